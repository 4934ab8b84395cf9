/** Something to type: a line, a paragraph, a day, a number or an address. */
import { element, uniqueId } from '../../shared/element.ts';
import type { BagianIsian, Nilai } from '../../shared/formulir.ts';
import { fieldNotes, type Part, requiredMark } from './part.ts';
import { formatTanggal } from './tanggal.ts';

type Jenis = BagianIsian['jenis'];
type Control = HTMLInputElement | HTMLTextAreaElement;

const ATTRIBUTES: Record<Jenis, Record<string, string>> = {
  teks: { type: 'text', class: 'isian isian--panjang' },
  paragraf: { rows: '4', class: 'isian isian--paragraf' },
  tanggal: { type: 'date', class: 'isian isian--tanggal', max: '9999-12-31' },
  angka: { type: 'text', inputmode: 'decimal', class: 'isian isian--angka' },
  email: { type: 'email', autocomplete: 'off', spellcheck: 'false', class: 'isian isian--panjang' },
};

/** `12`, `12,5`, `1.234,5`, `12.5`. */
const NUMBER = /^[−-]?\d[\d.]*(?:,\d+)?$/;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** What is wrong with a text that is not blank, `''` when nothing is. */
const WRONG: Record<Jenis, (text: string) => string> = {
  teks: () => '',
  paragraf: () => '',
  tanggal: () => '',
  angka: (text) => (NUMBER.test(text) ? '' : 'Tulis sebagai angka, misalnya 12 atau 12,5.'),
  email: (text) => (EMAIL.test(text) ? '' : 'Tulis alamat email yang lengkap, misalnya nama@example.go.id.'),
};

function messageOf({ jenis, wajib, label }: BagianIsian, control: Control): string {
  if (control.validity.badInput) return 'Tanggal belum lengkap atau tidak ada di kalender.';
  const text = control.value.trim();
  if (text === '') return wajib ? `${label} belum diisi.` : '';
  return WRONG[jenis](text);
}

function makeControl(bagian: BagianIsian, id: string, ids: string, value: string): Control {
  const needed: Record<string, string> = bagian.wajib ? { required: '' } : {};
  const attributes = { ...ATTRIBUTES[bagian.jenis], ...needed, id, name: bagian.nama, 'aria-describedby': ids };
  const control = bagian.jenis === 'paragraf' ? element('textarea', attributes) : element('input', attributes);
  control.value = value;
  return control;
}

/** The browser writes days after its own language (03/04 is April to one and March to another): here it stands in words. */
function dayInWords(control: Control): HTMLElement {
  const words = element('span', { class: 'isian-tanggal', role: 'status' });
  const update = () => {
    words.textContent = formatTanggal(control.value);
  };
  control.addEventListener('input', update);
  update();
  return words;
}

/** @param before what was typed when the form was shown before */
export function isianPart(bagian: BagianIsian, before: Nilai | undefined): Part {
  const id = uniqueId('isian');
  const notes = fieldNotes(bagian.bantuan, () => [control]);
  const control = makeControl(bagian, id, notes.ids, typeof before === 'string' ? before : bagian.nilai);
  control.addEventListener('input', () => notes.show(''));
  const words = bagian.jenis === 'tanggal' ? [dayInWords(control)] : [];
  const label = element('label', { class: 'isian-label', for: id }, bagian.label, ...requiredMark(bagian.wajib));
  const line = element('div', { class: 'isian-baris' }, control, ...words);
  const check = () => {
    const message = messageOf(bagian, control);
    notes.show(message);
    return message === '' ? null : control;
  };
  return {
    element: element('div', { class: 'bagian' }, label, ...notes.help, line, notes.message),
    field: { nama: bagian.nama, read: () => control.value.trim(), check },
  };
}
