/** Builds the parts of a form or a result, in their order. */
import type { Bagian, Nilai } from '../../shared/formulir.ts';
import { asalPart } from './asal.ts';
import { berkasPart } from './berkas.ts';
import { centangPart } from './centang.ts';
import { isianPart } from './isian.ts';
import { kartuPart, type OpenAksi } from './kartu.ts';
import type { Part } from './part.ts';
import { pasanganPart } from './pasangan.ts';
import { pilihanPart } from './pilihan.ts';
import { salinPart } from './salin.ts';
import { selPart } from './sel.ts';
import { tabelPart } from './tabel.ts';
import { tautanPart } from './tautan.ts';
import { teksPart } from './teks.ts';

/** So many groups of cards, and those in which nothing is to be done are folded. */
const MANY_GROUPS = 3;

function buildPart(bagian: Bagian, draft: Nilai | undefined, open: OpenAksi, folds: boolean): Part {
  switch (bagian.tipe) {
    case 'teks':
      return teksPart(bagian);
    case 'tabel':
      return tabelPart(bagian);
    case 'pilihan':
      return pilihanPart(bagian, draft);
    case 'pasangan':
      return pasanganPart(bagian, draft);
    case 'centang':
      return centangPart(bagian, draft);
    case 'isian':
      return isianPart(bagian, draft);
    case 'berkas':
      return berkasPart(bagian, draft);
    case 'salin':
      return salinPart(bagian);
    case 'tautan':
      return tautanPart(bagian);
    case 'asal':
      return asalPart(bagian);
    case 'sel':
      return selPart(bagian);
    case 'kartu':
      return kartuPart(bagian, open, folds);
  }
}

/**
 * @param draft what was filled in when this very part was shown before
 * @param open opens the action of a button on a card
 */
export function buildParts(
  bagian: readonly Bagian[],
  draft: (bagian: Bagian) => Nilai | undefined,
  open: OpenAksi,
): Part[] {
  const folds = bagian.filter(({ tipe }) => tipe === 'kartu').length >= MANY_GROUPS;
  return bagian.map((one) => buildPart(one, draft(one), open, folds));
}
