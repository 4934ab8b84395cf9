/** Any of several: check boxes, with a count, and buttons for long lists. */
import { type ChoiceLine, choiceLine } from '../../shared/choice.ts';
import { element, uniqueId } from '../../shared/element.ts';
import type { BagianCentang, Nilai, PilihanCentang } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

/** Up to here a list is ticked by hand. */
const SHORT = 5;

/** Up to here one sees without counting how many are ticked. */
const SEEN = 2;

interface Line extends ChoiceLine {
  pilihan: PilihanCentang;
}

function toLine(nama: string, pilihan: PilihanCentang, before: Nilai | undefined): Line {
  const { nilai, label, keterangan, tertutup = false, dicentang } = pilihan;
  const line = choiceLine({
    type: 'checkbox',
    name: nama,
    value: nilai,
    title: label,
    note: keterangan ?? '',
    closed: tertutup,
  });
  line.input.checked = !tertutup && (Array.isArray(before) ? before.includes(nilai) : dicentang);
  return { ...line, pilihan };
}

/**
 * Buttons that tick and untick many at once. What is not proposed, such as an address outside the office, is never ticked
 * by them: that is done one by one.
 */
function manyButtons(lines: readonly Line[], changed: () => void): HTMLElement[] {
  const open = lines.filter(({ input }) => !input.disabled);
  const proposed = open.filter(({ pilihan }) => pilihan.dicentang);
  const toButton = (label: string, press: () => void) => {
    const button = element('button', { type: 'button', class: 'garis' }, label);
    button.addEventListener('click', () => {
      press();
      changed();
    });
    return button;
  };
  const tick = toButton(proposed.length === open.length ? 'Pilih semua' : 'Pilih yang disarankan', () => {
    for (const { input } of proposed) input.checked = true;
  });
  const clear = toButton('Kosongkan', () => {
    for (const { input } of open) input.checked = false;
  });
  return proposed.length > 0 ? [tick, clear] : [clear];
}

/** @param before what was ticked when the form was shown before */
export function centangPart(bagian: BagianCentang, before: Nilai | undefined): Part {
  const lines = bagian.pilihan.map((pilihan) => toLine(bagian.nama, pilihan, before));
  const ticked = () => lines.filter(({ input }) => input.checked).map(({ input }) => input.value);
  const count = element('p', { class: 'centang-jumlah', role: 'status' });
  const showCount = () => {
    count.textContent = `${ticked().length} dari ${lines.length} dipilih`;
  };
  showCount();
  const helpId = uniqueId('bantuan');
  const help = bagian.bantuan ? [element('p', { id: helpId, class: 'isian-bantuan' }, bagian.bantuan)] : [];
  const tools = lines.length > SHORT ? manyButtons(lines, showCount) : [];
  const fieldset = element(
    'fieldset',
    { class: 'bagian pilihan-deret', ...(bagian.bantuan ? { 'aria-describedby': helpId } : {}) },
    element('legend', {}, bagian.label),
    ...help,
    ...(lines.length > SEEN ? [element('div', { class: 'centang-alat' }, count, ...tools)] : []),
    element('div', { class: 'centang-deret' }, ...lines.map(({ label }) => label)),
  );
  fieldset.addEventListener('change', showCount);
  return { element: fieldset, field: { nama: bagian.nama, read: ticked, check: () => null } };
}
