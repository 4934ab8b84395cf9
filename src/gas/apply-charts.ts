/** Lays charts on a sheet, or brings those of ours up to date: they are known again by their titles, all others are left alone. */
import type { TabChart } from '../core/tab-patch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

function describe(builder: Builder, sheet: Sheet, chart: TabChart): Builder {
  const { areas, at, kind, width, height, title, valueTitle, color } = chart;
  const isBatang = kind === 'batang';
  for (const { row, column, rows, columns } of areas) builder.addRange(sheet.getRange(row, column, rows, columns));
  const values = { title: valueTitle, viewWindow: { min: 0 } };
  return builder
    .setChartType(isBatang ? Charts.ChartType.BAR : Charts.ChartType.COLUMN)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(chart.headers)
    .setPosition(at.row, at.column, 0, 0)
    .setOption('title', title)
    .setOption('colors', [color])
    .setOption('legend', { position: 'none' })
    .setOption(isBatang ? 'hAxis' : 'vAxis', values)
    .setOption('width', width)
    .setOption('height', height);
}

/**
 * One call for each chart, and one to look at those that stand there.
 * @param fresh the sheet was made just now: there are none
 */
export function applyCharts(sheet: Sheet, charts: readonly TabChart[], fresh: boolean): void {
  const standing = fresh ? [] : sheet.getCharts();
  for (const chart of charts) {
    const known = standing.find((one) => one.getOptions().get('title') === chart.title);
    if (known) sheet.updateChart(describe(known.modify().clearRanges(), sheet, chart).build());
    else if (chart.whenAbsent === 'lay') sheet.insertChart(describe(sheet.newChart(), sheet, chart).build());
  }
}
