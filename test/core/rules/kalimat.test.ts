/** What is read out of sentences: figures that surely speak of their row, deadlines, numbers with their words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka } from '../../../src/core/angka.ts';
import { batasWaktuOf, klaimOf, terbilangOf } from '../../../src/core/rules/kalimat.ts';
import { formatTerbilang } from '../../../src/core/terbilang.ts';

describe('klaimOf', () => {
  it.each<[string, [string, number, boolean, string][]]>([
    ['Realisasi mencapai 905 orang berkat keliling', [['realisasi', 905, false, 'orang']]],
    ['Realisasinya sebesar 1.250,5', [['realisasi', 1250.5, false, '']]],
    [
      'Dari target 1.100 orang terealisasi 950 orang',
      [
        ['target', 1100, false, 'orang'],
        ['realisasi', 950, false, 'orang'],
      ],
    ],
    [
      'realisasi 179 dari target 200 orang',
      [
        ['realisasi', 179, false, ''],
        ['target', 200, false, 'orang'],
      ],
    ],
    ['Capaian kinerja: 89,5%', [['capaian', 89.5, true, '']]],
    ['Tercapai 98 persen karena pendampingan', [['capaian', 98, true, '']]],
    ['Target 15 naskah terpenuhi pada 12/06/2026', [['target', 15, false, 'naskah']]],
  ])('reads "%s"', (text, expected) => {
    const shown = klaimOf(text).map(({ perihal, value, persen, satuan }) => [perihal, value, persen, satuan]);
    expect(shown).toEqual(expected);
  });

  it.each([
    'Tahun lalu realisasi hanya 870 orang',
    'Target nasional 20 naskah',
    'Realisasi anggaran baru 45%',
    'Target tahunan 4.000 orang',
    'Realisasi TW I 950 orang',
    'Target 2027 disusun ulang',
    'Realisasi diharapkan mencapai 1.200 orang',
    'Capaian rata-rata 92%',
    'Realisasi kurang 50 orang dari target',
    'Melayani 12 desa di 3 kecamatan',
    'Perda 5/2020 tentang target layanan 24 jam',
    'Ditargetkan 500 buku terbeli',
    'Pencapaian 95 titik',
    'Target 10–15 orang per kelas terpenuhi',
    'Target 90% - 95%',
    'Target 10 s.d. 15 orang',
    'Realisasi 3 dari 4 dokumen',
    'Target 1/2 dari seluruh desa',
    'Realisasi 20x lipat',
    'Realisasi 1.500 orang laki-laki, 800 orang perempuan',
    'Realisasi 12 dokumen Perbup dan 3 dokumen Perda',
    'Realisasi 40% untuk kegiatan pengadaan',
    'Terealisasi 60 orang di kecamatan timur',
    'Tercapai 80% pada bidang arsip',
  ])('reads nothing sure out of "%s"', (text) => {
    expect(klaimOf(text)).toEqual([]);
  });

  it('takes each sentence by itself', () => {
    const text = 'Tahun lalu realisasi 870 orang. Realisasi sekarang 10 kali lipat; realisasi 950 orang.';
    expect(klaimOf(text).map(({ value }) => value)).toEqual([950]);
  });
});

describe('batasWaktuOf', () => {
  it.each([
    ['Diselesaikan paling lambat 30 April 2026', ['30 April 2026']],
    ['Batas waktu: 31/05/2026', ['31/05/2026']],
    ['selambat-lambatnya pada tanggal 1 Juni 2026, rapat 3 Mei 2026', ['1 Juni 2026']],
    ['Rapat pada 3 Mei 2026', []],
    ['Paling lambat 31 Februari 2026', []],
  ])('reads "%s"', (text, expected) => {
    expect(batasWaktuOf(text).map(({ tertulis }) => tertulis)).toEqual(expected);
  });
});

describe('terbilangOf', () => {
  it.each<[string, [number, number][]]>([
    ['13 (dua belas) desa', [[13, 12]]],
    [
      '13 (tiga belas) desa dan 4 (empat) kecamatan',
      [
        [13, 13],
        [4, 4],
      ],
    ],
    ['Rp1.250.000,- (satu juta dua ratus lima puluh ribu rupiah)', [[1_250_000, 1_250_000]]],
    ['3 (tiga) orang', [[3, 3]]],
    ['2 (dua orang)', [[2, 2]]],
    ['5 (lima paket lengkap)', []],
    ['2 kali (dua kali)', []],
    ['tahun 2026 (revisi)', []],
    ['nomor 5/2020 (dua puluh)', []],
    ['3,5 (tiga)', []],
  ])('reads "%s"', (text, expected) => {
    expect(terbilangOf(text).map(({ value, kata }) => [value, kata])).toEqual(expected);
  });

  it('never finds a number at odds with its own words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const text = `sebanyak ${formatAngka(value)} (${formatTerbilang(value)}) buah`;
        expect(terbilangOf(text).map((one) => [one.value, one.kata])).toEqual([[value, value]]);
      }),
    );
  });
});
