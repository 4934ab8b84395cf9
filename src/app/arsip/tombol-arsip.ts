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

/** Stands below the choice of a document. */
export function kartuArsip(hasDokumen: boolean): BagianKartu {
  const scan = 'Hasil pindai laporan atau lembar disposisi yang sudah ditandatangani disimpan bersama dokumennya.';
  const riwayat = 'Memeriksa apakah catatan di tab Riwayat pernah diubah, dihapus, atau disisipkan.';
  return {
    tipe: 'kartu',
    judul: 'Lainnya tentang arsip',
    kartu: [
      ...(hasDokumen
        ? [
            {
              judul: 'Perubahan antarrevisi',
              status: '',
              nada: 'biasa' as const,
              kalimat: ['Angka mana yang berbeda antara dua revisi laporan, atau dengan buku kerja sekarang.'],
              tombol: [TOMBOL_BANDING],
            },
            {
              judul: 'Kalimat yang diubah di dokumen',
              status: '',
              nada: 'biasa' as const,
              kalimat: ['Yang diketik langsung di dokumen laporan disalin ke tab Narasi, supaya tercetak lagi.'],
              tombol: [tombolAmbil('')],
            },
            {
              judul: 'Paket Bukti SAKIP',
              status: '',
              nada: 'biasa' as const,
              kalimat: ['Laporan setahun, salinan bertanda tangan, disposisi, dan register dalam satu folder.'],
              tombol: [{ label: 'Paket Bukti SAKIP…', aksi: 'paket-bukti', isian: {} }],
            },
            {
              judul: 'Salinan bertanda tangan',
              status: '',
              nada: 'biasa' as const,
              kalimat: [scan],
              tombol: [tombolLampirkan('')],
            },
          ]
        : []),
      {
        judul: 'Lambang daerah',
        status: '',
        nada: 'biasa',
        kalimat: ['Gambar yang dicetak di sampul dan kop laporan, dan di Lembar Disposisi.'],
        tombol: [TOMBOL_LAMBANG],
      },
      {
        judul: 'Capaian tahun-tahun sebelumnya',
        status: '',
        nada: 'biasa',
        kalimat: ['Hasil dari buku kerja tahun sebelumnya ditambahkan ke tab Riwayat Capaian, untuk perbandingan.'],
        tombol: [{ label: 'Impor Riwayat Capaian…', aksi: 'impor-riwayat', isian: {} }],
      },
      { judul: 'Keutuhan riwayat', status: '', nada: 'biasa', kalimat: [riwayat], tombol: [TOMBOL_RIWAYAT] },
    ],
  };
}
