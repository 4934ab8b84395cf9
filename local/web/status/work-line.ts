/** The slim line under the toolbar while the add-on runs. */
import { byId } from '../element.ts';

/** Shorter runs show nothing: a line that flashes up only disturbs. Milliseconds. */
const PAUSE = 250;

let timer = 0;

export function showWork(isBusy: boolean): void {
  window.clearTimeout(timer);
  const line = byId('kerja');
  if (!isBusy) {
    line.hidden = true;
    return;
  }
  timer = window.setTimeout(() => {
    line.hidden = false;
  }, PAUSE);
}
