/** A range of cells, whole: what RangeFormats gives, and clearing, borders, merges, sorting, copying, filter and protection. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { intersection } from './area.ts';
import { type Sides, setBorders } from './borders.ts';
import { putContent } from './cell-write.ts';
import { type CopyKind, copyCells } from './copy-cells.ts';
import { CopyPasteType } from './enums.ts';
import { FilterService } from './filter.ts';
import { setFilter } from './filter-rows.ts';
import type { Imitates } from './imitation.ts';
import { breakApart, mergeArea, mergesTouching } from './merges.ts';
import type { Scalar } from './model.ts';
import { type ProtectionService, protect } from './protection.ts';
import { mapCells } from './range-base.ts';
import { RangeFormats } from './range-formats.ts';
import { RANGE_SIGNATURES } from './range-signatures.ts';
import { checkArguments } from './signature.ts';
import { type SortKey, sortRows } from './sort-rows.ts';
import { clearStyles } from './style-area.ts';
import { setRule } from './validation-areas.ts';

export interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

type Side = boolean | null;

function sortKeys(specs: readonly unknown[]): SortKey[] {
  return specs.map((spec) => {
    if (typeof spec === 'number') return { column: spec - 1, ascending: true };
    const { column, ascending } = (spec ?? {}) as { column?: unknown; ascending?: unknown };
    if (typeof column !== 'number') throw new ServiceException('Invalid sort specification.');
    return { column: column - 1, ascending: ascending !== false };
  });
}

const COPY_KINDS = new Map<EnumMember, CopyKind>([
  [CopyPasteType.PASTE_NORMAL, 'normal'],
  [CopyPasteType.PASTE_FORMAT, 'format'],
  [CopyPasteType.PASTE_FORMULA, 'formula'],
  [CopyPasteType.PASTE_VALUES, 'values'],
  [CopyPasteType.PASTE_DATA_VALIDATION, 'validation'],
]);

export class RangeService
  extends RangeFormats
  implements Imitates<GoogleAppsScript.Spreadsheet.Range, keyof RangeService>
{
  static readonly service = 'SpreadsheetApp.Range';

  /** Contents and formats; notes and validation stay unless the options say otherwise. */
  clear(options: ClearOptions = {}): this {
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
    const isAll = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }

  clearContent(): this {
    const { session } = this.scope;
    requireEditable(session, this.sheet, this.area);
    const blank = mapCells(this.area, (): Scalar => null);
    putContent(session, this.sheet, this.area, { values: blank, formulas: new Map(), formats: new Map() });
    return this;
  }

  clearFormat(): this {
    requireEditable(this.scope.session, this.sheet, this.area);
    clearStyles(this.sheet, this.area);
    return this;
  }

  setBorder(
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color?: string | null,
    style?: EnumMember | null,
  ): this {
    const sides: Sides = { top, left, bottom, right, vertical, horizontal };
    setBorders(this, sides, color ?? null, style ?? null);
    return this;
  }

  merge(): this {
    mergeArea(this, [this.area]);
    return this;
  }

  mergeAcross(): this {
    const rows = mapCells(this.area, (row) => row).map(([row = 0]) => ({ ...this.area, top: row, bottom: row }));
    mergeArea(this, rows);
    return this;
  }

  mergeVertically(): this {
    const columns = (mapCells(this.area, (_, column) => column)[0] ?? []).map((column) => ({
      ...this.area,
      left: column,
      right: column,
    }));
    mergeArea(this, columns);
    return this;
  }

  breakApart(): this {
    breakApart(this);
    return this;
  }

  getMergedRanges(): RangeService[] {
    return mergesTouching(this.sheet, this.area).map((area) => this.scope.rangeOf(this.sheet, area));
  }

  isPartOfMerge(): boolean {
    return mergesTouching(this.sheet, this.area).length > 0;
  }

  /** @param sortSpecObj a column of the sheet from 1, `{column, ascending}`, or a list of these */
  sort(sortSpecObj: unknown): this {
    sortRows(this.scope, this.sheet, this.area, sortKeys(Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]));
    return this;
  }

  copyTo(
    destination: RangeService,
    kind?: EnumMember | { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined },
    transposed?: boolean,
  ): void {
    if (transposed)
      throw new ServiceException('SpreadsheetApp.Range.copyTo dengan transposed belum ditiru di host lokal');
    const isOptions = kind !== undefined && ('formatOnly' in kind || 'contentsOnly' in kind);
    const optionKind = isOptions && kind.formatOnly ? 'format' : 'values';
    const wanted = isOptions ? optionKind : COPY_KINDS.get((kind ?? CopyPasteType.PASTE_NORMAL) as EnumMember);
    if (!wanted) throw new ServiceException(`SpreadsheetApp.CopyPasteType.${String(kind)} belum ditiru di host lokal`);
    copyCells(this, destination, wanted);
  }

  /** @throws ServiceException when the sheet has a filter already */
  createFilter(): FilterService {
    if (this.sheet.filter)
      throw new ServiceException("You can't create a filter in a sheet that already has a filter.");
    setFilter(this.scope, this.sheet, this.area);
    return new FilterService(this.scope, this.sheet);
  }

  getFilter(): FilterService | null {
    const { filter } = this.sheet;
    return filter && intersection(filter, this.area) ? new FilterService(this.scope, this.sheet) : null;
  }

  /** Always a new protection, even where there is one. */
  protect(): ProtectionService {
    return protect(this.scope, this.sheet, this.area);
  }

  /** Cells with a box to tick, unticked where they are blank. */
  insertCheckboxes(): this {
    requireEditable(this.scope.session, this.sheet, this.area);
    const values = this.getValues().map((row) => row.map((value) => (typeof value === 'boolean' ? value : false)));
    putContent(this.scope.session, this.sheet, this.area, { values, formulas: new Map(), formats: new Map() });
    setRule(this.sheet, this.area, {
      criteria: 'CHECKBOX',
      args: [],
      showDropdown: true,
      allowInvalid: false,
      helpText: null,
    });
    return this;
  }
}

checkArguments(RangeService, RANGE_SIGNATURES);
