/** A table that scrolls inside its own region, so that the page never does sideways. */
import { element, paragraph, uniqueId } from '../../shared/element.ts';
import type { BagianTabel } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

/** Figures stand to the right, under one another: `12`, `1.234,50`, `98,2%`, `Rp3.057.006.326`. */
const FIGURE = /^[−-]?(?:Rp\s?)?\d[\d.]*(?:,\d+)?\s?%?$/;

/** Columns that hold figures and nothing else. */
function figureColumns({ kolom, baris }: BagianTabel): boolean[] {
  return kolom.map((_, index) => {
    const texts = baris.map((row) => row[index] ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => FIGURE.test(text));
  });
}

/**
 * In the sidebar each row is a block with the names of the columns beside the values. The roles are said because a browser
 * forgets them for what is laid out otherwise.
 */
function tableElement(bagian: BagianTabel, caption: HTMLElement): HTMLElement {
  const figures = figureColumns(bagian);
  const look = (index: number): Record<string, string> => (figures[index] ? { class: 'angka' } : {});
  const head = bagian.kolom.map((text, index) =>
    element('th', { role: 'columnheader', scope: 'col', ...look(index) }, text),
  );
  const cell = (text: string, index: number) => {
    const kolom = bagian.kolom.length > 1 ? { 'data-kolom': bagian.kolom[index] ?? '' } : undefined;
    return element('td', { role: 'cell', ...kolom, ...look(index) }, element('span', {}, text));
  };
  const rows = bagian.baris.map((row) =>
    element('tr', { role: 'row' }, ...bagian.kolom.map((_, index) => cell(row[index] ?? '', index))),
  );
  return element(
    'table',
    { role: 'table', class: 'tabel' },
    caption,
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
}

/** Only what scrolls is a stop on the way of the Tab key. */
function keepReachable(region: HTMLElement): void {
  const update = () => {
    const scrolls = region.scrollHeight > region.clientHeight || region.scrollWidth > region.clientWidth;
    if (scrolls) region.setAttribute('tabindex', '0');
    else region.removeAttribute('tabindex');
  };
  new ResizeObserver(update).observe(region);
}

export function tabelPart(bagian: BagianTabel): Part {
  if (bagian.baris.length === 0) {
    const title = element('h2', {}, bagian.judul);
    return {
      element: element('section', { class: 'bagian' }, title, paragraph(bagian.kosong ?? 'Tidak ada.', 'saran')),
    };
  }
  const id = uniqueId('tabel');
  const caption = element('caption', { id }, bagian.judul);
  const region = element(
    'div',
    { class: 'bagian tabel-wadah', role: 'region', 'aria-labelledby': id },
    tableElement(bagian, caption),
  );
  keepReachable(region);
  return { element: region };
}
