/** The status of each step: not yet, ready, waiting for units, running, late, done, left out; its limit and how long it took. */
import { describe, expect, it } from 'vitest';
import { isDilewati } from '../../../src/core/sop/catatan-kendali.ts';
import type { FaktaSop } from '../../../src/core/sop/fakta-sop.ts';
import { keadaanLangkah, keadaanSetahun, langkahBerikut } from '../../../src/core/sop/keadaan-langkah.ts';
import type { NomorLangkah } from '../../../src/core/sop/langkah.ts';
import { toIso } from '../../../src/core/tanggal.ts';
import { buatFakta, catatan, denganRegister, denganTriwulan, type Ketikan, periode, unit } from './fakta.ts';

const SELESAI: Ketikan = { mulai: '1 Jul 2026 08.00', selesai: '1 Jul 2026 08.10' };

const of = (fakta: FaktaSop, name: string, langkah: NomorLangkah) => keadaanLangkah(fakta, periode(name), langkah);

/** Every step of these periods is done. */
function tertutup(...names: string[]): Record<string, Ketikan> {
  const numbers = (name: string) =>
    name.startsWith('Triwulan') ? [1, 2, 3, 4, 5] : name === 'Tahun' ? [9] : [6, 7, 8];
  return Object.fromEntries(names.flatMap((name) => numbers(name).map((nomor) => [`${name} ${nomor}`, SELESAI])));
}

describe('step 1', () => {
  it.each([
    ['15 Jun 2026', 'Triwulan III', 'Belum'],
    ['1 Jul 2026', 'Triwulan III', 'Siap'],
    ['30 Sep 2026', 'Triwulan III', 'Siap'],
    ['10 Okt 2026 23.59', 'Triwulan III', 'Siap'],
    ['11 Okt 2026', 'Triwulan III', 'Terlambat'],
    ['10 Jan 2027', 'Triwulan IV', 'Siap'],
    ['11 Jan 2027', 'Triwulan IV', 'Terlambat'],
  ])('not begun on %s for %s is %s', (now, name, status) => {
    expect(of(buatFakta(now), name, 1).status).toBe(status);
  });

  it('waits for the plan, names the indikator and who owes it', () => {
    const rencana = [{ apa: 'IKU-3: belum ada target triwulan', siapa: 'Seksi A' }];
    const { status, persyaratan } = of(denganTriwulan(buatFakta('5 Jul 2026'), 2, { rencana }), 'Triwulan II', 1);
    expect(status).toBe('Belum');
    expect(persyaratan.map(({ nama, terpenuhi }) => [nama, terpenuhi])).toEqual([
      ['Perjanjian Kinerja', true],
      ['Rencana Aksi', false],
    ]);
    expect(persyaratan[1]?.kalimat).toBe(
      'Rencana Aksi Triwulan II belum lengkap: IKU-3: belum ada target triwulan (Seksi A). Dilengkapi oleh Seksi A.',
    );
    expect(persyaratan[1]?.siapa).toBe('Seksi A');
  });

  it('counts Batas Isi TW in working days where the office does', () => {
    const fakta = buatFakta('12 Okt 2026');
    const kerja: FaktaSop = { ...fakta, pengaturan: { ...fakta.pengaturan, hari: 'Kerja' } };
    expect([of(fakta, 'Triwulan III', 1).status, of(kerja, 'Triwulan III', 1).status]).toEqual(['Terlambat', 'Siap']);
    expect(toIso(of(kerja, 'Triwulan III', 1).batas ?? { tahun: 0, bulan: 0, hari: 0 })).toBe('2026-10-14');
  });
});

describe('step 2', () => {
  const dikumpulkan = { 'Triwulan II 1': SELESAI };
  const menunggak = { isian: [unit('Seksi A', 2, 3)] };

  it.each([
    ['nothing collected', '5 Jul 2026', {}, menunggak, 'Belum'],
    ['units owe figures before the deadline', '10 Jul 2026', dikumpulkan, menunggak, 'Menunggu isian'],
    ['units owe figures after it', '11 Jul 2026', dikumpulkan, menunggak, 'Terlambat'],
    ['everything is filled in', '5 Jul 2026', dikumpulkan, {}, 'Siap'],
    ['everything is filled in, long after the deadline', '5 Nov 2026', dikumpulkan, {}, 'Siap'],
    [
      'running',
      '11 Jul 2026 09.20',
      { ...dikumpulkan, 'Triwulan II 2': { mulai: '11 Jul 2026 09.00' } },
      menunggak,
      'Berjalan',
    ],
    [
      'running too long',
      '11 Jul 2026 09.31',
      { ...dikumpulkan, 'Triwulan II 2': { mulai: '11 Jul 2026 09.00' } },
      {},
      'Terlambat',
    ],
  ] as const)('%s on %s', (_, now, ketikan, isi, status) => {
    const fakta = denganTriwulan(buatFakta(now, ketikan), 2, isi as object);
    expect(of(fakta, 'Triwulan II', 2).status).toBe(status);
  });

  it('takes a Lembar Disposisi of step 1 for the collecting, and names who owes one', () => {
    const fakta = buatFakta('5 Jul 2026');
    const missing = of(fakta, 'Triwulan II', 2).persyaratan[0];
    expect(missing).toMatchObject({
      nama: 'Disposisi',
      terpenuhi: false,
      siapa: 'Sekretaris Dinas ([Nama Sekretaris])',
    });
    const issued = denganRegister(fakta, { disposisi: new Set(['Triwulan II 1']) });
    expect(of(issued, 'Triwulan II', 2).status).toBe('Siap');
  });
});

describe('what an earlier step settled', () => {
  const rencana = [{ apa: 'IKU-3: belum ada target triwulan', siapa: '' }];

  it('is not asked for again in the same quarter, but is in another', () => {
    const ketikan = { 'Triwulan I 1': SELESAI };
    const lacking = ([1, 2] as const).reduce(
      (fakta, nomor) => denganTriwulan(fakta, nomor, { rencana }),
      buatFakta('5 Jul 2026', ketikan),
    );
    expect(of(lacking, 'Triwulan I', 2).persyaratan.every(({ terpenuhi }) => terpenuhi)).toBe(true);
    expect(of(lacking, 'Triwulan II', 2).persyaratan.map(({ terpenuhi }) => terpenuhi)).toEqual([false, true, false]);
  });

  it('counts when the step was left out with a reason, too', () => {
    const ketikan = { 'Triwulan I 1': { selesai: '1 Jul 2026', alasan: 'Aplikasi dipakai mulai Juli' } };
    expect(of(buatFakta('5 Jul 2026', ketikan), 'Triwulan I', 2).status).toBe('Siap');
  });
});

describe('the other steps of a quarter', () => {
  it.each([
    [3, {}, 'Belum'],
    [3, { 'Triwulan I 1': SELESAI }, 'Siap'],
    [4, {}, 'Belum'],
    [4, { 'Triwulan I 3': SELESAI }, 'Siap'],
    [5, { 'Triwulan I 3': SELESAI }, 'Belum'],
    [5, { 'Triwulan I 4': SELESAI }, 'Siap'],
  ] as const)('step %i after %j is %s', (langkah, ketikan, status) => {
    expect(of(buatFakta('20 Apr 2026', ketikan), 'Triwulan I', langkah).status).toBe(status);
  });

  it('step 3 wants the monthly progress', () => {
    const progres = [{ apa: 'IKU-3: Maret belum diisi', siapa: 'Seksi A' }];
    const fakta = denganTriwulan(buatFakta('20 Apr 2026', { 'Triwulan I 1': SELESAI }), 1, { progres });
    expect(of(fakta, 'Triwulan I', 3).status).toBe('Belum');
    expect(of(fakta, 'Triwulan I', 3).persyaratan[3]?.kalimat).toContain('IKU-3: Maret belum diisi (Seksi A)');
  });

  it('step 5 takes a report on record for the draft', () => {
    const laporan = [{ periode: 'Triwulan I', revisi: 1, tanggal: '', keadaan: 'Draf', berkas: '' }];
    expect(of(denganRegister(buatFakta('20 Apr 2026'), { laporan }), 'Triwulan I', 5).status).toBe('Siap');
  });
});

describe('a step whose needs are there before its time', () => {
  it.each([
    ['Semester I', 6, '30 Jun 2026', 'Belum'],
    ['Semester I', 6, '1 Jul 2026', 'Siap'],
    ['Semester II', 8, '31 Des 2026', 'Belum'],
    ['Semester II', 8, '1 Jan 2027', 'Siap'],
  ] as const)('%s %i on %s is %s', (name, langkah, now, status) => {
    const closed = { ada: true, terbuka: 0 };
    const register = { pembagianTugas: new Set(['Semester I']), koreksi: { 3: closed, 4: closed } };
    expect(of(denganRegister(buatFakta(now), register), name, langkah).status).toBe(status);
  });

  it('step 3 is not ready while units owe figures', () => {
    const fakta = buatFakta('5 Jul 2026', { 'Triwulan II 1': SELESAI });
    const owing = denganTriwulan(fakta, 2, { isian: [unit('Seksi A', 2, 3)] });
    expect([of(fakta, 'Triwulan II', 3).status, of(owing, 'Triwulan II', 3).status]).toEqual(['Siap', 'Belum']);
  });
});

describe('the steps of a semester', () => {
  it.each([
    [6, {}, {}, 'Belum'],
    [6, {}, { pembagianTugas: new Set(['Semester I']) }, 'Siap'],
    [6, {}, { pembagianTugas: new Set(['Semester II']) }, 'Belum'],
    [7, { 'Triwulan I 4': SELESAI }, {}, 'Belum'],
    [7, { 'Triwulan I 4': SELESAI, 'Triwulan II 3': SELESAI }, {}, 'Siap'],
    [8, {}, {}, 'Belum'],
    [8, {}, { koreksi: { 1: { ada: true, terbuka: 0 } } }, 'Belum'],
    [8, {}, { koreksi: { 1: { ada: true, terbuka: 0 }, 2: { ada: true, terbuka: 1 } } }, 'Belum'],
    [8, {}, { koreksi: { 1: { ada: true, terbuka: 0 }, 2: { ada: true, terbuka: 0 } } }, 'Siap'],
  ] as const)('step %i after %j with %j is %s', (langkah, ketikan, register, status) => {
    expect(of(denganRegister(buatFakta('20 Jul 2026', ketikan), register), 'Semester I', langkah).status).toBe(status);
  });

  it('step 8 says of each quarter what is missing', () => {
    const koreksi = { 1: { ada: true, terbuka: 2 } };
    const { persyaratan } = of(denganRegister(buatFakta('20 Jul 2026'), { koreksi }), 'Semester I', 8);
    expect(persyaratan.map(({ kalimat }) => kalimat)).toEqual([
      '2 koreksi Triwulan I masih terbuka: diputuskan dan diterapkan oleh Kasubag Perencanaan dan Pelaporan di tab Koreksi.',
      'Hasil koreksi Triwulan II belum dicatat (bila tidak ada, catat Nihil): dicatat oleh Kasubag Perencanaan dan Pelaporan di tab Koreksi.',
    ]);
  });
});

describe('the end of the year', () => {
  it.each([
    ['Semester I', '16 Jul 2026 08.00', '2026-11-13'],
    ['Semester II', '14 Jan 2027 08.00', '2027-02-28'],
    ['Semester II', '5 Okt 2026 08.00', '2027-02-02'],
  ])('step 7 of %s begun on %s ends on %s: the earlier of 120 days and Batas LKjIP', (name, mulai, batas) => {
    const fakta = buatFakta('15 Jan 2027', { [`${name} 7`]: { mulai } });
    expect(toIso(of(fakta, name, 7).batas ?? { tahun: 0, bulan: 0, hari: 0 })).toBe(batas);
  });

  it.each([
    ['28 Feb 2027 23.59', 'Berjalan'],
    ['1 Mar 2027 00.00', 'Terlambat'],
  ])('step 7 of Semester II is late after Batas LKjIP: on %s it is %s', (now, status) => {
    expect(of(buatFakta(now, { 'Semester II 7': { mulai: '14 Jan 2027 08.00' } }), 'Semester II', 7).status).toBe(
      status,
    );
  });

  it('step 7 of Semester II that was never begun is late then, too, and that of Semester I is not', () => {
    const fakta = buatFakta('1 Mar 2027');
    expect([of(fakta, 'Semester II', 7).status, of(fakta, 'Semester I', 7).status]).toEqual(['Terlambat', 'Belum']);
  });

  it('step 9 wants the four quarterly reports and both semesters', () => {
    const quarters = Object.fromEntries(['I', 'II', 'III', 'IV'].map((one) => [`Triwulan ${one} 4`, SELESAI]));
    const missing = (ketikan: Record<string, Ketikan>) =>
      of(buatFakta('15 Jan 2027', ketikan), 'Tahun', 9)
        .persyaratan.filter(({ terpenuhi }) => !terpenuhi)
        .map(({ nama }) => nama);
    expect(missing({})).toHaveLength(6);
    expect(missing(quarters)).toEqual(['Laporan Kinerja Semester I', 'Laporan Kinerja Semester II']);
    expect(missing({ ...quarters, 'Semester I 7': SELESAI, 'Semester II 6': SELESAI })).toEqual([]);
  });
});

describe('a step that is done', () => {
  it.each([
    [{ mulai: '1 Apr 2026 08.00', selesai: '1 Apr 2026 08.12' }, 'Selesai', '12 menit'],
    [{ selesai: '1 Apr 2026 08.12' }, 'Selesai', ''],
    [{ selesai: '1 Apr 2026 08.12', alasan: 'Tidak ada data' }, 'Dilewati', ''],
    [{ mulai: '1 Apr 2026 08.00', selesai: '1 Apr 2026 09.00', alasan: 'Disposisi menyusul' }, 'Selesai', '1 jam'],
    [{ mulai: 'pekan lalu', selesai: 'kemarin' }, 'Selesai', ''],
    [{ mulai: 'pekan lalu' }, 'Berjalan', ''],
    [{ mulai: '2 Apr 2026 08.00', selesai: '1 Apr 2026 08.00' }, 'Selesai', ''],
  ])('written as %j is %s and took %j', (ketikan, status, lama) => {
    const keadaan = of(buatFakta('3 Apr 2026', { 'Triwulan I 1': ketikan }), 'Triwulan I', 1);
    expect([keadaan.status, keadaan.lama]).toEqual([status, lama]);
  });

  it('has no deadline any more', () => {
    expect(of(buatFakta('3 Apr 2026', { 'Triwulan I 1': SELESAI }), 'Triwulan I', 1).batas).toBeNull();
  });

  it('is left out only when there is a reason and no beginning', () => {
    expect(isDilewati(catatan('Triwulan I', 1, { selesai: '1 Apr 2026', alasan: 'x' }))).toBe(true);
    expect(isDilewati(catatan('Triwulan I', 1, { mulai: '1 Apr 2026', selesai: '1 Apr 2026', alasan: 'x' }))).toBe(
      false,
    );
  });
});

describe('who and how long', () => {
  it('comes from the setting while the tab holds what the setup wrote, and from the tab when people changed it', () => {
    const fakta = buatFakta('3 Apr 2026', {
      'Triwulan I 1': { pelaksana: 'Sekretaris Dinas', waktuBaku: '15 menit' },
      'Triwulan II 1': { pelaksana: 'Tim Data', waktuBaku: '2 hari' },
    });
    const waktuBaku = fakta.pengaturan.waktuBaku.map((one) =>
      one.langkah === 1 ? { ...one, pelaksana: 'Kepala Dinas', waktu: 20 } : one,
    );
    const set: FaktaSop = {
      ...fakta,
      pengaturan: { ...fakta.pengaturan, waktuBaku, sebutanPeran: { 'Kepala Dinas': 'Kadis' } },
    };
    const [first, second] = [of(set, 'Triwulan I', 1), of(set, 'Triwulan II', 1)];
    expect([first.pelaksana.sebutan, first.waktuBaku]).toEqual(['Kadis', { waktu: 20, satuan: 'menit' }]);
    expect([second.pelaksana.sebutan, second.waktuBaku]).toEqual(['Tim Data', { waktu: 2, satuan: 'hari' }]);
  });
});

describe('what comes next', () => {
  const next = (fakta: FaktaSop) => {
    const one = langkahBerikut(fakta, keadaanSetahun(fakta));
    return one ? `${one.langkah} ${one.periode.jenis} ${one.periode.nomor} ${one.status}` : null;
  };

  it.each([
    ['10 Jan 2026', {}, '1 triwulan 1 Siap'],
    ['5 Apr 2026', {}, '1 triwulan 1 Siap'],
    ['5 Apr 2026', { 'Triwulan I 1': SELESAI }, '2 triwulan 1 Siap'],
    ['5 Jul 2026', tertutup('Triwulan I'), '1 triwulan 2 Siap'],
    ['5 Agu 2026', tertutup('Triwulan I', 'Triwulan II'), '6 semester 1 Belum'],
    ['5 Agu 2026', tertutup('Triwulan I', 'Triwulan II', 'Semester I'), '1 triwulan 3 Siap'],
    [
      '20 Okt 2026',
      {
        ...tertutup('Triwulan I', 'Triwulan II'),
        'Semester I 6': SELESAI,
        'Semester I 7': { mulai: '1 Agu 2026' },
        'Semester I 8': SELESAI,
      },
      '1 triwulan 3 Terlambat',
    ],
    [
      '5 Jan 2027',
      tertutup('Triwulan I', 'Triwulan II', 'Semester I', 'Triwulan III', 'Triwulan IV', 'Semester II'),
      '9 tahun 1 Siap',
    ],
    [
      '5 Jan 2027',
      tertutup('Triwulan I', 'Triwulan II', 'Semester I', 'Triwulan III', 'Triwulan IV', 'Semester II', 'Tahun'),
      null,
    ],
  ])('on %s after %j is %s', (now, ketikan, expected) => {
    expect(next(buatFakta(now, ketikan as Record<string, Ketikan>))).toBe(expected);
  });
});

describe('the year', () => {
  it('has 27 steps, and each is in exactly one of the seven states whatever has been written', () => {
    const ketikan = { ...tertutup('Triwulan I'), 'Triwulan II 1': { mulai: '5 Jul 2026 08.00' } };
    const all = keadaanSetahun(buatFakta('5 Jul 2026 08.10', ketikan));
    expect(all).toHaveLength(27);
    expect(all.map(({ status }) => status).filter((status) => status === 'Selesai')).toHaveLength(5);
    expect(all.filter(({ status }) => status === 'Berjalan')).toHaveLength(1);
  });
});
