/** Every tab of the workbook in its order: the only list of them. */
import { ANGGARAN } from './anggaran.ts';
import { ARSIP, RIWAYAT } from './arsip.ts';
import type { TabLayout } from './column.ts';
import { semesterLayout, TAHUNAN } from './hasil.ts';
import { HASIL_PEMERIKSAAN } from './hasil-pemeriksaan.ts';
import { NARASI } from './narasi.ts';
import { PEJABAT, UNIT_KERJA } from './pejabat.ts';
import { PEMBAGIAN_TUGAS, TINDAK_LANJUT } from './pembagian-tugas.ts';
import { PENGATURAN } from './pengaturan.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from './perjanjian-kinerja.ts';
import { DISPOSISI, DISTRIBUSI, KENDALI_SOP, KOREKSI } from './register.ts';
import { RIWAYAT_CAPAIAN } from './riwayat-capaian.ts';
import { PROGRES_BULANAN, triwulanLayout } from './triwulan.ts';

/** The year on one screen: it has no columns. */
const BERANDA: TabLayout = { tab: 'Beranda', columns: [], headerRow: 1, frozenColumns: 0, machine: true };

export const TAB_LAYOUTS: readonly TabLayout[] = [
  BERANDA,
  PENGATURAN,
  UNIT_KERJA,
  PEJABAT,
  PERJANJIAN_KINERJA,
  RENCANA_AKSI,
  PROGRES_BULANAN,
  triwulanLayout(1),
  triwulanLayout(2),
  triwulanLayout(3),
  triwulanLayout(4),
  ANGGARAN,
  semesterLayout(1),
  semesterLayout(2),
  TAHUNAN,
  HASIL_PEMERIKSAAN,
  KENDALI_SOP,
  DISPOSISI,
  PEMBAGIAN_TUGAS,
  DISTRIBUSI,
  KOREKSI,
  TINDAK_LANJUT,
  ARSIP,
  RIWAYAT,
  RIWAYAT_CAPAIAN,
  NARASI,
];
