/** Runs an action of the SOP by its name: one way in for the dialogs, the sidebar and the command line. */
import type { Ports } from '../ports.ts';
import { mulaiTahunBaru } from '../tahun-baru/mulai-tahun-baru.ts';
import { refuseTahunBaru } from '../tahun-baru/penanda.ts';
import { UserError } from '../user-error.ts';
import { DAFTAR_TINDAKAN } from './daftar.ts';
import type { Permintaan } from './permintaan.ts';

/**
 * @returns `{ok: true, formulir}` when something is still to be filled in or agreed to, `{ok: true, kemajuan}` when another call is to follow, `{ok: true, selesai}` when it ran
 * @throws UserError when there is no such action, and whatever the action throws
 */
export function jalankanTindakan(ports: Ports, permintaan: Permintaan): Record<string, unknown> {
  // Every object has a `constructor` and the like: only names of the list count.
  const isKnown = Object.keys(DAFTAR_TINDAKAN).includes(permintaan.aksi);
  const tindakan = isKnown ? DAFTAR_TINDAKAN[permintaan.aksi] : undefined;
  if (!tindakan)
    throw new UserError('Tindakan ini tidak dikenali.', 'Tutup, lalu buka lagi dari menu Kinerja.', [], true);
  if (tindakan !== mulaiTahunBaru) refuseTahunBaru(ports);
  return { ok: true, ...tindakan(ports, permintaan) };
}
