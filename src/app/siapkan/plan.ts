/** Looks at the workbook and says what the setup would make and what it would add, before anything is touched. */
import type { Pengaturan, SkalaKategori } from '../../core/buku-kerja.ts';
import { type Grid, isEmptyGrid } from '../../core/grid.ts';
import { findColumns } from '../../core/parse-tab/find-columns.ts';
import { parsePengaturan } from '../../core/parse-tab/pengaturan.ts';
import { parseRegister, type RegisterEntry } from '../../core/register.ts';
import { missingKendaliRows } from '../../core/render-tab/kendali-rows.ts';
import type { PlacedColumn } from '../../core/render-tab/layout-patch.ts';
import { readKendali } from '../../core/sop/catatan-kendali.ts';
import type { TabLayout } from '../../core/tab-layout/column.ts';
import {
  PENGATURAN_KEYS,
  PENGATURAN_TABLES,
  type PengaturanKey,
  type PengaturanTable,
  VERSI_LEMBAR,
} from '../../core/tab-layout/pengaturan.ts';
import { KENDALI_SOP, type KendaliSopField } from '../../core/tab-layout/register.ts';
import { TAB_LAYOUTS } from '../../core/tab-layout/tab-layouts.ts';
import { INDONESIAN, isIndonesian } from '../locale.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { findTab } from '../tab-name.ts';

/** A tab that exists. */
export interface ExistingTab {
  layout: TabLayout;
  info: TabInfo;
  grid: Grid;
  /** Row of the header, from 1; 0 = the tab is empty, or nothing in it looks like a header of ours. */
  headerRow: number;
  /** Columns of ours that stand there. */
  present: PlacedColumn[];
  /** Columns to be added, at the places they will take. */
  missing: PlacedColumn[];
  /** Keys to be added below the others, for tab Pengaturan. */
  missingKeys: PengaturanKey[];
  /** Cell row of Versi Lembar when it names an older layout; 0 = it is current or missing. */
  oldVersionRow: number;
  /** Named tables to be added at the end of tab Pengaturan. */
  missingTables: PengaturanTable[];
  /** Steps of the SOP to be added below the others, for tab Kendali SOP. */
  missingLangkah: RegisterEntry<KendaliSopField>[];
}

export interface SetupPlan {
  /** The year that tab Pengaturan names, otherwise the one asked for. */
  tahun: number;
  tabs: TabInfo[];
  create: TabLayout[];
  existing: ExistingTab[];
  /** Empty tabs that a new file comes with. */
  emptySheets: TabInfo[];
  /** Standard times and roles of the steps, of the office or the default. */
  waktuBaku: Pengaturan['waktuBaku'];
  /** Skala Kategori of the office, or the default: by it column Kategori is coloured. */
  skala: readonly SkalaKategori[];
  /** The zone that goes with the locale: the workbook's own where it is one of Indonesia's. */
  zonaWaktu: string;
  /** The locale to be set, `''` when it is Indonesian already. */
  locale: string;
}

const ZONA_INDONESIA = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

/** Names of the tab that Sheets and Excel give a new file. */
const DEFAULT_TAB = /^(sheet|lembar|lembar kerja)\s*1$/i;

/** Width of what stands in the tab, so that new columns go to the right of everything. */
function usedColumns(grid: Grid): number {
  return Math.max(
    0,
    ...grid.values.map((line) => line.reduce<number>((last, value, at) => (value === '' ? last : at + 1), 0)),
  );
}

/** What tab Pengaturan lacks, by the texts of its first column. */
function missingSettings(grid: Grid): Pick<ExistingTab, 'missingKeys' | 'missingTables' | 'oldVersionRow'> {
  const texts = new Set(
    grid.values.map((line) =>
      String(line[0] ?? '')
        .trim()
        .toLowerCase(),
    ),
  );
  const version = grid.values.findIndex((line) => /^versi lembar$/i.test(String(line[0] ?? '').trim()));
  const isOld = version >= 0 && String(grid.values[version]?.[1] ?? '').trim() !== VERSI_LEMBAR;
  return {
    oldVersionRow: isOld ? version + 1 : 0,
    missingKeys: PENGATURAN_KEYS.filter((key) => !texts.has(key.header.toLowerCase())),
    missingTables: PENGATURAN_TABLES.filter((table) => !texts.has(table.name.toLowerCase())),
  };
}

/** Rows that tab Kendali SOP lacks; a tab without a header of ours is not touched. */
function missingLangkah(grid: Grid, { tahun, waktuBaku }: Pengaturan): RegisterEntry<KendaliSopField>[] {
  const register = parseRegister(grid, KENDALI_SOP);
  return register ? missingKendaliRows(tahun, waktuBaku, readKendali(register, tahun)) : [];
}

/** @param pengaturan its year is that of the workbook, by which headers such as `Target 2026` are known */
function inspect(layout: TabLayout, info: TabInfo, grid: Grid, pengaturan: Pengaturan): ExistingTab {
  const { tahun } = pengaturan;
  const found = isEmptyGrid(grid) ? null : findColumns(grid, layout, tahun);
  const present = layout.columns.flatMap((column) => {
    const at = found?.columns[column.field];
    return at === undefined ? [] : [{ column, at }];
  });
  const absent = found ? layout.columns.filter((column) => found.columns[column.field] === undefined) : [];
  const from = usedColumns(grid) + 1;
  return {
    layout,
    info,
    grid,
    headerRow: found?.headerRow ?? 0,
    present,
    missing: absent.map((column, index) => ({ column, at: from + index })),
    missingLangkah: layout.tab === KENDALI_SOP.tab && found ? missingLangkah(grid, pengaturan) : [],
    ...(layout.tab === 'Pengaturan' && found
      ? missingSettings(grid)
      : { missingKeys: [], missingTables: [], oldVersionRow: 0 }),
  };
}

/**
 * Reads every tab of ours that exists: one call a tab.
 * @param tahun the year when tab Pengaturan names none
 */
export function planSetup(ports: Ports, tahun: number): SetupPlan {
  const tabs = ports.workbook.listTabs();
  const known = TAB_LAYOUTS.flatMap((layout) => {
    const info = findTab(tabs, layout.tab);
    return info ? [{ layout, info }] : [];
  });
  const strangers = tabs.filter((tab) => DEFAULT_TAB.test(tab.tab));
  const requests = [...known.map(({ info }) => info), ...strangers].map(({ tab }) => ({ tab }));
  const grids = new Map(ports.workbook.read(requests).map((grid) => [grid.tab, grid]));
  const settings = known.find(({ layout }) => layout.tab === 'Pengaturan');
  const { pengaturan } = parsePengaturan(grids.get(settings?.info.tab ?? '') ?? null, tahun);
  const { locale, zonaWaktu } = ports.workbook.identity();
  return {
    tahun: pengaturan.tahun,
    tabs,
    create: TAB_LAYOUTS.filter((layout) => !findTab(tabs, layout.tab)),
    existing: known.flatMap(({ layout, info }) => {
      const grid = grids.get(info.tab);
      return grid ? [inspect(layout, info, grid, pengaturan)] : [];
    }),
    emptySheets: strangers.filter((tab) => {
      const grid = grids.get(tab.tab);
      return grid !== undefined && isEmptyGrid(grid);
    }),
    waktuBaku: pengaturan.waktuBaku,
    skala: pengaturan.skalaKategori,
    zonaWaktu: ZONA_INDONESIA.includes(zonaWaktu) ? zonaWaktu : pengaturan.zonaWaktu,
    locale: isIndonesian(locale) ? '' : INDONESIAN,
  };
}
