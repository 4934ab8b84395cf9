import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { typeRows } from '../small-book.ts';
import { bagianOf, lembarBook, panggil, sel, tulis } from './lembar-book.ts';

const PERIODE = { periode: 'Triwulan II' };

type Bulan = [CellValue, CellValue, CellValue];

function bulan(kode: string, [apr, mei, jun]: Bulan, komponen = '') {
  return { Kode: kode, Apr: apr, Mei: mei, Jun: jun, Komponen: komponen };
}

/** Months of Triwulan II beside the tab of `lembarBook`, in which IKU-1 says 190. */
function bulananBook(rows: Record<string, CellValue>[]): MemoryWorkbook {
  const book = lembarBook();
  typeRows(book, 'Progres Bulanan', rows);
  return book;
}

function ubahPlan(book: MemoryWorkbook, kode: string, kolom: string, value: CellValue): void {
  const { values } = book.tab('Perjanjian Kinerja');
  const row = values.find((line) => line[0] === kode)!;
  row[values[0]!.indexOf(kolom)] = value;
}

const formOf = (book: MemoryWorkbook) => panggil(book, 'progres-bulanan', 'periode', PERIODE).formulir!;

const ticks = (book: MemoryWorkbook) => bagianOf(formOf(book), 'centang')[0]!.pilihan;

/** Kode by what the form ticks of itself. */
const ticked = (book: MemoryWorkbook) => ticks(book).map(({ nilai, dicentang }) => [nilai.split('#')[0], dicentang]);

describe('Pakai Angka Bulanan', () => {
  it('shows the months beside the tab, and fills blanks at once but replaces a typed figure only when ticked', () => {
    const book = bulananBook([bulan('IKU-1', [60, 70, 80]), bulan('IKU-4', [3, 4, 5])]);
    const form = formOf(book);
    expect(bagianOf(form, 'tabel')[0]?.baris).toEqual([
      ['IKU-1', 'Realisasi (E2)', '190', '210', 'jumlah bulan: April 60, Mei 70, Juni 80', 'berbeda'],
      ['IKU-4', 'Realisasi (E5)', '(kosong)', '12', 'jumlah bulan: April 3, Mei 4, Juni 5', 'tab masih kosong'],
    ]);
    expect(ticked(book)).toEqual([
      ['IKU-1', false],
      ['IKU-4', true],
    ]);
    const pakai = ticks(book)
      .filter(({ dicentang }) => dicentang)
      .map(({ nilai }) => nilai);
    const { selesai } = panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai });
    expect([sel(book, 'IKU-1', 'Realisasi'), sel(book, 'IKU-4', 'Realisasi')]).toEqual([190, 12]);
    expect(selesai?.data).toMatchObject({ ditulis: [{ kode: 'IKU-4', sel: 'E5', semula: '', menjadi: 12 }] });
    expect(book.tab('Riwayat').values.at(-1)).toEqual(
      expect.arrayContaining(['1 sel diisi, 0 diganti dengan angka bulanan']),
    );
    panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['IKU-1'] });
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe(210);
  });

  it('fills both components of a Rasio and leaves its Realisasi alone', () => {
    const book = bulananBook([bulan('IKU-2', [10, 20, 15], 'Pembilang'), bulan('IKU-2', [10, 25, 15], 'Penyebut')]);
    panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['kosong'] });
    expect(['Pembilang', 'Penyebut', 'Realisasi'].map((kolom) => sel(book, 'IKU-2', kolom))).toEqual([45, 50, '']);
  });

  it('takes the last month for Posisi Akhir and for figures s.d. the month, and the mean, highest or lowest otherwise', () => {
    const book = bulananBook([bulan('IKU-3', [70, 72, 75]), bulan('IKU-4', [3, 7, 12])]);
    ubahPlan(book, 'IKU-4', 'Cara Isi', 'Kumulatif');
    panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['kosong'] });
    expect([sel(book, 'IKU-3', 'Realisasi'), sel(book, 'IKU-4', 'Realisasi')]).toEqual([75, 12]);
    for (const [cara, hasil] of [
      ['Rata-rata', 4],
      ['Maksimum', 6],
      ['Minimum', 1],
    ] as const) {
      const other = bulananBook([bulan('IKU-4', [5, 1, 6])]);
      ubahPlan(other, 'IKU-4', 'Cara Rekap', cara);
      panggil(other, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['kosong'] });
      expect([cara, sel(other, 'IKU-4', 'Realisasi')]).toEqual([cara, hasil]);
    }
  });

  it('names the months that are missing, and does not tick part of a quarter', () => {
    const book = bulananBook([bulan('IKU-4', [3, 4, '']), bulan('IKU-3', ['', '', 75]), bulan('IKU-5', ['', 60, ''])]);
    expect(ticked(book)).toEqual([
      ['IKU-3', true],
      ['IKU-4', false],
      ['IKU-5', false],
    ]);
    expect(ticks(book)[1]?.keterangan).toBe('tab masih kosong; baru 2 dari 3 bulan, belum ada Juni');
    expect(ticks(book)[2]?.keterangan).toContain('baru 1 dari 3 bulan, belum ada April, Juni');
    panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['kosong'] });
    expect([sel(book, 'IKU-3', 'Realisasi'), sel(book, 'IKU-4', 'Realisasi')]).toEqual([75, '']);
  });

  it('says why months cannot be used: unreadable, one component missing, doubled, a formula in the tab', () => {
    const book = bulananBook([
      bulan('IKU-1', [60, 'enam', 80]),
      bulan('IKU-2', [10, 20, 15], 'Pembilang'),
      bulan('IKU-3', [70, 72, 75]),
      bulan('IKU-4', [1, 2, 3]),
      bulan('IKU-4', [1, 2, 3]),
    ]);
    book.tab('Triwulan II').formulas[3] = ['', '', '', '', '=1+1'];
    const { selesai } = panggil(book, 'progres-bulanan', 'periode', PERIODE);
    const sebab = bagianOf(selesai!, 'tabel')[0]!
      .baris.filter(([kode]) => kode !== '')
      .map((line) => line[5]);
    expect(sebab).toEqual([
      'tidak dapat dipakai: angka Mei "enam" tidak terbaca',
      'tidak dapat dipakai: perlu satu baris Pembilang dan satu baris Penyebut',
      'tidak dapat dipakai: sel di tab berisi rumus',
      'tidak dapat dipakai: Kode ini tertulis lebih dari sekali di tab Progres Bulanan',
    ]);
    expect(() => panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai: ['IKU-1'] })).toThrow(
      'Kode IKU-1 tidak dapat dipakai',
    );
  });

  it('leaves a verified row to a person, and a figure that agrees alone', () => {
    const book = bulananBook([bulan('IKU-1', [60, 60, 70]), bulan('IKU-4', [3, 4, 5])]);
    tulis(book, 'IKU-4', 'Verifikasi', 'Diverifikasi');
    expect(ticked(book)).toEqual([['IKU-4', false]]);
    expect(ticks(book)[0]?.keterangan).toContain('sudah diverifikasi');
  });

  it('shows everything again when a month or the tab changed since, and refuses a locked quarter', () => {
    const book = bulananBook([bulan('IKU-4', [3, 4, 5])]);
    const pakai = ticks(book).map(({ nilai }) => nilai);
    tulis(book, 'IKU-4', 'Realisasi', 11);
    expect(panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai }).formulir?.nama).toBe('pakai');
    expect(sel(book, 'IKU-4', 'Realisasi')).toBe(11);
    book.properties.set(
      'kunci',
      JSON.stringify({ 2: { terkunci: true, waktu: '1 Jul 2026 08.00', oleh: 'a', kodeData: '', alasan: '' } }),
    );
    expect(() => panggil(book, 'progres-bulanan', 'pakai', { ...PERIODE, pakai })).toThrow('Triwulan II terkunci');
  });

  it('asks for the quarter first, and says what to do where there are no months', () => {
    const book = lembarBook();
    expect(panggil(book, 'progres-bulanan', '', {}).formulir?.nama).toBe('periode');
    expect(() => panggil(book, 'progres-bulanan', 'periode', PERIODE)).toThrow(
      'Tab Progres Bulanan belum berisi baris',
    );
  });
});
