/** The texts that the setup writes into an empty tab Narasi; what only the office can know stays blank for it to write. */
import type { BagianNarasi, LaporanNarasi } from '../tab-layout/narasi.ts';

export interface BarisNarasi {
  laporan: LaporanNarasi;
  bagian: BagianNarasi;
  urutan: number | null;
  teks: string;
}

const row = (laporan: LaporanNarasi, bagian: BagianNarasi, ...lines: string[]): BarisNarasi => ({
  laporan,
  bagian,
  urutan: 1,
  teks: lines.join('\n'),
});

export const DEFAULT_NARASI: readonly BarisNarasi[] = [
  row(
    'Tahunan',
    'Kata Pengantar',
    'Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya Laporan Kinerja Instansi Pemerintah {{perangkatDaerah}} {{periode}}.',
    'Laporan ini menyampaikan capaian kinerja atas sasaran strategis yang telah diperjanjikan, beserta penjelasan atas keberhasilan dan kendalanya serta penggunaan anggaran yang mendukungnya.',
    'Kami menyampaikan terima kasih kepada semua unit kerja yang telah mengumpulkan dan memeriksa data. Saran dan masukan kami harapkan untuk perbaikan kinerja pada tahun berikutnya.',
  ),
  row(
    'Tahunan',
    'Ikhtisar Eksekutif',
    'Ikhtisar ini merangkum capaian kinerja {{perangkatDaerah}} {{periode}} menurut perjanjian kinerja.',
  ),
  row(
    'Semua',
    'Latar Belakang',
    'Laporan kinerja {{periode}} ini disusun sebagai bentuk pertanggungjawaban {{perangkatDaerah}} atas pelaksanaan tugas dan fungsi serta penggunaan anggaran dalam mencapai target yang telah ditetapkan dalam perjanjian kinerja.',
    'Laporan ini memuat perbandingan antara target dan realisasi setiap indikator kinerja, penjelasan atas capaian tersebut, realisasi anggaran, serta tindak lanjut yang direncanakan.',
  ),
  row(
    'Semua',
    'Maksud dan Tujuan',
    'Laporan ini disusun untuk:',
    '- menyampaikan capaian kinerja {{periode}} kepada pimpinan dan pihak yang berkepentingan;',
    '- mengenali faktor yang mendukung dan yang menghambat pencapaian target; dan',
    '- menjadi bahan evaluasi serta perbaikan kinerja pada periode berikutnya.',
  ),
  row('Tahunan', 'Gambaran Umum', ''),
  row('Tahunan', 'Tugas dan Fungsi', ''),
  row('Tahunan', 'Isu Strategis', ''),
  row(
    'Tahunan',
    'Sistematika Penyajian',
    'Laporan ini disajikan dengan sistematika sebagai berikut:',
    '- Bab I Pendahuluan, memuat latar belakang, dasar hukum, dan gambaran umum organisasi;',
    '- Bab II Perencanaan Kinerja, memuat ringkasan perjanjian kinerja {{tahun}};',
    '- Bab III Akuntabilitas Kinerja, memuat capaian kinerja setiap sasaran dan realisasi anggaran;',
    '- Bab IV Penutup, memuat simpulan dan langkah perbaikan; dan',
    '- Lampiran.',
  ),
  row('Tahunan', 'Rencana Strategis', ''),
  row(
    'Semua',
    'Pengantar Capaian',
    'Capaian kinerja diukur dengan membandingkan realisasi dan target setiap indikator pada periode yang sama.',
  ),
  row('Tahunan', 'Langkah Perbaikan', ''),
  row(
    'Semua',
    'Penutup',
    'Demikian laporan kinerja {{periode}} ini disusun untuk dapat dipergunakan sebagaimana mestinya.',
  ),
  ...(
    ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Semester I', 'Semester II', 'Tahunan'] as const
  ).map((laporan) => row(laporan, 'Catatan dan Rekomendasi Pimpinan', '')),
  row('E.81', 'Faktor Pendorong', ''),
  row('E.81', 'Faktor Penghambat', ''),
  row('E.81', 'Tindak Lanjut Triwulan Berikutnya', ''),
  row('E.81', 'Tindak Lanjut Renja Berikutnya', ''),
];
