/** The form of the setup dialog: the year, and tab by tab what will happen. */
import { element, paragraph } from '../shared/element.ts';
import type { AwalSiapkan } from '../shared/reply.ts';
import { closeDialog, showView } from '../shared/view.ts';
import { fold, repairItems } from './fold.ts';
import { yearField } from './year-field.ts';

const FORM = 'rencana';

/** What touches tabs that exist stands open: it is what people want to know before they agree. */
function plannedTabs({ akanDibuat, akanDilengkapi, tidakBerubah }: AwalSiapkan): HTMLElement[] {
  return [
    ...fold('Dilengkapi', repairItems(akanDilengkapi), { open: true, className: 'butir' }),
    ...fold('Dibuat baru', akanDibuat, { open: akanDilengkapi.length === 0, className: 'nama-tab' }),
    ...fold('Tidak berubah', tidakBerubah, { open: false, className: 'nama-tab' }),
  ];
}

/** Shows the form; `run` gets the year when it is valid and submitted. */
export function showPlan(awal: AwalSiapkan, tahun: number, run: (tahun: number) => void): void {
  document.title = awal.judul;
  const year = yearField(tahun);
  const form = element('form', { id: FORM, novalidate: '' }, ...year.elements);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = year.read();
    if (chosen !== null) run(chosen);
  });
  const complete = awal.akanDibuat.length + awal.akanDilengkapi.length === 0;
  const nothing = complete ? [paragraph('Semua tab sudah lengkap; tidak ada yang perlu ditambah.', 'saran')] : [];
  showView({
    content: [
      element('h1', { class: 'hanya-pembaca' }, awal.judul),
      paragraph(awal.penjelasan, 'penjelasan'),
      form,
      ...nothing,
      ...plannedTabs(awal),
    ],
    buttons: [
      { label: 'Tutup', press: closeDialog },
      { label: 'Siapkan', primary: true, form: FORM },
    ],
    focus: year.input,
    onEscape: closeDialog,
  });
}
