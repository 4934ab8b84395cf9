/** The quarterly targets that hold under each version of the perjanjian kinerja, with the rows they stand on. */
import type { BukuKerja, NomorTriwulan, RencanaAksi } from '../buku-kerja.ts';
import type { Indikator, Reading } from '../indikator.ts';
import { isFrekuensiDue, rencanaAksiInForce, targetOf } from '../perjanjian-kinerja.ts';

export interface RencanaTriwulan {
  nomor: NomorTriwulan;
  target: Reading;
  /** The row the target stands on, or the first in force when it is blank; `null` when there is none. */
  row: RencanaAksi | null;
  /** Frekuensi says so; a target in another quarter counts nowhere. */
  due: boolean;
}

/** One row of Perjanjian Kinerja that is in force at some time, with its four quarters. */
export interface Rencana {
  indikator: Indikator;
  quarters: readonly RencanaTriwulan[];
  hasRows: boolean;
  /** No later version follows. */
  isLast: boolean;
}

function groupBy<Row extends { kode: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.kode);
    if (group) group.push(row);
    else groups.set(row.kode, [row]);
  }
  return groups;
}

function quarterOf(
  indikator: Indikator,
  rows: readonly RencanaAksi[] | undefined,
  nomor: NomorTriwulan,
): RencanaTriwulan {
  const target = targetOf(rows, nomor);
  const row = rows?.find((one) => one.target[nomor - 1] === target && target.status !== 'blank') ?? rows?.[0] ?? null;
  return { nomor, target, row, due: isFrekuensiDue(indikator.frekuensi, nomor) };
}

/** One row for each version of the PK: versions that only Rencana Aksi has begin when they begin for any Kode. */
function firstOfVersions(indikatorList: readonly Indikator[]): Indikator[] {
  const first = new Map<number, Indikator>();
  for (const row of indikatorList) {
    const other = first.get(row.versi);
    if (!other || row.berlakuMulai < other.berlakuMulai) first.set(row.versi, { ...row, kode: '' });
  }
  return [...first.values()];
}

export function readRencana(buku: Pick<BukuKerja, 'indikator' | 'rencanaAksi'>): Rencana[] {
  const rowsByKode = groupBy(buku.rencanaAksi);
  const versions = firstOfVersions(buku.indikator);
  return [...groupBy(buku.indikator)].flatMap(([kode, all]) => {
    const rows = rowsByKode.get(kode) ?? [];
    const last = Math.max(...all.map(({ versi }) => versi));
    return all
      .filter(({ dihapus }) => !dihapus)
      .map((indikator): Rencana => {
        const isLast = indikator.versi === last;
        const known = isLast ? rows : rows.filter(({ versi }) => versi <= indikator.versi);
        const isPlain = all.length === 1 && rows.every(({ versi }) => versi === 0);
        const scope = {
          indikator: [...versions, ...all.filter(({ versi }) => versi <= indikator.versi)],
          rencanaAksi: known,
        };
        const inForce = (nomor: NomorTriwulan) => (isPlain ? known : rencanaAksiInForce(scope, nomor).get(kode));
        const quarters = ([1, 2, 3, 4] as const).map((nomor) => quarterOf(indikator, inForce(nomor), nomor));
        return { indikator, quarters, hasRows: known.length > 0, isLast };
      });
  });
}
