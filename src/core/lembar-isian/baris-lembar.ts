/** The rows of a unit in a quarter with what stands in the tab already: what a Lembar Isian or a printed form is made from. */
import type { BukuKerja, NilaiPredikat, NomorTriwulan, TriwulanTab } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { Indikator } from '../indikator.ts';
import { type BarisIsian, keadaanIsian } from '../isian/keadaan-isian.ts';
import { unitKey } from '../isian/unit.ts';
import { predikatKey } from '../parse-tab/read-word.ts';
import { formatPeriode } from '../periode.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import { FIELD_ISIAN, type FieldIsian, KOSONG, type SelIsian } from './kolom.ts';

export interface BarisLembar {
  kode: string;
  indikator: string;
  satuan: string;
  /** With its satuan, as people read it. */
  target: string;
  /** Filled in through Pembilang and Penyebut; Realisasi is computed from them. */
  rasio: boolean;
  /** What is to be filled in, in words. */
  petunjuk: string;
  /** Words that Realisasi may be; empty = a number. */
  pilihan: string[];
  isian: Record<FieldIsian, SelIsian>;
}

/** A cell of the tab; `null` where the tab has no such column. */
export function selDiTab(grid: Grid, tab: TriwulanTab, row: number, field: FieldIsian): SelIsian | null {
  const column = tab.table.columns[field];
  if (column === undefined) return null;
  return {
    value: grid.values[row - 1]?.[column - 1] ?? '',
    format: grid.numberFormats?.[row - 1]?.[column - 1] || 'General',
  };
}

/** The words of the one Kelompok that the target belongs to. */
function predikatList(target: string, nilai: readonly NilaiPredikat[]): string[] {
  const kelompok = new Set(
    nilai.filter(({ predikat }) => predikatKey(predikat) === predikatKey(target)).map((one) => one.kelompok),
  );
  if (kelompok.size !== 1) return [];
  return nilai.filter((one) => kelompok.has(one.kelompok)).map(({ predikat }) => predikat);
}

function pilihanOf({ tipe, targetTahunan }: Indikator, nilai: readonly NilaiPredikat[]): string[] {
  if (tipe === 'Ya/Tidak') return ['Ya', 'Tidak'];
  return tipe === 'Predikat' ? predikatList(targetTahunan.text, nilai) : [];
}

function petunjukOf({ tipe, caraRekap, caraIsi, satuan }: Indikator, nomor: NomorTriwulan): string {
  const periode = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });
  const sampai = caraIsi === 'Kumulatif' ? `, angka dari Januari sampai dengan akhir ${periode}` : '';
  if (caraRekap === 'Rasio') return `Pembilang dan Penyebut${sampai}. Realisasi dihitung dari keduanya.`;
  if (tipe === 'Ya/Tidak') return 'Realisasi: Ya atau Tidak.';
  if (tipe === 'Predikat') return 'Realisasi: predikat yang diperoleh.';
  const dalam = satuan === '' ? '' : ` dalam ${satuan}`;
  return `Realisasi${dalam}${sampai}.`;
}

function barisOf(baris: BarisIsian, indikator: Indikator, buku: BukuKerja, grid: Grid, tab: TriwulanTab): BarisLembar {
  const isian = {} as Record<FieldIsian, SelIsian>;
  for (const field of FIELD_ISIAN) isian[field] = selDiTab(grid, tab, baris.row, field) ?? KOSONG;
  return {
    kode: baris.kode,
    indikator: baris.nama,
    satuan: indikator.satuan,
    target: baris.target,
    rasio: baris.rasio,
    petunjuk: petunjukOf(indikator, tab.nomor),
    pilihan: pilihanOf(indikator, buku.pengaturan.nilaiPredikat),
    isian,
  };
}

/**
 * Rows of the unit that are due in the quarter, in the order of the plan.
 * @returns the rows, and the Kode that the tab does not have yet
 */
export function barisLembar(
  buku: BukuKerja,
  grid: Grid,
  nomor: NomorTriwulan,
  unit: string,
): { baris: BarisLembar[]; belumAda: string[] } {
  const tab = buku.triwulan[nomor];
  const inForce = indikatorInForce(buku, nomor);
  const keadaan = keadaanIsian(buku, nomor).find((one) => unitKey(one.unit) === unitKey(unit));
  const due = (keadaan?.baris ?? []).filter(({ jenis }) => jenis === 'indikator');
  const baris = due.flatMap((one) => {
    const indikator = inForce.get(one.kode);
    return tab && indikator && one.row > 0 ? [barisOf(one, indikator, buku, grid, tab)] : [];
  });
  return { baris, belumAda: due.filter(({ row }) => row === 0).map(({ kode }) => kode) };
}
