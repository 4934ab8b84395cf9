/** Commands of Kendali SOP: `status`, `langkah`. */
import { usageProblem } from '../../problem.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command } from '../command.ts';
import { alasanField, periodeField } from './fields.ts';

const status = tindakanCommand({
  aksi: 'status',
  name: 'status',
  summary: 'menunjukkan keadaan setiap langkah SOP dan langkah berikutnya',
  usage: 'BERKAS.xlsx',
  description: 'Tidak mengubah apa pun. Dengan --json termasuk keadaan isian setiap unit.',
  examples: ['kinerja-2026.xlsx', 'kinerja-2026.xlsx --json'],
  fields: [],
  isReadOnly: true,
});

const LANGKAH: TindakanSpec = {
  aksi: 'kendali',
  name: 'langkah',
  aliases: ['kendali'],
  summary: 'mencatat langkah yang dikerjakan di luar program, atau melewatinya',
  usage: 'BERKAS.xlsx --periode "Triwulan II" --langkah 4 --catat --mulai WAKTU [--selesai WAKTU] | --lewati',
  description:
    'Waktu ditulis seperti 22 Nov 2026 14.05. Langkah yang dilewati memerlukan --alasan. Tanpa --langkah, tab Kendali SOP dan Beranda hanya diperbarui.',
  examples: [
    'kinerja-2026.xlsx --periode "Triwulan I" --langkah 5 --catat --mulai "13 Apr 2026 09.00" --selesai "13 Apr 2026 10.30"',
    'kinerja-2026.xlsx --periode "Triwulan I" --langkah 3 --lewati --alasan "tidak ada progres bulanan"',
  ],
  fields: [
    periodeField('"Triwulan II"'),
    { field: 'langkah', name: 'langkah', value: '4', description: 'langkah SOP' },
    { field: 'tugas', stands: 'catat', name: 'catat', description: 'catat kapan langkah itu dikerjakan' },
    { field: 'tugas', stands: 'lewati', name: 'lewati', description: 'lewati langkah itu dengan alasan' },
    { field: 'mulai', name: 'mulai', value: '"13 Apr 2026 09.00"', description: 'kapan dimulai' },
    { field: 'selesai', name: 'selesai', value: '"13 Apr 2026 10.30"', description: 'kapan selesai' },
    { field: 'keluaran', name: 'keluaran', value: 'TEKS', description: 'tautan atau tempat menyimpan keluarannya' },
    { field: 'catatan', name: 'catatan', value: 'TEKS', description: 'catatan' },
    alasanField('"tidak ada progres bulanan"', 'mengapa langkah itu dilewati'),
  ],
};

/** To name a step is not to say what became of it. @throws Problem */
const langkah = tindakanCommand(LANGKAH, {
  options: [],
  run: async (invocation) => {
    const { flags, values } = invocation.args;
    if (values.has('langkah') && !flags.has('catat') && !flags.has('lewati')) {
      throw usageProblem(
        'Belum disebut apakah langkah itu dicatat atau dilewati.',
        'Tambahkan --catat atau --lewati. Keadaan semua langkah ditunjukkan oleh "kinerja status".',
      );
    }
    return runTindakan(LANGKAH, invocation);
  },
});

export const KENDALI_COMMANDS: readonly Command[] = [status, langkah];
