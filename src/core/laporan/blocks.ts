/** The neutral report: blocks that say what is on the page and nothing of how a word processor is told. */

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A piece of text; plain strings are runs without marks. */
interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type Text = string | (string | Run)[];

export interface TableColumn {
  header: string;
  /** Heading over neighbouring columns that have the same one (`Triwulan I` over Target, Realisasi, Capaian). */
  group?: string;
  /** Share of the table's width; the shares of a table need not add up to anything. */
  width: number;
  align?: Align;
}

export interface TableRow {
  cells: Text[];
  /** Columns that the first cell covers (default 1); `cells` then has that many fewer entries. */
  labelSpan?: number;
  /** `group` spans its first cell over the table (a sasaran, say); `total` is set in bold with a rule above. */
  kind?: 'data' | 'group' | 'total';
}

/** The official who signs. */
export interface Penandatangan {
  /** `Plt.` or `Plh.`, printed before the jabatan; `a.n. …`, printed on a line above it; or `''`. */
  awalan: string;
  jabatan: string;
  nama: string;
  pangkat: string;
  /** Printed 8-6-1-3; `''` leaves the line out. */
  nip: string;
}

export interface Kop {
  pemerintahDaerah: string;
  perangkatDaerah: string;
  alamat: string;
  /** Lambang daerah, PNG or JPEG. */
  logo?: { bytes: Uint8Array; type: 'png' | 'jpg'; width: number; height: number; alt: string };
}

/** What stands in a box of a form, from top to bottom. */
export type FormPart =
  /** Printed small above what is to be filled in; bold. */
  | { type: 'label'; text: string }
  | { type: 'text'; text: Text; align?: Align }
  /** `Nomor surat : 005/…`; the colons of a box stand below each other. */
  | { type: 'fields'; labelCm: number; items: { label: string; text: Text }[] }
  /** Boxes to be ticked, ticked or not, in columns of equal length that are read downwards. */
  | { type: 'checks'; columns: number; small?: boolean; items: { label: string; checked: boolean }[] }
  /** Room for the pen. */
  | { type: 'space'; cm: number };

export interface FormCell {
  /** Share of the row's width. */
  width: number;
  parts: FormPart[];
}

export type Block =
  | { type: 'kop'; kop: Kop }
  | { type: 'cover'; kop: Kop; title: string; subtitle: string; lines: string[] }
  /** Level 1 is a chapter (`BAB I …`), 2 and 3 below it. Numbering is part of the text. */
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  /** `keepNext`: stays on the page of what follows (the closing words above a signature). */
  | { type: 'paragraph'; text: Text; align?: Align; indent?: boolean; keepNext?: boolean }
  | { type: 'list'; items: Text[]; ordered: boolean }
  /** Labels and what stands for them, one under the other (`Periode : Triwulan I`). */
  | { type: 'details'; items: { label: string; text: Text }[] }
  /** `note` is printed small below the table, one paragraph per line. */
  | { type: 'table'; caption: string; columns: TableColumn[]; rows: TableRow[]; note?: string }
  /** A ruled form: rows of boxes side by side, of which none is torn over two pages. */
  | { type: 'form'; rows: { cells: FormCell[]; minHeightCm?: number }[] }
  /** Empty ruled lines to be written on by hand. */
  | { type: 'ruledSpace'; lines: number }
  | { type: 'signature'; tempatTanggal: string; penandatangan: Penandatangan }
  | { type: 'pageBreak' };

export interface Section {
  orientation: 'portrait' | 'landscape';
  /** No header, footer or page number (the cover). */
  bare?: boolean;
  blocks: Block[];
}

export interface Report {
  title: string;
  /** Document properties; `created` is an ISO time that the app passes in, so that equal reports are equal bytes. */
  meta: { subject: string; creator: string; created: string };
  page: { kertas: 'A4' | 'F4'; jenisHuruf: string; marginCm: number };
  /** Left and right part of the footer; the page number `n dari m` stands between them. */
  footer: { left: string; right: string };
  header: string;
  /** Printed across the header of every page while the period is not locked. */
  draf: boolean;
  sections: Section[];
}
