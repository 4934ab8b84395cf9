/** What the actions need from the world: the workbook, the files, the clock and the person. src/gas implements it. */
import type { Grid } from '../core/grid.ts';
import type { Grafik } from '../core/laporan/grafik/grafik.ts';
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
  /** Id of the workbook, and the link by which people open it (`''` on one's own computer). */
  place(): { id: string; url: string };
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
  /** Takes away whole rows: only those of ours, never what people typed. */
  deleteRows(tab: string, row: number, count: number): void;
  /** Moves the rows from `row` on down by `count`. */
  insertRows(tab: string, row: number, count: number): void;
  /** What the person has marked: the tab, the one cell that would be typed into, and the whole area (`A3:K20`). */
  selection(): { tab: string; sel: string; rentang: string };
  /** Shows the cell to the person. */
  open(tab: string, sel: string): void;
  /** A note to ourselves for the acting person only, `''` when there is none. At most 8,000 bytes. */
  readUserProperty(key: string): string;
  writeUserProperty(key: string, value: string): void;
  /** A note to ourselves in the document, `''` when there is none. At most 8,000 bytes. */
  readProperty(key: string): string;
  writeProperty(key: string, value: string): void;
  /**
   * The same, but once for all such notes, when the action is over and the cells are written: for what may be missing after an
   * interruption. Reading it in the same action gives it already.
   */
  writePropertyLater(key: string, value: string): void;
  /** Writes the notes that wait, by whoever runs the action. At most one call. */
  writeWaiting(): void;
}

export interface SavedFile {
  nama: string;
  id: string;
  url: string;
}

/** The failure of one item of a list: a refused share, a mail that was not sent. `alasan` is a sentence for the person. */
export type Hasil<Nilai = null> = { ok: true; nilai: Nilai } | { ok: false; alasan: string };

/** What somebody may do with a file that is shared with them. */
export type HakBerkas = 'baca' | 'komentar' | 'ubah';

export interface IzinBerkas {
  email: string;
  hak: HakBerkas | 'pemilik';
}

/** Kinds of file that we make. `sheet` is a spreadsheet of our own, uploaded as .xlsx and converted. */
export type JenisBerkas = 'docx' | 'doc' | 'pdf' | 'xlsx' | 'sheet' | 'gambar';

/**
 * Files of the acting person's account under `drive.file`: what a colleague's account made does not exist here.
 * Ids are those of Drive.
 */
export interface FilesPort {
  /** Names of the reports that this person's account can see and whose name starts with `prefix`. */
  listReports(prefix: string): string[];
  /** Keeps the .docx as a document (in Google: converted to a Google Doc). Never replaces a file. `folder` `''` = the top. */
  saveReport(nama: string, docx: Uint8Array, folder?: string): SavedFile;
  /** The person's own folder of this name, made when there is none. One level below `induk`, `''` = the top. */
  folder(nama: string, induk: string): SavedFile;
  /** Keeps bytes as a file of their own; `doc` and `sheet` are converted from .docx and .xlsx. Never replaces a file. */
  save(nama: string, jenis: JenisBerkas, bytes: Uint8Array, folder: string): SavedFile;
  /** `null` when the account cannot see such a file: gone, or made by another account. */
  find(id: string): SavedFile | null;
  /** Contents of a file; Docs and Sheets of ours come as .docx and .xlsx. */
  read(id: string): Hasil<Uint8Array>;
  /** PDF of a Doc or Sheet of ours. Where no PDF can be made, the reason says so. */
  toPdf(id: string): Hasil<Uint8Array>;
  /** Who may do what now; the owner is among them. */
  permissions(id: string): Hasil<IzinBerkas[]>;
  /** Shares with one person, never with everybody. `pesan` goes into Google's own mail; `''` = no such mail. */
  share(id: string, email: string, hak: HakBerkas, pesan: string): Hasil;
  /** Takes a share back. */
  unshare(id: string, email: string): Hasil;
}

export interface Surat {
  /** One address. */
  kepada: string;
  perihal: string;
  /** Plain text with line breaks. */
  isi: string;
  lampiran?: { nama: string; jenis: 'pdf' | 'docx' | 'xlsx'; bytes: Uint8Array }[];
}

export interface MailPort {
  /** Recipients that may still be written to today. */
  sisa(): number;
  send(surat: Surat): Hasil;
}

/** Pictures of charts. */
export interface ChartsPort {
  /** A PNG. One call. Where none can be made, the reason says so. */
  toPng(grafik: Grafik): Hasil<Uint8Array>;
}

/** The daily reminder of the acting person's account. */
export interface TriggersPort {
  /** Is one of this account installed for this workbook? */
  isInstalled(): boolean;
  /** Idempotent. @param jam 0–23, in the workbook's zone */
  install(jam: number): void;
  remove(): void;
}

/** Cells that only some may edit. The owner of the workbook always may. */
export interface Perlindungan {
  tab: string;
  /** Known again by it; begins with `Kinerja:`. */
  keterangan: string;
  /** A1 area; `''` = the whole tab. */
  area: string;
  /** Addresses that may edit, besides the owner and the person who protects. */
  penyunting: string[];
}

export interface ProtectionPort {
  /** Addresses that may edit the workbook at all. */
  editors(): string[];
  owner(): string;
  /** Hard protections of ours (description beginning with `prefix`) in a tab. */
  list(tab: string, prefix: string): { keterangan: string; area: string }[];
  /** Replaces every hard protection of ours in the tab whose description begins with `prefix`. At most 4 calls for each new one. */
  replace(tab: string, prefix: string, perlindungan: readonly Perlindungan[]): void;
  /** Shows or hides a tab. The last visible tab cannot be hidden. */
  setHidden(tab: string, hidden: boolean): void;
}

export interface Ports {
  workbook: WorkbookPort;
  files: FilesPort;
  charts: ChartsPort;
  mail: MailPort;
  triggers: TriggersPort;
  protection: ProtectionPort;
  /** Wall clock of the workbook's zone. */
  now(): Waktu;
  /** E-mail address of the person, `''` when Google does not tell. */
  user(): string;
  /** SHA-256 of the UTF-8 text, in lower-case hex. */
  sha256(text: string): string;
  /** SHA-256 of bytes, in lower-case hex. */
  sha256Bytes(bytes: Uint8Array): string;
}
