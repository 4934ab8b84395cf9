/** Blocks of cells as clipboards hold them: lines with tabs between, or a table of a web page. */

/** How a block looks as text: cells with line breaks, tabs or quotes in quotes, as Excel and Google Sheets write them. */
export function toTabText(texts: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return texts.map((line) => line.map(field).join('\t')).join('\n');
}

interface Reading {
  text: string;
  at: number;
}

/** One cell; a quote counts only when a matching one closes the cell. */
function readField(reading: Reading): string {
  const { text, at } = reading;
  if (text[at] === '"') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(at));
    if (quoted) {
      reading.at = at + quoted[0].length;
      return (quoted[1] ?? '').replaceAll('""', '"');
    }
  }
  const end = text.slice(at).search(/[\t\n]/);
  reading.at = end === -1 ? text.length : at + end;
  return text.slice(at, reading.at);
}

export function parseTabText(raw: string): string[][] {
  const text = raw.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  const reading = { text, at: 0 };
  for (;;) {
    lines.at(-1)?.push(readField(reading));
    if (reading.at >= text.length) return lines;
    if (text[reading.at] === '\n') lines.push([]);
    reading.at += 1;
  }
}

/** What a person reads in a cell of a web table: breaks as lines, other white space as one blank. */
function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('style, script')) element.remove();
  for (const element of copy.querySelectorAll('br')) element.replaceWith('\u0000');
  for (const element of copy.querySelectorAll('p, div, li')) element.append('\u0000');
  const lines = (copy.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').split('\u0000');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** First table of a web page's text; cells that span several leave the others blank. `null` when there is none. */
function parseTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const lines: string[][] = [];
  [...table.rows].forEach((row, down) => {
    let right = 0;
    for (const cell of row.cells) {
      while (lines[down]?.[right] !== undefined) right += 1;
      for (let below = 0; below < Math.min(cell.rowSpan, table.rows.length - down); below += 1) {
        const line = lines[down + below] ?? [];
        for (let beside = 0; beside < Math.min(cell.colSpan, 500); beside += 1) line[right + beside] = '';
        lines[down + below] = line;
      }
      const line = lines[down];
      if (line) line[right] = cellText(cell);
    }
  });
  return lines.map((line) => Array.from(line ?? [], (text) => text ?? ''));
}

/** Programs whose plain text is better than their table: it keeps line breaks within cells and drops their styles. */
const SPREADSHEETS = /urn:schemas-microsoft-com:office:excel|google-sheets-html-origin|LibreOffice|data-kinerja/i;

/** The block on a clipboard, at least one cell wide. */
export function parseClipboard(plain: string, html: string): string[][] {
  const isSheet = SPREADSHEETS.test(html);
  const table = plain === '' || (!isSheet && /<table/i.test(html)) ? parseTable(html) : null;
  return table && table.length > 0 ? table : parseTabText(plain);
}
