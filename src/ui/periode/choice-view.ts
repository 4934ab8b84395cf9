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

/** Shows the form; `run` gets the chosen period when it is submitted. */
export function showChoice(awal: AwalPeriode, chosen: string | null, run: (periode: string) => void): void {
  document.title = awal.judul;
  const choices = awal.pilihan.map(toChoice);
  const selected = preselect(choices, chosen);
  if (selected) selected.input.checked = true;
  const legend = element('legend', {}, `Pilih periode tahun ${awal.tahun}`);
  const fieldset = element('fieldset', { class: 'pilihan-deret' }, legend, ...choices.map(({ label }) => label));
  const form = element('form', { id: FORM, novalidate: '' }, fieldset);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const checked = choices.find(({ input }) => input.checked);
    if (checked) run(checked.pilihan.periode);
  });
  const title = element('h1', { class: 'hanya-pembaca', tabindex: '-1' }, awal.judul);
  const none = selected ? [] : [paragraph('Belum ada periode yang dapat dipilih.', 'saran')];
  showView({
    content: [title, paragraph(awal.penjelasan, 'penjelasan'), form, ...none],
    buttons: [leaveButton(), { label: awal.tombol, primary: true, disabled: !selected, form: FORM }],
    focus: selected?.input ?? title,
    onEscape: leave,
  });
}
