/** Tells whoever draws a cell what it has besides its text. */
import type { SheetFrame } from '../../host/view/view-types.ts';
import { contains } from './areas.ts';
import type { Board } from './board.ts';
import type { Spot } from './grid-types.ts';
import type { Decorations } from './univer/decorate.ts';

/** Does the cell carry the button of the filter? */
export function isFilterCell({ filter }: Pick<SheetFrame, 'filter'>, { row, column }: Spot): boolean {
  return filter !== null && row === filter.top && column >= filter.left && column <= filter.right;
}

export interface Checkbox {
  isTicked: boolean;
  ticked: string;
  blank: string;
}

/** The box of a cell that only holds one of two values; a text that is neither is shown as it stands. */
export function checkboxAt(
  { validations }: Pick<SheetFrame, 'validations'>,
  spot: Spot,
  text: string,
): Checkbox | null {
  const rule = validations.find(({ kind, areas }) => kind === 'checkbox' && areas.some((area) => contains(area, spot)));
  const [ticked = 'TRUE', blank = 'FALSE'] = rule?.values ?? [];
  const isBox = rule !== undefined && (text === '' || text === ticked || text === blank);
  return isBox ? { isTicked: text === ticked, ticked, blank } : null;
}

const PLAIN = {};

export function decorationsOf(board: Pick<Board, 'model' | 'cellAt'>): Decorations {
  const { model } = board;
  const cellAt: Board['cellAt'] = (sheet, spot) => board.cellAt(sheet, spot);
  return {
    hasNote: (sheet, row, column) => (model.sheet(sheet)?.notes[`${row},${column}`] ?? '') !== '',
    hasList: (sheet, row, column) =>
      model
        .sheet(sheet)
        ?.validations.some(
          ({ kind, areas }) => kind === 'list' && areas.some((area) => contains(area, { row, column })),
        ) ?? false,
    boxAt: (sheet, row, column) => {
      const view = model.sheet(sheet);
      const text = cellAt(sheet, { row, column })?.t ?? '';
      const box = view && checkboxAt(view, { row, column }, text);
      return box ? (box.isTicked ? 'ticked' : 'blank') : null;
    },
    filterAt: (sheet, row, column) => {
      const view = model.sheet(sheet);
      return view && isFilterCell(view, { row, column }) ? (view.filterColumns[column] ? 'sebagian' : 'semua') : null;
    },
    styleAt: (sheet, row, column) => model.view()?.styles[model.cell(sheet, row, column)?.s ?? 0] ?? PLAIN,
  };
}
