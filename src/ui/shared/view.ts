/** One view at a time: what stands in the page and in its row of buttons, where the focus goes, what Escape does. */
import { byId, element, paragraph } from './element.ts';
import { isWindowTitle } from './title.ts';

export interface ViewButton {
  label: string;
  primary?: boolean;
  /** What it does cannot simply be taken back. */
  danger?: boolean;
  /** Id of the sentence that says more about it. */
  describedBy?: string;
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

/** `daftar` is no outcome: something to look at. */
type Tone = 'daftar' | 'selesai' | 'tolak' | 'tanya' | 'gagal';

interface DialogHost {
  script: { host: { close(): void; editor: { focus(): void } } };
}
declare const google: DialogHost;

let onEscape: (() => void) | null = null;

/** The way out of the page: closes it, or leads back to the list from which an action was opened. */
let leaving: { label: string; press: () => void } | null = null;

document.addEventListener('keydown', (event) => {
  const busy = byId('isi').getAttribute('aria-busy') === 'true';
  if (event.key !== 'Escape' || busy || !onEscape) return;
  event.preventDefault();
  onEscape();
});

export function closeDialog(): void {
  google.script.host.close();
}

/** Is the page the sidebar? */
export function isBeside(): boolean {
  return document.body.dataset.tempat === 'samping';
}

/** Beside the cells the focus is taken only from the page itself: whoever types in a cell by now goes on typing there. */
export function takeFocus(target: HTMLElement): void {
  if (!isBeside() || document.hasFocus()) target.focus();
}

/** Gives the keyboard back to the cells before the dialog goes. The sidebar stays: it stands beside the cells. */
export function closeToSheet(): void {
  google.script.host.editor.focus();
  if (!isBeside()) google.script.host.close();
}

/** From now on `leave` goes back by `press`; `null` = it closes the page. */
export function leadBack(press: (() => void) | null): void {
  leaving = press ? { label: 'Kembali', press } : null;
}

/** The button that leaves the page; views put it first. */
export function leaveButton(): ViewButton {
  return leaving ? { ...leaving } : { label: 'Tutup', press: closeDialog };
}

export function leave(): void {
  if (leaving) leaving.press();
  else closeDialog();
}

/**
 * Heading of an outcome and the sentences under it. The heading takes the focus and is described by the sentences,
 * so a screen reader says both. Its sign is drawn by the style sheet.
 */
export function outcomeIntro(tone: Tone, text: string, sentences: readonly Node[]): [HTMLElement, HTMLElement] {
  const hidden = tone === 'daftar' && isWindowTitle(text);
  const look = hidden ? 'hanya-pembaca' : `hasil-judul hasil-judul--${tone}`;
  const attributes = { class: look, tabindex: '-1', 'aria-describedby': 'hasil-pesan' };
  return [element('h1', attributes, text), element('div', { id: 'hasil-pesan', class: 'hasil-pesan' }, ...sentences)];
}

/** What happened, and what to do about it. */
export function refusalSentences({ pesan, saran }: { pesan?: string; saran?: string }): Node[] {
  return [...(pesan ? [paragraph(pesan)] : []), ...(saran ? [paragraph(saran, 'saran')] : [])];
}

function toButton({ label, primary, danger, disabled, form, describedBy, press }: ViewButton): HTMLButtonElement {
  const look = danger ? 'utama utama--bahaya' : 'utama';
  const attributes: Record<string, string> = { type: form ? 'submit' : 'button', class: primary ? look : 'biasa' };
  if (form) attributes.form = form;
  if (describedBy) attributes['aria-describedby'] = describedBy;
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
  takeFocus(view.focus);
}
