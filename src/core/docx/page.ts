/** Measures of the page in twips (1/1440 inch), the unit of .docx. */
import type { Report, Section } from '../laporan/blocks.ts';

export interface PageMeasure {
  /** Of the paper held upright, whatever the orientation. */
  width: number;
  height: number;
  margin: number;
  /** Above the text; elsewhere `margin`. */
  top: number;
  /** Between the margins, along the lines of text. */
  textWidth: number;
  /** Between the margins, from top to bottom. */
  textHeight: number;
}

const TWIPS_PER_CM = 1440 / 2.54;

/** Millimetres; F4 is the folio of Indonesian offices. */
const PAPER = { A4: [210, 297], F4: [215, 330] } as const;

/** Wide tables need the room. Centimetres. */
const LANDSCAPE_MARGIN = 2;

/** The header needs air below it. Centimetres. */
const HEADER_ROOM = 2.4;

export function toTwips(cm: number): number {
  return Math.round(cm * TWIPS_PER_CM);
}

export function measurePage(page: Report['page'], orientation: Section['orientation']): PageMeasure {
  const [widthMm, heightMm] = PAPER[page.kertas];
  const width = toTwips(widthMm / 10);
  const height = toTwips(heightMm / 10);
  const margin = toTwips(orientation === 'landscape' ? Math.min(page.marginCm, LANDSCAPE_MARGIN) : page.marginCm);
  const top = orientation === 'landscape' ? Math.max(margin, toTwips(Math.min(page.marginCm, HEADER_ROOM))) : margin;
  const [across, along] = orientation === 'landscape' ? [height, width] : [width, height];
  return { width, height, margin, top, textWidth: across - 2 * margin, textHeight: along - top - margin };
}

/** Shares of a width as whole twips that add up to it exactly. */
export function splitWidth(total: number, shares: number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  let before = 0;
  let used = 0;
  return shares.map((share) => {
    before += share;
    const end = Math.round((total * before) / sum);
    const width = end - used;
    used = end;
    return width;
  });
}
