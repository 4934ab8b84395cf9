/** Heights of rows whose texts wrap: Sheets fits rows by itself, an .xlsx has to say how high they are. */
import type { SheetModel, StyleTable } from '../../../host/spreadsheet/model.ts';

/** Pixels of a column without a width of its own. */
const DEFAULT_WIDTH = 100;

/** An average letter takes this share of the font size in width, a bold one a little more; measured on Indonesian text in Arial. */
const LETTER = { normal: 0.68, bold: 0.74 } as const;

/** Points of one line over the font size, and above and below the text together. */
const LINE = { factor: 1.28, padding: 3 } as const;

const FONT_SIZE = 10;
/** Points; the height that a row has anyway. */
const ONE_LINE = 15.75;
/** The highest row that spreadsheet programs allow. Points. */
const MAX_HEIGHT = 409;

interface Wrapping {
  /** Pixels a letter takes. */
  letter: number;
  /** Points a line takes. */
  line: number;
}

function wrappingOf(styles: StyleTable, id: number): Wrapping | null {
  const style = styles.get(id);
  if (style.wrap !== true) return null;
  const size = style.fontSize ?? FONT_SIZE;
  return { letter: size * (style.bold ? LETTER.bold : LETTER.normal), line: size * LINE.factor };
}

/** Lines that a text takes in so many letters a line; words stay whole unless they are longer than a line. */
function countLines(text: string, letters: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let left = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (left > 0 && left + word.length > letters) {
        lines += 1;
        left = 0;
      }
      lines += Math.max(0, Math.ceil(word.length / letters) - 1);
      left += (word.length % letters) + 1;
    }
  }
  return lines;
}

/** Reckons the height of the rows of one tab. */
export class RowFit {
  private readonly wrappings: (Wrapping | null)[] = [];

  constructor(
    private readonly sheet: SheetModel,
    private readonly styles: StyleTable,
  ) {}

  /** Points, or `null` when one line will do. */
  heightOf(row: number): number | null {
    const values = this.sheet.values[row] ?? [];
    const ids = this.sheet.styles[row] ?? [];
    let height = 0;
    for (const [column, value] of values.entries()) {
      if (typeof value !== 'string' || value.length < 8) continue;
      const wrapping = this.wrappingAt(ids[column] ?? 0);
      if (!wrapping) continue;
      const width = (this.sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - 6;
      const lines = countLines(value, Math.max(1, Math.floor(width / wrapping.letter)));
      if (lines > 1) height = Math.max(height, lines * wrapping.line + LINE.padding);
    }
    return height > ONE_LINE ? Math.min(MAX_HEIGHT, Math.round(height * 4) / 4) : null;
  }

  private wrappingAt(id: number): Wrapping | null {
    let wrapping = this.wrappings[id];
    if (wrapping === undefined) {
      wrapping = wrappingOf(this.styles, id);
      this.wrappings[id] = wrapping;
    }
    return wrapping;
  }
}
