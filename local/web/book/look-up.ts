/** Finds tabs, looks and links in the workbook as it is shown. */
import type { SheetView, StyleView, WorkbookView } from '../../host/view/view-types.ts';
import type { Area, Selection } from '../grid/grid-types.ts';

export function findSheet(view: WorkbookView | null, id: number): SheetView | undefined {
  return view?.sheets.find((sheet) => sheet.id === id);
}

/** Look of the active cell; a plain one has none. */
export function activeStyle(view: WorkbookView | null, selection: Selection | null): StyleView {
  return view?.styles[selection?.cell?.s ?? 0] ?? {};
}

export function hasManyRows(areas: readonly Area[]): boolean {
  return areas.some(({ top, bottom }) => bottom > top);
}

/** `#gid=3&range=F12`, also behind an address; `null` for any other link. */
export function parseCellLink(url: string): { sheet: number; address: string } | null {
  const hash = url.slice(url.indexOf('#') + 1);
  const found = /(?:^|&)gid=(\d+)/.exec(hash)?.[1];
  if (!url.includes('#') || found === undefined) return null;
  const address = /(?:^|&)range=([A-Za-z0-9:$]+)/.exec(hash)?.[1] ?? 'A1';
  return { sheet: Number(found), address: address.replace(/\$/g, '') };
}
