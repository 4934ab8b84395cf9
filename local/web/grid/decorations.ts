/** Tells whoever draws a cell what it has besides its text. */
import { contains } from './areas.ts';
import type { Board } from './board.ts';
import type { Decorations } from './univer/decorate.ts';

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
    styleAt: (sheet, row, column) => model.view()?.styles[model.cell(sheet, row, column)?.s ?? 0] ?? PLAIN,
  };
}
