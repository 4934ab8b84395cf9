/** Shows that the add-on is at work: everything rests, the seconds run, and a screen reader hears it once. */
import { byId, element } from './element.ts';
import { takeFocus } from './view.ts';

/** After this long people wonder whether it hangs. Seconds. */
const LONG_RUN = 20;

type Control = HTMLButtonElement | HTMLInputElement | HTMLTextAreaElement;

/** `12 detik`, `1 menit 5 detik`. */
function formatElapsed(seconds: number): string {
  const rest = `${seconds % 60} detik`;
  return seconds < 60 ? rest : `${Math.floor(seconds / 60)} menit ${rest}`;
}

function disableControls(): Control[] {
  const enabled = [...document.querySelectorAll<Control>('button:enabled, input:enabled, textarea:enabled')];
  for (const control of enabled) control.disabled = true;
  return enabled;
}

/**
 * Only the sentence is announced: seconds read aloud would drown everything else.
 * @param text `''` = the page says itself what runs
 */
export function showElapsed(text: string): () => void {
  const elapsed = element('span', { class: 'kabar-detik', 'aria-hidden': 'true' });
  const sentence = element('span', {}, text);
  byId('kabar').replaceChildren(element('span', { class: 'putar', 'aria-hidden': 'true' }), sentence, elapsed);
  const start = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    elapsed.textContent = formatElapsed(seconds);
    if (seconds === LONG_RUN) sentence.textContent = `${text} Data yang banyak perlu beberapa menit.`.trim();
  }, 1000);
  return () => clearInterval(timer);
}

/**
 * Waits for `work` with the page at rest. Afterwards the controls and the focus are as before,
 * unless a new view has replaced them.
 */
export async function whileRunning<Answer>(text: string, work: Promise<Answer>): Promise<Answer> {
  const isi = byId('isi');
  const focused = document.activeElement;
  const resting = disableControls();
  isi.setAttribute('aria-busy', 'true');
  takeFocus(isi);
  const stop = showElapsed(text);
  try {
    return await work;
  } finally {
    stop();
    byId('kabar').replaceChildren();
    isi.setAttribute('aria-busy', 'false');
    for (const control of resting) control.disabled = false;
    if (focused instanceof HTMLElement && focused.isConnected) takeFocus(focused);
  }
}
