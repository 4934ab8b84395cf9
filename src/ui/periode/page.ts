/** Entry of the period dialog: asks the add-on which periods there are, runs the action on the chosen one. */
import { runAction } from '../shared/outcome.ts';
import type { AwalPeriode } from '../shared/reply.ts';
import { callServer } from '../shared/server-call.ts';
import { parseAksi, runOnPeriode } from './action.ts';
import { showChoice } from './choice-view.ts';

const aksi = parseAksi(document.body.dataset.aksi ?? '');

/** Shows the form, after a cancelled run with the period that was chosen before. */
function choose(awal: AwalPeriode, chosen: string | null): void {
  showChoice(awal, chosen, (periode) => runOnPeriode(aksi, periode, awal.tahun, () => choose(awal, periode)));
}

void runAction({
  busyText: 'Memuat pilihan periode …',
  call: () => callServer('callAwal', { aksi }),
  showDone: (awal) => {
    if (!('pilihan' in awal)) throw new TypeError('callAwal gave no pilihan');
    choose(awal, null);
  },
  back: null,
});
