/** Entry of the preview: asks for the report as it would be made now, shows its sheets, and makes it when that is wanted. */
import { runOnPeriode } from '../periode/action.ts';
import { noteSection } from '../shared/done-view.ts';
import { element } from '../shared/element.ts';
import { openTindakan } from '../shared/open-tindakan.ts';
import { runAction } from '../shared/outcome.ts';
import type { PratinjauDone } from '../shared/reply.ts';
import { callServer } from '../shared/server-call.ts';
import { leave, leaveButton, showView } from '../shared/view.ts';

const periode = document.body.dataset.periode ?? '';

const toChoice = { label: 'Susun Laporan…', aksi: 'laporan', isian: {} };

/** Links of the sheets lead within them; as ordinary links they would leave the frame. */
function followWithin(event: Event): void {
  const anchor = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!anchor) return;
  event.preventDefault();
  document.getElementById((anchor.getAttribute('href') ?? '#').slice(1))?.scrollIntoView({ block: 'start' });
}

/** `Laporan Kinerja Semester I Tahun 2026` is of `Semester I 2026`. */
function sebutanOf(judul: string): string {
  return `${periode} ${/(\d{4})\D*$/.exec(judul)?.[1] ?? ''}`.trim();
}

function showPreview(done: PratinjauDone): void {
  const { judul, html, catatan } = done;
  const title = element('h1', { class: 'hanya-pembaca', tabindex: '-1' }, `Pratinjau ${judul}`);
  const sheets = element('div', { class: 'kertas' });
  sheets.innerHTML = html;
  sheets.addEventListener('click', followWithin);
  const susun = () =>
    void runOnPeriode('laporan', periode, sebutanOf(judul), {
      back: () => showPreview(done),
      open: (tombol) => void openTindakan(tombol),
    });
  showView({
    content: [title, ...noteSection(catatan), sheets],
    buttons: [
      leaveButton(),
      { label: 'Pilih periode lain', press: () => void openTindakan(toChoice) },
      { label: 'Susun', primary: true, press: susun },
    ],
    focus: title,
    onEscape: leave,
  });
}

void runAction({
  busyText: `Menyiapkan pratinjau ${periode} …`,
  call: () => callServer('callPratinjau', { periode }),
  showDone: showPreview,
  back: null,
});
