/** Answers of the add-on as the pages meet them, with placeholder data. */

export const PILIHAN_SEMESTER = {
  ok: true,
  judul: 'Rekap Semester',
  penjelasan:
    'Menggabungkan dua triwulan menjadi satu semester. Tab semester ditulis ulang; isian triwulan tidak diubah.',
  tahun: 2026,
  pilihan: [
    { periode: 'Semester I', keterangan: 'Triwulan I dan II · belum direkap', disarankan: true, bisa: true },
    { periode: 'Semester II', keterangan: 'Triwulan III belum diisi', disarankan: false, bisa: false },
  ],
  tombol: 'Rekap',
};

export const PILIHAN_TRIWULAN = {
  ok: true,
  judul: 'Validasi Triwulan',
  penjelasan: 'Memeriksa isian satu triwulan. Isian Anda tidak diubah.',
  tahun: 2026,
  pilihan: ['I', 'II', 'III', 'IV'].map((nomor) => ({
    periode: `Triwulan ${nomor}`,
    keterangan: nomor === 'II' ? '14 dari 14 terisi · belum diperiksa' : '0 dari 14 terisi',
    disarankan: nomor === 'II',
    bisa: nomor !== 'IV',
  })),
  tombol: 'Periksa',
};

export const PILIHAN_LAPORAN = {
  ...PILIHAN_SEMESTER,
  judul: 'Susun Laporan',
  penjelasan: 'Membuat berkas laporan dari hasil rekap.',
  pilihan: [
    { periode: 'Semester I', keterangan: 'Sudah direkap', disarankan: false, bisa: true },
    { periode: 'Tahun', keterangan: 'Sudah direkap', disarankan: true, bisa: true },
  ],
  tombol: 'Susun',
};

export function temuan(level: string, tab: string, sel: string, pesan = 'Realisasi berupa tanggal.') {
  return { kode: 'DATE_IN_NUMBER', level, tab, sel, nilai: '1/2', pesan, perbaikan: 'Ketik ulang sebagai angka.' };
}

export const TEMUAN = [
  temuan('peringatan', 'Rencana Aksi', 'E4', 'Target turun dari triwulan sebelumnya.'),
  temuan('galat', 'Triwulan II', 'E7', 'Realisasi berisi tanggal 1 Februari 2026, bukan angka.'),
  temuan('info', 'Triwulan II', 'E8', 'Realisasi sama persis dengan tahun lalu.'),
  temuan('galat', 'Triwulan II', '', 'Kolom Realisasi tidak ditemukan.'),
];

export const REKAP = {
  ok: true,
  tab: 'Semester I',
  rows: [],
  rataRata: { nilai: 58.985, kategori: 'Rendah', n: 12, tidakDihitung: 2, perSasaran: [] },
  catatan: ['2 indikator belum lengkap dan tidak masuk rata-rata.', 'Capaian dibatasi 120% di dalam rata-rata.'],
};

export const LAPORAN = {
  ok: true,
  berkas: [
    { nama: 'Laporan Kinerja Tahun 2026 - Rev 1', url: 'https://docs.example/d/1' },
    { nama: 'Lampiran', url: 'javascript:alert(1)' },
  ],
};

export const TOLAK = {
  ok: false,
  pesan: 'Semester I belum dapat direkap karena ada 2 isian yang wajib diperbaiki.',
  saran: 'Perbaiki sel di bawah ini, lalu jalankan rekap sekali lagi.',
  temuan: TEMUAN.filter(({ level }) => level === 'galat'),
};

export const TANYA = {
  ok: false,
  perluKonfirmasi: true,
  pesan: 'Tab Semester I berisi angka yang diketik orang.',
  saran: 'Lanjutkan bila angka itu boleh diganti dengan hasil rekap.',
};

export const SIAPKAN = {
  ok: true,
  judul: 'Siapkan Buku Kerja',
  penjelasan: 'Membuat tab yang belum ada dan melengkapi yang kurang. Isian yang sudah ada tidak diubah.',
  tahun: 2026,
  akanDibuat: ['Beranda', 'Pengaturan', 'Unit Kerja', 'Rencana Aksi', 'Triwulan I', 'Triwulan II', 'Hasil Pemeriksaan'],
  akanDilengkapi: [{ tab: 'Pejabat', apa: ['Menambah kolom Status Jabatan', 'Memasang pilihan Peran SOP'] }],
  tidakBerubah: ['Perjanjian Kinerja', 'Anggaran'],
};

/** Two sheets of a report, with a reference from one to the other. */
const HTML =
  '<section class="lembar"><h2 id="_Toc000001">BAB I<br>PENDAHULUAN</h2><p>Isi bab, lihat <a href="#_Toc000002">Tabel 1.1</a>.</p>' +
  `${'<p>Paragraf.</p>'.repeat(60)}</section>` +
  '<section class="lembar lembar--lanskap"><div class="tabel" tabindex="0" role="group" aria-label="Tabel 1.1 Capaian"><table id="_Toc000002"><caption>' +
  '<strong>Tabel 1.1</strong> Capaian</caption><thead><tr><th scope="col">Kode</th></tr></thead>' +
  '<tbody><tr><td>IKU-1</td></tr></tbody></table></div></section>';
export const PRATINJAU = { ok: true, judul: 'Laporan Kinerja Semester I Tahun 2026', html: HTML, catatan: [] };

/** After the first of three calls. */
export const KEMAJUAN = {
  ok: true,
  kemajuan: {
    ...{ langkah: 1, dari: 3, berikut: '{"sampai":"1"}' },
    ...{ sudah: 'Data Semester I diperiksa.', sedang: 'Menyusun dan menyimpan dokumen' },
  },
};
