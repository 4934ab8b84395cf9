/** What the plan and the monthly progress lack, by indikator. */
import { describe, expect, it } from 'vitest';
import { belumDiverifikasi } from '../../../src/core/isian/belum-diverifikasi.ts';
import { kekuranganPerjanjian, kekuranganProgres, kekuranganRencana } from '../../../src/core/sop/kelengkapan.ts';
import { cleanSheets, parse, type Sheets, withCells } from '../sample-buku.ts';

const NOMOR = [1, 2, 3, 4] as const;
const apa = (list: { apa: string }[]) => list.map((one) => one.apa);

describe('a complete plan', () => {
  it.each(NOMOR)('lacks nothing in quarter %i, blank quarters by plan included', (nomor) => {
    const buku = parse(cleanSheets());
    expect([kekuranganPerjanjian(buku, nomor), kekuranganRencana(buku, nomor)]).toEqual([[], []]);
  });
});

describe('a plan with gaps', () => {
  it.each([
    ['Perjanjian Kinerja', 'A', 'Target Tahunan', 'A: Target Tahunan belum diisi'],
    ['Perjanjian Kinerja', 'A', 'Arah', 'A: Arah belum diisi'],
    ['Perjanjian Kinerja', 'A', 'Cara Rekap', 'A: Cara Rekap belum diisi'],
  ])('%s %s without %s: %s', (tab, kode, header, sentence) => {
    expect(apa(kekuranganPerjanjian(parse(withCells([tab, kode, header, ''])), 1))).toEqual([sentence]);
  });

  it('names an indikator without any target, and a Posisi Akhir without the last one only in TW IV', () => {
    const targets = ['Target TW I', 'Target TW II', 'Target TW III', 'Target TW IV'];
    const none = parse(
      withCells(...targets.map((header) => ['Rencana Aksi', 'A', header, ''] as [string, string, string, string])),
    );
    expect(apa(kekuranganRencana(none, 2))).toEqual(['A: belum ada target triwulan']);
    const last = parse(withCells(['Rencana Aksi', 'B', 'Target TW IV', '']));
    expect(NOMOR.map((nomor) => apa(kekuranganRencana(last, nomor)))).toEqual([
      [],
      [],
      [],
      ['B: Target TW IV belum diisi'],
    ]);
  });

  it('names an indikator that Rencana Aksi does not have, and a target that cannot be read', () => {
    const absent = parse(withCells(['Rencana Aksi', 'A', 'Kode', 'A-X']));
    expect(apa(kekuranganRencana(absent, 1))).toEqual(['A: belum ada di tab Rencana Aksi']);
    const unreadable = parse(withCells(['Rencana Aksi', 'A', 'Target TW I', 'seribu']));
    expect(apa(kekuranganRencana(unreadable, 1))).toEqual(['A: Target TW I belum terbaca']);
    expect(apa(kekuranganRencana(unreadable, 2))).toEqual([]);
  });

  it('says so when there is no plan at all', () => {
    const buku = { ...parse(cleanSheets()), indikator: [] };
    expect(apa(kekuranganPerjanjian(buku, 1))).toEqual(['tab Perjanjian Kinerja belum berisi indikator']);
    expect(apa(kekuranganRencana(buku, 1))).toEqual(['tab Rencana Aksi belum berisi target']);
  });
});

describe('monthly progress', () => {
  const withProgres = (...rows: (string | number)[][]): Sheets => ({
    ...cleanSheets(),
    'Progres Bulanan': [['Kode', 'Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Komponen'], ...rows],
  });

  it('names the blank months of indikator that are due, and only of rows that stand there', () => {
    const buku = parse(
      withProgres(
        ['A', 1, '', 3, '', '', '', ''],
        ['D', 1, 2, 3, 4, 5, '', 'Pembilang'],
        ['G', '', '', '', '', '', '', ''],
      ),
    );
    expect(apa(kekuranganProgres(buku, 1))).toEqual(['A: Februari belum diisi']);
    expect(apa(kekuranganProgres(buku, 2))).toEqual([
      'A: April, Mei, Juni belum diisi',
      'D (Pembilang): Juni belum diisi',
    ]);
    expect(kekuranganProgres(parse(cleanSheets()), 1)).toEqual([]);
  });
});

describe('figures that nobody has verified', () => {
  const HEADER = ['Kode', 'Satuan', 'Realisasi', 'Status Isian', 'Verifikasi', 'Tahan'];
  const rows = (...lines: (string | number)[][]): Sheets => ({ ...cleanSheets(), 'Triwulan I': [HEADER, ...lines] });

  it.each([
    ['nobody uses verification', [['A', '', 5, '', '', '']], []],
    [
      'a row was handed in',
      [
        ['A', '', 5, 'Diajukan', '', ''],
        ['B', '', 5, '', '', ''],
      ],
      ['A', 'B'],
    ],
    [
      'a row was verified',
      [
        ['A', '', 5, '', 'Diverifikasi', ''],
        ['B', '', 5, '', 'Dikembalikan', ''],
      ],
      ['B'],
    ],
    [
      'a row is blank or held',
      [
        ['A', '', '', 'Draf', '', ''],
        ['B', '', 5, '', '', 'Unit cuti'],
      ],
      [],
    ],
  ])('where %s', (_, lines, kode) => {
    expect(belumDiverifikasi(parse(rows(...lines)), 1).map((row) => row.kode)).toEqual(kode);
  });

  it('are asked for in every quarter once one of them uses it', () => {
    const sheets = rows(['A', '', 5, 'Diajukan', 'Diverifikasi', '']);
    expect(belumDiverifikasi(parse(sheets), 2).map((row) => row.kode)).toContain('A');
  });
});
