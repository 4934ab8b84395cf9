/** Runs a long action of the app to its end, execution by execution, as pages and the command line do. */
import type { Kemajuan } from '../../src/app/bertahap.ts';

/** More steps than any action has. */
const MAX_STEPS = 100;

/**
 * @param call one execution; gets what the one before has handed on, `''` at first
 * @param between runs after each step that is not the last
 * @returns the last answer
 */
export function runSeries<Answer extends object>(
  call: (berikut: string) => Answer,
  between: (kemajuan: Kemajuan) => void = () => undefined,
): Answer {
  let berikut = '';
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const answer = call(berikut);
    if (!('kemajuan' in answer)) return answer;
    const kemajuan = answer.kemajuan as Kemajuan;
    between(kemajuan);
    berikut = kemajuan.berikut;
  }
  throw new Error('the series never ends');
}
