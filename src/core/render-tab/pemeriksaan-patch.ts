/** Shows temuan to people: rows of Hasil Pemeriksaan, notes and colours on the cells, and words in column Pesan. */
import { cellAddress, columnLetters } from '../grid.ts';
import type { ColourRule } from '../tab-patch.ts';
import type { Level, Temuan } from '../temuan/temuan.ts';
import { mergeNote } from './note.ts';

/** On screen: to officials `temuan` is an auditor's finding. */
export const TINGKAT_PEMERIKSAAN: Record<Level, string> = {
  galat: 'Wajib Diperbaiki',
  peringatan: 'Perlu Dicek',
  info: 'Info',
};

const COLOUR: Record<Level, string> = { galat: '#f4c7c3', peringatan: '#fce8b2', info: '#d0e3fb' };

/** The strongest first: a cell with several temuan takes the colour of the first. */
const LEVELS: readonly Level[] = ['galat', 'peringatan', 'info'];

/** `Wajib Diperbaiki: … Cara memperbaiki …` */
function sentenceOf(temuan: Temuan): string {
  return `${TINGKAT_PEMERIKSAAN[temuan.level]}: ${temuan.pesan} ${temuan.perbaikan}`;
}

/** Does the text begin as what we write into column Pesan? */
export function isPesan(text: string): boolean {
  return Object.values(TINGKAT_PEMERIKSAAN).some((tingkat) => text.startsWith(`${tingkat}: `));
}

/** Row and column as one number; Sheets has at most 18,278 columns. */
const key = (row: number, column: number): number => row * 20_000 + column;

function byCell(temuan: readonly Temuan[]): Map<number, Temuan[]> {
  const cells = new Map<number, Temuan[]>();
  for (const one of temuan) {
    if (one.row === 0) continue;
    const known = cells.get(key(one.row, one.column));
    if (known) known.push(one);
    else cells.set(key(one.row, one.column), [one]);
  }
  return cells;
}

/**
 * Notes of a whole tab with our blocks brought up to date; people's words stay.
 * @param notes as read, from A1
 * @returns `null` when nothing changes
 */
export function mergeNotes(notes: readonly (readonly string[])[], temuan: readonly Temuan[]): string[][] | null {
  const cells = byCell(temuan);
  let changed = false;
  const merged = notes.map((line, row) =>
    line.map((note, column) => {
      const ours = cells.get(key(row + 1, column + 1));
      if (!ours && note === '') return note;
      const next = mergeNote(note, (ours ?? []).map(sentenceOf));
      if (next !== note) changed = true;
      return next;
    }),
  );
  return changed ? merged : null;
}

/** A1 areas of cells, neighbours in a column joined: `H3:H9`. */
function areasOf(cells: readonly { row: number; column: number }[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: string[] = [];
  let start = sorted[0];
  for (const [index, cell] of sorted.entries()) {
    const next = sorted[index + 1];
    if (!start || (next && next.column === cell.column && next.row === cell.row + 1)) continue;
    const first = cellAddress(start.row, start.column);
    areas.push(start.row === cell.row ? first : `${first}:${columnLetters(cell.column)}${cell.row}`);
    start = next;
  }
  return areas;
}

/** One colour rule for each level that occurs in the tab. */
export function temuanColours(temuan: readonly Temuan[]): ColourRule[] {
  const taken = new Set<number>();
  return LEVELS.flatMap((level) => {
    const cells = temuan.filter((one) => one.row > 0 && one.level === level && !taken.has(key(one.row, one.column)));
    const distinct = cells.filter((one) => !taken.has(key(one.row, one.column)) && taken.add(key(one.row, one.column)));
    return distinct.length === 0
      ? []
      : [{ key: `temuan:${level}`, areas: areasOf(distinct), background: COLOUR[level] }];
  });
}

/** What column Pesan says about a row, `''` when there is nothing to say. Infos are left to Hasil Pemeriksaan. */
export function pesanOfRows(temuan: readonly Temuan[]): Map<number, string> {
  const rows = new Map<number, string>();
  for (const one of temuan) {
    if (one.row === 0 || one.level === 'info') continue;
    const before = rows.get(one.row);
    const sentence = sentenceOf(one);
    rows.set(one.row, before === undefined ? sentence : `${before}\n${sentence}`);
  }
  return rows;
}
