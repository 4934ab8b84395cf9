/** The running text of a report as a sheet of its archived data: what people change in the document later is told by it. */
import type { XlsxTab } from '../xlsx/read-xlsx.ts';
import type { XlsxSheet } from '../xlsx/xlsx-sheet.ts';
import type { Paragraf } from './read-naskah.ts';

const NAMA = 'Naskah';
const HEADER = ['Judul Bagian', 'Paragraf'];

export function naskahSheet(paragraphs: readonly Paragraf[]): XlsxSheet {
  return {
    nama: NAMA,
    rows: [
      HEADER.map((value) => ({ value, style: 'headerMachine' as const })),
      ...paragraphs.map(({ judul, teks }) => [
        { value: judul, format: '@' },
        { value: teks, format: '@', wrap: true },
      ]),
    ],
    columnWidths: [260, 760],
    frozen: { rows: 1, columns: 0 },
  };
}

/** `null` where the data was archived without it. */
export function readNaskahSheet(tabs: readonly XlsxTab[]): Paragraf[] | null {
  const sheet = tabs.find(({ nama, values }) => nama === NAMA && values[0]?.[1] === HEADER[1]);
  if (!sheet) return null;
  return sheet.values.slice(1).map(([judul = '', teks = '']) => ({ judul: String(judul), teks: String(teks) }));
}
