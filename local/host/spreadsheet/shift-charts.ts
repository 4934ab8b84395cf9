/** Moves charts along with the cells they lie on and the cells they show. */
import type { ChartModel, SheetModel } from './model.ts';
import { type Shift, shiftArea, shiftPosition } from './shift.ts';

/** A chart of a kind that we do not draw stays as the file has it. */
function shiftChart(chart: ChartModel, shift: Shift): ChartModel {
  if (chart.type === 'OTHER') return chart;
  const { anchor } = chart;
  const row = shift.axis === 'row' ? (shiftPosition(anchor.row, shift) ?? shift.at) : anchor.row;
  const column = shift.axis === 'column' ? (shiftPosition(anchor.column, shift) ?? shift.at) : anchor.column;
  const moved = { ...anchor, row, column };
  const areas = chart.areas.flatMap((area) => shiftArea(area, shift) ?? []);
  const isSame = JSON.stringify([moved, areas]) === JSON.stringify([anchor, chart.areas]);
  return isSame ? chart : { ...chart, anchor: moved, areas, kept: null };
}

export function shiftCharts(sheet: SheetModel, shift: Shift): void {
  sheet.charts = sheet.charts.map((chart) => shiftChart(chart, shift));
}
