/** The action Uji Tabel: where the table is, what its columns are taken for, corrections, and that nothing is written. */
import { describe, expect, it } from 'vitest';
import type { Jawaban } from '../../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { ujiTabel } from '../../../src/app/uji-tabel/uji-tabel.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import { smallBook } from '../small-book.ts';

const TABEL: CellValue[][] = [
  ['', 'Tabel 3.1'],
  ['', 'Indikator', 'Satuan', 'Rencana', 'Realisasi', 'Capaian (%)'],
  ['', 'Jumlah pengunjung', 'Orang', 100, 90, 90],
  ['', 'Jumlah koleksi', 'Judul', 50, 40, 85],
];

function bookWith(rows: CellValue[][]) {
  const book = smallBook();
  const tab = { tab: 'Lama', gid: 99, values: rows, formulas: [], notes: [], numberFormats: [] };
  book.tabs = [...book.tabs, tab];
  return book;
}

function call(tahap: string, isian: Record<string, unknown>, book = bookWith(TABEL)): Jawaban {
  const before = book.patches.length;
  const answer = ujiTabel(book.ports(), parsePermintaan(JSON.stringify({ aksi: 'uji', tahap, isian })));
  expect(book.patches.length).toBe(before);
  return answer;
}

const formulir = (answer: Jawaban) => ('formulir' in answer ? answer.formulir : expect.fail('no form'));
const selesai = (answer: Jawaban) => ('selesai' in answer ? answer.selesai : expect.fail('not done'));

describe('Uji Tabel', () => {
  it('proposes the tab that is asked for, or the marked one', () => {
    const fields = (isian: Record<string, string>) =>
      formulir(call('', isian)).bagian.flatMap((part) => (part.tipe === 'isian' ? [[part.nama, part.nilai]] : []));
    expect(fields({ tab: 'Lama', rentang: 'B2:F4' })).toEqual([
      ['tab', 'Lama'],
      ['rentang', 'B2:F4'],
      ['tempelan', ''],
    ]);
    expect(fields({})[0]?.[1]).not.toBe('');
  });

  it('shows what each column is taken for, with examples', () => {
    const part = formulir(call('sumber', { tab: 'lama', rentang: 'B2:F4' })).bagian[1];
    const baris = part?.tipe === 'pasangan' ? part.baris : [];
    expect(baris.map(({ kunci, nilai }) => `${kunci}=${nilai}`)).toEqual([
      'B=Indikator atau uraian',
      'C=Satuan',
      'D=Tidak dipakai',
      'E=Realisasi',
      'F=Capaian (%)',
    ]);
    expect(baris[0]?.label).toBe('Kolom B: Indikator');
    expect(baris[3]?.keterangan).toBe('90 · 40');
    const values = part?.tipe === 'pasangan' ? part.pilihan.map(({ nilai }) => nilai) : [];
    expect(values).toContain('Realisasi TW III');
    expect(new Set(values).size).toBe(values.length);
  });

  it('takes a correction of a column, and leads to the cells', () => {
    const isian = { tab: 'Lama', rentang: 'B2:F4' };
    expect(selesai(call('kolom', isian)).data.ringkasan).toMatchObject({ diuji: 0 });
    const hasil = selesai(call('kolom', { ...isian, kolom: ['d=target', 'C=Satuan'] }));
    expect(hasil.judul).toBe('Uji Tabel: Lama B2:F4');
    expect(hasil.perhatian).toBe(true);
    expect(hasil.data.ringkasan).toMatchObject({
      diuji: 2,
      cocok: 1,
      galat: 1,
      kalimat: '1 dari 2 angka cocok dihitung ulang.',
    });
    const kartu = hasil.bagian.flatMap((part) => (part.tipe === 'kartu' ? part.kartu : []));
    expect(kartu.map(({ judul, status, sel }) => [judul, status, sel])).toEqual([
      ['F4 · Jumlah koleksi', 'Wajib Diperbaiki', { tab: 'Lama', sel: 'F4' }],
    ]);
    expect((hasil.data.baris as { sel: string; rumus: string }[]).map(({ sel, rumus }) => [sel, rumus])).toEqual([
      ['F3', 'Naik'],
      ['F4', 'Naik'],
    ]);
  });

  it('examines pasted text, whose cells lead nowhere', () => {
    const hasil = selesai(call('kolom', { tempelan: 'Indikator;Target;Realisasi;Capaian\nA;10;9;80\nB;10;9;90' }));
    expect(hasil.judul).toBe('Uji Tabel: tabel yang ditempel');
    const [kartu] = hasil.bagian.flatMap((part) => (part.tipe === 'kartu' ? part.kartu : []));
    expect([kartu?.judul, kartu?.sel]).toEqual(['D2 · A', undefined]);
  });

  it.each<[what: string, tahap: string, isian: Record<string, unknown>, pesan: RegExp]>([
    ['a tab that there is not', 'sumber', { tab: 'Entah' }, /Tab "Entah" tidak ada/],
    ['an area that is none', 'sumber', { tab: 'Lama', rentang: 'dari A3' }, /bukan rentang sel/],
    ['an empty area', 'sumber', { tab: 'Lama', rentang: 'K1:L9' }, /Tidak ada isi di tab Lama K1:L9\./],
    ['a table without a header', 'sumber', { tempelan: 'a\tb\n1\t2' }, /Judul kolom tabel tidak dikenali/],
    ['a column that there is not', 'kolom', { tab: 'Lama', kolom: ['Z=Target'] }, /Kolom "Z" tidak ada/],
    ['a meaning that there is not', 'kolom', { tab: 'Lama', kolom: ['D=Harapan'] }, /"Harapan" bukan arti kolom/],
    ['too long a text', 'sumber', { tempelan: 'a\tb\n'.repeat(100_000) }, /terlalu panjang/],
  ])('refuses %s', (_what, tahap, isian, pesan) => {
    expect(() => call(tahap, isian)).toThrowError(pesan);
  });
});
