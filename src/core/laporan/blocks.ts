/** The neutral report: blocks that say what is on the page and nothing of how a word processor is told. */

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A piece of text; plain strings are runs without marks. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Bookmark that a click leads to; set when references are resolved, see number-report. */
  link?: string;
}

/** Stands for what the block with this id is called in the report: `Tabel 3.1`, `Gambar 3.2`, `Bab III`, `Lampiran I`. */
interface Ref {
  ref: string;
}

export type Text = string | (string | Run | Ref)[];

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

/** A picture as its file has it. */
export interface Gambar {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  /** Pixels; only their proportion matters. */
  width: number;
  height: number;
  /** What is to be seen, for those who cannot see it. */
  alt: string;
}

export interface Kop {
  pemerintahDaerah: string;
  perangkatDaerah: string;
  alamat: string;
  /** Lambang daerah. */
  logo?: Gambar;
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

/**
 * Numbers are not part of the text: chapters are `BAB I`, below them `A.`, `1.` and `a.`, each beginning anew below the one above.
 * `lampiran` numbers a heading of level 2 as `Lampiran I.` instead, on through the report.
 */
export interface HeadingBlock {
  type: 'heading';
  level: 1 | 2 | 3 | 4;
  text: string;
  numbering?: 'none' | 'lampiran';
  /** For references; unique in the report. */
  id?: string;
}

/**
 * The caption is preceded by its number within the chapter, `Tabel 3.1`, in the annexes `Tabel L.1`; without chapters `Tabel 1`.
 * `numbered: false` leaves it out, and the table out of the list of tables.
 */
export interface TableBlock {
  type: 'table';
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Printed small below the table, one paragraph per line. */
  note?: string;
  numbered?: false;
  /** For references; unique in the report. */
  id?: string;
}

/** A picture in the middle of the line with its caption below, `Gambar 3.1 …`, numbered like tables. */
export interface FigureBlock {
  type: 'figure';
  caption: string;
  image: Gambar;
  /** As printed; never wider than the text. */
  widthCm: number;
  /** Printed small below the caption (where the figures come from), one paragraph per line. */
  note?: string;
  /** For references; unique in the report. */
  id?: string;
}

export type Block =
  | { type: 'kop'; kop: Kop }
  | { type: 'cover'; kop: Kop; title: string; subtitle: string; lines: string[] }
  | HeadingBlock
  /** `keepNext`: stays on the page of what follows (the closing words above a signature). */
  | { type: 'paragraph'; text: Text; align?: Align; indent?: boolean; keepNext?: boolean }
  | { type: 'list'; items: Text[]; ordered: boolean }
  /** Labels and what stands for them, one under the other (`Periode : Triwulan I`). */
  | { type: 'details'; items: { label: string; text: Text }[] }
  | TableBlock
  | FigureBlock
  /**
   * The headings, tables or figures of the report with their pages, below a title that is an unnumbered chapter. Without
   * anything to list there is no title either.
   */
  | { type: 'toc'; of: 'headings' | 'tables' | 'figures'; title: string }
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
  /**
   * How its pages are numbered; absent = as in the section before it, in the first `1 dari m`. `roman` prints `ii`, `decimal`
   * prints `n dari m`, where m is the number of the last page. `start` begins anew, otherwise the count runs on.
   */
  pageNumber?: { format: 'roman' | 'decimal'; start?: number };
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
