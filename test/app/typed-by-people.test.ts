/** What people typed or arranged around our cells: titles, headers of their own, percentages, rows without a known Kode. */
import { describe, expect, it } from 'vitest';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import { siapkanBukuKerja } from '../../src/app/siapkan-buku-kerja.ts';
import { validateTriwulan } from '../../src/app/validate-triwulan.ts';
import { MemoryWorkbook } from './memory-ports.ts';
import { request, smallBook } from './small-book.ts';

const columnOf = (book: MemoryWorkbook, tab: string, header: string) => book.tab(tab).values[0]?.indexOf(header) ?? -1;

describe('what people typed', () => {
  it('takes a header with the year for Target Tahunan, and adds no second column', () => {
    const book = new MemoryWorkbook();
    book.add('Perjanjian Kinerja', [
      ['Kode', 'Sasaran', 'Indikator', 'Satuan', 'Arah', 'Cara Rekap', 'Target 2026'],
      ['IKU-1', 'Sasaran', 'Jumlah pengunjung', 'Orang', 'Naik', 'Jumlah', 10],
    ]);
    siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
    expect(book.tab('Perjanjian Kinerja').values[0]).not.toContain('Target Tahunan');
  });

  it('colours the kategori by the labels of the office', () => {
    const book = smallBook();
    const { values } = book.tab('Pengaturan');
    const row = values.find((line) => line[1] === 'Sangat Tinggi') ?? [];
    row[1] = 'Istimewa';
    siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
    const rules = book.patches.filter(({ tab }) => tab === 'Semester I').pop()?.colours?.rules ?? [];
    expect(rules.map(({ equals }) => equals)).toContain('Istimewa');
  });

  it('asks before it changes the locale of a workbook that holds something', () => {
    const book = smallBook();
    book.locale = 'en_US';
    expect(() => siapkanBukuKerja(book.ports(), request({ tahun: 2026 }))).toThrowError(/Indonesia/);
    expect(book.locale).toBe('en_US');
  });

  it('recaps nothing in a workbook of another locale', () => {
    const book = smallBook();
    book.locale = 'en_US';
    expect(() => rekapPeriode(book.ports(), request({ periode: 'Semester I' }))).toThrowError(/en_US/);
  });

  it('keeps title rows that people put above a recap, and writes the same cells again', () => {
    const book = smallBook();
    rekapPeriode(book.ports(), request({ periode: 'Semester I' }));
    const tab = book.tab('Semester I');
    for (const part of [tab.values, tab.formulas, tab.numberFormats, tab.notes]) part.unshift([], []);
    tab.values[0] = ['PEMERINTAH KABUPATEN CONTOH'];
    tab.values[1] = ['DINAS CONTOH'];
    const before = JSON.stringify(tab.values);
    book.now = { ...book.now, hari: 20 };
    rekapPeriode(book.ports(), request({ periode: 'Semester I' }));
    expect(JSON.stringify(tab.values)).toBe(before);
  });

  it('asks before it writes over a tab of that name without our header', () => {
    const book = smallBook();
    book.tab('Semester I').values = [['Rapat'], ['Senin'], [''], ['Ruang 1']];
    expect(() => rekapPeriode(book.ports(), request({ periode: 'Semester I' }))).toThrowError(/Semester I/);
  });

  it('reckons with 85 % as people typed it, in the formula of Capaian TW as well', () => {
    const book = smallBook();
    const tab = book.tab('Triwulan I');
    const column = columnOf(book, 'Triwulan I', 'Realisasi');
    const line = tab.values[2] ?? [];
    line[column] = 0.21;
    tab.numberFormats = tab.values.map(() => []);
    (tab.numberFormats[2] ?? [])[column] = '0%';
    rekapPeriode(book.ports(), request({ periode: 'TW I' }));
    const capaian = columnOf(book, 'Triwulan I', 'Capaian TW (%)');
    expect(tab.formulas[2]?.[capaian]).toContain('(E3*100)/D3*100');
    expect(tab.formulas[1]?.[capaian]).toContain('E2/D2*100');
  });

  it('says in Pesan what is wrong with a row of an unknown Kode, and takes it back', () => {
    const book = smallBook();
    const line = book.tab('Triwulan I').values[3] ?? [];
    const pesan = columnOf(book, 'Triwulan I', 'Pesan');
    line[0] = 'IKU-9';
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(line[pesan]).toMatch(/^Wajib Diperbaiki: Kode IKU-9/);
    line.fill('');
    line[pesan] = 'Wajib Diperbaiki: Kode IKU-9 tidak ada.';
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(line[pesan]).toBe('');
  });

  it('leaves words of people in column Pesan while there is nothing to say', () => {
    const book = smallBook();
    const line = book.tab('Triwulan I').values[1] ?? [];
    const pesan = columnOf(book, 'Triwulan I', 'Pesan');
    line[pesan] = 'Menunggu data bidang';
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(line[pesan]).toBe('Menunggu data bidang');
  });

  it('gives a settings tab without Tahun the year that was asked for', () => {
    const book = smallBook();
    const { values } = book.tab('Pengaturan');
    values.splice(
      values.findIndex((line) => line[0] === 'Tahun'),
      1,
    );
    siapkanBukuKerja(book.ports(), request({ tahun: 2025, konfirmasi: true }));
    expect(values.find((line) => line[0] === 'Tahun')?.[1]).toBe(2025);
  });
});
