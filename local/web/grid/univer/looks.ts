/** Turns a look of the view into Univer's. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellView, StyleView } from '../../../host/view/view-types.ts';

/** What Google Sheets takes where nothing is said. */
export const PLAIN = { fontFamily: 'Arial', fontSize: 10, rowHeight: 21, columnWidth: 100 } as const;

export const PLAIN_LOOK: IStyleData = {
  ff: PLAIN.fontFamily,
  fs: PLAIN.fontSize,
  vt: VerticalAlign.BOTTOM,
  pd: { t: 2, r: 3, b: 3, l: 3 },
};

const LINK_COLOR = '#1155cc';

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** By the words of .xlsx. */
const LINES: Record<string, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

type Kind = CellView['k'];

/** Numbers stand to the right, booleans and errors in the middle, unless the look says otherwise. */
export function alignOf(style: StyleView, kind: Kind): 'left' | 'center' | 'right' {
  if (style.align) return style.align;
  if (kind === 'n') return 'right';
  return kind === undefined ? 'left' : 'center';
}

function bordersOf({ borders }: StyleView): IBorderData | null {
  if (!borders) return null;
  const data: IBorderData = {};
  const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
  for (const [side, key] of Object.entries(sides) as [keyof typeof sides, 't' | 'r' | 'b' | 'l'][]) {
    const border = borders[side];
    if (border) data[key] = { s: LINES[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
  }
  return data;
}

export function toLook(style: StyleView, kind: Kind, isLink: boolean): IStyleData {
  const borders = bordersOf(style);
  const color = style.fontColor ?? (isLink ? LINK_COLOR : null);
  return {
    ...(style.fontFamily === undefined ? {} : { ff: style.fontFamily }),
    ...(style.fontSize === undefined ? {} : { fs: style.fontSize }),
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline || isLink ? { ul: { s: 1 } } : {}),
    ...(style.strikethrough ? { st: { s: 1 } } : {}),
    ...(color === null ? {} : { cl: { rgb: color } }),
    ...(style.background === undefined ? {} : { bg: { rgb: style.background } }),
    ht: HORIZONTAL[alignOf(style, kind)],
    ...(style.vertical === undefined ? {} : { vt: VERTICAL[style.vertical] }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(borders ? { bd: borders } : {}),
  };
}

/** How a canvas names the font. */
export function fontOf(style: StyleView): string {
  const size = ((style.fontSize ?? PLAIN.fontSize) * 4) / 3;
  const family = style.fontFamily ?? PLAIN.fontFamily;
  return `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${size}px "${family}", Arial, sans-serif`;
}
