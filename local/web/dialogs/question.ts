/** alert and prompt of the add-on: the script waits until they are answered, here or in another window. */
import type { ButtonSetName, UiAnswer, UiQuestion } from '../../host/session.ts';
import { element, uniqueId } from '../element.ts';
import { call } from '../talk/server.ts';
import { type DialogButton, type OpenDialog, openDialog } from './dialog.ts';

type ButtonName = UiAnswer['button'];

const LABELS: Record<ButtonName, string> = { OK: 'Oke', CANCEL: 'Batal', YES: 'Ya', NO: 'Tidak', CLOSE: 'Tutup' };

/** From left to right; the last is the one that Enter means. */
const SETS: Record<ButtonSetName, ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};

const open = new Map<number, OpenDialog>();

function lines(text: string): HTMLElement[] {
  return text.split('\n').map((line) => element('p', {}, line));
}

/** Shows a question; one that is shown already stays. */
export function showQuestion(id: number, question: UiQuestion): void {
  if (open.has(id)) return;
  let answer: ButtonName = 'CLOSE';
  const names = SETS[question.buttons];
  const field = element('input', { class: 'isian', autocomplete: 'off', 'aria-labelledby': uniqueId('tanya') });
  const text = element('div', { class: 'tanya', id: field.getAttribute('aria-labelledby') ?? '' });
  text.append(...lines(question.text));
  const give = (name: ButtonName) => {
    answer = name;
    dialog.close();
  };
  const buttons = names.map((name, index): DialogButton => {
    const isLast = index === names.length - 1;
    return {
      label: LABELS[name],
      look: isLast ? 'utama' : 'biasa',
      submits: isLast,
      press: () => !isLast && give(name),
    };
  });
  const dialog = openDialog({
    title: question.title === '' ? 'Kinerja' : question.title,
    content: [text, ...(question.kind === 'prompt' ? [field] : [])],
    buttons,
    look: 'jendela--tanya',
    onSubmit: () => give(names.at(-1) ?? 'OK'),
    onClose: () => {
      // Answered elsewhere: it was taken away, nobody closed it.
      if (open.delete(id)) void call('jawab', { id, tombol: answer, isi: field.value });
    },
  });
  if (question.kind !== 'prompt') dialog.root.querySelector<HTMLElement>('.jendela-kaki button:last-child')?.focus();
  open.set(id, dialog);
}

/** Somebody has answered it in another window, or it was given up. */
export function removeQuestion(id: number): void {
  const dialog = open.get(id);
  open.delete(id);
  dialog?.close();
}
