/** Siapkan Buku Kerja: makes what is missing, asks before touching content, and does nothing the second time. */
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/app/request.ts';
import { siapkanBukuKerja } from '../../src/app/siapkan-buku-kerja.ts';
import { DEFAULT_NARASI } from '../../src/core/narasi/default-narasi.ts';
import { TAB_LAYOUTS } from '../../src/core/tab-layout/tab-layouts.ts';
import { MemoryWorkbook } from './memory-ports.ts';

const request = (fields: object) => parseRequest(JSON.stringify(fields));

describe('Siapkan Buku Kerja', () => {
  it('makes every tab in the order of the workbook and removes the empty first sheet', () => {
    const book = new MemoryWorkbook();
    book.add('Sheet1');
    siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
    expect(book.tabs.map((tab) => tab.tab)).toEqual(TAB_LAYOUTS.map((layout) => layout.tab));
    expect(book.cell('Pengaturan', 'A1')).toBe('Pengaturan');
    expect(book.cell('Perjanjian Kinerja', 'A1')).toBe('Kode');
    expect(book.cell('Semester I', 'A4')).toBe('Kode');
  });

  it('changes no cell when it runs a second time', () => {
    const book = new MemoryWorkbook();
    siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
    const before = JSON.stringify(book.tabs.map((tab) => [tab.tab, tab.values, tab.notes, tab.numberFormats]));
    const preview = siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
    expect(preview.akanDibuat).toEqual([]);
    expect(preview.akanDilengkapi).toEqual([]);
    expect(JSON.stringify(book.tabs.map((tab) => [tab.tab, tab.values, tab.notes, tab.numberFormats]))).toBe(before);
  });

  it('asks before it adds columns to a tab that holds data, and keeps what was typed', () => {
    const book = new MemoryWorkbook();
    book.add('Pejabat', [
      ['Catatan kantor', 'Peran SOP', 'Nama'],
      ['x', 'Kepala Dinas', 'Kepala Dinas'],
    ]);
    expect(() => siapkanBukuKerja(book.ports(), request({ tahun: 2026 }))).toThrowError(/Pejabat/);
    expect(book.tabs).toHaveLength(1);
    siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
    const header = book.tab('Pejabat').values[0] ?? [];
    expect(header.slice(0, 4)).toEqual(['Catatan kantor', 'Peran SOP', 'Nama', 'NIP']);
    expect(book.tab('Pejabat').values[1]?.slice(0, 3)).toEqual(['x', 'Kepala Dinas', 'Kepala Dinas']);
  });

  it('writes the texts of the reports into tab Narasi of a workbook of an earlier layout, and never again', () => {
    const book = new MemoryWorkbook();
    siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Narasi');
    const version = book.tab('Pengaturan').values.find((line) => line[0] === 'Versi Lembar') ?? [];
    version[1] = '3';
    expect(siapkanBukuKerja(book.ports(), request({})).akanDibuat).toEqual(['Narasi']);
    expect(version[1]).toBe('4');
    const { values } = book.tab('Narasi');
    expect(values.slice(1).map((line) => line.slice(0, 2))).toEqual(
      DEFAULT_NARASI.map(({ laporan, bagian }) => [laporan, bagian]),
    );
    values[1]?.splice(3, 1, 'Ditulis sendiri');
    values.splice(2);
    siapkanBukuKerja(book.ports(), request({ konfirmasi: true }));
    expect(
      book
        .tab('Narasi')
        .values.slice(1)
        .map((line) => line[3]),
    ).toEqual(['Ditulis sendiri']);
  });

  it('adds the settings that an earlier layout did not have, below the others', () => {
    const book = new MemoryWorkbook();
    book.add('Pengaturan', [
      ['Pengaturan', 'Nilai'],
      ['Nama Perangkat Daerah', 'Dinas Contoh'],
      ['Tahun', 2025],
      ['Versi Lembar', '1'],
    ]);
    siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
    const keys = book.tab('Pengaturan').values.map((line) => line[0]);
    expect(keys).toContain('Rumus Turun');
    expect(keys).toContain('Skala Kategori');
    expect(keys.indexOf('Skala Kategori')).toBeGreaterThan(keys.indexOf('Rumus Turun'));
    expect(siapkanBukuKerja(book.ports(), request({ tahun: 2026 })).akanDilengkapi).toEqual([]);
    expect(book.cell('Pengaturan', 'B2')).toBe('Dinas Contoh');
    expect(book.cell('Pengaturan', 'B3')).toBe(2025);
    expect(book.cell('Pengaturan', 'B4')).toBe('4');
  });

  it('leaves the year of an existing workbook alone, and says so', () => {
    const book = new MemoryWorkbook();
    siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
    const preview = siapkanBukuKerja(book.ports(), request({ tahun: 2027 }));
    expect(preview.tahun).toBe(2026);
    expect(preview.catatan[0]).toMatch(/tetap 2026/);
  });

  it.each([1999, 2101, 2026.5])('refuses the year %s', (tahun) => {
    expect(() => siapkanBukuKerja(new MemoryWorkbook().ports(), request({ tahun }))).toThrowError(/tahun/i);
  });

  describe('tab Kendali SOP', () => {
    const rows = (book: MemoryWorkbook) => book.tab('Kendali SOP').values.slice(1);

    it('gets the 27 steps of the year in their order, with who, needs and standard time', () => {
      const book = new MemoryWorkbook();
      siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
      const periods = rows(book).map((line) => line[0]);
      expect(periods).toHaveLength(27);
      expect([...new Set(periods)]).toEqual([
        ...['Triwulan I', 'Triwulan II', 'Semester I', 'Triwulan III', 'Triwulan IV', 'Semester II', 'Tahun'],
      ]);
      expect(rows(book)[10]?.slice(0, 7)).toEqual([
        ...['Semester I', 6, 'Merekap 2 laporan triwulan untuk menyusun laporan', 'Staf Penyusun Evaluasi Kinerja'],
        ...['Catatan pembagian tugas', '', '2 hari'],
      ]);
    });

    it('of an older workbook is filled after a question, with the roles that the office has set', () => {
      const book = new MemoryWorkbook();
      siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
      book.tab('Kendali SOP').values.length = 1;
      const { values } = book.tab('Pengaturan');
      const at = values.findIndex((line) => line[0] === 'Waktu Baku SOP');
      (values[at + 2] ?? [])[1] = 'Kepala Dinas';
      expect(() => siapkanBukuKerja(book.ports(), request({ tahun: 2026 }))).toThrowError(/27 baris langkah SOP/);
      expect(rows(book)).toHaveLength(0);
      siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
      expect(rows(book)).toHaveLength(27);
      expect(rows(book)[0]?.[3]).toBe('Kepala Dinas');
    });

    it('that has rows gets only those that are missing, below the others', () => {
      const book = new MemoryWorkbook();
      siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
      const removed = book.tab('Kendali SOP').values.splice(1, 2);
      (book.tab('Kendali SOP').values[1] ?? [])[7] = '12 Apr 2026 09.00';
      const before = JSON.stringify(rows(book));
      siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
      expect(JSON.stringify(rows(book).slice(0, 25))).toBe(before);
      expect(
        rows(book)
          .slice(25)
          .map((line) => [line[0], line[1]]),
      ).toEqual(removed.map((line) => [line[0], line[1]]));
      expect(siapkanBukuKerja(book.ports(), request({ tahun: 2026 })).akanDilengkapi).toEqual([]);
    });
  });
});
