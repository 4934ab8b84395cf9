/** Which unit owes which rows of a quarter, and how far it is: filled in, handed in, verified, sent back. */
import type { AnggaranRow, BukuKerja, NomorTriwulan, RencanaAksi, TriwulanRow } from '../buku-kerja.ts';
import { cellAddress } from '../grid.ts';
import type { Indikator, Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { indikatorInForce, isPlannedDue, rencanaAksiInForce, targetOf } from '../perjanjian-kinerja.ts';
import { triwulanLayout } from '../tab-layout/triwulan.ts';
import { penanggungJawabOf, pengisiAnggaran, unitKey } from './unit.ts';
import { type VerifikasiGugur, verifikasiOf } from './verifikasi-tercatat.ts';

/** One row that a unit is to fill in. */
export interface BarisIsian {
  jenis: 'indikator' | 'anggaran';
  kode: string;
  /** Name of the indikator or of the kegiatan. */
  nama: string;
  /** `1.000 Orang`; `''` for anggaran. */
  target: string;
  /** Filled in through Pembilang and Penyebut. */
  rasio: boolean;
  tab: string;
  gid: number;
  /** From 1; 0 = the row is not in the tab yet. */
  row: number;
  /** The cell to fill in next, `''` when the row is not in the tab. */
  sel: string;
  /** `ditahan` (Tahan Baris) needs nothing more. */
  isi: 'kosong' | 'terisi' | 'ditahan';
  diajukan: boolean;
  verifikasi: '' | 'Diverifikasi' | 'Dikembalikan';
  /** Why a row that says Diverifikasi does not count as verified. */
  gugur: VerifikasiGugur | '';
  /** `null` for anggaran, and when the row is not in the tab. */
  baris: TriwulanRow | null;
}

/** What one Penanggung Jawab owes in a quarter. */
export interface KeadaanUnit {
  /** As in tab Unit Kerja, or as typed where that tab does not have it; `''` = nobody is named. */
  unit: string;
  baris: BarisIsian[];
  /** Rows that are due. */
  wajib: number;
  /** Of them filled in, or held. */
  terisi: number;
  /** Handed in (Status Isian). Only rows of indikator are, so the three below never count anggaran. */
  diajukan: number;
  diverifikasi: number;
  dikembalikan: number;
  /** Rows that are not filled in yet; `sel` is `''` where the row is not in the tab. */
  kosong: { kode: string; sel: string }[];
}

const isValue = (reading: Reading | undefined): boolean => reading?.status === 'value';

function isiOf(indikator: Indikator, row: TriwulanRow | undefined): BarisIsian['isi'] {
  if (!row) return 'kosong';
  if (row.tahan.trim() !== '') return 'ditahan';
  const rasio = indikator.caraRekap === 'Rasio';
  const filled = rasio ? isValue(row.pembilang) && isValue(row.penyebut) : isValue(row.realisasi);
  return filled ? 'terisi' : 'kosong';
}

/** The first cell of the row that is still to be filled in. */
function selOf(indikator: Indikator, row: TriwulanRow | undefined): string {
  if (!row) return '';
  const { columns } = row.table;
  const components = isValue(row.pembilang) ? columns.penyebut : columns.pembilang;
  const column = (indikator.caraRekap === 'Rasio' ? components : undefined) ?? columns.realisasi;
  return column === undefined ? '' : cellAddress(row.row, column);
}

/** `1.000 Orang`, `80%`. */
export function denganSatuan(angka: string, satuan: string): string {
  return satuan === '%' ? `${angka}%` : `${angka} ${satuan}`.trim();
}

/** A target as people read it, with its satuan: `1.000 Orang`, `80%`, `WTP`, `90–100 %`. */
function targetText({ tipe, satuan }: Indikator, target: Reading): string {
  const isWord = tipe === 'Predikat' || tipe === 'Ya/Tidak';
  if (isWord || target.value === null) return target.text;
  return target.max === undefined ? denganSatuan(showAngka(target.value), satuan) : `${target.text} ${satuan}`.trim();
}

function indikatorBaris(
  buku: BukuKerja,
  nomor: NomorTriwulan,
  { indikator, rencana, row }: { indikator: Indikator; rencana: RencanaAksi[] | undefined; row?: TriwulanRow },
): BarisIsian {
  const table = buku.triwulan[nomor]?.table;
  return {
    jenis: 'indikator',
    kode: indikator.kode,
    nama: indikator.indikator,
    target: targetText(indikator, targetOf(rencana, nomor)),
    rasio: indikator.caraRekap === 'Rasio',
    tab: table?.tab ?? triwulanLayout(nomor).tab,
    gid: table?.gid ?? 0,
    row: row?.row ?? 0,
    sel: selOf(indikator, row),
    isi: isiOf(indikator, row),
    diajukan: wordKey(row?.statusIsian ?? '') === 'diajukan',
    ...verifikasiOf(buku.triwulan[nomor], row),
    baris: row ?? null,
  };
}

/** A doubled Kode is a galat elsewhere; here its first row holds. */
function firstRows(rows: readonly TriwulanRow[]): Map<string, TriwulanRow> {
  const first = new Map<string, TriwulanRow>();
  for (const row of rows) if (!first.has(row.kode)) first.set(row.kode, row);
  return first;
}

/** An account without money has nothing to be spent from. */
const hasPagu = ({ pagu, paguPerubahan }: AnggaranRow): boolean =>
  [pagu, paguPerubahan].some(({ status, value }) => status === 'unreadable' || (value !== null && value !== 0));

function anggaranBaris(row: AnggaranRow, nomor: NomorTriwulan): BarisIsian {
  const column = row.table.columns[`realisasiTw${nomor}`];
  return {
    jenis: 'anggaran',
    kode: row.kode,
    nama: row.uraian,
    target: '',
    rasio: false,
    tab: row.table.tab,
    gid: row.table.gid,
    row: row.row,
    sel: column === undefined ? '' : cellAddress(row.row, column),
    isi: isValue(row.realisasi[nomor - 1]) ? 'terisi' : 'kosong',
    diajukan: false,
    verifikasi: '',
    gugur: '',
    baris: null,
  };
}

function countUnit(unit: string, baris: BarisIsian[]): KeadaanUnit {
  const kosong = baris.filter(({ isi }) => isi === 'kosong');
  return {
    unit,
    baris,
    wajib: baris.length,
    terisi: baris.length - kosong.length,
    diajukan: baris.filter(({ diajukan }) => diajukan).length,
    diverifikasi: baris.filter(({ verifikasi }) => verifikasi === 'Diverifikasi').length,
    dikembalikan: baris.filter(({ verifikasi }) => verifikasi === 'Dikembalikan').length,
    kosong: kosong.map(({ kode, sel }) => ({ kode, sel })),
  };
}

/** How the Realisasi of a unit's own accounts gets into tab Anggaran when its sheet cannot hold it. `''` when it has none. */
export function kalimatAnggaran(buku: BukuKerja, unit: string): string {
  const rows = buku.anggaran.filter((row) => hasPagu(row) && unitKey(row.penanggungJawab) === unitKey(unit));
  const cara = buku.unitKerja.find(({ unitKerja }) => unitKey(unitKerja) === unitKey(unit))?.caraKirim ?? 'Tab ini';
  if (rows.length === 0 || cara === 'Tab ini') return '';
  const pengisi = pengisiAnggaran(buku, unit);
  if (unitKey(pengisi) === unitKey(unit))
    return `Realisasi anggaran ${unit} (${rows.length} baris) tidak ada di lembar isian; isinya ditulis di tab Anggaran buku kerja.`;
  return `Realisasi anggaran ${unit} (${rows.length} baris) tidak ada di lembar isian; sampaikan angkanya kepada ${pengisi}, yang mengisinya di tab Anggaran.`;
}

/** Every row that is due in the quarter with its unit: the indikator in the order of the plan, then the accounts. */
function dueRows(buku: BukuKerja, nomor: NomorTriwulan): { unit: string; baris: BarisIsian }[] {
  const rencanaByKode = rencanaAksiInForce(buku, nomor);
  const rows = firstRows(buku.triwulan[nomor]?.rows ?? []);
  const due: { unit: string; baris: BarisIsian }[] = [];
  for (const [kode, indikator] of indikatorInForce(buku, nomor)) {
    const rencana = rencanaByKode.get(kode);
    if (!isPlannedDue(indikator, rencana, nomor)) continue;
    const row = rows.get(kode);
    const baris = indikatorBaris(buku, nomor, { indikator, rencana, ...(row ? { row } : {}) });
    due.push({ unit: penanggungJawabOf(indikator, rencana), baris });
  }
  for (const row of buku.anggaran.filter(hasPagu)) {
    const unit = pengisiAnggaran(buku, row.penanggungJawab);
    const baris = anggaranBaris(row, nomor);
    const dari = row.penanggungJawab.trim();
    const isOther = dari !== '' && unitKey(dari) !== unitKey(unit);
    due.push({ unit, baris: isOther ? { ...baris, nama: `${baris.nama} (angka dari ${dari})` } : baris });
  }
  return due;
}

/**
 * What every Penanggung Jawab owes in a quarter: the rows due by plan (Frekuensi, and a target in the Rencana Aksi in force), and
 * the quarter's Realisasi in tab Anggaran. A row is filled when its Realisasi is a value, for Rasio both components.
 * @returns units that owe anything, in the order of tab Unit Kerja, those that it does not have behind them
 */
export function keadaanIsian(buku: BukuKerja, nomor: NomorTriwulan): KeadaanUnit[] {
  const names = new Map(buku.unitKerja.map(({ unitKerja }) => [unitKey(unitKerja), unitKerja]));
  const byUnit = new Map<string, BarisIsian[]>([...names.keys()].map((key) => [key, []]));
  for (const { unit, baris } of dueRows(buku, nomor)) {
    const key = unitKey(unit);
    if (!names.has(key)) names.set(key, unit);
    const rows = byUnit.get(key);
    if (rows) rows.push(baris);
    else byUnit.set(key, [baris]);
  }
  return [...byUnit]
    .filter(([, baris]) => baris.length > 0)
    .map(([key, baris]) => countUnit(names.get(key) ?? '', baris));
}
