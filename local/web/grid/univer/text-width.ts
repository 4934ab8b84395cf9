/** How wide a text is, and what is shown of a number that has no room. */

/** Texts that are remembered; then all are forgotten. */
const MOST = 5_000;

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= MOST) widths.clear();
  widths.set(key, width);
  return width;
}

/** A number is never cut: half of its digits would be another number. */
const NO_ROOM = '###';

/**
 * A number in the plain format loses decimals until it fits; one in a format of its own, or without decimals, gives way to `###`.
 * @param width room for the text, pixels
 */
export function fitNumber(text: string, font: string, width: number, isPlain: boolean): string {
  if (textWidth(text, font) <= width) return text;
  const parts = isPlain ? /^(-?\d+)([.,])(\d+)$/.exec(text) : null;
  if (!parts) return NO_ROOM;
  const [, whole = '', separator = '', decimals = ''] = parts;
  const value = Number(`${whole}.${decimals}`);
  for (let digits = Math.min(decimals.length, 10); digits >= 0; digits -= 1) {
    const shorter = value.toFixed(digits).replace('.', separator);
    if (textWidth(shorter, font) <= width) return shorter;
  }
  return NO_ROOM;
}
