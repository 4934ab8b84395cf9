/** Charts on a sheet: laid down, found again, changed, taken away, moved with the cells, and kept from those who may not edit. */
import { describe, expect, it } from 'vitest';
import { ChartsService } from '../../../local/host/charts/charts-service.ts';
import { embeddedDrawing } from '../../../local/host/charts/embedded-drawing.ts';
import { groupOf } from '../../../local/host/service-calls.ts';
import type { SheetService } from '../../../local/host/spreadsheet/sheet.ts';
import { COLLEAGUE, openWorkbook } from '../spreadsheet/open-workbook.ts';

const charts = new ChartsService();

function opened() {
  const book = openWorkbook();
  const sheet = book.app.getActiveSheet();
  sheet.getRange('A1:C1').setValues([['Sasaran', 'Lain', 'Capaian (%)']]);
  sheet.getRange('A2:C3').setValues([
    ['Literasi', 'x', 98.5],
    ['Arsip', 'y', ''],
  ]);
  sheet.getRange('C2:C3').setNumberFormat('#,##0.00');
  return { ...book, sheet };
}

function lay(sheet: SheetService, title = 'Rata-rata'): void {
  const builder = sheet.newChart().setChartType(charts.ChartType.BAR);
  builder.addRange(sheet.getRange('A1:A3')).addRange(sheet.getRange('C1:C3')).setNumHeaders(1);
  builder.setMergeStrategy(charts.ChartMergeStrategy.MERGE_COLUMNS).setPosition(6, 2, 4, 5);
  builder.setOption('title', title).setOption('width', 500).setOption('height', 240);
  sheet.insertChart(builder.build());
}

const titles = (sheet: SheetService) => sheet.getCharts().map((chart) => chart.getOptions().get('title'));

describe('a chart on a sheet', () => {
  it('is found again with its title, place, size and ranges, under an id of its own', () => {
    const { sheet } = opened();
    lay(sheet);
    lay(sheet, 'Kedua');
    const [first, second] = sheet.getCharts();
    expect(titles(sheet)).toEqual(['Rata-rata', 'Kedua']);
    expect(first?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'C1:C3']);
    const place = first?.getContainerInfo();
    expect([place?.getAnchorRow(), place?.getAnchorColumn(), place?.getOffsetX(), place?.getOffsetY()]).toEqual([
      6, 2, 4, 5,
    ]);
    expect(first?.getOptions().get('height')).toBe(240);
    expect(first?.getOptions().get('hAxis.title')).toBeNull();
    expect(second?.getChartId()).not.toBe(first?.getChartId());
  });

  it('is not on the sheet before it is inserted, and changes only when it is updated', () => {
    const { sheet } = opened();
    sheet.newChart().setOption('title', 'x').build();
    expect(sheet.getCharts()).toEqual([]);
    lay(sheet);
    const changed = sheet
      .getCharts()[0]
      ?.modify()
      .clearRanges()
      .addRange(sheet.getRange('A1:A2'))
      .setOption('title', 'Baru');
    expect(titles(sheet)).toEqual(['Rata-rata']);
    if (changed) sheet.updateChart(changed.build());
    expect(titles(sheet)).toEqual(['Baru']);
    expect(
      sheet
        .getCharts()[0]
        ?.getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:A2']);
  });

  it('is taken away alone', () => {
    const { sheet } = opened();
    lay(sheet);
    lay(sheet, 'Milik orang');
    const [ours] = sheet.getCharts();
    if (ours) sheet.removeChart(ours);
    expect(titles(sheet)).toEqual(['Milik orang']);
    expect(() => ours && sheet.removeChart(ours)).toThrow('The chart is not on this sheet.');
  });

  it('moves with the cells it lies on and shows', () => {
    const { sheet } = opened();
    lay(sheet);
    sheet.insertRowsBefore(2, 3);
    sheet.insertColumnBefore(1);
    const [chart] = sheet.getCharts();
    expect(chart?.getRanges().map((range) => range.getA1Notation())).toEqual(['B1:B6', 'D1:D6']);
    expect([chart?.getContainerInfo().getAnchorRow(), chart?.getContainerInfo().getAnchorColumn()]).toEqual([9, 3]);
  });

  it('goes along with a copy of its sheet, under another id', () => {
    const { app, sheet } = opened();
    lay(sheet);
    const copy = app.getActive().duplicateActiveSheet();
    expect(titles(copy)).toEqual(['Rata-rata']);
    expect(copy.getCharts()[0]?.getChartId()).not.toBe(sheet.getCharts()[0]?.getChartId());
  });

  it('cannot be laid on a sheet that is protected against the person, nor outside of it', () => {
    const { sheet, as } = opened();
    lay(sheet);
    sheet.protect().removeEditor(COLLEAGUE);
    const theirs = as(COLLEAGUE).getActiveSheet();
    expect(() => lay(theirs)).toThrow('protected');
    expect(() => theirs.getCharts()[0] && theirs.removeChart(theirs.getCharts()[0] as never)).toThrow('protected');
    const far = sheet.newChart().setPosition(5000, 1, 0, 0).build();
    expect(() => sheet.insertChart(far)).toThrow('outside the dimensions');
  });

  it('is counted where it reads or writes the sheet', () => {
    const of = (method: string) => groupOf('SpreadsheetApp.Sheet', method);
    expect(['getCharts', 'insertChart', 'updateChart', 'removeChart', 'newChart'].map(of)).toEqual([
      'baca',
      'tulis',
      'tulis',
      'tulis',
      null,
    ]);
  });

  it('refuses wrong arguments and what is not imitated', () => {
    const { sheet, app } = opened();
    expect(() => sheet.newChart().setChartType('BAR' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    );
    expect(() => sheet.insertChart({} as never)).toThrow(
      "don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
    );
    expect(() => sheet.newChart().setChartType(charts.ChartType.PIE)).toThrow('ChartType.PIE belum ditiru');
    const other = app.getActive().insertSheet('Lain').getRange('A1:A2');
    expect(() => sheet.newChart().addRange(other)).toThrow('belum ditiru');
  });

  it('is drawn from its cells as they are shown; blank cells have no bar', () => {
    const { sheet, workbook } = opened();
    lay(sheet);
    const chart = sheet.model.charts[0];
    if (!chart) throw new Error('no chart');
    expect(embeddedDrawing(workbook, sheet.model, chart)).toMatchObject({
      orientation: 'bar',
      title: 'Rata-rata',
      categories: ['Literasi', 'Arsip'],
      series: [{ name: 'Capaian (%)', values: [98.5, null], labels: ['98,50', ''] }],
    });
  });
});
