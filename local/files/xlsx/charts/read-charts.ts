/** Finds the charts of a worksheet in its drawing: where they lie, and what each shows. */
import type { ChartModel, SheetModel } from '../../../host/spreadsheet/model.ts';
import type { KeptSheet } from '../opened.ts';
import type { Package } from '../package/package.ts';
import { isKind } from '../package/relationships.ts';
import { childOf, numberOf, relationOf, type XmlElement } from '../xml/parse.ts';
import { EMU } from './names.ts';
import { readChartPart } from './read-chart-part.ts';

const DEFAULT_COLUMN = 100;
const DEFAULT_ROW = 21;

/** The first element of that name at any depth. */
export function within(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : within(child, name);
    if (found) return found;
  }
  return undefined;
}

function cornerOf(corner: XmlElement | undefined): ChartModel['anchor'] {
  const number = (name: string) => Number(childOf(corner, name)?.text ?? 0) || 0;
  return {
    row: number('row'),
    column: number('col'),
    offsetX: Math.round(number('colOff') / EMU),
    offsetY: Math.round(number('rowOff') / EMU),
  };
}

function span(sizes: ReadonlyMap<number, number>, usual: number, from: number, to: number): number {
  let sum = 0;
  for (let position = from; position < Math.min(to, from + 1000); position += 1) sum += sizes.get(position) ?? usual;
  return sum;
}

/** Pixels, from the extent or from the cell under the other corner. */
function sizeOf(anchor: XmlElement, from: ChartModel['anchor'], sheet: SheetModel): { width: number; height: number } {
  const extent = childOf(anchor, 'ext');
  if (extent) {
    const pixels = (name: string) => Math.max(1, Math.round((numberOf(extent, name) ?? 0) / EMU));
    return { width: pixels('cx'), height: pixels('cy') };
  }
  const to = cornerOf(childOf(anchor, 'to'));
  const width = span(sheet.columnWidths, DEFAULT_COLUMN, from.column, to.column) + to.offsetX - from.offsetX;
  const height = span(sheet.rowHeights, DEFAULT_ROW, from.row, to.row) + to.offsetY - from.offsetY;
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

/** Path of the drawing that the worksheet has, `undefined` = none. */
export function drawingPath(kept: KeptSheet | undefined): string | undefined {
  const id = relationOf(childOf(kept?.root, 'drawing'));
  return kept?.relationships.find((relationship) => relationship.id === id && isKind(relationship, 'drawing'))?.target;
}

/** @returns the path of the chart in the anchor, `undefined` when it holds something else */
export function chartPathOf(anchor: XmlElement, path: string, file: Package): string | undefined {
  const id = relationOf(within(within(anchor, 'graphicData'), 'chart'));
  return file.relationships(path).find((relationship) => relationship.id === id && isKind(relationship, 'chart'))
    ?.target;
}

/** Charts get numbers from `firstId` on. Only of a sheet whose sizes are read. */
export function readCharts(sheet: SheetModel, kept: KeptSheet, file: Package, firstId: number): void {
  const path = drawingPath(kept);
  const root = path === undefined ? undefined : file.xml(path);
  if (path === undefined || root === undefined) return;
  root.children.forEach((anchor, index) => {
    const part = chartPathOf(anchor, path, file);
    const chart = part === undefined ? undefined : file.xml(part);
    if (!chart) return;
    const from = cornerOf(childOf(anchor, 'from'));
    const size = sizeOf(anchor, from, sheet);
    const shown = readChartPart(chart, sheet.name);
    sheet.charts.push({ id: firstId + sheet.charts.length, ...shown, anchor: from, ...size, kept: index });
  });
}
