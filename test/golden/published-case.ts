/** Reads a published case with its hand-written mapping, and lays it out over the tabs of a workbook. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanTables, ROMAWI } from './tabs-of-plan.ts';

const FOLDER = join(import.meta.dirname, 'published');

type Cell = string | number;
/** By `TW I` … `TW IV`: what is typed. `=q3.target` is that figure of the published row. */
type Isian = Readonly<Record<string, { target?: Cell; realisasi?: Cell; satuan?: string }>>;

interface IndikatorMapping {
  baris: number;
  kode: string;
  satuan: string;
  tipe?: string;
  arah: string;
  rumus?: string;
  caraRekap: string;
  caraIsi: string;
  frekuensi: string;
  targetTahunan: Cell;
  targetAkhirRenstra?: Cell;
  isian: Isian;
  /** By month. */
  progresBulanan?: Readonly<Record<string, Cell>>;
}

interface AnggaranMapping {
  baris: number;
  kode: string;
  pagu: Cell;
  realisasi: Readonly<Record<string, Cell>>;
}

/** Where the add-on says the figure: a field of the recap's row, of the averages, or a column of a saved tab. */
export interface Banding {
  ambil: string;
  kode?: string;
}

export interface Varian {
  nama: string;
  rumus?: string;
  pengaturan?: Readonly<Record<string, Cell>>;
  /** Replaces the isian of a Kode. */
  isian?: Readonly<Record<string, Isian>>;
  banding: Readonly<Record<string, Banding>>;
}

interface Mapping {
  kasus: string;
  penjelasan: string;
  tahun: number;
  periode: string;
  pengaturan?: Readonly<Record<string, Cell>>;
  tabelPengaturan?: Readonly<Record<string, readonly string[]>>;
  indikator: IndikatorMapping[];
  anggaran?: AnggaranMapping[];
  banding: Readonly<Record<string, Banding>>;
  /** Path of an expected flag → Kode of the row that must carry it. */
  tanda: Readonly<Record<string, string>>;
  varian?: Varian[];
  /** Path → reason. */
  luarJangkauan: Readonly<Record<string, string>>;
}

interface PublishedRow {
  indicator: string;
  [field: string]: unknown;
}

interface Published {
  id: string;
  rows: PublishedRow[];
  budget: { name: string; [field: string]: unknown }[];
  expected: { flags: { code: string; rows: number[] }[]; [field: string]: unknown };
}

export interface PublishedCase {
  published: Published;
  mapping: Mapping;
}

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Content;
}

export function readPublishedCases(): PublishedCase[] {
  const names = readdirSync(FOLDER).filter((name) => /^\d.*\.json$/.test(name) && !name.endsWith('.mapping.json'));
  return names.sort().map((name) => ({
    published: readJson<Published>(name),
    mapping: readJson<Mapping>(name.replace('.json', '.mapping.json')),
  }));
}

/** Follows `rows.1.printed_capaian` through objects and lists; `undefined` where nothing stands. */
export function valueAt(source: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], source);
}

/** Leaves of `expected` as paths; a flag is `flags.OVER_CAP.1`, with the row behind its code. */
export function expectedPaths({ flags, ...figures }: Published['expected']): string[] {
  const leaves = Object.entries(figures).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((_, index) => `${name}.${index}`) : [name],
  );
  return [...leaves, ...flags.flatMap(({ code, rows }) => rows.map((row) => `flags.${code}.${row}`))];
}

function cellText(cell: Cell | undefined, row: unknown): string {
  const value = typeof cell === 'string' && cell.startsWith('=') ? valueAt(row, cell.slice(1)) : cell;
  if (typeof cell === 'string' && value === undefined) throw new Error(`the published row has no ${cell}`);
  return value === null || value === undefined ? '' : String(value).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
}

const line = (cells: readonly string[]): string => cells.join(' | ');

const PK_HEADER =
  'Kode | Sasaran Strategis | Indikator Kinerja | Satuan | Tipe | Arah | Rumus | Cara Rekap | Cara Isi | Frekuensi | Target Tahunan | Target Akhir Renstra';

function planLine(one: IndikatorMapping, row: PublishedRow, rumus: string | undefined): string {
  const { kode, satuan, tipe = '', arah, caraRekap, caraIsi, frekuensi } = one;
  const targets = [cellText(one.targetTahunan, row), cellText(one.targetAkhirRenstra, row)];
  const words = [arah, rumus ?? one.rumus ?? '', caraRekap, caraIsi, frekuensi];
  return line([kode, 'Sasaran 1', row.indicator, satuan, tipe, ...words, ...targets]);
}

const COLUMNS = ['Target', 'Realisasi', 'Satuan'] as const;

function isianLine({ kode, satuan }: IndikatorMapping, isian: Isian, row: PublishedRow): string {
  const cells = ROMAWI.flatMap((nomor) => {
    const quarter = isian[`TW ${nomor}`];
    return [cellText(quarter?.target, row), cellText(quarter?.realisasi, row), quarter?.satuan ?? satuan];
  });
  return line([kode, ...cells]);
}

function anggaranTab({ published, mapping }: PublishedCase): string[] {
  const quarters = ROMAWI.map((nomor) => `TW ${nomor}`);
  const header = line([
    'Kode Program/Kegiatan',
    'Program/Kegiatan/Sub Kegiatan',
    'Pagu',
    ...quarters.map((quarter) => `Realisasi ${quarter}`),
    'Serapan',
  ]);
  const rows = (mapping.anggaran ?? []).map(({ baris, kode, pagu, realisasi }) => {
    const row = published.budget[baris];
    const spent = quarters.map((quarter) => cellText(realisasi[quarter], row));
    return line([kode, row?.name ?? '', cellText(pagu, row), ...spent, '']);
  });
  return [header, ...rows];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

function bulananTab({ published, mapping }: PublishedCase): string[] {
  const rows = mapping.indikator.map(({ baris, kode, progresBulanan = {} }) =>
    line([kode, ...MONTHS.map((month) => cellText(progresBulanan[month], published.rows[baris]))]),
  );
  return [line(['Kode', ...MONTHS]), ...rows];
}

/** The case as tables of a workbook, in the variant that is asked for. */
export function tablesOf(one: PublishedCase, varian: Partial<Varian> = {}): PlanTables {
  const { published, mapping } = one;
  const rowOf = ({ baris }: IndikatorMapping): PublishedRow => {
    const row = published.rows[baris];
    if (!row) throw new Error(`${mapping.kasus} has no row ${baris}`);
    return row;
  };
  const isianHeader = ['Kode', ...ROMAWI.flatMap((nomor) => COLUMNS.map((name) => `${name} TW ${nomor}`))];
  const hasMonths = mapping.indikator.some(({ progresBulanan }) => progresBulanan);
  return {
    tahun: mapping.tahun,
    pengaturan: { ...mapping.pengaturan, ...varian.pengaturan },
    tabelPengaturan: mapping.tabelPengaturan ?? {},
    indikator: [PK_HEADER, ...mapping.indikator.map((each) => planLine(each, rowOf(each), varian.rumus))],
    isian: [
      line(isianHeader),
      ...mapping.indikator.map((each) => isianLine(each, varian.isian?.[each.kode] ?? each.isian, rowOf(each))),
    ],
    tab: {
      ...(mapping.anggaran ? { Anggaran: anggaranTab(one) } : {}),
      ...(hasMonths ? { 'Progres Bulanan': bulananTab(one) } : {}),
    },
  };
}
