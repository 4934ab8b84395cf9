/** Tab Narasi as people arrange it: names as they write them, texts without a place, placeholders that nobody knows. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { DEFAULT_NARASI } from '../../../src/core/narasi/default-narasi.ts';
import { fillPenanda, type NilaiPenanda, PENANDA, penandaInText } from '../../../src/core/narasi/penanda.ts';
import { pilihNarasi, sebutanLaporan } from '../../../src/core/narasi/pilih-narasi.ts';
import { parseNarasi } from '../../../src/core/parse-tab/narasi.ts';
import type { Periode } from '../../../src/core/periode.ts';
import type { Temuan } from '../../../src/core/temuan/temuan.ts';

function parse(values: CellValue[][]) {
  const temuan: Temuan[] = [];
  const rows = parseNarasi({ tab: 'Narasi', gid: 7, values }, 2026, temuan);
  return { rows, temuan: temuan.map(({ kode, sel, pesan, level }) => ({ kode, sel, pesan, level })) };
}

const HEADER = ['Laporan', 'Bagian', 'Urutan', 'Teks'];

describe('a row of tab Narasi', () => {
  it.each([
    ['Triwulan II', 'Triwulan II'],
    ['TW 2', 'Triwulan II'],
    ['Smt I', 'Semester I'],
    ['LKjIP', 'Tahunan'],
    ['tahun', 'Tahunan'],
    ['semua laporan', 'Semua'],
    ['Formulir E.81', 'E.81'],
  ])('for "%s" is meant for %s', (typed, expected) => {
    expect(parse([HEADER, [typed, 'Penutup', '', 'Demikian.']]).rows[0]?.laporan).toBe(expected);
  });

  it('is found under other headers, in another order, below a title', () => {
    const { rows, temuan } = parse([
      ['Teks laporan Dinas Contoh'],
      ['Isi', 'Bagian Laporan', 'Jenis Laporan'],
      ['Puji syukur.', 'kata pengantar', 'Tahunan'],
    ]);
    expect(rows).toMatchObject([{ laporan: 'Tahunan', bagian: 'Kata Pengantar', urutan: null, teks: 'Puji syukur.' }]);
    expect(temuan).toEqual([]);
  });

  it('with a text that no report would print is reported, and one without a text is not', () => {
    const { rows, temuan } = parse([
      HEADER,
      ['Tahunan', 'Sambutan Bupati', '', 'Selamat membaca.'],
      ['Bulanan', 'Penutup', '', 'Demikian.'],
      ['', 'Penutup', '', 'Demikian.'],
      ['Tahunan', 'Sambutan Bupati', '', ''],
    ]);
    expect(rows).toEqual([]);
    expect(temuan.map(({ kode, sel, pesan }) => `${kode} ${sel} ${pesan}`)).toEqual([
      'NARASI_UNKNOWN B2 Bagian "Sambutan Bupati" tidak dikenal, sehingga teks baris ini tidak dimuat dalam laporan.',
      'NARASI_UNKNOWN A3 Laporan "Bulanan" tidak dikenal, sehingga teks baris ini tidak dimuat dalam laporan.',
      'NARASI_UNKNOWN A4 Laporan baris ini belum diisi, sehingga teksnya tidak dimuat dalam laporan.',
    ]);
  });

  it('with a placeholder that nobody knows names the cell, and the one that was meant', () => {
    const { temuan } = parse([
      HEADER,
      ['Semua', 'Penutup', 1, 'Rata-rata {{rataRataCapain}} pada {{periode}}.'],
      ['Semua', 'Penutup', 2, 'Oleh {{bupati}}.'],
      ['Semua', 'Penutup', 3, 'Tidak ditutup {{periode'],
    ]);
    expect(temuan).toEqual([
      {
        kode: 'PLACEHOLDER_UNKNOWN',
        sel: 'D2',
        level: 'peringatan',
        pesan: 'Penanda {{rataRataCapain}} tidak dikenal, sehingga tidak dapat diganti dengan data.',
      },
      expect.objectContaining({ kode: 'PLACEHOLDER_UNKNOWN', sel: 'D3' }),
    ]);
  });
});

const NILAI = Object.fromEntries(Object.keys(PENANDA).map((nama) => [nama, `<${nama}>`])) as NilaiPenanda;

describe('placeholders', () => {
  it.each([
    ['Pada {{periode}}.', 'Pada <periode>.'],
    ['{{ Rata-rata Capaian }} dan {{SERAPAN}}', '<rataRataCapaian> dan <serapan>'],
    ['tanpa penanda', 'tanpa penanda'],
    ['{{periode', '<periode>'],
    ['{{bupati}} hadir', '[bupati tidak dikenal] hadir'],
    ['{{}}', '[penanda tidak dikenal]'],
    ['sisa }} kurung {{', 'sisa  kurung [penanda tidak dikenal]'],
  ])('of "%s" are filled in, and no brace is left', (teks, expected) => {
    expect(fillPenanda(teks, NILAI)).toBe(expected);
  });

  it('without data say what is missing', () => {
    expect(fillPenanda('Serapan {{serapan}}.', { ...NILAI, serapan: '' })).toBe(
      'Serapan [serapan anggaran belum tersedia].',
    );
  });

  it('of the texts that the setup writes are all known', () => {
    const used = DEFAULT_NARASI.flatMap(({ teks }) => penandaInText(teks));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((nama) => !(nama in PENANDA))).toEqual([]);
  });
});

describe('of several texts for a part', () => {
  const row = (laporan: 'Semua' | 'Triwulan' | 'Triwulan II', teks: string, urutan: number | null = null) => ({
    laporan,
    bagian: 'Penutup' as const,
    urutan,
    teks,
  });
  const TW: Periode = { tahun: 2026, jenis: 'triwulan', nomor: 2 };
  const chosen = (rows: ReturnType<typeof row>[], periode: Periode = TW) =>
    pilihNarasi(rows, sebutanLaporan(periode), 'Penutup').map(({ teks }) => teks);

  it('the narrowest holds: the period before the kind before all', () => {
    const rows = [row('Semua', 'semua'), row('Triwulan', 'jenis'), row('Triwulan II', 'periode')];
    expect(chosen(rows)).toEqual(['periode']);
    expect(chosen(rows, { ...TW, nomor: 3 })).toEqual(['jenis']);
    expect(chosen(rows, { tahun: 2026, jenis: 'tahun', nomor: 1 })).toEqual(['semua']);
  });

  it('a blank one holds nothing back', () => {
    expect(chosen([row('Semua', 'semua'), row('Triwulan II', ' ')])).toEqual(['semua']);
  });

  it('those of one report stand by Urutan, then by their rows', () => {
    expect(chosen([row('Semua', 'c'), row('Semua', 'b', 2), row('Semua', 'a', 1), row('Semua', 'd')])).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
