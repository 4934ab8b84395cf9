/** A list of cells, each of which can be opened. */
import { cellLink } from '../../shared/cell-link.ts';
import { element, list } from '../../shared/element.ts';
import type { BagianSel } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

export function selPart({ judul, sel }: BagianSel): Part {
  const items = sel.map(({ label, keterangan, ...cell }) =>
    element(
      'span',
      { class: 'sel-baris' },
      cellLink(cell, label),
      element(
        'span',
        { class: 'sel-keterangan' },
        [cell.sel, keterangan].filter((text) => text !== '').join(' \u00b7 '),
      ),
    ),
  );
  return { element: element('section', { class: 'bagian' }, element('h2', {}, judul), list(items, 'sel-deret')) };
}
