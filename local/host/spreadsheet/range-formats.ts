/** Number formats, colours, fonts, alignment and wrapping. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { toHexColor } from './color.ts';
import { WrapStrategy } from './enums.ts';
import { requireShape } from './grid-range.ts';
import type { CellStyle } from './model.ts';
import { RangeNotes } from './range-notes.ts';
import { readStyle, readStyles, restyle, restyleEach, type StylePatch } from './style-area.ts';

type FontLine = 'none' | 'underline' | 'line-through';
type FontStyle = 'normal' | 'italic';
type FontWeight = 'normal' | 'bold';

const numberFormat = (style: CellStyle) => style.numberFormat ?? '0.###############';
const background = (style: CellStyle) => style.background ?? '#ffffff';
const fontColor = (style: CellStyle) => style.fontColor ?? '#000000';
const fontFamily = (style: CellStyle) => style.fontFamily ?? 'Arial';
const fontSize = (style: CellStyle) => style.fontSize ?? 10;
const fontWeight = (style: CellStyle): FontWeight => (style.bold ? 'bold' : 'normal');
const fontStyle = (style: CellStyle): FontStyle => (style.italic ? 'italic' : 'normal');
const horizontal = (style: CellStyle): string => style.horizontalAlignment ?? 'general';
const vertical = (style: CellStyle): string => style.verticalAlignment ?? 'bottom';
const isWrapped = (style: CellStyle) => style.wrap === true;

function fontLine(style: CellStyle): FontLine {
  if (style.strikethrough) return 'line-through';
  return style.underline ? 'underline' : 'none';
}

/** The model has two words for three strategies: absent is OVERFLOW, `false` CLIP. */
function wrapStrategy(style: CellStyle): EnumMember {
  if (style.wrap === undefined) return WrapStrategy.OVERFLOW;
  return style.wrap ? WrapStrategy.WRAP : WrapStrategy.CLIP;
}

const patchOf = {
  numberFormat: (format: string): StylePatch => ({ numberFormat: /^(|general)$/i.test(format) ? undefined : format }),
  background: (color: string | null): StylePatch => ({ background: toHexColor(color) }),
  fontColor: (color: string | null): StylePatch => ({ fontColor: toHexColor(color) }),
  fontFamily: (family: string | null): StylePatch => ({ fontFamily: family ?? undefined }),
  fontSize: (size: number): StylePatch => ({ fontSize: size }),
  fontWeight: (weight: string | null): StylePatch => ({ bold: weight === 'bold' ? true : undefined }),
  fontStyle: (style: string | null): StylePatch => ({ italic: style === 'italic' ? true : undefined }),
  fontLine: (line: string | null): StylePatch => ({
    underline: line === 'underline' ? true : undefined,
    strikethrough: line === 'line-through' ? true : undefined,
  }),
  horizontal: (alignment: string | null): StylePatch => ({
    horizontalAlignment: oneOf(alignment, ['left', 'center', 'right'], ['normal', 'general']),
  }),
  vertical: (alignment: string | null): StylePatch => ({
    verticalAlignment: oneOf(alignment, ['top', 'middle', 'bottom'], []),
  }),
  wrap: (isOn: boolean): StylePatch => ({ wrap: isOn ? true : undefined }),
  wrapStrategy: (strategy: EnumMember): StylePatch => ({
    wrap: strategy === WrapStrategy.OVERFLOW ? undefined : strategy === WrapStrategy.WRAP,
  }),
};

function oneOf<Word extends string>(
  word: string | null,
  allowed: readonly Word[],
  reset: readonly string[],
): Word | undefined {
  if (word === null || reset.includes(word)) return undefined;
  const found = allowed.find((item) => item === word);
  if (found === undefined) throw new ServiceException(`Invalid argument: ${word}`);
  return found;
}

/** One patch for each distinct value, so that the styles are worked out once. */
function setEach<Value>(
  range: RangeNotes,
  rows: readonly (readonly Value[])[],
  patch: (value: Value) => StylePatch,
): void {
  requireShape(rows, range.area);
  const known = new Map<Value, StylePatch>();
  for (const value of rows.flat() as Value[]) if (!known.has(value)) known.set(value, patch(value));
  const none: StylePatch = {};
  const { top, left } = range.area;
  restyleEach(range, (row, column) => known.get(rows[row - top]?.[column - left] as Value) ?? none);
}

export class RangeFormats extends RangeNotes {
  getNumberFormat(): string {
    return readStyle(this, numberFormat);
  }
  getNumberFormats(): string[][] {
    return readStyles(this, numberFormat);
  }
  setNumberFormat(format: string): this {
    restyle(this, patchOf.numberFormat(format));
    return this;
  }
  setNumberFormats(formats: string[][]): this {
    setEach(this, formats, patchOf.numberFormat);
    return this;
  }
  getBackground(): string {
    return readStyle(this, background);
  }
  getBackgrounds(): string[][] {
    return readStyles(this, background);
  }
  setBackground(color: string | null): this {
    restyle(this, patchOf.background(color));
    return this;
  }
  setBackgrounds(colors: (string | null)[][]): this {
    setEach(this, colors, patchOf.background);
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const digits = [red, green, blue].map((part) => Math.trunc(part).toString(16).padStart(2, '0')).join('');
    restyle(this, patchOf.background(`#${digits}`));
    return this;
  }
  getFontColor(): string {
    return readStyle(this, fontColor);
  }
  getFontColors(): string[][] {
    return readStyles(this, fontColor);
  }
  setFontColor(color: string | null): this {
    restyle(this, patchOf.fontColor(color));
    return this;
  }
  setFontColors(colors: (string | null)[][]): this {
    setEach(this, colors, patchOf.fontColor);
    return this;
  }
  getFontFamily(): string {
    return readStyle(this, fontFamily);
  }
  getFontFamilies(): string[][] {
    return readStyles(this, fontFamily);
  }
  setFontFamily(family: string | null): this {
    restyle(this, patchOf.fontFamily(family));
    return this;
  }
  setFontFamilies(families: (string | null)[][]): this {
    setEach(this, families, patchOf.fontFamily);
    return this;
  }
  getFontSize(): number {
    return readStyle(this, fontSize);
  }
  getFontSizes(): number[][] {
    return readStyles(this, fontSize);
  }
  setFontSize(size: number): this {
    restyle(this, patchOf.fontSize(size));
    return this;
  }
  setFontSizes(sizes: number[][]): this {
    setEach(this, sizes, patchOf.fontSize);
    return this;
  }
  getFontWeight(): FontWeight {
    return readStyle(this, fontWeight);
  }
  getFontWeights(): FontWeight[][] {
    return readStyles(this, fontWeight);
  }
  setFontWeight(weight: string | null): this {
    restyle(this, patchOf.fontWeight(weight));
    return this;
  }
  setFontWeights(weights: (string | null)[][]): this {
    setEach(this, weights, patchOf.fontWeight);
    return this;
  }
  getFontStyle(): FontStyle {
    return readStyle(this, fontStyle);
  }
  getFontStyles(): FontStyle[][] {
    return readStyles(this, fontStyle);
  }
  setFontStyle(style: string | null): this {
    restyle(this, patchOf.fontStyle(style));
    return this;
  }
  setFontStyles(styles: (string | null)[][]): this {
    setEach(this, styles, patchOf.fontStyle);
    return this;
  }
  getFontLine(): FontLine {
    return readStyle(this, fontLine);
  }
  getFontLines(): FontLine[][] {
    return readStyles(this, fontLine);
  }
  setFontLine(line: string | null): this {
    restyle(this, patchOf.fontLine(line));
    return this;
  }
  setFontLines(lines: (string | null)[][]): this {
    setEach(this, lines, patchOf.fontLine);
    return this;
  }
  getHorizontalAlignment(): string {
    return readStyle(this, horizontal);
  }
  getHorizontalAlignments(): string[][] {
    return readStyles(this, horizontal);
  }
  setHorizontalAlignment(alignment: string | null): this {
    restyle(this, patchOf.horizontal(alignment));
    return this;
  }
  setHorizontalAlignments(alignments: (string | null)[][]): this {
    setEach(this, alignments, patchOf.horizontal);
    return this;
  }
  getVerticalAlignment(): string {
    return readStyle(this, vertical);
  }
  getVerticalAlignments(): string[][] {
    return readStyles(this, vertical);
  }
  setVerticalAlignment(alignment: string | null): this {
    restyle(this, patchOf.vertical(alignment));
    return this;
  }
  setVerticalAlignments(alignments: (string | null)[][]): this {
    setEach(this, alignments, patchOf.vertical);
    return this;
  }
  getWrap(): boolean {
    return readStyle(this, isWrapped);
  }
  getWraps(): boolean[][] {
    return readStyles(this, isWrapped);
  }
  setWrap(isWrapEnabled: boolean): this {
    restyle(this, patchOf.wrap(isWrapEnabled));
    return this;
  }
  setWraps(isWrapEnabled: boolean[][]): this {
    setEach(this, isWrapEnabled, patchOf.wrap);
    return this;
  }
  getWrapStrategy(): EnumMember {
    return readStyle(this, wrapStrategy);
  }
  getWrapStrategies(): EnumMember[][] {
    return readStyles(this, wrapStrategy);
  }
  setWrapStrategy(strategy: EnumMember): this {
    restyle(this, patchOf.wrapStrategy(strategy));
    return this;
  }
  setWrapStrategies(strategies: EnumMember[][]): this {
    setEach(this, strategies, patchOf.wrapStrategy);
    return this;
  }
}
