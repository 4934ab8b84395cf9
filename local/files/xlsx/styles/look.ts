/** What a format record of the file looks like, in the model's words: nothing is relative to a default here. */
import type { Border, CellStyle } from '../../../host/spreadsheet/model.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, flagOf, numberOf } from '../xml/parse.ts';
import { colorOf } from './colors.ts';

/** Line styles (ST_BorderStyle of ECMA-376); the model uses the same names. */
const LINES = new Set(
  'thin medium thick dotted hair dashed mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot double'.split(
    ' ',
  ),
);

export function isLine(style: string | undefined): style is string {
  return style !== undefined && LINES.has(style);
}

function isOn(parent: XmlElement | undefined, name: string): boolean {
  const child = childOf(parent, name);
  return child !== undefined && flagOf(child, 'val', true) && child.attributes.val !== 'none';
}

export function fontLook(font: XmlElement | undefined, theme: string[]): CellStyle {
  const look: CellStyle = {};
  const name = childOf(font, 'name')?.attributes.val;
  const size = numberOf(childOf(font, 'sz'), 'val');
  const color = colorOf(childOf(font, 'color'), theme);
  if (name !== undefined) look.fontFamily = name;
  if (size !== undefined) look.fontSize = size;
  if (color !== undefined) look.fontColor = color;
  if (isOn(font, 'b')) look.bold = true;
  if (isOn(font, 'i')) look.italic = true;
  if (childOf(font, 'u') !== undefined && childOf(font, 'u')?.attributes.val !== 'none') look.underline = true;
  if (isOn(font, 'strike')) look.strikethrough = true;
  return look;
}

export function fillLook(fill: XmlElement | undefined, theme: string[]): CellStyle {
  const pattern = childOf(fill, 'patternFill');
  if (pattern?.attributes.patternType !== 'solid') return {};
  const background = colorOf(childOf(pattern, 'fgColor'), theme);
  return background === undefined ? {} : { background };
}

export function borderLook(border: XmlElement | undefined, theme: string[]): CellStyle {
  const borders: Record<string, Border> = {};
  for (const [name, side] of [['top'], ['right', 'end'], ['bottom'], ['left', 'start']].map(
    ([name = '', strict = '']) => [name, childOf(border, name) ?? childOf(border, strict)] as const,
  )) {
    const line = side?.attributes.style;
    if (isLine(line)) borders[name] = { style: line, color: colorOf(childOf(side, 'color'), theme) ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

export function alignmentLook(alignment: XmlElement | undefined): CellStyle {
  const look: CellStyle = {};
  const { horizontal, vertical } = alignment?.attributes ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') look.horizontalAlignment = horizontal;
  // A file's absent vertical alignment is the bottom, as in Sheets.
  if (vertical === 'top') look.verticalAlignment = 'top';
  if (vertical === 'center') look.verticalAlignment = 'middle';
  if (flagOf(alignment, 'wrapText')) look.wrap = true;
  return look;
}
