/** Reads a table out of pasted text: from Excel or Word (tabs), a CSV with semicolons or commas, a text table with pipes, or columns kept apart by spaces. */

/** A field may stand in quotes and then hold separators and line breaks; a quote inside is doubled. */
function readQuoted(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const endField = () => {
    rows[rows.length - 1]?.push(field.trim());
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (char === separator) endField();
    else if (char === '\n') {
      endField();
      rows.push([]);
    } else field += char;
  }
  endField();
  return rows;
}

/** `|---|:--:|` under the header of a text table. */
const isRuler = (line: string): boolean => /^[\s|:+=_-]*-{2}[\s|:+=_-]*$/.test(line);

function readPipes(lines: readonly string[]): string[][] {
  const rows = lines.filter((line) => line.includes('|') && !isRuler(line)).map((line) => line.trim());
  // A line may begin with the blank first cell of a table without a border.
  const isBordered = rows.every((line) => line.startsWith('|'));
  const cellsOf = (line: string) => (isBordered ? line.replace(/^\||\|$/g, '') : line).split('|');
  return rows.map((line) => cellsOf(line).map((cell) => cell.trim()));
}

const countOf = (line: string, separator: string): number => line.replace(/"[^"]*"/g, '').split(separator).length - 1;

/** Most lines have the separator, and as often as each other. */
function isRegular(lines: readonly string[], separator: string, least: number): boolean {
  const counts = lines.map((line) => countOf(line, separator)).filter((count) => count >= least);
  if (counts.length < Math.max(2, lines.length * 0.6)) return false;
  const usual = counts[0] ?? 0;
  return counts.filter((count) => count === usual).length >= counts.length * 0.8;
}

function split(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => line.includes('\t'))) return readQuoted(text, '\t');
  if (lines.filter((line) => countOf(line, '|') >= 2).length >= 2) return readPipes(lines);
  if (isRegular(lines, ';', 2)) return readQuoted(text, ';');
  if (isRegular(lines, ',', 2)) return readQuoted(text, ',');
  return lines.map((line) => line.trim().split(/\s{2,}/));
}

/** @returns a rectangular table of texts; `[]` when nothing but blanks was pasted */
export function bacaTempelan(text: string): string[][] {
  const rows = split(text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' '));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  // Excel copies blank columns at the right along.
  const widthOf = (row: readonly string[]) => row.reduce((last, cell, at) => (cell === '' ? last : at + 1), 0);
  const width = Math.max(0, ...rows.map(widthOf));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}
