/** Finds or appends the cell format for each style of the model; records that came with the file are never changed. */
import type { CellStyle, StyleTable } from '../../../host/spreadsheet/model.ts';
import { element, rebuilt } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, numberOf, rawOf } from '../xml/parse.ts';
import { alignmentXml, borderXml, fillXml, fontXml } from './format-records.ts';
import { builtInId, FIRST_CUSTOM } from './number-formats.ts';
import type { StyleSheet } from './stylesheet.ts';
import { absoluteLook, originOf, sameFields } from './stylesheet.ts';

const FONT = ['fontFamily', 'fontSize', 'bold', 'italic', 'underline', 'strikethrough', 'fontColor'] as const;
const ALIGNMENT = ['horizontalAlignment', 'verticalAlignment', 'wrap'] as const;

/** Records by their text, new ones behind those of the file. */
class Records {
  readonly texts: string[];
  private readonly numbers = new Map<string, number>();

  constructor(existing: XmlElement[]) {
    this.texts = existing.map(rawOf);
    this.texts.forEach((text, index) => {
      if (!this.numbers.has(text)) this.numbers.set(text, index);
    });
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

export class StyleWriter {
  private readonly fonts: Records;
  private readonly fills: Records;
  private readonly borders: Records;
  private readonly xfs: Records;
  private readonly dxfs: Records;
  private readonly formats: Map<number, string>;
  private readonly known: Map<number, number>;

  constructor(
    private readonly sheet: StyleSheet,
    private readonly table: StyleTable,
  ) {
    this.fonts = new Records(sheet.fonts);
    this.fills = new Records(sheet.fills);
    this.borders = new Records(sheet.borders);
    this.xfs = new Records(sheet.xfs);
    this.dxfs = new Records(sheet.dxfs);
    this.formats = new Map(sheet.formats);
    this.known = new Map(sheet.xfOfStyle);
  }

  /** Number of the cell format for a style of the model. */
  xfOf(styleId: number): number {
    const known = this.known.get(styleId);
    if (known !== undefined) return known;
    const xf = this.xfs.numberOf(this.xfText(this.table.get(styleId)));
    this.known.set(styleId, xf);
    return xf;
  }

  /** @param text a whole `<dxf>` element */
  dxfOf(text: string): number {
    return this.dxfs.numberOf(text);
  }

  /** The cell format's element; starts from the format it was read from, else from the default one. */
  xfText(style: CellStyle): string {
    const { sheet } = this;
    const origin = originOf(style) ?? 0;
    const original = sheet.xfs[origin] ?? sheet.xfs[0];
    if (original === undefined) throw new RangeError('a stylesheet has at least one cell format');
    const before = sheet.looks[origin] ?? {};
    const look = absoluteLook(style, sheet.looks[0] ?? {});
    const ids = {
      numFmtId: sameFields(look, before, ['numberFormat'])
        ? (numberOf(original, 'numFmtId') ?? 0)
        : this.formatId(look.numberFormat ?? 'General'),
      fontId: this.recordId(original, 'fontId', sameFields(look, before, FONT), this.fonts, (font) =>
        fontXml(sheet.fonts[font], look, before),
      ),
      fillId: this.recordId(original, 'fillId', sameFields(look, before, ['background']), this.fills, () =>
        fillXml(look),
      ),
      borderId: this.recordId(original, 'borderId', sameFields(look, before, ['borders']), this.borders, () =>
        borderXml(look),
      ),
    };
    const alignment = sameFields(look, before, ALIGNMENT)
      ? rawChild(original, 'alignment')
      : alignmentXml(childOf(original, 'alignment'), look);
    const protection = sameFields(look, before, ['locked'])
      ? rawChild(original, 'protection')
      : protectionXml(childOf(original, 'protection'), look);
    const applies = {
      applyNumberFormat: applied(ids.numFmtId),
      applyFont: applied(ids.fontId),
      applyFill: applied(ids.fillId),
      applyBorder: applied(ids.borderId),
      applyAlignment: alignment === '' ? undefined : '1',
      applyProtection: protection === '' ? undefined : '1',
    };
    const { xfId = '0', quotePrefix, pivotButton } = original.attributes;
    return element('xf', { ...ids, xfId, quotePrefix, pivotButton, ...applies }, alignment + protection);
  }

  /** Number of an unchanged record, or of one made for the new look. */
  private recordId(
    original: XmlElement,
    attribute: string,
    unchanged: boolean,
    records: Records,
    make: (before: number) => string,
  ): number {
    const before = numberOf(original, attribute) ?? 0;
    return unchanged ? before : records.numberOf(make(before));
  }

  private formatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined && !this.formats.has(builtIn)) return builtIn;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(FIRST_CUSTOM - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    return id;
  }

  /** The whole part again, with what was appended. */
  xml(): string {
    const { root } = this.sheet;
    const formats = [...this.formats].map(([id, code]) => element('numFmt', { numFmtId: id, formatCode: code }));
    const lists: Record<string, string> = {
      numFmts: formats.length === 0 ? '' : element('numFmts', { count: formats.length }, formats.join('')),
      fonts: list('fonts', this.fonts),
      fills: list('fills', this.fills),
      borders: list('borders', this.borders),
      cellXfs: list('cellXfs', this.xfs),
      dxfs: element('dxfs', { count: this.dxfs.texts.length }, this.dxfs.texts.join('')),
    };
    const order = [
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'tableStyles',
      'colors',
      'extLst',
    ];
    const inner = order.map((name) => lists[name] ?? rawChild(root, name)).join('');
    const namespace = root.prefix === '' ? {} : { xmlns: root.attributes[`xmlns:${root.prefix.slice(0, -1)}`] };
    return element('styleSheet', { ...root.attributes, ...namespace }, inner);
  }
}

function list(name: string, records: Records): string {
  return element(name, { count: records.texts.length }, records.texts.join(''));
}

function applied(id: number): string | undefined {
  return id === 0 ? undefined : '1';
}

function rawChild(parent: XmlElement, name: string): string {
  const child = childOf(parent, name);
  return child === undefined ? '' : rawOf(child);
}

function protectionXml(original: XmlElement | undefined, look: CellStyle): string {
  const locked = look.locked === false ? '0' : undefined;
  if (original !== undefined) return rebuilt(original, { locked });
  return locked === undefined ? '' : element('protection', { locked });
}
