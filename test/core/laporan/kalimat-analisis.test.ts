/** The sentences of the analysis: each rule as a table of cases that a planner can read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kalimatCapaianSerapan, kalimatEfisiensi } from '../../../src/core/laporan/analisis/anggaran-kinerja.ts';
import { kalimatKeadaan, kalimatSebaran, kalimatUjung } from '../../../src/core/laporan/analisis/jumlah-capaian.ts';
import {
  kalimatBanding,
  kalimatCapaian,
  kalimatProgres,
} from '../../../src/core/laporan/analisis/kalimat-indikator.ts';
import { kalimatPerubahan } from '../../../src/core/laporan/analisis/perubahan.ts';
import { bilangan, hitung } from '../../../src/core/laporan/bilangan.ts';
import { joinAnd, sebutBeberapa } from '../../../src/core/laporan/kalimat.ts';
import type { PeriodeLalu } from '../../../src/core/laporan/periode-lalu.ts';
import { DEFAULT_SKALA_KATEGORI } from '../../../src/core/tab-layout/pengaturan.ts';
import { baris, barisDari } from './baris-rekap.ts';

describe('counts in running text', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [11, 'sebelas'],
    [16, 'enam belas'],
    [20, 'dua puluh'],
    [21, '21'],
    [100, 'seratus'],
    [101, '101'],
    [1250, '1.250'],
  ])('%i is written %s', (banyak, expected) => {
    expect(bilangan(banyak)).toBe(expected);
    expect(hitung(banyak, 'indikator')).toBe(`${expected} indikator`);
  });
});

describe('lists', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a dan b'],
    [['a', 'b', 'c'], 'a, b, dan c'],
  ])('%j reads %s', (items, expected) => {
    expect(joinAnd(items)).toBe(expected);
  });

  it('name the first few and count the others', () => {
    expect(sebutBeberapa(['a', 'b', 'c', 'd'], 3, 'indikator')).toBe('a, b, c, dan d');
    expect(sebutBeberapa(['a', 'b', 'c', 'd', 'e'], 3, 'indikator')).toBe('a, b, c, dan dua indikator lain');
  });
});

describe('how the indikator stand', () => {
  it.each([
    ['', ''],
    ['A 100', 'Diukur dengan satu indikator, yang mencapai target.'],
    ['A 99.99', 'Diukur dengan satu indikator, yang belum mencapai target.'],
    ['A 99.996', 'Diukur dengan satu indikator, yang mencapai target.'],
    ['A 100 · B 120', 'Diukur dengan dua indikator, yang semuanya mencapai target.'],
    ['A 100 · B 80', 'Diukur dengan dua indikator: satu mencapai target dan satu belum mencapai target.'],
    [
      'A 100 · B 80 · C belumJatuhTempo · D belumLengkap · E belumAdaData · F ditahan',
      'Diukur dengan enam indikator: satu mencapai target, satu belum mencapai target, satu belum lengkap datanya, satu belum jatuh tempo, satu belum ada datanya, dan satu belum dapat dinilai.',
    ],
    ['A belumJatuhTempo · B belumJatuhTempo', 'Diukur dengan dua indikator, yang semuanya belum jatuh tempo.'],
  ])('%s → %s', (rows, expected) => {
    expect(kalimatKeadaan('Diukur dengan', barisDari(rows))).toBe(expected);
  });

  it('is said of every indikator once', () => {
    const isi = fc.oneof(
      fc.integer({ min: 0, max: 150 }),
      fc.constantFrom('belumJatuhTempo' as const, 'ditahan' as const),
    );
    fc.assert(
      fc.property(fc.array(isi, { minLength: 2, maxLength: 9 }), (list) => {
        const rows = list.map((one, index) => baris(`I${index}`, one));
        const words = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
        const text = kalimatKeadaan('Diukur dengan', rows);
        if (text.includes('yang semuanya')) return;
        const [, counts = ''] = text.split(': ');
        const sum = counts.split(/[ ,.]+/).reduce((total, word) => total + words.indexOf(word) + 1, 0);
        expect(sum).toBe(list.length);
      }),
    );
  });
});

describe('the kategori', () => {
  it.each([
    ['A 100', ''],
    ['A belumAdaData · B belumAdaData', ''],
    ['A 100 · B 95', 'Semua indikator yang dinilai tergolong kategori Sangat Tinggi.'],
    [
      'A 60 · B 100 · C 80 · D 99 · E belumAdaData',
      'Menurut kategorinya, terdapat dua indikator Sangat Tinggi, satu indikator Tinggi, dan satu indikator Rendah.',
    ],
  ])('of %s are counted from the highest down', (rows, expected) => {
    expect(kalimatSebaran(barisDari(rows), DEFAULT_SKALA_KATEGORI)).toBe(expected);
  });
});

describe('best and worst', () => {
  it.each([
    ['A belumAdaData', 'Belum ada indikator yang capaiannya dapat dinilai.'],
    ['A 98', ''],
    ['A 98 · B belumAdaData', 'Satu-satunya indikator yang dapat dinilai adalah A Indikator A dengan capaian 98,00%.'],
    ['A 100 · B 100', 'Indikator yang dinilai mencatat capaian yang sama, yaitu 100,00%.'],
    [
      'A 110.005 · B 90',
      'Capaian tertinggi sebesar 110,01% dicatat oleh A Indikator A, sedangkan capaian terendah sebesar 90,00% terdapat pada B Indikator B.',
    ],
    [
      'A 120 · B 120 · C 70 · D 70',
      'Capaian tertinggi sebesar 120,00% dicatat bersama oleh A Indikator A dan B Indikator B, sedangkan capaian terendah sebesar 70,00% terdapat pada C Indikator C dan D Indikator D.',
    ],
    [
      'A 120 · B 120 · C 120 · D 120 · E 120 · F 70',
      'Capaian tertinggi sebesar 120,00% dicatat bersama oleh A Indikator A, B Indikator B, C Indikator C, dan dua indikator lain, sedangkan capaian terendah sebesar 70,00% terdapat pada F Indikator F.',
    ],
  ])('of %s', (rows, expected) => {
    expect(kalimatUjung(barisDari(rows))).toBe(expected);
  });
});

const lalu = (capaian: Record<string, number>, rataRata: number | null = null): PeriodeLalu => ({
  nama: 'Triwulan I',
  capaian: new Map(Object.entries(capaian)),
  rataRata,
  serapan: null,
});

describe('change against the period before', () => {
  it.each<[string, string, PeriodeLalu | null, number | null, string]>([
    ['nothing is known', 'A 100', null, 100, 'Belum ada data periode sebelumnya yang dapat dibandingkan.'],
    [
      'no indikator was judged in both',
      'A 100',
      lalu({ B: 90 }),
      100,
      'Tidak ada indikator yang dinilai pada periode ini dan juga pada Triwulan I.',
    ],
    [
      'one is known',
      'A 100',
      lalu({ A: 90 }),
      100,
      'Dibandingkan Triwulan I, capaian A Indikator A naik dari 90,00% menjadi 100,00%.',
    ],
    ['one stays', 'A 100', lalu({ A: 100 }), 100, 'Dibandingkan Triwulan I, capaian A Indikator A tetap 100,00%.'],
    [
      'some rise, fall and stay',
      'A 100 · B 80 · C 95 · D 70',
      lalu({ A: 90, B: 85, C: 95, D: 40 }, 77.5),
      86.25,
      'Dibandingkan Triwulan I, capaian dua indikator naik, satu indikator turun, dan satu indikator tetap. Kenaikan terbesar terdapat pada D Indikator D, dari 40,00% menjadi 70,00%; penurunan terbesar pada B Indikator B, dari 85,00% menjadi 80,00%. Rata-rata capaian naik 8,75 poin persen, dari 77,50% menjadi 86,25%.',
    ],
    [
      'all fall',
      'A 80 · B 70',
      lalu({ A: 90, B: 71 }, 80.5),
      75,
      'Dibandingkan Triwulan I, capaian semua indikator yang dapat dibandingkan turun. Penurunan terbesar pada A Indikator A, dari 90,00% menjadi 80,00%. Rata-rata capaian turun 5,50 poin persen, dari 80,50% menjadi 75,00%.',
    ],
    [
      'nothing changes',
      'A 80 · B 70',
      lalu({ A: 80, B: 70.001 }, 75),
      75,
      'Dibandingkan Triwulan I, capaian semua indikator yang dapat dibandingkan tetap. Rata-rata capaian tetap sebesar 75,00%.',
    ],
  ])('when %s', (_, rows, before, mean, expected) => {
    expect(kalimatPerubahan(barisDari(rows), before, mean)).toBe(expected);
  });
});

describe('one indikator', () => {
  const row = baris('A', 95.5, { realisasi: { value: 76.4 }, target: { value: 80 }, capaianTahunan: 84.89 });

  it.each([
    [24, 90.91, 'realisasi 24,00 °C berada di luar target 18–22 °C'],
    [20, 100, 'realisasi 20,00 °C sesuai dengan target 18–22 °C'],
  ])('of a range with realisasi %d is said to lie in it or outside', (value, capaian, expected) => {
    const range = { ...baris('A', 99).indikator, satuan: '°C', tipe: 'Rentang' as const };
    const target = { value: 18, max: 22, text: '18–22' };
    const one = baris('A', capaian, { arah: 'Stabil', indikator: range, realisasi: { value }, target });
    expect(kalimatCapaian(one)).toContain(expected);
  });

  it.each(['Indeks', 'Nilai', 'skor'])('is said without the satuan %s, which is none', (satuan) => {
    const row = baris('A', 99);
    const one = baris('A', 99, {
      indikator: { ...row.indikator, satuan },
      realisasi: { value: 84.15 },
      target: { value: 85 },
    });
    expect(kalimatCapaian(one)).toContain('realisasi 84,15 belum mencapai target 85,00, capaian');
  });

  it('is said with satuan, capaian and kategori', () => {
    expect(kalimatCapaian(row)).toBe(
      'realisasi 76,40% belum mencapai target 80,00%, capaian 95,50%, kategori Sangat Tinggi.',
    );
    expect(kalimatCapaian(baris('A', 'belumAdaData'))).toBe('belum ada realisasi yang dapat dinilai (belum ada data).');
  });

  it.each([
    ['Naik', 120, 'melampaui'],
    ['Turun', 120, 'lebih baik daripada'],
    ['Naik', 100, 'mencapai'],
    ['Stabil', 100, 'sesuai dengan'],
    ['Turun', 99, 'masih di atas'],
    ['Naik', 99, 'belum mencapai'],
  ] as const)('of Arah %s with capaian %d %s its target', (arah, capaian, verb) => {
    const satuan = { ...row.indikator, satuan: 'Hari Kerja', desimal: 0 };
    const one = baris('A', capaian, { arah, indikator: satuan, realisasi: { value: 7 }, target: { value: 6 } });
    expect(kalimatCapaian(one)).toContain(`realisasi 7 ${verb} target 6 hari kerja, capaian`);
  });

  it.each<[PeriodeLalu | null, string]>([
    [null, ''],
    [lalu({ B: 1 }), ''],
    [lalu({ A: 90 }), 'Dibandingkan Triwulan I, capaiannya naik 5,50 poin persen.'],
    [lalu({ A: 95.5 }), 'Capaiannya sama dengan Triwulan I.'],
    [lalu({ A: 100.25 }), 'Dibandingkan Triwulan I, capaiannya turun 4,75 poin persen.'],
  ])('stands beside the period before', (before, expected) => {
    expect(kalimatBanding(row, before)).toBe(expected);
  });

  it('tells the progress within the year, and not of the year itself', () => {
    expect(kalimatProgres(row, false)).toBe(
      'Terhadap target tahunan 100,00%, capaian sampai dengan periode ini 84,89%.',
    );
    expect(kalimatProgres(row, true)).toBe('');
    expect(kalimatProgres({ ...row, capaianTahunan: null }, false)).toBe('');
  });
});

describe('capaian beside serapan', () => {
  const rata = (nilai: number | null) => ({ nilai, kategori: '', jumlah: 3, tidakDihitung: 0 }) as never;

  it.each([
    [true, 100, 97, 'Rata-rata capaian (100,00%) lebih tinggi daripada serapan anggaran (97,00%).'],
    [true, 96, 97, 'Rata-rata capaian (96,00%) lebih rendah daripada serapan anggaran (97,00%).'],
    [true, 97, 97, 'Rata-rata capaian dan serapan anggaran sama, yaitu 97,00%.'],
    [
      false,
      100.08,
      15.48,
      'Rata-rata capaian periode ini 100,08%, sedangkan serapan anggaran sampai dengan periode ini 15,48% dari pagu setahun.',
    ],
    [false, null, 15, ''],
    [true, 100, null, ''],
  ])('weighs them only over the whole year (%s): %s and %s', (isTahunan, mean, serapan, expected) => {
    expect(kalimatCapaianSerapan(rata(mean), serapan, isTahunan)).toBe(expected);
  });

  it.each([
    [100.583, 97.166, 3.417, '3,42 poin persen (dihitung sebelum pembulatan), sehingga'],
    [100.5, 97.25, 3.25, '3,25 poin persen, sehingga'],
  ])('says so where the printed figures of %s and %s differ by something else', (mean, serapan, nilai, expected) => {
    const anggaran = { efisiensi: { nilai, efisien: true }, bersama: false } as never;
    expect(kalimatEfisiensi(anggaran, rata(mean), serapan)).toContain(expected);
  });
});
