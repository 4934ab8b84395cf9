/** A small clean workbook as grids, and ways of spoiling single cells of it, for the tests of parsing and of the rules. */
import type { BukuKerja } from '../../src/core/buku-kerja.ts';
import type { CellValue, Grid } from '../../src/core/grid.ts';
import { parseBukuKerja } from '../../src/core/parse-tab/parse-buku-kerja.ts';
import { type Periode, parsePeriode } from '../../src/core/periode.ts';
import { validatePeriode } from '../../src/core/rules/validate-periode.ts';
import type { KodePeriksa, Temuan } from '../../src/core/temuan/temuan.ts';

export type Rows = CellValue[][];

export function gridOf(tab: string, rows: Rows, numberFormats?: string[][]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
  return { tab, gid: 1, values, ...(numberFormats ? { numberFormats } : {}) };
}

export const PK_HEADER = [
  'Kode',
  'Sasaran Strategis',
  'Indikator Kinerja',
  'Satuan',
  'Tipe',
  'Arah',
  'Rumus',
  'Cara Rekap',
  'Cara Isi',
  'Frekuensi',
  'Target Tahunan',
  'Desimal',
  'Versi PK',
  'Berlaku Mulai',
];

const PK: Rows = [
  PK_HEADER,
  ['A', 'Literasi', 'Jumlah pengunjung', 'Orang', 'Angka', 'Naik', '', 'Jumlah', '', '', 4000, '', '', ''],
  ['B', '', 'Persentase koleksi baik', '%', 'Persen', 'Naik', '', 'Posisi Akhir', '', '', 85, 2, '', ''],
  ['C', '', 'Indeks kepuasan', 'Indeks', 'Indeks', 'Naik', '', 'Rata-rata', '', '', 82, 2, '', ''],
  ['D', 'Layanan', 'Persentase permohonan selesai', '%', 'Persen', 'Naik', '', 'Rasio', '', '', 90, '', '', ''],
  ['E', '', 'Jumlah keterlambatan', 'Kali', 'Angka', 'Turun', 'Selisih', 'Maksimum', '', '', 12, '', '', ''],
  ['F', '', 'Jumlah arsip tertata', 'Berkas', 'Angka', 'Naik', '', 'Jumlah', 'Kumulatif', '', 400, '', '', ''],
  ['G', 'Tata kelola', 'Opini', 'Predikat', 'Predikat', 'Naik', '', 'Posisi Akhir', '', 'Tahun', 'WTP', '', '', ''],
  ['H', '', 'Tersedia aplikasi', 'Ya/Tidak', 'Ya/Tidak', '', '', 'Posisi Akhir', '', 'Semester', 'Ya', '', '', ''],
  ['I', '', 'Suhu depo arsip', 'Derajat', 'Rentang', 'Stabil', '', 'Posisi Akhir', '', '', '18–22', '', '', ''],
];

const RA: Rows = [
  [
    'Kode',
    'Indikator Kinerja',
    'Rencana Aksi',
    'Target TW I',
    'Target TW II',
    'Target TW III',
    'Target TW IV',
    'Versi PK',
  ],
  ['A', '', 'Layanan keliling', 1000, 1000, 1000, 1000, ''],
  ['B', '', 'Perawatan', 80, 82, 84, 85, ''],
  ['C', '', 'Survei', 81, 82, 82, 83, ''],
  ['D', '', 'Loket', 90, 90, 90, 90, ''],
  ['E', '', 'Pengawasan', 10, 12, 11, 9, ''],
  ['F', '', 'Penataan', 100, 200, 300, 400, ''],
  ['G', '', 'Pemeriksaan', '', '', '', 'WTP', ''],
  ['H', '', 'Pengembangan', '', 'Ya', '', 'Ya', ''],
  ['I', '', 'Pengaturan suhu', '18–22', '18-22', '18 s.d. 22', '18–22', ''],
];

const TW_HEADER = [
  'Kode',
  'Indikator Kinerja',
  'Satuan',
  'Target TW',
  'Realisasi',
  'Pembilang',
  'Penyebut',
  'Nama Penyebut',
  'Kendala',
  'Tahan',
];

/** Kode → realisasi, pembilang, penyebut of the four quarters. */
const ISI: Record<string, CellValue[][]> = {
  A: [[950], [1010], [1100], [990]],
  B: [[79.5], [82.25], [84], [86]],
  C: [[80.5], [82], [83.25], [82.75]],
  D: [
    ['', 45, 50],
    ['', 54, 60],
    ['', 66, 72],
    ['', 58, 64],
  ],
  E: [[9], [11], [12], [8]],
  F: [[98], [210], [305], [402]],
  G: [[''], [''], [''], ['WTP']],
  H: [[''], ['Ya'], [''], ['Ya']],
  I: [[20], [21], [19.5], [20]],
};

const TAB_TW = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'];

function triwulanRows(index: number): Rows {
  const rows = RA.slice(1).map((plan): CellValue[] => {
    const kode = String(plan[0]);
    const satuan = PK.find((row) => row[0] === kode)?.[3] ?? '';
    const [realisasi = '', pembilang = '', penyebut = ''] = ISI[kode]?.[index] ?? [];
    return [kode, '', satuan, plan[3 + index] ?? '', realisasi, pembilang, penyebut, '', '', ''];
  });
  return [[...TW_HEADER], ...rows];
}

const ANGGARAN: Rows = [
  [
    'Kode Program/Kegiatan',
    'Program/Kegiatan/Sub Kegiatan',
    'Pagu',
    'Pagu Perubahan',
    'Pagu Perubahan Berlaku Mulai',
    'Realisasi TW I',
    'Realisasi TW II',
    'Realisasi TW III',
    'Realisasi TW IV',
  ],
  ['2.23.02', 'Program', 300, '', '', 60, 70, 80, 70],
  ['2.23.02.2.01', 'Kegiatan', 300, '', '', 60, 70, 80, 70],
  ['2.23.02.2.01.0001', 'Sub A', 200, '', '', 40, 50, 50, 40],
  ['2.23.02.2.01.0002', 'Sub B', 100, '', '', 20, 20, 30, 30],
];

const PENGATURAN: Rows = [
  ['Pengaturan', 'Nilai'],
  ['Nama Perangkat Daerah', 'Dinas Arsip dan Perpustakaan'],
  ['Tahun', 2026],
];

/** The tabs of a workbook as rows, to be spoilt by a test. */
export type Sheets = Record<string, Rows>;

export function cleanSheets(): Sheets {
  const sheets: Sheets = {
    Pengaturan: PENGATURAN,
    'Perjanjian Kinerja': PK,
    'Rencana Aksi': RA,
    Anggaran: ANGGARAN,
  };
  for (const [index, tab] of TAB_TW.entries()) sheets[tab] = triwulanRows(index);
  return structuredClone(sheets);
}

/** Sets the cell of a Kode (or of the text in the first column) under a header. */
export function set(sheets: Sheets, tab: string, kode: string, header: string, value: CellValue): void {
  const rows = sheets[tab] ?? [];
  const column = rows[0]?.indexOf(header) ?? -1;
  const row = rows.find((one) => one[0] === kode);
  if (!row || column < 0) throw new Error(`no ${kode} / ${header} in ${tab}`);
  row[column] = value;
}

/** Changes several cells: `[tab, kode, header, value]`. */
export function withCells(...cells: [string, string, string, CellValue][]): Sheets {
  const sheets = cleanSheets();
  for (const [tab, kode, header, value] of cells) set(sheets, tab, kode, header, value);
  return sheets;
}

export const gridsOf = (sheets: Sheets): Grid[] => Object.entries(sheets).map(([tab, rows]) => gridOf(tab, rows));

export const parse = (sheets: Sheets): BukuKerja => parseBukuKerja(gridsOf(sheets), 2026);

const AKHIR_TAHUN = { tahun: 2027, bulan: 1, hari: 5 };

function periodeOf(text: string): Periode {
  const periode = parsePeriode(text, 2026);
  if (!periode) throw new Error(text);
  return periode;
}

export function validate(sheets: Sheets, periode = 'Tahun', today = AKHIR_TAHUN): Temuan[] {
  return validatePeriode(parse(sheets), periodeOf(periode), today);
}

/** Temuan of one code as `tab!cell`. */
export function cellsWith(temuan: readonly Temuan[], kode: KodePeriksa): string[] {
  return temuan.filter((one) => one.kode === kode).map(({ tab, sel }) => `${tab}!${sel}`);
}
