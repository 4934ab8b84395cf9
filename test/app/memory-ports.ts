/** Ports over plain arrays, so that an action can be tried without any host. Formats, notes and values only. */
import { createHash } from 'node:crypto';
import type { Ports, TabRequest } from '../../src/app/ports.ts';
import type { CellContent, CellValue, Grid } from '../../src/core/grid.ts';
import type { TabPatch } from '../../src/core/tab-patch.ts';
import { MemoryFiles, MemoryMail, MemoryProtections, MemoryTriggers } from './memory-services.ts';

export interface MemoryTab {
  tab: string;
  gid: number;
  values: CellValue[][];
  formulas: string[][];
  notes: string[][];
  numberFormats: string[][];
}

const MATCH = /^([A-Z]+)(\d+)$/;

function put<T>(grid: T[][], row: number, column: number, value: T, blank: T): void {
  while (grid.length < row) grid.push([]);
  const line = grid[row - 1] ?? [];
  while (line.length < column) line.push(blank);
  line[column - 1] = value;
}

function square<T>(grid: T[][], rows: number, columns: number, blank: T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => grid[row]?.[column] ?? blank),
  );
}

export class MemoryWorkbook {
  tabs: MemoryTab[] = [];
  properties = new Map<string, string>();
  locale = 'id_ID';
  /** Every patch that was carried out. */
  patches: TabPatch[] = [];
  drive = new MemoryFiles();
  mail = new MemoryMail();
  triggers = new MemoryTriggers();
  protections = new MemoryProtections();
  /** Who acts. */
  user = 'kasubag.perencanaan@example.go.id';
  userProperties = new Map<string, string>();
  /** What the person has marked. */
  selection = { tab: 'Beranda', sel: 'A1', rentang: 'A1' };
  id = 'buku-1';
  now = { tahun: 2026, bulan: 11, hari: 22, jam: 14, menit: 5 };

  /** The files that were made, in order. */
  get files(): { nama: string; bytes: Uint8Array }[] {
    return this.drive.files;
  }

  add(tab: string, values: CellValue[][] = []): MemoryTab {
    const added: MemoryTab = { tab, gid: this.tabs.length + 1, values, formulas: [], notes: [], numberFormats: [] };
    this.tabs.push(added);
    return added;
  }

  tab(name: string): MemoryTab {
    const found = this.tabs.find((one) => one.tab === name);
    if (!found) throw new Error(`no tab ${name}`);
    return found;
  }

  cell(name: string, sel: string): CellValue {
    const [, letters = 'A', row = '1'] = MATCH.exec(sel) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return this.tab(name).values[Number(row) - 1]?.[column - 1] ?? '';
  }

  private grid(request: TabRequest): Grid[] {
    const tab = this.tabs.find((one) => one.tab === request.tab);
    if (!tab) return [];
    const rows = request.rows ?? Math.max(1, tab.values.length);
    const columns = request.rows ? 1 : Math.max(1, ...tab.values.map((line) => line.length));
    const grid: Grid = { tab: tab.tab, gid: tab.gid, values: square<CellValue>(tab.values, rows, columns, '') };
    for (const part of request.parts ?? []) {
      grid[part] = square(tab[part], rows, columns, part === 'numberFormats' ? 'General' : '');
    }
    return [grid];
  }

  private apply(patch: TabPatch): void {
    this.patches.push(patch);
    const tab = this.tab(patch.tab);
    const write = (row: number, column: number, content: CellContent) => {
      const isFormula = typeof content === 'object' && content !== null && !(content instanceof Date);
      put(tab.formulas, row, column, isFormula ? content.formula : '', '');
      // Nothing computes here: a formula without its result must not stand as a figure.
      put<CellValue>(tab.values, row, column, isFormula ? '' : (content ?? ''), '');
    };
    for (const block of patch.values ?? []) {
      for (const [r, line] of block.values.entries()) {
        for (const [c, content] of line.entries()) write(block.row + r, block.column + c, content);
      }
    }
    for (const [name, blocks] of [['notes', patch.notes] as const, ['numberFormats', patch.numberFormats] as const]) {
      for (const block of blocks ?? []) {
        for (const [r, line] of block.texts.entries()) {
          for (const [c, text] of line.entries()) put(tab[name], block.row + r, block.column + c, text, '');
        }
      }
    }
  }

  ports(): Ports {
    const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    return {
      charts: { toPng: () => ({ ok: true, nilai: Uint8Array.of(137, 80, 78, 71) }) },
      workbook: {
        identity: () => ({ nama: 'uji', locale: this.locale, zonaWaktu: 'Asia/Jakarta' }),
        place: () => ({ id: this.id, url: `https://example.go.id/${this.id}` }),
        setLocale: (locale) => {
          this.locale = locale;
        },
        listTabs: () => this.tabs.map(({ tab, gid }) => ({ tab, gid })),
        read: (requests) => requests.flatMap((request) => this.grid(request)),
        createTab: (tab, position) => {
          const added = this.add(tab);
          this.tabs.splice(this.tabs.indexOf(added), 1);
          this.tabs.splice(position, 0, added);
        },
        removeTab: (tab) => {
          this.tabs = this.tabs.filter((one) => one.tab !== tab);
        },
        apply: (patch) => this.apply(patch),
        insertRows: (tab, row, count) => {
          const rows = Array.from({ length: count }, () => [] as CellValue[]);
          this.tab(tab).values.splice(row - 1, 0, ...rows);
        },
        deleteRows: (tab, row, count) => {
          this.tab(tab).values.splice(row - 1, count);
        },
        selection: () => this.selection,
        open: () => undefined,
        readUserProperty: (key) => this.userProperties.get(`${this.user} ${key}`) ?? '',
        writeUserProperty: (key, value) => {
          this.userProperties.set(`${this.user} ${key}`, value);
        },
        readProperty: (key) => this.properties.get(key) ?? '',
        writeProperty: (key, value) => {
          this.properties.set(key, value);
        },
        writePropertyLater: (key, value) => {
          this.properties.set(key, value);
        },
        writeWaiting: () => undefined,
      },
      files: this.drive.port(() => this.user),
      mail: this.mail.port(() => this.user),
      triggers: this.triggers.port(() => this.user),
      protection: this.protections.port(),
      now: () => this.now,
      user: () => this.user,
      sha256: digest,
      sha256Bytes: digest,
    };
  }
}
