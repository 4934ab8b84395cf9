/** Turns the looks of cells into the styles part of an .xlsx: each combination once, in the order in which it is first used. */
import { builtInId, FIRST_OWN_FORMAT } from './number-format.ts';
import type { XlsxStyle } from './xlsx-sheet.ts';
import { escapeXml } from './xml-text.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const FONTS = [
  '<sz val="10"/>',
  '<b/><sz val="14"/>',
  '<sz val="10"/><color rgb="FF595959"/>',
  '<b/><sz val="10"/>',
  '<sz val="10"/><color rgb="FF404040"/>',
];

/** The colours of the workbook's own headers, grey for what is not to be changed. */
const FILLS = ['D7E8DD', 'E3E6EA', 'F1F1F1', 'FFFFFF'];

interface Look {
  font: number;
  /** Place in `FILLS`, counted from 0; -1 = none. */
  fill: number;
  border: 0 | 1;
  wrap: boolean;
  vertical: 'top' | 'center' | '';
  unlocked?: boolean;
}

const LOOKS: Record<XlsxStyle, Look> = {
  plain: { font: 0, fill: -1, border: 0, wrap: false, vertical: '' },
  title: { font: 1, fill: -1, border: 0, wrap: false, vertical: '' },
  note: { font: 2, fill: -1, border: 0, wrap: false, vertical: '' },
  strong: { font: 3, fill: -1, border: 0, wrap: false, vertical: '' },
  headerTyped: { font: 3, fill: 0, border: 1, wrap: true, vertical: 'center' },
  headerMachine: { font: 3, fill: 1, border: 1, wrap: true, vertical: 'center' },
  locked: { font: 4, fill: 2, border: 1, wrap: true, vertical: 'top' },
  input: { font: 0, fill: 3, border: 1, wrap: true, vertical: 'top', unlocked: true },
};

const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`)
  .join('');

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function xfXml(look: Look, formatId: number, wrap: boolean): string {
  const alignment = [look.vertical === '' ? '' : ` vertical="${look.vertical}"`, wrap ? ' wrapText="1"' : ''].join('');
  const inner =
    (alignment === '' ? '' : `<alignment${alignment}/>`) + (look.unlocked ? '<protection locked="0"/>' : '');
  // Fills 0 and 1 are those that every file must begin with.
  const attributes =
    `numFmtId="${formatId}" fontId="${look.font}" fillId="${look.fill < 0 ? 0 : look.fill + 2}" borderId="${look.border}"` +
    ` xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
  return inner === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${inner}</xf>`;
}

export class StyleTable {
  private readonly formats: string[] = [];
  private readonly xfs: string[] = [];
  private readonly known = new Map<string, number>();

  constructor() {
    // Style 0 is that of every cell that has none.
    this.of('plain', 'General', false);
  }

  private formatId(pattern: string): number {
    const id = builtInId(pattern);
    if (id !== undefined) return id;
    const at = this.formats.indexOf(pattern);
    return FIRST_OWN_FORMAT + (at < 0 ? this.formats.push(pattern) - 1 : at);
  }

  /** @returns number of the style */
  of(style: XlsxStyle, pattern: string, wrap: boolean | undefined): number {
    const look = LOOKS[style];
    const wraps = wrap ?? look.wrap;
    const key = `${style} ${wraps} ${pattern}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.xfs.push(xfXml(look, this.formatId(pattern), wraps)) - 1;
    this.known.set(key, id);
    return id;
  }

  toXml(): string {
    const formats = this.formats.map(
      (pattern, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(pattern)}"/>`,
    );
    const fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']
      .concat(FILLS.map((rgb) => `<patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill>`))
      .map((fill) => `<fill>${fill}</fill>`);
    const none = '<border><left/><right/><top/><bottom/></border>';
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list(
        'fonts',
        FONTS.map((font) => `<font>${font}<name val="Arial"/><family val="2"/></font>`),
      ),
      list('fills', fills),
      list('borders', [none, `<border>${THIN}</border>`]),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.xfs),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}
