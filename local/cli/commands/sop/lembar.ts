/** Commands of figures that come from outside the quarterly tab: `kirim-isian`, `tarik`, `progres`. */
import { tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { periodeField } from './fields.ts';

const kirimIsian = tindakanCommand({
  aksi: 'kirim-isian',
  name: 'kirim-isian',
  summary: 'mengirim Lembar Isian kepada unit yang tidak mengisi di buku kerja',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --unit UNIT',
  description:
    'Lembar Google dibagikan, berkas .xlsx dikirim sebagai lampiran email, formulir cetak disimpan sebagai dokumen .docx: menurut kolom Cara Kirim di tab Unit Kerja.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --unit semua',
    'kinerja-2026.xlsx --periode "Triwulan I" --unit RSUD --ya',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    {
      ...{ field: 'unit', name: 'unit', value: 'UNIT', many: true },
      description: 'unit yang dikirimi, atau semua (dapat diulang)',
    },
    { field: 'batas', name: 'batas', value: 'YYYY-MM-DD', description: 'batas waktu mengembalikan' },
    { field: 'pesan', name: 'pesan', value: 'TEKS', description: 'pesan tambahan di email' },
  ],
  hasRecipients: true,
  makesFiles: true,
});

const tarik = tindakanCommand({
  aksi: 'tarik',
  name: 'tarik',
  summary: 'membawa isian unit dari Lembar Isian ke tab triwulan',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --dari LEMBAR.xlsx | --lembar UNIT',
  description:
    'Sel yang masih kosong diisi. Sel yang sudah berisi lain tidak ditimpa: hasilnya menyebut kedua isinya, barisnya belum menjadi Diajukan, dan yang benar dipilih dengan --isi "sel:UNIT:KODE:KOLOM=isian" (isian unit) atau "...=tetap" (isi tab).',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --dari "Lembar Isian RSUD.xlsx"',
    'kinerja-2026.xlsx --periode "Triwulan I" --lembar semua',
    'kinerja-2026.xlsx --periode "Triwulan I" --dari rsud.xlsx --isi "sel:RSUD:IKU-1:realisasi=isian"',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'berkas', name: 'dari', value: 'LEMBAR.xlsx', isFile: true, description: 'berkas Excel dari unit' },
    {
      ...{ field: 'lembar', name: 'lembar', value: 'UNIT', many: true },
      description: 'unit yang Lembar Isiannya dibagikan, atau semua (dapat diulang)',
    },
    {
      field: 'ambil',
      name: 'ambil',
      value: 'UNIT',
      many: true,
      description: 'hanya isian baru unit ini (dapat diulang)',
    },
  ],
  notes: ({ belumDiputuskan }) =>
    Array.isArray(belumDiputuskan)
      ? belumDiputuskan.map(
          (nama) => `Pilih dengan --isi "${nama}=isian" (isian unit) atau --isi "${nama}=tetap" (tab).`,
        )
      : [],
});

const progres = tindakanCommand({
  aksi: 'progres-bulanan',
  name: 'progres',
  aliases: ['progres-bulanan'],
  summary: 'memakai angka bulanan untuk tab triwulan (langkah 3)',
  usage: 'BERKAS.xlsx --periode "Triwulan II" [--pakai KODE]',
  description:
    'Bulan-bulan di tab Progres Bulanan digabung menurut Cara Rekap indikatornya. Dengan --pakai kosong hanya baris yang masih kosong yang diisi.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --pakai kosong',
    'kinerja-2026.xlsx --periode "Triwulan I" --pakai IKU-2',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    {
      field: 'pakai',
      name: 'pakai',
      value: 'KODE',
      many: true,
      description: 'kode, kosong, atau semua (dapat diulang)',
    },
  ],
});

export const LEMBAR_COMMANDS: readonly Command[] = [kirimIsian, tarik, progres];
