/** How wide words are and how high lines, for the fonts that offices have: enough to reckon where pages end. */

interface FontWidths {
  regular: readonly number[];
  bold: readonly number[];
  /** Of what is not in the table: letters with marks, dashes, signs. */
  other: number;
}

const numbers = (text: string): number[] => text.split(' ').map(Number);

/** Thousandths of the type size for the characters from space to ~, as measured in Liberation Sans, which has the measures of Arial. */
const SANS: FontWidths = {
  regular: numbers(
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  ),
  bold: numbers(
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
  ),
  other: 556,
};

/** The same of Liberation Serif, which has the measures of Times New Roman. */
const SERIF: FontWidths = {
  regular: numbers(
    '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
  ),
  bold: numbers(
    '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520',
  ),
  other: 500,
};

export interface FontMeasure {
  /** Twips. @param size half points */
  widthOf(text: string, size: number, bold: boolean): number;
  /** Height of a single line in parts of the type size. */
  lineHeight: number;
}

/** Other fonts against the two above: how much wider, and how high a line is. */
const OTHERS: readonly (readonly [RegExp, FontWidths, number, number])[] = [
  [/arial narrow/i, SANS, 0.82, 1.15],
  [/calibri|carlito/i, SANS, 0.905, 1.22],
  [/tahoma/i, SANS, 0.98, 1.21],
  [/verdana/i, SANS, 1.16, 1.22],
  [/trebuchet/i, SANS, 0.97, 1.16],
  [/segoe/i, SANS, 0.98, 1.33],
  [/bookman/i, SERIF, 1.18, 1.17],
  [/cambria|caladea/i, SERIF, 1.05, 1.17],
  [/georgia/i, SERIF, 1.1, 1.14],
  [/times|garamond|serif$/i, SERIF, 1, 1.149],
];

/** @param name of a font; an unknown one counts as Arial, which takes the place of most fonts that are missing */
export function fontMeasure(name: string): FontMeasure {
  const [, widths, scale, lineHeight] = OTHERS.find(([pattern]) => pattern.test(name)) ?? [null, SANS, 1, 1.149];
  return {
    lineHeight,
    widthOf(text, size, bold) {
      const table = bold ? widths.bold : widths.regular;
      let sum = 0;
      for (let i = 0; i < text.length; i += 1) sum += table[text.charCodeAt(i) - 32] ?? widths.other;
      // thousandths of half points: a half point is ten twips
      return (sum * size * scale) / 100;
    },
  };
}
