/** Entry of the setup dialog: shows what would be made, asks for the year, sets up the workbook. */
import { runAction } from '../shared/outcome.ts';
import type { AwalSiapkan } from '../shared/reply.ts';
import { callServer } from '../shared/server-call.ts';
import { showPlan } from './plan-view.ts';
import { showPrepared } from './prepared-view.ts';

function runSetup(awal: AwalSiapkan, tahun: number): Promise<void> {
  return runAction({
    busyText: `Menyiapkan buku kerja ${tahun} …`,
    call: ({ konfirmasi }) => callServer('callSiapkan', { tahun, konfirmasi: konfirmasi === true }),
    showDone: (done) => showPrepared(done, tahun),
    back: () => plan(awal, tahun),
  });
}

function plan(awal: AwalSiapkan, tahun: number): void {
  showPlan(awal, tahun, (chosen) => runSetup(awal, chosen));
}

void runAction({
  busyText: 'Memeriksa isi buku kerja …',
  call: () => callServer('callAwal', { aksi: 'siapkan' }),
  showDone: (awal) => {
    if (!('akanDibuat' in awal)) throw new TypeError('callAwal gave no akanDibuat');
    plan(awal, awal.tahun);
  },
  back: null,
});
