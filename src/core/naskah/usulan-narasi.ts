/** Where in tab Narasi a paragraph belongs that people changed in a document, and what the tab would say with it. */
import { pilihNarasi } from '../narasi/pilih-narasi.ts';
import { BAGIAN_NARASI, type BagianNarasi, type LaporanNarasi } from '../tab-layout/narasi.ts';
import type { PerubahanNaskah } from './banding-naskah.ts';
import { denganPenanda } from './dengan-penanda.ts';

/** A row of the tab; `row` from 1. */
export interface BarisNarasi {
  row: number;
  laporan: LaporanNarasi;
  bagian: BagianNarasi;
  urutan: number | null;
  teks: string;
}

export interface UsulanNarasi extends PerubahanNaskah {
  /** `null` = its words do not come from the tab, and its heading names no part of it. */
  bagian: BagianNarasi | null;
}

/** What a cell of the tab is to hold. */
export interface TeksNarasi {
  /** Row whose text is replaced; `null` = a new row. */
  row: number | null;
  laporan: LaporanNarasi;
  bagian: BagianNarasi;
  /** As it stands in that row, `''` for a new one. */
  semula: string;
  teks: string;
}

const BUTIR = /^[-•*]\s+/;
const PLACEHOLDER = /\{\{[^{}\n]*\}?\}?/;

const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Is this the line of the tab, whatever the placeholders stood for when the document was made? */
function isLine(line: string, printed: string): boolean {
  const pieces = line.replace(BUTIR, '').split(PLACEHOLDER).map(fold);
  const text = fold(printed);
  const [first = '', ...rest] = pieces;
  if (rest.length === 0) return first !== '' && first === text;
  const last = rest[rest.length - 1] ?? '';
  if (pieces.every((piece) => piece === '') || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

const linesOf = (teks: string): string[] => teks.split('\n');

function bagianOfText(printed: string, rows: readonly BarisNarasi[], sebutan: readonly LaporanNarasi[]) {
  const has = (bagian: BagianNarasi): boolean =>
    pilihNarasi(rows, sebutan, bagian).some(({ teks }) => linesOf(teks).some((line) => isLine(line, printed)));
  return BAGIAN_NARASI.find(has) ?? null;
}

/** Will the next report print these words, because they stand in the tab already? */
export function isDiNarasi(teks: string, rows: readonly BarisNarasi[], sebutan: readonly LaporanNarasi[]): boolean {
  return bagianOfText(teks, rows, sebutan) !== null;
}

/** `A. Latar Belakang`, `1.2 Latar Belakang` and `BAB IV PENUTUP` name the part without their numbering. */
function bagianOfHeading(judul: string): BagianNarasi | null {
  const name = fold(judul.replace(/^(?:bab\s+[ivx]+|[a-z]|[\d.]+)[.)]?\s+/i, ''));
  return BAGIAN_NARASI.find((bagian) => fold(bagian) === name) ?? null;
}

/** @param sebutan names of the report in the tab, from narrow to wide (see sebutanLaporan) */
export function usulkanNarasi(
  changes: readonly PerubahanNaskah[],
  rows: readonly BarisNarasi[],
  sebutan: readonly LaporanNarasi[],
): UsulanNarasi[] {
  return changes.map((change) => {
    const known = change.lama === '' ? null : bagianOfText(change.lama, rows, sebutan);
    return { ...change, bagian: known ?? bagianOfHeading(change.judul) };
  });
}

/** The lines with one change made: put in the place of the old line, or at the end where no line is the old one. */
function applyChange(lines: readonly string[], { lama, baru }: PerubahanNaskah): string[] {
  const at = lama === '' ? -1 : lines.findIndex((line) => isLine(line, lama));
  const bullet = at >= 0 ? (BUTIR.exec(lines[at] ?? '')?.[0] ?? '') : '';
  if (at < 0) return baru === '' ? [...lines] : [...lines, baru];
  const words = denganPenanda((lines[at] ?? '').replace(BUTIR, ''), lama, baru);
  return [...lines.slice(0, at), ...(baru === '' ? [] : [`${bullet}${words}`]), ...lines.slice(at + 1)];
}

function writeBagian(
  bagian: BagianNarasi,
  changes: readonly PerubahanNaskah[],
  rows: readonly BarisNarasi[],
  sebutan: readonly LaporanNarasi[],
): TeksNarasi[] {
  const laporan = sebutan[0];
  if (!laporan) return [];
  const chosen = pilihNarasi(rows, sebutan, bagian);
  const own = chosen.length > 0 && chosen.every((row) => row.laporan === laporan);
  const blank = rows.find((row) => row.laporan === laporan && row.bagian === bagian && row.teks.trim() === '');
  // A text for a wider kind of report stays as it is: this report gets a row of its own, which goes before it.
  const joined = chosen.map(({ teks }) => teks).join('\n');
  const copy = { row: blank?.row ?? null, teks: joined, semula: '' };
  const cells = own ? chosen.map(({ row, teks }) => ({ row, teks, semula: teks })) : [copy];
  const lines = cells.map(({ teks }) => (teks === '' ? [] : linesOf(teks)));
  for (const change of changes) {
    const found = lines.findIndex((one) => change.lama !== '' && one.some((line) => isLine(line, change.lama)));
    const at = found < 0 ? lines.length - 1 : found;
    lines[at] = applyChange(lines[at] ?? [], change);
  }
  return cells
    .map(({ row, semula }, at) => ({ row, laporan, bagian, semula, teks: (lines[at] ?? []).join('\n') }))
    .filter(({ semula, teks }) => teks !== semula);
}

/**
 * What the tab is to say for this report, part by part, so that the next revision prints the chosen paragraphs. Only texts of this very
 * report are changed; those for a wider kind are copied first.
 */
export function teksNarasiBaru(
  dipilih: readonly UsulanNarasi[],
  rows: readonly BarisNarasi[],
  sebutan: readonly LaporanNarasi[],
): TeksNarasi[] {
  return BAGIAN_NARASI.flatMap((bagian) => {
    const changes = dipilih.filter((one) => one.bagian === bagian);
    return changes.length === 0 ? [] : writeBagian(bagian, changes, rows, sebutan);
  });
}
