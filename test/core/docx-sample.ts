/** Small reports for the tests of the renderer. */
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Block, Report, Section } from '../../src/core/laporan/blocks.ts';
import { readPart } from './docx-reading.ts';

/** One pixel, PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const KOP = {
  pemerintahDaerah: 'Pemerintah Kabupaten Contoh',
  perangkatDaerah: 'Dinas Contoh',
  alamat: 'Jalan Contoh 1',
};
export const LOGO = { bytes: new Uint8Array(PIXEL), type: 'png', width: 1, height: 1, alt: 'Lambang daerah' } as const;

export const TABLE: Block = {
  type: 'table',
  caption: 'Capaian',
  columns: [
    { header: 'Kode', width: 1 },
    { header: 'Target', width: 1, align: 'right', group: 'TW I' },
    { header: 'Realisasi', width: 1, align: 'right', group: 'TW I' },
  ],
  rows: [
    { kind: 'group', cells: ['Sasaran satu'] },
    { cells: ['IKU-1', '10', '1.234,50'] },
    { kind: 'total', labelSpan: 2, cells: ['Rata-rata', '98,00'] },
  ],
  note: 'Catatan pertama.\nCatatan kedua.',
};

export function report(blocks: Block[], lain: Partial<Report> = {}, section: Partial<Section> = {}): Report {
  return {
    title: 'Laporan Kinerja',
    meta: { subject: 'Laporan', creator: 'Dinas Contoh', created: '2026-04-14T02:30:00.000Z' },
    page: { kertas: 'A4', jenisHuruf: 'Arial', marginCm: 2.5 },
    footer: { left: 'Revisi 1', right: 'Kode data abc' },
    header: 'Laporan Kinerja – Dinas Contoh',
    draf: false,
    sections: [{ orientation: 'portrait', blocks, ...section }],
    ...lain,
  };
}

export const documentOf = (r: Report): string => readPart(renderDocx(r), 'word/document.xml');
