/** Tab Pengaturan: keys, tables, and defaults for what is missing or unreadable. */
import { describe, expect, it } from 'vitest';
import { parsePengaturan } from '../../../src/core/parse-tab/pengaturan.ts';
import { PENGATURAN_TABLES } from '../../../src/core/tab-layout/pengaturan.ts';
import { gridOf, type Rows } from '../sample-buku.ts';

const read = (...rows: Rows) => parsePengaturan(gridOf('Pengaturan', [['Pengaturan', 'Nilai'], ...rows]), 2026);

describe('parsePengaturan', () => {
  it('is all defaults without the tab', () => {
    const { pengaturan, temuan } = parsePengaturan(null, 2026);
    expect(temuan).toEqual([]);
    expect(pengaturan).toMatchObject({
      tahun: 2026,
      kertas: 'A4',
      margin: 2.5,
      zonaWaktu: 'Asia/Jakarta',
      rumusTurun: 'Selisih',
      batasCapaianTampil: null,
      batasCapaianRataRata: 120,
    });
    expect(pengaturan.skalaKategori.map(({ batasBawah, kategori }) => `${batasBawah} ${kategori}`)).toEqual([
      '90 Sangat Tinggi',
      '75 Tinggi',
      '65 Sedang',
      '50 Rendah',
      'null Sangat Rendah',
    ]);
    expect(pengaturan.nilaiPredikat).toHaveLength(11);
  });

  it('reads keys in any order and case', () => {
    const { pengaturan, temuan } = read(
      ['zona waktu', 'WITA'],
      ['TAHUN', '2027'],
      ['Kertas', 'f4'],
      ['Dasar Hukum', 'Satu\n\n Dua '],
      ['Batas Capaian Tampil', 150],
      ['Batas  Capaian Rata-Rata', 'Tanpa batas'],
      ['Rumus Turun', 'rasio'],
    );
    expect(temuan).toEqual([]);
    expect(pengaturan).toMatchObject({
      zonaWaktu: 'Asia/Makassar',
      tahun: 2027,
      kertas: 'F4',
      dasarHukum: ['Satu', 'Dua'],
      batasCapaianTampil: 150,
      batasCapaianRataRata: null,
      rumusTurun: 'Rasio',
    });
  });

  it.each([
    ['Tahun', 'tahun ini'],
    ['Kertas', 'Legal'],
    ['Margin', 'lebar'],
    ['Rumus Turun', 'Selisis'],
    ['Batas Capaian Rata-rata', 'seratus'],
    ['Zona Waktu', 'Jakarta'],
  ])('falls back to the default where %s says %j, and says so', (key, value) => {
    const { pengaturan, temuan } = read([key, value]);
    expect(pengaturan).toEqual(parsePengaturan(null, 2026).pengaturan);
    expect(temuan.map(({ kode, level, sel, kolom }) => [kode, level, sel, kolom])).toEqual([
      ['VALUE_UNKNOWN', 'peringatan', 'B2', key],
    ]);
  });

  it('mentions keys it does not know', () => {
    expect(read(['Warna Kesukaan', 'biru']).temuan.map(({ level, sel }) => `${level} ${sel}`)).toEqual(['info A2']);
  });

  it('reads what the setup writes', () => {
    const tables = PENGATURAN_TABLES.flatMap(
      ({ name, columns, defaultRows }): Rows => [
        [],
        [name],
        columns.map(({ header }) => header),
        ...defaultRows.map((row) => [...row]),
      ],
    );
    const { pengaturan, temuan } = read(['Tahun', 2026], ...tables);
    expect(temuan).toEqual([]);
    expect(pengaturan).toEqual(parsePengaturan(null, 2026).pengaturan);
  });

  it('reads a scale of their own, sorted, with the lowest kategori open below', () => {
    const { pengaturan } = read([], ['Kategori', 'Batas Bawah'], ['Kurang', 0], ['Baik', 70], ['Sangat Baik', '85,5']);
    expect(pengaturan.skalaKategori).toEqual([
      { batasBawah: 85.5, kategori: 'Sangat Baik', warna: '#ffffff' },
      { batasBawah: 70, kategori: 'Baik', warna: '#ffffff' },
      { batasBawah: null, kategori: 'Kurang', warna: '#ffffff' },
    ]);
  });

  it('changes levels by code, in the words of the screen', () => {
    const { pengaturan, temuan } = read(
      [],
      ['Kode Periksa', 'Tingkat'],
      ['NO_DATA', 'wajib diperbaiki'],
      ['over_cap', 'Info'],
      ['KODE_MISSING', 'Info'],
      ['TIDAK_ADA', 'Info'],
      ['NOT_DUE', 'Berat'],
    );
    expect(pengaturan.tingkatPemeriksaan).toEqual({ NO_DATA: 'galat', OVER_CAP: 'info' });
    expect(temuan.map(({ sel }) => sel)).toEqual(['A6', 'A7', 'B8']);
  });
});
