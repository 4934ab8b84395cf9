/** Panels between toolbar and cells: something about the file or the connection that asks for a decision. Each stands once, by its name. */
import { byId, element, textButton } from '../element.ts';
import { icon } from '../icons.ts';

export interface Notice {
  tone: 'info' | 'peringatan' | 'galat';
  title: string;
  texts: string[];
  actions?: { label: string; isMain?: boolean; run(): void }[];
  /** Can be put away without deciding. */
  mayClose?: boolean;
}

const shown = new Map<string, { key: string; panel: HTMLElement }>();

function draw(name: string, notice: Notice): HTMLElement {
  const sign = icon(notice.tone === 'info' ? 'info' : 'warning');
  const words = element('div', { class: 'panel-kata' }, element('strong', {}, notice.title));
  words.append(...notice.texts.map((text) => element('p', {}, text)));
  const actions = (notice.actions ?? []).map(({ label, isMain, run }) =>
    textButton(label, isMain ? 'tombol tombol--utama' : 'tombol tombol--garis', run),
  );
  const role = notice.tone === 'info' ? 'status' : 'alert';
  const panel = element('section', { class: `panel panel--${notice.tone}`, role, 'aria-label': notice.title });
  panel.append(sign, words, element('div', { class: 'panel-tombol' }, ...actions));
  if (notice.mayClose) {
    const shut = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': 'Tutup pemberitahuan' });
    shut.append(icon('close'));
    shut.addEventListener('click', () => hideNotice(name));
    panel.append(shut);
  }
  return panel;
}

/** Shows it, or what has changed of it. */
export function showNotice(name: string, notice: Notice): void {
  const key = JSON.stringify([notice.tone, notice.title, notice.texts, notice.actions?.map(({ label }) => label)]);
  const before = shown.get(name);
  if (before?.key === key) return;
  const panel = draw(name, notice);
  if (before) before.panel.replaceWith(panel);
  else byId('panel-deret').append(panel);
  shown.set(name, { key, panel });
}

export function hideNotice(name: string): void {
  shown.get(name)?.panel.remove();
  shown.delete(name);
}

export function isNoticeShown(name: string): boolean {
  return shown.has(name);
}
