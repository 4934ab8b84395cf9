/** One view at a time: what stands in the page and in its row of buttons, where the focus goes, what Escape does. */
import { byId, element } from './element.ts';

interface ViewButton {
  label: string;
  primary?: boolean;
  disabled?: boolean;
  /** Id of the form that the button submits; `press` is then left out. */
  form?: string;
  press?: () => void;
}

export interface View {
  content: Node[];
  /** From left to right; the primary one comes last. */
  buttons: ViewButton[];
  /** Takes the focus, so that keyboard and screen reader follow the change. */
  focus: HTMLElement;
  onEscape: () => void;
}

type Tone = 'selesai' | 'tolak' | 'tanya' | 'gagal';

interface DialogHost {
  script: { host: { close(): void; editor: { focus(): void } } };
}
declare const google: DialogHost;

let onEscape: (() => void) | null = null;

document.addEventListener('keydown', (event) => {
  const busy = byId('isi').getAttribute('aria-busy') === 'true';
  if (event.key !== 'Escape' || busy || !onEscape) return;
  event.preventDefault();
  onEscape();
});

export function closeDialog(): void {
  google.script.host.close();
}

/** Gives the keyboard back to the cells before the dialog goes. */
export function closeToSheet(): void {
  google.script.host.editor.focus();
  google.script.host.close();
}

/**
 * Heading of an outcome and the sentences under it. The heading takes the focus and is described by the sentences,
 * so a screen reader says both. Its sign is drawn by the style sheet.
 */
export function outcomeIntro(tone: Tone, text: string, sentences: readonly Node[]): [HTMLElement, HTMLElement] {
  const attributes = { class: `hasil-judul hasil-judul--${tone}`, tabindex: '-1', 'aria-describedby': 'hasil-pesan' };
  return [element('h1', attributes, text), element('div', { id: 'hasil-pesan', class: 'hasil-pesan' }, ...sentences)];
}

function toButton({ label, primary, disabled, form, press }: ViewButton): HTMLButtonElement {
  const attributes: Record<string, string> = { type: form ? 'submit' : 'button', class: primary ? 'utama' : 'biasa' };
  if (form) attributes.form = form;
  const button = element('button', attributes, label);
  button.disabled = disabled ?? false;
  if (press) button.addEventListener('click', press);
  return button;
}

export function showView(view: View): void {
  const isi = byId('isi');
  isi.replaceChildren(...view.content);
  isi.setAttribute('aria-busy', 'false');
  isi.scrollTop = 0;
  byId('kabar').replaceChildren();
  byId('tombol').replaceChildren(...view.buttons.map(toButton));
  onEscape = view.onEscape;
  view.focus.focus();
}
