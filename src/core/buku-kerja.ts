/** The workbook as parsed: every row of every tab as plain values that know their cells. */

import type { Indikator, Reading, SourceRow, TableColumns } from './indikator.ts';
import type { NarasiRow } from './narasi/narasi-row.ts';
import type { Pejabat, PejabatField, UnitKerja, UnitKerjaField } from './orang.ts';
import type { Tercetak } from './penjelasan/tercetak.ts';
import type { KodePeriksa, Level, Temuan } from './temuan/temuan.ts';

export type NomorTriwulan = 1 | 2 | 3 | 4;

/** A lower bound (exclusive) and its label; sorted from the highest bound down. The last one has bound `null`. */
export interface SkalaKategori {
  batasBawah: number | null;
  kategori: string;
  /** Colour as `#rrggbb`. */
  warna: string;
}

export interface NilaiPredikat {
  kelompok: string;
  predikat: string;
  nilai: number;
}

/** Standard time of a step of the SOP, and the role that carries it out. */
export interface WaktuBaku {
  /** 1–9. */
  langkah: number;
  pelaksana: string;
  waktu: number;
  satuan: 'menit' | 'hari';
}

/** Tab Pengaturan with the defaults filled in. */
export interface Pengaturan {
  namaPemerintahDaerah: string;
  namaPerangkatDaerah: string;
  alamat: string;
  logo: string;
  tempat: string;
  tahun: number;
  /** First and last year of the Renstra; `null` = not written down. */
  periodeRenstra: { awal: number; akhir: number } | null;
  /** One item per line of the cell. */
  dasarHukum: string[];
  kertas: 'A4' | 'F4';
  jenisHuruf: string;
  /** Page margin in centimetres. */
  margin: number;
  zonaWaktu: string;
  formatNomor: string;
  rumusTurun: 'Selisih' | 'Rasio';
  /** Per cent; `null` = no cap on what is shown. */
  batasCapaianTampil: number | null;
  /** Per cent; `null` = no cap inside averages. */
  batasCapaianRataRata: number | null;
  /** How the days of standard times and deadlines are counted. */
  hari: 'Kalender' | 'Kerja';
  /** Days after the quarter within which units fill in. */
  batasIsiTw: number;
  /** As typed: `Akhir Februari` or a day such as `28 Februari`. */
  batasLkjip: string;
  /** Lower case, without `@`; empty = any domain may receive. */
  domainDiizinkan: string[];
  /** Each unit may only change its own rows. */
  lindungiBarisUnit: boolean;
  /** Link of the year's folder, `''` = none yet. */
  folderArsip: string;
  /** What the office calls a role of the SOP; roles that are not renamed are absent. */
  sebutanPeran: Record<string, string>;
  /** One row for each step, in the order of the tab. */
  waktuBaku: WaktuBaku[];
  versiLembar: string;
  skalaKategori: SkalaKategori[];
  nilaiPredikat: NilaiPredikat[];
  tingkatPemeriksaan: Partial<Record<KodePeriksa, Level>>;
}

export type RencanaAksiField =
  | 'kode'
  | 'indikator'
  | 'rencanaAksi'
  | 'targetTw1'
  | 'targetTw2'
  | 'targetTw3'
  | 'targetTw4'
  | 'penanggungJawab'
  | 'versiPk';

/** One row of tab Rencana Aksi. Several rows may share a Kode when there are several actions. */
export interface RencanaAksi extends SourceRow<RencanaAksiField> {
  kode: string;
  rencanaAksi: string;
  /** Target of TW I…IV at index 0…3. */
  target: [Reading, Reading, Reading, Reading];
  penanggungJawab: string;
  versi: number;
  versiPk: string;
}

export type TriwulanField =
  | 'kode'
  | 'indikator'
  | 'satuan'
  | 'target'
  | 'realisasi'
  | 'pesan'
  | 'pembilang'
  | 'penyebut'
  | 'namaPenyebut'
  | 'capaian'
  | 'sasaran'
  | 'targetTahunan'
  | 'capaianTahunan'
  | 'kategori'
  | 'faktor'
  | 'kendala'
  | 'tindakLanjut'
  | 'batasWaktu'
  | 'buktiDukung'
  | 'penanggungJawab'
  | 'statusIsian'
  | 'verifikasi'
  | 'catatanVerifikasi'
  | 'tahan';

/** One row of a quarterly tab, as filled in by the unit. */
export interface TriwulanRow extends SourceRow<TriwulanField> {
  kode: string;
  satuan: string;
  /** What the tab says; the target that counts is that of Rencana Aksi. */
  target: Reading;
  realisasi: Reading;
  pembilang: Reading;
  penyebut: Reading;
  /** Capaian TW as it stands in its cell, computed there or typed; `null` when there is no number. */
  capaianTertulis?: Tercetak | null;
  /** Kategori as it stands in its cell. */
  kategoriTertulis?: string;
  namaPenyebut: string;
  faktor: string;
  kendala: string;
  tindakLanjut: string;
  batasWaktu: string;
  buktiDukung: string;
  penanggungJawab: string;
  statusIsian: string;
  verifikasi: string;
  catatanVerifikasi: string;
  /** Reason for Tahan Baris; `''` = not held. */
  tahan: string;
}

/** What the document remembers of a verified row. */
export interface VerifikasiTercatat {
  /** Fingerprint of the figures that were verified, `''` = sent back since. */
  sidik: string;
  /** Address of the verifier. */
  oleh: string;
}

/** A row of totals or averages that people put between or below the rows of a quarterly tab. */
export interface HasilBawah {
  row: number;
  /** An average, otherwise a total. */
  isRata: boolean;
  capaian: Tercetak;
}

export interface TriwulanTab {
  nomor: NomorTriwulan;
  table: TableColumns<TriwulanField>;
  rows: TriwulanRow[];
  /** From the top down. Absent where there are none. */
  hasilBawah?: readonly HasilBawah[];
  /** By Kode. Absent where nobody has used the action Verifikasi Isian in the quarter. */
  tercatat?: ReadonlyMap<string, VerifikasiTercatat>;
  /** Kode of the rows whose Kategori stands as the last recap wrote it. Absent where nothing was remembered. */
  kategoriMesin?: ReadonlySet<string>;
}

export type AnggaranField =
  | 'kode'
  | 'uraian'
  | 'pagu'
  | 'paguPerubahan'
  | 'paguPerubahanBerlakuMulai'
  | 'kasTw1'
  | 'kasTw2'
  | 'kasTw3'
  | 'kasTw4'
  | 'realisasiTw1'
  | 'realisasiTw2'
  | 'realisasiTw3'
  | 'realisasiTw4'
  | 'fisikTw1'
  | 'fisikTw2'
  | 'fisikTw3'
  | 'fisikTw4'
  | 'jumlahRealisasi'
  | 'serapan'
  | 'kodeIndikator'
  | 'penanggungJawab'
  | 'paguRenstra'
  | 'realisasiRenstraLalu';

/** One account of tab Anggaran; money in rupiah, fisik in per cent. */
export interface AnggaranRow extends SourceRow<AnggaranField> {
  kode: string;
  uraian: string;
  pagu: Reading;
  paguPerubahan: Reading;
  /** Default TW IV. */
  paguPerubahanBerlakuMulai: NomorTriwulan;
  /** Of the quarter alone, TW I…IV at index 0…3. */
  realisasi: [Reading, Reading, Reading, Reading];
  kas: [Reading, Reading, Reading, Reading];
  fisik: [Reading, Reading, Reading, Reading];
  /** Made by the recap, or typed; absent where the tab has no such column. */
  jumlahRealisasi?: Reading;
  kodeIndikator: string[];
  penanggungJawab: string;
  /** To the end of the Renstra. */
  paguRenstra: Reading;
  /** From the start of the Renstra to the end of the year before. */
  realisasiRenstraLalu: Reading;
}

export type ProgresBulananField =
  | 'kode'
  | 'indikator'
  | 'bulan1'
  | 'bulan2'
  | 'bulan3'
  | 'bulan4'
  | 'bulan5'
  | 'bulan6'
  | 'bulan7'
  | 'bulan8'
  | 'bulan9'
  | 'bulan10'
  | 'bulan11'
  | 'bulan12'
  | 'komponen'
  | 'keterangan';

/** A row of Progres Bulanan: months Jan…Des at index 0…11. */
export interface ProgresBulananRow extends SourceRow<ProgresBulananField> {
  kode: string;
  komponen: '' | 'Pembilang' | 'Penyebut';
  bulan: Reading[];
}

/** The money of a row `Jumlah` below the accounts, its label as kode or uraian: nothing is computed from it. */
export type JumlahAnggaran = Pick<
  AnggaranRow,
  'table' | 'row' | 'kode' | 'uraian' | 'pagu' | 'paguPerubahan' | 'kas' | 'realisasi'
>;

/** Realisasi of one indikator in one earlier year, TW I…IV at index 0…3; `null` where it is blank or no number. */
export interface RiwayatCapaian {
  tahun: number;
  kode: string;
  realisasi: [number | null, number | null, number | null, number | null];
}

export interface BukuKerja {
  pengaturan: Pengaturan;
  unitKerja: UnitKerja[];
  pejabat: Pejabat[];
  /** Every row of tab Perjanjian Kinerja, all versions, in row order. */
  indikator: Indikator[];
  rencanaAksi: RencanaAksi[];
  /** By number; `null` = the tab is missing or was not asked for. */
  triwulan: Record<NomorTriwulan, TriwulanTab | null>;
  anggaran: AnggaranRow[];
  progresBulanan: ProgresBulananRow[];
  /** Absent where the tab is missing or was not asked for. */
  narasi?: NarasiRow[];
  /** Where the cells of these tabs stand; absent with the tab. */
  tabelUnitKerja?: TableColumns<UnitKerjaField>;
  tabelPejabat?: TableColumns<PejabatField>;
  /** Rows that add up tab Anggaran; absent when there are none. */
  jumlahAnggaran?: JumlahAnggaran[];
  /** Absent unless tab Riwayat Capaian was asked for. */
  riwayatCapaian?: RiwayatCapaian[];
  /** What parsing itself found (structure and reading), unsorted. */
  temuan: Temuan[];
}
