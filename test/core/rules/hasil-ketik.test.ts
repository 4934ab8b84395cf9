/** Capaian TW and Kategori that somebody typed over what the add-on makes: what is right is left alone, what is wrong is explained. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { validatePeriode } from '../../../src/core/rules/validate-periode.ts';
import { LEVEL } from '../../../src/core/temuan/level.ts';
import type { KodePeriksa } from '../../../src/core/temuan/temuan.ts';
import { cleanSheets, parse, type Sheets, set, validate } from '../sample-buku.ts';

const GROUP: KodePeriksa[] = [
  'CAPAIAN_MISMATCH',
  'ROUNDING_TRUNC',
  'KATEGORI_MISMATCH',
  'LABEL_SET_MIX',
  'PERCENT_SUMMED',
  'AVERAGE_RANGE_ERROR',
];

/** The clean workbook with both columns, filled in as `A=95; E=110,00 Tinggi` in tab Triwulan I. */
function sheetsWith(typed: string): Sheets {
  const sheets = cleanSheets();
  for (const tab of ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV']) {
    sheets[tab] = (sheets[tab] ?? []).map((row, at) => [
      ...row,
      ...(at === 0 ? ['Capaian TW (%)', 'Kategori'] : ['', '']),
    ]);
  }
  for (const one of typed === '' ? [] : typed.split('; ')) {
    const [, kode = '', capaian = '', kategori = ''] = /^(\w)=(\S*) ?(.*)$/.exec(one) ?? [];
    const value: CellValue = /^\d+$/.test(capaian) ? Number(capaian) : capaian;
    set(sheets, 'Triwulan I', kode, 'Capaian TW (%)', value);
    set(sheets, 'Triwulan I', kode, 'Kategori', kategori);
  }
  return sheets;
}

const found = (typed: string, change: (sheets: Sheets) => void = () => undefined) => {
  const sheets = sheetsWith(typed);
  change(sheets);
  return validate(sheets, 'Triwulan I').filter(({ kode }) => GROUP.includes(kode));
};

const FOUND: [typed: string, kode: KodePeriksa, sel: string, pesan: string][] = [
  [
    'E=111,11',
    'CAPAIAN_MISMATCH',
    'K6',
    'Capaian TW (%) 111,11 tidak sama dengan hasil hitung ulang 110,00 (Target 10, Realisasi 9, rumus Turun Selisih); angka itu cocok bila dihitung dengan rumus Turun Rasio (Target ÷ Realisasi).',
  ],
  [
    'E=90,00',
    'CAPAIAN_MISMATCH',
    'K6',
    'Capaian TW (%) 90,00 tidak sama dengan hasil hitung ulang 110,00 (Target 10, Realisasi 9, rumus Turun Selisih); angka itu cocok bila dihitung dengan rumus Naik (Realisasi ÷ Target).',
  ],
  [
    'A=101,00',
    'CAPAIAN_MISMATCH',
    'K2',
    'Capaian TW (%) 101,00 tidak sama dengan hasil hitung ulang 95,00 (Target 1.000, Realisasi 950, rumus Naik); angka itu cocok bila dipakai Realisasi TW II, yaitu 1.010, atau bila yang ditulis capaian TW II.',
  ],
  [
    'A=23,75',
    'CAPAIAN_MISMATCH',
    'K2',
    'Capaian TW (%) 23,75 tidak sama dengan hasil hitung ulang 95,00 (Target 1.000, Realisasi 950, rumus Naik); angka itu cocok bila dipakai Target Tahunan 4.000, bukan target periode ini.',
  ],
  [
    'A=77,00',
    'CAPAIAN_MISMATCH',
    'K2',
    'Capaian TW (%) 77,00 tidak sama dengan hasil hitung ulang 95,00 (Target 1.000, Realisasi 950, rumus Naik).',
  ],
  [
    'C=99,3',
    'ROUNDING_TRUNC',
    'K4',
    'Capaian TW (%) 99,3 dan hasil hitung ulang 99,38 hanya berbeda pembulatan: angka di belakang 1 desimal dipotong, bukan dibulatkan.',
  ],
  [
    'A=95 Sedang',
    'KATEGORI_MISMATCH',
    'L2',
    'Kategori "Sedang" tidak sesuai dengan capaian 95,00, yang termasuk "Sangat Tinggi".',
  ],
  [
    'A=95 Sangat Tinggi; B=99,38 Sangat Baik',
    'LABEL_SET_MIX',
    'L3',
    'Kategori memakai dua macam sebutan: "Sangat Tinggi" dan "Sangat Baik".',
  ],
];

describe('temuan of the group typed results', () => {
  it.each(FOUND)('%s gives %s', (typed, kode, sel, pesan) => {
    const temuan = found(typed);
    expect(temuan.map((one) => [one.kode, one.sel, one.level])).toEqual([[kode, sel, LEVEL[kode]]]);
    expect(temuan[0]?.pesan).toBe(pesan);
    expect(temuan[0]?.perbaikan).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    'A=95',
    'A=95,00 Sangat Tinggi; B=99,38 sangat  tinggi; E=110 Sangat Tinggi',
    'B=99,4',
    'D=100,00 Sangat Tinggi',
    'G= Belum jatuh tempo; A=- Belum ada data',
    'I=100 Sangat Tinggi',
  ])('finds nothing in %s', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('takes a figure under Batas Capaian Tampil for right, and without the setting for a cap', () => {
    const over = (sheets: Sheets) => set(sheets, 'Triwulan I', 'A', 'Realisasi', 1150);
    const capped = (sheets: Sheets) => {
      over(sheets);
      sheets.Pengaturan?.push(['Batas Capaian Tampil', 100]);
    };
    expect(found('A=100', capped)).toEqual([]);
    expect(found('A=100', over)[0]?.pesan).toMatch(/cocok bila capaian dibatasi 100 persen\.$/);
  });

  it('says nothing of a held row, nor of a target that differs from Rencana Aksi and has its own temuan', () => {
    expect(found('A=77', (sheets) => set(sheets, 'Triwulan I', 'A', 'Tahan', 'menunggu data'))).toEqual([]);
    const other = (sheets: Sheets) => set(sheets, 'Triwulan I', 'A', 'Target TW', 2000);
    expect(found('A=47,5', other)).toEqual([]);
  });

  it('leaves a Kategori alone that the last recap wrote', () => {
    const buku = parse(sheetsWith('A=95 Sedang'));
    const periode = { tahun: 2026, jenis: 'triwulan', nomor: 1 } as const;
    const today = { tahun: 2026, bulan: 4, hari: 5 };
    const kode = () => validatePeriode(buku, periode, today).map((one) => one.kode);
    expect(kode()).toContain('KATEGORI_MISMATCH');
    if (buku.triwulan[1]) buku.triwulan[1].kategoriMesin = new Set(['A']);
    expect(kode()).not.toContain('KATEGORI_MISMATCH');
  });

  it('finds percentages that the plan adds up, and leaves shares of a whole alone', () => {
    const plan = (targets: number[], tahunan: number) => (sheets: Sheets) => {
      set(sheets, 'Perjanjian Kinerja', 'B', 'Cara Rekap', 'Jumlah');
      set(sheets, 'Perjanjian Kinerja', 'B', 'Target Tahunan', tahunan);
      for (const [at, tw] of ['I', 'II', 'III', 'IV'].entries()) {
        set(sheets, 'Rencana Aksi', 'B', `Target TW ${tw}`, targets[at] ?? '');
      }
    };
    const summed = (targets: number[], tahunan: number) => {
      const sheets = sheetsWith('');
      plan(targets, tahunan)(sheets);
      return validate(sheets, 'Tahun').filter(({ kode }) => kode === 'PERCENT_SUMMED');
    };
    expect(summed([80, 82, 84, 85], 331).map(({ sel, pesan }) => [sel, pesan])).toEqual([
      ['H3', 'Target setahun 331 adalah hasil menjumlahkan persentase (80 + 82 + 84 + 85).'],
    ]);
    expect(summed([25, 25, 25, 25], 100)).toEqual([]);
  });
});
