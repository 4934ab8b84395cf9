/** From a paragraph that people changed to the row of tab Narasi that would print it. */
import { describe, expect, it } from 'vitest';
import { denganPenanda } from '../../../src/core/naskah/dengan-penanda.ts';
import { type BarisNarasi, teksNarasiBaru, usulkanNarasi } from '../../../src/core/naskah/usulan-narasi.ts';
import type { BagianNarasi, LaporanNarasi } from '../../../src/core/tab-layout/narasi.ts';

const SEBUTAN: LaporanNarasi[] = ['Semester I', 'Semester', 'Semua'];

const baris = (row: number, laporan: LaporanNarasi, bagian: BagianNarasi, teks: string): BarisNarasi => ({
  ...{ row, laporan, bagian, urutan: null, teks },
});
const SEMUA = baris(
  2,
  'Semua',
  'Latar Belakang',
  'Laporan {{periode}} disusun oleh {{perangkatDaerah}}.\n- butir satu',
);
const SENDIRI = baris(3, 'Semester I', 'Simpulan', 'Kinerja sudah baik.\nPerlu ditingkatkan.');
const ROWS = [SEMUA, SENDIRI];

const usul = (judul: string, lama: string, baru: string) => usulkanNarasi([{ judul, lama, baru }], ROWS, SEBUTAN)[0]!;
const tulis = (judul: string, lama: string, baru: string) => teksNarasiBaru([usul(judul, lama, baru)], ROWS, SEBUTAN);

describe('the part a paragraph belongs to', () => {
  it.each([
    [
      'a line with placeholders, whatever they stood for',
      'Lain',
      'Laporan Semester I 2026 disusun oleh Dinas Arsip.',
      'Latar Belakang',
    ],
    ['a bullet', 'Lain', 'Butir satu', 'Latar Belakang'],
    ['a line of the report’s own row', 'Lain', 'Perlu ditingkatkan', 'Simpulan'],
    ['an added one under a numbered heading', 'A. Isu Strategis', '', 'Isu Strategis'],
    ['an added one under a chapter', 'BAB IV PENUTUP', '', 'Penutup'],
    ['none for what is composed from the data', 'C. Analisis per Sasaran', 'Capaian IKU-1 95,00%.', null],
  ])('is known by %s', (_, judul, lama, bagian) => {
    expect(usul(judul, lama, 'Kalimat baru.').bagian).toBe(bagian);
  });
});

describe('what the tab is to say', () => {
  it('leaves a text for all reports alone, and gives this report its own with every other line', () => {
    expect(tulis('', 'Laporan Semester I 2026 disusun oleh Dinas Arsip.', 'Laporan ini kami susun.')).toEqual([
      {
        ...{ row: null, laporan: 'Semester I', bagian: 'Latar Belakang', semula: '' },
        teks: 'Laporan ini kami susun.\n- butir satu',
      },
    ]);
  });

  it('changes the row of this very report in its place, and keeps a bullet a bullet', () => {
    expect(tulis('', 'Perlu ditingkatkan.', 'Perlu dipertahankan.')).toEqual([
      {
        ...{ row: 3, laporan: 'Semester I', bagian: 'Simpulan', semula: SENDIRI.teks },
        teks: 'Kinerja sudah baik.\nPerlu dipertahankan.',
      },
    ]);
    expect(tulis('', 'butir satu', 'butir dua')[0]?.teks).toContain('\n- butir dua');
  });

  it('adds what was added at the end, and leaves out what was taken out', () => {
    expect(tulis('A. Simpulan', '', 'Terima kasih.')[0]?.teks).toBe(`${SENDIRI.teks}\nTerima kasih.`);
    expect(tulis('', 'Kinerja sudah baik.', '')[0]?.teks).toBe('Perlu ditingkatkan.');
    expect(tulis('A. Isu Strategis', '', 'Isu baru.')).toMatchObject([
      { row: null, bagian: 'Isu Strategis', teks: 'Isu baru.' },
    ]);
  });

  it('uses a blank row that waits for this text', () => {
    const waiting = baris(9, 'Semester I', 'Isu Strategis', '');
    const rows = [...ROWS, waiting];
    const usulan = usulkanNarasi([{ judul: 'Isu Strategis', lama: '', baru: 'Isu baru.' }], rows, SEBUTAN);
    expect(teksNarasiBaru(usulan, rows, SEBUTAN)).toMatchObject([{ row: 9, semula: '', teks: 'Isu baru.' }]);
  });

  it('makes several changes of one part in one text', () => {
    const usulan = [usul('', 'Kinerja sudah baik.', 'Kinerja baik sekali.'), usul('A. Simpulan', '', 'Terima kasih.')];
    expect(teksNarasiBaru(usulan, ROWS, SEBUTAN)).toMatchObject([
      { row: 3, teks: 'Kinerja baik sekali.\nPerlu ditingkatkan.\nTerima kasih.' },
    ]);
  });
});

describe('placeholders of the line that was changed', () => {
  const LINE = 'Rata-rata capaian {{periode}} sebesar {{rataRataCapaian}} agar dijaga.';
  const LAMA = 'Rata-rata capaian Semester I sebesar 100,13% agar dijaga.';

  it.each([
    [
      'stand again where the words still say what they stood for',
      'Rata-rata capaian Semester I sebesar 100,13% agar dijaga dan ditingkatkan.',
      'Rata-rata capaian {{periode}} sebesar {{rataRataCapaian}} agar dijaga dan ditingkatkan.',
    ],
    [
      'move with their figure',
      'Capaian 100,13% pada Semester I baik.',
      'Capaian {{rataRataCapaian}} pada {{periode}} baik.',
    ],
    ['give way to a figure that was typed over', 'Capaian Semester I sebesar 99%.', 'Capaian {{periode}} sebesar 99%.'],
    [
      'do not take a part of a longer figure or word',
      'Semester II 2100,13% dan 100,13%5',
      'Semester II 2100,13% dan 100,13%5',
    ],
    ['stay away where the words stand twice', 'Semester I, lalu Semester I.', 'Semester I, lalu Semester I.'],
  ])('%s', (_, baru, expected) => {
    expect(denganPenanda(LINE, LAMA, baru)).toBe(expected);
  });

  it('are left alone where the printed line cannot be told apart, or two say the same', () => {
    expect(denganPenanda(LINE, 'Yang lain sama sekali.', 'Semester I')).toBe('Semester I');
    expect(denganPenanda('{{a}} dan {{b}}', 'lima dan lima', 'lima')).toBe('lima');
    expect(denganPenanda('Tanpa penanda (1).', 'Tanpa penanda (1).', 'Tetap.')).toBe('Tetap.');
  });

  it('are in the tab’s new text, so that the next revision prints the figures of its own recap', () => {
    const lama = 'Laporan Semester I 2026 disusun oleh Dinas Arsip.';
    const [text] = tulis('', lama, 'Laporan Semester I 2026 ini disusun dan disahkan oleh Dinas Arsip.');
    expect(text?.teks).toBe('Laporan {{periode}} ini disusun dan disahkan oleh {{perangkatDaerah}}.\n- butir satu');
  });
});
