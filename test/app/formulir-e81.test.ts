/** Formulir E.81 in Susun Laporan: a document of its own, with revisions of its own, archived and written into the log. */
import { describe, expect, it } from 'vitest';
import { awal } from '../../src/app/awal.ts';
import { susunLaporan } from '../../src/app/susun-laporan.ts';
import { laporanBook, rowsOf } from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { request } from './small-book.ts';

interface Jadi {
  berkas: { nama: string }[];
  catatan: string[];
}

const susun = (book: MemoryWorkbook, periode: string): Jadi =>
  susunLaporan(book.ports(), request({ periode })) as unknown as Jadi;

describe('Formulir E.81', () => {
  it('can be chosen for every quarter beside the reports', () => {
    const { pilihan } = awal(laporanBook().ports(), request({ aksi: 'laporan' })) as unknown as {
      pilihan: { periode: string; disarankan: boolean }[];
    };
    const forms = pilihan.filter(({ periode }) => periode.startsWith('E.81'));
    expect(forms.map(({ periode }) => periode)).toEqual([
      'E.81 Triwulan I',
      'E.81 Triwulan II',
      'E.81 Triwulan III',
      'E.81 Triwulan IV',
    ]);
    expect(forms.some(({ disarankan }) => disarankan)).toBe(false);
  });

  it('is kept, archived and logged as one document, each time as a new revision', () => {
    const book = laporanBook();
    const { berkas, catatan } = susun(book, 'E.81 Triwulan II');
    expect(berkas[0]?.nama).toBe('Formulir E.81 Triwulan II 2026 - Rev 1');
    expect(catatan).toContain('Formulir ditandai DRAF: datanya belum dikunci.');
    expect(susun(book, 'E.81 TW II').berkas[0]?.nama).toBe('Formulir E.81 Triwulan II 2026 - Rev 2');
    expect(rowsOf(book, 'Arsip').map((row) => [row.Jenis, row.Periode, row.Revisi, row.Keadaan])).toEqual([
      ['Formulir E.81', 'Triwulan II', '1', 'Digantikan'],
      ['Formulir E.81', 'Triwulan II', '2', 'Draf'],
    ]);
    expect(rowsOf(book, 'Riwayat').map((row) => row.Tindakan)).toEqual(['Susun Formulir E.81', 'Susun Formulir E.81']);
  });

  it('of the year is that of its last quarter, and of a semester there is none', () => {
    const book = laporanBook();
    expect(susun(book, 'E.81 Tahun').berkas[0]?.nama).toBe('Formulir E.81 Triwulan IV 2026 - Rev 1');
    expect(() => susun(book, 'E.81 Semester I')).toThrowError(/bukan untuk Semester I/);
  });

  it('is refused while a galat stands, and nothing is kept', () => {
    const book = laporanBook();
    const { values } = book.tab('Triwulan II');
    const line = values.find((one) => one[0] === 'IKU-1') ?? [];
    line[(values[0] ?? []).indexOf('Realisasi')] = 'banyak';
    expect(() => susun(book, 'E.81 Triwulan II')).toThrowError(/Formulir E\.81 Triwulan II/);
    expect(book.files).toEqual([]);
  });
});
