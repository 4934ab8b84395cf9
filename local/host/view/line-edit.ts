/** Draws lines around cells and between them as the menu does. */
import type { EnumMember } from '../enum-member.ts';
import { isLocked } from '../spreadsheet/access.ts';
import { BorderStyle } from '../spreadsheet/enums.ts';
import type { Area } from '../spreadsheet/model.ts';
import type { LineChange } from './edit-types.ts';
import type { Editing } from './editing.ts';

type Side = boolean | null;
/** Top, left, bottom, right, vertical and horizontal between cells. */
type Sides = [Side, Side, Side, Side, Side, Side];

const SIDES: Record<LineChange['sides'], Sides> = {
  semua: [true, true, true, true, true, true],
  luar: [true, true, true, true, null, null],
  dalam: [null, null, null, null, true, true],
  atas: [true, null, null, null, null, null],
  kiri: [null, true, null, null, null, null],
  bawah: [null, null, true, null, null, null],
  kanan: [null, null, null, true, null, null],
  tanpa: [false, false, false, false, false, false],
};

const STYLES: Record<LineChange['style'], EnumMember> = {
  tipis: BorderStyle.SOLID,
  sedang: BorderStyle.SOLID_MEDIUM,
  tebal: BorderStyle.SOLID_THICK,
  putus: BorderStyle.DASHED,
  titik: BorderStyle.DOTTED,
  ganda: BorderStyle.DOUBLE,
};

/** A line between two cells may belong to either: the neighbour's own would show through. */
function clearNeighbours(editing: Editing, id: number, area: Area, [top, left, bottom, right]: Sides): void {
  const sheet = editing.model(id);
  const beside: [Side, Area, Sides][] = [
    [top, { ...area, top: area.top - 1, bottom: area.top - 1 }, [null, null, false, null, null, null]],
    [bottom, { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }, [false, null, null, null, null, null]],
    [left, { ...area, left: area.left - 1, right: area.left - 1 }, [null, null, null, false, null, null]],
    [right, { ...area, left: area.right + 1, right: area.right + 1 }, [null, false, null, null, null, null]],
  ];
  for (const [side, cells, sides] of beside) {
    const isThere = cells.top >= 0 && cells.left >= 0 && cells.bottom < sheet.maxRows && cells.right < sheet.maxColumns;
    if (side === null || !isThere || isLocked(editing.session, sheet, cells)) continue;
    editing.range(id, cells).setBorder(...sides);
  }
}

/** @throws ServiceException when the cells are protected from the acting person */
export function drawLines(editing: Editing, id: number, area: Area, { sides, style, color }: LineChange): void {
  const wanted = SIDES[sides];
  editing.range(id, area).setBorder(...wanted, color, STYLES[style]);
  clearNeighbours(editing, id, area, wanted);
}
