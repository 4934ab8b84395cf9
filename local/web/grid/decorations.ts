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

const PLAIN = {};

export function decorationsOf({ model }: Pick<Board, 'model'>): Decorations {
  return {
    hasNote: (sheet, row, column) => (model.sheet(sheet)?.notes[`${row},${column}`] ?? '') !== '',
    hasList: (sheet, row, column) =>
      model
        .sheet(sheet)
        ?.validations.some(
          ({ kind, areas }) => kind === 'list' && areas.some((area) => contains(area, { row, column })),
        ) ?? false,
    filterAt: (sheet, row, column) => {
      const view = model.sheet(sheet);
      return view && isFilterCell(view, { row, column }) ? (view.filterColumns[column] ? 'sebagian' : 'semua') : null;
    },
    styleAt: (sheet, row, column) => model.view()?.styles[model.cell(sheet, row, column)?.s ?? 0] ?? PLAIN,
  };
}
