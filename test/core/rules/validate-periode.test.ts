/** What validatePeriode makes of all temuan: which tabs count, in which order, at which level, under which version of the PK. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { cellsWith, cleanSheets, PK_HEADER, validate, withCells } from '../sample-buku.ts';

const PK = 'Perjanjian Kinerja';
const RA = 'Rencana Aksi';
const [TW1, TW2, TW3, TW4] = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'] as const;

describe('validatePeriode', () => {
  it('asks for no data while the quarter runs, and for data once it is over', () => {
    const sheets = withCells([TW1, 'A', 'Realisasi', '']);
    const during = { tahun: 2026, bulan: 3, hari: 31 };
    const after = { tahun: 2026, bulan: 4, hari: 1 };
    expect(cellsWith(validate(sheets, 'TW I', during), 'NO_DATA')).toEqual([]);
    expect(cellsWith(validate(sheets, 'TW I', after), 'NO_DATA')).toEqual([`${TW1}!E2`]);
  });

  it('looks only at the tabs of the period', () => {
    const sheets = withCells([TW3, 'A', 'Realisasi', '#REF!'], [TW1, 'B', 'Realisasi', 'x']);
    expect(
      validate(sheets, 'Semester I')
        .filter(({ level }) => level === 'galat')
        .map(({ tab }) => tab),
    ).toEqual([TW1]);
    expect(
      validate(sheets, 'TW III')
        .filter(({ level }) => level === 'galat')
        .map(({ tab }) => tab),
    ).toEqual([TW3]);
  });

  it('names a tab that is missing', () => {
    const { [TW2]: _tw2, [RA]: _ra, ...sheets } = cleanSheets();
    const missing = validate(sheets, 'Semester I').filter(({ kode }) => kode === 'HEADER_MISSING');
    expect(missing.map(({ tab, pesan }) => [tab, pesan.includes(tab)])).toEqual([
      [RA, true],
      [TW2, true],
    ]);
    expect(cellsWith(validate(sheets, 'Semester I'), 'INDIKATOR_ABSENT')).toEqual([]);
  });

  it('sorts by tab in the order of the workbook, row, column and code', () => {
    const sheets = withCells(
      ['Anggaran', '2.23.02', 'Pagu', 'x'],
      [TW2, 'B', 'Realisasi', 'x'],
      [TW1, 'C', 'Realisasi', 'x'],
      [TW1, 'B', 'Realisasi', 'x'],
      [TW1, 'B', 'Target TW', 'x'],
      [PK, 'C', 'Arah', ''],
    );
    const galat = validate(sheets, 'Semester I').filter(({ level }) => level === 'galat');
    expect(galat.map(({ tab, sel }) => `${tab}!${sel}`)).toEqual([
      `${PK}!F4`,
      `${TW1}!D3`,
      `${TW1}!E3`,
      `${TW1}!E4`,
      `${TW2}!E3`,
      'Anggaran!C2',
    ]);
  });

  it('changes levels as Pengaturan says, but never of the structure', () => {
    const sheets = withCells([TW1, 'A', 'Realisasi', ''], [TW1, 'C', 'Kode', 'X']);
    sheets.Pengaturan?.push([], ['Kode Periksa', 'Tingkat'], ['NO_DATA', 'Wajib Diperbaiki'], ['KODE_UNKNOWN', 'Info']);
    const temuan = validate(sheets, 'TW I');
    expect(temuan.find(({ kode }) => kode === 'NO_DATA')?.level).toBe('galat');
    expect(temuan.find(({ kode }) => kode === 'KODE_UNKNOWN')?.level).toBe('galat');
    expect(cellsWith(temuan, 'VALUE_UNKNOWN')).toEqual(['Pengaturan!A7']);
  });

  it('judges by the version in force', () => {
    const sheets = cleanSheets();
    sheets[PK]?.push(
      PK_HEADER.map((header) => {
        const of: Record<string, CellValue> = {
          Kode: 'A',
          'Target Tahunan': 'Dihapus',
          'Versi PK': 'Perubahan 1',
          'Berlaku Mulai': 'TW III',
        };
        return of[header] ?? '';
      }),
    );
    const temuan = validate(sheets);
    expect(cellsWith(temuan, 'KODE_UNKNOWN')).toEqual([`${TW3}!A2`, `${TW4}!A2`]);
    expect(temuan.filter(({ tab, level }) => tab === PK && level !== 'info')).toEqual([]);
    for (const tab of [TW3, TW4]) sheets[tab]?.splice(1, 1);
    expect(validate(sheets).filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('measures a changed target against the plan in force', () => {
    const sheets = withCells([TW4, 'A', 'Target TW', 1500], [TW4, 'A', 'Realisasi', 1490]);
    sheets[PK]?.push([
      'A',
      'Literasi',
      'Jumlah pengunjung',
      'Orang',
      '',
      'Naik',
      '',
      'Jumlah',
      '',
      '',
      4500,
      '',
      'Perubahan 1',
      'TW IV',
    ]);
    sheets[RA]?.push(['A', '', '', '', '', '', 1500, 'Perubahan 1']);
    expect(validate(sheets).filter(({ level }) => level !== 'info')).toEqual([]);
    sheets[RA]?.pop();
    expect(cellsWith(validate(sheets), 'TARGET_TRAJECTORY_MISMATCH')).toEqual([`${PK}!K11`]);
  });

  it('refuses a Cara Rekap that changes between versions', () => {
    const sheets = cleanSheets();
    sheets[PK]?.push([
      'A',
      'Literasi',
      'Jumlah pengunjung',
      'Orang',
      '',
      'Naik',
      '',
      'Maksimum',
      '',
      '',
      4000,
      '',
      'Perubahan 1',
      'TW IV',
    ]);
    expect(cellsWith(validate(sheets), 'AGGREGATION_UNDECLARED')).toEqual([`${PK}!H11`]);
  });

  it('is the same from run to run', () => {
    const sheets = withCells([TW1, 'A', 'Realisasi', '#REF!'], [TW1, 'B', 'Realisasi', '79.50']);
    expect(validate(sheets)).toEqual(validate(sheets));
  });
});
