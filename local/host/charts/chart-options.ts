/** Options of a chart as scripts set them, checked against what is imitated here. */
import { ServiceException } from '../exception.ts';

export type Options = Readonly<Record<string, unknown>>;

const TEXT_STYLE = ['fontName', 'fontSize', 'color', 'bold', 'italic', 'auraColor'];
const AXIS = [
  'title',
  'titleTextStyle',
  'textStyle',
  'ticks',
  'gridlines',
  'minorGridlines',
  'baselineColor',
  'viewWindow',
];

/** Names that may stand in an option, by the option's name; `null` = it takes no object. */
const KNOWN: Readonly<Record<string, readonly string[] | null>> = {
  title: null,
  titleTextStyle: TEXT_STYLE,
  fontName: null,
  backgroundColor: null,
  colors: null,
  legend: ['position', 'textStyle'],
  annotations: ['alwaysOutside', 'highContrast', 'textStyle'],
  bar: ['groupWidth'],
  chartArea: ['left', 'top', 'right', 'bottom'],
  hAxis: AXIS,
  vAxis: AXIS,
  width: null,
  height: null,
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ServiceException for an option that would be drawn otherwise here than by Google */
export function requireKnownOption(service: string, name: string, value: unknown): void {
  const inside = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  const refuse = (option: string) =>
    new ServiceException(`${service}.setOption('${option}') belum ditiru di host lokal`);
  if (inside === undefined) throw refuse(name);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) if (!inside?.includes(key)) throw refuse(`${name}.${key}`);
}

const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** Reads options with what stands for them when they are absent. */
export function text(value: unknown, absent = ''): string {
  return typeof value === 'string' ? value : absent;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export interface AxisOptions {
  title: string;
  textSize: number | null;
  min: number | null;
  max: number | null;
  ticks: { value: number; text: string }[] | null;
  gridColor: string;
}

function tickOf(tick: unknown): { value: number; text: string } {
  const { v, f } = isObject(tick) ? tick : { v: tick, f: undefined };
  return { value: Number(v), text: text(f, String(Number(v)).replace('.', ',')) };
}

export function axisOf(options: Options, name: 'hAxis' | 'vAxis'): AxisOptions {
  const axis = objectOf(options[name]);
  const window = objectOf(axis.viewWindow);
  return {
    title: text(axis.title),
    textSize: number(objectOf(axis.textStyle).fontSize),
    min: number(window.min),
    max: number(window.max),
    ticks: Array.isArray(axis.ticks) ? axis.ticks.map(tickOf) : null,
    gridColor: text(objectOf(axis.gridlines).color, '#cccccc'),
  };
}

export function colorsOf(options: Options): string[] {
  const { colors } = options;
  return Array.isArray(colors) ? colors.map(String) : [];
}

export function titleSizeOf(options: Options): number | null {
  return number(objectOf(options.titleTextStyle).fontSize);
}

/** Google shows a legend unless it is told not to. */
export function hasLegend(options: Options): boolean {
  const { legend } = options;
  return (isObject(legend) ? legend.position : legend) !== 'none';
}

/** Pixels left of the plot: a number, or a share such as `42%`. `null` = not said. */
export function leftOf(options: Options, width: number): number | null {
  const { left } = objectOf(options.chartArea);
  if (typeof left === 'string' && /^\d+(\.\d+)?%$/.test(left)) return (Number.parseFloat(left) / 100) * width;
  return number(left);
}
