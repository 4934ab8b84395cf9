/** Commands about single figures and cells: `asal`, `perbaiki`, `urungkan`. */
import { usageProblem } from '../../problem.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { periodeField } from './fields.ts';

const ASAL: TindakanSpec = {
  aksi: 'asal',
  name: 'asal',
  summary: 'menunjukkan dari mana sebuah angka, sampai ke sel yang diketik',
  usage: 'BERKAS.xlsx --tab "Semester I" --sel L7',
  description:
    'Untuk angka yang diketik, ditunjukkan di mana angka itu dipakai. Tidak mengubah apa pun. Kode keluar 1 bila isi selnya berbeda dari hasil hitungnya.',
  examples: ['kinerja-2026.xlsx --tab "Semester I" --sel N5', 'kinerja-2026.xlsx --tab Tahunan --sel N5 --json'],
  fields: [
    { field: 'tab', name: 'tab', value: '"Semester I"', description: 'nama tab' },
    { field: 'sel', name: 'sel', value: 'L7', description: 'alamat sel' },
  ],
  isReadOnly: true,
  isBad: ({ sama }) => sama === false,
};

/** Nothing is marked on the command line. @throws Problem */
const asal: Command = tindakanCommand(ASAL, {
  options: [],
  run: (invocation) => {
    const { values } = invocation.args;
    if (!values.has('tab') || !values.has('sel')) {
      throw usageProblem('Sebutkan selnya.', 'Tulis misalnya --tab "Semester I" --sel L7.');
    }
    return runTindakan(ASAL, invocation);
  },
});

const perbaiki = tindakanCommand({
  aksi: 'perbaiki',
  name: 'perbaiki',
  summary: 'memperbaiki penulisan yang pasti, misalnya "232 Orang" menjadi 232',
  usage: 'BERKAS.xlsx --periode "Triwulan II"',
  description:
    'Semula dan menjadinya setiap sel ditampilkan lebih dahulu. Yang dapat berarti dua angka tidak ditulis, kecuali dipilih dengan --isi.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan II"',
    'kinerja-2026.xlsx --periode "Triwulan II" --sel "Triwulan II!E5" --ya',
  ],
  fields: [
    periodeField('"Triwulan II"', 'periode yang diperiksa'),
    { field: 'sel', name: 'sel', value: '"Triwulan II!E5"', description: 'hanya sel ini' },
  ],
});

const urungkan = tindakanCommand({
  aksi: 'urungkan',
  name: 'urungkan',
  summary: 'mengembalikan sel yang diubah tindakan terakhir',
  usage: 'BERKAS.xlsx',
  description:
    'Yang akan dikembalikan ditampilkan lebih dahulu. Sel yang sudah diubah orang sesudahnya dibiarkan. Email dan berkas tidak ditarik kembali.',
  examples: ['kinerja-2026.xlsx', 'kinerja-2026.xlsx --ya --json'],
  fields: [],
});

export const ANGKA_COMMANDS: readonly Command[] = [asal, perbaiki, urungkan];
