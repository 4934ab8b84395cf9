/** A figure with how it came about: the expression, its operands with their cells, and what was left out (Lihat Asal Angka). */
import { formatAngka, formatPersen, formatRupiah } from '../angka.ts';
import { cellAddress } from '../grid.ts';
import type { SourceRow } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { type Ekspresi, tulis } from './ekspresi.ts';

/** `sel` `''` = the tab as a whole. */
export interface AlamatSel {
  tab: string;
  sel: string;
}

/** `ketikan` a person typed it, `salinan` it is the same as its one operand, `hitungan` it was computed, `kosong` there is none. */
export type JenisAsal = 'ketikan' | 'salinan' | 'hitungan' | 'kosong';

type Bentuk = 'angka' | 'persen' | 'rupiah';

/** What could have taken part and did not. */
export interface Lewat {
  nama: string;
  sebab: string;
  sel: AlamatSel | null;
}

export interface Asal {
  /** `Realisasi TW I`. */
  nama: string;
  /** Unrounded; `null` when there is none or it is words. */
  nilai: number | null;
  /** As people see it; `–` when there is none. */
  teks: string;
  jenis: JenisAsal;
  /** Its cell, `null` for a figure that stands in none. */
  sel: AlamatSel | null;
  /** In words. */
  kalimat: string[];
  /** Over `suku`; `null` when nothing is computed. */
  ekspresi: Ekspresi | null;
  suku: Asal[];
  lewat: Lewat[];
}

export const TANPA = '–';

/** The cell of a field in a row, `null` where the tab has no such column. */
export function alamatOf<Field extends string>({ table, row }: SourceRow<Field>, field: Field): AlamatSel | null {
  const column = table.columns[field];
  return column === undefined ? null : { tab: table.tab, sel: cellAddress(row, column) };
}

function tulisNilai(nilai: number, bentuk: Bentuk): string {
  if (bentuk === 'persen') return formatPersen(nilai);
  return bentuk === 'rupiah' ? formatRupiah(nilai) : showAngka(nilai);
}

/** The number, or the words that stand in its place. */
export function tulisUkuran({ value, text }: Ukuran): string {
  if (text !== undefined && text !== '') return text;
  return value === null ? TANPA : showAngka(value);
}

/** A cell that people fill in. */
export function ketikan(nama: string, ukuran: Ukuran, sel: AlamatSel | null, bentuk: Bentuk = 'angka'): Asal {
  const { value } = ukuran;
  const teks = bentuk === 'angka' || value === null ? tulisUkuran(ukuran) : tulisNilai(value, bentuk);
  const jenis = value === null && teks === TANPA ? 'kosong' : 'ketikan';
  return { nama, nilai: value, teks, jenis, sel, kalimat: [], ekspresi: null, suku: [], lewat: [] };
}

/** Words of a cell. */
export function kata(nama: string, teks: string, sel: AlamatSel | null): Asal {
  const jenis = teks === '' ? 'kosong' : 'ketikan';
  return { nama, nilai: null, teks: teks || TANPA, jenis, sel, kalimat: [], ekspresi: null, suku: [], lewat: [] };
}

/** A cell that says the same as another one. */
export function salinan(nama: string, dari: Asal, kalimat: string[]): Asal {
  const { nilai, teks } = dari;
  return { nama, nilai, teks, jenis: 'salinan', sel: null, kalimat, ekspresi: null, suku: [dari], lewat: [] };
}

/** Nothing stands there, or words that say why. */
export function tanpaAngka(nama: string, teks: string, kalimat: string[], suku: Asal[] = []): Asal {
  return {
    nama,
    nilai: null,
    teks: teks || TANPA,
    jenis: 'kosong',
    sel: null,
    kalimat,
    ekspresi: null,
    suku,
    lewat: [],
  };
}

/** A computed figure. @param nilai as the recap computed it, not from the expression */
export function hitungan(
  nama: string,
  nilai: number | null,
  isi: { kalimat: string[]; ekspresi: Ekspresi | null; suku: Asal[]; lewat?: Lewat[]; teks?: string; bentuk?: Bentuk },
): Asal {
  const { kalimat, ekspresi, suku, lewat = [], bentuk = 'angka' } = isi;
  const shown = nilai === null ? TANPA : bentuk === 'angka' ? formatAngka(nilai) : tulisNilai(nilai, bentuk);
  const jenis = nilai === null ? 'kosong' : 'hitungan';
  const own = nilai === null ? null : ekspresi;
  return { nama, nilai, teks: isi.teks ?? shown, jenis, sel: null, kalimat, ekspresi: own, suku, lewat };
}

/** The same figure under another name or at a cell of its own. */
export const sebagai = (asal: Asal, nama: string): Asal => ({ ...asal, nama });

/** The formula with names: `Realisasi TW I ÷ Target TW I × 100`; `''` when nothing is computed. */
export function rumusOf({ ekspresi, suku }: Asal): string {
  if (!ekspresi || ekspresi.jenis === 'suku') return '';
  const names = suku.map(({ nama }) => nama);
  return tulis(ekspresi, names);
}

/** Figures without unit or per cent sign, as one types them into a calculator. */
function polos({ nilai, teks }: Asal): string {
  if (nilai === null) return teks;
  return showAngka(nilai);
}

/** Is a figure longer than what is shown of it? */
const isCut = (nilai: number | null): boolean => nilai !== null && Number(nilai.toFixed(6)) !== nilai;

/** The formula with figures: `190 ÷ 200 × 100 = 95`, with `≈` where figures are shown shortened; `''` when nothing is computed. */
export function hitunganOf(asal: Asal): string {
  const { ekspresi, suku, nilai } = asal;
  if (!ekspresi || ekspresi.jenis === 'suku' || nilai === null) return '';
  const figures = suku.map(polos);
  const isRounded = isCut(nilai) || suku.some((one) => isCut(one.nilai));
  return `${tulis(ekspresi, figures)} ${isRounded ? '≈' : '='} ${showAngka(nilai)}`;
}
