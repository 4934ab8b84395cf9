/** Runs tables of cases: cells to change in a clean workbook, and the code that must or must not be found then. */
import { expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { LEVEL } from '../../../src/core/temuan/level.ts';
import type { KodePeriksa, Level } from '../../../src/core/temuan/temuan.ts';
import { cellsWith, cleanSheets, type Sheets, set, validate } from '../sample-buku.ts';

/** `cells`: `TW1/A/Realisasi=950; RA/B/Target TW I=80`, values as JSON. `at`: every cell with the code, `TW1!E2 RA!D2`. */
export type Positive = [kode: KodePeriksa, what: string, cells: string, at: string, level?: Level];
export type Negative = [kode: KodePeriksa, what: string, cells: string];

const TAB: Record<string, string> = {
  PK: 'Perjanjian Kinerja',
  RA: 'Rencana Aksi',
  TW1: 'Triwulan I',
  TW2: 'Triwulan II',
  TW3: 'Triwulan III',
  TW4: 'Triwulan IV',
  Anggaran: 'Anggaran',
};

const readValue = (text: string): CellValue => (text === 'tanggal' ? new Date(2026, 1, 1) : JSON.parse(text));

function spoil(cells: string): Sheets {
  const sheets = cleanSheets();
  for (const cell of cells === '' ? [] : cells.split('; ')) {
    const [, tab = '', kode = '', header = '', value = ''] = /^(\w+)\/([^/]+)\/([^=]+)=(.*)$/s.exec(cell) ?? [];
    set(sheets, TAB[tab] ?? '', kode, header, readValue(value));
  }
  return sheets;
}

export function itFinds(cases: Positive[]): void {
  it.each(cases)('finds %s: %s', (kode, _what, cells, at, level) => {
    const temuan = validate(spoil(cells));
    const expected = at.split(' ').map((one) => one.replace(/^\w+/, (tab) => TAB[tab] ?? tab));
    expect(cellsWith(temuan, kode)).toEqual(expected);
    for (const one of temuan.filter((other) => other.kode === kode)) {
      expect(one.level).toBe(level ?? LEVEL[kode]);
      expect(one.pesan).toMatch(/^[A-Z].*\.$/);
      expect(one.perbaikan).toMatch(/^[A-Z].*\.$/);
      expect(`${one.pesan} ${one.perbaikan}`).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}/);
    }
  });
}

export function itFindsNot(cases: Negative[]): void {
  it.each(cases)('finds no %s: %s', (kode, _what, cells) => {
    expect(cellsWith(validate(spoil(cells)), kode)).toEqual([]);
  });
}
