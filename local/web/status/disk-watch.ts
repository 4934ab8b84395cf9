/** Notices when another program changes the open file or holds it, and offers what can be done; the file is never overwritten. */
import type { DiskState } from '../../host/protocol.ts';
import type { Desk } from '../desk.ts';
import { askSaveCopy, reloadFromFile } from '../files/workbook-files.ts';
import { call, LostConnection, StrangeProgram } from '../talk/server.ts';
import { hideNotice, isNoticeShown, showNotice } from './notices.ts';
import { showSaveState } from './save-state.ts';

/** Milliseconds. */
const PERIOD = 15_000;

function showChanged(desk: Desk): void {
  showNotice('berkas-berubah', {
    tone: 'peringatan',
    title: `${desk.state.berkas} diubah program lain`,
    texts: ['Yang dikerjakan di sini tidak lagi disimpan ke berkas itu, agar perubahan di sana tidak tertimpa.'],
    actions: [
      { label: 'Muat ulang dari berkas', run: () => void reloadFromFile(desk) },
      { label: 'Simpan salinan…', isMain: true, run: () => askSaveCopy(desk) },
    ],
  });
}

export function showDisk(desk: Desk, { isChanged, lock }: DiskState): void {
  if (isChanged) showChanged(desk);
  else hideNotice('berkas-berubah');
  const wasHeld = isNoticeShown('berkas-dipakai');
  if (lock && !isChanged) {
    const actions = [{ label: 'Simpan salinan…', run: () => askSaveCopy(desk) }];
    showNotice('berkas-dipakai', { tone: 'peringatan', title: lock.pesan, texts: [lock.saran], actions });
  } else hideNotice('berkas-dipakai');
  showSaveState(desk, desk.gestures.cells);
  // What could not be saved while the file was held can be now.
  if (wasHeld && !lock && !isChanged && desk.state.simpan.state === 'gagal') void call('simpan');
}

async function look(desk: Desk): Promise<void> {
  try {
    const reply = await call<{ disk: DiskState }>('disk');
    if (reply.ok) showDisk(desk, reply.disk);
  } catch (error) {
    // The lost connection is shown by itself.
    if (!(error instanceof LostConnection || error instanceof StrangeProgram)) throw error;
  }
}

/** Every 15 seconds, and when the person comes back to this window. */
export function watchDisk(desk: Desk): void {
  setInterval(() => void look(desk), PERIOD);
  window.addEventListener('focus', () => void look(desk));
}

/** After a failed saving the reason may be that the file was changed. */
export function lookAtDisk(desk: Desk): void {
  void look(desk);
}
