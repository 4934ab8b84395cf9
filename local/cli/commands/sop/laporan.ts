/** Commands of handing reports over: `sosialisasi`, `koreksi`. */
import { tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { alasanField, periodeField } from './fields.ts';

const sosialisasi = tindakanCommand({
  aksi: 'sosialisasi',
  name: 'sosialisasi',
  summary: 'membagikan laporan kepada pejabat (langkah 5 dan 8)',
  usage: 'BERKAS.xlsx --periode "Triwulan II" [--hak komentar]',
  description:
    'Penerima dan hak masing-masing ditampilkan lebih dahulu. Di komputer sendiri haknya dicatat dan emailnya menjadi berkas .eml yang dapat dikirim dari program email.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I"',
    'kinerja-2026.xlsx --periode "Semester I" --kepada sekretaris@example.go.id --diserahkan "Kepala Bidang Arsip"',
    'kinerja-2026.xlsx --periode "Triwulan I" --siapa',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'hak', name: 'hak', value: 'komentar', description: 'hak pada dokumen: komentar, baca, atau ubah' },
    {
      ...{ field: 'diserahkan', name: 'diserahkan', value: 'NAMA', many: true },
      description: 'laporan cetak sudah diserahkan kepadanya (dapat diulang)',
    },
    { field: 'perihal', name: 'perihal', value: 'TEKS', description: 'perihal email' },
    {
      field: 'kirimUlang',
      stands: 'ya',
      name: 'kirim-ulang',
      description: 'kirim sekali lagi kepada yang sudah menerima',
    },
    {
      field: 'kirimPdf',
      name: 'pdf',
      value: 'EMAIL',
      many: true,
      description: 'kirim PDF saja ke alamat ini (dapat diulang)',
    },
    { field: 'lihat', stands: 'penerima', name: 'siapa', description: 'tampilkan siapa yang sudah menerima' },
    { field: 'cabut', name: 'cabut', value: 'EMAIL', description: 'cabut hak alamat ini' },
  ],
  isStep: true,
  hasRecipients: true,
  makesFiles: true,
});

const koreksi = tindakanCommand({
  aksi: 'koreksi',
  name: 'koreksi',
  summary: 'mencatat koreksi dari pejabat dan mengikutinya sampai selesai',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --nihil | --dari NAMA --koreksi TEKS | --no 3 --jadi Diterima',
  description:
    'Koreksi berjalan dari Diusulkan ke Diterima lalu Diterapkan, atau Ditolak dengan alasan. Bila tidak ada koreksi, catat Nihil.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --nihil',
    'kinerja-2026.xlsx --periode "Triwulan I" --dari "Sekretaris Dinas" --koreksi "Realisasi IKU-1 38" --tab "Triwulan I" --kode IKU-1 --kolom Realisasi --menjadi 38',
    'kinerja-2026.xlsx --no 1 --jadi Diterima',
    'kinerja-2026.xlsx --no 1 --jadi Diterapkan --cara tulis --ya',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'hasil', stands: 'nihil', name: 'nihil', description: 'tidak ada koreksi untuk periode itu' },
    { field: 'dari', name: 'dari', value: 'NAMA', description: 'pejabat yang mengirim koreksi' },
    { field: 'dariLain', name: 'dari-lain', value: 'NAMA', description: 'orang yang tidak ada di tab Pejabat' },
    { field: 'tanggal', name: 'tanggal', value: 'YYYY-MM-DD', description: 'tanggal koreksi diterima' },
    { field: 'bagian', name: 'bagian', value: 'TEKS', description: 'bab, tabel, atau halaman laporan' },
    { field: 'isi', name: 'koreksi', value: 'TEKS', description: 'isi koreksi, seperti yang disampaikan' },
    { field: 'tab', name: 'tab', value: 'TAB', description: 'tab dari sel yang dikoreksi' },
    { field: 'kode', name: 'kode', value: 'KODE', description: 'kode baris dari sel itu' },
    { field: 'kolom', name: 'kolom', value: 'KOLOM', description: 'judul kolom dari sel itu' },
    { field: 'sel', name: 'sel', value: 'E12', description: 'sel itu, sebagai ganti kode dan kolom' },
    { field: 'menjadi', name: 'menjadi', value: 'ISI', description: 'isi yang diusulkan' },
    { field: 'no', name: 'no', value: '3', description: 'nomor koreksi yang dilanjutkan' },
    { field: 'jadi', name: 'jadi', value: 'Diterima', description: 'Diterima, Ditolak, atau Diterapkan' },
    { field: 'cara', name: 'cara', value: 'tulis', description: 'cara menerapkan: tulis atau manual' },
    { field: 'tanggalTerap', name: 'tanggal-terap', value: 'YYYY-MM-DD', description: 'tanggal diterapkan sendiri' },
    { field: 'oleh', name: 'oleh', value: 'NAMA', description: 'yang menerapkan sendiri' },
    alasanField('"angka sudah sesuai sumber"', 'mengapa koreksi ditolak, atau catatan bila diterima'),
  ],
});

export const LAPORAN_COMMANDS: readonly Command[] = [sosialisasi, koreksi];
