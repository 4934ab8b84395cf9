/** `kinerja pengingat --jalankan`: runs the daily reminder of the workbook now, as the account that switched it on. */
import type { TriggerRun } from '../../host/protocol.ts';
import { parseAnswer } from '../answer.ts';
import type { Invocation } from '../commands/command.ts';
import { Problem } from '../problem.ts';
import { requireResult } from '../require-result.ts';
import { toShownPath } from '../shown-path.ts';
import { openForChange, saveChange, withHost } from '../workbook-call.ts';

interface Run {
  oleh: string;
  ok: boolean;
  /** What the reminder says of itself: `dikirim`, `sudah dikirim hari ini` … */
  keadaan: string;
  surat: string[];
}

/** @throws Problem when the reminder failed */
function toRun({ user, outcome }: TriggerRun, cwd: string): Run {
  const text = requireResult(outcome);
  const answer = text === null ? { ok: true } : parseAnswer(text);
  const keadaan = 'keadaan' in answer ? String(answer.keadaan) : '';
  const refusal = 'pesan' in answer ? String(answer.pesan) : '';
  return {
    ...{ oleh: user, ok: answer.ok, keadaan: keadaan || refusal || 'selesai' },
    surat: outcome.surat.map((path) => toShownPath(path, cwd)),
  };
}

function printRun({ oleh, keadaan, surat }: Run, { io }: Invocation): void {
  io.out(`Pengingat harian ${oleh}: ${keadaan}\n`);
  for (const path of surat) io.out(`Email tersimpan: ${path}\n`);
}

/** @returns exit code: 1 when none is switched on for this workbook, or one was refused */
export async function runPengingat(invocation: Invocation): Promise<number> {
  const { acting, io } = invocation;
  const runs = await withHost(invocation, async (client) => {
    await openForChange(client, invocation);
    const outcomes = await client.runTriggers();
    const done = outcomes.map((run) => toRun(run, io.cwd));
    if (done.length > 0) await saveChange(client, acting);
    return done;
  });
  if (runs.length === 0) {
    throw new Problem('Pengingat harian belum dinyalakan untuk buku kerja ini.', 'Nyalakan dengan --nyala.');
  }
  const ok = runs.every((run) => run.ok);
  if (acting.json) io.out(`${JSON.stringify({ ok, pengingat: runs })}\n`);
  else for (const run of runs) printRun(run, invocation);
  return ok ? 0 : 1;
}
