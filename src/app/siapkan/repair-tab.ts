/** Brings an existing tab up to the layout: adds what is missing, puts dropdowns back, leaves every typed cell alone. */
import { columnLetters, isEmptyGrid } from '../../core/grid.ts';
import { berandaBaru } from '../../core/render-tab/beranda-patch.ts';
import {
  type ColumnLocator,
  columnFormats,
  freshTabPatch,
  HEADER_FILL,
  kategoriColours,
} from '../../core/render-tab/layout-patch.ts';
import { missingTablesPatch, pengaturanPatch } from '../../core/render-tab/pengaturan-patch.ts';
import { NARASI } from '../../core/tab-layout/narasi.ts';
import { type PengaturanKey, VERSI_LEMBAR } from '../../core/tab-layout/pengaturan.ts';
import { KENDALI_SOP } from '../../core/tab-layout/register.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import type { Ports } from '../ports.ts';
import { addMissingLangkah, fillKendaliSop } from './kendali-sop.ts';
import { fillNarasi } from './narasi.ts';
import type { ExistingTab, SetupPlan } from './plan.ts';

/** Where a column of an existing tab really stands. */
export function locateIn(plan: SetupPlan, fallback: ColumnLocator): ColumnLocator {
  return (tab, header) => {
    const existing = plan.existing.find((one) => one.layout.tab === tab && one.headerRow > 0);
    const place = existing?.present.find(({ column }) => column.header === header);
    if (!existing || !place) return fallback(tab, header);
    return { tab: existing.info.tab, column: place.at, fromRow: existing.headerRow + 1 };
  };
}

/** What would be added, in words for the person. */
export function describeRepair(tab: ExistingTab): string[] {
  const words: string[] = [];
  if (tab.headerRow === 0 && isEmptyGrid(tab.grid)) words.push('Mengisi tab yang masih kosong');
  if (tab.missing.length > 0) {
    const names = tab.missing.map(({ column }) => column.header).join(', ');
    words.push(`Menambah kolom ${names} di kanan (mulai kolom ${columnLetters(tab.missing[0]?.at ?? 1)})`);
  }
  if (tab.missingKeys.length > 0)
    words.push(`Menambah pengaturan ${tab.missingKeys.map((key) => key.header).join(', ')}`);
  if (tab.missingTables.length > 0)
    words.push(`Menambah tabel ${tab.missingTables.map(({ name }) => name).join(', ')}`);
  if (tab.missingLangkah.length > 0) words.push(`Menambah ${tab.missingLangkah.length} baris langkah SOP`);
  return words;
}

function missingColumnsPatch(tab: ExistingTab, locate: ColumnLocator): TabPatch {
  const first = tab.missing[0]?.at ?? 1;
  const { headerRow, missing } = tab;
  return {
    tab: tab.info.tab,
    values: [{ row: headerRow, column: first, values: [missing.map(({ column }) => column.header)] }],
    backgrounds: [
      {
        row: headerRow,
        column: first,
        texts: [missing.map(({ column }) => (column.machine ? HEADER_FILL.machine : HEADER_FILL.typed))],
      },
    ],
    looks: [{ row: headerRow, column: first, rows: 1, columns: missing.length, bold: true, wrap: true }],
    columnFormats: { fromRow: headerRow + 1, columns: columnFormats(missing, locate) },
  };
}

/**
 * Dropdowns that pasting destroyed come back, under headers of ours: a person's own header may go with other words.
 * Formats of typed cells stay, because they belong to the values.
 */
function choicesPatch(tab: ExistingTab, locate: ColumnLocator): TabPatch | null {
  const header = tab.grid.values[tab.headerRow - 1] ?? [];
  const ours = tab.present.filter(({ column, at }) => String(header[at - 1] ?? '').trim() === column.header);
  const columns = columnFormats(ours, locate).filter((column) => column.choice);
  if (columns.length === 0) return null;
  return { tab: tab.info.tab, choicesOnly: { fromRow: tab.headerRow + 1, columns } };
}

function coloursPatch(tab: ExistingTab, skala: SetupPlan['skala']): TabPatch | null {
  const kategori = [...tab.present, ...tab.missing].find(({ column }) => column.field === 'kategori' && column.machine);
  if (!kategori) return null;
  const rules = kategoriColours(kategori.at, tab.headerRow + 1, skala);
  return { tab: tab.info.tab, colours: { prefix: 'kategori:', rules } };
}

function settingOf(key: PengaturanKey, tahun: number): string | number {
  if (key.field === 'tahun') return tahun;
  return key.field === 'versiLembar' ? VERSI_LEMBAR : key.defaultValue;
}

function addMissingKeys(ports: Ports, tab: ExistingTab, tahun: number): void {
  if (tab.missingKeys.length === 0) return;
  const first = tab.grid.values.findIndex((line, at) => at >= tab.headerRow && String(line[0] ?? '').trim() === '');
  const row = first < 0 ? tab.grid.values.length + 1 : first + 1;
  if (first >= 0) ports.workbook.insertRows(tab.info.tab, row, tab.missingKeys.length);
  const values = tab.missingKeys.map((key) => [key.header, settingOf(key, tahun)]);
  ports.workbook.apply({ tab: tab.info.tab, values: [{ row, column: 1, values }] });
}

function repairPengaturan(ports: Ports, tab: ExistingTab, tahun: number): void {
  if (tab.oldVersionRow > 0) {
    ports.workbook.apply({
      tab: tab.info.tab,
      values: [{ row: tab.oldVersionRow, column: 2, values: [[VERSI_LEMBAR]] }],
    });
  }
  addMissingKeys(ports, tab, tahun);
  if (tab.missingTables.length === 0) return;
  const row = tab.grid.values.length + tab.missingKeys.length + 1;
  ports.workbook.apply(missingTablesPatch(tab.info.tab, tab.missingTables, row));
}

/** Carries out the repair of one tab. */
export function repairTab(ports: Ports, plan: SetupPlan, tab: ExistingTab, tahun: number, locate: ColumnLocator): void {
  if (tab.headerRow === 0) {
    if (!isEmptyGrid(tab.grid)) return;
    ports.workbook.apply({ ...emptyTabPatch(plan, tab, tahun, locate), tab: tab.info.tab, fresh: false });
    if (tab.layout.tab === KENDALI_SOP.tab) fillKendaliSop(ports, plan, tab.info.tab);
    if (tab.layout.tab === NARASI.tab) fillNarasi(ports, tab.info.tab);
    return;
  }
  if (tab.missing.length > 0) ports.workbook.apply(missingColumnsPatch(tab, locate));
  for (const patch of [choicesPatch(tab, locate), coloursPatch(tab, plan.skala)])
    if (patch) ports.workbook.apply(patch);
  repairPengaturan(ports, tab, tahun);
  addMissingLangkah(ports, tab);
}

function emptyTabPatch(plan: SetupPlan, tab: ExistingTab, tahun: number, locate: ColumnLocator): TabPatch {
  if (tab.layout.tab === 'Beranda')
    return berandaBaru(tab.info.tab, tahun, (name) => plan.tabs.find((one) => one.tab === name)?.gid, false);
  if (tab.layout.tab === 'Pengaturan') return pengaturanPatch(tahun);
  return freshTabPatch(tab.layout, locate, plan.skala);
}
