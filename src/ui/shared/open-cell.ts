/** Leads from the dialog to a cell: the dialog closes, because as long as it stands nobody can type in the cell. */
import { byId, element } from './element.ts';
import { whileRunning } from './running.ts';
import { CallFailure, callServer } from './server-call.ts';
import { closeToSheet } from './view.ts';

/** `sel` such as `F12`; `''` opens the tab at its first cell. */
export async function openCell(tab: string, sel: string): Promise<void> {
  const failed = `Tab ${tab} tidak dapat dibuka. Buka sendiri dari deretan tab di bawah lembar.`;
  let notice = failed;
  try {
    const reply = await whileRunning(
      `Membuka tab ${tab} …`,
      callServer('callBuka', { tab, sel: sel === '' ? 'A1' : sel }),
    );
    if (reply.ok) {
      closeToSheet();
      return;
    }
    notice = reply.pesan ?? failed;
  } catch (error) {
    if (error instanceof CallFailure && error.kind === 'terputus') notice = `Sambungan terputus. ${failed}`;
  }
  byId('kabar').replaceChildren(element('span', { class: 'kabar-gagal' }, notice));
}
