/** Pembagian Tugas: who writes which part, proposed, edited, stored beside people's rows, and mailed to each writer. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianCentang, BagianIsian, Formulir } from '../../../src/app/tindakan/formulir.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, contents, formulirOf, rows, run, selesaiOf, typeCell } from './arsip-book.ts';

const PERIODE = { periode: 'Semester I' };
const AKSI = 'pembagian-tugas';

const fields = (formulir: Formulir): BagianIsian[] =>
  formulir.bagian.filter((one): one is BagianIsian => one.tipe === 'isian' && one.nama.startsWith('penulis-'));

const ask = (book: MemoryWorkbook, lain = {}) => fields(formulirOf(run(book, AKSI, AKSI, { ...PERIODE, ...lain })));

const tugas = (book: MemoryWorkbook) => rows(book, 'Pembagian Tugas');

const simpan = (book: MemoryWorkbook, lain = {}) =>
  selesaiOf(run(book, AKSI, 'pembagian-tugas-kirim', { ...PERIODE, ...lain }));

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

describe('the forms', () => {
  it('ask for the period, the writers and the recipients, and write nothing', () => {
    const before = contents(book);
    expect(formulirOf(run(book, AKSI, '', {})).nama).toBe('pembagian-tugas');
    const bagian = formulirOf(run(book, AKSI, AKSI, PERIODE));
    expect(bagian.nama).toBe('pembagian-tugas-bagian');
    expect(formulirOf(run(book, AKSI, bagian.nama, PERIODE)).nama).toBe('pembagian-tugas-kirim');
    expect(contents(book)).toBe(before);
    expect(book.mail.sent).toEqual([]);
  });

  it('propose a writer for each part of the report, in one field each', () => {
    const shown = ask(book);
    expect(shown.map(({ label, nilai }) => [label, nilai])).toEqual(
      expect.arrayContaining([
        ['BAB II Perjanjian Kinerja dan Rencana Aksi', '[Nama Staf]'],
        ['BAB III H. Catatan dan Rekomendasi Pimpinan', '[Nama Kepala Dinas]'],
        ['BAB I Pendahuluan', 'Kasubag Perencanaan dan Pelaporan'],
      ]),
    );
    expect(new Set(shown.map(({ nama }) => nama)).size).toBe(shown.length);
  });

  it.each([
    ['Triwulan I', /bukan untuk Triwulan I.*"Semester I"/],
    ['Semester III', /tidak dikenali/],
  ])('do not take %s', (periode, reason) => {
    expect(() => run(book, AKSI, AKSI, { periode })).toThrowError(reason);
  });
});

describe('storing', () => {
  it('adds a row for each part that has a writer', () => {
    const [first] = ask(book);
    const { data } = simpan(book, { [first?.nama ?? '']: '', batasWaktu: '20 Juli 2026' });
    expect(tugas(book).map((row) => row['Bagian Laporan'])).not.toContain('BAB I Pendahuluan');
    expect(tugas(book)[0]).toEqual({
      ...{ Periode: 'Semester I', 'Bagian Laporan': 'BAB II Perjanjian Kinerja dan Rencana Aksi' },
      ...{
        Penulis: '[Nama Staf]',
        Email: 'staf@example.go.id',
        'Batas Waktu': '20 Juli 2026',
        Status: 'Belum',
        Catatan: '',
      },
    });
    expect(data.bagian).toHaveLength(tugas(book).length);
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Pembagian Tugas', Periode: 'Semester I' });
  });

  it('adds nothing twice, and changes only what was changed in the form', () => {
    simpan(book, { batasWaktu: '20 Juli 2026' });
    const before = tugas(book);
    typeCell(book, 'Pembagian Tugas', 2, 'Catatan', 'mulai minggu ini');
    typeCell(book, 'Pembagian Tugas', 2, 'Status', 'Dikerjakan');
    typeCell(book, 'Pembagian Tugas', 3, 'Batas Waktu', '1 Agustus 2026');
    const kedua = ask(book)[1]?.nama ?? '';
    simpan(book, { [kedua]: '[Nama Kabid]', batasWaktu: '25 Juli 2026' });
    const after = tugas(book);
    expect(after).toHaveLength(before.length);
    expect(after[0]).toEqual({ ...before[0], Catatan: 'mulai minggu ini', Status: 'Dikerjakan' });
    expect(after[1]).toEqual({
      ...{ ...before[1], Penulis: '[Nama Kabid]', Email: 'kabid@example.go.id', 'Batas Waktu': '1 Agustus 2026' },
    });
  });

  it('keeps rows that people have typed, offers them as parts, and leaves other periods alone', () => {
    const { values } = book.tab('Pembagian Tugas');
    values.push(['Semester I', 'Foto kegiatan', '[Nama Humas]', 'humas@example.go.id', '', '', '']);
    values.push(['Semester II', 'Foto kegiatan', '[Nama Lain]', '', '', '', '']);
    expect(ask(book).find(({ label }) => label === 'Foto kegiatan')?.nilai).toBe('[Nama Humas]');
    simpan(book);
    expect(values[1]).toEqual(['Semester I', 'Foto kegiatan', '[Nama Humas]', 'humas@example.go.id', '', '', '']);
    expect(values[2]?.[2]).toBe('[Nama Lain]');
  });

  it('keeps a person who was blanked in the form in the tab', () => {
    simpan(book);
    const first = ask(book)[0];
    simpan(book, { [first?.nama ?? '']: '' });
    expect(tugas(book)[0]?.Penulis).toBe(first?.nilai);
  });

  it('takes a new person with an address', () => {
    const first = ask(book)[0]?.nama ?? '';
    simpan(book, { [first]: '[Nama Baru] <baru@example.go.id>' });
    expect(tugas(book)[0]).toMatchObject({ Penulis: '[Nama Baru]', Email: 'baru@example.go.id' });
  });

  it('refuses to store nothing at all', () => {
    const blank = Object.fromEntries(ask(book).map(({ nama }) => [nama, '']));
    expect(() => simpan(book, blank)).toThrowError(/Belum ada bagian yang mempunyai penulis/);
    expect(tugas(book)).toEqual([]);
  });

  it('says so when the workbook has no such tab', () => {
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Pembagian Tugas');
    expect(() => simpan(book)).toThrowError(/Tab Pembagian Tugas tidak ada/);
  });
});

describe('mails', () => {
  const kirim = (lain = {}) => simpan(book, { penerima: ['staf@example.go.id'], batasWaktu: '20 Juli 2026', ...lain });

  it('list the addresses first, each person once', () => {
    const form = formulirOf(run(book, AKSI, 'pembagian-tugas-bagian', PERIODE));
    const centang = form.bagian.find((one): one is BagianCentang => one.tipe === 'centang');
    expect(centang?.pilihan.map(({ nilai, dicentang }) => [nilai, dicentang])).toEqual([
      ['staf@example.go.id', true],
      ['kadis@example.go.id', true],
    ]);
  });

  it('go only to those who were ticked, with only their own parts', () => {
    expect(kirim().data).toMatchObject({ terkirim: ['staf@example.go.id'] });
    expect(book.mail.sent.map(({ kepada }) => kepada)).toEqual(['staf@example.go.id']);
    const isi = book.mail.sent[0]?.isi ?? '';
    expect(isi).toContain('- BAB II Perjanjian Kinerja dan Rencana Aksi (paling lambat 20 Juli 2026)');
    expect(isi).not.toContain('Rekomendasi Pimpinan');
    expect(isi).toContain('https://example.go.id/buku-1');
  });

  it('name the deadline that stands in the tab for a part', () => {
    simpan(book);
    typeCell(book, 'Pembagian Tugas', 3, 'Batas Waktu', '1 Agustus 2026');
    kirim();
    expect(book.mail.sent[0]?.isi).toContain('Rencana Aksi (paling lambat 1 Agustus 2026)');
  });

  it('are not sent, and nothing is stored, when an address may not be written to', () => {
    const before = contents(book);
    expect(() => kirim({ penerima: ['lain@example.com'] })).toThrowError(/tidak ada di daftar penerima/);
    expect(contents(book)).toBe(before);
  });

  it('that fail are named, and the table is stored all the same', () => {
    book.mail.quota = 0;
    const selesai = kirim();
    expect(selesai.perhatian).toBe(true);
    expect(selesai.data.ditunda).toEqual(['staf@example.go.id']);
    expect(tugas(book).length).toBeGreaterThan(5);
  });
});
