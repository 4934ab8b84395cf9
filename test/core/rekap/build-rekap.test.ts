/** Recaps of a small workbook: what each period combines, which rows count, and what is said beside them. */
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/core/angka.ts';
import type { Periode, Tanggal } from '../../../src/core/periode.ts';
import { buildRekap } from '../../../src/core/rekap/build-rekap.ts';
import type { RekapRow } from '../../../src/core/rekap/rekap.ts';
import { AFTER, anggaranOf, bukuOf, SEMESTER_1, SEMESTER_2, type Spec, TAHUN, triwulan, WHOLE_YEAR } from './sample.ts';

function rowOf(spec: Spec | Spec[], periode: Periode, today: Tanggal = AFTER, pengaturan = {}): RekapRow {
  const row = buildRekap(bukuOf([spec].flat(), pengaturan), periode, today, []).rows[0];
  if (!row) throw new Error('no row');
  return row;
}

const brief = ({ target, realisasi, capaian, terisi, status }: RekapRow) => [
  target.value,
  realisasi.value,
  capaian === null ? null : roundHalfUp(capaian, 2),
  terisi,
  status,
];

const plan = { target: [20, 25, 25, 30], tahunan: 100 };

describe('a recap of one triwulan', () => {
  it('measures the quarter against its own target and the year against Target Tahunan', () => {
    const row = rowOf({ kode: 'A', ...plan, realisasi: [20, 20, 30, 30] }, triwulan(2));
    expect(brief(row)).toEqual([25, 20, 80, '1/1', 'Tinggi']);
    expect(row).toMatchObject({ kategori: 'Tinggi', capaianTahunan: 40, parts: [], dihitung: true, keterangan: '' });
    expect(row.targetTahunan.value).toBe(100);
  });

  it('says so when the quarter is over and has no data', () => {
    expect(brief(rowOf({ kode: 'A', ...plan, realisasi: [20] }, triwulan(2)))).toEqual([
      25,
      null,
      null,
      '0/1',
      'Belum ada data',
    ]);
  });

  it('is not due while the quarter lasts, unless it is filled', () => {
    const may = { tahun: TAHUN, bulan: 5, hari: 31 };
    expect(brief(rowOf({ kode: 'A', ...plan, realisasi: [20] }, triwulan(2), may))).toEqual([
      25,
      null,
      null,
      '0/0',
      'Belum jatuh tempo',
    ]);
    expect(brief(rowOf({ kode: 'A', ...plan, realisasi: [20, 25] }, triwulan(2), may))).toEqual([
      25,
      25,
      100,
      '1/1',
      'Sangat Tinggi',
    ]);
  });

  it('shows a figure that is not due without measuring it, and counts it in the progress', () => {
    const row = rowOf(
      { kode: 'A', frekuensi: 'Tahun', target: [null, null, null, 50], tahunan: 50, realisasi: [null, null, 10] },
      triwulan(3),
    );
    expect(brief(row)).toEqual([null, 10, null, '0/0', 'Belum jatuh tempo']);
    expect(row.capaianTahunan).toBe(20);
    expect(row.keterangan).toContain('belum jatuh tempo');
  });

  it('shows progress of an earlier quarter although this one is not due', () => {
    const row = rowOf(
      { kode: 'A', frekuensi: 'Semester', target: [null, 50, null, 50], realisasi: [null, 40] },
      triwulan(3),
    );
    expect(row).toMatchObject({ status: 'Belum jatuh tempo', capaianTahunan: 40 });
  });

  it('tells a target of 0 from a blank one', () => {
    const spec: Spec = { kode: 'A', target: [0, null, 0, 1], tahunan: 1, realisasi: [0, null, 1, 1] };
    expect(rowOf(spec, triwulan(1)).status).toBe('Tidak ada target');
    expect(rowOf(spec, triwulan(2)).status).toBe('Belum jatuh tempo');
    expect(rowOf(spec, triwulan(3)).status).toBe('Tidak ada target');
    expect(brief(rowOf(spec, WHOLE_YEAR))).toEqual([1, 2, 200, '3/3', 'Sangat Tinggi']);
  });

  it('has no target to measure against when Rencana Aksi is silent about the whole year', () => {
    const spec: Spec = { kode: 'A', target: [null, null, null, null], realisasi: [5] };
    expect(brief(rowOf(spec, triwulan(1)))).toEqual([null, 5, null, '1/1', 'Target belum diisi']);
    expect(brief(rowOf(spec, triwulan(2)))).toEqual([null, null, null, '0/1', 'Belum ada data']);
  });

  it('takes the realisasi of Rasio from its components', () => {
    const spec: Spec = {
      kode: 'A',
      satuan: '%',
      caraRekap: 'Rasio',
      target: [80, 80, 80, 80],
      tahunan: 80,
      realisasi: [99],
      pembilang: [30],
      penyebut: [50],
    };
    expect(rowOf(spec, triwulan(1))).toMatchObject({
      realisasi: { value: 60 },
      capaian: 75,
      pembilang: 30,
      penyebut: 50,
    });
  });

  it('does not take a typed realisasi of Rasio without its components', () => {
    const spec: Spec = {
      kode: 'A',
      satuan: '%',
      caraRekap: 'Rasio',
      target: [80, 80, 80, 80],
      realisasi: [60],
      pembilang: [30],
    };
    const row = rowOf(spec, triwulan(1));
    expect(row).toMatchObject({ capaian: null, status: 'Belum ada data', terisi: '0/1' });
    expect(row.keterangan).toContain('Pembilang dan penyebut Triwulan I belum lengkap.');
  });

  it('leaves a penyebut of 0 to people', () => {
    const spec: Spec = {
      kode: 'A',
      satuan: '%',
      caraRekap: 'Rasio',
      target: [80, 80, 80, 80],
      pembilang: [0],
      penyebut: [0],
    };
    const row = rowOf(spec, triwulan(1));
    expect(row).toMatchObject({ capaian: null, status: 'Perlu penilaian manual', terisi: '1/1', dihitung: false });
    expect(row.keterangan).toContain('penyebut berjumlah 0');
  });

  it('measures "s.d." against "s.d." for a cumulative indikator', () => {
    const spec: Spec = {
      kode: 'A',
      caraIsi: 'Kumulatif',
      target: [10, 20, 30, 40],
      tahunan: 40,
      realisasi: [10, 18, 33, 40],
    };
    expect(brief(rowOf(spec, triwulan(3)))).toEqual([30, 33, 110, '1/1', 'Sangat Tinggi']);
    expect(rowOf(spec, triwulan(3)).capaianTahunan).toBe(82.5);
  });

  it('keeps the words of predikat and ranges', () => {
    const wtp = { value: 4, text: 'WTP' };
    const predikat: Spec = {
      kode: 'A',
      tipe: 'Predikat',
      caraRekap: 'Posisi Akhir',
      target: [null, null, null, wtp],
      tahunan: wtp,
      realisasi: [null, null, null, { value: 3, text: 'WDP' }],
    };
    expect(rowOf(predikat, triwulan(4))).toMatchObject({
      target: wtp,
      realisasi: { value: 3, text: 'WDP' },
      capaian: 75,
      status: 'Sedang',
      kategori: 'Sedang',
      keterangan: 'Tidak tercapai.',
    });
    const rentang: Spec = {
      kode: 'B',
      tipe: 'Rentang',
      caraRekap: 'Posisi Akhir',
      target: Array(4).fill({ min: 80, max: 90 }),
      tahunan: { min: 80, max: 90 },
      realisasi: [92],
    };
    expect(rowOf(rentang, triwulan(1))).toMatchObject({
      target: { value: 80, max: 90, text: '80–90' },
      realisasi: { value: 92 },
    });
  });

  it('uses the formula of the workbook for Turun unless the indikator has its own', () => {
    const spec: Spec = { kode: 'A', arah: 'Turun', target: [10, 10, 10, 10], realisasi: [8] };
    expect(rowOf(spec, triwulan(1)).capaian).toBe(120);
    expect(rowOf(spec, triwulan(1), AFTER, { rumusTurun: 'Rasio' }).capaian).toBe(125);
    expect(rowOf({ ...spec, rumus: 'Rasio' }, triwulan(1)).capaian).toBe(125);
    expect(rowOf({ ...spec, rumus: 'Selisih' }, triwulan(1), AFTER, { rumusTurun: 'Rasio' }).capaian).toBe(120);
  });
});

describe('a recap of a semester', () => {
  it.each<[Spec['caraRekap'], number, number, number]>([
    ['Jumlah', 45, 40, 88.89],
    ['Posisi Akhir', 25, 20, 80],
    ['Rata-rata', 22.5, 20, 88.89],
    ['Maksimum', 25, 20, 80],
    ['Minimum', 20, 20, 100],
  ])('combines by %s', (caraRekap, target, realisasi, capaian) => {
    const row = rowOf({ kode: 'A', ...plan, caraRekap: caraRekap ?? null, realisasi: [20, 20] }, SEMESTER_1);
    expect(brief(row).slice(0, 4)).toEqual([target, realisasi, capaian, '2/2']);
    expect(row.parts.map((part) => [part.target.value, part.realisasi.value, part.capaian, part.status])).toEqual([
      [20, 20, 100, 'Sangat Tinggi'],
      [25, 20, 80, 'Tinggi'],
    ]);
  });

  it('shows a capaian but no kategori while a due quarter is blank', () => {
    const rekap = buildRekap(bukuOf([{ kode: 'A', ...plan, realisasi: [20] }]), SEMESTER_1, AFTER, []);
    const [row] = rekap.rows;
    expect(row && brief(row)).toEqual([45, 20, 44.44, '1/2', 'Belum lengkap']);
    expect(row).toMatchObject({ kategori: '', dihitung: false, keterangan: 'Triwulan II belum ada data.' });
    expect(rekap.rataRata).toMatchObject({ nilai: null, n: 0, tidakDihitung: 1, belumLengkap: 1, kategori: '' });
  });

  it('measures a late unit only against the quarters it has reported, except for Jumlah', () => {
    const row = rowOf({ kode: 'A', caraRekap: 'Posisi Akhir', target: [50, 90, 95, 100], realisasi: [50] }, SEMESTER_1);
    expect(brief(row)).toEqual([50, 50, 100, '1/2', 'Belum lengkap']);
  });

  it('does not wait for a quarter that is not over', () => {
    const row = rowOf({ kode: 'A', ...plan, realisasi: [20] }, SEMESTER_1, { tahun: TAHUN, bulan: 6, hari: 30 });
    expect(brief(row)).toEqual([20, 20, 100, '1/1', 'Sangat Tinggi']);
  });

  it('shows the planned target of a semester that has not begun', () => {
    const row = rowOf({ kode: 'A', ...plan, realisasi: [20, 25] }, SEMESTER_2, { tahun: TAHUN, bulan: 7, hari: 1 });
    expect(brief(row)).toEqual([55, null, null, '0/0', 'Belum jatuh tempo']);
    expect(row.capaianTahunan).toBe(45);
  });

  it('is not due when nothing is planned in it', () => {
    const row = rowOf({ kode: 'A', frekuensi: 'Tahun', target: [null, null, null, 4], tahunan: 4 }, SEMESTER_1);
    expect(brief(row)).toEqual([null, null, null, '0/0', 'Belum jatuh tempo']);
    expect(row.capaianTahunan).toBeNull();
  });

  it('makes increments against the previous semester for a cumulative indikator', () => {
    const spec: Spec = {
      kode: 'A',
      caraIsi: 'Kumulatif',
      target: [10, 20, 30, 40],
      tahunan: 40,
      realisasi: [10, 18, 33, 38],
    };
    expect(brief(rowOf(spec, SEMESTER_1)).slice(0, 3)).toEqual([20, 18, 90]);
    expect(brief(rowOf(spec, SEMESTER_2)).slice(0, 3)).toEqual([20, 20, 100]);
    expect(rowOf(spec, SEMESTER_2).parts.map(({ realisasi }) => realisasi.value)).toEqual([33, 38]);
    expect(rowOf(spec, SEMESTER_2).capaianTahunan).toBe(95);
  });

  it('makes increments of cumulative components', () => {
    const spec: Spec = {
      kode: 'A',
      satuan: '%',
      caraRekap: 'Rasio',
      caraIsi: 'Kumulatif',
      target: [80, 80, 80, 80],
      tahunan: 80,
      pembilang: [10, 30, 50, 90],
      penyebut: [20, 50, 100, 120],
    };
    expect(rowOf(spec, SEMESTER_1)).toMatchObject({
      realisasi: { value: 60 },
      pembilang: 30,
      penyebut: 50,
      capaian: 75,
    });
    expect(rowOf(spec, SEMESTER_2)).toMatchObject({ pembilang: 60, penyebut: 70 });
    expect(rowOf(spec, WHOLE_YEAR)).toMatchObject({ realisasi: { value: 75 }, pembilang: 90, penyebut: 120 });
  });
});

describe('a recap of the year', () => {
  it('combines both semesters and shows them as its parts', () => {
    const row = rowOf({ kode: 'A', ...plan, realisasi: [20, 20, 30, 35] }, WHOLE_YEAR);
    expect(brief(row)).toEqual([100, 105, 105, '4/4', 'Sangat Tinggi']);
    expect(row.capaianTahunan).toBe(105);
    expect(row.parts.map((part) => [part.target.value, part.realisasi.value])).toEqual([
      [45, 40],
      [55, 65],
    ]);
  });

  it('takes the mean of filled quarters, not of the semesters’ means', () => {
    const row = rowOf(
      { kode: 'A', caraRekap: 'Rata-rata', target: [80, 80, 80, 80], tahunan: 80, realisasi: [60, 80, 100] },
      WHOLE_YEAR,
    );
    expect(brief(row)).toEqual([80, 80, 100, '3/4', 'Belum lengkap']);
    expect(row.parts.map(({ realisasi }) => realisasi.value)).toEqual([70, 100]);
  });

  it('counts a yearly indikator as 1/1', () => {
    const row = rowOf(
      {
        kode: 'A',
        frekuensi: 'Tahun',
        caraRekap: 'Posisi Akhir',
        target: [null, null, null, 4],
        tahunan: 4,
        realisasi: [null, null, null, 4],
      },
      WHOLE_YEAR,
    );
    expect(row.terisi).toBe('1/1');
    expect(row.parts.map(({ status }) => status)).toEqual(['Belum jatuh tempo', 'Sangat Tinggi']);
  });

  it('combines the targets in force in each quarter and measures the year against the last version', () => {
    const specs: Spec[] = [
      { kode: 'A', target: [25, 25, 25, 25], tahunan: 100, realisasi: [25, 25, 40, 40] },
      { kode: 'A', versi: 1, versiPk: 'Perubahan 1', berlakuMulai: 3, target: [25, 25, 40, 40], tahunan: 130 },
    ];
    const row = rowOf(specs, WHOLE_YEAR);
    expect(brief(row).slice(0, 3)).toEqual([130, 130, 100]);
    expect(row).toMatchObject({ targetTahunan: { value: 130 }, capaianTahunan: 100 });
    expect(row.indikator.versi).toBe(1);
    expect(row.keterangan).toContain('Sejak Triwulan III target menurut PK Perubahan 1.');
    expect(rowOf(specs, triwulan(1))).toMatchObject({ targetTahunan: { value: 100 }, capaianTahunan: 25 });
    expect(rowOf(specs, triwulan(3)).target.value).toBe(40);
  });

  it('keeps what a dropped indikator did before, and no longer has it afterwards', () => {
    const specs: Spec[] = [
      { kode: 'A', ...plan, realisasi: [20, 25] },
      { kode: 'A', versi: 1, versiPk: 'Perubahan 1', berlakuMulai: 3, dihapus: true, tahunan: null },
    ];
    const row = rowOf(specs, WHOLE_YEAR);
    expect(brief(row)).toEqual([45, 45, 100, '2/2', 'Sangat Tinggi']);
    expect(row).toMatchObject({ targetTahunan: { value: null }, capaianTahunan: null });
    expect(row.keterangan).toContain('Tidak lagi berlaku setelah Triwulan II.');
    expect(buildRekap(bukuOf(specs), SEMESTER_2, AFTER, []).rows).toEqual([]);
    expect(rowOf(specs, SEMESTER_1).capaianTahunan).toBe(45);
  });

  it('does not wait for quarters before a change that brought the indikator in', () => {
    const spec: Spec = {
      kode: 'A',
      versi: 1,
      versiPk: 'Perubahan 1',
      berlakuMulai: 3,
      target: [null, null, 5, 5],
      tahunan: 10,
      realisasi: [null, null, 5, 5],
    };
    expect(brief(rowOf(spec, WHOLE_YEAR))).toEqual([10, 10, 100, '2/2', 'Sangat Tinggi']);
    expect(buildRekap(bukuOf([spec]), SEMESTER_1, AFTER, []).rows).toEqual([]);
  });
});

describe('progress of Turun', () => {
  const spec: Spec = { kode: 'A', arah: 'Turun', target: [2, 2, 2, 2], tahunan: 8, realisasi: [1, 2, 2, 1] };

  it('is not shown, not even of a year that is over', () => {
    for (const periode of [triwulan(1), triwulan(4), SEMESTER_1, SEMESTER_2, WHOLE_YEAR]) {
      expect(rowOf(spec, periode).capaianTahunan).toBeNull();
    }
    expect(rowOf(spec, WHOLE_YEAR).capaian).toBe(125);
  });
});

describe('Tahan Baris', () => {
  const specs: Spec[] = [
    { kode: 'A', ...plan, realisasi: [20, 20], tahan: ['', 'Bidang sedang tugas luar'] },
    { kode: 'B', ...plan, realisasi: [20, 25] },
  ];

  it('prints the row as Ditahan with its reason and leaves it out of the means', () => {
    const rekap = buildRekap(bukuOf(specs), triwulan(2), AFTER, []);
    expect(rekap.rows[0]).toMatchObject({
      status: 'Ditahan',
      capaian: null,
      capaianTampil: null,
      capaianTahunan: null,
      kategori: '',
      dihitung: false,
      keterangan: 'Ditahan: Bidang sedang tugas luar.',
    });
    expect(rekap.rataRata).toMatchObject({ nilai: 100, n: 1, tidakDihitung: 1, belumLengkap: 0 });
  });

  it('holds the semester and the year as well, naming the quarter', () => {
    const row = rowOf(specs, SEMESTER_1);
    expect(row.status).toBe('Ditahan');
    expect(row.keterangan).toBe('Ditahan (Triwulan II): Bidang sedang tugas luar.');
    expect(row.parts.map(({ status, capaian }) => [status, capaian])).toEqual([
      ['Sangat Tinggi', 100],
      ['Ditahan', null],
    ]);
    expect(rowOf(specs, WHOLE_YEAR).parts.map(({ status }) => status)).toEqual(['Ditahan', 'Belum ada data']);
    expect(rowOf(specs, SEMESTER_2).status).toBe('Belum ada data');
  });
});

describe('rows that no recap can be made of', () => {
  it('stand there without figures instead of vanishing', () => {
    const rekap = buildRekap(
      bukuOf([
        { kode: 'A', ...plan, arah: null, realisasi: [20, 20] },
        { kode: 'B', ...plan, caraRekap: null, realisasi: [20, 20] },
        { kode: 'C', ...plan, realisasi: ['unreadable', 20] },
      ]),
      SEMESTER_1,
      AFTER,
      [],
    );
    expect(rekap.rows.map(({ kode, status, capaian }) => [kode, status, capaian === null])).toEqual([
      ['A', 'Perlu diperbaiki', true],
      ['B', 'Perlu diperbaiki', true],
      ['C', 'Belum lengkap', false],
    ]);
    expect(rekap.rataRata).toMatchObject({ n: 0, tidakDihitung: 3 });
  });

  it('include a Kode that the tab does not have, and none when a tab is missing', () => {
    const buku = bukuOf([{ kode: 'A', ...plan, realisasi: [20, 20] }]);
    const without = { ...buku, triwulan: { ...buku.triwulan, 2: null } };
    expect(buildRekap(without, SEMESTER_1, AFTER, []).rows[0]).toMatchObject({
      terisi: '1/2',
      status: 'Belum lengkap',
    });
  });
});

describe('averages', () => {
  const one = (kode: string, realisasi: number | null, more: Partial<Spec> = {}): Spec => ({
    kode,
    target: [90, 90, 90, 90],
    realisasi: [realisasi],
    ...more,
  });

  it('are taken over unrounded capaian, each under its cap, and say over how many', () => {
    const rekap = buildRekap(
      bukuOf([one('A', 100), one('B', 53.85, { target: [69.23] }), one('C', 90), one('D', null)]),
      triwulan(1),
      AFTER,
      [],
    );
    expect(roundHalfUp(rekap.rataRata.nilai ?? 0, 2)).toBe(96.3);
    expect(rekap.rataRata).toMatchObject({
      n: 3,
      tidakDihitung: 1,
      belumLengkap: 0,
      dibatasi: false,
      kategori: 'Sangat Tinggi',
    });
  });

  it('cap a capaian inside the mean only, and say so', () => {
    const rekap = buildRekap(bukuOf([one('A', 180), one('B', 72)]), triwulan(1), AFTER, []);
    expect(rekap.rataRata).toMatchObject({ nilai: 100, dibatasi: true });
    expect(rekap.rows[0]).toMatchObject({
      capaian: 200,
      capaianTampil: 200,
      keterangan: 'Dalam rata-rata capaian dibatasi 120%.',
    });
    expect(rekap.rows[1]?.keterangan).toBe('');
  });

  it('have no cap when Pengaturan has none', () => {
    const rekap = buildRekap(
      bukuOf([one('A', 180), one('B', 72)], { batasCapaianRataRata: null }),
      triwulan(1),
      AFTER,
      [],
    );
    expect(rekap.rataRata).toMatchObject({ nilai: 140, dibatasi: false });
  });

  it('do not use the cap of what is shown', () => {
    const rekap = buildRekap(bukuOf([one('A', 180)], { batasCapaianTampil: 100 }), triwulan(1), AFTER, []);
    expect(rekap.rows[0]).toMatchObject({ capaian: 200, capaianTampil: 100 });
    expect(rekap.rows[0]?.keterangan).toContain('capaian dibatasi 100%');
    expect(rekap.rataRata.nilai).toBe(120);
  });

  it('say where a cap stands for a capaian without limit', () => {
    const row = rowOf(one('A', 0, { arah: 'Turun', rumus: 'Rasio' }), triwulan(1));
    expect(row).toMatchObject({ capaian: 120, dihitung: true, keterangan: 'Realisasi 0, capaian dibatasi 120%.' });
  });

  it('are per sasaran in the order of the rows', () => {
    const rekap = buildRekap(
      bukuOf([one('A', 90, { sasaran: 'S2' }), one('B', 45, { sasaran: 'S1' }), one('C', 63, { sasaran: 'S2' })]),
      triwulan(1),
      AFTER,
      [],
    );
    expect(rekap.perSasaran.map(({ sasaran, nilai, n }) => [sasaran, nilai, n])).toEqual([
      ['S2', 85, 2],
      ['S1', 50, 1],
    ]);
  });

  it('are per Tingkat; the overall one is that of Perangkat Daerah', () => {
    const rekap = buildRekap(
      bukuOf([one('A', 90), one('B', 45, { tingkat: 'Bidang', kodeInduk: 'A' }), one('C', 63, { tingkat: 'Bidang' })]),
      triwulan(1),
      AFTER,
      [],
    );
    expect(rekap.rataRata).toMatchObject({ nilai: 100, n: 1, tidakDihitung: 0 });
    expect(rekap.perTingkat.map(({ tingkat, rataRata }) => [tingkat, rataRata.nilai, rataRata.n])).toEqual([
      ['Bidang', 60, 2],
    ]);
    expect(rekap.perSasaran.map(({ nilai }) => nilai)).toEqual([100]);
  });

  it('take all rows when no row is of Tingkat Perangkat Daerah', () => {
    const rekap = buildRekap(
      bukuOf([one('A', 90, { tingkat: 'Bidang' }), one('B', 45, { tingkat: 'Seksi/Subbagian' })]),
      triwulan(1),
      AFTER,
      [],
    );
    expect(rekap.rataRata).toMatchObject({ nilai: 75, n: 2 });
    expect(rekap.perTingkat).toHaveLength(2);
  });
});

describe('efisiensi', () => {
  const withBudget = (realisasi: number, spent: number, periode: Periode = WHOLE_YEAR) => {
    const buku = bukuOf([{ kode: 'A', target: [25, 25, 25, 25], realisasi: [25, 25, 25, realisasi] }]);
    return buildRekap(
      { ...buku, anggaran: [anggaranOf({ kode: '2.23.02', pagu: 1000, realisasi: [spent] })] },
      periode,
      AFTER,
      [],
    );
  };

  it('is the mean capaian less serapan, efficient only when the targets are reached', () => {
    expect(withBudget(25, 900).efisiensi).toEqual({ nilai: 10, efisien: true });
    expect(withBudget(25, 1000).efisiensi).toEqual({ nilai: 0, efisien: false });
    expect(withBudget(20, 500).efisiensi).toEqual({ nilai: 45, efisien: false });
  });

  it('exists for the year only, and only with a budget', () => {
    expect(withBudget(25, 900, SEMESTER_1).efisiensi).toBeNull();
    expect(buildRekap(bukuOf([{ kode: 'A' }]), WHOLE_YEAR, AFTER, []).efisiensi).toBeNull();
  });
});
