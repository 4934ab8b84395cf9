/** What the period dialog runs for each menu item, and how it shows the result. */
import type { TombolAksi } from '../shared/formulir.ts';
import { openTindakan } from '../shared/open-tindakan.ts';
import { runAction } from '../shared/outcome.ts';
import { AKSI_PERIODE, type AksiPeriode, callServer, handedOn } from '../shared/server-call.ts';
import { showChoice } from './choice-view.ts';
import { showLaporan, showRekap, showValidasi } from './result-view.ts';

/** @returns `null` for an action that asks for no period */
export function findAksiPeriode(text: string): AksiPeriode | null {
  return AKSI_PERIODE.find((known) => known === text) ?? null;
}

type Open = (tombol: TombolAksi) => void;

const tombolPratinjau = (periode: string): TombolAksi => ({
  ...{ label: 'Pratinjau', aksi: 'pratinjau', isian: { periode } },
});

/** Runs the action of the menu item on `periode` and shows the outcome; `back` shows the form again, `open` another action. */
export function runOnPeriode(
  aksi: AksiPeriode,
  periode: string,
  sebutan: string,
  { back, open }: { back: () => void; open: Open },
): Promise<void> {
  if (aksi === 'validasi') {
    return runAction({
      busyText: `Memeriksa ${sebutan} …`,
      call: (persetujuan) => callServer('callValidasi', { periode, ...persetujuan }),
      showDone: (done) =>
        showValidasi(done, sebutan, periode, {
          open,
          again: () => void runOnPeriode(aksi, periode, sebutan, { back, open }),
        }),
      back,
    });
  }
  if (aksi === 'laporan') {
    return runAction({
      busyText: `Menyusun laporan ${sebutan} …`,
      call: (persetujuan, berikut) => callServer('callLaporan', { periode, ...persetujuan, ...handedOn(berikut) }),
      showDone: (done) => showLaporan(done, sebutan, open),
      back,
    });
  }
  return runAction({
    busyText: `Merekap ${sebutan} …`,
    call: (persetujuan, berikut) => callServer('callRekap', { periode, ...persetujuan, ...handedOn(berikut) }),
    showDone: (done) => showRekap(done, sebutan),
    back,
  });
}

/**
 * Asks the add-on which periods there are, and runs the action on the chosen one.
 * @param chosen proposed in place of the suggested period; `null` = none
 * @param open shows an action that an outcome proposes
 */
export function openPeriode(aksi: AksiPeriode, chosen: string | null, open: Open): Promise<void> {
  return runAction({
    busyText: 'Memuat pilihan periode …',
    call: () => callServer('callAwal', { aksi }),
    showDone: (awal) => {
      if (!('pilihan' in awal)) throw new TypeError('callAwal gave no pilihan');
      const choose = (proposed: string | null) =>
        showChoice(awal, proposed, {
          run: (periode) =>
            void runOnPeriode(aksi, periode, `${periode} ${awal.tahun}`, { back: () => choose(periode), open }),
          // Sheets of paper want a window of their own, wherever the choice stands.
          preview: aksi === 'laporan' ? (periode) => void openTindakan(tombolPratinjau(periode)) : null,
        });
      choose(chosen);
    },
    back: null,
  });
}
