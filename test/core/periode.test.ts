/** Periods as people write them, and what they are made of. */
import { describe, expect, it } from 'vitest';
import {
  formatPeriode,
  hasEnded,
  lastEndedTriwulan,
  type Periode,
  parsePeriode,
  tabOfPeriode,
  triwulanOf,
} from '../../src/core/periode.ts';

const tw = (nomor: 1 | 2 | 3 | 4, tahun = 2026): Periode => ({ tahun, jenis: 'triwulan', nomor });
const semester = (nomor: 1 | 2, tahun = 2026): Periode => ({ tahun, jenis: 'semester', nomor });
const year = (tahun = 2026): Periode => ({ tahun, jenis: 'tahun', nomor: 1 });

describe('parsePeriode', () => {
  it.each<[string, Periode]>([
    ['I', tw(1)],
    ['1', tw(1)],
    ['iv', tw(4)],
    ['TW I', tw(1)],
    ['TW1', tw(1)],
    ['tw 4', tw(4)],
    ['TWIII', tw(3)],
    ['Tw. 1', tw(1)],
    ['Tw.2', tw(2)],
    ['TW-3', tw(3)],
    ['Trw I', tw(1)],
    ['Trw. IV', tw(4)],
    ['Triwulan I', tw(1)],
    ['TRIWULAN  III', tw(3)],
    ['triwulan\u00a0ii', tw(2)],
    ['Triwulan 4', tw(4)],
    ['Triwulan Il', tw(2)],
    ['TW Ill', tw(3)],
    ['Il', tw(2)],
    ['TW l', tw(1)],
    ['TW lV', tw(4)],
    ['Triwulan Ⅱ', tw(2)],
    [' Triwulan I \n', tw(1)],
    ['Triwulan II 2025', tw(2, 2025)],
    ['TW I/2025', tw(1, 2025)],
    ['TW I - 2025', tw(1, 2025)],
    ['Triwulan III Tahun 2025', tw(3, 2025)],
    ['Triwulan ke-2', tw(2)],
    ['Semester I', semester(1)],
    ['Semester 2', semester(2)],
    ['semester Il', semester(2)],
    ['Smt II', semester(2)],
    ['Smt. 1', semester(1)],
    ['Sem 2', semester(2)],
    ['Semester II Tahun 2025', semester(2, 2025)],
    ['Tahun', year()],
    ['tahunan', year()],
    ['Thn', year()],
    ['Tahun 2025', year(2025)],
    ['Tahunan 2025', year(2025)],
    ['2025', year(2025)],
  ])('reads %j', (text, expected) => {
    expect(parsePeriode(text, 2026)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    'V',
    '5',
    '0',
    'TW',
    'TW 5',
    'TW 2025',
    'Triwulan',
    'Semester',
    'Semester III',
    'Semester 0',
    'IIII',
    'Bulan I',
    'TW I II',
    'Triwulan I dan II',
    'S.D. TW II',
    '1999',
  ])('does not read %j', (text) => {
    expect(parsePeriode(text, 2026)).toBeNull();
  });

  it('reads back every name it writes', () => {
    for (const periode of [tw(1), tw(2), tw(3), tw(4), semester(1), semester(2), year()]) {
      expect(parsePeriode(formatPeriode(periode), 2026)).toEqual(periode);
      expect(parsePeriode(tabOfPeriode(periode), 2026)).toEqual(periode);
    }
  });
});

describe('a period', () => {
  it('has a name and a tab', () => {
    expect(formatPeriode(tw(3))).toBe('Triwulan III');
    expect(formatPeriode(semester(2))).toBe('Semester II');
    expect(formatPeriode(year())).toBe('Tahun');
    expect(tabOfPeriode(year())).toBe('Tahunan');
    expect(tabOfPeriode(semester(1))).toBe('Semester I');
  });

  it('knows its quarters', () => {
    expect(triwulanOf(tw(3))).toEqual([3]);
    expect(triwulanOf(semester(1))).toEqual([1, 2]);
    expect(triwulanOf(semester(2))).toEqual([3, 4]);
    expect(triwulanOf(year())).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [1, { tahun: 2026, bulan: 3, hari: 31 }, false],
    [1, { tahun: 2026, bulan: 4, hari: 1 }, true],
    [2, { tahun: 2026, bulan: 6, hari: 30 }, false],
    [4, { tahun: 2026, bulan: 12, hari: 31 }, false],
    [4, { tahun: 2027, bulan: 1, hari: 1 }, true],
    [1, { tahun: 2025, bulan: 12, hari: 31 }, false],
  ] as const)('TW %i on %j has ended: %s', (nomor, today, expected) => {
    expect(hasEnded(2026, nomor, today)).toBe(expected);
  });

  it.each([
    [{ tahun: 2026, bulan: 2, hari: 1 }, 1],
    [{ tahun: 2026, bulan: 4, hari: 1 }, 1],
    [{ tahun: 2026, bulan: 7, hari: 1 }, 2],
    [{ tahun: 2026, bulan: 11, hari: 22 }, 3],
    [{ tahun: 2027, bulan: 1, hari: 1 }, 4],
    [{ tahun: 2025, bulan: 8, hari: 1 }, 1],
  ] as const)('on %j the last ended quarter is TW %i', (today, expected) => {
    expect(lastEndedTriwulan(2026, today)).toBe(expected);
  });
});
