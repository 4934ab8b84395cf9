/** Short messages that come and go; a screen reader says them. */

import { topLayer } from '../dialogs/dialog.ts';
import { element, textButton } from '../element.ts';
import { icon } from '../icons.ts';

export interface Toast {
  title?: string;
  text: string;
  /** Negative = until it is closed. */
  seconds?: number;
  tone?: 'biasa' | 'tolak';
  action?: { label: string; run(): void };
}

const USUAL = 6;

let region: HTMLElement | undefined;

/** Over whatever lies on top: under a window it would be neither seen nor heard. */
function findRegion(): HTMLElement {
  region ??= element('div', { class: 'pesan-deret', 'aria-live': 'polite', role: 'status' });
  const layer = topLayer();
  if (region.parentElement !== layer) layer.append(region);
  return region;
}

export function showToast({ title = '', text, seconds = USUAL, tone = 'biasa', action }: Toast): void {
  const words = element('div', { class: 'pesan-kata' });
  if (title !== '') words.append(element('strong', {}, title));
  words.append(element('span', {}, text));
  const toast = element('div', { class: `pesan pesan--${tone}` }, words);
  if (action) {
    const { label, run } = action;
    const press = () => {
      toast.remove();
      run();
    };
    toast.append(textButton(label, 'pesan-tombol', press));
  }
  const shut = element('button', { type: 'button', class: 'pesan-tutup', 'aria-label': 'Tutup pesan' });
  shut.append(icon('close'));
  shut.addEventListener('click', () => toast.remove());
  toast.append(shut);
  const shown = findRegion();
  while (shown.childElementCount >= 3) shown.firstElementChild?.remove();
  shown.append(toast);
  if (seconds >= 0) window.setTimeout(() => toast.remove(), Math.max(2, seconds) * 1000);
}

/** Says why something was not done. */
export function showRefusal(text: string): void {
  showToast({ text, tone: 'tolak', seconds: 9 });
}
