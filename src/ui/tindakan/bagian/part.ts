/** What a part of a form is made into: elements to show, and a field where something can be filled in. */
import { element, uniqueId } from '../../shared/element.ts';
import type { Nilai } from '../../shared/formulir.ts';

interface Field {
  nama: string;
  /** As it goes to the add-on; `undefined` = nothing, and it stays away. */
  read: () => Nilai | undefined;
  /** Shows beside the field what is wrong with it. @returns the control to be corrected, `null` when all is well */
  check: () => HTMLElement | null;
}

export interface Part {
  element: HTMLElement;
  field?: Field;
}

interface Notes {
  /** Help under the label; nothing when there is none. */
  help: HTMLElement[];
  message: HTMLElement;
  /** Value of `aria-describedby`. */
  ids: string;
  /** `''` takes the message away. */
  show: (text: string) => void;
}

/** Help and message of a field. `controls` gives what is marked as wrong while the message stands. */
export function fieldNotes(bantuan: string | undefined, controls: () => readonly HTMLElement[]): Notes {
  const id = uniqueId('catatan');
  const message = element('p', { id: `${id}-pesan`, class: 'isian-pesan' });
  const help = bantuan ? [element('p', { id: `${id}-bantuan`, class: 'isian-bantuan' }, bantuan)] : [];
  const show = (text: string) => {
    message.textContent = text;
    for (const control of controls()) control.setAttribute('aria-invalid', String(text !== ''));
  };
  return { help, message, ids: [...help, message].map((note) => note.id).join(' '), show };
}

/** The star says it to the eye; a screen reader hears it from `required`. */
export function requiredMark(wajib: boolean): HTMLElement[] {
  return wajib ? [element('span', { class: 'wajib', 'aria-hidden': 'true' }, '*')] : [];
}
