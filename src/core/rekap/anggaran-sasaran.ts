/** What a sasaran costs: the accounts that name its indikator, none counted with an account above it (domain rules §6). */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow } from '../buku-kerja.ts';
import { parentOf } from './anggaran.ts';
import type { RataRata, RekapAnggaran, RekapAnggaranRow } from './rekap.ts';

export interface AnggaranSasaran {
  /** Supporting accounts in the order of the tab. */
  rows: RekapAnggaranRow[];
  pagu: number | null;
  /** From the start of the year to the end of the period. */
  realisasiSd: number | null;
  serapan: number | null;
  /** Percentage points between the mean capaian (capped) and serapan; `null` where either is missing. */
  efisiensi: { nilai: number; efisien: boolean } | null;
  /** Another sasaran is supported by one of these accounts as well: its money counts for both. */
  bersama: boolean;
}

const filled = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Accounts without an ancestor among them. */
function topmost(rows: readonly RekapAnggaranRow[]): RekapAnggaranRow[] {
  const kode = new Set(rows.map((row) => row.kode));
  return rows.filter((row) => parentOf(row.kode, kode) === null);
}

function efisiensiOf(rataRata: number | null, serapan: number | null): AnggaranSasaran['efisiensi'] {
  if (rataRata === null || serapan === null) return null;
  const nilai = sumDecimal([rataRata, -serapan]);
  return nilai === null ? null : { nilai, efisien: rataRata >= 100 && nilai > 0 };
}

/**
 * @param source rows of tab Anggaran, which name the indikator
 * @param kodeIndikator Kode of the sasaran's indikator
 */
export function anggaranSasaran(
  anggaran: RekapAnggaran,
  source: readonly AnggaranRow[],
  kodeIndikator: ReadonlySet<string>,
  rataRata: RataRata | null,
): AnggaranSasaran {
  const supporting = source.filter((row) => row.kodeIndikator.some((kode) => kodeIndikator.has(kode)));
  const names = new Set(supporting.map((row) => row.kode.trim()));
  const rows = anggaran.rows.filter((row) => names.has(row.kode));
  const counted = topmost(rows);
  const pagu = sumDecimal(filled(counted.map((row) => row.pagu)));
  const realisasiSd = sumDecimal(filled(counted.map((row) => row.realisasiSd)));
  const serapan =
    realisasiSd === null || pagu === null || pagu <= 0 ? null : toNumber(new Big(realisasiSd).times(100).div(pagu));
  return {
    rows,
    pagu,
    realisasiSd,
    serapan,
    efisiensi: efisiensiOf(rataRata?.nilai ?? null, serapan),
    bersama: supporting.some((row) => row.kodeIndikator.some((kode) => !kodeIndikator.has(kode))),
  };
}
