/** Commands of filling in: `kumpulkan`, `siapa-belum`, `pengingat`, `verifikasi`. */
import { runPengingat } from '../../tindakan/run-triggers.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { periodeField } from './fields.ts';

/** No mail went out although there are addresses outside the office that nobody named. */
function isNobodyWritten(email: unknown): boolean {
  const { terkirim, luar } = (email ?? {}) as { terkirim?: unknown; luar?: unknown };
  return Array.isArray(terkirim) && terkirim.length === 0 && Array.isArray(luar) && luar.length > 0;
}

const kumpulkan = tindakanCommand({
  aksi: 'kumpulkan',
  name: 'kumpulkan',
  summary: 'menyiapkan tab triwulan dan meminta data kepada unit (langkah 1)',
  usage: 'BERKAS.xlsx --periode "Triwulan II"',
  description:
    'Memeriksa Perjanjian Kinerja dan Rencana Aksi, menambahkan baris yang belum ada di tab triwulan, menerbitkan Lembar Disposisi, dan menulis email permintaan data. Penerimanya ditampilkan lebih dahulu.',
  examples: ['kinerja-2026.xlsx --periode "Triwulan I"', 'kinerja-2026.xlsx --periode "Triwulan I" --tanpa-kirim --ya'],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'disposisi', stands: '', name: 'tanpa-disposisi', description: 'jangan menerbitkan Lembar Disposisi' },
    {
      ...{ field: 'tampilan', name: 'tampilan', value: 'sembunyikan' },
      description: 'tab triwulan lain: biarkan, sembunyikan, atau tampilkan',
    },
  ],
  isStep: true,
  hasRecipients: true,
  makesFiles: true,
  isBad: ({ email }) => isNobodyWritten(email),
});

const siapaBelum = tindakanCommand({
  aksi: 'siapa-belum',
  name: 'siapa-belum',
  aliases: ['belum'],
  summary: 'menunjukkan unit yang belum selesai mengisi',
  usage: 'BERKAS.xlsx [--periode "Triwulan II"]',
  description: 'Juga menyediakan teks untuk disalin ke WhatsApp. Tidak mengubah apa pun.',
  examples: ['kinerja-2026.xlsx', 'kinerja-2026.xlsx --periode "TW II" --json'],
  fields: [periodeField('"Triwulan II"', 'triwulan (bila tidak diisi: yang sedang berjalan)')],
  isReadOnly: true,
});

const PENGINGAT: TindakanSpec = {
  aksi: 'pengingat',
  name: 'pengingat',
  summary: 'mengirim pengingat, atau menyalakan dan mematikan pengingat harian',
  usage: 'BERKAS.xlsx [--sekarang | --nyala [--jam 7] | --mati | --jalankan]',
  description:
    'Di Google Sheets pengingat harian berjalan sendiri. Di komputer sendiri jalankan setiap hari dengan --jalankan: yang dikirim hanya yang memang waktunya, kepada alamat yang sudah disetujui saat dinyalakan.',
  examples: ['kinerja-2026.xlsx --nyala', 'kinerja-2026.xlsx --jalankan', 'kinerja-2026.xlsx --sekarang --unit "RSUD"'],
  fields: [
    { field: 'pilih', stands: 'sekarang', name: 'sekarang', description: 'kirim satu pengingat sekarang' },
    { field: 'pilih', stands: 'nyalakan', name: 'nyala', description: 'nyalakan pengingat harian' },
    { field: 'pilih', stands: 'matikan', name: 'mati', description: 'matikan pengingat harian' },
    periodeField('"Triwulan II"', 'triwulan (bila tidak diisi: yang sedang berjalan)'),
    { field: 'unit', name: 'unit', value: 'UNIT', description: 'hanya unit ini' },
    { field: 'jam', name: 'jam', value: '7', description: 'jam pengingat harian, 0 sampai 23' },
  ],
  hasRecipients: true,
};

const pengingat: Command = tindakanCommand(PENGINGAT, {
  options: [{ name: 'jalankan', description: 'jalankan pengingat harian yang sudah dinyalakan' }],
  run: (invocation) =>
    invocation.args.flags.has('jalankan') ? runPengingat(invocation) : runTindakan(PENGINGAT, invocation),
});

const verifikasi = tindakanCommand({
  aksi: 'verifikasi',
  name: 'verifikasi',
  summary: 'mengajukan isian unit, atau memeriksa isian unit di bawahnya',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --baris KODE --putusan Diverifikasi',
  description:
    'Unit mengajukan barisnya (--ajukan); pejabat di atasnya menyatakan Diverifikasi atau Dikembalikan. Tidak ada yang memeriksa barisnya sendiri, jadi sebutkan siapa yang bertindak dengan --sebagai.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --ajukan --baris semua --sebagai seksi@example.go.id',
    'kinerja-2026.xlsx --periode "Triwulan I" --baris IKU-1 --putusan Dikembalikan --catatan "Sumber data?" --sebagai bidang@example.go.id',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'tugas', stands: 'ajukan', name: 'ajukan', description: 'ajukan baris unit sendiri' },
    { field: 'tugas', stands: 'periksa', name: 'periksa', description: 'periksa baris unit di bawahnya' },
    {
      field: 'baris',
      name: 'baris',
      value: 'KODE',
      many: true,
      description: 'baris menurut Kode, atau semua (dapat diulang)',
    },
    { field: 'putusan', name: 'putusan', value: 'Diverifikasi', description: 'Diverifikasi atau Dikembalikan' },
    { field: 'catatan', name: 'catatan', value: 'TEKS', description: 'catatan; wajib bila dikembalikan' },
  ],
  hasRecipients: true,
});

export const ISIAN_COMMANDS: readonly Command[] = [kumpulkan, siapaBelum, pengingat, verifikasi];
