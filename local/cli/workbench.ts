/** Opens a workbook in the workbench and waits until the person ends it: for `npm start` and `kinerja meja`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostFailure } from '../host/client.ts';
import type { SaveState } from '../server/autosave.ts';
import { startWorkbench, USUAL_PORT, untilEnded } from '../server/main.ts';
import type { Acting } from './acting.ts';
import type { Io } from './io.ts';
import { Problem } from './problem.ts';
import { findAddOn } from './workbook-call.ts';

export interface WorkbenchWish {
  /** Absolute. */
  file: string;
  acting: Pick<Acting, 'user' | 'fixedNow' | 'folder'>;
  io: Io;
  port: number | null;
  /** Only print the address. */
  isQuiet: boolean;
}

/** build/web, seen from build/local/main.mjs. */
function findPage(): string {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');
  if (existsSync(join(folder, 'page.js'))) return folder;
  throw new Problem('Halaman meja kerja belum dibangun.', 'Jalankan "npm run build", lalu coba lagi.');
}

function sayEnd(state: SaveState, io: Io): number {
  if (state.state === 'tersimpan') {
    io.out('Semua tersimpan.\n');
    return 0;
  }
  if (state.state === 'gagal') io.err(`${state.pesan}\n${state.saran}\n`);
  else
    io.err(
      'Perubahan terakhir belum tersimpan karena sebagian isi berkas akan hilang.\nBuka lagi, lalu pilih Izinkan.\n',
    );
  return 1;
}

/** @returns exit code. @throws Problem when the workbook cannot be read */
export async function runWorkbench({ file, acting, io, port, isQuiet }: WorkbenchWish): Promise<number> {
  const places = { addOnFolder: findAddOn(io.env), pageFolder: findPage(), driveFolder: acting.folder };
  const { user, fixedNow } = acting;
  try {
    const running = await startWorkbench({ ...places, file, user, fixedNow, port: port ?? USUAL_PORT, open: !isQuiet });
    const how = isQuiet ? 'Buka alamat ini di peramban:' : 'Terbuka di peramban. Bila tidak, buka alamat ini:';
    io.out(`Meja kerja Rekap Kinerja: ${file}\n${how}\n\n  ${running.url}\n\nUntuk mengakhiri tekan Ctrl+C di sini.\n`);
    await untilEnded();
    io.out('\nMenyimpan … (Ctrl+C sekali lagi menghentikan tanpa menunggu)\n');
    return sayEnd(await running.close(), io);
  } catch (error) {
    if (error instanceof HostFailure && error.pesan !== undefined) throw new Problem(error.pesan, error.saran ?? '');
    throw error;
  }
}
