/** Spreads a plan and what was filled in over the tabs of the workbook, so that a golden case shows each figure once. */
import { parsePipeTable, parseRecords, type TextRow } from './pipe-table.ts';
import type { HandMadeTab } from './workbook-file.ts';

export const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** A golden case as planners write it; every table is a list of `|` rows. */
export interface PlanTables {
  tahun: number;
  /** Keys of tab Pengaturan besides Tahun. */
  pengaturan?: Readonly<Record<string, string | number>>;
  /** Named tables of tab Pengaturan, header row first. */
  tabelPengaturan?: Readonly<Record<string, readonly string[]>>;
  /** Tab Perjanjian Kinerja. */
  indikator: readonly string[];
  /** By Kode: `Target TW n`, `Realisasi TW n`, `Pembilang TW n`, `Penyebut TW n`, `Nama Penyebut TW n`, `Satuan TW n`, `Tahan TW n`, and the narrative columns. */
  isian?: readonly string[];
  /** Whole tabs; they replace those made out of isian. */
  tab?: Readonly<Record<string, readonly string[]>>;
  /** Merged cells by tab, `B1:E1`. */
  gabungSel?: Readonly<Record<string, readonly string[]>>;
}

/** Columns of a quarterly tab that isian may fill, in the order of the tab. */
const TRIWULAN_COLUMNS = [
  'Realisasi',
  'Pembilang',
  'Penyebut',
  'Nama Penyebut',
  'Faktor Pendukung/Penghambat',
  'Kendala',
  'Tindak Lanjut',
  'Batas Waktu',
  'Bukti Dukung',
  'Tahan',
] as const;

function pengaturanTab({ tahun, pengaturan = {}, tabelPengaturan = {} }: PlanTables): TextRow[] {
  const keys = Object.entries(pengaturan).map(([key, value]) => [key, String(value).replace('.', ',')]);
  const tables = Object.entries(tabelPengaturan).flatMap(([name, lines]) => [[], [name], ...parsePipeTable(lines)]);
  return [['Pengaturan', 'Nilai'], ['Tahun', String(tahun)], ...keys, ...tables];
}

function rencanaAksiTab(isian: readonly Record<string, string>[]): TextRow[] {
  const header = ['Kode', ...ROMAWI.map((nomor) => `Target TW ${nomor}`)];
  return [header, ...isian.map((row) => header.map((name) => row[name] ?? ''))];
}

function triwulanTab(
  nomor: string,
  isian: readonly Record<string, string>[],
  plan: ReadonlyMap<string, Record<string, string>>,
): TextRow[] {
  const columns = TRIWULAN_COLUMNS.filter(
    (name) => name === 'Realisasi' || isian.some((row) => row[`${name} TW ${nomor}`] !== undefined),
  );
  const rows = isian.map((row) => {
    const { Kode = '' } = row;
    const { 'Indikator Kinerja': indikator = '', Satuan = '' } = plan.get(Kode) ?? {};
    const satuan = row[`Satuan TW ${nomor}`] ?? Satuan;
    const typed = columns.map((name) => row[`${name} TW ${nomor}`] ?? '');
    return [Kode, indikator, satuan, row[`Target TW ${nomor}`] ?? '', ...typed];
  });
  return [['Kode', 'Indikator Kinerja', 'Satuan', 'Target TW', ...columns], ...rows];
}

/** @throws Error when isian has a column that belongs nowhere */
function checkColumns(isian: readonly Record<string, string>[]): void {
  const names = ['Target', 'Satuan', ...TRIWULAN_COLUMNS].join('|');
  const known = new RegExp(`^(Kode|(${names}) TW (I|II|III|IV))$`);
  const foreign = Object.keys(isian[0] ?? {}).filter((name) => !known.test(name));
  if (foreign.length > 0) throw new Error(`isian has unknown columns: ${foreign.join(', ')}`);
}

/** The tabs of the workbook, in the order of the setup. */
export function tabsOfPlan(tables: PlanTables): Record<string, HandMadeTab> {
  const isian = parseRecords(tables.isian ?? ['Kode']);
  checkColumns(isian);
  const plan = new Map(parseRecords(tables.indikator).map((row) => [row.Kode ?? '', row]));
  const tabs: Record<string, TextRow[]> = {
    Pengaturan: pengaturanTab(tables),
    'Perjanjian Kinerja': parsePipeTable(tables.indikator),
    'Rencana Aksi': rencanaAksiTab(isian),
  };
  for (const nomor of ROMAWI) tabs[`Triwulan ${nomor}`] = triwulanTab(nomor, isian, plan);
  for (const [name, lines] of Object.entries(tables.tab ?? {})) tabs[name] = parsePipeTable(lines);
  return Object.fromEntries(
    Object.entries(tabs).map(([name, rows]) => [name, { rows, merges: tables.gabungSel?.[name] ?? [] }]),
  );
}
