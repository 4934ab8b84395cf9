/** What the actions need from the world: the workbook, the files, the clock and the person. src/gas implements it. */
import type { Grid } from '../core/grid.ts';
import type { TabPatch } from '../core/tab-patch.ts';
import type { Waktu } from '../core/tanggal.ts';

export type GridPart = 'numberFormats' | 'formulas' | 'notes';

/** Values are always read; the other parts cost a call each. */
export interface TabRequest {
  tab: string;
  /** Only column A of the first rows, when no more is needed. */
  rows?: number;
  parts?: readonly GridPart[];
}

export interface TabInfo {
  tab: string;
  gid: number;
}

export interface WorkbookPort {
  /** Name of the file, its locale (`in_ID`, `id_ID` …) and zone. */
  identity(): { nama: string; locale: string; zonaWaktu: string };
  setLocale(locale: string, zonaWaktu: string): void;
  /** All visible and hidden tabs in order. One call. */
  listTabs(): TabInfo[];
  /** Tabs that do not exist are left out. Names are compared as they are. */
  read(requests: readonly TabRequest[]): Grid[];
  /** Adds a tab at a position counted from 0, with at least the given size. */
  createTab(tab: string, position: number, rows: number, columns: number): void;
  /** Removes an empty tab such as Sheet1 that a new file comes with. */
  removeTab(tab: string): void;
  /** Enlarges the tab where needed. The number of calls does not depend on the number of rows. */
  apply(patch: TabPatch): void;
  /** Moves the rows from `row` on down by `count`. */
  insertRows(tab: string, row: number, count: number): void;
  /** Shows the cell to the person. */
  open(tab: string, sel: string): void;
  /** A note to ourselves in the document, `''` when there is none. At most 8,000 bytes. */
  readProperty(key: string): string;
  writeProperty(key: string, value: string): void;
}

export interface SavedFile {
  nama: string;
  id: string;
  url: string;
}

export interface FilesPort {
  /** Names of the reports that this person's account can see and whose name starts with `prefix`. */
  listReports(prefix: string): string[];
  /** Keeps the .docx as a document (in Google: converted to a Google Doc). Never replaces a file. */
  saveReport(nama: string, docx: Uint8Array): SavedFile;
}

export interface Ports {
  workbook: WorkbookPort;
  files: FilesPort;
  /** Wall clock of the workbook's zone. */
  now(): Waktu;
  /** E-mail address of the person, `''` when Google does not tell. */
  user(): string;
  /** SHA-256 of the UTF-8 text, in lower-case hex. */
  sha256(text: string): string;
  /** SHA-256 of bytes, in lower-case hex. */
  sha256Bytes(bytes: Uint8Array): string;
}
