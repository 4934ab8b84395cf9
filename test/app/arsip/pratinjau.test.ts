/** Pratinjau: what is shown beforehand is what the document will say, and nothing is made. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pratinjauLaporan } from '../../../src/app/laporan/pratinjau-laporan.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { readNaskah } from '../../../src/core/naskah/read-naskah.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { request } from '../small-book.ts';
import { arsipBook, berkas, contents, laporan, typeCell } from './arsip-book.ts';

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

const look = (periode: string) =>
  pratinjauLaporan(book.ports(), request({ periode })) as { ok: boolean; judul: string; html: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const wordsOf = (html: string): string =>
  html
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ');

describe('the preview of a report', () => {
  it.each(['Triwulan I', 'Semester I'])('%s says every sentence of the document that is then made', (periode) => {
    const { html, judul } = look(periode);
    laporan(book, periode);
    const shown = wordsOf(html);
    const sentences = readNaskah(berkas(book, `Laporan Kinerja ${periode} 2026 - Rev 1`).bytes);
    expect(sentences.length).toBeGreaterThan(15);
    for (const { teks } of sentences) expect(shown).toContain(teks);
    expect(judul).toBe(`Laporan Kinerja ${periode} Tahun 2026`);
  });

  it('shows the figures of the recap', () => {
    const { html } = look('Triwulan I');
    for (const cell of ['IKU-1', '190', '95,00%']) expect(wordsOf(html)).toContain(cell);
  });

  it('writes nothing: no file, no row, no number', () => {
    const before = contents(book);
    look('Semester I');
    expect(contents(book)).toBe(before);
  });

  it('refuses what the report itself would refuse', () => {
    typeCell(book, 'Triwulan I', 2, 'Realisasi', 'banyak');
    expect(() => look('Triwulan I')).toThrow(UserError);
  });
});
