/** What an edit reaches: the cells it writes into, and sizes that can be drawn before the host has answered. */
import type { Edit } from '../../host/view/edit-types.ts';
import type { SheetView } from '../../host/view/view-types.ts';
import { areaOf, heightOf, widthOf } from './areas.ts';
import type { Area } from './grid-types.ts';

export interface Reach {
  sheet: number;
  areas: Area[];
}

function pastedArea({ row, column, texts }: Extract<Edit, { kind: 'tempel' }>): Area {
  const width = Math.max(1, ...texts.map((line) => line.length));
  return { top: row, left: column, bottom: row + texts.length - 1, right: column + width - 1 };
}

export function movedArea({ from, row, column }: Extract<Edit, { kind: 'pindah' }>): Area {
  return { top: row, left: column, bottom: row + heightOf(from) - 1, right: column + widthOf(from) - 1 };
}

/** Nothing for what concerns a tab as a whole: the host knows who may do that. */
export function writtenAreas(edit: Edit): Reach[] {
  switch (edit.kind) {
    case 'ketik':
      return [{ sheet: edit.sheet, areas: edit.cells.map(areaOf) }];
    case 'tempel':
      return [{ sheet: edit.sheet, areas: [pastedArea(edit)] }];
    case 'kosongkan':
    case 'tampilan':
    case 'garis':
      return [{ sheet: edit.sheet, areas: edit.areas }];
    case 'gabung':
      return [{ sheet: edit.sheet, areas: [edit.area] }];
    case 'salin':
      return [{ sheet: edit.toSheet, areas: [edit.to] }];
    case 'pindah':
      return [
        { sheet: edit.sheet, areas: [edit.from] },
        { sheet: edit.toSheet, areas: [movedArea(edit)] },
      ];
    default:
      return [{ sheet: 'sheet' in edit ? edit.sheet : -1, areas: [] }];
  }
}

/** The tab with the size that the person has just drawn; `null` when the edit is about something else. */
export function sizedFrame(sheet: SheetView, edit: Edit): SheetView | null {
  if (edit.kind !== 'ukuran') return null;
  const { axis, from, count, pixels } = edit;
  const sizes = Object.fromEntries(Array.from({ length: count }, (_, index) => [from + index, pixels]));
  return axis === 'kolom'
    ? { ...sheet, columnWidths: { ...sheet.columnWidths, ...sizes } }
    : { ...sheet, rowHeights: { ...sheet.rowHeights, ...sizes } };
}
