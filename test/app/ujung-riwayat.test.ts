/** The end of the log: what was cut off is noticed, also after later actions have added rows. */
import { describe, expect, it } from 'vitest';
import { catatRiwayat } from '../../src/app/riwayat.ts';
import { isianBook, selesaiDari, tanya } from './isian/isian-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';

function terisi(count: number): MemoryWorkbook {
  const book = isianBook();
  book.tab('Riwayat').values.splice(1);
  book.properties.delete('riwayat');
  for (let at = 1; at <= count; at += 1) catat(book, `kejadian ${at}`);
  return book;
}

function catat(book: MemoryWorkbook, hasil: string): void {
  const ports = book.ports();
  catatRiwayat(ports, ports.workbook.listTabs(), [{ tindakan: 'Uji', periode: '', hasil }]);
}

const periksa = (book: MemoryWorkbook) => selesaiDari(tanya(book, 'periksa-riwayat', ''));

describe('the end of the log', () => {
  it('is whole as long as its rows stand there', () => {
    expect(periksa(terisi(4)).data).toMatchObject({ utuh: true, terhapus: 0 });
  });

  it('is known to be cut off, and by how many rows', () => {
    const book = terisi(5);
    book.tab('Riwayat').values.splice(3);
    const selesai = periksa(book);
    expect(selesai.data).toMatchObject({ utuh: false, terhapus: 3, catatan: 2, baris: [] });
    expect(JSON.stringify(selesai.bagian)).toContain('3 catatan terakhir di tab Riwayat dihapus di luar program.');
    expect(selesai.perhatian).toBe(true);
  });

  it('stays known to have been cut off after further actions, with the moment at which it was noticed', () => {
    const book = terisi(5);
    book.tab('Riwayat').values.splice(3);
    catat(book, 'sesudahnya');
    catat(book, 'dan lagi');
    const selesai = periksa(book);
    expect(selesai.data).toMatchObject({ utuh: false, terhapus: 3, catatan: 4, baris: [] });
    expect(JSON.stringify(selesai.bagian)).toContain('Diketahui 6 Jul 2026 09.00: 3 catatan terakhir');
  });

  it('says so when the whole log was emptied', () => {
    const book = terisi(2);
    book.tab('Riwayat').values.splice(1);
    expect(periksa(book).data).toMatchObject({ utuh: false, terhapus: 2, catatan: 0 });
  });

  it('is taken as it is in a workbook that never noted it', () => {
    const book = terisi(5);
    book.properties.delete('riwayat');
    book.tab('Riwayat').values.splice(3);
    expect(periksa(book).data).toMatchObject({ utuh: true, terhapus: 0 });
  });
});
