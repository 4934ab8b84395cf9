/** What the name of an indikator suggests. */
import { describe, expect, it } from 'vitest';
import { suggestArah, suggestCaraRekap } from '../../src/core/suggest-plan.ts';

describe('suggestions', () => {
  it.each([
    ['Jumlah pengunjung perpustakaan', 'Naik', 'Jumlah'],
    ['jumlah Kejadian kebakaran', 'Turun', 'Jumlah'],
    ['Persentase penduduk miskin', null, 'Posisi Akhir'],
    ['Persentase kemiskinan', 'Turun', 'Posisi Akhir'],
    ['Prevalensi stunting', 'Turun', null],
    ['Indeks kepuasan masyarakat', null, 'Posisi Akhir'],
    ['Rasio arsiparis', null, 'Posisi Akhir'],
    ['Waktu tunggu layanan', 'Turun', null],
    ['Opini BPK', null, null],
    ['Penjumlahan berkas', null, null],
  ])('of %s are %s and %s', (nama, arah, caraRekap) => {
    expect(suggestArah(nama)).toBe(arah);
    expect(suggestCaraRekap(nama)).toBe(caraRekap);
  });
});
