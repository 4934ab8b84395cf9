/** The field for the year of the workbook, with its message when what was typed is no year. */
import { element } from '../shared/element.ts';

const FIRST = 2000;
const LAST = 2100;
const MESSAGE = `Isi dengan tahun antara ${FIRST} dan ${LAST}, misalnya 2026.`;

interface YearField {
  elements: HTMLElement[];
  input: HTMLInputElement;
  /** The year, or `null` after showing the message. */
  read: () => number | null;
}

export function yearField(tahun: number): YearField {
  const label = element('label', { class: 'isian-label', for: 'tahun' }, 'Tahun');
  const input = element('input', {
    id: 'tahun',
    class: 'isian',
    type: 'number',
    inputmode: 'numeric',
    min: String(FIRST),
    max: String(LAST),
    step: '1',
    required: '',
    value: String(tahun),
    'aria-describedby': 'tahun-pesan',
  });
  const message = element('p', { id: 'tahun-pesan', class: 'isian-pesan', role: 'alert' });
  const show = (valid: boolean) => {
    input.setAttribute('aria-invalid', String(!valid));
    message.textContent = valid ? '' : MESSAGE;
  };
  input.addEventListener('input', () => {
    if (input.validity.valid) show(true);
  });
  const read = () => {
    show(input.validity.valid);
    if (input.validity.valid) return input.valueAsNumber;
    input.focus();
    return null;
  };
  return { elements: [label, input, message], input, read };
}
