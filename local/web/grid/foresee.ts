/** What a cell shows between the keystroke and the host's answer: the typed text as it is. Nothing is computed here. */
import type { Edit } from '../../host/view/edit-types.ts';
import type { CellView } from '../../host/view/view-types.ts';
import { common, heightOf, widthOf, without } from './areas.ts';
import { movedArea } from './edit-reach.ts';
import type { Area, Spot } from './grid-types.ts';
import type { GridModel } from './model.ts';

export interface Foreseen extends Spot {
  sheet: number;
  cell: CellView;
}

/** More cells than anybody sees at once are left to the host's answer. */
const MOST = 20_000;

const NUMBER = /^[-+]?(?:Rp\s?)?\d[\d.]*(?:,\d+)?\s?%?$/;

/** Stands for the result of a copied formula until the host has computed it. */
const UNKNOWN = '…';

function typed(model: GridModel, sheet: number, { row, column }: Spot, text: string): Foreseen {
  const old = model.cell(sheet, row, column);
  const look = old?.s === undefined ? {} : { s: old.s };
  if (text === (old?.e ?? old?.t ?? '') || text === old?.t) return { sheet, row, column, cell: old ?? { t: text } };
  const shown = text.startsWith("'") ? text.slice(1) : text;
  return { sheet, row, column, cell: { t: shown, ...(NUMBER.test(shown) ? { k: 'n' as const } : {}), ...look } };
}

function* cellsOf(model: GridModel, sheet: number, area: Area): Generator<Spot> {
  const cells = model.sheet(sheet)?.cells ?? {};
  for (const [rowText, line] of Object.entries(cells)) {
    const row = Number(rowText);
    if (row < area.top || row > area.bottom) continue;
    for (const columnText of Object.keys(line)) {
      const column = Number(columnText);
      if (column >= area.left && column <= area.right) yield { row, column };
    }
  }
}

function blanked(model: GridModel, sheet: number, areas: readonly Area[]): Foreseen[] {
  const spots = areas.flatMap((area) => [...cellsOf(model, sheet, area)]);
  return spots.slice(0, MOST).map((spot) => {
    const style = model.cell(sheet, spot.row, spot.column)?.s;
    return { ...spot, sheet, cell: { t: '', ...(style === undefined ? {} : { s: style }) } };
  });
}

type Copy = Extract<Edit, { kind: 'salin' }>;

function copied(model: GridModel, { sheet, from, toSheet, to, what }: Copy): Foreseen[] {
  const target = model.sheet(toSheet);
  const inside = target && common(to, { top: 0, left: 0, bottom: target.rows - 1, right: target.columns - 1 });
  if (!inside || heightOf(inside) * widthOf(inside) > MOST) return [];
  const result: Foreseen[] = [];
  for (let row = inside.top; row <= inside.bottom; row += 1) {
    for (let column = inside.left; column <= inside.right; column += 1) {
      const sourceRow = from.top + ((row - to.top) % heightOf(from));
      const sourceColumn = from.left + ((column - to.left) % widthOf(from));
      const source = model.cell(sheet, sourceRow, sourceColumn);
      const old = model.cell(toSheet, row, column);
      const style = what === 'nilai' ? old?.s : source?.s;
      const content = what === 'tampilan' ? old : source;
      const cell: CellView = { ...(content ?? { t: '' }) };
      delete cell.s;
      if (style !== undefined) cell.s = style;
      if (cell.f && what === 'semua') cell.t = UNKNOWN;
      result.push({ sheet: toSheet, row, column, cell });
    }
  }
  return result;
}

/** Formulas go along as they are; what they refer to the host knows. */
function moved(model: GridModel, edit: Extract<Edit, { kind: 'pindah' }>): Foreseen[] {
  const { sheet, from, toSheet } = edit;
  const to = movedArea(edit);
  const there = copied(model, { kind: 'salin', sheet, from, toSheet, to, what: 'semua' }).map((cell) => {
    const source = model.cell(sheet, cell.row - to.top + from.top, cell.column - to.left + from.left);
    return { ...cell, cell: { ...cell.cell, t: source?.t ?? '' } };
  });
  const left = sheet === toSheet ? without(from, to) : [from];
  const gone = left.flatMap((area) => [...cellsOf(model, sheet, area)]).slice(0, MOST);
  return [...gone.map((spot) => ({ ...spot, sheet, cell: { t: '' } })), ...there];
}

/** Cells that an edit is going to show, as far as that can be told without computing. */
export function foresee(model: GridModel, edit: Edit): Foreseen[] {
  switch (edit.kind) {
    case 'ketik':
      return edit.cells.map((cell) => typed(model, edit.sheet, cell, cell.text));
    case 'tempel':
      return edit.texts.length * (edit.texts[0]?.length ?? 0) > MOST
        ? []
        : edit.texts.flatMap((line, down) =>
            line.map((text, right) =>
              typed(model, edit.sheet, { row: edit.row + down, column: edit.column + right }, text),
            ),
          );
    case 'kosongkan':
      return blanked(model, edit.sheet, edit.areas);
    case 'salin':
      return copied(model, edit);
    case 'pindah':
      return moved(model, edit);
    default:
      return [];
  }
}
