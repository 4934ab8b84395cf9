/** A file from the person's computer: chosen, read at once, kept as base64. */
import { element, uniqueId } from '../../shared/element.ts';
import type { BagianBerkas, Nilai } from '../../shared/formulir.ts';
import { fieldNotes, type Part, requiredMark } from './part.ts';

interface BerkasIsian {
  nama: string;
  base64: string;
}

/** The add-on takes no larger ones. Bytes. */
const LARGEST = 8_000_000;

/** Why the file cannot be taken, `''` when it can. */
function refusal(file: File, terima: readonly string[]): string {
  const name = file.name.toLowerCase();
  if (terima.length > 0 && !terima.some((ending) => name.endsWith(ending.toLowerCase()))) {
    return `Berkas ini bukan ${terima.join(' atau ')}. Pilih berkas yang lain.`;
  }
  if (file.size > LARGEST) return 'Berkas ini terlalu besar. Pilih berkas yang lebih kecil dari 8 MB.';
  return file.size === 0 ? 'Berkas ini kosong. Pilih berkas yang lain.' : '';
}

/** The bytes behind the comma of `data:…;base64,…`. */
function readBase64(file: File, done: (base64: string) => void, fail: () => void): void {
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const text = String(reader.result);
    done(text.slice(text.indexOf(',') + 1));
  });
  reader.addEventListener('error', fail);
  reader.readAsDataURL(file);
}

interface Chooser {
  input: HTMLInputElement;
  elements: HTMLElement[];
  showName: (name: string) => void;
}

/** The browser's own control speaks the browser's language, so it stands unseen behind a button of ours. */
function fileChooser({ nama, terima, wajib }: BagianBerkas, id: string, labelId: string, ids: string): Chooser {
  const needed: Record<string, string> = wajib ? { required: '' } : {};
  const input = element('input', {
    id,
    type: 'file',
    class: 'berkas-kendali',
    name: nama,
    accept: terima.join(','),
    'aria-labelledby': `${labelId} ${id}-nama`,
    'aria-describedby': ids,
    ...needed,
  });
  const name = element('span', { id: `${id}-nama`, class: 'berkas-nama', role: 'status' });
  const button = element('label', { class: 'berkas-tombol', for: id, 'aria-hidden': 'true' });
  const showName = (text: string) => {
    name.textContent = text === '' ? 'Belum ada berkas yang dipilih' : text;
    button.textContent = text === '' ? 'Pilih berkas…' : 'Ganti berkas…';
  };
  return { input, elements: [element('div', { class: 'berkas-pilih' }, input, button, name)], showName };
}

/** @param before the file that was chosen when the form was shown before */
export function berkasPart(bagian: BagianBerkas, before: Nilai | undefined): Part {
  const id = uniqueId('berkas');
  const notes = fieldNotes(bagian.bantuan, () => [chooser.input]);
  const chooser = fileChooser(bagian, id, `${id}-label`, notes.ids);
  let chosen: BerkasIsian | undefined = typeof before === 'object' && !Array.isArray(before) ? before : undefined;
  let reading = false;
  chooser.showName(chosen?.nama ?? '');
  const finish = (file: BerkasIsian | undefined, message: string) => {
    reading = false;
    chosen = file;
    chooser.showName(file?.nama ?? '');
    notes.show(message);
  };
  chooser.input.addEventListener('change', () => {
    const file = chooser.input.files?.[0];
    if (!file) return;
    const message = refusal(file, bagian.terima);
    // The same file can be chosen again after it was repaired.
    chooser.input.value = '';
    if (message !== '') return finish(undefined, message);
    reading = true;
    chooser.showName(`Membaca ${file.name} …`);
    const fail = () => finish(undefined, 'Berkas ini tidak dapat dibaca. Tutup dahulu berkasnya, lalu pilih lagi.');
    readBase64(file, (base64) => finish({ nama: file.name, base64 }, ''), fail);
  });
  const check = () => {
    if (reading) notes.show('Berkas masih dibaca. Tunggu sebentar, lalu tekan lagi.');
    else if (bagian.wajib && !chosen) notes.show(notes.message.textContent || `${bagian.label} belum dipilih.`);
    else return null;
    return chooser.input;
  };
  const label = element('p', { id: `${id}-label`, class: 'isian-label' }, bagian.label, ...requiredMark(bagian.wajib));
  return {
    element: element('div', { class: 'bagian' }, label, ...notes.help, ...chooser.elements, notes.message),
    field: { nama: bagian.nama, read: () => chosen, check },
  };
}
