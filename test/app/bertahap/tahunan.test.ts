/** Rekap Tahunan when both semesters are redone: one execution for each tab. */
import { describe, expect, it } from 'vitest';
import type { Kemajuan } from '../../../src/app/bertahap.ts';
import { rekapPeriode } from '../../../src/app/rekap-periode.ts';
import { arsipBook, typeCell } from '../arsip/arsip-book.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { runSeries } from '../series.ts';
import { request } from '../small-book.ts';

const call = (book: MemoryWorkbook, berikut: string): Record<string, unknown> =>
  rekapPeriode(book.ports(), request({ periode: 'Tahun', konfirmasi: true, berikut }));

/** Provenance line of a result tab, `''` = never recapped. */
function provenance(book: MemoryWorkbook, tab: string): string {
  const lines = book.tabs.find((one) => one.tab === tab)?.values ?? [];
  return lines.map((line) => String(line[0] ?? '')).find((text) => text.includes('kode data')) ?? '';
}

const made = (book: MemoryWorkbook): string[] =>
  ['Semester I', 'Semester II', 'Tahunan'].filter((tab) => provenance(book, tab) !== '');

describe('the year with both semesters', () => {
  it('is recapped tab by tab, and says each that was redone', () => {
    const book = arsipBook();
    const states: string[][] = [];
    const steps: Kemajuan[] = [];
    const answer = runSeries(
      (berikut) => call(book, berikut),
      (kemajuan) => {
        steps.push(kemajuan);
        states.push(made(book));
      },
    );
    expect(steps.map(({ langkah, dari, sudah, sedang }) => [langkah, dari, sudah, sedang])).toEqual([
      [1, 3, 'Tab Semester I direkap ulang.', 'Merekap Semester II'],
      [2, 3, 'Tab Semester II direkap ulang.', 'Merekap Tahun'],
    ]);
    expect(states).toEqual([['Semester I'], ['Semester I', 'Semester II']]);
    expect(made(book)).toEqual(['Semester I', 'Semester II', 'Tahunan']);
    expect(answer.catatan).toEqual(
      expect.arrayContaining(['Tab Semester I direkap ulang.', 'Tab Semester II direkap ulang.']),
    );
  });

  it('redoes nothing twice when a step is called once more, or the action is begun anew', () => {
    const book = arsipBook();
    const { berikut } = call(book, '').kemajuan as Kemajuan;
    call(book, berikut);
    const before = provenance(book, 'Semester II');
    expect(call(book, berikut)).toMatchObject({ rows: expect.any(Array) });
    expect(provenance(book, 'Semester II')).toBe(before);
    expect(call(book, '')).toMatchObject({ rows: expect.any(Array) });
  });

  it('comes to an end while people go on typing, and says what has changed', () => {
    const book = arsipBook();
    let realisasi = 100;
    const answer = runSeries(
      (berikut) => call(book, berikut),
      () => {
        realisasi += 1;
        typeCell(book, 'Triwulan I', 2, 'Realisasi', realisasi);
      },
    );
    expect(String((answer.catatan as string[]).join(' '))).toContain('datanya berubah sementara direkap');
  });
});
