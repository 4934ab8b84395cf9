/** How a figure came about: its formula in words, names and figures, and below it the operands, each of which unfolds in turn. */
import { cellLink } from '../../shared/cell-link.ts';
import { element, list, paragraph } from '../../shared/element.ts';
import type { AsalTampil, BagianAsal } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

/** So many operands are seen at a glance; more are folded as one group would be too long to read on. */
const FEW = 6;

function formula({ rumus, hitungan }: AsalTampil): HTMLElement[] {
  if (rumus === '' && hitungan === '') return [];
  const lines = [rumus, hitungan].filter((text) => text !== '').map((text) => element('p', {}, text));
  return [element('div', { class: 'asal-rumus', role: 'group', 'aria-label': 'Rumus' }, ...lines)];
}

function skipped({ lewat }: AsalTampil): HTMLElement[] {
  if (lewat.length === 0) return [];
  const items = lewat.map(({ nama, sebab, sel }) =>
    element('span', {}, element('strong', {}, nama), `: ${sebab}. `, ...(sel ? [cellLink(sel)] : [])),
  );
  return [element('p', { class: 'asal-sebutan' }, 'Tidak dihitung'), list(items, 'asal-lewat')];
}

/** What is below a figure. */
function inside(asal: AsalTampil): HTMLElement[] {
  return [
    ...asal.kalimat.map((text) => paragraph(text, 'asal-kalimat')),
    ...formula(asal),
    ...operands(asal),
    ...skipped(asal),
  ];
}

/** `Realisasi TW I  190`, and where it stands. */
function line({ nama, teks, sumber, sel }: AsalTampil): HTMLElement[] {
  const where = sel ? [cellLink(sel)] : [];
  return [
    element('span', { class: 'asal-nama' }, nama),
    element('span', { class: 'asal-nilai' }, teks),
    element('span', { class: `asal-sumber asal-sumber--${sumber}` }, sumber, ' ', ...where),
  ];
}

/** A typed figure is the end; a computed one unfolds. Its link stands outside of what is pressed to unfold it. */
function operand(asal: AsalTampil, open: boolean): HTMLElement {
  const below = inside(asal);
  if (below.length === 0) return element('li', { class: 'asal-suku asal-suku--ujung' }, ...line(asal));
  const summary = element(
    'summary',
    {},
    element('span', { class: 'asal-nama' }, asal.nama),
    element('span', { class: 'asal-nilai' }, asal.teks),
  );
  const details = element('details', { class: 'asal-lipat' }, summary, ...below);
  details.open = open;
  const where = element('span', { class: `asal-sumber asal-sumber--${asal.sumber}` }, asal.sumber, ' ');
  if (asal.sel) where.append(cellLink(asal.sel));
  return element('li', { class: 'asal-suku' }, details, where);
}

function operands({ suku }: AsalTampil): HTMLElement[] {
  if (suku.length === 0) return [];
  const open = suku.length <= FEW;
  return [element('ul', { class: 'asal-deret' }, ...suku.map((one) => operand(one, open)))];
}

/** The figure itself stands in the heading of the page. */
export function asalPart({ asal }: BagianAsal): Part {
  return { element: element('section', { class: 'bagian asal', 'aria-label': 'Asal angka' }, ...inside(asal)) };
}
