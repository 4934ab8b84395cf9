/** A sheet, whole: what SheetGrid gives, and its contents, rules, filter and order. */
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { readInputs, writeContent } from './cell-write.ts';
import { lastRow } from './cells.ts';
import { ConditionalFormatRuleService } from './conditional-format.ts';
import {
  EmbeddedChartBuilderService,
  EmbeddedChartService,
  insertChart,
  newChartModel,
  removeChart,
  updateChart,
} from './embedded-chart.ts';
import { FilterService } from './filter.ts';
import type { Imitates } from './imitation.ts';
import type { ClearOptions, RangeService } from './range.ts';
import { reshapeSheet } from './reshape.ts';
import { SheetGrid } from './sheet-grid.ts';
import { insertSheet, requireRoom } from './sheet-order.ts';
import { checkArguments } from './signature.ts';
import { sortRows } from './sort-rows.ts';
import type { SpreadsheetService } from './spreadsheet.ts';

function wholeRange({ scope, model }: SheetGrid): RangeService {
  return scope.rangeOf(model, { top: 0, left: 0, bottom: model.maxRows - 1, right: model.maxColumns - 1 });
}

/** Only as far as there is something: clearing a thousand blank rows would fill the tables with blanks. */
function usedRange({ scope, model }: SheetGrid): RangeService {
  const rows = Math.max(model.values.length, model.styles.length, lastRow(model), 1);
  const bottom = Math.min(rows, model.maxRows) - 1;
  return scope.rangeOf(model, { top: 0, left: 0, bottom, right: model.maxColumns - 1 });
}

export class SheetService
  extends SheetGrid
  implements Imitates<GoogleAppsScript.Spreadsheet.Sheet, keyof SheetService>
{
  static readonly service = 'SpreadsheetApp.Sheet';

  /** Below the last row with content, as if typed; the grid grows where it must. */
  appendRow(rowContents: unknown[]): this {
    const { scope, model } = this;
    scope.book.engine.flush();
    const row = lastRow(model);
    if (row >= model.maxRows) this.insertRowsAfter(model.maxRows, 1);
    const missing = rowContents.length - model.maxColumns;
    if (missing > 0) {
      requireRoom(scope.workbook, missing * model.maxRows);
      reshapeSheet(scope.book, model, { axis: 'column', kind: 'insert', at: model.maxColumns, count: missing }, null);
    }
    if (rowContents.length === 0) return this;
    const area = { top: row, left: 0, bottom: row, right: rowContents.length - 1 };
    writeContent(scope.session, model, area, readInputs(scope.session, model, area, [rowContents]));
    return this;
  }
  /** Contents and formats; notes and validation stay. */
  clear(options: ClearOptions = {}): this {
    usedRange(this).clear(options);
    return this;
  }
  clearContents(): this {
    usedRange(this).clearContent();
    return this;
  }
  clearFormats(): this {
    usedRange(this).clearFormat();
    return this;
  }
  clearNotes(): this {
    wholeRange(this).clearNote();
    return this;
  }
  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    return this.model.conditionals.map((rule) => new ConditionalFormatRuleService(this.scope, rule, this.model));
  }
  /** Puts the whole list in the place of the old one. */
  setConditionalFormatRules(rules: readonly ConditionalFormatRuleService[]): void {
    requireEditable(this.scope.session, this.model, null);
    if (rules.some(({ sheet }) => sheet !== this.model)) {
      throw new ServiceException('Conditional format rule cannot reference a different sheet.');
    }
    this.model.conditionals = rules.map(({ model }) => ({
      ...model,
      areas: [...model.areas],
      condition: { ...model.condition },
    }));
  }
  clearConditionalFormatRules(): void {
    requireEditable(this.scope.session, this.model, null);
    this.model.conditionals = [];
  }
  newChart(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.scope, this.model, newChartModel());
  }
  getCharts(): EmbeddedChartService[] {
    return this.model.charts.map((chart) => new EmbeddedChartService(this.scope, this.model, chart));
  }
  insertChart(chart: EmbeddedChartService): void {
    insertChart(this.scope, this.model, chart);
  }
  updateChart(chart: EmbeddedChartService): void {
    updateChart(this.scope, this.model, chart);
  }
  removeChart(chart: EmbeddedChartService): void {
    removeChart(this.scope, this.model, chart);
  }
  getFilter(): FilterService | null {
    return this.model.filter ? new FilterService(this.scope, this.model) : null;
  }
  /** All rows below the frozen ones. */
  sort(columnPosition: number, ascending = true): this {
    const top = this.model.frozenRows;
    const bottom = Math.max(lastRow(this.model) - 1, top);
    const area = { top, left: 0, bottom, right: this.model.maxColumns - 1 };
    sortRows(this.scope, this.model, area, [{ column: columnPosition - 1, ascending }]);
    return this;
  }
  /** @throws ServiceException for another spreadsheet than the open one */
  copyTo(spreadsheet: SpreadsheetService): SheetService {
    if (spreadsheet.getId() !== this.scope.workbook.id) {
      throw new ServiceException('SpreadsheetApp.Sheet.copyTo ke buku kerja lain belum ditiru di host lokal');
    }
    const active = this.scope.workbook.activeSheetId;
    const copy = insertSheet(this.scope, null, this.scope.workbook.sheets.length, this.model);
    this.scope.workbook.activeSheetId = active;
    return this.scope.sheetOf(copy);
  }
}

const TWO = 'number number';
const ONE_OR_TWO = 'number | number number';

checkArguments(SheetService, {
  appendRow: 'any[]',
  autoResizeColumn: 'number',
  autoResizeColumns: TWO,
  autoResizeRows: TWO,
  clear: ' | Object',
  copyTo: 'Spreadsheet',
  deleteColumn: 'number',
  deleteColumns: TWO,
  deleteRow: 'number',
  deleteRows: TWO,
  getColumnWidth: 'number',
  getProtections: 'ProtectionType',
  getRange: 'String | number number | number number number | number number number number',
  getRangeList: 'String[]',
  getRowHeight: 'number',
  getSheetValues: 'number number number number',
  hideColumn: 'Range',
  hideColumns: ONE_OR_TWO,
  hideRow: 'Range',
  hideRows: ONE_OR_TWO,
  insertChart: 'EmbeddedChart',
  insertColumnAfter: 'number',
  insertColumnBefore: 'number',
  insertColumns: ONE_OR_TWO,
  insertColumnsAfter: TWO,
  insertColumnsBefore: TWO,
  insertRowAfter: 'number',
  insertRowBefore: 'number',
  insertRows: ONE_OR_TWO,
  insertRowsAfter: TWO,
  insertRowsBefore: TWO,
  isColumnHiddenByUser: 'number',
  isRowHiddenByFilter: 'number',
  isRowHiddenByUser: 'number',
  removeChart: 'EmbeddedChart',
  setActiveRange: 'Range',
  setActiveSelection: 'Range | String',
  setColumnWidth: TWO,
  setColumnWidths: 'number number number',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
  setCurrentCell: 'Range',
  setFrozenColumns: 'number',
  setFrozenRows: 'number',
  setHiddenGridlines: 'Boolean',
  setName: 'String',
  setRowHeight: TWO,
  setRowHeights: 'number number number',
  setRowHeightsForced: 'number number number',
  setTabColor: 'String?',
  showColumns: ONE_OR_TWO,
  showRows: ONE_OR_TWO,
  sort: 'number | number Boolean',
  unhideColumn: 'Range',
  unhideRow: 'Range',
  updateChart: 'EmbeddedChart',
});
