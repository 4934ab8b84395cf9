/** Versions of the perjanjian kinerja: which indikator and which targets hold in a quarter, and when one is due. */
import { describe, expect, it } from 'vitest';
import type { NomorTriwulan } from '../../src/core/buku-kerja.ts';
import {
  indikatorInForce,
  isFrekuensiDue,
  isPlannedDue,
  rencanaAksiInForce,
  targetOf,
} from '../../src/core/perjanjian-kinerja.ts';
import { type Cell, indikatorOf, rencanaOf, type Spec } from './rekap/sample.ts';

const QUARTERS: NomorTriwulan[] = [1, 2, 3, 4];
const perubahan = (kode: string, versi: number, berlakuMulai: NomorTriwulan, more: Partial<Spec> = {}) =>
  indikatorOf({ kode, versi, versiPk: `Perubahan ${versi}`, berlakuMulai, ...more });

describe('indikatorInForce', () => {
  const versions = (indikator: ReturnType<typeof indikatorOf>[], kode: string) =>
    QUARTERS.map((triwulan) => indikatorInForce({ indikator }, triwulan).get(kode)?.versi ?? null);

  it('changes to the latest version in the quarter in which it begins', () => {
    const list = [indikatorOf({ kode: 'A' }), perubahan('A', 1, 2), perubahan('A', 2, 4)];
    expect(versions(list, 'A')).toEqual([0, 1, 1, 2]);
  });

  it('takes the highest version whatever the order of the rows', () => {
    const list = [perubahan('A', 2, 3), indikatorOf({ kode: 'A' }), perubahan('A', 1, 3)];
    expect(versions(list, 'A')).toEqual([0, 0, 2, 2]);
  });

  it('drops an indikator from the version on that says Dihapus, and takes it up again later', () => {
    const list = [indikatorOf({ kode: 'A' }), perubahan('A', 1, 2, { dihapus: true }), perubahan('A', 2, 4)];
    expect(versions(list, 'A')).toEqual([0, null, null, 2]);
  });

  it('has an indikator that a change brings in only from then on', () => {
    expect(versions([perubahan('B', 1, 3)], 'B')).toEqual([null, null, 1, 1]);
  });

  it('keeps the order of the tab and the first of doubled rows, and skips rows without Kode', () => {
    const list = [
      indikatorOf({ kode: 'B' }),
      indikatorOf({ kode: 'A', satuan: 'first' }),
      indikatorOf({ kode: '' }),
      indikatorOf({ kode: 'A', satuan: 'second' }),
    ];
    const inForce = indikatorInForce({ indikator: list }, 1);
    expect([...inForce.keys()]).toEqual(['B', 'A']);
    expect(inForce.get('A')?.satuan).toBe('first');
  });
});

describe('rencanaAksiInForce', () => {
  const targets = (buku: Parameters<typeof rencanaAksiInForce>[0], kode: string) =>
    QUARTERS.map((triwulan) => targetOf(rencanaAksiInForce(buku, triwulan).get(kode), triwulan).value);

  it('uses the targets of each version in its quarters', () => {
    const buku = {
      indikator: [indikatorOf({ kode: 'A' }), perubahan('A', 1, 3)],
      rencanaAksi: [rencanaOf('A', [1, 2, 3, 4]), rencanaOf('A', [10, 20, 30, 40], 1)],
    };
    expect(targets(buku, 'A')).toEqual([1, 2, 30, 40]);
  });

  it('falls back to the version before when a version has no rows of its own', () => {
    const buku = {
      indikator: [indikatorOf({ kode: 'A' }), perubahan('A', 1, 3)],
      rencanaAksi: [rencanaOf('A', [1, 2, 3, 4])],
    };
    expect(targets(buku, 'A')).toEqual([1, 2, 3, 4]);
  });

  it('takes a blank of the version in force as blank, not from the version before', () => {
    const buku = {
      indikator: [indikatorOf({ kode: 'A' }), perubahan('A', 1, 3)],
      rencanaAksi: [rencanaOf('A', [1, 2, 3, 4]), rencanaOf('A', [null, null, null, 40], 1)],
    };
    expect(targets(buku, 'A')).toEqual([1, 2, null, 40]);
  });

  it('lets a version that changes only the Rencana Aksi of a Kode begin when it begins for the others', () => {
    const buku = {
      indikator: [indikatorOf({ kode: 'A' }), indikatorOf({ kode: 'B' }), perubahan('B', 1, 2)],
      rencanaAksi: [rencanaOf('A', [1, 2, 3, 4], 1), rencanaOf('A', [9, 9, 9, 9])],
    };
    expect(targets(buku, 'A')).toEqual([9, 2, 3, 4]);
  });

  it.each<[string, Cell[][]]>([
    [
      'on the first action only',
      [
        [5, 6, null, 8],
        [null, null, null, null],
      ],
    ],
    [
      'on the last action only',
      [
        [null, null, null, null],
        [5, 6, null, 8],
      ],
    ],
    [
      'repeated on all',
      [
        [5, 6, null, 8],
        [5, 6, null, 8],
      ],
    ],
  ])('reads a target that stands %s', (_title, rows) => {
    const buku = { indikator: [indikatorOf({ kode: 'A' })], rencanaAksi: rows.map((row) => rencanaOf('A', row)) };
    expect(targets(buku, 'A')).toEqual([5, 6, null, 8]);
  });
});

describe('what is due by plan', () => {
  it.each([
    ['Triwulan', [true, true, true, true]],
    ['Semester', [false, true, false, true]],
    ['Tahun', [false, false, false, true]],
  ] as const)('Frekuensi %s means %j', (frekuensi, expected) => {
    expect(QUARTERS.map((triwulan) => isFrekuensiDue(frekuensi, triwulan))).toEqual(expected);
  });

  it('needs Frekuensi and a target, and 0 is a target', () => {
    const due = (frekuensi: 'Triwulan' | 'Semester', target: Cell[]) =>
      QUARTERS.map((triwulan) => isPlannedDue({ frekuensi }, [rencanaOf('A', target)], triwulan));
    expect(due('Triwulan', [0, null, 3, 'unreadable'])).toEqual([true, false, true, true]);
    expect(due('Semester', [1, 1, 1, null])).toEqual([false, true, false, false]);
    expect(isPlannedDue({ frekuensi: 'Triwulan' }, undefined, 1)).toBe(false);
  });
});
