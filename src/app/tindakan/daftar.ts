/** Every action that is run through forms, by the name that pages and the command line use. */

import { ambilPerubahan } from '../arsip/ambil-perubahan.ts';
import { bandingRevisi } from '../arsip/banding-revisi.ts';
import { cetakUlang } from '../arsip/cetak-ulang.ts';
import { lampirkan } from '../arsip/lampirkan.ts';
import { periksaRiwayat } from '../arsip/periksa-riwayat.ts';
import { lihatAsal } from '../asal/lihat-asal.ts';
import { disposisi } from '../disposisi/disposisi.ts';
import { pembagianTugas } from '../disposisi/pembagian-tugas.ts';
import { pengingat } from '../isian/atur-pengingat.ts';
import { kumpulkan } from '../isian/kumpulkan.ts';
import { siapaBelum } from '../isian/siapa-belum.ts';
import { verifikasi } from '../isian/verifikasi.ts';
import { koreksi } from '../koreksi/koreksi.ts';
import { bukaKunci } from '../kunci/buka-kunci.ts';
import { kunciTriwulan } from '../kunci/kunci-triwulan.ts';
import { tahanBaris } from '../kunci/tahan.ts';
import { unggahLambang } from '../laporan/unggah-lambang.ts';
import { kirimIsian } from '../lembar-isian/kirim-isian.ts';
import { progresBulanan } from '../lembar-isian/progres-bulanan.ts';
import { tarikIsian } from '../lembar-isian/tarik.ts';
import { paketBukti } from '../paket-bukti/paket-bukti.ts';
import { perbaiki } from '../perbaikan/perbaiki.ts';
import { serahTerima } from '../serah-terima/serah-terima.ts';
import { kendali, status } from '../sop/kendali.ts';
import { sosialisasi } from '../sosialisasi/sosialisasi.ts';
import { imporRiwayatCapaian } from '../tahun-baru/impor-riwayat.ts';
import { mulaiTahunBaru } from '../tahun-baru/mulai-tahun-baru.ts';
import { tindakLanjut } from '../tindak-lanjut/tindak-lanjut.ts';
import { ujiTabel } from '../uji-tabel/uji-tabel.ts';
import { urungkan } from '../urungkan/urungkan.ts';
import type { Tindakan } from './permintaan.ts';

export const DAFTAR_TINDAKAN: Record<string, Tindakan | undefined> = {
  disposisi,
  'pembagian-tugas': pembagianTugas,
  'cetak-ulang': cetakUlang,
  lampirkan,
  lambang: unggahLambang,
  'periksa-riwayat': periksaRiwayat,
  'banding-revisi': bandingRevisi,
  'ambil-perubahan': ambilPerubahan,
  'paket-bukti': paketBukti,
  kumpulkan,
  'siapa-belum': siapaBelum,
  pengingat,
  verifikasi,
  kunci: kunciTriwulan,
  'buka-kunci': bukaKunci,
  tahan: tahanBaris,
  kendali,
  status,
  'serah-terima': serahTerima,
  'tahun-baru': mulaiTahunBaru,
  'impor-riwayat': imporRiwayatCapaian,
  sosialisasi,
  koreksi,
  asal: lihatAsal,
  perbaiki,
  urungkan,
  uji: ujiTabel,
  'kirim-isian': kirimIsian,
  tarik: tarikIsian,
  'progres-bulanan': progresBulanan,
  'tindak-lanjut': tindakLanjut,
};
