/** Commands about single figures: `asal`. */
import { usageProblem } from '../../problem.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';

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

export const ANGKA_COMMANDS: readonly Command[] = [asal];
