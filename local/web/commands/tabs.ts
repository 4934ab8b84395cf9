/** New, renamed, moved, hidden, coloured and deleted tabs. */
import type { SheetView } from '../../host/view/view-types.ts';
import type { Desk } from '../desk.ts';
import { askConfirm, askText } from '../dialogs/ask.ts';
import { showRefusal } from '../status/toast.ts';

function sheets({ grid }: Desk): readonly SheetView[] {
  return grid.view()?.sheets ?? [];
}

export function visibleSheets(desk: Desk): SheetView[] {
  return sheets(desk).filter(({ hidden }) => !hidden);
}

export function hiddenSheets(desk: Desk): SheetView[] {
  return sheets(desk).filter(({ hidden }) => hidden);
}

/** A name that no tab has yet. */
function freeName(desk: Desk): string {
  const names = new Set(sheets(desk).map(({ name }) => name.toLowerCase()));
  for (let number = sheets(desk).length + 1; ; number += 1) {
    if (!names.has(`lembar${number}`)) return `Lembar${number}`;
  }
}

/** Behind the one that is shown, which it then is itself. */
export async function addTab(desk: Desk): Promise<void> {
  const index = sheets(desk).findIndex(({ id }) => id === desk.grid.activeSheet()) + 1;
  const name = freeName(desk);
  await desk.edit({ kind: 'tab-baru', name, index });
  const made = sheets(desk).find((sheet) => sheet.name === name);
  if (made) desk.grid.showSheet(made.id);
}

/** Excel takes no more, and none of these signs. */
function nameProblem(name: string): string | null {
  if (name.length > 31) return 'Nama tab paling banyak 31 huruf, agar berkasnya terbuka juga di Excel.';
  return /[\\/?*[\]:]/.test(name) ? 'Nama tab tidak boleh memuat \\ / ? * [ ] atau titik dua.' : null;
}

export function askTabName(desk: Desk, sheet: SheetView): void {
  askText({
    title: 'Ganti nama tab',
    label: 'Nama tab',
    value: sheet.name,
    button: 'Ganti',
    take: async (text) => {
      const problem = nameProblem(text);
      if (problem) return problem;
      if (sheets(desk).some(({ id, name }) => id !== sheet.id && name.toLowerCase() === text.toLowerCase())) {
        return 'Sudah ada tab dengan nama itu. Pakai nama lain.';
      }
      if (text !== sheet.name) await desk.edit({ kind: 'tab-nama', sheet: sheet.id, name: text });
      return null;
    },
  });
}

export async function removeTab(desk: Desk, sheet: SheetView): Promise<void> {
  if (visibleSheets(desk).length === 1) return showRefusal('Paling sedikit satu tab harus tetap ada dan terlihat.');
  const texts = [`Tab "${sheet.name}" dan seluruh isinya dihapus.`, 'Dapat dikembalikan dengan Urungkan (Ctrl+Z).'];
  if (await askConfirm('Hapus tab?', texts, 'Hapus tab', true)) await desk.edit({ kind: 'tab-hapus', sheet: sheet.id });
}

export function hideTab(desk: Desk, sheet: SheetView): void {
  if (visibleSheets(desk).length === 1) {
    showRefusal('Paling sedikit satu tab harus tetap ada dan terlihat.');
    return;
  }
  void desk.edit({ kind: 'tab-sembunyi', sheet: sheet.id, hidden: true });
}

export async function showTab(desk: Desk, sheet: SheetView): Promise<void> {
  await desk.edit({ kind: 'tab-sembunyi', sheet: sheet.id, hidden: false });
  desk.grid.showSheet(sheet.id);
}

/** Past its visible neighbour; hidden tabs between them are passed too. */
export function moveTab(desk: Desk, sheet: SheetView, by: 1 | -1): void {
  const visible = visibleSheets(desk);
  const neighbour = visible[visible.findIndex(({ id }) => id === sheet.id) + by];
  if (!neighbour) return;
  const index = sheets(desk).findIndex(({ id }) => id === neighbour.id);
  void desk.edit({ kind: 'tab-pindah', sheet: sheet.id, index });
}

export function colourTab(desk: Desk, sheet: SheetView, color: string | null): void {
  void desk.edit({ kind: 'tab-warna', sheet: sheet.id, color });
}
