/** A workbook that follows the SOP, and ways of running actions on it and reading tab Kendali SOP back. */
import { rekapPeriode } from '../../../src/app/rekap-periode.ts';
import { DAFTAR_TINDAKAN } from '../../../src/app/tindakan/daftar.ts';
import type { Formulir, Jawaban, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { Isian } from '../../../src/app/tindakan/isian.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { runSeries } from '../series.ts';
import { request, smallBook } from '../small-book.ts';

export const sopBook = (): MemoryWorkbook => smallBook(true);

function columnOf(book: MemoryWorkbook, tab: string, header: string): number {
  const at = (book.tab(tab).values[0] ?? []).indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${tab}`);
  return at;
}

/** Row of a step in the tab, from 1. */
export function rowOf(book: MemoryWorkbook, periode: string, langkah: number): number {
  const row = book.tab('Kendali SOP').values.findIndex((line) => line[0] === periode && Number(line[1]) === langkah);
  if (row < 0) throw new Error(`no row ${periode} ${langkah}`);
  return row + 1;
}

export function sel(book: MemoryWorkbook, periode: string, langkah: number, header: string): CellValue {
  const at = columnOf(book, 'Kendali SOP', header);
  return book.tab('Kendali SOP').values[rowOf(book, periode, langkah) - 1]?.[at] ?? '';
}

/** As a person types into the row of a step. */
export function ketik(book: MemoryWorkbook, periode: string, langkah: number, cells: Record<string, CellValue>): void {
  const line = book.tab('Kendali SOP').values[rowOf(book, periode, langkah) - 1];
  for (const [header, value] of Object.entries(cells)) {
    const at = columnOf(book, 'Kendali SOP', header);
    while (line && line.length <= at) line.push('');
    if (line) line[at] = value;
  }
}

/** Adds a row to a register by header. */
export function tambah(book: MemoryWorkbook, tab: string, cells: Record<string, CellValue>): void {
  const line: CellValue[] = (book.tab(tab).values[0] ?? []).map(() => '');
  for (const [header, value] of Object.entries(cells)) line[columnOf(book, tab, header)] = value;
  book.tab(tab).values.push(line);
}

export function rekap(book: MemoryWorkbook, periode: string, more: object = {}): Record<string, unknown> {
  return runSeries((berikut) => rekapPeriode(book.ports(), request({ periode, berikut, ...more })));
}

/** The error that an action throws. */
export function errorOf(
  action: () => unknown,
): Error & { pesan: string; saran: string; kurang?: string[]; bolehTanpa?: boolean } {
  try {
    action();
  } catch (error) {
    return error as ReturnType<typeof errorOf>;
  }
  throw new Error('it did not throw');
}

export function jalankan(book: MemoryWorkbook, aksi: string, isian: Record<string, unknown> = {}, tahap = ''): Jawaban {
  const tindakan = DAFTAR_TINDAKAN[aksi];
  if (!tindakan) throw new Error(`no action ${aksi}`);
  return tindakan(book.ports(), { aksi, tahap, isian: new Isian(isian) });
}

export function selesai(jawaban: Jawaban): Selesai {
  if (!('selesai' in jawaban)) throw new Error(`no outcome: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai;
}

export function formulir(jawaban: Jawaban): Formulir {
  if (!('formulir' in jawaban)) throw new Error('it ran');
  return jawaban.formulir;
}

/** The texts of a tab, line by line, without blank cells at the end. */
export function teks(book: MemoryWorkbook, tab: string): string[] {
  return book.tab(tab).values.map((line) =>
    line
      .map(String)
      .join(' | ')
      .replace(/(?: \| )+$/, ''),
  );
}
