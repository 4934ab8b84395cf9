/** What Serah Terima shows: what the account can and cannot see, what is to be agreed to, and what came out. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatTanggal, parseIso } from '../../core/tanggal.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, Formulir, Selesai } from '../tindakan/formulir.ts';
import { type AturanAlamat, centangPenerima } from '../tindakan/penerima.ts';
import type { HasilSerahTerima, KeadaanSerahTerima } from './serah-terima.ts';

export const SETUJU = 'setuju-serah-terima';

/** Sheets made in one go: each takes Google some seconds, and an execution has six minutes. */
export const SEKALI_JALAN = 40;

const teks = (isi: string, nada: 'biasa' | 'perhatian' = 'biasa'): Bagian => ({ tipe: 'teks', isi, nada });

const namaTriwulan = (nomor: NomorTriwulan): string => formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });

function akunBagian({ pelaku, kasubag }: KeadaanSerahTerima): Bagian[] {
  const akun = pelaku || 'akun ini';
  const isOther = kasubag !== '' && pelaku !== '' && emailKey(kasubag) !== emailKey(pelaku);
  return [
    teks(
      `Tugas diterima oleh ${akun}. Berkas baru akan disimpan di folder milik akun ini. Google tidak memperlihatkan kepada akun ini berkas yang dibuat akun lain lewat program ini.`,
    ),
    ...(isOther
      ? [
          teks(
            `Di tab Pejabat, Kasubag Perencanaan dan Pelaporan masih beralamat ${kasubag}. Perbarui tab itu.`,
            'perhatian',
          ),
        ]
      : []),
  ];
}

function arsipBagian({ arsip }: KeadaanSerahTerima): Bagian[] {
  if (arsip.length === 0) return [teks('Semua berkas di tab Arsip terlihat oleh akun ini.')];
  return [
    {
      tipe: 'tabel',
      judul: 'Berkas arsip yang tidak terlihat oleh akun ini',
      kolom: ['Dokumen', 'Dibuat oleh'],
      baris: arsip.map(({ dokumen, oleh }) => [dokumen, oleh]),
    },
    teks(
      'Berkas itu tidak hilang, tetapi Cetak Ulang dan Sosialisasikan Laporan tidak dapat memakainya dari akun ini. Minta pendahulu membagikan folder arsipnya dan memindahkan kepemilikannya; laporan yang perlu dikirim lagi dapat disusun ulang dari akun ini.',
    ),
  ];
}

function lembarBagian(keadaan: KeadaanSerahTerima, aturan: AturanAlamat): Bagian[] {
  const { lembar, calonLembar, catatanLembar } = keadaan;
  const count = lembar.reduce((sum, { units }) => sum + units.length, 0);
  const notes = catatanLembar.map((isi) => teks(isi, 'perhatian'));
  if (count === 0) return [teks('Tidak ada Lembar Isian yang perlu diterbitkan ulang.'), ...notes];
  return [
    teks(
      `${count} Lembar Isian dibuat akun lain, jadi tidak dapat ditarik dari akun ini. Bila pendahulu masih dapat membuka buku kerja, minta ia menjalankan Tarik Lembar Isian lebih dahulu: yang sudah diketik unit di lembar lama tidak ikut ke lembar baru.`,
      'perhatian',
    ),
    ...(count > SEKALI_JALAN
      ? [teks(`Sekali jalan paling banyak ${SEKALI_JALAN} lembar; jalankan lagi untuk sisanya.`)]
      : []),
    centangPenerima('penerima', 'Lembar baru dibuat dan dikirim kepada', calonLembar, aturan),
    ...notes,
  ];
}

function sejakText(sejak: string): string {
  const tanggal = parseIso(sejak);
  return tanggal ? ` sejak ${formatTanggal(tanggal)}` : '';
}

function pengingatBagian({ pengingat, calonPengingat }: KeadaanSerahTerima, aturan: AturanAlamat): Bagian[] {
  if (!pengingat) return [teks('Tidak ada pengingat harian akun lain yang perlu diambil alih.')];
  return [
    {
      tipe: 'pilihan',
      nama: 'pengingat',
      label: `Pengingat harian dijalankan akun ${pengingat.email}${sejakText(pengingat.sejak)}`,
      nilai: 'ambil-alih',
      pilihan: [
        {
          nilai: 'ambil-alih',
          label: 'Ambil alih',
          keterangan:
            'Pengingat dikirim dari akun Anda. Pengingat di akun pendahulu mencabut dirinya sendiri saat berjalan berikutnya dan tidak mengirim apa pun.',
        },
        { nilai: 'biarkan', label: 'Biarkan', keterangan: 'Pengingat berhenti bila akun itu dinonaktifkan.' },
      ],
    },
    centangPenerima('penerimaPengingat', 'Alamat yang boleh dikirimi pengingat', calonPengingat, aturan),
  ];
}

function kunciBagian({ kunci: { diambil, tertutup, pemilik } }: KeadaanSerahTerima): Bagian[] {
  return [
    ...(diambil.length === 0
      ? []
      : [
          teks(
            `Perlindungan ${diambil.map(namaTriwulan).join(', ')} dipindahkan ke akun Anda; pengunci lama tidak dapat mengubahnya lagi.`,
          ),
        ]),
    ...(tertutup.length === 0
      ? []
      : [
          teks(
            `${tertutup.map(namaTriwulan).join(', ')} dikunci akun lain dan tidak dapat diubah dari akun Anda. Minta pemilik buku kerja${pemilik === '' ? '' : ` (${pemilik})`} memindahkan kepemilikan kepada Anda lewat tombol Bagikan, lalu jalankan Serah Terima lagi.`,
            'perhatian',
          ),
        ]),
  ];
}

export function formulirSerahTerima(
  keadaan: KeadaanSerahTerima,
  { buku }: ReadBukuKerja,
  aturan: AturanAlamat,
): Formulir {
  return {
    nama: SETUJU,
    judul: 'Serah Terima',
    bagian: [
      ...akunBagian(keadaan),
      teks(`Folder Rekap Kinerja ${buku.pengaturan.tahun} dibuat di Drive akun ini bila belum ada.`),
      ...arsipBagian(keadaan),
      ...lembarBagian(keadaan, aturan),
      ...pengingatBagian(keadaan, aturan),
      ...kunciBagian(keadaan),
    ],
    tombol: 'Terima Tugas',
    bahaya: keadaan.calonLembar.length > 0 || keadaan.pengingat !== null,
  };
}

export function hasilSerahTerima(keadaan: KeadaanSerahTerima, hasil: HasilSerahTerima): Selesai {
  const { folder, lembar, pengingat } = hasil;
  const { arsip, kunci } = keadaan;
  const failed = lembar.some(({ keadaan: state }) => state === 'gagal' || state === 'ditunda');
  return {
    judul: 'Serah terima selesai',
    perhatian: failed || arsip.length > 0 || kunci.tertutup.length > 0,
    bagian: [
      { tipe: 'tautan', judul: 'Folder akun ini', berkas: [folder] },
      ...(lembar.length === 0
        ? []
        : [
            {
              tipe: 'tabel' as const,
              judul: 'Lembar Isian yang diterbitkan ulang',
              kolom: ['Unit', 'Hasil'],
              baris: lembar.map((one) => [one.unit.unitKerja, one.hasil]),
            },
          ]),
      ...(pengingat ? [teks('Pengingat harian kini dijalankan akun Anda.')] : []),
      ...kunciBagian(keadaan),
      ...(arsip.length === 0 ? [] : arsipBagian(keadaan)),
    ],
    data: {
      akun: keadaan.pelaku,
      folder: folder.id,
      pengingat,
      lembar: lembar.map((one) => ({ unit: one.unit.unitKerja, keadaan: one.keadaan, hasil: one.hasil })),
      arsipTakTerlihat: arsip.map(({ dokumen }) => dokumen),
      kunciDiambil: kunci.diambil.map(namaTriwulan),
      kunciTertutup: kunci.tertutup.map(namaTriwulan),
    },
  };
}
