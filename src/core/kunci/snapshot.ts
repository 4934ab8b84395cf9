/** The figures of a locked quarter as canonical texts: what was typed, what came of it, and the budget of the quarter. */
import type { AnggaranRow, BukuKerja, NomorTriwulan, TriwulanField, TriwulanRow } from '../buku-kerja.ts';
import type { Indikator, Reading } from '../indikator.ts';
import type { Tanggal } from '../periode.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import { buildRekap } from '../rekap/build-rekap.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';
import { triwulanLayout } from '../tab-layout/triwulan.ts';

/** Digits that a spreadsheet keeps of a typed number when it saves. */
const TYPED_DIGITS = 15;

/** Computed figures are compared more coarsely: their last digits depend on the order of the operations. */
const COMPUTED_DIGITS = 12;

/** One column of the snapshot: where its text comes from, and what it is called. */
export interface KolomPotret {
  field: string;
  header: string;
  /** A figure, which is shown with dots between thousands. */
  angka: boolean;
}

export type BagianPotret = 'Triwulan' | 'Anggaran';

export interface BarisPotret {
  bagian: BagianPotret;
  kode: string;
  /** By field; blank cells are absent. */
  isi: Record<string, string>;
}

export interface Potret {
  tahun: number;
  triwulan: NomorTriwulan;
  /** `22 Nov 2026 14.05`. */
  waktu: string;
  oleh: string;
  kodeData: string;
  /** Id of the workbook that was locked. */
  buku: string;
  baris: BarisPotret[];
}

const FIGURES: ReadonlySet<TriwulanField> = new Set(['realisasi', 'pembilang', 'penyebut']);

/** Every column of a quarterly tab that people type into, in the order of the tab. */
export const KOLOM_DIKETIK: readonly KolomPotret[] = triwulanLayout(1)
  .columns.filter(({ field, machine }) => field !== 'kode' && machine !== true)
  .map(({ field, header }) => ({ field, header, angka: FIGURES.has(field) }));

/** What the rules made of it. */
export const KOLOM_HITUNG: readonly KolomPotret[] = [
  { field: 'hitungTarget', header: 'Target Berlaku', angka: true },
  { field: 'hitungRealisasi', header: 'Realisasi Terhitung', angka: true },
  { field: 'hitungPembilang', header: 'Pembilang Terhitung', angka: true },
  { field: 'hitungPenyebut', header: 'Penyebut Terhitung', angka: true },
  { field: 'hitungCapaian', header: 'Capaian TW (%)', angka: true },
  { field: 'hitungKategori', header: 'Kategori', angka: false },
];

export const KOLOM_ANGGARAN: readonly KolomPotret[] = [
  { field: 'realisasi', header: 'Realisasi', angka: true },
  { field: 'fisik', header: 'Fisik', angka: true },
];

/** A number with a decimal comma and no separators; the spreadsheet's own rounding changes nothing in it. */
function numberText(value: number | null, digits: number): string {
  if (value === null) return '';
  return String(Number(value.toPrecision(digits))).replace('.', ',');
}

/** Equal for equal figures, however they were typed: `1.500` as a text is 1500. */
function readingText(reading: Reading | undefined, isWord: boolean): string {
  if (!reading || reading.status === 'blank') return '';
  if (reading.status === 'unreadable' || isWord) return reading.text.trim();
  const low = numberText(reading.value, TYPED_DIGITS);
  return reading.max === undefined ? low : `${low}–${numberText(reading.max, TYPED_DIGITS)}`;
}

const isWordTipe = (indikator: Indikator | undefined): boolean =>
  indikator?.tipe === 'Predikat' || indikator?.tipe === 'Ya/Tidak';

function ukuranText(ukuran: Ukuran): string {
  return ukuran.text !== undefined && ukuran.text !== '' ? ukuran.text : numberText(ukuran.value, COMPUTED_DIGITS);
}

/** Line breaks differ between programs; spaces at the ends are lost in some. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function withoutBlanks(cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

function typedCells(row: TriwulanRow, isWord: boolean): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { field } of KOLOM_DIKETIK) {
    const value = row[field as keyof TriwulanRow] as Reading | string;
    cells[field] = typeof value === 'string' ? plain(value) : readingText(value, isWord && field === 'realisasi');
  }
  return cells;
}

function computedCells(row: RekapRow | undefined): Record<string, string> {
  if (!row) return {};
  return {
    hitungTarget: ukuranText(row.target),
    hitungRealisasi: ukuranText(row.realisasi),
    hitungPembilang: numberText(row.pembilang, COMPUTED_DIGITS),
    hitungPenyebut: numberText(row.penyebut, COMPUTED_DIGITS),
    hitungCapaian: numberText(row.capaian, COMPUTED_DIGITS),
    hitungKategori: row.kategori === '' ? row.status : row.kategori,
  };
}

function anggaranCells({ realisasi, fisik }: AnggaranRow, triwulan: NomorTriwulan): Record<string, string> {
  return {
    realisasi: readingText(realisasi[triwulan - 1], false),
    fisik: readingText(fisik[triwulan - 1], false),
  };
}

/** Codes that stand twice get a number behind them, so that every row has a name of its own. */
export function namaUnik(kodeList: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return kodeList.map((kode) => {
    const count = (seen.get(kode) ?? 0) + 1;
    seen.set(kode, count);
    return count === 1 ? kode : `${kode} #${count}`;
  });
}

/**
 * The figures of the quarter as they stand now.
 * @param kepala when, by whom and in which workbook
 * @param today quarters that are not over owe nothing yet
 */
export function buildPotret(
  buku: BukuKerja,
  kepala: Pick<Potret, 'triwulan' | 'waktu' | 'oleh' | 'kodeData' | 'buku'>,
  today: Tanggal,
): Potret {
  const { triwulan } = kepala;
  const { tahun } = buku.pengaturan;
  const inForce = indikatorInForce(buku, triwulan);
  const rekap = buildRekap(buku, { tahun, jenis: 'triwulan', nomor: triwulan }, today, []);
  const results = new Map(rekap.rows.map((row) => [row.kode, row]));
  const rows = (buku.triwulan[triwulan]?.rows ?? []).filter(({ kode }) => kode !== '');
  const names = namaUnik(rows.map(({ kode }) => kode));
  const accounts = namaUnik(buku.anggaran.map(({ kode }) => kode));
  const baris: BarisPotret[] = [
    ...rows.map((row, index) => ({
      bagian: 'Triwulan' as const,
      kode: names[index] ?? row.kode,
      isi: withoutBlanks({
        ...typedCells(row, isWordTipe(inForce.get(row.kode))),
        ...computedCells(results.get(row.kode)),
      }),
    })),
    ...buku.anggaran.map((row, index) => ({
      bagian: 'Anggaran' as const,
      kode: accounts[index] ?? row.kode,
      isi: withoutBlanks(anggaranCells(row, triwulan)),
    })),
  ];
  return { tahun, ...kepala, baris };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** One text for equal snapshots, whatever the order of the rows: its SHA-256 is the fingerprint. */
export function canonicalPotret(potret: Potret): string {
  const { tahun, triwulan, waktu, oleh, kodeData, buku } = potret;
  const rows = potret.baris.map(({ bagian, kode, isi }) => {
    const cells = Object.keys(isi)
      .sort(compare)
      .map((field) => [field, isi[field] ?? '']);
    return JSON.stringify([bagian, kode, cells]);
  });
  return JSON.stringify([{ tahun, triwulan, waktu, oleh, kodeData, buku }, rows.sort(compare)]);
}
