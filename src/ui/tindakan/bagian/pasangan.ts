/** Things for each of which a meaning is chosen from one list: what the columns of a table are. */
import { element, uniqueId } from '../../shared/element.ts';
import type { BagianPasangan, Nilai } from '../../shared/formulir.ts';
import { fieldNotes, type Part } from './part.ts';

function chosenOf(before: Nilai | undefined): Map<string, string> {
  const texts = Array.isArray(before) ? before : [];
  return new Map(texts.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));
}

/** @param before what was chosen when the form was shown before */
export function pasanganPart(bagian: BagianPasangan, before: Nilai | undefined): Part {
  const chosen = chosenOf(before);
  const lines = bagian.baris.map(({ kunci, label, keterangan, nilai }) => {
    const id = uniqueId('pasangan');
    const options = bagian.pilihan.map((one) => element('option', { value: one.nilai }, one.label));
    const select = element(
      'select',
      { id, class: 'isian pasangan-pilih', 'aria-describedby': `${id}-contoh` },
      ...options,
    );
    select.value = chosen.get(kunci) ?? nilai;
    const line = element(
      'div',
      { class: 'pasangan' },
      element('label', { class: 'pasangan-label', for: id }, label),
      select,
      element('p', { id: `${id}-contoh`, class: 'isian-bantuan' }, keterangan),
    );
    return { kunci, select, line };
  });
  const notes = fieldNotes(bagian.bantuan, () => []);
  const fieldset = element(
    'fieldset',
    { class: 'bagian pilihan-deret', 'aria-describedby': notes.ids },
    element('legend', {}, bagian.label),
    ...notes.help,
    ...lines.map(({ line }) => line),
    notes.message,
  );
  const read = () => lines.map(({ kunci, select }) => `${kunci}=${select.value}`);
  return { element: fieldset, field: { nama: bagian.nama, read, check: () => null } };
}
