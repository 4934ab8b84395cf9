/** The Skala Kategori: exclusive bounds, compared as printed. */
import { describe, expect, it } from 'vitest';
import { kategoriOf } from '../../src/core/kategori.ts';
import { PENGATURAN } from './rekap/sample.ts';

describe('kategoriOf', () => {
  it.each([
    [184.75, 'Sangat Tinggi'],
    [90.01, 'Sangat Tinggi'],
    [90.005, 'Sangat Tinggi'],
    [90.0049, 'Tinggi'],
    [90, 'Tinggi'],
    [75.01, 'Tinggi'],
    [75, 'Sedang'],
    [65.5, 'Sedang'],
    [65, 'Rendah'],
    [50.01, 'Rendah'],
    [50, 'Sangat Rendah'],
    [0, 'Sangat Rendah'],
  ])('rates %s as %s', (capaian, expected) => {
    expect(kategoriOf(capaian, PENGATURAN.skalaKategori)).toBe(expected);
  });

  it('gives no kategori without a capaian or without a scale', () => {
    expect(kategoriOf(null, PENGATURAN.skalaKategori)).toBe('');
    expect(kategoriOf(95, [])).toBe('');
  });

  it('follows the labels and bounds of the workbook', () => {
    const skala = [
      { batasBawah: 85, kategori: 'Baik', warna: '#00aa00' },
      { batasBawah: null, kategori: 'Kurang', warna: '#aa0000' },
    ];
    expect([86, 85].map((capaian) => kategoriOf(capaian, skala))).toEqual(['Baik', 'Kurang']);
  });
});
