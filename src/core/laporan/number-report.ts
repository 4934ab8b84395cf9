/** Numbers headings, tables and figures of a report, gives each a bookmark, and puts names in the place of references. */
import type { Block, FormPart, HeadingBlock, Report, Run, TableRow, Text } from './blocks.ts';

/** What the lists at the front name, and what references lead to. */
export interface Target {
  kind: 'heading' | 'table' | 'figure';
  /** 1–4 for headings, 1 for tables and figures. */
  level: number;
  /** `BAB III`, `A.`, `Tabel 3.1`; `''` for what has no number. */
  number: string;
  title: string;
  /** Name by which a .docx knows the place; unique. */
  bookmark: string;
}

export interface NumberedReport {
  /** The same report without references: each is a run with a link. */
  report: Report;
  /** In the order of the report. */
  targets: Target[];
  /** Of the headings, tables and figures of `report`. */
  targetOf: Map<Block, Target>;
}

const ANGKA_ROMAWI: readonly [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** @param value from 1 to 89 */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, letters] of ANGKA_ROMAWI) {
    for (; rest >= worth; rest -= worth) roman += letters;
  }
  return roman;
}

/** `A` … `Z`, then `AA`. */
function toLetters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 26 ? toLetters(Math.floor((value - 1) / 26)) + letter : letter;
}

/** Counts on through a report. */
interface Counts {
  chapter: number;
  lampiran: number;
  /** Of headings of level 2, 3 and 4 below the last one above them. */
  below: number[];
  table: number;
  figure: number;
  /** Before the dot in `Tabel 3.1`: the chapter, `L` in the annexes, `''` before the first chapter. */
  prefix: string;
}

function restartCaptions(counts: Counts, prefix: string): void {
  counts.prefix = prefix;
  counts.table = 0;
  counts.figure = 0;
}

function chapterNumber(counts: Counts): string {
  counts.chapter += 1;
  counts.below = [0, 0, 0];
  restartCaptions(counts, String(counts.chapter));
  return `BAB ${toRoman(counts.chapter)}`;
}

function lampiranNumber(counts: Counts): string {
  counts.lampiran += 1;
  counts.below = [counts.lampiran, 0, 0];
  if (counts.prefix !== 'L') restartCaptions(counts, 'L');
  return `Lampiran ${toRoman(counts.lampiran)}.`;
}

function headingNumber({ level, numbering }: HeadingBlock, counts: Counts): string {
  if (numbering === 'none') return '';
  if (numbering === 'lampiran') return lampiranNumber(counts);
  if (level === 1) return chapterNumber(counts);
  const depth = level - 2;
  counts.below = counts.below.map((count, index) => (index < depth ? count : index === depth ? count + 1 : 0));
  const own = counts.below[depth] ?? 1;
  return { 2: `${toLetters(own)}.`, 3: `${own}.`, 4: `${toLetters(own).toLowerCase()}.` }[level];
}

function captionNumber(kind: 'table' | 'figure', counts: Counts): string {
  counts[kind] += 1;
  const own = counts.prefix === '' ? String(counts[kind]) : `${counts.prefix}.${counts[kind]}`;
  return `${kind === 'table' ? 'Tabel' : 'Gambar'} ${own}`;
}

type Numbered = Omit<Target, 'bookmark'>;

function numberBlock(block: Block, counts: Counts): Numbered | null {
  switch (block.type) {
    case 'heading':
      return { kind: 'heading', level: block.level, number: headingNumber(block, counts), title: block.text };
    case 'toc':
      return { kind: 'heading', level: 1, number: '', title: block.title };
    case 'table':
      if (block.numbered === false) return null;
      return { kind: 'table', level: 1, number: captionNumber('table', counts), title: block.caption };
    case 'figure':
      return { kind: 'figure', level: 1, number: captionNumber('figure', counts), title: block.caption };
    default:
      return null;
  }
}

/** `Tabel 3.1`, `Lampiran I`, `Bab III`; a heading below a chapter is called by its letter and title. */
function nameOf({ kind, level, number, title }: Target): string {
  if (kind !== 'heading' || number.startsWith('Lampiran')) return number.replace(/\.$/, '');
  if (level === 1 && number !== '') return number.replace(/^BAB/, 'Bab');
  return number === '' ? title : `${number} ${title}`;
}

type Names = Map<string, Target>;

function resolveText(text: Text, names: Names): Text {
  if (typeof text === 'string') return text;
  return text.map((piece): string | Run => {
    if (typeof piece === 'string' || !('ref' in piece)) return piece;
    const target = names.get(piece.ref);
    if (!target) throw new Error(`no block with id ${piece.ref}`);
    return { text: nameOf(target), link: target.bookmark };
  });
}

function resolvePart(part: FormPart, names: Names): FormPart {
  if (part.type === 'text') return { ...part, text: resolveText(part.text, names) };
  if (part.type !== 'fields') return part;
  return { ...part, items: part.items.map((item) => ({ ...item, text: resolveText(item.text, names) })) };
}

function resolveRow(row: TableRow, names: Names): TableRow {
  return { ...row, cells: row.cells.map((cell) => resolveText(cell, names)) };
}

function resolveBlock(block: Block, names: Names): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: resolveText(block.text, names) };
    case 'list':
      return { ...block, items: block.items.map((item) => resolveText(item, names)) };
    case 'details':
      return { ...block, items: block.items.map(({ label, text }) => ({ label, text: resolveText(text, names) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => resolveRow(row, names)) };
    case 'form': {
      const toCell = (cell: (typeof block.rows)[number]['cells'][number]) => ({
        ...cell,
        parts: cell.parts.map((part) => resolvePart(part, names)),
      });
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(toCell) })) };
    }
    default:
      return block;
  }
}

/** Every block an object of its own, so that it can be told from its equals; a list of nothing is left out with its title. */
function copyBlocks(report: Report): Report {
  const types = new Set(report.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
  const wanted = { headings: 'heading', tables: 'table', figures: 'figure' } as const;
  const isKept = (block: Block) => block.type !== 'toc' || types.has(wanted[block.of]);
  const own = (blocks: Block[]) => blocks.filter(isKept).map((block) => ({ ...block }));
  const sections = report.sections.map((section) => ({ ...section, blocks: own(section.blocks) }));
  return { ...report, sections };
}

interface Found {
  targets: Target[];
  of: Map<Block, Target>;
  names: Names;
}

/** @throws Error when two blocks have the same id */
function findTargets(blocks: Block[]): Found {
  const counts: Counts = { chapter: 0, lampiran: 0, below: [0, 0, 0], table: 0, figure: 0, prefix: '' };
  const found: Found = { targets: [], of: new Map(), names: new Map() };
  for (const block of blocks) {
    const numbered = numberBlock(block, counts);
    if (!numbered) continue;
    const target = { ...numbered, bookmark: `_Toc${String(found.targets.length + 1).padStart(6, '0')}` };
    found.targets.push(target);
    found.of.set(block, target);
    const id = 'id' in block ? block.id : undefined;
    if (id === undefined) continue;
    if (found.names.has(id)) throw new Error(`two blocks with id ${id}`);
    found.names.set(id, target);
  }
  return found;
}

/** @throws Error when two blocks have the same id, or a reference has no block: both are mistakes of ours */
export function numberReport(given: Report): NumberedReport {
  const report = copyBlocks(given);
  const found = findTargets(report.sections.flatMap(({ blocks }) => blocks));
  const targetOf = new Map<Block, Target>();
  const toBlock = (block: Block): Block => {
    const resolved = resolveBlock(block, found.names);
    const target = found.of.get(block);
    if (target) targetOf.set(resolved, target);
    return resolved;
  };
  const sections = report.sections.map((section) => ({ ...section, blocks: section.blocks.map(toBlock) }));
  return { report: { ...report, sections }, targets: found.targets, targetOf };
}
