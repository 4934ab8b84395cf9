/** The hidden tab itself: JSON in column A, lists too long for their rule from column C on. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import { absoluteName, cellName, parseArea, splitReference } from '../address.ts';
import { escapeText, spaceAttribute } from '../xml/text.ts';
import { MARKER } from './data.ts';

/** Below Excel's 32,767 letters in a cell. */
const MAX_PIECE = 32_000;
const FIRST_LIST = 2;

/** Cut where no letter of two halves is torn. */
function pieces(json: string): string[] {
  const cut: string[] = [];
  for (let at = 0; at < json.length; ) {
    let end = Math.min(at + MAX_PIECE, json.length);
    const last = json.charCodeAt(end - 1);
    if (end < json.length && last >= 0xd800 && last <= 0xdbff) end--;
    cut.push(json.slice(at, end));
    at = end;
  }
  return cut;
}

/** Lists that go onto the hidden tab, one column each. */
export class StoredLists {
  readonly columns: string[][] = [];
  private readonly known = new Map<string, string>();

  constructor(private readonly tab: string) {}

  /** @returns reference for the rule */
  add(values: string[]): string {
    const key = JSON.stringify(values);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const column = FIRST_LIST + this.columns.length;
    this.columns.push(values.length === 0 ? [''] : values);
    const area = { top: 0, left: column, bottom: Math.max(values.length, 1) - 1, right: column };
    const reference = `${this.tab}!${absoluteName(area)}`;
    this.known.set(key, reference);
    return reference;
  }
}

function cell(row: number, column: number, text: string): string {
  return `<c r="${cellName(row, column)}" t="inlineStr"><is><t${spaceAttribute(text)}>${escapeText(text)}</t></is></c>`;
}

export function hiddenTabXml(json: string, lists: string[][]): string {
  const first = [MARKER, ...pieces(json)];
  const height = Math.max(first.length, ...lists.map((values) => values.length));
  let rows = '';
  for (let row = 0; row < height; row++) {
    const piece = first[row];
    let cells = piece === undefined ? '' : cell(row, 0, piece);
    lists.forEach((values, index) => {
      const value = values[row];
      if (value !== undefined) cells += cell(row, FIRST_LIST + index, value);
    });
    rows += `<row r="${row + 1}">${cells}</row>`;
  }
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

/** `null` when this is not our tab. */
export function storedJson({ values }: SheetModel): string | null {
  if (values[0]?.[0] !== MARKER) return null;
  let json = '';
  for (let row = 1; typeof values[row]?.[0] === 'string'; row++) json += String(values[row]?.[0]);
  return json;
}

/** Values of a list on the hidden tab; `null` when the reference points elsewhere. */
export function storedList(reference: string, tab: SheetModel): string[] | null {
  const { tab: name, address } = splitReference(reference);
  const area = parseArea(address);
  if (
    name === null ||
    name.toLowerCase() !== tab.name.toLowerCase() ||
    area === null ||
    area.bottom > tab.values.length + 1
  )
    return null;
  const values: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const value = tab.values[row]?.[area.left] ?? '';
    if (typeof value !== 'object') values.push(String(value));
  }
  return values;
}
