/** The rows of tabs Unit Kerja and Pejabat: who sends data, and who signs and receives reports. */

export type UnitKerjaField =
  | 'unitKerja'
  | 'jenis'
  | 'induk'
  | 'penanggungJawab'
  | 'email'
  | 'caraKirim'
  | 'idLembarIsian';

export interface UnitKerja {
  row: number;
  unitKerja: string;
  jenis: string;
  induk: string;
  penanggungJawab: string;
  email: string;
  /** `Tab ini` when blank. */
  caraKirim: 'Tab ini' | 'Lembar Isian' | 'Berkas Excel' | 'Formulir Cetak';
  /** Id of the file made for the unit, `''` = none. */
  idLembarIsian: string;
}

export type PejabatField =
  | 'peran'
  | 'nama'
  | 'nip'
  | 'pangkat'
  | 'jabatan'
  | 'unitKerja'
  | 'email'
  | 'menerima'
  | 'caraTerima'
  | 'statusJabatan'
  | 'berlakuMulai'
  | 'berlakuSampai';

export interface Pejabat {
  row: number;
  peran: string;
  nama: string;
  nip: string;
  /** The cell holds a number: of 18 digits a spreadsheet keeps 15, the last ones are not what was typed. */
  nipAngka?: boolean;
  pangkat: string;
  jabatan: string;
  unitKerja: string;
  email: string;
  /** Kinds of report. Blank = none. */
  menerima: ('Triwulan' | 'Semester' | 'Tahunan')[];
  /** `Docs` when blank. */
  caraTerima: 'Docs' | 'PDF' | 'Cetak';
  /** `Definitif` when blank. */
  statusJabatan: string;
  /** ISO date `YYYY-MM-DD`, `''` = no limit. */
  berlakuMulai: string;
  berlakuSampai: string;
}
