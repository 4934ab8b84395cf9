/** Reads the data of the sample workbooks, which planners can edit: one JSON file per tab, rows keyed by header text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text as it is typed, a number, or the lines of one cell. */
export type SampleCell = string | number | string[];
export type SampleRow = Record<string, SampleCell>;

export interface SampleTab {
  tab: string;
  /** Rows go beside what already stands in this column, or in all of these; absent = below everything. */
  kolomKunci?: string | string[];
  baris: SampleRow[];
}

/** A deliberate mistake in the finished workbook. */
export interface SampleMistake {
  /** Code of the temuan that it must raise. */
  temuan: string;
  penjelasan: string;
  tab: string;
  /** `judul`, `baris baru`, or what the row to be changed has in some of its columns. */
  pada: 'judul' | 'baris baru' | SampleRow;
  /** New content by header, or `kosong` for a row that somebody emptied. */
  menjadi: SampleRow | 'kosong';
}

/** In the order of filling: what later tabs choose from comes first. */
const TAB_FILES = [
  'pengaturan',
  'unit-kerja',
  'pejabat',
  'perjanjian-kinerja',
  'rencana-aksi',
  'triwulan-1',
  'triwulan-2',
  'triwulan-3',
  'triwulan-4',
  'progres-bulanan',
  'anggaran',
  'kendali-sop',
  'disposisi',
  'pembagian-tugas',
  'koreksi',
  'riwayat-capaian',
  'tindak-lanjut',
  'narasi',
] as const;

/** Seen from local/contoh and from build/local alike. */
const FOLDER = new URL('../../contoh/', import.meta.url);

/** `<tahun>`, `<tahun-1>`, `<tahun+1>` in any text stand for years. */
function withYear(text: string, tahun: number): string {
  return text.replace(/<tahun([+-]\d+)?>/g, (_, shift: string | undefined) => String(tahun + Number(shift ?? 0)));
}

/** @throws Error when the file is missing or no JSON */
function readJson(name: string, tahun: number): unknown {
  const path = fileURLToPath(new URL(`${name}.json`, FOLDER));
  return JSON.parse(withYear(readFileSync(path, 'utf8'), tahun));
}

function isRow(value: unknown): value is SampleRow {
  const isCell = (cell: unknown) =>
    typeof cell === 'string' ||
    typeof cell === 'number' ||
    (Array.isArray(cell) && cell.every((one) => typeof one === 'string'));
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCell);
}

function isTab(value: unknown): value is SampleTab {
  const { tab, kolomKunci, baris } = (value ?? {}) as Partial<SampleTab>;
  const keys = typeof kolomKunci === 'string' ? [kolomKunci] : (kolomKunci ?? []);
  const hasKey = Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  return typeof tab === 'string' && hasKey && Array.isArray(baris) && baris.every(isRow);
}

function isMistake(value: unknown): value is SampleMistake {
  const { temuan, penjelasan, tab, pada, menjadi } = (value ?? {}) as Partial<SampleMistake>;
  const isPlace = pada === 'judul' || pada === 'baris baru' || isRow(pada);
  const texts = [temuan, penjelasan, tab].every((text) => typeof text === 'string');
  return texts && isPlace && (menjadi === 'kosong' || isRow(menjadi));
}

/**
 * Every tab of the sample, for a year.
 * @throws Error naming the file that is missing or has another shape
 */
export function readSampleTabs(tahun: number): SampleTab[] {
  return TAB_FILES.map((name) => {
    const content = readJson(name, tahun);
    if (!isTab(content)) throw new Error(`contoh/${name}.json does not have the shape of a tab`);
    return content;
  });
}

/** @throws Error when the file is missing or has another shape */
export function readSampleMistakes(tahun: number): SampleMistake[] {
  const { perubahan } = readJson('bermasalah', tahun) as { perubahan?: unknown };
  if (!Array.isArray(perubahan) || !perubahan.every(isMistake)) {
    throw new Error('contoh/bermasalah.json does not have the shape of a list of mistakes');
  }
  return perubahan;
}
