/** Fonts, fills, borders, alignments and conditional looks as XML. */
import type { Border, CellStyle, ConditionalModel } from '../../../host/spreadsheet/model.ts';
import type { Attributes } from '../xml/build.ts';
import { element, rebuilt } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { rawOf } from '../xml/parse.ts';
import { argb } from './colors.ts';
import { isLine } from './look.ts';
import { sameFields } from './stylesheet.ts';

/** Order of a font's elements (CT_Font is a choice in the standard, but Excel wants this one). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

type FontField = 'fontFamily' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor';

const FONT_PARTS: [string, FontField, (look: CellStyle) => Attributes | null][] = [
  ['b', 'bold', (look) => (look.bold ? {} : null)],
  ['i', 'italic', (look) => (look.italic ? {} : null)],
  ['strike', 'strikethrough', (look) => (look.strikethrough ? {} : null)],
  ['u', 'underline', (look) => (look.underline ? {} : null)],
  ['sz', 'fontSize', (look) => (look.fontSize === undefined ? null : { val: look.fontSize })],
  ['color', 'fontColor', (look) => (look.fontColor === undefined ? null : { rgb: argb(look.fontColor) })],
  ['name', 'fontFamily', (look) => (look.fontFamily === undefined ? null : { val: look.fontFamily })],
];

/** The font `original` (which looks like `before`) changed to `look`; what the model does not know stays. */
export function fontXml(original: XmlElement | undefined, look: CellStyle, before: CellStyle): string {
  const parts = new Map(original?.children.map((child) => [child.name, rawOf(child)]) ?? []);
  for (const [name, field, attributes] of FONT_PARTS) {
    if (sameFields(look, before, [field])) continue;
    const changed = attributes(look);
    if (changed === null) parts.delete(name);
    else parts.set(name, element(name, changed));
    // A scheme would win over the new name.
    if (name === 'name') for (const tied of ['scheme', 'family', 'charset']) parts.delete(tied);
  }
  return element('font', {}, FONT_ORDER.map((name) => parts.get(name) ?? '').join(''));
}

export function fillXml({ background }: CellStyle): string {
  if (background === undefined) return '<fill><patternFill patternType="none"/></fill>';
  const color = argb(background);
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill>`;
}

function sideXml(name: string, border: Border | undefined): string {
  if (border === undefined || !isLine(border.style)) return `<${name}/>`;
  return element(name, { style: border.style }, element('color', { rgb: argb(border.color) }));
}

export function borderXml({ borders }: CellStyle): string {
  const sides = [
    sideXml('left', borders?.left),
    sideXml('right', borders?.right),
    sideXml('top', borders?.top),
    sideXml('bottom', borders?.bottom),
  ];
  return element('border', {}, `${sides.join('')}<diagonal/>`);
}

const VERTICAL = { top: 'top', middle: 'center', bottom: undefined };

export function alignmentXml(original: XmlElement | undefined, look: CellStyle): string {
  const vertical = look.verticalAlignment === undefined ? undefined : VERTICAL[look.verticalAlignment];
  const changes = { horizontal: look.horizontalAlignment, vertical, wrapText: look.wrap ? '1' : undefined };
  if (original !== undefined) return rebuilt(original, changes);
  return Object.values(changes).every((value) => value === undefined) ? '' : element('alignment', changes);
}

type ConditionalLook = Pick<ConditionalModel, 'background' | 'fontColor' | 'bold' | 'italic' | 'strikethrough'>;

export function dxfXml(look: ConditionalLook): string {
  const font = [
    look.bold === undefined ? '' : element('b', { val: look.bold ? undefined : '0' }),
    look.italic === undefined ? '' : element('i', { val: look.italic ? undefined : '0' }),
    look.strikethrough === undefined ? '' : element('strike', { val: look.strikethrough ? undefined : '0' }),
    look.fontColor === undefined ? '' : element('color', { rgb: argb(look.fontColor) }),
  ].join('');
  return element(
    'dxf',
    {},
    (font === '' ? '' : element('font', {}, font)) + (look.background === undefined ? '' : fillXml(look)),
  );
}
