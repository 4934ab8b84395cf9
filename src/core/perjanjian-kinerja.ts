/** Which version of the perjanjian kinerja, which targets and which due dates hold in a quarter (domain rules §2, §4). */
import type { BukuKerja, NomorTriwulan, RencanaAksi } from './buku-kerja.ts';
import type { Frekuensi, Indikator, Reading } from './indikator.ts';

const BLANK: Reading = { status: 'blank', value: null, text: '' };

/**
 * The indikator in force in a quarter by Kode: of each the highest version that has begun. One that this version drops
 * (Target Tahunan `Dihapus`) is absent. A doubled Kode + Versi PK is a galat elsewhere; here its first row holds.
 * The map is in the order of the tab.
 */
export function indikatorInForce(buku: Pick<BukuKerja, 'indikator'>, triwulan: NomorTriwulan): Map<string, Indikator> {
  const inForce = new Map<string, Indikator>();
  for (const indikator of buku.indikator) {
    if (indikator.kode === '' || indikator.berlakuMulai > triwulan) continue;
    const other = inForce.get(indikator.kode);
    if (!other || indikator.versi > other.versi) inForce.set(indikator.kode, indikator);
  }
  for (const [kode, indikator] of inForce) {
    if (indikator.dihapus) inForce.delete(kode);
  }
  return inForce;
}

/**
 * First quarter of each version: of a Kode by its own row in Perjanjian Kinerja; of a Kode that only its Rencana Aksi
 * changes, by the first quarter in which that version holds for any other.
 */
function versionStarts(indikatorList: readonly Indikator[]): (kode: string, versi: number) => number {
  const byKode = new Map<string, number>();
  const byVersi = new Map<number, number>([[0, 1]]);
  for (const { kode, versi, berlakuMulai } of indikatorList) {
    const key = `${versi} ${kode}`;
    if (!byKode.has(key)) byKode.set(key, berlakuMulai);
    byVersi.set(versi, Math.min(byVersi.get(versi) ?? berlakuMulai, berlakuMulai));
  }
  return (kode, versi) => byKode.get(`${versi} ${kode}`) ?? byVersi.get(versi) ?? Number.POSITIVE_INFINITY;
}

/**
 * The rows of Rencana Aksi in force in a quarter by Kode, in row order; several when there are several actions.
 * A version without rows of its own leaves those of the version before it in force.
 */
export function rencanaAksiInForce(
  buku: Pick<BukuKerja, 'indikator' | 'rencanaAksi'>,
  triwulan: NomorTriwulan,
): Map<string, RencanaAksi[]> {
  const startOf = versionStarts(buku.indikator);
  const inForce = new Map<string, RencanaAksi[]>();
  for (const row of buku.rencanaAksi) {
    if (row.kode === '' || startOf(row.kode, row.versi) > triwulan) continue;
    const rows = inForce.get(row.kode);
    const versi = rows?.[0]?.versi ?? -1;
    if (rows && versi === row.versi) rows.push(row);
    else if (row.versi > versi) inForce.set(row.kode, [row]);
  }
  return inForce;
}

/** The row that holds the quarter's target: the first in which it is filled, as it stands on one action or on all; `null` when on none. */
export function rowOfTarget(
  rencana: readonly RencanaAksi[] | undefined,
  triwulan: NomorTriwulan,
): { row: RencanaAksi; target: Reading } | null {
  for (const row of rencana ?? []) {
    const target = row.target[triwulan - 1];
    if (target && target.status !== 'blank') return { row, target };
  }
  return null;
}

/** The quarter's target in the given rows, blank when it is on none. */
export function targetOf(rencana: readonly RencanaAksi[] | undefined, triwulan: NomorTriwulan): Reading {
  return rowOfTarget(rencana, triwulan)?.target ?? BLANK;
}

/** Frekuensi alone: Semester means TW II and IV, Tahun means TW IV. */
export function isFrekuensiDue(frekuensi: Frekuensi, triwulan: NomorTriwulan): boolean {
  if (frekuensi === 'Tahun') return triwulan === 4;
  return frekuensi === 'Triwulan' || triwulan % 2 === 0;
}

/**
 * Is the indikator due in the quarter by plan: Frekuensi says so and Rencana Aksi has a target (an unreadable one counts:
 * something was planned). Whether the quarter is over is another question.
 */
export function isPlannedDue(
  indikator: Pick<Indikator, 'frekuensi'>,
  rencana: readonly RencanaAksi[] | undefined,
  triwulan: NomorTriwulan,
): boolean {
  return isFrekuensiDue(indikator.frekuensi, triwulan) && targetOf(rencana, triwulan).status !== 'blank';
}
