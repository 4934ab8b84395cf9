/** The form of the period dialog: what the action does, and the periods to choose from. */
import { choiceLine } from '../shared/choice.ts';
import { element, paragraph } from '../shared/element.ts';
import type { AwalPeriode, Pilihan } from '../shared/reply.ts';
import { leave, leaveButton, showView } from '../shared/view.ts';

const FORM = 'pilihan-periode';

interface Choice {
  pilihan: Pilihan;
  input: HTMLInputElement;
  label: HTMLLabelElement;
}

function toChoice(pilihan: Pilihan): Choice {
  const { periode, keterangan, bisa, disarankan } = pilihan;
  const line = choiceLine({
    type: 'radio',
    name: 'periode',
    value: periode,
    title: periode,
    note: keterangan,
    closed: !bisa,
    ...(disarankan ? { mark: 'Disarankan' } : {}),
  });
  return { pilihan, ...line };
}

/** The one chosen before, else the suggested one, else the first that can be run. */
function preselect(choices: readonly Choice[], chosen: string | null): Choice | undefined {
  const possible = choices.filter(({ pilihan }) => pilihan.bisa);
  const before = possible.find(({ pilihan }) => pilihan.periode === chosen);
  return before ?? possible.find(({ pilihan }) => pilihan.disarankan) ?? possible[0];
}

export interface Lanjut {
  /** Gets the chosen period when the form is submitted. */
  run: (periode: string) => void;
  /** Shows beforehand what would be made; `null` = there is nothing to look at. */
  preview: ((periode: string) => void) | null;
}

/** Shows the form. */
export function showChoice(awal: AwalPeriode, chosen: string | null, { run, preview }: Lanjut): void {
  document.title = awal.judul;
  const choices = awal.pilihan.map(toChoice);
  const selected = preselect(choices, chosen);
  if (selected) selected.input.checked = true;
  const legend = element('legend', {}, `Pilih periode tahun ${awal.tahun}`);
  const fieldset = element('fieldset', { class: 'pilihan-deret' }, legend, ...choices.map(({ label }) => label));
  const form = element('form', { id: FORM, novalidate: '' }, fieldset);
  const withChosen = (act: (periode: string) => void) => {
    const checked = choices.find(({ input }) => input.checked);
    if (checked) act(checked.pilihan.periode);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    withChosen(run);
  });
  const look = preview ? [{ label: 'Pratinjau', disabled: !selected, press: () => withChosen(preview) }] : [];
  const title = element('h1', { class: 'hanya-pembaca', tabindex: '-1' }, awal.judul);
  const none = selected ? [] : [paragraph('Belum ada periode yang dapat dipilih.', 'saran')];
  showView({
    content: [title, paragraph(awal.penjelasan, 'penjelasan'), form, ...none],
    buttons: [leaveButton(), ...look, { label: awal.tombol, primary: true, disabled: !selected, form: FORM }],
    focus: selected?.input ?? title,
    onEscape: leave,
  });
}
