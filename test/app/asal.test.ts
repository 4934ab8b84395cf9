/** Lihat Asal Angka over a workbook: from a machine-made cell down to what was typed, from a typed one up to where it goes. */
import { describe, expect, it } from 'vitest';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import type { AsalTampil, Bagian } from '../../src/app/tindakan/formulir.ts';
import { type CellValue, cellAddress } from '../../src/core/grid.ts';
import { panggil, selesai } from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { request, smallBook, typeRows } from './small-book.ts';

/** Recapped, with one program of two activities in the budget. */
function recapped(...periods: string[]): MemoryWorkbook {
  const book = smallBook();
  typeRows(book, 'Anggaran', [
    { 'Kode Program/Kegiatan': '2.23.02', 'Program/Kegiatan/Sub Kegiatan': 'Program', Pagu: 300 },
    { 'Kode Program/Kegiatan': '2.23.02.2.01', 'Program/Kegiatan/Sub Kegiatan': 'A', Pagu: 200, 'Realisasi TW I': 50 },
    { 'Kode Program/Kegiatan': '2.23.02.2.02', 'Program/Kegiatan/Sub Kegiatan': 'B', Pagu: 100, 'Realisasi TW I': 25 },
  ]);
  for (const periode of periods) rekapPeriode(book.ports(), request({ periode, konfirmasi: true }));
  return book;
}

/** Address of the cell of a Kode (or of a line's caption) under a header. */
function selOf(book: MemoryWorkbook, tab: string, baris: string, kolom: string): string {
  const { values } = book.tab(tab);
  const head = values.findIndex((line) => line.includes(kolom));
  const row = values.findIndex((line, at) => at > head && line.slice(0, 3).includes(baris));
  if (head < 0 || row < 0) throw new Error(`no ${baris} / ${kolom} in ${tab}`);
  return cellAddress(row + 1, (values[head] ?? []).indexOf(kolom) + 1);
}

function put(book: MemoryWorkbook, tab: string, baris: string, kolom: string, value: CellValue): void {
  const sel = selOf(book, tab, baris, kolom);
  const row = Number(sel.replace(/\D/g, ''));
  const head = book.tab(tab).values.find((line) => line.includes(kolom)) ?? [];
  const line = book.tab(tab).values[row - 1];
  if (line) line[head.indexOf(kolom)] = value;
}

const lihat = (book: MemoryWorkbook, tab: string, sel: string) => selesai(book, 'asal', '', { tab, sel });
const dari = (book: MemoryWorkbook, tab: string, baris: string, kolom: string) =>
  lihat(book, tab, selOf(book, tab, baris, kolom));
const teks = (bagian: readonly Bagian[]) => bagian.flatMap((one) => (one.tipe === 'teks' ? [one.isi] : [])).join(' ');
const pohon = ({ data }: { data: Record<string, unknown> }) => data.asal as AsalTampil;
/** Cells at the ends of the tree. */
const ujung = (asal: AsalTampil): string[] =>
  asal.suku.length > 0 ? asal.suku.flatMap(ujung) : asal.sel ? [`${asal.sel.tab}!${asal.sel.sel}`] : [];

describe('a figure of a recap', () => {
  it('shows its formula with names and figures, and leads to the cells that were typed', () => {
    const book = recapped('Semester I');
    const { judul, data } = dari(book, 'Semester I', 'IKU-1', 'Capaian (%)');
    expect(judul).toBe('Capaian Semester I: 100,00%');
    expect(data).toMatchObject({ jenis: 'dihitung', nilai: 100, sama: true, perluDiperbarui: false });
    const asal = pohon({ data });
    expect(asal.rumus).toBe('Realisasi Semester I ÷ Target Semester I × 100');
    expect(asal.hitungan).toBe('400 ÷ 400 × 100 = 100');
    expect(ujung(asal)).toEqual(['Triwulan I!E2', 'Triwulan II!E2', 'Rencana Aksi!D2', 'Rencana Aksi!E2']);
  });

  it('names the quarter that is not taken, and why', () => {
    const book = recapped('Semester I');
    const asal = pohon(dari(book, 'Semester I', 'IKU-2', 'Realisasi Semester'));
    expect(asal.suku.map(({ nama, teks: angka }) => `${nama} ${angka}`)).toEqual(['Realisasi TW II 42']);
    expect(asal.lewat).toEqual([
      { nama: 'Realisasi TW I (21)', sebab: 'bukan triwulan terakhir', sel: { tab: 'Triwulan I', sel: 'E3' } },
    ]);
  });

  it('names a blank quarter as not counted, never as 0', () => {
    const book = recapped();
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', '');
    rekapPeriode(book.ports(), request({ periode: 'Semester I', konfirmasi: true }));
    const asal = pohon(dari(book, 'Semester I', 'IKU-1', 'Realisasi Semester'));
    expect(asal.teks).toBe('210');
    expect(asal.lewat[0]?.sebab).toMatch(/kosong: belum ada data/);
  });

  it('says that a recap is out of date and shows both figures, with the way to redo it', () => {
    const book = recapped('Semester I');
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 200);
    const done = dari(book, 'Semester I', 'IKU-1', 'Realisasi Semester');
    expect(teks(done.bagian)).toMatch(/Di sel tertulis 400; dihitung dari data sekarang 410\..*Perlu Diperbarui/);
    expect(done.lanjut).toEqual([
      { label: 'Rekap Semester', aksi: 'rekap-semester', isian: { periode: 'Semester I' } },
    ]);
    expect(done.data).toMatchObject({ sama: false, perluDiperbarui: true });
  });

  it('says that a figure was typed over when the recap itself is current', () => {
    const book = recapped('Semester I');
    put(book, 'Semester I', 'IKU-1', 'Realisasi Semester', 999);
    expect(teks(dari(book, 'Semester I', 'IKU-1', 'Realisasi Semester').bagian)).toMatch(
      /999.*400.*diketik dengan tangan/,
    );
  });

  it('adds a mean up over its indikator', () => {
    const book = recapped('Semester I');
    const done = dari(book, 'Semester I', 'Rata-rata capaian', 'Capaian (%)');
    expect(done.data).toMatchObject({ sama: true });
    expect(pohon(done).suku.map(({ nama }) => nama)).toEqual(['Capaian IKU-1', 'Capaian IKU-2', 'Capaian IKU-3']);
    expect(pohon(done).rumus).toBe('(Capaian IKU-1 + Capaian IKU-2 + Capaian IKU-3) ÷ 3');
  });

  it('traces the budget block to the accounts below', () => {
    const book = recapped('Semester I');
    const { values } = book.tab('Semester I');
    const row = values.findIndex((line) => line.includes('2.23.02')) + 1;
    const head = values.find((line) => line.includes('Capaian Tahunan (%)')) ?? [];
    const done = lihat(book, 'Semester I', cellAddress(row, head.indexOf('Capaian Tahunan (%)') + 1));
    expect(done.judul).toBe('Serapan: 25,00%');
    expect(done.data).toMatchObject({ sama: true });
    expect(ujung(pohon(done))).toEqual(['Anggaran!J3', 'Anggaran!J4', 'Anggaran!C2']);
  });

  it('traces Jumlah Realisasi of tab Anggaran', () => {
    const book = recapped('Triwulan I');
    const done = dari(book, 'Anggaran', '2.23.02', 'Jumlah Realisasi');
    expect(done.data).toMatchObject({ nilai: 75, sama: true });
  });

  it('knows every machine-made cell of the tabs that it recapped, each saying what stands there', () => {
    const book = recapped('Triwulan I', 'Triwulan II', 'Semester I');
    for (const tab of ['Triwulan I', 'Triwulan II', 'Semester I']) {
      const { values } = book.tab(tab);
      const head = values.findIndex((line) => line.includes('Kode'));
      for (let row = head + 1; row < head + 4; row += 1) {
        for (const [column, title] of (values[head] ?? []).entries()) {
          const { data } = lihat(book, tab, cellAddress(row + 1, column + 1));
          // Nothing computes a formula here.
          const isFormula = (book.tab(tab).formulas[row]?.[column] ?? '') !== '';
          if (data.jenis === 'dihitung' && !isFormula) expect(data.sama, `${tab} ${title} ${row + 1}`).toBe(true);
        }
      }
    }
  });
});

describe('a typed figure', () => {
  it('names every figure that it goes into, in tabs that exist', () => {
    const book = recapped('Triwulan II', 'Semester I');
    const { data, judul } = dari(book, 'Triwulan II', 'IKU-1', 'Realisasi');
    expect(judul).toBe('Realisasi: 210');
    const dipakai = (data.dipakai as { tab: string; kolom: string; baris: string }[]).map(
      ({ tab, kolom, baris }) => `${tab}: ${kolom} (${baris})`,
    );
    expect(dipakai).toEqual(
      expect.arrayContaining([
        'Triwulan II: Capaian TW (%) (IKU-1)',
        'Semester I: Realisasi TW II (IKU-1)',
        'Semester I: Realisasi Semester (IKU-1)',
        'Semester I: Capaian (%) (IKU-1)',
        'Semester I: Capaian (%) (Rata-rata capaian)',
      ]),
    );
    expect(dipakai.some((one) => one.startsWith('Tahunan'))).toBe(false);
    expect(dipakai.some((one) => one.includes('IKU-2'))).toBe(false);
  });

  it('shows a formula that a person put there', () => {
    const book = recapped();
    book.tab('Triwulan I').formulas[1] = [];
    const sel = selOf(book, 'Triwulan I', 'IKU-1', 'Realisasi');
    const formulas = book.tab('Triwulan I').formulas[1] ?? [];
    formulas[4] = '=100+90';
    expect(sel).toBe('E2');
    expect(teks(lihat(book, 'Triwulan I', sel).bagian)).toContain('=100+90');
  });
});

describe('any other cell', () => {
  it('says what can be asked for', () => {
    const book = recapped();
    for (const [tab, sel] of [
      ['Beranda', 'A1'],
      ['Triwulan I', 'E1'],
      ['Semester I', 'B2'],
      ['Triwulan I', 'AZ900'],
    ] as const) {
      const { data, segarkan } = lihat(book, tab, sel);
      expect(data.jenis, `${tab} ${sel}`).toBe('lain');
      expect(segarkan).toBe('Segarkan untuk sel yang dipilih');
    }
  });

  it('of a tab that is not recapped yet says so, and offers the recap', () => {
    const { bagian, lanjut } = lihat(recapped(), 'Semester I', 'N5');
    expect(teks(bagian)).toContain('Semester I belum direkap');
    expect(lanjut).toMatchObject([{ aksi: 'rekap-semester' }]);
  });

  it('of a title, and a blank one between the figures, is called what it is', () => {
    const book = recapped('Semester I');
    expect(teks(lihat(book, 'Semester I', 'A1').bagian)).toContain('Sel ini judul, bukan angka.');
    const blank = book.tab('Semester I').values.findIndex((line, at) => at > 4 && line.every((value) => value === ''));
    expect(teks(lihat(book, 'Semester I', cellAddress(blank + 1, 14)).bagian)).toContain('Sel ini kosong');
  });

  it('is refused when there is no such tab or address', () => {
    expect(() => panggil(recapped(), 'asal', '', { tab: 'Bulanan', sel: 'A1' })).toThrow(/Tab "Bulanan" tidak ada/);
    expect(() => panggil(recapped(), 'asal', '', { tab: 'Triwulan I', sel: 'satu' })).toThrow(/bukan alamat sel/);
  });

  it('is the marked one when none is named', () => {
    const book = recapped('Semester I');
    book.selection = { tab: 'Semester I', sel: selOf(book, 'Semester I', 'IKU-1', 'Satuan'), rentang: 'A1' };
    expect(selesai(book, 'asal', '', {}).judul).toBe('Satuan: Orang');
  });

  it('changes nothing', () => {
    const book = recapped('Semester I');
    book.patches = [];
    dari(book, 'Semester I', 'IKU-1', 'Capaian (%)');
    dari(book, 'Triwulan I', 'IKU-1', 'Realisasi');
    expect(book.patches).toEqual([]);
  });
});
