/** Commands of locking: `kunci`, `buka`, `tahan`. */
import { tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { alasanField, periodeField } from './fields.ts';

const kunci = tindakanCommand({
  aksi: 'kunci',
  name: 'kunci',
  summary: 'membekukan angka satu triwulan',
  usage: 'BERKAS.xlsx --periode "Triwulan II"',
  description:
    'Tab triwulan dan realisasi anggarannya dilindungi, dan potret angkanya disimpan. Bila pernah dibuka, perubahannya dicatat di tab Koreksi.',
  examples: ['kinerja-2026.xlsx --periode "Triwulan I"'],
  fields: [periodeField('"Triwulan II"')],
});

const buka = tindakanCommand({
  aksi: 'buka-kunci',
  name: 'buka',
  aliases: ['buka-kunci'],
  summary: 'membuka kunci satu triwulan dengan alasan tertulis',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --alasan "hasil reviu Sekretaris"',
  description: 'Alasannya ikut tercatat pada setiap perubahan waktu triwulan itu dikunci lagi.',
  examples: ['kinerja-2026.xlsx --periode "Triwulan I" --alasan "koreksi realisasi IKU-2 dari hasil reviu"'],
  fields: [
    periodeField('"Triwulan II"'),
    alasanField('"hasil reviu Sekretaris"', 'mengapa angka yang sudah dikunci perlu diubah'),
  ],
});

const tahan = tindakanCommand({
  aksi: 'tahan',
  name: 'tahan',
  summary: 'menahan baris yang belum dapat diselesaikan, atau melepasnya',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --baris KODE --alasan "menunggu data BPS"',
  description: 'Baris yang ditahan dicetak sebagai Ditahan dan tidak ikut dihitung dalam rata-rata.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --baris IKU-3 --alasan "menunggu rilis BPS"',
    'kinerja-2026.xlsx --periode "Triwulan I" --lepas IKU-3',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'tahan', name: 'baris', value: 'KODE', many: true, description: 'baris yang ditahan (dapat diulang)' },
    { field: 'lepas', name: 'lepas', value: 'KODE', many: true, description: 'baris yang dilepas (dapat diulang)' },
    alasanField('"menunggu data BPS"', 'mengapa baris itu ditahan; ditulis di kolom Tahan'),
  ],
});

export const KUNCI_COMMANDS: readonly Command[] = [kunci, buka, tahan];
