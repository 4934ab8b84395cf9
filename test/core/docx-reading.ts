/** Reads a .docx back for the tests: its XML parts, and its tables as rows of cell texts through mammoth. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

export function readPart(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path];
  if (!part) throw new Error(`no ${path} in the file`);
  return strFromU8(part);
}

function partNames(docx: Uint8Array): string[] {
  return Object.keys(unzipSync(docx));
}

/** Texts of all parts whose name begins so (`word/header`), joined. */
export function readParts(docx: Uint8Array, prefix: string): string {
  return partNames(docx)
    .filter((name) => name.startsWith(prefix))
    .map((name) => readPart(docx, name))
    .join('\n');
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function toPlain(html: string): string {
  return html
    .replace(/<br \/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

export interface ReadTable {
  caption: string;
  /** Rows that repeat on each page. */
  header: string[][];
  rows: string[][];
}

export interface ReadDocx {
  html: string;
  text: string;
  headings: { level: number; text: string }[];
  /** Tables with a caption, in order. */
  tables: ReadTable[];
}

function readRows(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => toPlain(cell[1] ?? '')),
  );
}

export async function readDocx(docx: Uint8Array): Promise<ReadDocx> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  const tables = [...html.matchAll(/<p>((?:<a[^>]*><\/a>)?Tabel [\dL.]+ [^<]*)<\/p><table>(.*?)<\/table>/gs)].map(
    (match) => ({
      caption: toPlain(match[1] ?? '').replace(/\s+/g, ' '),
      header: readRows(/<thead>(.*?)<\/thead>/s.exec(match[2] ?? '')?.[1] ?? ''),
      rows: readRows(/<tbody>(.*?)<\/tbody>/s.exec(match[2] ?? '')?.[1] ?? ''),
    }),
  );
  const headings = [...html.matchAll(/<h([123])>(.*?)<\/h\1>/gs)].map((match) => ({
    level: Number(match[1]),
    text: toPlain(match[2] ?? '').replace('\n', ' '),
  }));
  return { html, text: toPlain(html), headings, tables };
}

export function tableOf(docx: ReadDocx, caption: RegExp): ReadTable {
  const table = docx.tables.find((candidate) => caption.test(candidate.caption));
  if (!table) throw new Error(`no table ${caption} among ${docx.tables.map((t) => t.caption).join('; ')}`);
  return table;
}
