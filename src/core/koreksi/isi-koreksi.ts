/** Turns the text of column Menjadi into what goes into the cell, by the kind of its column. */
import type { CellContent } from '../grid.ts';
import type { Indikator } from '../indikator.ts';
import { isPercentFormat, readAngka } from '../parse-tab/read-angka.ts';
import { isIndeks, isPersen } from '../satuan.ts';
import type { Column } from '../tab-layout/column.ts';
import { parseTanggal } from '../waktu.ts';
import type { SelKoreksi } from './sel-koreksi.ts';

export type IsiSel = { ok: true; isi: CellContent } | { ok: false; alasan: string };

const ANGKA = new Set<Column['kind']>(['angka', 'persen', 'rupiah', 'bulat']);

/** Columns that hold a word or a range where the indikator's Tipe says so. */
const UKURAN = /^(?:realisasi|target.*|standarNasional)$/;

function isKata(kolom: Column, indikator: Indikator | undefined): boolean {
  if (!indikator || !UKURAN.test(kolom.field)) return false;
  if (indikator.tipe === 'Rentang') return kolom.field !== 'realisasi';
  return indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak';
}

/** The figure is in per cent: a cell formatted as a percentage holds the hundredth part of it. */
function isDalamPersen(kolom: Column, indikator: Indikator | undefined): boolean {
  if (kolom.kind === 'persen') return true;
  return kolom.kind === 'angka' && indikator !== undefined && isPersen(indikator.satuan, indikator.tipe);
}

function toAngka(text: string, sel: SelKoreksi, indikator: Indikator | undefined): IsiSel {
  const persen = isDalamPersen(sel.kolom, indikator);
  const desimal = persen || (indikator !== undefined && isIndeks(indikator.satuan, indikator.tipe));
  const { reading, temuan } = readAngka(text, undefined, { persen, desimal, uang: sel.kolom.kind === 'rupiah' });
  const ragu = temuan.find((one) => one.kode === 'DECIMAL_AMBIGUOUS');
  if (ragu?.kode === 'DECIMAL_AMBIGUOUS') {
    return {
      ok: false,
      alasan: `"${text}" bisa dibaca ${ragu.besar} atau ${ragu.kecil}. Tulis tanpa titik ribuan, dengan koma sebagai tanda desimal.`,
    };
  }
  if (reading.value === null) {
    return { ok: false, alasan: `"${text}" bukan angka, sedangkan kolom ${sel.judul} berisi angka.` };
  }
  return { ok: true, isi: persen && isPercentFormat(sel.format) ? Number(`${reading.value}e-2`) : reading.value };
}

/** The choice as the dropdown writes it, so that a strict list takes it. */
function toPilihan(text: string, kolom: Column, judul: string): IsiSel {
  if (!kolom.options || !('values' in kolom.options) || !kolom.options.strict) return { ok: true, isi: text };
  const { values } = kolom.options;
  const word = values.find((one) => one.toLowerCase() === text.toLowerCase());
  if (word !== undefined) return { ok: true, isi: word };
  return { ok: false, alasan: `"${text}" tidak ada di pilihan kolom ${judul}: ${values.join(', ')}.` };
}

/**
 * @param text as written in column Menjadi, not blank
 * @param indikator of the cell's Kode, where the tab has indikator
 */
export function toIsiSel(text: string, sel: SelKoreksi, indikator: Indikator | undefined): IsiSel {
  const { kolom, judul } = sel;
  if (isKata(kolom, indikator)) return { ok: true, isi: text };
  if (ANGKA.has(kolom.kind)) return toAngka(text, sel, indikator);
  if (kolom.kind !== 'tanggal') return toPilihan(text, kolom, judul);
  const tanggal = parseTanggal(text);
  if (!tanggal) return { ok: false, alasan: `"${text}" bukan tanggal. Tulis misalnya 31 Maret 2026.` };
  return { ok: true, isi: new Date(tanggal.tahun, tanggal.bulan - 1, tanggal.hari) };
}
