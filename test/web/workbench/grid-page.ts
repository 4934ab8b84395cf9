/** Runs in the browser: the grid over a host that keeps no workbook, notes what it is sent and answers as the test tells it. */
import { ICommandService } from '@univerjs/core';
import type { Edit } from '../../../local/host/view/edit-types.ts';
import type { Delta, WorkbookView } from '../../../local/host/view/view-types.ts';
import { parseArea } from '../../../local/web/grid/areas.ts';
import type { Board } from '../../../local/web/grid/board.ts';
import { createGrid } from '../../../local/web/grid/grid.ts';
import type { ContextMenuPlace, Grid, Selection } from '../../../local/web/grid/grid-types.ts';

/** What the host makes of an edit: refuses it, takes it as it stands, or leaves the page waiting. */
export type Plan = 'tolak' | 'gema' | 'diam';

/** What the tests can ask of the page. */
export interface GridProbe {
  grid: Grid;
  edits: Edit[][];
  refused: string[];
  told: string[];
  /** Columns whose filter was asked for. */
  filters: number[];
  links: string[];
  menus: ContextMenuPlace[];
  pressed: string[];
  selections: Selection[];
  plan: Plan;
  /** Deltas for the next edits, instead of the plan. */
  answers: Delta[];
  /** Milliseconds until an answer. */
  delay: number;
  open: (view: WorkbookView) => void;
  /** What is drawn in a cell of the tab that is shown. */
  text: (a1: string) => string;
  /** Alignment, colour and so on, in Univer's short names. */
  look: (a1: string) => Record<string, unknown>;
  /** Where a cell is in the window. */
  box: (a1: string) => { left: number; top: number; width: number; height: number };
  /** Has Univer anything to compute? */
  hasFormulas: () => boolean;
  /** Asks Univer for something that is not offered. */
  force: (command: string, params?: object) => Promise<unknown>;
}

declare global {
  interface Window {
    kisi: GridProbe;
  }
}

/** The grid's own parts, which a page has no business with. */
function insideOf(grid: Grid): Board {
  return (grid as unknown as { board: Board }).board;
}

/** The cells of an edit as it stands: numbers to the right, formulas with a result that nobody could guess. */
function echo(edit: Edit): Delta['sheets'] {
  const cells: Delta['sheets'][number]['cells'] = {};
  const put = (row: number, column: number, text: string) => {
    const line = cells[row] ?? {};
    if (text === '') line[column] = null;
    else if (text.startsWith('=')) line[column] = { t: '4.321', e: text, f: true, k: 'n' };
    else line[column] = { t: text, ...(/^[\d.,%-]+$/.test(text) ? { k: 'n' } : {}) };
    cells[row] = line;
  };
  if (edit.kind === 'ketik') for (const { row, column, text } of edit.cells) put(row, column, text);
  if (edit.kind === 'tempel')
    edit.texts.forEach((line, down) => {
      line.forEach((text, right) => {
        put(edit.row + down, edit.column + right, text);
      });
    });
  if (edit.kind === 'kosongkan')
    for (const { top, left, bottom, right } of edit.areas)
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) put(row, column, '');
  return 'sheet' in edit ? [{ id: edit.sheet, frame: null, cells }] : [];
}

function answerTo(probe: GridProbe, edits: Edit[]): Promise<void> {
  const { plan, delay, grid } = probe;
  const given = probe.answers.shift();
  return new Promise((resolve) => {
    if (plan === 'diam' && !given) return;
    setTimeout(() => {
      const view = grid.view();
      const base = {
        version: (view?.version ?? 0) + 1,
        styles: [],
        order: null,
        activeSheetId: view?.activeSheetId ?? 0,
      };
      grid.apply(given ?? { ...base, sheets: plan === 'gema' ? edits.flatMap(echo) : [] });
      resolve();
    }, delay);
  });
}

function spotOf(a1: string): { row: number; column: number } {
  const area = parseArea(a1, { rows: 1_000_000, columns: 18_000 });
  if (!area) throw new Error(`no cell: ${a1}`);
  return { row: area.top, column: area.left };
}

function makeProbe(): GridProbe {
  const probe = {
    ...{
      edits: [],
      refused: [],
      told: [],
      filters: [],
      links: [],
      menus: [],
      pressed: [],
      selections: [],
      answers: [],
      plan: 'tolak',
      delay: 10,
    },
  } as unknown as GridProbe;
  const container = document.createElement('main');
  document.body.append(container);
  probe.grid = createGrid({
    container,
    onEdits: (edits) => {
      probe.edits.push(edits);
      return answerTo(probe, edits);
    },
    onSelection: (selection) => probe.selections.push(selection),
    onRefused: (text) => probe.refused.push(text),
    onTold: (text) => probe.told.push(text),
    onFilterButton: (column) => probe.filters.push(column),
    onLink: (url) => probe.links.push(url),
    onContextMenu: (place) => probe.menus.push(place),
    onUndo: () => probe.pressed.push('urungkan'),
    onRedo: () => probe.pressed.push('ulangi'),
    onFind: (replaces) => probe.pressed.push(replaces ? 'ganti' : 'cari'),
  });
  return probe;
}

const probe = makeProbe();
const board = insideOf(probe.grid);
probe.open = (view) => probe.grid.show(view);
probe.text = (a1) => {
  const { row, column } = spotOf(a1);
  return String(board.canvas.drawing.workbook.getActiveSheet().getCell(row, column)?.v ?? '');
};
probe.look = (a1) => {
  const { row, column } = spotOf(a1);
  return { ...board.canvas.drawing.workbook.getActiveSheet().getComposedCellStyle(row, column) };
};
probe.box = (a1) => {
  const { left, top } = document.querySelector('.kisi-kanvas')?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const box = board.geometry.box(spotOf(a1));
  return { ...box, left: box.left + left, top: box.top + top };
};
probe.hasFormulas = () => {
  let found = false;
  for (const sheet of board.canvas.drawing.workbook.getSheets())
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      if (cell?.f || cell?.si) found = true;
    });
  return found;
};
probe.force = (command, params = {}) => {
  const { injector, unitId } = board.canvas.drawing;
  return injector
    .get(ICommandService)
    .executeCommand(command, { unitId, subUnitId: String(probe.grid.activeSheet()), ...params });
};
window.kisi = probe;
