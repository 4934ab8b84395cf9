/** Small questions of the page itself: yes or no, a line of text, a sentence to read. */
import { element, uniqueId } from '../element.ts';
import { openDialog } from './dialog.ts';

function sentences(texts: readonly string[]): HTMLElement[] {
  return texts.filter((text) => text !== '').map((text) => element('p', {}, text));
}

/** @returns whether the person agrees */
export function askConfirm(title: string, texts: string[], yes: string, isDanger = false): Promise<boolean> {
  return new Promise((resolve) => {
    let agreed = false;
    const dialog = openDialog({
      title,
      content: sentences(texts),
      buttons: [
        { label: 'Batal', press: () => dialog.close() },
        { label: yes, look: isDanger ? 'bahaya' : 'utama', submits: true },
      ],
      onSubmit: () => {
        agreed = true;
        dialog.close();
      },
      onClose: () => resolve(agreed),
    });
    // What cannot be taken back is not what Enter does.
    const buttons = dialog.root.querySelectorAll<HTMLElement>('.jendela-kaki button');
    buttons[isDanger ? 0 : 1]?.focus();
  });
}

export function showMessage(title: string, texts: string[]): void {
  const dialog = openDialog({
    title,
    content: sentences(texts),
    buttons: [{ label: 'Tutup', look: 'utama', press: () => dialog.close() }],
  });
}

export interface TextQuestion {
  title: string;
  label: string;
  value: string;
  button: string;
  help?: string;
  isLong?: boolean;
  /** May be left blank. */
  mayBeBlank?: boolean;
  /** Tries it; a sentence keeps the window open and says why. */
  take(text: string): Promise<string | null>;
}

/** Asks for a text until it is taken or the window is closed. */
export function askText(question: TextQuestion): void {
  const id = uniqueId('isian');
  const tag = question.isLong ? 'textarea' : 'input';
  const field = element(tag, { id, class: 'isian', autocomplete: 'off', spellcheck: 'false', rows: '5' });
  field.value = question.value;
  const problem = element('p', { class: 'isian-salah', role: 'alert', id: `${id}-salah` });
  field.setAttribute('aria-describedby', problem.id);
  const submit = async () => {
    const text = question.isLong ? field.value : field.value.trim();
    if (text === '' && !question.mayBeBlank) problem.textContent = `${question.label} belum diisi.`;
    else problem.textContent = (await question.take(text)) ?? '';
    if (problem.textContent === '') dialog.close();
    else field.focus();
  };
  const help = question.help ? [element('p', { class: 'redup' }, question.help)] : [];
  const dialog = openDialog({
    title: question.title,
    content: [element('label', { class: 'isian-label', for: id }, question.label), field, ...help, problem],
    buttons: [
      { label: 'Batal', press: () => dialog.close() },
      { label: question.button, look: 'utama', submits: true },
    ],
    onSubmit: () => void submit(),
  });
  field.select();
}
