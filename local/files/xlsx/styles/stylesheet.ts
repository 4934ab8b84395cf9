/** The styles part as read: its records word for word, and what each cell format looks like. */
import type { CellStyle, StyleTable } from '../../../host/spreadsheet/model.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf } from '../xml/parse.ts';
import { alignmentLook, borderLook, fillLook, fontLook } from './look.ts';
import { builtInFormat, isDateFormat } from './number-formats.ts';

export interface StyleSheet {
  root: XmlElement;
  fonts: XmlElement[];
  fills: XmlElement[];
  borders: XmlElement[];
  xfs: XmlElement[];
  dxfs: XmlElement[];
  formats: Map<number, string>;
  theme: string[];
  /** By number of the cell format, every property said. */
  looks: CellStyle[];
  /** Number in the model's StyleTable by number of the cell format. */
  styleOfXf: number[];
  /** The other way round, first come. */
  xfOfStyle: Map<number, number>;
  isDate: boolean[];
}

export function readStyleSheet(root: XmlElement, theme: string[]): StyleSheet {
  const formats = new Map<number, string>();
  for (const format of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    formats.set(numberOf(format, 'numFmtId') ?? -1, format.attributes.formatCode ?? 'General');
  }
  const sheet: StyleSheet = {
    root,
    fonts: childrenOf(childOf(root, 'fonts'), 'font'),
    fills: childrenOf(childOf(root, 'fills'), 'fill'),
    borders: childrenOf(childOf(root, 'borders'), 'border'),
    xfs: childrenOf(childOf(root, 'cellXfs'), 'xf'),
    dxfs: childrenOf(childOf(root, 'dxfs'), 'dxf'),
    formats,
    theme,
    looks: [],
    styleOfXf: [],
    xfOfStyle: new Map(),
    isDate: [],
  };
  sheet.looks = sheet.xfs.map((xf) => lookOf(xf, sheet));
  sheet.isDate = sheet.looks.map((look) => isDateFormat(look.numberFormat));
  return sheet;
}

function lookOf(xf: XmlElement, sheet: StyleSheet): CellStyle {
  const { fonts, fills, borders, formats, theme } = sheet;
  const formatId = numberOf(xf, 'numFmtId') ?? 0;
  const code = formats.get(formatId) ?? builtInFormat(formatId) ?? 'General';
  return {
    ...(code === 'General' ? {} : { numberFormat: code }),
    ...fontLook(fonts[numberOf(xf, 'fontId') ?? 0], theme),
    ...fillLook(fills[numberOf(xf, 'fillId') ?? 0], theme),
    ...borderLook(borders[numberOf(xf, 'borderId') ?? 0], theme),
    ...alignmentLook(childOf(xf, 'alignment')),
    ...(flagOf(childOf(xf, 'protection'), 'locked', true) ? {} : { locked: false }),
  };
}

export const STYLE_FIELDS = [
  'numberFormat',
  'fontFamily',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontColor',
  'background',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
  'borders',
  'locked',
] as const satisfies readonly (keyof CellStyle)[];

/** The absence that a field stands for when a format does not mention it. */
const NEUTRAL: CellStyle = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  wrap: false,
  locked: true,
};

function sameField(a: CellStyle, b: CellStyle, field: (typeof STYLE_FIELDS)[number]): boolean {
  const [left = NEUTRAL[field], right = NEUTRAL[field]] = [a[field], b[field]];
  return left === right || (field === 'borders' && bordersKey(a) === bordersKey(b));
}

function bordersKey({ borders }: CellStyle): string {
  const sides = [borders?.top, borders?.right, borders?.bottom, borders?.left];
  return sides.map((side) => (side ? `${side.style} ${side.color.toLowerCase()}` : '')).join('|');
}

export function sameFields(a: CellStyle, b: CellStyle, fields: readonly (typeof STYLE_FIELDS)[number][]): boolean {
  return fields.every((field) => sameField(a, b, field));
}

/** As the model says it: only what differs from the workbook's default format (number 0). */
function relativeLook(look: CellStyle, base: CellStyle): CellStyle {
  const entries = STYLE_FIELDS.filter((field) => !sameField(look, base, field)).map((field) => [
    field,
    look[field] ?? NEUTRAL[field],
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Every property said, default filled in. */
export function absoluteLook(style: CellStyle, base: CellStyle): CellStyle {
  return { ...base, ...style };
}

/** Number of the cell format a style was read from when the model cannot say all of it. */
export function originOf(style: CellStyle): number | undefined {
  const match = /^\{"xf":(\d+)\}$/.exec(style.foreign ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** Gives every cell format of the file its number in the model's table. `isPlain` = the model says all of it. */
export function internStyles(
  sheet: StyleSheet,
  table: StyleTable,
  isPlain: (xf: number, style: CellStyle) => boolean,
): void {
  const base = sheet.looks[0] ?? {};
  const seen = new Map<string, number>();
  sheet.xfs.forEach((xf, index) => {
    const style = relativeLook(sheet.looks[index] ?? {}, base);
    const raw = xf.source.slice(xf.start, xf.end);
    const first = seen.get(raw) ?? index;
    seen.set(raw, first);
    const isDefault = index === 0 || first === 0;
    const number = isDefault
      ? 0
      : table.intern(isPlain(index, style) ? style : { ...style, foreign: `{"xf":${first}}` });
    sheet.styleOfXf.push(number);
    if (!sheet.xfOfStyle.has(number)) sheet.xfOfStyle.set(number, index);
  });
}
