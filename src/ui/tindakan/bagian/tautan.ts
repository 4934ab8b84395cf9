/** Links to files that were made. */
import { element, link, list } from '../../shared/element.ts';
import type { BagianTautan } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

export function tautanPart({ judul, berkas }: BagianTautan): Part {
  const links = berkas.map(({ nama, url }) => link(nama, url));
  return { element: element('section', { class: 'bagian' }, element('h2', {}, judul), list(links, 'berkas')) };
}
