/** Size and spacing of every kind of paragraph: styles are made from it, and pages are reckoned from it. */

export interface Look {
  /** Half points. */
  size: number;
  /** Twips. */
  before: number;
  after: number;
  /** 240 = one line. */
  line: number;
  bold?: boolean;
}

export const LOOK = {
  body: { size: 22, before: 0, after: 120, line: 300 },
  list: { size: 22, before: 0, after: 60, line: 288 },
  details: { size: 22, before: 0, after: 40, line: 264 },
  cell: { size: 19, before: 40, after: 40, line: 240 },
  cellNarrow: { size: 17, before: 30, after: 30, line: 240 },
  cellTiny: { size: 11, before: 16, after: 16, line: 240 },
  note: { size: 17, before: 40, after: 0, line: 240 },
  form: { size: 20, before: 20, after: 20, line: 240 },
  running: { size: 16, before: 0, after: 0, line: 240 },
  caption: { size: 20, before: 160, after: 80, line: 252, bold: true },
  figureCaption: { size: 20, before: 60, after: 160, line: 252 },
  heading1: { size: 28, before: 60, after: 240, line: 288, bold: true },
  heading2: { size: 24, before: 240, after: 120, line: 264, bold: true },
  heading3: { size: 22, before: 180, after: 120, line: 264, bold: true },
  heading4: { size: 22, before: 120, after: 120, line: 264, bold: true },
  toc1: { size: 22, before: 100, after: 20, line: 252, bold: true },
  toc2: { size: 22, before: 20, after: 20, line: 252 },
  toc3: { size: 22, before: 20, after: 20, line: 252 },
} as const satisfies Record<string, Look>;

/** Of the low paragraph after a table, twips. */
export const GAP = 100;

/** Of empty lines to be written on, centimetres. */
export const RULED_LINE_CM = 0.85;
