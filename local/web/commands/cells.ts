/** What is done with the contents of the marked cells. */
import { findSheet, hasManyRows } from '../book/look-up.ts';
import { type Desk, marked } from '../desk.ts';
import { askText } from '../dialogs/ask.ts';
import { spotName } from '../grid/areas.ts';
import { fillFromEdge } from '../grid/fill.ts';
import { showRefusal } from '../status/toast.ts';

/** The first row of what is marked goes into those below; a single row is filled from the one above it. */
export function fillDown(desk: Desk): void {
  const selection = marked(desk);
  const sheet = findSheet(desk.grid.view(), selection?.sheet ?? -1);
  const area = selection?.areas.at(-1);
  if (!sheet || !area) return;
  const edits = fillFromEdge(sheet, area, 'bawah');
  if (edits.length === 0) showRefusal('Di atas baris ini tidak ada yang dapat disalin.');
  else void desk.edit(...edits);
}

export function clearContents(desk: Desk): void {
  const selection = marked(desk);
  if (selection) void desk.edit({ kind: 'kosongkan', sheet: selection.sheet, areas: selection.areas });
}

/** By the column of the active cell; every marked row moves as a whole within the marked columns. */
export function sort(desk: Desk, ascending: boolean): void {
  const selection = marked(desk);
  const area = selection?.areas.at(-1);
  if (!selection || !area) return;
  if (!hasManyRows([area])) {
    showRefusal('Tandai dahulu baris-baris yang akan diurutkan (tanpa kepala tabel), lalu urutkan.');
    return;
  }
  const { filteredRows = [] } = findSheet(desk.grid.view(), selection.sheet) ?? {};
  if (filteredRows.some((row) => row >= area.top && row <= area.bottom)) {
    showRefusal('Di antara baris ini ada yang disembunyikan filter. Urutkan lewat tombol filter di kepala kolom.');
    return;
  }
  const column = selection.active.column;
  void desk.edit({ kind: 'urut', sheet: selection.sheet, area, column, ascending });
}

export function askNote(desk: Desk): void {
  const selection = marked(desk);
  if (!selection) return;
  const { sheet, active } = selection;
  const before = findSheet(desk.grid.view(), sheet)?.notes[`${active.row},${active.column}`] ?? '';
  askText({
    title: `Catatan pada sel ${spotName(active)}`,
    label: 'Isi catatan',
    value: before,
    button: 'Simpan',
    help: 'Kosongkan untuk menghapus catatan.',
    isLong: true,
    mayBeBlank: true,
    take: async (text) => {
      if (text !== before) await desk.edit({ kind: 'catatan', sheet, ...active, text });
      return null;
    },
  });
}
