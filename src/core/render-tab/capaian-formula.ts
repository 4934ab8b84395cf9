/** The formula in column Capaian TW: it reacts while people type; validating and recapping compute the figure independently. */

import type { CellContent } from '../grid.ts';
import { cellAddress } from '../grid.ts';
import type { Indikator } from '../indikator.ts';

export interface FormulaCells {
  row: number;
  target: number;
  realisasi: number;
  /** Columns of the components, for Rasio. */
  pembilang?: number | undefined;
  penyebut?: number | undefined;
  /** The figure is a percentage in a cell of a percent format: 85 % is stored as 0,85. */
  persen?: { target: boolean; realisasi: boolean };
}

export interface FormulaRules {
  rumusTurun: 'Selisih' | 'Rasio';
  /** What Turun Rasio gives when nothing went wrong at all (R = 0), per cent. A whole number: formulas hold no decimals. */
  batas: number;
  /** Σ pembilang ÷ Σ penyebut × faktor, for Rasio. */
  faktor: number;
  /** Batas Capaian Tampil, per cent; `null` = none. */
  tampil: number | null;
}

/** How every formula of ours begins, by which it is told from a person's. */
export const OUR_FORMULA = '=IFERROR(IF(OR(';

/** T = 0 of a Turun or Stabil indikator: 100 when R = 0, otherwise 0 (decision table of domain rules §5). */
function guarded(t: string, r: string, formula: string): string {
  return `IF(${t}=0;IF(${r}=0;100;0);${formula})`;
}

function formulaOf(indikator: Indikator, rules: FormulaRules, t: string, r: string): string | null {
  if (indikator.arah === 'Naik') return `${r}/${t}*100`;
  if (indikator.arah === 'Stabil') return guarded(t, r, `MAX(0;(1-ABS(${r}-${t})/ABS(${t}))*100)`);
  if (indikator.arah !== 'Turun') return null;
  if ((indikator.rumus ?? rules.rumusTurun) === 'Selisih') return guarded(t, r, `MAX(0;(2*${t}-${r})/${t}*100)`);
  return guarded(t, r, `IF(${r}=0;${Math.round(rules.batas)};${t}/${r}*100)`);
}

/**
 * Formula with `;` between arguments, English names and no decimal literals; blank or negative figures give a blank.
 * @returns `null` when no formula says it (Predikat, Ya/Tidak, Rentang, or arah not declared): the value itself is written then
 */
export function capaianFormula(indikator: Indikator, cells: FormulaCells, rules: FormulaRules): CellContent {
  if (indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak' || indikator.tipe === 'Rentang') return null;
  const target = cellAddress(cells.row, cells.target);
  const realisasi = cellAddress(cells.row, cells.realisasi);
  const t = cells.persen?.target ? `(${target}*100)` : target;
  let r = cells.persen?.realisasi ? `(${realisasi}*100)` : realisasi;
  let blank = `${realisasi}=""`;
  if (indikator.caraRekap === 'Rasio' && cells.pembilang && cells.penyebut) {
    const [a, b] = [cellAddress(cells.row, cells.pembilang), cellAddress(cells.row, cells.penyebut)];
    blank = `OR(${a}="";${b}="")`;
    r = `(${a}/${b}*${rules.faktor})`;
  }
  const plain = formulaOf(indikator, rules, t, r);
  if (plain === null) return null;
  const formula = rules.tampil === null ? plain : `MIN(${Math.round(rules.tampil)};${plain})`;
  return { formula: `${OUR_FORMULA}${blank};${target}="");"";IF(OR(${t}<0;${r}<0);"";${formula}));"")` };
}
