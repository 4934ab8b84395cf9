/** Asks for the written reason for going on although needs of a step of the SOP are missing. */
import { element, list, paragraph } from './element.ts';
import type { Refusal } from './reply.ts';
import { outcomeIntro, showView } from './view.ts';

const FORM = 'alasan-lanjut';
const FIELD = 'alasan';
const MESSAGE = 'Tulis alasannya lebih dahulu. Alasan ini dicatat di tab Riwayat.';

/** What the add-on keeps of it. Characters. */
const LONGEST = 1000;

interface ReasonField {
  elements: HTMLElement[];
  /** The reason, or `null` after showing what is missing. */
  read: () => string | null;
}

function reasonField(): ReasonField {
  const label = element('label', { class: 'isian-label', for: FIELD }, 'Alasan tetap melanjutkan');
  const input = element('textarea', {
    id: FIELD,
    class: 'isian isian--paragraf',
    rows: '3',
    maxlength: String(LONGEST),
    required: '',
    'aria-describedby': `${FIELD}-pesan`,
  });
  const message = element('p', { id: `${FIELD}-pesan`, class: 'isian-pesan', role: 'alert' });
  const show = (valid: boolean) => {
    input.setAttribute('aria-invalid', String(!valid));
    message.textContent = valid ? '' : MESSAGE;
  };
  input.addEventListener('input', () => show(true));
  const read = () => {
    const text = input.value.trim();
    show(text !== '');
    if (text !== '') return text;
    input.focus();
    return null;
  };
  return { elements: [label, input, message], read };
}

/** The needs that are missing, and a field; `goOn` gets the reason, `back` leads to the form before. */
export function showReason(refusal: Refusal, goOn: (alasan: string) => void, back: () => void): void {
  const kurang = refusal.kurang ?? [];
  const missing = kurang.length > 0 ? [element('h2', {}, 'Yang masih kurang'), list(kurang, 'butir')] : [];
  const said = refusal.pesan ? [paragraph(refusal.pesan)] : [];
  const [heading, intro] = outcomeIntro('tolak', 'Syarat belum lengkap', said);
  const field = reasonField();
  const advice = refusal.saran ? [paragraph(refusal.saran, 'saran')] : [];
  const form = element('form', { id: FORM, class: 'alasan', novalidate: '' }, ...advice, ...field.elements);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const alasan = field.read();
    if (alasan !== null) goOn(alasan);
  });
  showView({
    content: [heading, intro, ...missing, form],
    buttons: [
      { label: 'Batal', press: back },
      { label: 'Tetap lanjutkan', primary: true, form: FORM },
    ],
    focus: heading,
    onEscape: back,
  });
}
