/** The published cases as tables of text, as they stand in the reports, and the same with one printed capaian mistyped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Baris {
  indicator: string;
  unit: string;
  target: number | null;
  realisasi: number | null;
  printed_capaian: number | null;
  printed_capaian_tahunan?: number | null;
  q3?: { target: number | null; realisasi: number | null };
}

interface Kasus {
  id: string;
  rows: Baris[];
  budget: { name: string; pagu: number; realisasi: number; printed_pct: number }[];
}

interface TabelTerbit {
  id: string;
  teks: string;
  /** Printed figures in it. */
  tercetak: number;
  /** The table with two neighbouring digits of one capaian swapped. */
  dirusak: string[];
}

const write = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',');

const lineOf = (cells: readonly string[]): string => cells.join(' | ');

function kinerja(rows: readonly Baris[]): string[] {
  const isQuarterly = rows.some(({ q3 }) => q3 !== undefined);
  const head = isQuarterly
    ? [
        'Indikator',
        'Satuan',
        'Target Tahunan',
        'Target TW III',
        'Realisasi TW III',
        '% thd Target TW III',
        '% thd Target Tahunan',
      ]
    : ['Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'];
  const cells = rows.map((row) => {
    const own = [row.indicator, row.unit, write(row.target)];
    if (!isQuarterly) return [...own, write(row.realisasi), write(row.printed_capaian)];
    const quarter = [write(row.q3?.target), write(row.q3?.realisasi)];
    return [...own, ...quarter, write(row.printed_capaian), write(row.printed_capaian_tahunan)];
  });
  return [head, ...cells].map(lineOf);
}

const anggaran = (budget: Kasus['budget']): string[] =>
  [
    ['Program/Kegiatan', 'Pagu', 'Realisasi Anggaran', '%'],
    ...budget.map((one) => [one.name, write(one.pagu), write(one.realisasi), write(one.printed_pct)]),
  ].map(lineOf);

/** 96,29 → 92,69: digits on both sides of the comma, so that the figure is plainly another one. */
function mistype(text: string): string {
  const typed = text.replace(/(\d)(\d),(\d)/, '$1$3,$2');
  return typed === text ? '' : typed;
}

function spoil(rows: readonly Baris[]): string[] {
  return rows.flatMap((row, at) => {
    const printed = write(row.printed_capaian);
    const typed = mistype(printed);
    if (typed === '' || row.target === null) return [];
    const nilai = Number(typed.replace(',', '.'));
    return [kinerja(rows.map((one, index) => (index === at ? { ...one, printed_capaian: nilai } : one))).join('\n')];
  });
}

const countOf = (values: readonly (number | null | undefined)[]): number =>
  values.filter((value) => value !== null && value !== undefined).length;

export function readPublishedTables(): TabelTerbit[] {
  const folder = join(import.meta.dirname, '..', 'published');
  const files = readdirSync(folder).filter((name) => /^\d+-.*\.json$/.test(name) && !name.includes('.mapping.'));
  return files.flatMap((name): TabelTerbit[] => {
    const { id, rows, budget } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kasus;
    const tercetak = countOf(rows.flatMap((row) => [row.printed_capaian, row.printed_capaian_tahunan]));
    const tables = [{ id, teks: kinerja(rows).join('\n'), tercetak, dirusak: spoil(rows) }];
    const money = { id: `${id} (anggaran)`, teks: anggaran(budget).join('\n'), tercetak: budget.length, dirusak: [] };
    return budget.length > 0 ? [...tables, money] : tables;
  });
}
