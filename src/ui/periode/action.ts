/** What the period dialog runs for each menu item, and how it shows the result. */
import { runAction } from '../shared/outcome.ts';
import { type AksiPeriode, callServer } from '../shared/server-call.ts';
import { showLaporan, showRekap, showValidasi } from './result-view.ts';

const AKSI: readonly AksiPeriode[] = ['validasi', 'rekap-triwulan', 'rekap-semester', 'rekap-tahunan', 'laporan'];

/** @throws when the page was opened for an action it does not know, which is a bug of the caller */
export function parseAksi(text: string): AksiPeriode {
  const aksi = AKSI.find((known) => known === text);
  if (!aksi) throw new Error(`unknown aksi ${text}`);
  return aksi;
}

/** Runs the action of the menu item on `periode` and shows the outcome; `back` shows the form again. */
export function runOnPeriode(aksi: AksiPeriode, periode: string, tahun: number, back: () => void): Promise<void> {
  const sebutan = `${periode} ${tahun}`;
  const question = (konfirmasi?: boolean) => (konfirmasi === undefined ? { periode } : { periode, konfirmasi });
  if (aksi === 'validasi') {
    return runAction({
      busyText: `Memeriksa ${sebutan} …`,
      call: (konfirmasi) => callServer('callValidasi', question(konfirmasi)),
      showDone: (done) => showValidasi(done, sebutan),
      back,
    });
  }
  if (aksi === 'laporan') {
    return runAction({
      busyText: `Menyusun laporan ${sebutan} …`,
      call: (konfirmasi) => callServer('callLaporan', question(konfirmasi)),
      showDone: (done) => showLaporan(done, sebutan),
      back,
    });
  }
  return runAction({
    busyText: `Merekap ${sebutan} …`,
    call: (konfirmasi) => callServer('callRekap', question(konfirmasi)),
    showDone: (done) => showRekap(done, sebutan),
    back,
  });
}
