/** What an .xlsx cannot hold of a workbook, as it lies in JSON on the hidden tab. */

export interface StoredProtection {
  id: number;
  /** A1; `null` = the whole tab. */
  area: string | null;
  unprotected: string[];
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  /** The real lock that the file itself has. */
  foreign: boolean;
  everyone: boolean;
}

export interface StoredTab {
  name: string;
  id: number;
  /** `sheetId` in the file: stays when the tab is renamed in Excel. */
  fileId: number;
  /** Texts of the first row in use: tells a renamed tab from a new one. */
  header: string;
  maxRows: number;
  maxColumns: number;
  protections: StoredProtection[];
  /** Cell, its text, runs `[start, end, url]`: links that the file cannot hold as they are. */
  links: [string, string, [number, number, string][]][];
  /** Cell and note: notes that a threaded comment keeps out of the file. */
  notes: [string, string][];
}

export interface StoredWorkbook {
  version: 1;
  id: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  documentProperties: [string, string][];
  /** Hints by the part of them that the file took. */
  longTexts: [string, string][];
  tabs: StoredTab[];
}

/** First cell of the hidden tab. */
export const MARKER = 'rekap-kinerja';

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, absent = ''): string {
  return typeof value === 'string' ? value : absent;
}

function whole(value: unknown, absent = 0): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : absent;
}

function list<T>(value: unknown, item: (entry: unknown) => T | null): T[] {
  return Array.isArray(value) ? value.map(item).filter((entry): entry is Awaited<T> & T => entry !== null) : [];
}

const texts = (value: unknown) => list(value, (entry) => (typeof entry === 'string' ? entry : null));

function pair(value: unknown): [string, string] | null {
  if (!Array.isArray(value)) return null;
  const [first, second]: unknown[] = value;
  return typeof first === 'string' && typeof second === 'string' ? [first, second] : null;
}

function protection(value: unknown): StoredProtection | null {
  if (!isFields(value)) return null;
  return {
    id: whole(value.id),
    area: typeof value.area === 'string' ? value.area : null,
    unprotected: texts(value.unprotected),
    description: text(value.description),
    warningOnly: value.warningOnly === true,
    editors: texts(value.editors),
    domainEdit: value.domainEdit === true,
    foreign: value.foreign === true,
    everyone: value.everyone === true,
  };
}

function run(value: unknown): [number, number, string] | null {
  if (!Array.isArray(value)) return null;
  const [start, end, url]: unknown[] = value;
  return typeof start === 'number' && typeof end === 'number' && typeof url === 'string' ? [start, end, url] : null;
}

function link(value: unknown): [string, string, [number, number, string][]] | null {
  if (!Array.isArray(value)) return null;
  const [cell, shown, runs]: unknown[] = value;
  return typeof cell === 'string' && typeof shown === 'string' ? [cell, shown, list(runs, run)] : null;
}

function tab(value: unknown): StoredTab | null {
  if (!isFields(value)) return null;
  return {
    name: text(value.name),
    id: whole(value.id),
    fileId: whole(value.fileId),
    header: text(value.header),
    maxRows: whole(value.maxRows),
    maxColumns: whole(value.maxColumns),
    protections: list(value.protections, protection),
    links: list(value.links, link),
    notes: list(value.notes, pair),
  };
}

/** `null` when the text is not what this program wrote. */
export function parseStored(json: string): StoredWorkbook | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isFields(value) || value.version !== 1) return null;
  return {
    version: 1,
    id: text(value.id),
    locale: text(value.locale, 'id_ID'),
    timeZone: text(value.timeZone, 'Asia/Jakarta'),
    owner: text(value.owner),
    editors: texts(value.editors),
    documentProperties: list(value.documentProperties, pair),
    longTexts: list(value.longTexts, pair),
    tabs: list(value.tabs, tab),
  };
}
