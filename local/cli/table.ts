/** Draws aligned tables of text. */

export interface Column {
  title: string;
  align?: 'right';
  /** The column that gives way when the line is too long. */
  shrinks?: boolean;
}

/** Columns never become narrower than this. Characters. */
const MIN_WIDTH = 12;
const GAP = '  ';
const INDENT = '    ';

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], lineWidth: number): number[] {
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const shrinking = columns.findIndex((column) => column.shrinks);
  const excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - lineWidth;
  const before = widths[shrinking];
  if (before !== undefined && excess > 0) widths[shrinking] = Math.max(MIN_WIDTH, before - excess);
  return widths;
}

/** The text in indented lines, broken between words. */
function indentedLines(text: string, lineWidth: number): string[] {
  const lines: string[] = [];
  let line = INDENT;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === INDENT ? line + word : `${line} ${word}`;
    if (line !== INDENT && longer.length > lineWidth) {
      lines.push(line);
      line = INDENT + word;
    } else line = longer;
  }
  return line === INDENT ? lines : [...lines, line];
}

/**
 * @param lineWidth characters; infinite where lines have no end: then nothing is cut
 * @param details stand below their row, by its index, however long they are; `''` = none
 * @returns lines, each with a line break: titles, a rule, the rows
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  lineWidth: number,
  details: readonly string[] = [],
): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const widths = widthsOf(columns, clean, lineWidth);
  const toLine = (cells: readonly string[]) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const text = cut(cells[index] ?? '', width);
        return column.align === 'right' ? text.padStart(width) : text.padEnd(width);
      })
      .join(GAP)
      .trimEnd();
  const titles = toLine(columns.map((column) => column.title));
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const lines = clean.flatMap((row, index) => [toLine(row), ...indentedLines(details[index] ?? '', lineWidth)]);
  return [titles, rule, ...lines].map((line) => `${line}\n`).join('');
}
