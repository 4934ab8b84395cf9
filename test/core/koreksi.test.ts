/** Corrections: what a row says, which state may follow which, and what a quarter owes before step 8. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid.ts';
import {
  isTerbuka,
  keadaanKoreksi,
  koreksiOf,
  lastNomorKoreksi,
  nextStatus,
  STATUS_KOREKSI,
  toKoreksi,
} from '../../src/core/koreksi.ts';
import { parseRegister } from '../../src/core/register.ts';
import { KOREKSI } from '../../src/core/tab-layout/register.ts';

function register(rows: Partial<Record<string, CellValue>>[]) {
  const header = KOREKSI.columns.map((column) => column.header);
  const values = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))];
  const parsed = parseRegister({ tab: 'Koreksi', gid: 1, values }, KOREKSI);
  if (!parsed) throw new Error('no register');
  return parsed;
}

const row = (Periode: string, Status: string, more: Record<string, CellValue> = {}) => ({
  Periode,
  Status,
  'Isi Koreksi': 'x',
  ...more,
});

describe('the states of a correction', () => {
  it.each([
    ['Diusulkan', ['Diterima', 'Ditolak']],
    ['Diterima', ['Diterapkan', 'Ditolak']],
    ['Ditolak', []],
    ['Diterapkan', []],
    ['Nihil', []],
  ] as const)('%s leads to %j', (status, next) => {
    expect(nextStatus(status)).toEqual(next);
  });

  it('are open exactly while something can follow', () => {
    expect(STATUS_KOREKSI.filter((status) => isTerbuka({ status }))).toEqual(['Diusulkan', 'Diterima']);
  });

  it.each([
    ['', 'Diusulkan'],
    ['diterapkan ', 'Diterapkan'],
    ['sedang dibahas', 'Diusulkan'],
  ])('are read from "%s" as %s', (text, status) => {
    expect(register([row('TW I', text)]).rows.map((one) => toKoreksi(one).status)).toEqual([status]);
  });
});

describe('what a quarter owes', () => {
  it('is told from all its rows; Nihil counts as something that came back', () => {
    const keadaan = keadaanKoreksi(
      register([
        row('Triwulan I', 'Nihil'),
        row('TW II', 'Diusulkan'),
        row('Triwulan II', 'Diterima'),
        row('Triwulan II', 'Ditolak'),
        row('Triwulan III', 'Diterapkan'),
      ]),
      [1, 2, 3, 4],
    );
    expect(keadaan).toEqual({
      1: { ada: true, terbuka: 0 },
      2: { ada: true, terbuka: 2 },
      3: { ada: true, terbuka: 0 },
      4: { ada: false, terbuka: 0 },
    });
  });

  it('includes a correction to a longer report only where it names the tab of the quarter', () => {
    const keadaan = keadaanKoreksi(
      register([
        row('Semester I', 'Diusulkan', { Tab: 'TW 2' }),
        row('Semester I', 'Nihil'),
        row('Tahun', 'Diusulkan'),
      ]),
      [1, 2],
    );
    expect(keadaan).toEqual({ 1: { ada: false, terbuka: 0 }, 2: { ada: true, terbuka: 1 } });
  });

  it('leaves out the quarters that were not asked for', () => {
    expect(Object.keys(keadaanKoreksi(register([row('TW I', 'Nihil')]), [2]))).toEqual(['2']);
  });
});

describe('the register', () => {
  it('finds the rows of one period in any spelling', () => {
    const all = register([
      row('TW 1', 'Nihil', { No: 1 }),
      row('Semester I', 'Nihil', { No: 2 }),
      row('', '', { No: 3 }),
    ]);
    expect(koreksiOf(all, { tahun: 2026, jenis: 'triwulan', nomor: 1 }).map(({ no }) => no)).toEqual(['1']);
  });

  it('knows the highest number, whatever the order of the rows', () => {
    expect(lastNomorKoreksi(register([row('TW I', '', { No: 7 }), row('TW I', '', { No: 3 }), row('TW I', '')]))).toBe(
      7,
    );
    expect(lastNomorKoreksi(register([]))).toBe(0);
  });
});
