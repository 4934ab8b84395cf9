/** The columns of the tabs about people: Unit Kerja and Pejabat. */
import type { PejabatField, UnitKerjaField } from '../orang.ts';
import type { TabLayout } from './column.ts';
import { choice, UNIT_KERJA_OPTIONS } from './column.ts';

/** The roles of the SOP, in the order of its page. */
export const PERAN_SOP = [
  'Kepala Dinas',
  'Sekretaris Dinas',
  'Kepala Bidang',
  'Kasubag Perencanaan dan Pelaporan',
  'Kepala Seksi',
  'Staf Penyusun Evaluasi Kinerja',
  'Pejabat Terkait',
] as const;

export const UNIT_KERJA: TabLayout<UnitKerjaField> = {
  tab: 'Unit Kerja',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    { field: 'unitKerja', header: 'Unit Kerja', required: true, kind: 'teks', width: 220 },
    {
      field: 'jenis',
      header: 'Jenis',
      kind: 'teks',
      width: 100,
      options: choice(['Bidang', 'Seksi', 'Subbag', 'OPD', 'Instansi']),
    },
    {
      field: 'induk',
      header: 'Induk',
      kind: 'teks',
      width: 220,
      options: UNIT_KERJA_OPTIONS,
      help: 'Unit di atasnya; kepala bidangnya memeriksa isian unit ini.',
    },
    {
      field: 'penanggungJawab',
      header: 'Penanggung Jawab',
      kind: 'teks',
      width: 180,
      help: 'Nama orang yang mengisi data unit ini.',
    },
    { field: 'email', header: 'Email', kind: 'teks', width: 200 },
    {
      field: 'caraKirim',
      header: 'Cara Kirim',
      kind: 'teks',
      width: 130,
      options: choice(['Tab ini', 'Lembar Isian', 'Berkas Excel', 'Formulir Cetak']),
    },
    { field: 'idLembarIsian', header: 'ID Lembar Isian', machine: true, kind: 'teks', width: 160 },
  ],
};

export const PEJABAT: TabLayout<PejabatField> = {
  tab: 'Pejabat',
  headerRow: 1,
  frozenColumns: 2,
  machine: false,
  columns: [
    {
      field: 'peran',
      header: 'Peran SOP',
      required: true,
      kind: 'teks',
      width: 220,
      options: choice(PERAN_SOP),
    },
    { field: 'nama', header: 'Nama', required: true, kind: 'teks', width: 200 },
    { field: 'nip', header: 'NIP', kind: 'teks', width: 160, help: '18 angka, misalnya 19700115 199403 1 002.' },
    { field: 'pangkat', header: 'Pangkat/Golongan', kind: 'teks', width: 160 },
    { field: 'jabatan', header: 'Jabatan', kind: 'teks', width: 240 },
    { field: 'unitKerja', header: 'Unit Kerja', kind: 'teks', width: 200, options: UNIT_KERJA_OPTIONS },
    { field: 'email', header: 'Email', kind: 'teks', width: 200 },
    {
      field: 'menerima',
      header: 'Menerima',
      kind: 'teks',
      width: 180,
      help: 'Laporan yang diterima; pisahkan dengan titik koma: Triwulan; Semester; Tahunan.',
    },
    {
      field: 'caraTerima',
      header: 'Cara Terima',
      kind: 'teks',
      width: 100,
      options: choice(['Docs', 'PDF', 'Cetak']),
    },
    {
      field: 'statusJabatan',
      header: 'Status Jabatan',
      kind: 'teks',
      width: 110,
      options: choice(['Definitif', 'Plt.', 'Plh.', 'a.n.']),
      help: 'Kosong berarti Definitif.',
    },
    { field: 'berlakuMulai', header: 'Berlaku Mulai', kind: 'tanggal', width: 110 },
    { field: 'berlakuSampai', header: 'Berlaku Sampai', kind: 'tanggal', width: 110 },
  ],
};
