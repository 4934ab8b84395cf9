/** What a screen reader says when the selection moves. */
import type { SheetView } from '../../host/view/view-types.ts';
import { areaName, isSingle, spotName } from './areas.ts';
import { checkboxAt, isFilterCell } from './decorations.ts';
import type { Selection } from './grid-types.ts';
import { refusalFor } from './protection.ts';

/** `B5, 12,5, rumus, ada catatan`. */
export function describeSelection({ areas, active, cell }: Selection, sheet: SheetView): string {
  const area = areas.at(-1);
  const own = { top: active.row, left: active.column, bottom: active.row, right: active.column };
  const box = checkboxAt(sheet, active, cell?.t ?? '');
  const parts = [
    area && !isSingle(area) ? `${areaName(area)} dipilih, ${spotName(active)}` : spotName(active),
    box ? (box.isTicked ? 'kotak dicentang' : 'kotak belum dicentang') : cell && cell.t !== '' ? cell.t : 'kosong',
  ];
  if (cell?.f) parts.push('rumus');
  if (cell?.l) parts.push('tautan');
  if (isFilterCell(sheet, active)) parts.push('kepala filter, Alt dan panah bawah membuka pilihan');
  const note = sheet.notes[`${active.row},${active.column}`];
  if (note) parts.push(`catatan: ${note}`);
  if (refusalFor(sheet, [own])) parts.push('terkunci');
  return parts.join(', ');
}
