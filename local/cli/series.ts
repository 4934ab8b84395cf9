/** A long action of the add-on is a series of calls: makes them one after the other, says how far it is, and saves after each. */
import type { HostClient } from '../host/client.ts';
import type { ExecutionResult } from '../host/execution/execution.ts';
import type { Panggilan } from '../host/service-calls.ts';
import type { Acting } from './acting.ts';
import { type Answer, parseAnswer } from './answer.ts';
import type { Io } from './io.ts';
import { requireResult } from './require-result.ts';

interface Kemajuan {
  langkah: number;
  dari: number;
  berikut: string;
  sudah: string;
  sedang: string;
}

export interface Series {
  /** Of the last call. */
  answer: Answer;
  /** Of all calls together. */
  panggilan: Panggilan;
  berkas: string[];
  surat: string[];
}

export interface SeriesOptions {
  /** Takes a line about each step that is done. */
  progress: (line: string) => void;
  /** After each step but the last: what it has made is known to the workbook even when the next one fails. */
  save: () => Promise<void>;
}

/** A line on standard error for each step; programs that read JSON get none. */
export function progressTo(io: Pick<Io, 'err'>, { json }: Pick<Acting, 'json'>): SeriesOptions['progress'] {
  return json ? () => undefined : (line) => io.err(line);
}

/** More steps than any action has. */
const MAX_STEPS = 200;

function add(sum: Panggilan, { baca, tulis, lain }: Panggilan): Panggilan {
  return { baca: sum.baca + baca, tulis: sum.tulis + tulis, lain: sum.lain + lain };
}

const progressLine = ({ langkah, dari, sudah }: Kemajuan): string => `Langkah ${langkah} dari ${dari}: ${sudah}\n`;

/**
 * Calls a function of the add-on until it hands nothing on.
 * @throws Problem when the add-on fails or never ends
 */
export async function callSeries(
  client: Pick<HostClient, 'call'>,
  functionName: string,
  request: Record<string, unknown>,
  { progress, save }: SeriesOptions,
): Promise<Series> {
  const series: Omit<Series, 'answer'> = { panggilan: { baca: 0, tulis: 0, lain: 0 }, berkas: [], surat: [] };
  let berikut = '';
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const outcome: ExecutionResult = await client.call(functionName, [
      JSON.stringify(berikut === '' ? request : { ...request, berikut }),
    ]);
    const answer = parseAnswer(requireResult(outcome, step > 0));
    series.panggilan = add(series.panggilan, outcome.panggilan);
    series.berkas.push(...outcome.berkas);
    series.surat.push(...outcome.surat);
    const kemajuan = answer.ok ? (answer.kemajuan as Kemajuan | undefined) : undefined;
    if (!kemajuan) return { ...series, answer };
    await save();
    progress(progressLine(kemajuan));
    berikut = kemajuan.berikut;
  }
  throw new Error(`${functionName} never ended`);
}
