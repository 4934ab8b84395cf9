/** Action kendali: the cards, noting what happened outside, leaving steps out with a reason, and the state for the command line. */
import { describe, expect, it } from 'vitest';
import type { BagianKartu } from '../../../src/app/tindakan/formulir.ts';
import { smallBook } from '../small-book.ts';
import { errorOf, formulir, jalankan, ketik, sel, selesai, sopBook, teks } from './sop-book.ts';

const TW1 = { periode: 'Triwulan I', langkah: '1' };

const kartu = (bagian: readonly { tipe: string }[]): BagianKartu[] =>
  bagian.filter((one): one is BagianKartu => one.tipe === 'kartu');

describe('the cards', () => {
  it('show one part a period, the current one first', () => {
    const book = sopBook();
    const names = kartu(selesai(jalankan(book, 'kendali')).bagian).map(({ judul }) => judul);
    expect(names).toEqual([
      'Triwulan I',
      'Triwulan II',
      'Semester I',
      'Triwulan III',
      'Triwulan IV',
      'Semester II',
      'Tahun',
    ]);
    for (const langkah of [1, 2, 3, 4, 5]) {
      ketik(book, 'Triwulan I', langkah, { Mulai: '2 Apr 2026 09.00', Selesai: '2 Apr 2026 09.10' });
    }
    expect(kartu(selesai(jalankan(book, 'kendali')).bagian)[0]?.judul).toBe('Triwulan II');
  });

  it('say who, until when, and what is missing from whom, with buttons that open the action or the forms', () => {
    const [first] = kartu(selesai(jalankan(sopBook(), 'kendali')).bagian);
    const [one, two] = first?.kartu ?? [];
    expect(one).toMatchObject({ status: 'Terlambat', nada: 'galat' });
    expect(one?.kalimat).toEqual([
      'Pelaksana: Sekretaris Dinas.',
      'Waktu baku 15 menit.',
      'Batas Jumat, 10 April 2026, sudah lewat 91 hari.',
      'Persyaratan lengkap: Perjanjian Kinerja, Rencana Aksi.',
    ]);
    expect(one?.tombol?.map(({ label, aksi }) => [label, aksi])).toEqual([
      ['Kumpulkan Data Triwulan…', 'kumpulkan'],
      ['Catat di luar program…', 'kendali'],
      ['Lewati dengan alasan…', 'kendali'],
    ]);
    expect(two?.status).toBe('Belum');
    expect(two?.kalimat).toContain(
      'Disposisi Triwulan I belum ada: ditunggu dari Sekretaris Dinas (langkah 1 Triwulan I).',
    );
  });

  it('take the months of step 3 along, and share out the tasks of the annual report and of one whose step 6 is done', () => {
    const book = sopBook();
    ketik(book, 'Semester I', 6, { Mulai: '2 Jul 2026 09.00', Selesai: '2 Jul 2026 09.10' });
    const all = kartu(selesai(jalankan(book, 'kendali')).bagian);
    const tombol = (periode: string, step: string) =>
      all.find(({ judul }) => judul === periode)?.kartu.find(({ judul }) => judul.startsWith(step))?.tombol;
    const months = { label: 'Pakai Angka Bulanan…', aksi: 'progres-bulanan', isian: { periode: 'Triwulan I' } };
    expect(tombol('Triwulan I', '3.')).toContainEqual(months);
    const tasks = (periode: string) => ({ label: 'Pembagian Tugas…', aksi: 'pembagian-tugas', isian: { periode } });
    expect(tombol('Semester I', '6.')).toEqual([tasks('Semester I')]);
    expect(tombol('Tahun', '9.')).toContainEqual(tasks('Tahun'));
  });

  it('open the writing of the pembagian tugas and of corrections where those are missing', () => {
    const semester = kartu(selesai(jalankan(sopBook(), 'kendali')).bagian).find(({ judul }) => judul === 'Semester I');
    expect(semester?.kartu.map(({ tombol }) => tombol?.map(({ aksi }) => aksi))).toEqual([
      ['rekap-semester', 'pembagian-tugas', 'kendali', 'kendali'],
      ['laporan', 'kendali', 'kendali'],
      ['sosialisasi', 'koreksi', 'kendali', 'kendali'],
    ]);
  });

  it('bring the machine-made columns up to date and leave everything that was typed', () => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, { Mulai: '2 Apr 2026 09.00', Selesai: '2 Apr 2026 09.12', Alasan: 'catatan' });
    ketik(book, 'Triwulan I', 3, { Status: 'lihat map' });
    jalankan(book, 'kendali');
    expect(['Terpenuhi', 'Lama', 'Status', 'Alasan'].map((header) => sel(book, 'Triwulan I', 1, header))).toEqual([
      ...['Ya', '12 menit', 'Selesai', 'catatan'],
    ]);
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Siap');
    expect(sel(book, 'Triwulan I', 3, 'Status')).toBe('lihat map');
    const before = JSON.stringify(book.tab('Kendali SOP').values);
    jalankan(book, 'kendali');
    expect(JSON.stringify(book.tab('Kendali SOP').values)).toBe(before);
  });

  it('say how to fill a tab that is empty, and offer nothing that cannot be recorded', () => {
    const { bagian } = selesai(jalankan(smallBook(), 'kendali'));
    expect(bagian[0]).toMatchObject({ tipe: 'teks', nada: 'perhatian' });
    const labels = kartu(bagian).flatMap((one) => one.kartu.flatMap(({ tombol }) => tombol?.map(({ aksi }) => aksi)));
    expect(labels).not.toContain('kendali');
  });
});

describe('noting what happened outside', () => {
  it('asks for the moments and shows what stands there', () => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, { Mulai: new Date(2026, 3, 2, 9, 0) });
    const form = formulir(jalankan(book, 'kendali', TW1));
    expect(form.nama).toBe('catat');
    expect(
      form.bagian
        .filter(({ tipe }) => tipe === 'isian')
        .map((one) => ('nama' in one ? [one.nama, 'nilai' in one ? one.nilai : ''] : [])),
    ).toEqual([
      ['mulai', '2 Apr 2026 09.00'],
      ['selesai', ''],
      ['keluaran', ''],
      ['catatan', ''],
    ]);
  });

  it('writes them into the row, logs it without the note, and shows the new state', () => {
    const book = sopBook();
    const isian = {
      ...TW1,
      mulai: '2/4/2026 09.00',
      selesai: '2 April 2026 09:12',
      keluaran: 'Map biru',
      catatan: 'Lewat rapat',
    };
    const { data } = selesai(jalankan(book, 'kendali', isian, 'catat'));
    expect(
      ['Mulai', 'Selesai', 'Lama', 'Status', 'Keluaran', 'Alasan'].map((header) => sel(book, 'Triwulan I', 1, header)),
    ).toEqual([...['2 Apr 2026 09.00', '2 Apr 2026 09.12', '12 menit', 'Selesai', 'Map biru', 'Lewat rapat']]);
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Siap');
    expect(data.langkah).toMatchObject([
      { periode: 'Triwulan I', langkah: 1, status: 'Selesai', keluaran: 'Map biru' },
    ]);
    const log = teks(book, 'Riwayat').at(-1) ?? '';
    expect(log).toContain(
      'Langkah 1 Triwulan I dicatat di luar program: mulai 2 Apr 2026 09.00, selesai 2 Apr 2026 09.12.',
    );
    expect(log).not.toContain('rapat');
    expect(teks(book, 'Beranda').find((line) => line.startsWith('Triwulan I | Selesai'))).toBeDefined();
  });

  it('adds a note to the reason that stands there', () => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, { Alasan: 'pertama' });
    jalankan(book, 'kendali', { ...TW1, mulai: '2 Apr 2026', catatan: 'kedua' }, 'catat');
    expect(sel(book, 'Triwulan I', 1, 'Alasan')).toBe('pertama\n10 Jul 2026 09.00: kedua');
    expect(sel(book, 'Triwulan I', 1, 'Status')).toBe('Terlambat');
  });

  it.each([
    [{ mulai: '' }, /Mulai belum diisi/],
    [{ mulai: 'kemarin' }, /Mulai "kemarin" bukan waktu/],
    [{ mulai: '11 Jul 2026' }, /belum terjadi/],
    [{ mulai: '3 Apr 2026', selesai: '2 Apr 2026' }, /lebih awal daripada Mulai/],
    [{ langkah: '6', mulai: '2 Apr 2026' }, /tidak ada di SOP/],
    [{ periode: 'Triwulan I 2025', mulai: '2 Apr 2026' }, /tidak ada di SOP/],
  ])('refuses %j and changes nothing', (isian, sentence) => {
    const book = sopBook();
    const before = JSON.stringify(book.tabs.map(({ values }) => values));
    expect(errorOf(() => jalankan(book, 'kendali', { ...TW1, ...isian }, 'catat')).message).toMatch(sentence);
    expect(JSON.stringify(book.tabs.map(({ values }) => values))).toBe(before);
  });
});

describe('leaving a step out', () => {
  const LEWATI = { ...TW1, tugas: 'lewati' };

  it('offers the steps of the period that were not begun, the chosen one ticked', () => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 2, { Mulai: '2 Apr 2026' });
    const form = formulir(jalankan(book, 'kendali', LEWATI));
    const [ticks] = form.bagian.filter((one) => one.tipe === 'centang');
    expect([form.nama, ticks?.pilihan.map(({ nilai, dicentang }) => [nilai, dicentang])]).toEqual([
      'lewati',
      [
        ['1', true],
        ['3', false],
        ['4', false],
        ['5', false],
      ],
    ]);
  });

  it('takes a reason, which is written and logged, and what follows can go on', () => {
    const book = sopBook();
    jalankan(book, 'kendali', { ...LEWATI, dilewati: ['1', '5'], alasan: 'Program dipakai mulai April' }, 'lewati');
    for (const langkah of [1, 5]) {
      expect(['Status', 'Mulai', 'Alasan'].map((header) => sel(book, 'Triwulan I', langkah, header))).toEqual([
        ...['Dilewati', '', 'Program dipakai mulai April'],
      ]);
    }
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Siap');
    expect(teks(book, 'Riwayat').at(-1)).toContain(
      'Langkah 1, 5 Triwulan I dilewati. Alasan: Program dipakai mulai April',
    );
  });

  it.each([
    ['without a reason', {}, {}, /Alasan belum diisi/],
    ['when it was begun', { Mulai: '2 Apr 2026' }, { alasan: 'x' }, /sudah dimulai/],
    ['when nothing is ticked', {}, { alasan: 'x', dilewati: [] }, /Tidak ada langkah/],
  ])('is refused %s', (_, cells, isian, sentence) => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, cells);
    expect(errorOf(() => jalankan(book, 'kendali', { ...LEWATI, ...isian }, 'lewati')).message).toMatch(sentence);
  });
});

describe('the state for the command line', () => {
  it('has every step, what comes next and every unit, and writes nothing', () => {
    const book = sopBook();
    const before = JSON.stringify(book.tabs.map(({ values }) => values));
    const { data } = selesai(jalankan(book, 'status'));
    expect(data).toMatchObject({
      tahun: 2026,
      berikut: { periode: 'Triwulan I', langkah: 1, status: 'Terlambat', batas: '2026-04-10' },
    });
    expect(data.langkah).toHaveLength(27);
    expect(data.unit).toEqual([
      ...['Triwulan I', 'Triwulan II'].map((periode, index) => ({
        ...{ unit: '', periode, wajib: 3, terisi: 3, diajukan: 0, diverifikasi: 0, dikembalikan: 0 },
        batas: ['2026-04-10', '2026-07-10'][index],
      })),
    ]);
    expect(JSON.stringify(book.tabs.map(({ values }) => values))).toBe(before);
  });

  it('is refused in a workbook that was not set up', () => {
    const book = smallBook();
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Perjanjian Kinerja');
    expect(errorOf(() => jalankan(book, 'status')).message).toContain('belum disiapkan');
  });
});

describe('noting only part of a step', () => {
  const tertulis = (): ReturnType<typeof sopBook> => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, { Mulai: '2 Apr 2026 09.00', Selesai: '2 Apr 2026 09.12', Keluaran: 'Map biru' });
    return book;
  };
  const baris = (book: ReturnType<typeof sopBook>) =>
    ['Mulai', 'Selesai', 'Keluaran', 'Alasan'].map((header) => sel(book, 'Triwulan I', 1, header));

  it('writes the field that was sent and leaves the others as they stand', () => {
    const book = tertulis();
    jalankan(book, 'kendali', { ...TW1, catatan: 'Menyusul' }, 'catat');
    expect(baris(book)).toEqual(['2 Apr 2026 09.00', '2 Apr 2026 09.12', 'Map biru', 'Menyusul']);
    jalankan(book, 'kendali', { ...TW1, selesai: '2 Apr 2026 09.30' }, 'catat');
    expect(baris(book)).toEqual(['2 Apr 2026 09.00', '2 Apr 2026 09.30', 'Map biru', 'Menyusul']);
    jalankan(book, 'kendali', { ...TW1, mulai: '2 Apr 2026 08.00' }, 'catat');
    expect(baris(book)).toEqual(['2 Apr 2026 08.00', '2 Apr 2026 09.30', 'Map biru', 'Menyusul']);
  });

  it('never blanks what was typed, and leaves a moment alone that it cannot read', () => {
    const book = tertulis();
    ketik(book, 'Triwulan I', 1, { Selesai: 'sore itu' });
    const isian = { ...TW1, mulai: '2 Apr 2026 09.00', selesai: '', keluaran: '', catatan: '' };
    jalankan(book, 'kendali', isian, 'catat');
    expect(baris(book)).toEqual(['2 Apr 2026 09.00', 'sore itu', 'Map biru', '']);
  });

  it('compares a new end with the beginning that stands there', () => {
    const book = tertulis();
    const act = () => jalankan(book, 'kendali', { ...TW1, selesai: '1 Apr 2026' }, 'catat');
    expect(errorOf(act).message).toMatch(/lebih awal daripada Mulai 2 Apr 2026 09\.00/);
  });
});
