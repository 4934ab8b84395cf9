/** The Charts service as the add-on uses it: pictures, refusals in Google's words, and what is not imitated. */
import { describe, expect, it } from 'vitest';
import { ChartsService } from '../../../local/host/charts/charts-service.ts';
import { groupOf } from '../../../local/host/service-calls.ts';

const charts = new ChartsService();
const { NUMBER, STRING } = charts.ColumnType;

const table = () =>
  charts
    .newDataTable()
    .addColumn(STRING, 'Sasaran')
    .addColumn(NUMBER, 'Capaian')
    .addColumn(STRING, '')
    .addRow(['Literasi', 98.5, '98,50%'])
    .addRow(['Arsip (belum ada data)', null, '']);

const view = () =>
  charts
    .newDataViewDefinition()
    .setColumns([0, 1, { sourceColumn: 2, type: 'string', role: 'annotation' }])
    .build();

const chart = () =>
  charts.newBarChart().setDataTable(table()).setDataViewDefinition(view()).setDimensions(480, 200).setTitle('Capaian');

/** Width and height as the file's head gives them. */
function sizeOf(bytes: readonly number[]): [number, number] {
  const png = Buffer.from(Int8Array.from(bytes).buffer);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('a chart', () => {
  it('becomes a PNG of the size that was asked for, in signed bytes', () => {
    const blob = chart().build().getAs('image/png');
    const bytes = blob.getBytes();
    expect(blob.getContentType()).toBe('image/png');
    expect(bytes.slice(0, 4)).toEqual([-119, 80, 78, 71]);
    expect(sizeOf(bytes)).toEqual([480, 200]);
  });

  it('is the same picture every time, and another one when a figure or a text is another', () => {
    const bytes = () => chart().build().getBlob().getBytes();
    expect(bytes()).toEqual(bytes());
    expect(chart().setTitle('Serapan').build().getBlob().getBytes()).not.toEqual(bytes());
    const other = chart()
      .setDataTable(table().addRow(['Tata kelola', 40, '40,00%']))
      .build();
    expect(other.getBlob().getBytes()).not.toEqual(bytes());
  });

  it('writes texts into the picture: without a font there would be none', () => {
    const bare = charts.newBarChart().setDataTable(table()).setDataViewDefinition(view()).setDimensions(480, 200);
    expect(chart().build().getBlob().getBytes().length).toBeGreaterThan(bare.build().getBlob().getBytes().length + 300);
  });

  it('counts as one call when its picture is made, and not while it is put together', () => {
    expect(groupOf('Charts.Chart', 'getAs')).toBe('lain');
    expect(groupOf('Charts.Chart', 'getBlob')).toBe('lain');
    expect(groupOf('Charts.DataTableBuilder', 'addRow')).toBeNull();
    expect(groupOf('Charts.BarChartBuilder', 'setOption')).toBeNull();
    expect(groupOf('Charts', 'newBarChart')).toBeNull();
  });
});

describe('wrong arguments', () => {
  it.each([
    ['addColumn', () => charts.newDataTable().addColumn('NUMBER' as never, 'x'), 'String,String', 'DataTableBuilder'],
    ['addRow', () => charts.newDataTable().addRow('x' as never), 'String', 'DataTableBuilder'],
    ['setDimensions', () => charts.newBarChart().setDimensions('1' as never, 2), 'String,number', 'BarChartBuilder'],
    ['setTitle', () => charts.newColumnChart().setTitle(NUMBER as never), 'Charts.ColumnType', 'ColumnChartBuilder'],
    ['setDataTable', () => charts.newColumnChart().setDataTable({}), '(class)', 'ColumnChartBuilder'],
    [
      'getAs',
      () =>
        chart()
          .build()
          .getAs(1 as never),
      'number',
      'Chart',
    ],
  ])('%s refuses them in the words of Google', (method, call, given, service) => {
    expect(call).toThrow(`The parameters (${given}) don't match the method signature for Charts.${service}.${method}.`);
  });

  it('a row must fit the columns', () => {
    expect(() => table().addRow(['x', 1])).toThrow('Row has 2 values but the table has 3 columns.');
    expect(() => table().addRow(['x', 'satu', ''])).toThrow(
      'Type mismatch. Value satu does not match type of column 1.',
    );
  });

  it('texts cannot be bars, and a chart needs a table', () => {
    const texts = charts.newDataTable().addColumn(STRING, 'a').addColumn(STRING, 'b').addRow(['x', 'y']);
    expect(() => charts.newBarChart().setDataTable(texts).build()).toThrow('cannot be of type string');
    expect(() => charts.newBarChart().build()).toThrow('A data table or data source is required.');
    const names = charts.newDataTable().addColumn(STRING, 'a').addRow(['x']);
    expect(() => charts.newBarChart().setDataTable(names).build()).toThrow('Not enough columns');
  });
});

describe('what is not imitated', () => {
  it.each([
    ['an option', () => chart().setOption('curveType', 'function'), "setOption('curveType')"],
    ['a part of an option', () => chart().setOption('hAxis', { logScale: true }), "setOption('hAxis.logScale')"],
    ['a role', () => charts.newDataViewDefinition().setColumns([{ sourceColumn: 1, role: 'style' }]), 'setColumns'],
    ['a kind of column', () => charts.newDataTable().addColumn(charts.ColumnType.DATE, 'x'), 'ColumnType.DATE'],
    ['another kind of picture', () => chart().build().getAs('application/pdf'), "getAs('application/pdf')"],
  ])('%s says so', (_, call, name) => {
    expect(call).toThrow(name);
    expect(call).toThrow('belum ditiru di host lokal');
  });
});
