/** A window over the page: the browser keeps the focus inside, takes Escape and gives the focus back. */
import { element, textButton, uniqueId } from '../element.ts';
import { icon } from '../icons.ts';

export interface DialogButton {
  label: string;
  look?: 'utama' | 'biasa' | 'bahaya';
  /** Submits the window's form; `press` is then left out. */
  submits?: boolean;
  press?(): void;
}

export interface DialogOptions {
  title: string;
  content: (Node | string)[];
  buttons?: DialogButton[];
  /** Pixels. */
  width?: number;
  look?: string;
  /** The window is closed, whatever way. */
  onClose?(): void;
  /** Enter in a field, or the button that submits. */
  onSubmit?(): void;
  /** Takes the focus; absent = the first field or button. */
  focus?: HTMLElement;
}

export interface OpenDialog {
  root: HTMLDialogElement;
  body: HTMLElement;
  close(): void;
}

function drawHead(title: string, id: string, close: () => void): HTMLElement {
  const shut = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': 'Tutup', title: 'Tutup' });
  shut.append(icon('close'));
  shut.addEventListener('click', close);
  return element('div', { class: 'jendela-kepala' }, element('h2', { id }, title), shut);
}

function drawButtons(buttons: readonly DialogButton[]): HTMLElement[] {
  if (buttons.length === 0) return [];
  const drawn = buttons.map(({ label, look = 'biasa', submits, press }) => {
    const button = textButton(label, `tombol tombol--${look}`, () => press?.());
    if (submits) button.type = 'submit';
    return button;
  });
  return [element('footer', { class: 'jendela-kaki' }, ...drawn)];
}

export function openDialog(options: DialogOptions): OpenDialog {
  const { title, content, buttons = [], width = 440, look = '', onClose, onSubmit, focus } = options;
  const id = uniqueId('jendela');
  const root = element('dialog', { class: `jendela ${look}`.trim(), 'aria-labelledby': id });
  root.style.width = `min(${width}px, calc(100vw - 32px))`;
  let isOver = false;
  const finish = () => {
    if (isOver) return;
    isOver = true;
    const messages = root.querySelector('.pesan-deret');
    root.remove();
    // Short messages outlive the window that they lay over.
    if (messages) topLayer().append(messages);
    onClose?.();
  };
  // The browser tells of a closed window only later: by then another one may stand in its place.
  const close = () => {
    root.close();
    finish();
  };
  const body = element('div', { class: 'jendela-isi' }, ...content);
  const form = element('form', { class: 'jendela-bingkai', novalidate: true }, drawHead(title, id, close), body);
  form.append(...drawButtons(buttons));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit?.();
  });
  root.append(form);
  root.addEventListener('close', finish);
  document.body.append(root);
  root.showModal();
  const first = body.querySelector<HTMLElement>('input, textarea, select, button');
  (focus ?? first ?? root.querySelector<HTMLElement>('.jendela-kaki button:last-child'))?.focus();
  return { root, body, close };
}

/** The window that lies on top of everything, the page itself when there is none. */
export function topLayer(): HTMLElement {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? document.body;
}
