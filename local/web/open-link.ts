/** Follows a link of a cell or of a page of the add-on: to a cell, to a file that was made, or to another address. */
import type { MadeFile } from '../server/drive-list.ts';
import { parseCellLink } from './book/look-up.ts';
import type { Desk } from './desk.ts';
import { showMadeFile } from './results/results-window.ts';
import { showRefusal } from './status/toast.ts';
import { call } from './talk/server.ts';

/** Kinds of addresses that open in a new tab or in another program. */
const OUTSIDE = /^(https?|mailto|tel):/i;

async function openFile(desk: Desk, url: string): Promise<void> {
  const reply = await call<{ berkas: MadeFile | null; pdf: boolean }>('tautan', { url });
  if (reply.ok && reply.berkas) showMadeFile(desk, reply.berkas, reply.pdf);
  else showRefusal('Berkas di tautan ini tidak ada lagi di folder hasil.');
}

export function openLink(desk: Desk, url: string): void {
  const cell = parseCellLink(url);
  const isHere = url.startsWith('#') || url.replace(/#.*$/, '') === desk.state.url;
  if (cell && isHere) desk.grid.select(cell.sheet, cell.address);
  else if (/^file:/i.test(url) || url.startsWith(`${window.location.origin}/berkas/`)) void openFile(desk, url);
  else if (OUTSIDE.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
  else showRefusal('Tautan ini tidak dapat dibuka di sini.');
}
