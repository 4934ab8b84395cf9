/** A line to choose by radio button or check box, with a note under its name: the whole line is the target. */
import { element, uniqueId } from './element.ts';

interface ChoiceOptions {
  type: 'radio' | 'checkbox';
  /** Group of radio buttons. */
  name: string;
  value: string;
  title: string;
  /** `''` = none. */
  note: string;
  closed: boolean;
  /** Stands beside the name. */
  mark?: string;
}

export interface ChoiceLine {
  input: HTMLInputElement;
  label: HTMLLabelElement;
}

/** Named by its title alone and described by its note, so that a screen reader says each once. */
export function choiceLine({ type, name, value, title, note, closed, mark }: ChoiceOptions): ChoiceLine {
  const id = uniqueId('pilihan');
  const described = note === '' ? {} : { 'aria-describedby': `${id}-keterangan` };
  const input = element('input', { type, name, value, 'aria-labelledby': `${id}-nama`, ...described });
  input.disabled = closed;
  const marks = mark ? [' ', element('span', { class: 'pilihan-saran' }, mark)] : [];
  const texts = [element('span', { class: 'pilihan-nama', id: `${id}-nama` }, title, ...marks)];
  if (note !== '') texts.push(element('span', { class: 'pilihan-keterangan', id: `${id}-keterangan` }, note));
  const kind = closed ? 'pilihan pilihan--tertutup' : 'pilihan';
  return {
    input,
    label: element('label', { class: kind }, input, element('span', { class: 'pilihan-teks' }, ...texts)),
  };
}
