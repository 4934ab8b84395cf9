/** One of several: radio buttons. */
import { choiceLine } from '../../shared/choice.ts';
import { element } from '../../shared/element.ts';
import type { BagianPilihan, Nilai } from '../../shared/formulir.ts';
import { fieldNotes, type Part } from './part.ts';

const MESSAGE = 'Pilih salah satu.';

/** @param before what was chosen when the form was shown before */
export function pilihanPart(bagian: BagianPilihan, before: Nilai | undefined): Part {
  const chosen = before ?? bagian.nilai;
  const lines = bagian.pilihan.map(({ nilai, label, keterangan, tertutup }) =>
    choiceLine({
      type: 'radio',
      name: bagian.nama,
      value: nilai,
      title: label,
      note: keterangan ?? '',
      closed: tertutup ?? false,
    }),
  );
  const open = lines.map(({ input }) => input).filter((input) => !input.disabled);
  for (const input of open) input.checked = input.value === chosen;
  const notes = fieldNotes(bagian.bantuan, () => []);
  const isShort = bagian.pilihan.every(({ keterangan }) => !keterangan);
  const legend = element('legend', {}, bagian.label);
  const fieldset = element(
    'fieldset',
    { class: 'bagian pilihan-deret', 'aria-describedby': notes.ids },
    legend,
    ...notes.help,
    element('div', { class: isShort ? 'pilihan-ringkas' : '' }, ...lines.map(({ label }) => label)),
    notes.message,
  );
  fieldset.addEventListener('change', () => notes.show(''));
  const selected = () => open.find((input) => input.checked);
  const check = () => {
    const missing = selected() === undefined ? (open[0] ?? null) : null;
    notes.show(missing ? MESSAGE : '');
    return missing;
  };
  return { element: fieldset, field: { nama: bagian.nama, read: () => selected()?.value ?? '', check } };
}
