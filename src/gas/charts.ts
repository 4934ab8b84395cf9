/** The charts port over Google's Charts service: one picture for one service call. */
import type { ChartsPort } from '../app/ports.ts';
import { type Grafik, type Seri, ukuranGrafik, WARNA } from '../core/laporan/grafik/grafik.ts';
import { isRefusal } from './drive/refusal.ts';
import { fromSignedBytes } from './signed-bytes.ts';

type DataTable = GoogleAppsScript.Charts.DataTableBuilder;

/** Legible at 16 cm of 960 pixels: 12 points in the picture are 9 on paper. */
const FONT = { fontName: 'Arial', fontSize: 17, color: '#000000' };
const LINE = '#7f7f7f';

/** Category, then for every series its figures and the texts at the ends of its bars. */
function dataTable({ sumbuKategori, kategori, seri }: Grafik): DataTable {
  const { NUMBER, STRING } = Charts.ColumnType;
  const table = Charts.newDataTable().addColumn(STRING, sumbuKategori);
  for (const { nama } of seri) table.addColumn(NUMBER, nama).addColumn(STRING, '');
  kategori.forEach((nama, row) => {
    table.addRow([nama, ...seri.flatMap(({ nilai, label }: Seri) => [nilai[row] ?? null, label[row] ?? ''])]);
  });
  return table;
}

/** Every second column behind the category is the text of the one before it. */
function viewOf({ seri }: Grafik): GoogleAppsScript.Charts.DataViewDefinition {
  const columns = seri.flatMap((_, index) => [
    index * 2 + 1,
    { sourceColumn: index * 2 + 2, type: 'string', role: 'annotation' },
  ]);
  return Charts.newDataViewDefinition()
    .setColumns([0, ...columns])
    .build();
}

/** The axis of the figures has only the marks that are named, each with its line. */
function axes({ bentuk, sumbuKategori, sumbuNilai, mulai, sampai, tanda }: Grafik) {
  const values = {
    title: sumbuNilai,
    titleTextStyle: { ...FONT, italic: false },
    textStyle: FONT,
    ticks: tanda.map(({ nilai, teks }) => ({ v: nilai, f: teks })),
    gridlines: { color: LINE },
    minorGridlines: { count: 0 },
    baselineColor: '#000000',
    viewWindow: { min: mulai, max: sampai },
  };
  const names = { title: sumbuKategori, titleTextStyle: { ...FONT, italic: false }, textStyle: FONT };
  return bentuk === 'batang' ? { hAxis: values, vAxis: names } : { hAxis: names, vAxis: values };
}

function optionsOf(grafik: Grafik): Record<string, unknown> {
  const isBatang = grafik.bentuk === 'batang';
  return {
    ...axes(grafik),
    fontName: FONT.fontName,
    backgroundColor: '#ffffff',
    colors: grafik.seri.map(({ nada }) => WARNA[nada]),
    titleTextStyle: { ...FONT, fontSize: 20, bold: true },
    legend: grafik.seri.length > 1 ? { position: 'bottom', textStyle: FONT } : 'none',
    annotations: { alwaysOutside: true, highContrast: false, textStyle: { ...FONT, auraColor: '#ffffff' } },
    bar: { groupWidth: '70%' },
    chartArea: isBatang
      ? { left: '42%', top: 50, right: 20, bottom: grafik.seri.length > 1 ? 90 : 62 }
      : { left: 84, top: 50, right: 20, bottom: 90 },
  };
}

function pngOf(grafik: Grafik): Uint8Array {
  const { lebar, tinggi } = ukuranGrafik(grafik);
  const builder = grafik.bentuk === 'batang' ? Charts.newBarChart() : Charts.newColumnChart();
  builder.setDataTable(dataTable(grafik)).setDataViewDefinition(viewOf(grafik)).setDimensions(lebar, tinggi);
  builder.setTitle(grafik.judul);
  for (const [name, value] of Object.entries(optionsOf(grafik))) builder.setOption(name, value);
  return fromSignedBytes(builder.build().getAs('image/png').getBytes());
}

export const chartsService: ChartsPort = {
  toPng: (grafik) => {
    try {
      return { ok: true, nilai: pngOf(grafik) };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { ok: false, alasan: 'layanan grafik tidak dapat membuatnya saat ini' };
    }
  },
};
