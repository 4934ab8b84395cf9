/** Cards one below the other: what each is about, how it stands, and buttons that open an action. */
import { cellLink } from '../../shared/cell-link.ts';
import { element, link, list, paragraph, uniqueId } from '../../shared/element.ts';
import type { BagianKartu, Kartu, TombolAksi } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

export type OpenAksi = (tombol: TombolAksi) => void;

/** The same label stands on many cards, so each button is described by the title of its card. */
function cardButton(tombol: TombolAksi, titleId: string, open: OpenAksi): HTMLElement {
  const button = element('button', { type: 'button', class: 'garis', 'aria-describedby': titleId }, tombol.label);
  button.addEventListener('click', () => open(tombol));
  return button;
}

function card({ judul, status, nada, kalimat, tautan = [], tombol = [], sel }: Kartu, open: OpenAksi): HTMLElement {
  const id = uniqueId('kartu');
  const badge = status === '' ? [] : [element('span', { class: `lencana lencana--${nada}` }, status)];
  const head = element(
    'div',
    { class: 'kartu-kepala' },
    element('h3', { id }, sel ? cellLink(sel, judul) : judul),
    ...badge,
  );
  const links = tautan.map(({ nama, url }) => link(nama, url));
  const buttons = tombol.map((one) => cardButton(one, id, open));
  return element(
    'li',
    { class: `kartu kartu--${nada}` },
    head,
    ...kalimat.map((text) => paragraph(text)),
    ...(links.length > 0 ? [list(links, 'kartu-tautan')] : []),
    ...(buttons.length > 0 ? [element('div', { class: 'kartu-tombol' }, ...buttons)] : []),
  );
}

/** `2 Selesai · 1 Berjalan`, in the order of the cards. */
function statusCounts(kartu: readonly Kartu[]): string {
  const counts = new Map<string, number>();
  for (const { status } of kartu) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(' · ');
}

/** Nothing to be done: every card is finished, or none has anything to press. */
function isQuiet(kartu: readonly Kartu[]): boolean {
  const waits = ({ nada, tombol = [] }: Kartu) => nada === 'biasa' && tombol.length === 0;
  return kartu.every(({ nada }) => nada === 'baik') || kartu.every(waits);
}

/** @param folds several groups stand on the page: those in which nothing is to be done are folded */
export function kartuPart({ judul, kartu }: BagianKartu, open: OpenAksi, folds: boolean): Part {
  const cards = element('ul', { class: 'kartu-deret' }, ...kartu.map((one) => card(one, open)));
  const title = element('h2', {}, judul);
  if (!folds) return { element: element('section', { class: 'bagian' }, title, cards) };
  const count = element('span', { class: 'lipat-jumlah' }, statusCounts(kartu));
  const details = element(
    'details',
    { class: 'bagian lipat lipat--kartu' },
    element('summary', {}, title, ' ', count),
    cards,
  );
  details.open = !isQuiet(kartu);
  return { element: details };
}
