/** Reads what a chart of a file shows, as far as it is one that we draw: bars or columns over columns of its own sheet. */
import type { Area, ChartModel } from '../../../host/spreadsheet/model.ts';
import { parseArea, splitReference } from '../address.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/parse.ts';

type Shown = Pick<ChartModel, 'type' | 'areas' | 'headers' | 'options'>;

function texts(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (child.name === 't' ? child.text : texts(child))).join('');
}

function titleOf(owner: XmlElement | undefined): string {
  return texts(childOf(childOf(childOf(owner, 'title'), 'tx'), 'rich'));
}

/** The area that a formula names on this sheet, one column wide; `null` for anything else. */
function columnOf(reference: XmlElement | undefined, tab: string): Area | null {
  const formula = childOf(reference?.children[0], 'f')?.text;
  if (formula === undefined) return null;
  const { tab: named, address } = splitReference(formula);
  const area = parseArea(address);
  const isHere = named === null || named.toLowerCase() === tab.toLowerCase();
  return area !== null && isHere && area.left === area.right ? area : null;
}

interface Series {
  names: Area;
  values: Area;
  header: Area | null;
  color: string | null;
}

function seriesOf(series: XmlElement, tab: string): Series | null {
  const names = columnOf(childOf(series, 'cat'), tab);
  const values = columnOf(childOf(series, 'val'), tab);
  if (!names || !values) return null;
  const fill = childOf(childOf(childOf(series, 'spPr'), 'solidFill'), 'srgbClr')?.attributes.val;
  return { names, values, header: columnOf(childOf(series, 'tx'), tab), color: fill ? `#${fill.toLowerCase()}` : null };
}

/** The name of a series stands right above its figures, or there is none. */
function headersOf(series: readonly Series[]): number | null {
  const counts = new Set(
    series.map(({ header, values }) => {
      if (!header) return 0;
      return header.bottom === values.top - 1 && header.left === values.left ? 1 : -1;
    }),
  );
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count >= 0 ? count : null;
}

function windowOf(axis: XmlElement | undefined): { viewWindow?: { min?: number; max?: number } } {
  const scaling = childOf(axis, 'scaling');
  const limit = (name: string) => Number(childOf(scaling, name)?.attributes.val ?? Number.NaN);
  const window = {
    ...(Number.isFinite(limit('min')) ? { min: limit('min') } : {}),
    ...(Number.isFinite(limit('max')) ? { max: limit('max') } : {}),
  };
  return Object.keys(window).length === 0 ? {} : { viewWindow: window };
}

function optionsOf(chart: XmlElement | undefined, isBar: boolean, series: readonly Series[]): Record<string, unknown> {
  const plot = childOf(chart, 'plotArea');
  const category = titleOf(childOf(plot, 'catAx'));
  const values = childOf(plot, 'valAx');
  const axes = {
    names: category === '' ? {} : { title: category },
    values: { ...(titleOf(values) === '' ? {} : { title: titleOf(values) }), ...windowOf(values) },
  };
  const colors = series.flatMap(({ color }) => color ?? []);
  return {
    title: titleOf(chart),
    ...(colors.length === series.length ? { colors } : {}),
    legend: childOf(chart, 'legend') ? { position: 'bottom' } : { position: 'none' },
    hAxis: isBar ? axes.values : axes.names,
    vAxis: isBar ? axes.names : axes.values,
  };
}

/** @param tab the sheet on which the chart lies */
export function readChartPart(root: XmlElement, tab: string): Shown {
  const chart = childOf(root, 'chart');
  const other: Shown = { type: 'OTHER', areas: [], headers: 0, options: { title: titleOf(chart) } };
  const plot = childOf(chart, 'plotArea');
  const plots = plot?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const bars = childOf(plot, 'barChart');
  if (!bars || plots.length !== 1 || childOf(bars, 'grouping')?.attributes.val !== 'clustered') return other;
  const found = childrenOf(bars, 'ser').map((one) => seriesOf(one, tab));
  const series = found.filter((one) => one !== null);
  const headers = headersOf(series);
  const first = series[0];
  if (!first || series.length !== found.length || headers === null) return other;
  const withHeader = (area: Area): Area => ({ ...area, top: area.top - headers });
  const isBar = childOf(bars, 'barDir')?.attributes.val === 'bar';
  return {
    type: isBar ? 'BAR' : 'COLUMN',
    areas: [first.names, ...series.map(({ values }) => values)].map(withHeader),
    headers,
    options: optionsOf(chart, isBar, series),
  };
}
