/** Cuts an area such as `A3:K20` out of a tab, so that a table can be examined where it stands. */
import type { Grid } from '../grid.ts';
import type { TabelUji } from './tabel-uji.ts';

interface Area {
  baris: number;
  kolom: number;
  sampaiBaris: number;
  sampaiKolom: number;
}

/** Of whole columns and rows; no sheet is larger. */
const TERJAUH = 1e7;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `A3:K20`, `A:K`, `3:20`, `B5`, with or without `$`; `null` for anything else. */
export function parseArea(text: string): Area | null {
  const parts = /^([a-z]{1,3})?(\d+)?(?::([a-z]{1,3})?(\d+)?)?$/i.exec(text.replace(/[$\s]/g, ''));
  if (!parts || text.trim() === '') return null;
  const [, fromColumn, fromRow, toColumn, toRow] = parts;
  const isSingle = !text.includes(':');
  if (isSingle && !(fromColumn && fromRow)) return null;
  const kolom = fromColumn ? columnOf(fromColumn) : 1;
  const baris = fromRow ? Number(fromRow) : 1;
  const sampaiKolom = isSingle ? kolom : toColumn ? columnOf(toColumn) : TERJAUH;
  const sampaiBaris = isSingle ? baris : toRow ? Number(toRow) : TERJAUH;
  return {
    baris: Math.min(baris, sampaiBaris),
    kolom: Math.min(kolom, sampaiKolom),
    sampaiBaris: Math.max(baris, sampaiBaris),
    sampaiKolom: Math.max(kolom, sampaiKolom),
  };
}

/** @param area `null` = everything that stands in the tab */
export function potongTabel(grid: Pick<Grid, 'tab' | 'values' | 'numberFormats'>, area: Area | null): TabelUji {
  const { baris, kolom, sampaiBaris, sampaiKolom } = area ?? {
    baris: 1,
    kolom: 1,
    sampaiBaris: TERJAUH,
    sampaiKolom: TERJAUH,
  };
  const cut = <Cell>(lines: readonly Cell[][]): Cell[][] =>
    lines.slice(baris - 1, sampaiBaris).map((line) => line.slice(kolom - 1, sampaiKolom));
  const formats = grid.numberFormats;
  return { tab: grid.tab, baris, kolom, values: cut(grid.values), ...(formats ? { formats: cut(formats) } : {}) };
}
