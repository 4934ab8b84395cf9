/** The heading of a page whose window has a title of its own. */
import { element } from './element.ts';

const plain = (text: string): string => text.replace(/…$/, '').trim().toLowerCase();

/** Does the title bar of the window say the same already? Then only a screen reader needs the heading. */
export function isWindowTitle(text: string): boolean {
  return plain(document.body.dataset.judul ?? '') === plain(text);
}

/** Heading of a form; it takes the focus when the form is shown. */
export function titleOf(judul: string): HTMLElement {
  return element('h1', { class: isWindowTitle(judul) ? 'hanya-pembaca' : 'judul', tabindex: '-1' }, judul);
}
