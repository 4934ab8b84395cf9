/** Shows one form of an action: its parts, its fields checked before it is sent, the way back. */
import { byId, element, paragraph } from '../shared/element.ts';
import type { Bagian, Nilai } from '../shared/formulir.ts';
import { titleOf } from '../shared/title.ts';
import { leave, leaveButton, showView, type ViewButton } from '../shared/view.ts';
import { buildParts } from './bagian/build-parts.ts';
import type { OpenAksi } from './bagian/kartu.ts';
import type { Part } from './bagian/part.ts';
import { keepDraft, readDraft, type Shown } from './conversation.ts';

const FORM = 'formulir';
const DANGER = 'peringatan-bahaya';

export interface FormActions {
  send: (values: Record<string, Nilai | undefined>) => void;
  /** Shows the form before; `null` when there is none. */
  back: (() => void) | null;
  open: OpenAksi;
}

function readValues(parts: readonly Part[]): Record<string, Nilai | undefined> {
  return Object.fromEntries(parts.flatMap(({ field }) => (field ? [[field.nama, field.read()]] : [])));
}

function keepDrafts(shown: Shown, parts: readonly Part[]): void {
  shown.formulir.bagian.forEach((bagian, index) => {
    const field = parts[index]?.field;
    if (field) keepDraft(shown, bagian, field.read());
  });
}

/** Shows what is wrong beside each field, and leads to the first. @returns whether all is well */
function checkParts(parts: readonly Part[]): boolean {
  const wrong = parts.flatMap(({ field }) => field?.check() ?? []);
  const text = wrong.length === 1 ? 'Ada isian yang perlu dilengkapi.' : `${wrong.length} isian perlu dilengkapi.`;
  byId('kabar').replaceChildren(...(wrong.length > 0 ? [element('span', { class: 'kabar-gagal' }, text)] : []));
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Check boxes of people with their addresses, `Nama <a@example.go.id>`. */
function isPenerima(bagian: Bagian): boolean {
  return bagian.tipe === 'centang' && bagian.pilihan.some(({ label }) => /<[^<>]+@[^<>]+>/.test(label));
}

/** Where people would be written to, nothing is past recall as long as nobody is ticked: the warning comes with the first tick. */
function followTicks(form: HTMLFormElement, { formulir }: Shown, parts: readonly Part[]): void {
  const people = parts.filter((_, index) => formulir.bagian.some((one, at) => at === index && isPenerima(one)));
  const note = form.querySelector<HTMLElement>(`#${DANGER}`);
  if (!note || people.length === 0) return;
  const show = () => {
    const reached = people.some(({ field }) => {
      const value = field?.read();
      return Array.isArray(value) && value.length > 0;
    });
    note.hidden = !reached;
    document.querySelector(`button[form=${FORM}]`)?.classList.toggle('utama--bahaya', reached);
  };
  form.addEventListener('change', show);
  // The buttons that tick many at once change no box by themselves.
  form.addEventListener('click', show);
  show();
}

/** What cannot be taken back is sent by its button alone, never by Enter in a field. */
function refuseEnter(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  });
}

/** Before the parts, where it is seen without scrolling. */
function dangerNote({ formulir }: Shown): HTMLElement[] {
  if (!formulir.bahaya) return [];
  const text = `Periksa dahulu sebelum menekan ${formulir.tombol}: tindakan ini tidak dapat dibatalkan begitu saja.`;
  return [element('p', { id: DANGER, class: 'bagian teks teks--bahaya' }, text)];
}

/** The parts, with a line that explains the star before the first field. */
function partElements(parts: readonly Part[], { formulir }: Shown): HTMLElement[] {
  const elements = parts.map((part) => part.element);
  if (!formulir.bagian.some((bagian) => 'wajib' in bagian && bagian.wajib)) return elements;
  const first = parts.findIndex(({ field }) => field !== undefined);
  return [...elements.slice(0, first), paragraph('* wajib diisi', 'bagian wajib-arti'), ...elements.slice(first)];
}

function buildForm(shown: Shown, parts: readonly Part[]): HTMLFormElement {
  const form = element('form', { id: FORM, novalidate: '' }, ...dangerNote(shown));
  form.append(...partElements(parts, shown));
  if (shown.formulir.bahaya) refuseEnter(form);
  return form;
}

/** Escape does not throw away what was typed. */
function askBeforeLeaving(isChanged: () => boolean): void {
  if (isChanged()) {
    const { label } = leaveButton();
    byId('kabar').replaceChildren(
      element('span', {}, `Isian ini belum dikirim. Tekan ${label} untuk meninggalkannya.`),
    );
  } else leave();
}

export function showForm(shown: Shown, { send, back, open }: FormActions): void {
  const { formulir } = shown;
  document.title = formulir.judul;
  const keep = () => keepDrafts(shown, parts);
  const openAway: OpenAksi = (tombol) => {
    keep();
    open(tombol);
  };
  const parts = buildParts(formulir.bagian, (bagian) => readDraft(shown, bagian), openAway);
  const form = buildForm(shown, parts);
  const first = JSON.stringify(readValues(parts));
  const goBack = back
    ? () => {
        keep();
        back();
      }
    : null;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!checkParts(parts)) return;
    keep();
    send(readValues(parts));
  });
  const submit: ViewButton = { label: formulir.tombol, primary: true, form: FORM };
  const title = titleOf(formulir.judul);
  showView({
    content: [title, form],
    buttons: [
      goBack ? { label: 'Kembali', press: goBack } : leaveButton(),
      formulir.bahaya ? { ...submit, danger: true, describedBy: DANGER } : submit,
    ],
    focus: title,
    onEscape: goBack ?? (() => askBeforeLeaving(() => JSON.stringify(readValues(parts)) !== first)),
  });
  followTicks(form, shown, parts);
}
