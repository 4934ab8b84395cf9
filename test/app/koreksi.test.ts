/** Corrections of the officials: written down once, moved on by sensible steps only, and applied to the right cell or not at all. */
import { describe, expect, it } from 'vitest';
import { tambahKoreksi } from '../../src/app/koreksi/catat-koreksi.ts';
import { writeKunci } from '../../src/app/kunci/keadaan-kunci.ts';
import { openRegister } from '../../src/app/open-register.ts';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import { KOREKSI } from '../../src/core/tab-layout/register.ts';
import {
  addLaporan,
  addRow,
  bagian,
  formulir,
  isiTeks,
  laporanBook,
  panggil,
  rowsOf,
  selesai,
} from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { request } from './small-book.ts';

const DARI = 'Sekretaris Contoh';
const ISI = { periode: 'Triwulan II', hasil: 'koreksi', dari: DARI, isi: 'Realisasi IKU-1 seharusnya 215.' };
const SEL = { ...ISI, tab: 'Triwulan II', kode: 'IKU-1', kolom: 'Realisasi', menjadi: '215' };

const catat = (book: MemoryWorkbook, isian: Record<string, unknown>) => selesai(book, 'koreksi', 'catat', isian);
const koreksiRows = (book: MemoryWorkbook) => rowsOf(book, 'Koreksi');
const statusOf = (book: MemoryWorkbook) => koreksiRows(book).map(({ Status }) => Status);

function cell(book: MemoryWorkbook, kolom: string, row = 2): unknown {
  const { values } = book.tab('Triwulan II');
  return values[row - 1]?.[(values[0] ?? []).indexOf(kolom)];
}

/** A correction of a cell that was accepted. */
function accepted(isian: Record<string, unknown> = SEL): MemoryWorkbook {
  const book = laporanBook();
  catat(book, isian);
  selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Diterima' });
  return book;
}

function kunci(book: MemoryWorkbook, nomor: 1 | 2 | 3 | 4): void {
  writeKunci(book.ports(), {
    [nomor]: { terkunci: true, waktu: '10 Jul 2026 08.00', oleh: book.user, kodeData: '', alasan: '' },
  });
}

describe('writing a correction down', () => {
  it('records who, when, what and, for a cell, what stands there', () => {
    const book = laporanBook();
    const done = catat(book, { ...SEL, tanggal: '2026-07-09', bagian: 'Tabel 2' });
    const { row, ...rest } = { row: koreksiRows(book)[0] ?? {}, ...done.data };
    expect(row).toEqual({
      ...{ No: '1', Periode: 'Triwulan II', Dari: DARI, Tanggal: '9 Juli 2026', Bagian: 'Tabel 2' },
      ...{ 'Isi Koreksi': ISI.isi, Tab: 'Triwulan II', Sel: 'E2', Kode: 'IKU-1', Kolom: 'Realisasi' },
      ...{
        Semula: '210',
        Menjadi: '215',
        Oleh: book.user,
        Waktu: '10 Jul 2026 09.00',
        Alasan: '',
        Status: 'Diusulkan',
      },
    });
    expect(rest).toEqual({ no: 1, periode: 'Triwulan II', status: 'Diusulkan', terbuka: 1 });
    expect(cell(book, 'Realisasi')).toBe(210);
    expect(rowsOf(book, 'Riwayat').pop()).toMatchObject({ Tindakan: 'Catat Koreksi', Hasil: 'Koreksi no 1 dicatat.' });
  });

  it('takes somebody who is not on the list, today as the day, and no cell', () => {
    const book = laporanBook();
    catat(book, { ...ISI, dari: 'tanpa', dariLain: 'Inspektorat', tab: 'tanpa' });
    expect(koreksiRows(book)[0]).toMatchObject({ Dari: 'Inspektorat', Tanggal: '10 Juli 2026', Tab: '', Sel: '' });
  });

  it('numbers on from the highest number, whoever appends', () => {
    const book = laporanBook();
    addRow(book, 'Koreksi', { No: 7, Periode: 'Triwulan I', 'Isi Koreksi': 'lama', Status: 'Ditolak' });
    catat(book, ISI);
    const ports = book.ports();
    const register = openRegister(ports, ports.workbook.listTabs(), KOREKSI);
    if (!register) throw new Error('no register');
    const entries = [{ periode: 'Triwulan I' }, { periode: 'Triwulan I' }];
    expect(tambahKoreksi(ports, register, entries)).toEqual([9, 10]);
    expect(koreksiRows(book).map(({ No }) => No)).toEqual(['7', '8', '9', '10']);
  });

  it('does not write the same open correction down twice, but a new one after it was closed', () => {
    const book = laporanBook();
    catat(book, SEL);
    expect(() => catat(book, SEL)).toThrowError(/sudah tercatat sebagai no 1 dan masih Diusulkan/);
    selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Ditolak', alasan: 'Sudah benar.' });
    catat(book, SEL);
    expect(statusOf(book)).toEqual(['Ditolak', 'Diusulkan']);
  });

  it.each([
    [{ ...ISI, isi: '' }, /Isi koreksi belum diisi/],
    [{ ...ISI, dari: 'tanpa' }, /Dari siapa koreksi itu belum diisi/],
    [{ ...ISI, periode: '' }, /Periode belum dipilih/],
    [{ ...ISI, tanggal: '2026-07-11' }, /belum tiba/],
    [{ ...ISI, menjadi: '215' }, /Tab dari sel yang dikoreksi belum dipilih/],
    [{ ...SEL, kode: 'IKU-9' }, /Kode "IKU-9" tidak ada/],
    [{ ...SEL, sel: 'E3' }, /Sel E3 bukan Realisasi dari IKU-1; itu ada di sel E2/],
    [{ ...SEL, kode: '', sel: 'F2' }, /Sel F2 di tab Triwulan II berisi Pesan dari IKU-1/],
    [{ ...SEL, menjadi: 'banyak' }, /bukan angka/],
    [{ ...SEL, kolom: 'Capaian TW (%)' }, /dihitung oleh program/],
    [{ ...SEL, kolom: 'Verifikasi', menjadi: 'Diverifikasi' }, /tidak diubah lewat koreksi/],
    [{ ...SEL, tab: 'Beranda' }, /tidak dapat dikoreksi dari sini/],
  ])('refuses %j and writes nothing', (isian, message) => {
    const book = laporanBook();
    expect(() => catat(book, isian)).toThrowError(message);
    expect(koreksiRows(book)).toEqual([]);
    expect(rowsOf(book, 'Riwayat').filter(({ Tindakan }) => Tindakan === 'Catat Koreksi')).toEqual([]);
  });

  it('proposes the last quarter that has ended, the officials who receive reports, and shows what is open', () => {
    const book = laporanBook();
    catat(book, SEL);
    const form = formulir(book, 'koreksi');
    expect(bagian(form, 'pilihan', 'periode').nilai).toBe('Triwulan II');
    expect(bagian(form, 'pilihan', 'dari').pilihan.map(({ nilai }) => nilai)).toEqual([
      ...[DARI, 'Kabid Arsip Contoh', 'Kabid Perpustakaan Contoh', 'Kepala Dinas Contoh', 'tanpa'],
    ]);
    const [card] = form.bagian.flatMap((one) => (one.tipe === 'kartu' ? one.kartu : []));
    expect(card).toMatchObject({ judul: 'Koreksi no 1 · Triwulan II', status: 'Diusulkan' });
    expect(card?.kalimat).toContain('Triwulan II!E2 (Realisasi, IKU-1): 210 → 215');
    expect(card?.tombol?.map(({ isian }) => isian)).toEqual([
      { no: '1', jadi: 'Diterima' },
      { no: '1', jadi: 'Ditolak' },
    ]);
  });
});

describe('Nihil', () => {
  const NIHIL = { periode: 'Triwulan I', hasil: 'nihil' };

  it('is one row for the period, however often it is said', () => {
    const book = laporanBook();
    expect(catat(book, NIHIL).data).toMatchObject({ no: 1, status: 'Nihil', terbuka: 0 });
    expect(catat(book, NIHIL).data).toMatchObject({ no: 1, status: 'Nihil' });
    expect(koreksiRows(book)).toHaveLength(1);
    expect(koreksiRows(book)[0]).toMatchObject({ 'Isi Koreksi': 'Tidak ada koreksi', Status: 'Nihil' });
  });

  it('is refused where corrections came, and does not keep one from coming later', () => {
    const book = laporanBook();
    catat(book, ISI);
    const nihil = () => catat(book, { ...NIHIL, periode: 'Triwulan II' });
    expect(nihil).toThrowError(/sudah mempunyai 1 koreksi/);
    expect(nihil).toThrowError(expect.objectContaining({ saran: expect.stringContaining('masih terbuka') }));
    catat(book, NIHIL);
    catat(book, { ...ISI, periode: 'Triwulan I' });
    expect(statusOf(book)).toEqual(['Diusulkan', 'Nihil', 'Diusulkan']);
  });

  it('is not needed either once every correction is settled: nothing is said of open ones', () => {
    const book = laporanBook();
    catat(book, ISI);
    panggil(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Ditolak', alasan: 'Sudah sesuai sumber.' });
    const saran = 'Semua koreksinya sudah selesai; Nihil tidak perlu dicatat.';
    expect(() => catat(book, { ...NIHIL, periode: 'Triwulan II' })).toThrowError(expect.objectContaining({ saran }));
  });

  it('is closed', () => {
    const book = laporanBook();
    catat(book, NIHIL);
    expect(() => panggil(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Diterima' })).toThrowError(/sudah ditutup/);
  });
});

describe('deciding', () => {
  it('shows the correction first, then accepts it with a note where one is written', () => {
    const book = laporanBook();
    catat(book, SEL);
    const form = formulir(book, 'koreksi', '', { no: '1', jadi: 'Diterima' });
    expect(form.nama).toBe('putuskan');
    expect(isiTeks(form)).toContain(ISI.isi);
    expect(statusOf(book)).toEqual(['Diusulkan']);
    const done = selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'diterima', alasan: 'Sesuai bukti.' });
    expect(koreksiRows(book)[0]).toMatchObject({ Status: 'Diterima', Alasan: 'Sesuai bukti.', Menjadi: '215' });
    expect(done.lanjut?.map(({ isian }) => isian)).toEqual([{ no: '1', jadi: 'Diterapkan' }]);
    expect(done.data).toEqual({ no: 1, periode: 'Triwulan II', status: 'Diterima', terbuka: 1 });
  });

  it('refuses only with a reason, which is kept', () => {
    const book = laporanBook();
    catat(book, SEL);
    expect(() => panggil(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Ditolak' })).toThrowError(
      /Alasan menolak belum diisi/,
    );
    expect(statusOf(book)).toEqual(['Diusulkan']);
    const { data } = selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Ditolak', alasan: 'Bukti tidak ada.' });
    expect(koreksiRows(book)[0]).toMatchObject({ Status: 'Ditolak', Alasan: 'Bukti tidak ada.' });
    expect(data.terbuka).toBe(0);
    expect(rowsOf(book, 'Riwayat').pop()?.Hasil).toBe('Koreksi no 1 ditolak. Alasan: Bukti tidak ada.');
  });

  it('keeps the note of accepting when the correction is refused after all', () => {
    const book = laporanBook();
    catat(book, SEL);
    selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Diterima', alasan: 'Sesuai bukti.' });
    selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Ditolak', alasan: 'Bukti ditarik.' });
    expect(koreksiRows(book)[0]).toMatchObject({ Status: 'Ditolak', Alasan: 'Sesuai bukti.\nBukti ditarik.' });
  });

  it.each([
    ['Diusulkan', 'Diterapkan'],
    ['Ditolak', 'Diterima'],
    ['Diterapkan', 'Ditolak'],
    ['Diterima', 'Diusulkan'],
    ['Diusulkan', 'selesai'],
  ])('does not go from %s to %s', (status, jadi) => {
    const book = laporanBook();
    addRow(book, 'Koreksi', { No: 1, Periode: 'Triwulan I', 'Isi Koreksi': 'x', Status: status });
    for (const tahap of ['', 'putuskan', 'terapkan']) {
      expect(() => panggil(book, 'koreksi', tahap, { no: '1', jadi, alasan: 'x' })).toThrowError(/tidak dapat menjadi/);
    }
    expect(statusOf(book)).toEqual([status]);
  });

  it('numbers a row that people typed themselves, and refuses a number that two rows bear', () => {
    const book = laporanBook();
    addRow(book, 'Koreksi', { Periode: 'Triwulan I', 'Isi Koreksi': 'diketik sendiri' });
    const [card] = formulir(book, 'koreksi').bagian.flatMap((one) => (one.tipe === 'kartu' ? one.kartu : []));
    expect(card?.tombol?.[0]?.isian.no).toBe('baris 2');
    selesai(book, 'koreksi', 'putuskan', { no: 'baris 2', jadi: 'Diterima' });
    expect(koreksiRows(book)[0]).toMatchObject({ No: '1', Status: 'Diterima' });
    addRow(book, 'Koreksi', { No: 1, Periode: 'Triwulan I', 'Isi Koreksi': 'y' });
    expect(() => panggil(book, 'koreksi', '', { no: '1', jadi: 'Ditolak' })).toThrowError(/ada di 2 baris/);
    expect(() => panggil(book, 'koreksi', '', { no: '5', jadi: 'Ditolak' })).toThrowError(/no 5 tidak ada/);
  });
});

describe('applying', () => {
  const TERAPKAN = { no: '1', jadi: 'Diterapkan' };

  it('says before it replaces the figure of a verified row that the row must be checked again', () => {
    const book = accepted();
    expect(isiTeks(formulir(book, 'koreksi', 'daftar', TERAPKAN))).not.toContain('sudah diverifikasi');
    const { values } = book.tab('Triwulan II');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Verifikasi')] = 'Diverifikasi';
    expect(isiTeks(formulir(book, 'koreksi', 'daftar', TERAPKAN))).toContain(
      'Baris IKU-1 sudah diverifikasi. Bila angkanya diganti, baris itu perlu diperiksa lagi',
    );
  });

  it('shows old and new, then writes the number and closes the row', () => {
    const book = accepted();
    const form = formulir(book, 'koreksi', '', TERAPKAN);
    expect([form.nama, form.bahaya]).toEqual(['terapkan', true]);
    expect(form.bagian.flatMap((one) => (one.tipe === 'tabel' ? one.baris : []))).toContainEqual([
      ...['IKU-1', 'Realisasi', '210', '215'],
    ]);
    expect(bagian(form, 'pilihan', 'cara').nilai).toBe('tulis');
    expect(cell(book, 'Realisasi')).toBe(210);
    const done = selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(cell(book, 'Realisasi')).toBe(215);
    expect(koreksiRows(book)[0]).toMatchObject({
      ...{ Status: 'Diterapkan', Semula: '210', Menjadi: '215', Oleh: book.user, Waktu: '10 Jul 2026 09.00' },
    });
    expect(done.data).toMatchObject({ no: 1, status: 'Diterapkan', ditulis: true, terbuka: 0 });
    expect(() => panggil(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' })).toThrowError(/sudah ditutup/);
  });

  it('finds the cell again after the rows were sorted', () => {
    const book = accepted();
    const { values } = book.tab('Triwulan II');
    values.splice(1, 3, ...values.slice(1, 4).reverse());
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect([2, 3, 4].map((row) => cell(book, 'Realisasi', row))).toEqual([19, 42, 215]);
    expect(koreksiRows(book)[0]).toMatchObject({ Sel: 'E4', Semula: '210', Status: 'Diterapkan' });
  });

  it('changes no other cell', () => {
    const book = accepted();
    const before = JSON.stringify(book.tab('Triwulan II').values);
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(JSON.stringify(book.tab('Triwulan II').values)).toBe(before.replace(/,210,/, ',215,'));
  });

  it('says which recaps and reports are out of date now', () => {
    const book = laporanBook();
    rekapPeriode(book.ports(), request({ periode: 'Semester I' }));
    addLaporan(book, 'Triwulan II', 1, { kodeData: '000000000000' });
    catat(book, SEL);
    selesai(book, 'koreksi', 'putuskan', { no: '1', jadi: 'Diterima' });
    const done = selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(done.perhatian).toBe(true);
    expect(book.cell('Semester I', 'A3')).toMatch(/^Perlu Diperbarui/);
    expect(rowsOf(book, 'Arsip')[0]?.Keadaan).toBe('Perlu Diperbarui');
    expect((done.data.usang as string[]).join(' ')).toMatch(/Semester I.*Triwulan II revisi 1/);
  });

  it('shows the form again when the cell has changed since, and writes only over what was shown', () => {
    const book = accepted();
    const { values } = book.tab('Triwulan II');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Realisasi')] = 212;
    const again = formulir(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(isiTeks(again)).toContain('Saat dicatat, sel ini berisi 210; sekarang 212.');
    expect(bagian(again, 'pilihan', 'cara').nilai).toBe('');
    expect(cell(book, 'Realisasi')).toBe(212);
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis: 212' });
    expect(cell(book, 'Realisasi')).toBe(215);
    expect(koreksiRows(book)[0]).toMatchObject({ Semula: '212', Menjadi: '215', Status: 'Diterapkan' });
  });

  it('writes into a cell that was emptied since, once that was shown', () => {
    const book = accepted();
    const { values } = book.tab('Triwulan II');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Realisasi')] = '';
    const again = formulir(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    const cara = bagian(again, 'pilihan', 'cara').pilihan[0]?.nilai;
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara });
    expect(cell(book, 'Realisasi')).toBe(215);
  });

  it('writes over a text however long, once that was shown', () => {
    const panjang = { ...SEL, kolom: 'Kendala', menjadi: 'Ringkas.' };
    const book = accepted(panjang);
    const { values } = book.tab('Triwulan II');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Kendala')] = `${'kendala '.repeat(900)}\nselesai`;
    const again = formulir(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    const cara = bagian(again, 'pilihan', 'cara').pilihan[0]?.nilai;
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara });
    expect(cell(book, 'Kendala')).toBe('Ringkas.');
  });

  it('does not write into a locked quarter, and changes nothing at all then', () => {
    const book = accepted();
    kunci(book, 2);
    const form = formulir(book, 'koreksi', '', TERAPKAN);
    const [tulis] = bagian(form, 'pilihan', 'cara').pilihan;
    expect(tulis).toMatchObject({ tertutup: true, keterangan: expect.stringContaining('Triwulan II sedang terkunci') });
    expect(() => panggil(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' })).toThrowError(/Buka Kunci/);
    expect([cell(book, 'Realisasi'), statusOf(book)]).toEqual([210, ['Diterima']]);
  });

  it('writes although another quarter is locked, unless the cell concerns that one, too', () => {
    const book = accepted();
    kunci(book, 1);
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(cell(book, 'Realisasi')).toBe(215);
    const other = accepted({ ...SEL, tab: 'Perjanjian Kinerja', kolom: 'Target Tahunan', menjadi: '1.200' });
    kunci(other, 1);
    expect(() => panggil(other, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' })).toThrowError(
      /Triwulan I sedang/,
    );
  });

  it('never writes over a formula', () => {
    const book = accepted();
    const tab = book.tab('Triwulan II');
    tab.formulas[1] = (tab.values[0] ?? []).map((name) => (name === 'Realisasi' ? '=SUM(A1;B1)' : ''));
    expect(() => panggil(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' })).toThrowError(/berisi rumus/);
    expect([cell(book, 'Realisasi'), statusOf(book)]).toEqual([210, ['Diterima']]);
  });

  it('keeps text as text, also what looks like a formula', () => {
    const book = accepted({ ...SEL, kolom: 'Tindak Lanjut', menjadi: '=HYPERLINK("x")' });
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'tulis' });
    expect(cell(book, 'Tindak Lanjut')).toBe('=HYPERLINK("x")');
  });

  it('records who carried it out by hand and when, without touching the cell', () => {
    const book = accepted();
    const isian = { ...TERAPKAN, cara: 'manual', tanggalTerap: '2026-07-09', oleh: 'Kasi Contoh' };
    const { data } = selesai(book, 'koreksi', 'terapkan', isian);
    expect(koreksiRows(book)[0]).toMatchObject({ Status: 'Diterapkan', Oleh: 'Kasi Contoh', Waktu: '9 Juli 2026' });
    expect([cell(book, 'Realisasi'), data.ditulis]).toEqual([210, false]);
  });

  it('needs no cell: a correction of the words of a report is marked as applied', () => {
    const book = accepted(ISI);
    expect(isiTeks(formulir(book, 'koreksi', '', TERAPKAN))).toContain('tidak menyebut sel');
    expect(() => panggil(book, 'koreksi', 'terapkan', { ...TERAPKAN, tanggalTerap: '2026-07-11' })).toThrowError(
      /belum tiba/,
    );
    selesai(book, 'koreksi', 'terapkan', TERAPKAN);
    expect(koreksiRows(book)[0]).toMatchObject({ Status: 'Diterapkan', Waktu: '10 Jul 2026 09.00' });
  });

  it('says that the cell is gone, and lets the person mark it', () => {
    const book = accepted();
    book.tab('Triwulan II').values.splice(1, 3);
    expect(isiTeks(formulir(book, 'koreksi', '', TERAPKAN))).toMatch(/Kode \\"IKU-1\\" tidak ada/);
    selesai(book, 'koreksi', 'terapkan', { ...TERAPKAN, cara: 'manual' });
    expect(statusOf(book)).toEqual(['Diterapkan']);
  });
});
