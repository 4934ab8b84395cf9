/** What the last action changed, cell by cell, with what stood there before: kept in the document so that it can be taken back. */
import type { CellContent, CellValue, Grid } from '../grid.ts';
import { cellAddress } from '../grid.ts';

/** A cell before and after. Row and column from 1. */
export interface SelJejak {
  tab: string;
  row: number;
  column: number;
  /** Of the row, `''` when it has none: rows may have been moved since. */
  kode: string;
  /** Header of the column. */
  kolom: string;
  lama: CellContent;
  formatLama: string;
  baru: CellContent;
}

export interface Jejak {
  /** As in the menu. */
  tindakan: string;
  periode: string;
  waktu: string;
  oleh: string;
  sel: SelJejak[];
}

/** Characters of the note. Document properties hold 500 KB in all, and other notes are kept there too. */
const TERBESAR = 60_000;

/** One cell of the note: formulas and days are marked, everything else is JSON itself. */
type Isi = string | number | boolean | null | { f: string } | { t: number };

type Baris = [
  tab: number,
  sel: [number, number],
  kode: string,
  kolom: number,
  lama: Isi,
  formatLama: string,
  baru: Isi,
];

function toIsi(content: CellContent): Isi {
  if (content instanceof Date) return { t: content.getTime() };
  if (typeof content === 'object' && content !== null) return { f: content.formula };
  return content === '' ? null : content;
}

function fromIsi(isi: Isi): CellContent {
  if (typeof isi !== 'object' || isi === null) return isi;
  return 'f' in isi ? { formula: isi.f } : new Date(isi.t);
}

/** Names that occur often are written once. */
class Names {
  readonly list: string[] = [];
  at(name: string): number {
    const known = this.list.indexOf(name);
    if (known >= 0) return known;
    this.list.push(name);
    return this.list.length - 1;
  }
}

export function packJejak(jejak: Jejak): Record<string, unknown> {
  const [tabs, kolom] = [new Names(), new Names()];
  const { tindakan, periode, waktu, oleh } = jejak;
  const sel = jejak.sel.map(
    (one): Baris => [
      tabs.at(one.tab),
      [one.row, one.column],
      one.kode,
      kolom.at(one.kolom),
      toIsi(one.lama),
      one.formatLama,
      toIsi(one.baru),
    ],
  );
  return { tindakan, periode, waktu, oleh, tab: tabs.list, kolom: kolom.list, sel };
}

/** @returns `null` for a note that is none of ours */
export function unpackJejak(note: Record<string, unknown>): Jejak | null {
  const { tindakan, periode, waktu, oleh, tab, kolom, sel } = note;
  if (typeof tindakan !== 'string' || !Array.isArray(tab) || !Array.isArray(kolom) || !Array.isArray(sel)) return null;
  const cells = (sel as Baris[]).map(
    ([tabAt, [row, column], kode, kolomAt, lama, formatLama, baru]): SelJejak => ({
      ...{ tab: String(tab[tabAt]), row, column, kode, kolom: String(kolom[kolomAt]), formatLama },
      ...{ lama: fromIsi(lama), baru: fromIsi(baru) },
    }),
  );
  return { tindakan, periode: String(periode), waktu: String(waktu), oleh: String(oleh), sel: cells };
}

/** Is it small enough to be kept? */
export function muatJejak(jejak: Jejak): boolean {
  return JSON.stringify(packJejak(jejak)).length <= TERBESAR;
}

/** Spreadsheet programs keep 15 significant digits and may spell a formula anew. */
function sameContent(content: CellContent, value: CellValue, formula: string): boolean {
  if (content instanceof Date) return value instanceof Date && value.getTime() === content.getTime();
  if (typeof content === 'object' && content !== null) {
    const squeeze = (text: string) => text.replace(/\s+/g, '').replace(/;/g, ',').toUpperCase();
    return squeeze(formula) === squeeze(content.formula);
  }
  if (formula !== '') return false;
  if (typeof content === 'number' && typeof value === 'number') {
    return Number(content.toPrecision(12)) === Number(value.toPrecision(12));
  }
  return (content ?? '') === value;
}

/** `dapat` it can be put back; `sudah` it stands there as before; `berubah` somebody has changed it since, or the row has moved. */
export type KeadaanSel = 'dapat' | 'sudah' | 'berubah';

/**
 * @param grid the tab as it stands now, with formulas
 * @param kodeAt Kode of a row, as text
 */
export function keadaanSel(sel: SelJejak, grid: Grid | undefined, kodeAt: (row: number) => string): KeadaanSel {
  if (!grid || (sel.kode !== '' && kodeAt(sel.row) !== sel.kode)) return 'berubah';
  const value = grid.values[sel.row - 1]?.[sel.column - 1] ?? '';
  const formula = grid.formulas?.[sel.row - 1]?.[sel.column - 1] ?? '';
  if (sameContent(sel.baru, value, formula)) return 'dapat';
  return sameContent(sel.lama, value, formula) ? 'sudah' : 'berubah';
}

export const alamatJejak = ({ row, column }: SelJejak): string => cellAddress(row, column);
