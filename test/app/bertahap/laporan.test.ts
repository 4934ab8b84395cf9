/** Susun Laporan in three executions: what stands after each, and what becomes of a run that is stopped, repeated or overtaken. */
import { describe, expect, it } from 'vitest';
import type { Kemajuan } from '../../../src/app/bertahap.ts';
import { susunLaporan } from '../../../src/app/susun-laporan.ts';
import { arsipBook, rows, typeCell } from '../arsip/arsip-book.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { request } from '../small-book.ts';
import { errorOf } from '../sop/sop-book.ts';

const NAMA = 'Laporan Kinerja Semester I 2026 - Rev 1';

function call(book: MemoryWorkbook, berikut = '', more: object = {}): Record<string, unknown> {
  return susunLaporan(book.ports(), request({ periode: 'Semester I', berikut, ...more }));
}

/** One execution that is not the last. */
function step(book: MemoryWorkbook, berikut = '', more: object = {}): Kemajuan {
  const { kemajuan } = call(book, berikut, more);
  expect(kemajuan).toBeDefined();
  return kemajuan as Kemajuan;
}

const reports = (book: MemoryWorkbook) => rows(book, 'Arsip').filter(({ Jenis }) => Jenis === 'Laporan Kinerja');
const files = (book: MemoryWorkbook) =>
  book.drive.files.filter(({ jenis }) => jenis !== 'folder').map(({ nama }) => nama);
const made = (book: MemoryWorkbook) =>
  rows(book, 'Riwayat').filter(({ Hasil }) => String(Hasil).startsWith(`${NAMA} disusun`));

describe('each step of a report', () => {
  it('says how far it is, what is done and what comes next', () => {
    const book = arsipBook();
    const first = step(book);
    expect(first).toMatchObject({ langkah: 1, dari: 3, sedang: 'Menyusun dan menyimpan dokumen' });
    expect(first.sudah).toMatch(/^Data Semester I diperiksa\. Rekap Semester I ditulis ulang/);
    const second = step(book, first.berikut);
    expect(second).toMatchObject({ langkah: 2, dari: 3, sedang: 'Membuat PDF dan Lembar Disposisi' });
    expect(second.sudah).toContain(`${NAMA} tersimpan dan tercatat di tab Arsip.`);
    const last = call(book, second.berikut) as { berkas: { nama: string }[]; catatan: string[] };
    expect(last.berkas.map(({ nama }) => nama)).toEqual([
      NAMA,
      `${NAMA}.pdf`,
      `${NAMA} - Data.xlsx`,
      'Lembar Disposisi 001-DSP-VII-2026',
    ]);
    expect(last.catatan.join(' ')).toMatch(/ditulis ulang lebih dahulu.*Nomor dokumen.*Laporan ditandai DRAF/);
  });
});

describe('a report that is stopped', () => {
  it('after the first step has made no document and recorded none', () => {
    const book = arsipBook();
    step(book);
    expect(files(book)).toEqual([]);
    expect(reports(book)).toEqual([]);
    expect(rows(book, 'Riwayat')).toEqual([]);
  });

  it('after the second step is archived and recorded in full, and lacks only its PDF', () => {
    const book = arsipBook();
    step(book, step(book).berikut);
    expect(files(book)).toEqual([NAMA, `${NAMA} - Data.xlsx`]);
    expect(reports(book)).toEqual([expect.objectContaining({ Revisi: 1, PDF: '', Keadaan: 'Draf' })]);
    expect(made(book)).toHaveLength(1);
  });

  it('goes on where it was stopped', () => {
    const book = arsipBook();
    const { berikut } = step(book, step(book).berikut);
    call(book, berikut);
    expect(reports(book)).toEqual([expect.objectContaining({ Revisi: 1, PDF: expect.stringContaining('http') })]);
  });

  it('and begun anew becomes the next revision', () => {
    const book = arsipBook();
    step(book, step(book).berikut);
    step(book, step(book).berikut);
    expect(reports(book).map(({ Revisi }) => Revisi)).toEqual([1, 2]);
  });
});

describe('a step that is called once more, because its answer never came', () => {
  it('makes no second document, and records nothing twice', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    const lost = step(book, berikut);
    const again = step(book, berikut);
    expect(again.berikut).toBe(lost.berikut);
    expect(reports(book)).toHaveLength(1);
    expect(made(book)).toHaveLength(1);
    expect(files(book)).toEqual([NAMA, `${NAMA} - Data.xlsx`]);
  });

  it('records what the cut off execution could not', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    step(book, berikut);
    book.tab('Riwayat').values.splice(1);
    step(book, berikut);
    expect(made(book)).toHaveLength(1);
    expect(reports(book)).toHaveLength(1);
  });

  it('makes no second PDF and no second Lembar Disposisi', () => {
    const book = arsipBook();
    const { berikut } = step(book, step(book).berikut);
    call(book, berikut);
    const again = call(book, berikut) as { berkas: { nama: string }[] };
    expect(again.berkas.map(({ nama }) => nama)).toEqual([NAMA, `${NAMA}.pdf`, `${NAMA} - Data.xlsx`]);
    expect(files(book).filter((nama) => nama.endsWith('.pdf'))).toHaveLength(1);
    expect(rows(book, 'Disposisi')).toHaveLength(1);
  });

  it('leaves the revision of a colleague alone', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    const own = book.user;
    book.user = 'staf@example.go.id';
    step(book, step(book).berikut);
    book.user = own;
    step(book, berikut);
    expect(reports(book).map(({ Revisi, Oleh }) => [Revisi, Oleh])).toEqual([
      [1, 'staf@example.go.id'],
      [2, own],
    ]);
  });
});

describe('a workbook that changes between the steps', () => {
  it('has no document made of it: figures and recap would differ', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    typeCell(book, 'Triwulan I', 2, 'Realisasi', 150);
    expect(errorOf(() => call(book, berikut))).toMatchObject({
      name: 'UserError',
      pesan: 'Data atau tab Semester I berubah sementara laporan disusun.',
    });
    expect(files(book)).toEqual([]);
    expect(reports(book)).toEqual([]);
  });

  it('is refused when somebody has typed into the recap', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    const { values } = book.tab('Semester I');
    const header = values.findIndex((line) => line.includes('Realisasi Semester'));
    const line = values[header + 1] ?? [];
    line[(values[header] ?? []).indexOf('Realisasi Semester')] = 1;
    for (const konfirmasi of [undefined, true]) {
      expect(errorOf(() => call(book, berikut, { konfirmasi })).message).toContain('tab Semester I berubah');
    }
    expect(files(book)).toEqual([]);
  });

  it('is refused when a galat has come into it', () => {
    const book = arsipBook();
    const { berikut } = step(book);
    typeCell(book, 'Triwulan I', 2, 'Realisasi', 'banyak');
    expect(errorOf(() => call(book, berikut)).message).toContain('belum dapat dibuat');
  });

  it('is told when the document is gone before its PDF is made', () => {
    const book = arsipBook();
    const { berikut } = step(book, step(book).berikut);
    book.drive.files = [];
    expect(errorOf(() => call(book, berikut)).message).toContain('tidak ditemukan lagi');
  });
});

describe('what a page hands on', () => {
  it.each(['{', '[]', '"x"', '7', 'null'])('%s is refused', (berikut) => {
    expect(errorOf(() => call(arsipBook(), berikut))).toMatchObject({ name: 'UserError', salahPakai: true });
  });
});
