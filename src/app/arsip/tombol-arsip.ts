/** The ways from an archived document to its signed scan, and from the archive to the check of the log. */
import { TOMBOL_LAMBANG } from '../laporan/lambang.ts';
import type { BagianKartu, TombolAksi } from '../tindakan/formulir.ts';

/** @param dokumen column No of tab Arsip; `''` = to be chosen in the form */
export function tombolLampirkan(dokumen: string): TombolAksi {
  const isian: Record<string, string> = dokumen === '' ? {} : { dokumen };
  return { label: 'Lampirkan Salinan Bertanda Tangan…', aksi: 'lampirkan', isian };
}

export const TOMBOL_RIWAYAT: TombolAksi = { label: 'Periksa Riwayat', aksi: 'periksa-riwayat', isian: {} };

const TOMBOL_BANDING: TombolAksi = { label: 'Bandingkan Revisi…', aksi: 'banding-revisi', isian: {} };

/** @param dokumen column No of tab Arsip; `''` = to be chosen in the form */
export function tombolAmbil(dokumen: string): TombolAksi {
  const isian: Record<string, string> = dokumen === '' ? {} : { dokumen };
  return { label: 'Ambil Perubahan Dokumen…', aksi: 'ambil-perubahan', isian };
}

type Kartu = BagianKartu['kartu'][number];

const kartu = (judul: string, kalimat: string, tombol: TombolAksi): Kartu => ({
  ...{ judul, status: '', nada: 'biasa', kalimat: [kalimat], tombol: [tombol] },
});

/** What can be done with documents that are archived. */
const DENGAN_DOKUMEN: readonly Kartu[] = [
  kartu(
    'Perubahan antarrevisi',
    'Angka mana yang berbeda antara dua revisi laporan, atau dengan buku kerja sekarang.',
    TOMBOL_BANDING,
  ),
  kartu(
    'Kalimat yang diubah di dokumen',
    'Yang diketik langsung di dokumen laporan disalin ke tab Narasi, supaya tercetak lagi.',
    tombolAmbil(''),
  ),
  kartu('Paket Bukti SAKIP', 'Laporan setahun, salinan bertanda tangan, disposisi, dan register dalam satu folder.', {
    label: 'Paket Bukti SAKIP…',
    aksi: 'paket-bukti',
    isian: {},
  }),
  kartu(
    'Salinan bertanda tangan',
    'Hasil pindai laporan atau lembar disposisi yang sudah ditandatangani disimpan bersama dokumennya.',
    tombolLampirkan(''),
  ),
];

const SELALU: readonly Kartu[] = [
  kartu('Lambang daerah', 'Gambar yang dicetak di sampul dan kop laporan, dan di Lembar Disposisi.', TOMBOL_LAMBANG),
  kartu(
    'Capaian tahun-tahun sebelumnya',
    'Hasil dari buku kerja tahun sebelumnya ditambahkan ke tab Riwayat Capaian, untuk perbandingan.',
    { label: 'Impor Riwayat Capaian…', aksi: 'impor-riwayat', isian: {} },
  ),
  kartu(
    'Keutuhan riwayat',
    'Memeriksa apakah catatan di tab Riwayat pernah diubah, dihapus, atau disisipkan.',
    TOMBOL_RIWAYAT,
  ),
];

/** Stands below the choice of a document. */
export function kartuArsip(hasDokumen: boolean): BagianKartu {
  return {
    tipe: 'kartu',
    judul: 'Lainnya tentang arsip',
    kartu: [...(hasDokumen ? DENGAN_DOKUMEN : []), ...SELALU],
  };
}
