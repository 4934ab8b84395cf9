/** Bandingkan Revisi: the figures of two archived reports side by side, and of one against the workbook. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianTabel, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { UserError } from '../../../src/app/user-error.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { typeRows } from '../small-book.ts';
import { arsipBook, berkas, contents, formulirOf, laporan, run, selesaiOf, typeCell } from './arsip-book.ts';

const DATA = 'Laporan Kinerja Semester I 2026 - Rev 1 - Data.xlsx';

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

const ask = (isian: object) => run(book, 'banding-revisi', 'banding-revisi', isian);
const banding = (lama: string, baru: string, periode = 'Semester I'): Selesai =>
  selesaiOf(ask({ periode, lama, baru }));
const tabel = ({ bagian }: Selesai, judul: string): string[][] =>
  bagian.find((one): one is BagianTabel => one.tipe === 'tabel' && one.judul === judul)?.baris ?? [];
const ringkasan = ({ bagian }: Selesai): string => bagian.flatMap((one) => (one.tipe === 'teks' ? [one.isi] : []))[0]!;

/** IKU-1, Triwulan I: 190 of 200 becomes 200 of 200. */
const correct = () => typeCell(book, 'Triwulan I', 2, 'Realisasi', 200);

describe('the choice', () => {
  it('says what to do while nothing is archived', () => {
    expect(JSON.stringify(formulirOf(run(book, 'banding-revisi', '', {})))).toContain('Susun Laporan lebih dahulu');
    expect(() => ask({ periode: 'Semester I' })).toThrow('Laporan Kinerja Semester I tidak ada di tab Arsip');
  });

  it('names each report once, and proposes its last two revisions', () => {
    laporan(book, 'Semester I');
    laporan(book, 'Semester I');
    laporan(book, 'Triwulan I');
    const [laporanDipilih] = formulirOf(run(book, 'banding-revisi', '', {})).bagian;
    expect(laporanDipilih).toMatchObject({
      nilai: 'Triwulan I',
      pilihan: [{ nilai: 'Triwulan I' }, { nilai: 'Semester I', keterangan: '2 revisi di tab Arsip' }],
    });
    const [, lama, baru] = formulirOf(run(book, 'banding-revisi', 'banding-laporan', { periode: 'smt 1' })).bagian;
    expect(lama).toMatchObject({ nama: 'lama', nilai: '1' });
    expect(baru).toMatchObject({ nama: 'baru', nilai: '2' });
  });

  it('proposes the workbook where there is one revision only', () => {
    laporan(book, 'Triwulan I');
    const [, lama, baru] = formulirOf(run(book, 'banding-revisi', '', { periode: 'Triwulan I' })).bagian;
    expect([lama, baru]).toMatchObject([{ nilai: '1' }, { nilai: 'sekarang' }]);
  });

  it.each([
    [{ lama: '1', baru: '1' }, 'revisi yang sama'],
    [{ lama: '1', baru: '7' }, 'tidak mempunyai revisi 7'],
    [{ lama: '', baru: '1' }, 'Yang lama belum diisi'],
  ])('refuses %j', (isian, pesan) => {
    laporan(book, 'Semester I');
    expect(() => ask({ periode: 'Semester I', ...isian })).toThrow(pesan);
  });
});

describe('the comparison', () => {
  it('says that nothing changed between revisions of the same figures', () => {
    laporan(book, 'Semester I');
    laporan(book, 'Semester I');
    const selesai = banding('1', '2');
    expect(ringkasan(selesai)).toMatch(/^Tidak ada angka yang berubah: \d+ isian sama\.$/);
    expect(selesai.data).toMatchObject({ perubahan: [], bertambah: [], hilang: [] });
  });

  it('shows old, new and difference of every figure that a correction moved, and nothing else', () => {
    laporan(book, 'Semester I');
    correct();
    laporan(book, 'Semester I');
    const selesai = banding('1', '2');
    expect(tabel(selesai, 'Indikator kinerja')).toEqual([
      ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Realisasi TW I', '190', '200', '+10'],
      ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Capaian TW I', '95,00%', '100,00%', '+5,00 poin'],
      ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Realisasi Semester', '400', '410', '+10'],
      ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Capaian (%)', '100,00%', '102,50%', '+2,50 poin'],
      ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Capaian Tahunan (%)', '40,00%', '41,00%', '+1,00 poin'],
    ]);
    expect(tabel(selesai, 'Rata-rata capaian').map(([sasaran, kolom]) => [sasaran, kolom])).toEqual([
      ['Meningkatnya layanan', 'Capaian (%)'],
      ['Semua sasaran', 'Capaian (%)'],
    ]);
    expect(ringkasan(selesai)).toMatch(/^7 isian berubah pada 3 baris; \d+ isian sama\.$/);
  });

  it('compares with the workbook as it stands, and changes nothing', () => {
    laporan(book, 'Semester I');
    expect(banding('1', 'sekarang').data).toMatchObject({ perubahan: [] });
    correct();
    const before = contents(book);
    expect(tabel(banding('1', 'sekarang'), 'Indikator kinerja')).toHaveLength(5);
    expect(contents(book)).toBe(before);
  });

  it('names an indikator that only one of them has', () => {
    laporan(book, 'Semester I');
    for (const tab of [
      'Perjanjian Kinerja',
      'Rencana Aksi',
      'Triwulan I',
      'Triwulan II',
      'Triwulan III',
      'Triwulan IV',
    ])
      typeCell(book, tab, 4, 'Kode', 'IKU-9');
    const selesai = banding('1', 'sekarang');
    expect(tabel(selesai, 'Baris yang bertambah atau hilang')).toEqual([
      ['Indikator', 'IKU-9', 'Waktu tunggu layanan', 'hanya di Sekarang'],
      ['Indikator', 'IKU-3', 'Waktu tunggu layanan', 'hanya di Revisi 1'],
    ]);
  });

  it('sees a change of the budget under the names of its own columns', () => {
    typeRows(book, 'Anggaran', [{ 'Kode Program/Kegiatan': '2.23.02', Pagu: 1_000_000, 'Realisasi TW I': 250_000 }]);
    laporan(book, 'Triwulan I');
    typeCell(book, 'Anggaran', 2, 'Realisasi TW I', 300_000);
    const rows = tabel(banding('1', 'sekarang', 'Triwulan I'), 'Anggaran');
    expect(rows).toContainEqual(expect.arrayContaining(['2.23.02', 'Rp250.000', 'Rp300.000', '+Rp50.000']));
    expect(rows).toContainEqual(expect.arrayContaining(['Jumlah', 'Serapan (%)', '25,00%', '30,00%', '+5,00 poin']));
  });

  it('says whose account has the data when this one cannot see it', () => {
    laporan(book, 'Semester I');
    book.user = 'kasubag.baru@example.go.id';
    const attempt = () => banding('1', 'sekarang');
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow('tidak dapat dibaca dari akun Anda');
  });

  it('says so when the data file was replaced', () => {
    laporan(book, 'Semester I');
    berkas(book, DATA).bytes = new TextEncoder().encode('bukan rekap');
    expect(() => banding('1', 'sekarang')).toThrow('tidak lagi berisi rekapnya');
  });
});
