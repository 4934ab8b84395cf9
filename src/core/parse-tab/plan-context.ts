/** What the perjanjian kinerja says about the figures of a Kode in the other tabs: their Tipe, their satuan, their predikat. */
import type { Indikator } from '../indikator.ts';
import { DecimalsSeen } from './decimals-seen.ts';
import type { ParsedPerjanjianKinerja } from './perjanjian-kinerja.ts';
import { ANGKA, angkaContext, type UkuranContext } from './read-ukuran.ts';

const UNKNOWN: UkuranContext = { tipe: 'Angka', angka: ANGKA, skor: null };

export interface PlanContext {
  isKnown: (kode: string) => boolean;
  /** How a target or realisasi of the Kode is read. */
  ukuran: (kode: string) => UkuranContext;
  decimals: DecimalsSeen;
}

/** The latest version of a Kode says how its figures are read. */
export function createPlanContext({ indikator, skor }: ParsedPerjanjianKinerja): PlanContext {
  const latest = new Map<string, Indikator>();
  for (const row of indikator) {
    const other = latest.get(row.kode);
    if (!other || other.dihapus || (row.versi > other.versi && !row.dihapus)) latest.set(row.kode, row);
  }
  const contexts = new Map<string, UkuranContext>();
  for (const [kode, { satuan, tipe, desimal }] of latest) {
    contexts.set(kode, { tipe, angka: angkaContext(satuan, tipe, desimal), skor: skor.get(kode) ?? null });
  }
  return {
    isKnown: (kode) => contexts.has(kode),
    ukuran: (kode) => contexts.get(kode) ?? UNKNOWN,
    decimals: new DecimalsSeen(),
  };
}
