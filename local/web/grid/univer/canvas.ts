/** The workbook on the screen: tabs, cells, sizes and the selection, drawn by Univer. */
import {
  BooleanNumber,
  type Injector,
  IUniverInstanceService,
  RANGE_TYPE,
  type Univer,
  UniverInstanceType,
  type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { CellView, SheetView, WorkbookView } from '../../../host/view/view-types.ts';
import type { Area, Spot } from '../grid-types.ts';
import { columnData, freezeOf, Looks, rowData, toBook, toCell, toRange, toSheet } from './book.ts';
import { Drawing } from './drawing.ts';
import type { Gate } from './gate.ts';
import { mount, wake } from './start.ts';

/** Makes `target` hold what `source` holds: Univer has `target` in several hands. */
function replaceContent<Value>(target: Record<number, Value>, source: Record<number, Value>): void {
  for (const key of Object.keys(target)) delete target[Number(key)];
  Object.assign(target, source);
}

/** As thick as in Google Sheets; the rest is Univer's. */
const OUTLINE = { strokeWidth: 2, autofillSize: 8 };

/** Whole rows and columns light up their headings. */
function rangeType({ top, left, bottom, right }: Area, worksheet: Worksheet): RANGE_TYPE {
  const isHigh = top === 0 && bottom === worksheet.getRowCount() - 1;
  const isWide = left === 0 && right === worksheet.getColumnCount() - 1;
  if (isHigh && isWide) return RANGE_TYPE.ALL;
  if (isHigh) return RANGE_TYPE.COLUMN;
  return isWide ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}

export class Canvas {
  private opened: Drawing | null = null;
  private looks = new Looks([]);
  private count = 0;

  /** @param onAwake called once, as soon as Univer's services are there */
  constructor(
    private readonly univer: Univer,
    private readonly gate: Gate,
    private readonly element: HTMLElement,
    private readonly onAwake: (injector: Injector) => void,
  ) {}

  get drawing(): Drawing {
    if (!this.opened) throw new Error('no workbook is shown');
    return this.opened;
  }

  /** @param onReady called at once, or a moment later when Univer is not awake yet */
  open(view: WorkbookView, onReady: () => void): void {
    const injector = this.univer.__getInjector();
    if (this.opened) injector.get(IUniverInstanceService).disposeUnit(this.opened.unitId);
    this.count += 1;
    const unitId = `buku-${this.count}`;
    this.looks = new Looks(view.styles);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, toBook(view, unitId, this.looks));
    if (!this.opened) this.onAwake(injector);
    this.opened = new Drawing(injector, unitId);
    const renders = injector.get(IRenderManagerService);
    const begin = () => {
      mount(this.univer, unitId, this.element);
      injector.get(IUniverInstanceService).focusUnit(unitId);
      onReady();
    };
    if (renders.getRenderById(unitId)) {
      begin();
      return;
    }
    wake(this.univer);
    const waiting = renders.created$.subscribe((render) => {
      if (render.unitId !== unitId) return;
      waiting.unsubscribe();
      queueMicrotask(begin);
    });
  }

  /** Of the canvas, in the window. */
  get corner(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  get activeSheet(): number {
    return Number(this.drawing.workbook.getActiveSheet().getSheetId());
  }

  showSheet(id: number): void {
    const { unitId } = this.drawing;
    if (this.drawing.worksheet(id)) this.gate.run(SetWorksheetActiveOperation.id, { unitId, subUnitId: String(id) });
  }

  put(sheet: number, spots: readonly Spot[], cellAt: (spot: Spot) => CellView | null): void {
    const matrix = this.drawing.worksheet(sheet)?.getCellMatrix();
    if (!matrix) return;
    const { list } = this.looks;
    const before = Object.keys(list).length;
    for (const { row, column } of spots) {
      const cell = toCell(cellAt({ row, column }), this.looks);
      if (cell) matrix.setValue(row, column, cell);
      else matrix.realDeleteValue(row, column);
    }
    if (Object.keys(list).length > before) {
      const styles = this.drawing.workbook.getStyles();
      for (const name of Object.keys(list).slice(before)) styles.addCustomStyle(name, list[name]);
    }
  }

  /** Size, frozen and hidden parts, merged cells: everything of a tab but its cells. */
  changeFrame(sheet: SheetView): void {
    const worksheet = this.drawing.worksheet(sheet.id);
    if (!worksheet) return;
    const config = worksheet.getConfig();
    config.rowCount = sheet.rows;
    config.columnCount = sheet.columns;
    config.showGridlines = sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    replaceContent(config.rowData, rowData(sheet));
    replaceContent(config.columnData, columnData(sheet));
    config.mergeData.splice(0, config.mergeData.length, ...sheet.merges.map(toRange));
    worksheet.getSpanModel().rebuild(config.mergeData);
    const { unitId } = this.drawing;
    this.gate.run(SetFrozenMutation.id, { unitId, subUnitId: String(sheet.id), ...freezeOf(sheet) });
  }

  add(sheet: SheetView): void {
    const { unitId } = this.drawing;
    const index = this.drawing.workbook.getSheetSize();
    this.gate.run(InsertSheetMutation.id, {
      unitId,
      index,
      sheet: toSheet(sheet, this.looks),
      styles: this.looks.list,
    });
  }

  remove(id: number): void {
    const { unitId } = this.drawing;
    this.gate.run(RemoveSheetMutation.id, { unitId, subUnitId: String(id) });
  }

  select(areas: readonly Area[], active: Spot): void {
    const worksheet = this.drawing.workbook.getActiveSheet();
    const { row, column } = active;
    const info = worksheet.getCellInfoInMergeData(row, column);
    const selections = areas.map((area, index) => ({
      range: { ...toRange(area), rangeType: rangeType(area, worksheet) },
      primary: index === areas.length - 1 ? info : null,
      style: OUTLINE,
    }));
    const { unitId } = this.drawing;
    this.gate.run(SetSelectionsOperation.id, { unitId, subUnitId: worksheet.getSheetId(), selections });
  }
}
