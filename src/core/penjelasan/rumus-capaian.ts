/** The formulas of capaian that offices use, by name, to be tried on a pair of target and realisasi. */
import { capaianOfTarget } from '../capaian/formula.ts';
import type { Arah, RumusTurun } from '../indikator.ts';

/** As it stands beside a row: what was taken, or what the figures point to. */
export type NamaRumus = 'Naik' | 'Turun Selisih' | 'Turun Rasio' | 'Stabil';

export interface Rumus {
  nama: NamaRumus;
  arah: Arah;
  rumus: RumusTurun;
  /** For sentences: `Realisasi ÷ Target`. */
  tulisan: string;
}

export const RUMUS_CAPAIAN: readonly Rumus[] = [
  { nama: 'Naik', arah: 'Naik', rumus: 'Selisih', tulisan: 'Realisasi ÷ Target' },
  { nama: 'Turun Selisih', arah: 'Turun', rumus: 'Selisih', tulisan: '(2 × Target − Realisasi) ÷ Target' },
  { nama: 'Turun Rasio', arah: 'Turun', rumus: 'Rasio', tulisan: 'Target ÷ Realisasi' },
  { nama: 'Stabil', arah: 'Stabil', rumus: 'Selisih', tulisan: '(1 − selisih dari Target ÷ Target)' },
];

export function rumusOf(arah: Arah, rumus: RumusTurun): Rumus {
  const found = RUMUS_CAPAIAN.find((one) => one.arah === arah && (arah !== 'Turun' || one.rumus === rumus));
  return found ?? (RUMUS_CAPAIAN[0] as Rumus);
}

/** Per cent; `null` where the formula gives nothing: a target of 0 or less, a realisasi below 0, a division by 0. */
export function hitung({ arah, rumus }: Rumus, target: number | null, realisasi: number | null): number | null {
  if (target === null || realisasi === null || target <= 0 || realisasi < 0) return null;
  if (arah === 'Turun' && rumus === 'Rasio' && realisasi === 0) return null;
  return capaianOfTarget(realisasi, target, arah, rumus);
}
