/** Perbaiki and Urungkan Tindakan Terakhir: only what was agreed to is written, and only what nobody has changed since is put back. */
import { describe, expect, it } from 'vitest';
import { writeKunci } from '../../src/app/kunci/keadaan-kunci.ts';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import type { Bagian, BagianCentang, BagianPilihan } from '../../src/app/tindakan/formulir.ts';
import type { CellValue } from '../../src/core/grid.ts';
import { formulir, panggil, rowsOf, selesai } from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { request, smallBook } from './small-book.ts';

const TAB = 'Triwulan II';
const PERIODE = { periode: TAB };

function column(book: MemoryWorkbook, tab: string, kolom: string): number {
  return (book.tab(tab).values[0] ?? []).indexOf(kolom);
}

function type(book: MemoryWorkbook, row: number, kolom: string, value: CellValue, tab = TAB): void {
  const line = book.tab(tab).values[row - 1];
  if (line) line[column(book, tab, kolom)] = value;
}

const read = (book: MemoryWorkbook, row: number, kolom: string, tab = TAB): unknown =>
  book.tab(tab).values[row - 1]?.[column(book, tab, kolom)];

/** Every sentence that is shown. */
const isiTeks = (bagian: readonly Bagian[]): string =>
  bagian.flatMap((one) => (one.tipe === 'teks' ? [one.isi] : [])).join('\n');

/** IKU-1 with its unit, IKU-2 in doubt. */
function untidy(): MemoryWorkbook {
  const book = smallBook();
  type(book, 2, 'Realisasi', '210 Orang');
  type(book, 3, 'Realisasi', '42.500');
  return book;
}

const boxes = (book: MemoryWorkbook, isian: Record<string, unknown> = PERIODE) =>
  formulir(book, 'perbaiki', '', isian).bagian.find((one): one is BagianCentang => one.tipe === 'centang')?.pilihan ??
  [];
const doubts = (book: MemoryWorkbook) =>
  formulir(book, 'perbaiki', '', PERIODE).bagian.filter((one): one is BagianPilihan => one.tipe === 'pilihan');
const fix = (book: MemoryWorkbook, isian: Record<string, unknown>) =>
  selesai(book, 'perbaiki', 'pilih-perbaikan', { ...PERIODE, ...isian });
const keysOf = (book: MemoryWorkbook) => boxes(book).map(({ nilai }) => nilai);
/** Shows the form of Urungkan, and sends it. */
function undo(book: MemoryWorkbook) {
  const shown = formulir(book, 'urungkan', '', {});
  return { shown, done: selesai(book, 'urungkan', shown.nama, {}) };
}

describe('Perbaiki', () => {
  it('asks for the period when none is given', () => {
    expect(formulir(smallBook(), 'perbaiki', '', {}).nama).toBe('periode');
  });

  it('says so when nothing follows from what stands there', () => {
    expect(isiTeks(selesai(smallBook(), 'perbaiki', '', PERIODE).bagian)).toMatch(/Tidak ada yang dapat diperbaiki/);
  });

  it('shows old and new of each cell, ticks what is certain and leaves what may mean two things to a person', () => {
    const book = untidy();
    book.patches = [];
    expect(boxes(book).map(({ label, dicentang }) => [label, dicentang])).toEqual([
      ['Triwulan II E2: "210 Orang" → 210', true],
    ]);
    const [doubt] = doubts(book);
    expect(doubt?.pilihan.map(({ label }) => label)).toEqual([
      'empat puluh dua ribu lima ratus (42.500)',
      'empat puluh dua koma lima (42,5)',
      'Biarkan dahulu',
    ]);
    expect(doubt?.nilai).toBe('biarkan');
    expect(book.patches.filter(({ tab }) => tab === TAB)).toEqual([]);
  });

  it('writes what was ticked and chosen as numbers, once a tab, and logs how many without saying what', () => {
    const book = untidy();
    const [doubt] = doubts(book);
    const perbaikan = keysOf(book);
    book.patches = [];
    const done = fix(book, { perbaikan, [doubt?.nama ?? '']: doubt?.pilihan[1]?.nilai });
    expect([read(book, 2, 'Realisasi'), read(book, 3, 'Realisasi')]).toEqual([210, 42.5]);
    expect(book.patches.filter(({ tab }) => tab === TAB)).toHaveLength(1);
    expect(done.data).toMatchObject({ diperbaiki: 2, dapatDiurungkan: true });
    const last = rowsOf(book, 'Riwayat').pop();
    expect(last).toMatchObject({ Tindakan: 'Perbaiki', Hasil: '2 sel diperbaiki di tab Triwulan II (2).' });
  });

  it('begins with one cell when it was opened for one', () => {
    const book = untidy();
    type(book, 4, 'Realisasi', '19 Menit');
    const ticked = boxes(book, { ...PERIODE, sel: `${TAB}!E4` }).filter(({ dicentang }) => dicentang);
    expect(ticked.map(({ label }) => label)).toEqual(['Triwulan II E4: "19 Menit" → 19']);
  });

  it('leaves a cell alone that has changed since the list was shown, and says so', () => {
    const book = untidy();
    type(book, 4, 'Realisasi', '19 Menit');
    const perbaikan = keysOf(book);
    type(book, 2, 'Realisasi', '211 Orang');
    const done = fix(book, { perbaikan });
    expect(read(book, 2, 'Realisasi')).toBe('211 Orang');
    expect(read(book, 4, 'Realisasi')).toBe(19);
    expect(isiTeks(done.bagian)).toMatch(/1 sel tidak ditulis karena isinya berubah/);
  });

  it('shows the list again when nothing was ticked', () => {
    const book = untidy();
    const again = formulir(book, 'perbaiki', 'pilih-perbaikan', { ...PERIODE, perbaikan: [] });
    expect(isiTeks(again.bagian)).toMatch(/Belum ada yang dicentang/);
    expect(read(book, 2, 'Realisasi')).toBe('210 Orang');
  });

  it('offers nothing in a locked quarter, and says who locked it', () => {
    const book = untidy();
    const lock = { terkunci: true, waktu: '10 Jul 2026 08.00', oleh: book.user, kodeData: '', alasan: '' };
    writeKunci(book.ports(), { 2: lock });
    const done = selesai(book, 'perbaiki', '', PERIODE);
    expect(isiTeks(done.bagian)).toContain(`Triwulan II terkunci oleh ${book.user}`);
    expect(fix(book, { perbaikan: [`${TAB}!E2=210 Orang`] }).data).toMatchObject({ diperbaiki: 0 });
    expect(read(book, 2, 'Realisasi')).toBe('210 Orang');
  });

  it('puts the formula back where a capaian was typed over it, only when a person ticks that', () => {
    const book = smallBook();
    type(book, 2, 'Capaian TW (%)', 98);
    const [box] = boxes(book);
    expect(box?.dicentang).toBe(false);
    expect(box?.label).toMatch(/^Triwulan II J2: 98 → rumus \(sekarang 105\)$/);
    fix(book, { perbaikan: [box?.nilai] });
    expect(book.tab(TAB).formulas[1]?.[column(book, TAB, 'Capaian TW (%)')]).toMatch(/^=IFERROR/);
  });

  it('calls no more services for a thousand cells than for a few', () => {
    const patchesFor = (count: number): number => {
      const book = smallBook();
      for (const kolom of ['Perjanjian Kinerja', 'Rencana Aksi', TAB]) {
        const { values } = book.tab(kolom);
        const pattern = values[1] ?? [];
        for (let at = 0; at < count; at += 1)
          values[4 + at] = pattern.map((one) => (one === 'IKU-1' ? `K-${at}` : one));
      }
      for (let at = 0; at < count; at += 1) type(book, 5 + at, 'Realisasi', at % 2 === 0 ? '200 Orang' : 200);
      const perbaikan = keysOf(book);
      book.patches = [];
      fix(book, { perbaikan });
      return book.patches.flatMap(({ values = [] }) => values).length;
    };
    expect(patchesFor(600)).toBe(patchesFor(60));
  });
});

describe('Urungkan Tindakan Terakhir', () => {
  it('says what could be taken back when there is nothing', () => {
    expect(isiTeks(selesai(smallBook(), 'urungkan', '', {}).bagian)).toMatch(/Belum ada yang dapat diurungkan/);
  });

  it('shows what is put back, says what is not, puts it back with its format, and logs it', () => {
    const book = untidy();
    book.tab(TAB).numberFormats[1] = [];
    const formats = book.tab(TAB).numberFormats[1] ?? [];
    formats[column(book, TAB, 'Realisasi')] = '@';
    fix(book, { perbaikan: keysOf(book) });
    expect(book.tab(TAB).numberFormats[1]?.[column(book, TAB, 'Realisasi')]).toBe('General');
    const { shown, done } = undo(book);
    expect(isiTeks(shown.bagian)).toMatch(/Email, berkas, dan hak akses yang sudah dibuat tidak ikut diurungkan/);
    expect(shown.bagian.find(({ tipe }) => tipe === 'tabel')).toMatchObject({
      baris: [['Triwulan II E2', 'IKU-1', 'Realisasi', '210', '"210 Orang"']],
    });
    expect(read(book, 2, 'Realisasi')).toBe('210 Orang');
    expect(book.tab(TAB).numberFormats[1]?.[column(book, TAB, 'Realisasi')]).toBe('@');
    expect(done.data).toMatchObject({ tindakan: 'Perbaiki', diurungkan: 1, dibiarkan: 0 });
    expect(rowsOf(book, 'Riwayat').pop()).toMatchObject({ Tindakan: 'Urungkan Tindakan Terakhir' });
    expect(isiTeks(selesai(book, 'urungkan', '', {}).bagian)).toMatch(/Belum ada/);
  });

  it('leaves what a person has typed since, and rows that have moved', () => {
    const book = untidy();
    type(book, 4, 'Realisasi', '19 Menit');
    fix(book, { perbaikan: keysOf(book) });
    type(book, 2, 'Realisasi', 215);
    const { shown, done } = undo(book);
    expect(shown.bagian.filter(({ tipe }) => tipe === 'tabel')).toHaveLength(2);
    expect([read(book, 2, 'Realisasi'), read(book, 4, 'Realisasi')]).toEqual([215, '19 Menit']);
    expect(done.data).toMatchObject({ diurungkan: 1, dibiarkan: 1 });
  });

  it('has nothing to do when everything was put back by other means, such as Ctrl+Z', () => {
    const book = untidy();
    fix(book, { perbaikan: keysOf(book) });
    type(book, 2, 'Realisasi', '210 Orang');
    expect(isiTeks(selesai(book, 'urungkan', '', {}).bagian)).toMatch(/1 sel sudah kembali seperti semula/);
  });

  it('does not reach into a quarter that was locked since', () => {
    const book = untidy();
    fix(book, { perbaikan: keysOf(book) });
    const lock = { terkunci: true, waktu: '10 Jul 2026 08.00', oleh: book.user, kodeData: '', alasan: '' };
    writeKunci(book.ports(), { 2: lock });
    expect(isiTeks(selesai(book, 'urungkan', '', {}).bagian)).toMatch(/tidak dapat diurungkan lagi/);
    expect(read(book, 2, 'Realisasi')).toBe(210);
  });

  it('shows the form again when another action came in between', () => {
    const book = untidy();
    fix(book, { perbaikan: keysOf(book) });
    expect(formulir(book, 'urungkan', 'urungkan 1 Jan 2026 00.00 9', {}).nama).toMatch(/^urungkan /);
    expect(read(book, 2, 'Realisasi')).toBe(210);
  });

  it('puts back cells that a recap has replaced, and names what ran since', () => {
    const book = smallBook();
    rekapPeriode(book.ports(), request({ periode: TAB, konfirmasi: true }));
    type(book, 2, 'Kategori', 'Bagus sekali');
    rekapPeriode(book.ports(), request({ periode: TAB, konfirmasi: true }));
    expect(read(book, 2, 'Kategori')).toBe('Sangat Tinggi');
    const { shown } = undo(book);
    expect(shown.judul).toBe('Urungkan Rekap Triwulan');
    expect(read(book, 2, 'Kategori')).toBe('Bagus sekali');
  });

  it('is an action of its own in the list', () => {
    expect(panggil(smallBook(), 'urungkan', '', {})).toHaveProperty('selesai');
  });
});
