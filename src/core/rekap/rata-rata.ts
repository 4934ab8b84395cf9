/** Means of capaian: per Tingkat and per sasaran, over unrounded figures under their cap (domain rules §5). */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { Pengaturan } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import { kategoriOf } from '../kategori.ts';
import type { RataRata, RataRataSasaran, Rekap, RekapRow } from './rekap.ts';

/** The arithmetic mean of the rows that take part, and what became of the others. */
function meanOf(rows: readonly RekapRow[], pengaturan: Pengaturan): RataRata {
  const counted = rows.flatMap(({ dihitung, capaian }) => (dihitung && capaian !== null ? [capaian] : []));
  const batas = pengaturan.batasCapaianRataRata;
  const sum = sumDecimal(batas === null ? counted : counted.map((capaian) => Math.min(capaian, batas)));
  const nilai = sum === null ? null : toNumber(new Big(sum).div(counted.length));
  return {
    nilai,
    n: counted.length,
    tidakDihitung: rows.length - counted.length,
    belumLengkap: rows.filter(({ status }) => status === STATUS.belumLengkap).length,
    dibatasi: batas !== null && counted.some((capaian) => capaian > batas),
    kategori: kategoriOf(nilai, pengaturan.skalaKategori),
  };
}

function groupBy(rows: readonly RekapRow[], keyOf: (row: RekapRow) => string): Map<string, RekapRow[]> {
  const groups = new Map<string, RekapRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/**
 * The rows that a mean is taken over, counted or not: of Tingkat `Perangkat Daerah`, or all where there is none of it.
 * @param sasaran `null` = overall
 */
export function rowsOfRataRata(rows: readonly RekapRow[], sasaran: string | null): readonly RekapRow[] {
  const main = rows.filter(({ indikator }) => indikator.tingkat === 'Perangkat Daerah');
  const own = main.length > 0 ? main : rows;
  return sasaran === null ? own : own.filter(({ indikator }) => indikator.sasaran === sasaran);
}

/**
 * Overall and per sasaran over Tingkat `Perangkat Daerah` (over all rows when there is none of it), and each other
 * Tingkat by itself: figures of different levels are never mixed in a mean while there is a choice.
 */
export function averagesOf(
  rows: readonly RekapRow[],
  pengaturan: Pengaturan,
): Pick<Rekap, 'rataRata' | 'perSasaran' | 'perTingkat'> {
  const byTingkat = groupBy(rows, ({ indikator }) => indikator.tingkat);
  const main = rowsOfRataRata(rows, null);
  const perSasaran = [...groupBy(main, ({ indikator }) => indikator.sasaran)].map(
    ([sasaran, group]): RataRataSasaran => ({ sasaran, ...meanOf(group, pengaturan) }),
  );
  const perTingkat = [...byTingkat]
    .filter(([tingkat]) => tingkat !== 'Perangkat Daerah')
    .map(([tingkat, group]) => ({ tingkat, rataRata: meanOf(group, pengaturan) }));
  return { rataRata: meanOf(main, pengaturan), perSasaran, perTingkat };
}
