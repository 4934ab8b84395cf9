/** Leads from the period dialog to an action that has a page of its own: its window takes the place of this one. */
import { byId, element } from './element.ts';
import type { TombolAksi } from './formulir.ts';
import { whileRunning } from './running.ts';
import { callServer } from './server-call.ts';
import { closeToSheet } from './view.ts';

export async function openTindakan({ label, aksi, isian }: TombolAksi): Promise<boolean> {
  const nama = label.replace(/…$/, '');
  let isOpen = false;
  try {
    isOpen = (await whileRunning(`Membuka ${nama} …`, callServer('callBukaTindakan', { aksi, isian }))).ok;
  } catch {
    // Whatever went wrong, the way there is the same.
  }
  if (isOpen) return true;
  const failed = `${nama} tidak dapat dibuka dari sini. Buka sendiri dari menu Kinerja.`;
  byId('kabar').replaceChildren(element('span', { class: 'kabar-gagal' }, failed));
  return false;
}

/** The sidebar takes nobody's place: this window goes by itself. */
export async function openBeside(tombol: TombolAksi): Promise<void> {
  if (await openTindakan(tombol)) closeToSheet();
}
