/** The capaian of a row of a quarterly tab, as several rules need it. */
import { type Capaian, calculateCapaian } from '../capaian/capaian.ts';
import type { RowContext } from './rule.ts';

/** `null` while Arah is not declared. */
export function capaianOfRow(context: RowContext): Capaian | null {
  const { indikator, buku, figure, planned, realisasi } = context;
  const { pengaturan } = buku;
  if (!indikator.arah) return null;
  const { arah, tipe } = indikator;
  const rumus = indikator.rumus ?? pengaturan.rumusTurun;
  return calculateCapaian({ target: figure.target, realisasi, arah, rumus, tipe, due: planned, pengaturan });
}
