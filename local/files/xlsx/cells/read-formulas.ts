/** Formulas of a worksheet as the file spells them; shared ones are written out, special ones also kept word for word. */
import { cellKey, columnOfKey, rowOfKey, type Scalar, type SheetModel } from '../../../host/spreadsheet/model.ts';
import { shiftable } from '../formula/shift.ts';
import { unwrapped } from '../formula/wrapper.ts';
import type { KeptFormula } from '../opened.ts';
import { unescapeXml } from '../xml/text.ts';
import type { TagScanner } from './tag-scanner.ts';
import { nameCode } from './tag-scanner.ts';

const TYPE = nameCode('t');
const INDEX = nameCode('si');
const REF = nameCode('ref');

interface SharedFormula {
  row: number;
  column: number;
  at: (rows: number, columns: number) => string;
}

interface FormulaTag {
  type: string;
  shared: string;
  /** Has attributes beyond these: a table of alternatives, references to delete. */
  isOther: boolean;
}

export class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells of a shared formula whose first cell comes later in the file. */
  private readonly waiting: { key: number; index: string }[] = [];
  private special: KeptFormula | null = null;

  constructor(
    private readonly sheet: SheetModel,
    private readonly kept: Map<number, KeptFormula>,
  ) {}

  /** The start tag's name is behind; ends behind the element. @returns whether the cell has a formula */
  read(tags: TagScanner, row: number, column: number): boolean {
    const start = tags.tagStart;
    const tag = readTag(tags);
    let text = '';
    if (!tags.selfClosed) {
      text = unescapeXml(tags.bytes.toString('utf8', tags.at, tags.textEnd())).trim();
      tags.nextTag();
      tags.skipAttributes();
    }
    const key = cellKey(row, column);
    if (tag.type === 'shared') return this.readShared(tag, text, key);
    const inner = unwrapped(text);
    if (tag.type === 'array' || tag.type === 'dataTable' || tag.isOther || inner !== null) {
      const xml = tags.bytes.toString('utf8', start, tags.at);
      this.special = { xml, formula: null, value: null, exact: tag.type !== 'array', isArray: tag.type === 'array' };
    }
    if (text === '' || tag.type === 'dataTable' || inner === '') return tag.type === 'dataTable' || inner === '';
    this.sheet.formulas.set(key, text);
    return true;
  }

  /** The cell is complete: `value` is what it shows. */
  keepValue(key: number, value: Scalar, isDynamic: boolean): void {
    if (this.special === null) return;
    this.special.value = value;
    if (isDynamic) this.special.isArray = false;
    this.kept.set(key, this.special);
    this.special = null;
  }

  /** To be called behind the last cell. */
  finish(): void {
    for (const { key, index } of this.waiting) this.expand(key, index);
  }

  private readShared({ shared }: FormulaTag, text: string, key: number): boolean {
    if (text !== '') {
      this.shared.set(shared, { row: rowOfKey(key), column: columnOfKey(key), at: shiftable(text) });
      this.sheet.formulas.set(key, text);
    } else if (!this.expand(key, shared)) this.waiting.push({ key, index: shared });
    return true;
  }

  private expand(key: number, index: string): boolean {
    const first = this.shared.get(index);
    if (first === undefined) return false;
    this.sheet.formulas.set(key, first.at(rowOfKey(key) - first.row, columnOfKey(key) - first.column));
    return true;
  }
}

function readTag(tags: TagScanner): FormulaTag {
  const tag: FormulaTag = { type: 'normal', shared: '', isOther: false };
  for (let name = tags.nextAttribute(); name !== 0; name = tags.nextAttribute()) {
    if (name === TYPE) tag.type = tags.value();
    else if (name === INDEX) tag.shared = tags.value();
    else if (name === REF || tags.attributeName() === 'ca' || tags.attributeName() === 'xml:space') continue;
    else tag.isOther = true;
  }
  return tag;
}
