/** Turns filling (the handle, Ctrl+D, Ctrl+R) and pasting of own cells into copies that the host can make. */
import type { Edit } from '../../host/view/edit-types.ts';
import type { SheetFrame } from '../../host/view/view-types.ts';
import { heightOf, sameArea, widthOf, without } from './areas.ts';
import { lastOf, rowAbove, visibleCount } from './filtered-rows.ts';
import type { Area } from './grid-types.ts';

/** Copies of `from` that fill `to` from its beginning: whole ones, then what is left over. */
function tiles(sheet: number, from: Area, to: Area): Edit[] {
  const height = heightOf(from);
  const width = widthOf(from);
  const wholeRows = Math.floor(heightOf(to) / height) * height;
  const wholeColumns = Math.floor(widthOf(to) / width) * width;
  const rowParts = [
    { from: { top: from.top, bottom: from.bottom }, to: { top: to.top, bottom: to.top + wholeRows - 1 } },
    {
      from: { top: from.top, bottom: from.top + heightOf(to) - wholeRows - 1 },
      to: { top: to.top + wholeRows, bottom: to.bottom },
    },
  ].filter((part) => part.to.top <= part.to.bottom);
  const columnParts = [
    { from: { left: from.left, right: from.right }, to: { left: to.left, right: to.left + wholeColumns - 1 } },
    {
      from: { left: from.left, right: from.left + widthOf(to) - wholeColumns - 1 },
      to: { left: to.left + wholeColumns, right: to.right },
    },
  ].filter((part) => part.to.left <= part.to.right);
  return rowParts.flatMap((rows) =>
    columnParts.map(
      (columns): Edit => ({
        ...{ kind: 'salin', sheet, from: { ...rows.from, ...columns.from } },
        ...{ toSheet: sheet, to: { ...rows.to, ...columns.to }, what: 'semua' },
      }),
    ),
  );
}

/** The last cells of `from` that a fill upwards or to the left begins with, when it is no multiple of `from`. */
function startOfBackFill(from: Area, to: Area): Area {
  const rows = heightOf(to) % heightOf(from);
  const columns = widthOf(to) % widthOf(from);
  return {
    ...from,
    top: to.bottom < from.top && rows > 0 ? from.bottom - rows + 1 : from.top,
    left: to.right < from.left && columns > 0 ? from.right - columns + 1 : from.left,
  };
}

function backFill(sheet: number, from: Area, to: Area): Edit[] {
  const start = startOfBackFill(from, to);
  if (sameArea(start, from)) return tiles(sheet, from, to);
  const isUp = to.bottom < from.top;
  const first = isUp ? { ...to, bottom: to.top + heightOf(start) - 1 } : { ...to, right: to.left + widthOf(start) - 1 };
  return [first, ...without(to, first)].flatMap((part, index) => tiles(sheet, index === 0 ? start : from, part));
}

/** The handle was drawn from `from` until `whole`, which holds it. Drawn inwards, what is left out is emptied. */
export function fillEdits(sheet: number, from: Area, whole: Area): Edit[] {
  const inwards = without(from, whole);
  if (inwards.length > 0) return [{ kind: 'kosongkan', sheet, areas: inwards }];
  return without(whole, from).flatMap((to) =>
    to.bottom < from.top || to.right < from.left ? backFill(sheet, from, to) : tiles(sheet, from, to),
  );
}

/** Ctrl+D and Ctrl+R: the first row or column into the others; a single one takes what stands before it, in sight. */
export function fillFromEdge(
  { id, filteredRows }: Pick<SheetFrame, 'id' | 'filteredRows'>,
  area: Area,
  along: 'bawah' | 'kanan',
): Edit[] {
  const isDown = along === 'bawah';
  const isSingle = isDown ? area.top === area.bottom : area.left === area.right;
  const before = isDown ? rowAbove({ filteredRows }, area.top) : area.left - 1;
  if (isSingle && before < 0) return [];
  const edge = isDown ? area.top : area.left;
  const source = isSingle ? before : edge;
  const first = isSingle ? edge : edge + 1;
  const from = isDown ? { ...area, top: source, bottom: source } : { ...area, left: source, right: source };
  return tiles(id, from, isDown ? { ...area, top: first } : { ...area, left: first });
}

/** Where own cells go: over all of the selection when they fit into it evenly, otherwise from its corner on. Rows out of sight do not count. */
export function pasteTarget(
  size: { rows: number; columns: number },
  selected: Area,
  sheet: Pick<SheetFrame, 'filteredRows'>,
): Area {
  const fits = visibleCount(sheet, selected) % size.rows === 0 && widthOf(selected) % size.columns === 0;
  if (fits) return selected;
  const bottom = lastOf(sheet, selected.top, size.rows);
  return { ...selected, bottom, right: selected.left + size.columns - 1 };
}
