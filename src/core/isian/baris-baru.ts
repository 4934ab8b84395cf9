/** Which rows a quarterly tab still lacks, in the order in which they are added: those of one verifier and of one unit adjacent. */
import type { BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import type { Tanggal } from '../periode.ts';
import { indikatorInForce, isPlannedDue, rencanaAksiInForce } from '../perjanjian-kinerja.ts';
import { emailKey, pemverifikasiByUnit } from './pemverifikasi.ts';
import { penanggungJawabOf, unitKey } from './unit.ts';

export interface BarisBaru {
  kode: string;
  nama: string;
  /** Penanggung Jawab, `''` = nobody is named. */
  unit: string;
  /** Name of who verifies, `''` = nobody. */
  pemeriksa: string;
  /** Nothing is to be filled in this quarter: the row stands there because the tab must hold every indikator in force. */
  jatuhTempo: boolean;
}

/** Unit by Kode of every indikator in force. */
export function unitByKode(buku: BukuKerja, nomor: NomorTriwulan): Map<string, string> {
  const rencana = rencanaAksiInForce(buku, nomor);
  const units = new Map<string, string>();
  for (const [kode, indikator] of indikatorInForce(buku, nomor)) {
    units.set(kode, penanggungJawabOf(indikator, rencana.get(kode)));
  }
  return units;
}

/** Places of keys by their first appearance, with one key before all others. */
function rank(first: string | undefined, keys: readonly string[]): Map<string, number> {
  return new Map([...new Set(first === undefined ? keys : [first, ...keys])].map((key, index) => [key, index]));
}

/** Units in the order of tab Unit Kerja; those that it does not have come last, nobody at the very end. */
function unitOrder(buku: BukuKerja, units: Iterable<string>): string[] {
  const listed = buku.unitKerja.map(({ unitKerja }) => unitKey(unitKerja));
  const others = [...units].map(unitKey).filter((key) => key !== '');
  return [...listed, ...others, ''];
}

/**
 * Every indikator in force that is not in the tab. New rows go on from the unit of the last row that stands there.
 * @param pada day on which the verifiers are in office
 */
export function barisBaru(buku: BukuKerja, nomor: NomorTriwulan, pada: Tanggal): BarisBaru[] {
  const rows = buku.triwulan[nomor]?.rows ?? [];
  const present = new Set(rows.map(({ kode }) => kode));
  const units = unitByKode(buku, nomor);
  const verifier = pemverifikasiByUnit(buku, pada);
  const keyOf = (unit: string) => {
    const one = verifier(unit);
    return one ? emailKey(one.email) || one.nama : '';
  };
  const last = rows.length > 0 ? units.get(rows[rows.length - 1]?.kode ?? '') : undefined;
  const order = unitOrder(buku, units.values());
  const byUnit = rank(last === undefined ? undefined : unitKey(last), order);
  const names = new Map([...units.values()].map((unit) => [unitKey(unit), unit]));
  const verifiers = order.filter((key) => names.has(key)).map((key) => keyOf(names.get(key) ?? ''));
  const byVerifier = rank(last === undefined ? undefined : keyOf(last), verifiers);
  const rencana = rencanaAksiInForce(buku, nomor);
  const added: { row: BarisBaru; at: number[] }[] = [];
  for (const [kode, indikator] of indikatorInForce(buku, nomor)) {
    if (present.has(kode)) continue;
    const unit = units.get(kode) ?? '';
    const jatuhTempo = isPlannedDue(indikator, rencana.get(kode), nomor);
    const row = { kode, nama: indikator.indikator, unit, pemeriksa: verifier(unit)?.nama ?? '', jatuhTempo };
    const at = [byVerifier.get(keyOf(unit)) ?? 0, byUnit.get(unitKey(unit)) ?? 0, jatuhTempo ? 0 : 1, added.length];
    added.push({ row, at });
  }
  added.sort(
    (a, b) => a.at.map((place, index) => place - (b.at[index] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
  return added.map(({ row }) => row);
}
