/** The corpus of clean and of wrong workbooks (korpus/): reads it, validates each case, and holds what is found against what is labelled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBukuKerja } from '../../src/core/parse-tab/parse-buku-kerja.ts';
import { parsePeriode } from '../../src/core/periode.ts';
import { validatePeriode } from '../../src/core/rules/validate-periode.ts';
import { parseIso } from '../../src/core/tanggal.ts';
import type { Temuan } from '../../src/core/temuan/temuan.ts';
import { gridsOfTabs } from './grids-of-plan.ts';
import { Hitungan, type Ukuran } from './hitungan.ts';
import { parsePipeTable, type TextRow } from './pipe-table.ts';
import { type PlanTables, tabsOfPlan } from './tabs-of-plan.ts';
import type { HandMadeTab } from './workbook-file.ts';

/** A workbook in which nothing must be repaired or looked at. */
export interface KasusBersih extends PlanTables {
  berkas: string;
  judul: string;
  /** What could be mistaken in it. */
  menggoda: string;
  hariIni: string;
  /** Periods that are validated. */
  periode: readonly string[];
}

/** A clean workbook with something changed, and everything that is wrong in it then. */
export interface KasusSalah {
  berkas: string;
  judul: string;
  /** File of the clean workbook, without `.json`. */
  dasar: string;
  periode: string;
  /** `Tab | first cell of the row | header | new content`; `judul` is the header row, `+` a new row, a header
   * with `+` a new column; `Tab | tanpa tab` and `Tab | first cell | hapus baris` leave something out. */
  ubah: readonly string[];
  /** `Kode Periksa | Tab | Sel`: all galat and peringatan, and the infos that the case is about. */
  salah: readonly string[];
}

type Tabs = Record<string, HandMadeTab>;

function readJson<Content>(folder: string, name: string): Content {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;
}

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

/** @param folder test/golden/korpus */
export function readBersih(folder: string): KasusBersih[] {
  const at = join(folder, 'bersih');
  return jsonFiles(at).map((berkas) => {
    const content = readJson<Omit<KasusBersih, 'berkas'>>(at, berkas);
    return { ...{ tahun: 2026, hariIni: '2027-01-15', periode: ['Tahun'] }, ...content, berkas };
  });
}

/** @param folder test/golden/korpus */
export function readSalah(folder: string): KasusSalah[] {
  const at = join(folder, 'salah');
  return jsonFiles(at).flatMap((berkas) => {
    const { kasus } = readJson<{ kasus: Omit<KasusSalah, 'berkas'>[] }>(at, berkas);
    return kasus.map((one) => ({ ...{ periode: 'Tahun' }, ...one, berkas }));
  });
}

function withCell(rows: readonly TextRow[], key: string, header: string, content: string, where: string): TextRow[] {
  const isNewColumn = header.startsWith('+');
  const name = isNewColumn ? header.slice(1) : header;
  const at = rows.findIndex((row) => row.includes(name));
  const headerRow = at >= 0 ? at : isNewColumn ? 0 : -1;
  const width = rows[headerRow]?.length ?? 0;
  const column = at >= 0 ? (rows[at]?.indexOf(name) ?? -1) : width;
  const row = key === 'judul' ? headerRow : key === '+' ? rows.length : rows.findIndex((one) => one[0] === key);
  if (headerRow < 0 || row < 0) throw new Error(`${where}: there is no ${key} / ${header}`);
  const next: string[][] = rows.map((one) => [...one]);
  if (row === next.length) next.push([]);
  const write = (line: number, index: number, text: string): void => {
    const cells = next[line] ?? [];
    while (cells.length <= index) cells.push('');
    cells[index] = text;
  };
  if (at < 0) write(headerRow, column, name);
  write(row, column, content);
  return next;
}

/** @throws Error when a change names a tab, row or column that is not there */
function withChanges(tabs: Tabs, ubah: readonly string[], where: string): Tabs {
  const changed: Tabs = { ...tabs };
  for (const line of ubah) {
    const [tab = '', key = '', header = '', ...rest] = line.split('|').map((cell) => cell.trim());
    const known = changed[tab];
    if (!known) throw new Error(`${where}: there is no tab ${tab}`);
    if (key === 'tanpa tab') {
      delete changed[tab];
      continue;
    }
    if (header === 'hapus baris') {
      changed[tab] = { ...known, rows: known.rows.filter((row) => row[0] !== key) };
      continue;
    }
    changed[tab] = { ...known, rows: withCell(known.rows, key, header, rest.join(' | '), where) };
  }
  return changed;
}

function validateTabs(tabs: Tabs, tahun: number, periode: string, hariIni: string): Temuan[] {
  const [when, today] = [parsePeriode(periode, tahun), parseIso(hariIni)];
  if (!when || !today) throw new Error(`no period or day: ${periode}, ${hariIni}`);
  return validatePeriode(parseBukuKerja(gridsOfTabs(tabs), tahun), when, today);
}

export function validateBersih(kasus: KasusBersih, periode: string): Temuan[] {
  return validateTabs(tabsOfPlan(kasus), kasus.tahun, periode, kasus.hariIni);
}

export const labelOf = ({ kode, tab, sel }: Temuan): string => [kode, tab, sel].join(' | ').trim();

const tidy = (line: string): string => parsePipeTable([line]).map((cells) => cells.join(' | ').trim())[0] ?? '';

/** What became of a wrong case; all lists sorted. */
export interface HasilSalah {
  kasus: KasusSalah;
  /** Labelled, found. */
  tepat: string[];
  /** Labelled, not found. */
  luput: string[];
  /** A galat or peringatan that no label tells of. */
  lebih: string[];
}

/** An info that is not labelled counts neither way. */
export function judge(kasus: KasusSalah, dasar: KasusBersih): HasilSalah {
  const where = `${kasus.berkas}: ${kasus.judul}`;
  const tabs = withChanges(tabsOfPlan(dasar), kasus.ubah, where);
  const temuan = validateTabs(tabs, dasar.tahun, kasus.periode, dasar.hariIni);
  const labels = kasus.salah.map(tidy);
  const found = new Set(temuan.map(labelOf));
  const loud = new Set(temuan.filter(({ level }) => level !== 'info').map(labelOf));
  return {
    kasus,
    tepat: labels.filter((label) => found.has(label)).sort(),
    luput: labels.filter((label) => !found.has(label)).sort(),
    lebih: [...loud].filter((label) => !labels.includes(label)).sort(),
  };
}

const kodeOf = (label: string): string => label.split(' | ')[0] ?? '';

/** Precision and recall are told per code; the last line is all together. */
export function measureKorpus(folder: string): { ukuran: Ukuran[]; bersih: number; salah: number } {
  const bersih = readBersih(folder);
  const salah = readSalah(folder);
  const hitungan = new Hitungan();
  for (const kasus of bersih) {
    for (const periode of kasus.periode) {
      for (const one of validateBersih(kasus, periode))
        if (one.level !== 'info') hitungan.count(kodeOf(labelOf(one)), 'lebih');
    }
  }
  for (const kasus of salah) {
    const dasar = bersih.find(({ berkas }) => berkas === `${kasus.dasar}.json`);
    if (!dasar) throw new Error(`${kasus.berkas}: there is no clean case ${kasus.dasar}`);
    const hasil = judge(kasus, dasar);
    for (const what of ['tepat', 'luput', 'lebih'] as const)
      for (const label of hasil[what]) hitungan.count(kodeOf(label), what);
  }
  return { ukuran: hitungan.ukuran(), bersih: bersih.length, salah: salah.length };
}
