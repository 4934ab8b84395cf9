/** Reads the quarters of every Kode out of the workbook: version, plan, and the figures that are to be combined. */
import type { BukuKerja, NomorTriwulan, RencanaAksi, TriwulanRow } from '../buku-kerja.ts';
import { faktorOf } from '../combine/faktor.ts';
import type { TriwulanFigure } from '../combine/gabungan.ts';
import { ratioOf } from '../combine/result.ts';
import type { Indikator } from '../indikator.ts';
import { hasEnded, type Tanggal } from '../periode.ts';
import { indikatorInForce, isFrekuensiDue, isPlannedDue, rencanaAksiInForce, targetOf } from '../perjanjian-kinerja.ts';
import { numberOf, ukuranOf } from './ukuran.ts';

/** One Kode in one quarter in which it is in force. */
export interface KodeTriwulan {
  indikator: Indikator;
  /** The row of the quarterly tab, `null` when the Kode is not in it. */
  row: TriwulanRow | null;
  /** Due by plan, whether or not the quarter is over. */
  planned: boolean;
  figure: TriwulanFigure;
}

/** A Kode through the year: TW I… at index 0…; `null` where it is not in force. */
export interface KodeTahun {
  kode: string;
  quarters: (KodeTriwulan | null)[];
}

/** What is looked up in one quarter, by Kode. */
interface TriwulanIndex {
  triwulan: NomorTriwulan;
  ended: boolean;
  indikator: Map<string, Indikator>;
  rencana: Map<string, RencanaAksi[]>;
  rows: Map<string, TriwulanRow>;
}

/** A doubled Kode is a galat elsewhere; here its first row holds. */
function rowsByKode(rows: readonly TriwulanRow[]): Map<string, TriwulanRow> {
  const byKode = new Map<string, TriwulanRow>();
  for (const row of rows) {
    if (row.kode !== '' && !byKode.has(row.kode)) byKode.set(row.kode, row);
  }
  return byKode;
}

function reported(indikator: Indikator, row: TriwulanRow | null): Omit<TriwulanFigure, 'triwulan' | 'due' | 'target'> {
  if (!row) return { filled: false, realisasi: { value: null }, pembilang: null, penyebut: null };
  if (indikator.caraRekap !== 'Rasio') {
    const realisasi = ukuranOf(row.realisasi, indikator.tipe);
    return { filled: realisasi.value !== null, realisasi, pembilang: null, penyebut: null };
  }
  const [pembilang, penyebut] = [numberOf(row.pembilang), numberOf(row.penyebut)];
  const realisasi = { value: ratioOf(pembilang, penyebut, faktorOf(indikator.satuan)) };
  return { filled: pembilang !== null && penyebut !== null, realisasi, pembilang, penyebut };
}

/** Without a target in any quarter the plan is missing, not "blank by plan": Frekuensi alone says what is due then. */
function isMissingPlan(rencana: readonly RencanaAksi[] | undefined): boolean {
  return !rencana?.some((row) => row.target.some((target) => target.status !== 'blank'));
}

function readQuarter(kode: string, index: TriwulanIndex): KodeTriwulan | null {
  const indikator = index.indikator.get(kode);
  if (!indikator) return null;
  const { triwulan } = index;
  const row = index.rows.get(kode) ?? null;
  const rencana = index.rencana.get(kode);
  const planned =
    isPlannedDue(indikator, rencana, triwulan) ||
    (isMissingPlan(rencana) && isFrekuensiDue(indikator.frekuensi, triwulan));
  const target = ukuranOf(targetOf(rencana, triwulan), indikator.tipe);
  const report = reported(indikator, row);
  const due = planned && (index.ended || report.filled);
  return { indikator, row, planned, figure: { triwulan, due, target, ...report } };
}

/**
 * Every Kode of Perjanjian Kinerja, in the order of the tab, with its quarters TW I … `last`.
 * @param tahun the year of the recap, by which quarters have ended or not
 */
export function readKodeTahun(buku: BukuKerja, tahun: number, last: NomorTriwulan, today: Tanggal): KodeTahun[] {
  const indexes = ([1, 2, 3, 4] as const).slice(0, last).map(
    (triwulan): TriwulanIndex => ({
      triwulan,
      ended: hasEnded(tahun, triwulan, today),
      indikator: indikatorInForce(buku, triwulan),
      rencana: rencanaAksiInForce(buku, triwulan),
      rows: rowsByKode(buku.triwulan[triwulan]?.rows ?? []),
    }),
  );
  const kodeList = new Set(buku.indikator.map(({ kode }) => kode).filter((kode) => kode !== ''));
  return [...kodeList].map((kode) => ({ kode, quarters: indexes.map((index) => readQuarter(kode, index)) }));
}
