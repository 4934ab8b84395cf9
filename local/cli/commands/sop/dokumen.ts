/** Commands of documents and the archive: `disposisi`, `pembagian`, `cetak-ulang`, `lampirkan`, `lambang`, `tindak-lanjut`, `banding`, `ambil-perubahan`, `paket-bukti`, `riwayat`. */
import { tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { periodeField } from './fields.ts';

const disposisi = tindakanCommand({
  aksi: 'disposisi',
  name: 'disposisi',
  summary: 'menerbitkan Lembar Disposisi, atau menandainya selesai',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --langkah 2',
  description: 'Nomornya berurutan dalam setahun. Yang dituju diusulkan menurut langkah SOP-nya.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --langkah 2 --untuk "Kepala Bidang Arsip"',
    'kinerja-2026.xlsx --selesai --nomor 003/DSP/IV/2026',
  ],
  fields: [
    { field: 'apa', stands: 'selesai', name: 'selesai', description: 'tandai disposisi (--nomor) sudah selesai' },
    periodeField('"Triwulan II"'),
    { field: 'langkah', name: 'langkah', value: '2', description: 'langkah SOP' },
    { field: 'hal', name: 'hal', value: 'TEKS', description: 'hal' },
    { field: 'isi', name: 'isi-disposisi', value: 'TEKS', description: 'isi disposisi' },
    { field: 'sifat', name: 'sifat', value: 'Segera', description: 'Biasa, Segera, Sangat Segera, atau Rahasia' },
    { field: 'batasWaktu', name: 'batas', value: 'YYYY-MM-DD', description: 'batas waktu' },
    { field: 'kepada', name: 'untuk', value: 'JABATAN', many: true, description: 'diteruskan kepada (dapat diulang)' },
    {
      field: 'nomor',
      name: 'nomor',
      value: 'NOMOR',
      description: 'nomor dari buku agenda, atau yang ditandai selesai',
    },
  ],
  hasRecipients: true,
  makesFiles: true,
});

const pembagian = tindakanCommand({
  aksi: 'pembagian-tugas',
  name: 'pembagian',
  aliases: ['pembagian-tugas'],
  summary: 'mencatat siapa menulis bagian mana dari laporan',
  usage: 'BERKAS.xlsx --periode "Semester I" [--batas 2026-07-20]',
  description:
    'Penulisnya diusulkan dari tab Pembagian Tugas dan Pejabat; ganti satu per satu dengan --isi "penulis-…=Nama <email>".',
  examples: ['kinerja-2026.xlsx --periode "Semester I" --batas 2026-07-20'],
  fields: [
    periodeField('"Semester I"'),
    { field: 'batasWaktu', name: 'batas', value: 'YYYY-MM-DD', description: 'batas waktu menulis' },
  ],
  hasRecipients: true,
});

const cetakUlang = tindakanCommand({
  aksi: 'cetak-ulang',
  name: 'cetak-ulang',
  summary: 'memberikan dokumen yang diarsipkan, bukan yang baru',
  usage: 'BERKAS.xlsx [--dokumen 3]',
  description:
    'Sidik jarinya diperiksa terhadap tab Arsip; kode keluar 1 bila isinya berubah atau tidak dapat diperiksa. PDF yang belum ada dibuat dari dokumen itu.',
  examples: ['kinerja-2026.xlsx', 'kinerja-2026.xlsx --dokumen 3'],
  fields: [
    { field: 'dokumen', name: 'dokumen', value: '3', description: 'kolom No di tab Arsip (bila tidak diisi: terbaru)' },
  ],
  makesFiles: true,
  isBad: ({ dokumen, pdf }) => dokumen === 'berubah' || dokumen === 'tidak-terbaca' || pdf === 'berubah',
});

const lampirkan = tindakanCommand({
  aksi: 'lampirkan',
  name: 'lampirkan',
  summary: 'menyimpan hasil pindai dokumen yang sudah ditandatangani',
  usage: 'BERKAS.xlsx --dokumen 3 --berkas PINDAIAN.pdf',
  description: 'Disimpan di folder arsip tahun itu; tautannya dicatat di tab Arsip.',
  examples: ['kinerja-2026.xlsx --dokumen 3 --berkas "laporan ttd.pdf"'],
  fields: [
    { field: 'dokumen', name: 'dokumen', value: '3', description: 'kolom No di tab Arsip (bila tidak diisi: terbaru)' },
    { field: 'berkas', name: 'berkas', value: 'PINDAIAN.pdf', isFile: true, description: 'PDF, JPG, atau PNG' },
  ],
  makesFiles: true,
});

const lambang = tindakanCommand({
  aksi: 'lambang',
  name: 'lambang',
  summary: 'mengunggah lambang daerah untuk sampul, kop, dan Lembar Disposisi',
  usage: 'BERKAS.xlsx --berkas LAMBANG.png',
  description: 'Gambarnya disimpan di folder arsip tahun itu; tautannya ditulis di baris Logo tab Pengaturan.',
  examples: ['kinerja-2026.xlsx --berkas lambang.png'],
  fields: [{ field: 'berkas', name: 'berkas', value: 'LAMBANG.png', isFile: true, description: 'PNG atau JPEG' }],
  makesFiles: true,
});

const tindakLanjut = tindakanCommand({
  aksi: 'tindak-lanjut',
  name: 'tindak-lanjut',
  summary: 'menghimpun tindak lanjut dari tab triwulan dan mencatat keadaannya',
  usage: 'BERKAS.xlsx',
  description:
    'Yang tidak dicentang sebagai selesai atau berjalan berstatus Belum. Keadaannya dicetak dalam laporan berikutnya.',
  examples: ['kinerja-2026.xlsx'],
  fields: [
    {
      field: 'selesai',
      name: 'selesai',
      value: 'PILIHAN',
      many: true,
      description: 'yang sudah selesai (dapat diulang)',
    },
    {
      field: 'berjalan',
      name: 'berjalan',
      value: 'PILIHAN',
      many: true,
      description: 'yang sedang berjalan (dapat diulang)',
    },
  ],
});

const banding = tindakanCommand({
  aksi: 'banding-revisi',
  name: 'banding',
  aliases: ['banding-revisi'],
  summary: 'membandingkan angka dua revisi laporan',
  usage: 'BERKAS.xlsx --periode "Semester I" [--lama 1] [--baru 2]',
  description: 'Tanpa --lama dan --baru: dua revisi terakhir. --baru sekarang: angka di buku kerja saat ini.',
  examples: ['kinerja-2026.xlsx --periode "Semester I"', 'kinerja-2026.xlsx --periode Tahun --lama 1 --baru sekarang'],
  fields: [
    periodeField('"Semester I"', 'laporan yang dibandingkan'),
    { field: 'lama', name: 'lama', value: '1', description: 'revisi yang lama' },
    { field: 'baru', name: 'baru', value: '2', description: 'revisi yang baru, atau sekarang' },
  ],
  isReadOnly: true,
});

const ambil = tindakanCommand({
  aksi: 'ambil-perubahan',
  name: 'ambil-perubahan',
  summary: 'menyalin kalimat yang diubah di dokumen laporan ke tab Narasi',
  usage: 'BERKAS.xlsx --periode "Semester I"',
  description: 'Tanpa --perubahan: semua yang bagiannya di tab Narasi dikenali. Dokumennya sendiri tidak diubah.',
  examples: ['kinerja-2026.xlsx --periode "Semester I"', 'kinerja-2026.xlsx --dokumen 3 --bagian Simpulan'],
  fields: [
    periodeField('"Semester I"', 'laporan, revisi terbarunya'),
    { field: 'dokumen', name: 'dokumen', value: '3', description: 'kolom No di tab Arsip' },
    { field: 'perubahan', name: 'perubahan', value: 'KODE', many: true, description: 'kode perubahan, atau semua' },
    { field: 'bagianLain', name: 'bagian', value: 'Simpulan', description: 'bagian Narasi untuk kalimat lainnya' },
  ],
});

const paket = tindakanCommand({
  aksi: 'paket-bukti',
  name: 'paket-bukti',
  aliases: ['paket'],
  summary: 'menyalin bukti setahun ke satu folder untuk evaluasi SAKIP',
  usage: 'BERKAS.xlsx',
  description:
    'Laporan, salinan bertanda tangan, disposisi, dan isi tab pencatatan, dengan daftar isinya. Setiap kali folder baru.',
  examples: ['kinerja-2026.xlsx'],
  fields: [],
  makesFiles: true,
});

const riwayat = tindakanCommand({
  aksi: 'periksa-riwayat',
  name: 'riwayat',
  aliases: ['periksa-riwayat'],
  summary: 'memeriksa apakah tab Riwayat pernah diubah',
  usage: 'BERKAS.xlsx',
  description: 'Kode keluar 1 bila ada catatan yang diubah, dihapus, atau disisipkan.',
  examples: ['kinerja-2026.xlsx', 'kinerja-2026.xlsx --json'],
  fields: [],
  isReadOnly: true,
  isBad: ({ utuh }) => utuh === false,
});

export const DOKUMEN_COMMANDS: readonly Command[] = [
  disposisi,
  pembagian,
  cetakUlang,
  lampirkan,
  lambang,
  tindakLanjut,
  banding,
  ambil,
  paket,
  riwayat,
];
