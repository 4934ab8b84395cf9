/** A sentence or a paragraph; one that asks for attention stands in a box of its own. */
import { element, paragraph } from '../../shared/element.ts';
import type { BagianTeks } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

/** A text of so many lines is no sentence of ours but a sample, such as the mail that people will get. */
const SAMPLE_LINES = 4;

export function teksPart({ isi, nada }: BagianTeks): Part {
  const isSample = isi.split('\n').length >= SAMPLE_LINES;
  if (nada !== 'perhatian') return { element: paragraph(isi, isSample ? 'bagian teks teks--contoh' : 'bagian teks') };
  const sign = element('span', { class: 'hanya-pembaca' }, 'Perhatian: ');
  return { element: element('p', { class: 'bagian teks teks--perhatian' }, sign, isi) };
}
