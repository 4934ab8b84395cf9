/** The source of a quarter as one canonical text, whose hash is the kode data: equal figures give an equal text. */
import type { AnggaranRow, BukuKerja, NomorTriwulan, RencanaAksi, TriwulanRow } from './buku-kerja.ts';
import type { Indikator, Reading } from './indikator.ts';
import { indikatorInForce, rencanaAksiInForce } from './perjanjian-kinerja.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and no spaces. */
function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/**
 * A cell by its value: `1.500` typed as text and 1500 are the same source, blank and 0 are not. Words count where they
 * are what is shown, that is for scores and for what could not be read.
 */
function cellOf(reading: Reading, isWord: boolean): Json {
  if (reading.status === 'blank') return null;
  if (reading.status === 'unreadable') return { teks: reading.text };
  if (isWord) return { nilai: reading.value, teks: reading.text };
  return reading.max === undefined ? reading.value : [reading.value, reading.max];
}

const isWordTipe = (indikator: Indikator | undefined): boolean =>
  indikator?.tipe === 'Predikat' || indikator?.tipe === 'Ya/Tidak';

/** Everything but the address, the version's name as typed, and what only Formulir E.81 shows. */
function indikatorSource(indikator: Indikator): Json {
  const {
    table: _table,
    row: _row,
    versiPk: _versiPk,
    targetRenstraKumulatif: _k,
    realisasiRenstraLalu: _lalu,
    ...rest
  } = indikator;
  const isWord = isWordTipe(indikator);
  return {
    ...rest,
    targetTahunan: cellOf(rest.targetTahunan, isWord),
    targetAkhirRenstra: cellOf(rest.targetAkhirRenstra, isWord),
    standarNasional: cellOf(rest.standarNasional, isWord),
  };
}

function rencanaSource(row: RencanaAksi, triwulan: NomorTriwulan, isWord: boolean): Json {
  const target = row.target[triwulan - 1];
  return { kode: row.kode, rencanaAksi: row.rencanaAksi, target: target ? cellOf(target, isWord) : null };
}

/** What the unit typed; columns that the add-on writes and marks of the workflow are no source. */
function triwulanSource(row: TriwulanRow, isWord: boolean): Json {
  const { kode, namaPenyebut, faktor, kendala, tindakLanjut, batasWaktu, buktiDukung, tahan } = row;
  return {
    ...{ kode, namaPenyebut, faktor, kendala, tindakLanjut, batasWaktu, buktiDukung, tahan },
    realisasi: cellOf(row.realisasi, isWord),
    pembilang: cellOf(row.pembilang, false),
    penyebut: cellOf(row.penyebut, false),
  };
}

/** The account as far as it concerns the quarter: a pagu that is not in force yet does not. */
function anggaranSource(row: AnggaranRow, triwulan: NomorTriwulan): Json {
  const isChanged = row.paguPerubahanBerlakuMulai <= triwulan && row.paguPerubahan.status !== 'blank';
  const ofQuarter = (readings: readonly Reading[]): Json => {
    const reading = readings[triwulan - 1];
    return reading ? cellOf(reading, false) : null;
  };
  return {
    ...{ kode: row.kode, uraian: row.uraian, kodeIndikator: row.kodeIndikator },
    pagu: cellOf(row.pagu, false),
    paguPerubahan: isChanged ? cellOf(row.paguPerubahan, false) : null,
    realisasi: ofQuarter(row.realisasi),
    kas: ofQuarter(row.kas),
    fisik: ofQuarter(row.fisik),
  };
}

/** Rows as canonical texts in Kode order; the text itself decides between rows of one Kode. Not by locale: that differs between runtimes. */
function sorted<T extends { kode: string }>(rows: Iterable<T>, toSource: (row: T) => Json): string {
  const texts = [...rows].map((row) => ({ kode: row.kode, text: canonicalJson(toSource(row)) }));
  texts.sort((a, b) => compare(a.kode, b.kode) || compare(a.text, b.text));
  return `[${texts.map(({ text }) => text).join(',')}]`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Canonical JSON of what the quarter's figures come from: its tab, the Perjanjian Kinerja and Rencana Aksi in force, the
 * settings that change figures, and the budget of the quarter. Addresses are left out, so that moved rows and columns
 * change nothing.
 */
export function canonicalSource(buku: BukuKerja, triwulan: NomorTriwulan): string {
  const inForce = indikatorInForce(buku, triwulan);
  const isWord = (kode: string): boolean => isWordTipe(inForce.get(kode));
  const rencana = [...rencanaAksiInForce(buku, triwulan).values()].flat();
  const { tahun, rumusTurun, batasCapaianTampil, batasCapaianRataRata } = buku.pengaturan;
  const pengaturan = canonicalJson({
    ...{ tahun, rumusTurun, batasCapaianTampil, batasCapaianRataRata },
    skalaKategori: buku.pengaturan.skalaKategori.map(({ batasBawah, kategori }) => [batasBawah, kategori]),
  });
  const parts = [
    `"anggaran":${sorted(buku.anggaran, (row) => anggaranSource(row, triwulan))}`,
    `"indikator":${sorted(inForce.values(), indikatorSource)}`,
    `"pengaturan":${pengaturan}`,
    `"rencanaAksi":${sorted(rencana, (row) => rencanaSource(row, triwulan, isWord(row.kode)))}`,
    `"triwulan":${sorted(buku.triwulan[triwulan]?.rows ?? [], (row) => triwulanSource(row, isWord(row.kode)))}`,
  ];
  return `{${parts.join(',')}}`;
}
