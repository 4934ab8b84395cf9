/** A chart on a sheet as it is to be drawn, from the cells that it shows. */

import { styleAt } from '../spreadsheet/cells.ts';
import { displayText } from '../spreadsheet/display-text.ts';
import type { Area, ChartModel, Scalar, SheetModel, WorkbookModel } from '../spreadsheet/model.ts';
import { axisOf, colorsOf, hasLegend, text } from './chart-options.ts';
import type { ChartDrawing, DrawnSeries } from './drawing.ts';

const COLORS = ['#3366cc', '#dc3912', '#ff9900', '#109618'];
const TEXT_SIZE = 12;

/** Columns of the ranges from left to right: the first holds the names, each further one is a series. */
function columnsOf(areas: readonly Area[]): { top: number; bottom: number; column: number }[] {
  return areas.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => ({ top, bottom, column: left + index })),
  );
}

export function embeddedDrawing(workbook: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartDrawing {
  const { options, headers, width, height } = chart;
  const isBar = chart.type === 'BAR';
  const [names, ...values] = columnsOf(chart.areas);
  const at = (row: number, column: number): Scalar => sheet.values[row]?.[column] ?? null;
  const shown = (row: number, column: number): string =>
    displayText(workbook, at(row, column), workbook.styles.get(styleAt(sheet, row, column)).numberFormat);
  const rowsOf = ({ top, bottom }: { top: number; bottom: number }) =>
    Array.from({ length: Math.max(0, bottom - top + 1 - headers) }, (_, index) => top + headers + index);
  const colors = colorsOf(options);
  const series = values.map((place, index): DrawnSeries => {
    const figures = rowsOf(place).map((row) => at(row, place.column));
    return {
      name: headers > 0 ? shown(place.top, place.column) : '',
      color: colors[index] ?? COLORS[index % COLORS.length] ?? '#000000',
      values: figures.map((value) => (typeof value === 'number' ? value : null)),
      labels: rowsOf(place).map((row) => (typeof at(row, place.column) === 'number' ? shown(row, place.column) : '')),
    };
  });
  const value = axisOf(options, isBar ? 'hAxis' : 'vAxis');
  return {
    orientation: isBar ? 'bar' : 'column',
    width,
    height,
    title: text(options.title),
    titleSize: 15,
    textSize: TEXT_SIZE,
    categories: names ? rowsOf(names).map((row) => shown(row, names.column)) : [],
    categoryTitle: axisOf(options, isBar ? 'vAxis' : 'hAxis').title,
    valueTitle: value.title,
    min: value.min,
    max: value.max,
    ticks: null,
    gridColor: value.gridColor,
    series,
    hasLegend: series.length > 1 && hasLegend(options),
    left: isBar ? Math.round(width * 0.36) : 56,
  };
}
