/** `kinerja laporan`: writes the report of a period as a .docx file. */
import { printOutcome } from '../print-answer.ts';
import { usageProblem } from '../problem.ts';
import { toShownPath } from '../shown-path.ts';
import { callOnWorkbook, type Outcome } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';
import { ALASAN_OPTION, periodeOption, toAlasan, toPeriode } from './periode-option.ts';

interface SavedFile {
  nama: string;
  id: string;
}

/** The add-on knows its files by id; people and programs want to know where they are. */
function withPaths(outcome: Outcome, { io }: Invocation): Outcome {
  if (!outcome.answer.ok) return outcome;
  const files = (outcome.answer.berkas ?? []) as SavedFile[];
  const berkas = files.map(({ id, nama }) => toShownPath(outcome.paths.get(id) ?? nama, io.cwd));
  return { ...outcome, answer: { ...outcome.answer, berkas } };
}

/** The form is asked for like a period: `E.81 Triwulan II`. */
function toLaporan(invocation: Invocation): string {
  const jenis = (invocation.args.values.get('jenis') ?? 'laporan').toLowerCase().replace('.', '');
  if (jenis !== 'laporan' && jenis !== 'e81') {
    throw usageProblem(`Jenis laporan "${jenis}" tidak dikenali.`, 'Tulis laporan atau e81.');
  }
  const periode = toPeriode(invocation);
  return jenis === 'e81' ? `E.81 ${periode}` : periode;
}

async function run(invocation: Invocation): Promise<number> {
  const request = { periode: toLaporan(invocation), ...toAlasan(invocation) };
  const outcome = withPaths(await callOnWorkbook({ functionName: 'callLaporan', request }, invocation), invocation);
  const toText = ({ answer }: Outcome) =>
    (answer.berkas as string[]).map((path) => `Laporan tersimpan: ${path}\n`).join('');
  return printOutcome(outcome, invocation, toText);
}

export const laporan: Command = {
  name: 'laporan',
  summary: 'menyusun laporan satu periode sebagai berkas .docx',
  usage: 'BERKAS.xlsx --periode Tahun [--keluar FOLDER]',
  description: 'Setiap penyusunan menjadi revisi baru; laporan yang sudah ada tidak pernah ditimpa.',
  examples: [
    'kinerja-2026.xlsx --periode "Semester I"',
    'kinerja-2026.xlsx --periode Tahun --keluar laporan-2026',
    'kinerja-2026.xlsx --periode "Triwulan II" --jenis e81',
  ],
  options: [
    periodeOption('Tahun'),
    { name: 'jenis', value: 'e81', description: 'Formulir E.81 (evaluasi hasil Renja) untuk satu triwulan atau Tahun' },
    ALASAN_OPTION,
  ],
  makesFiles: true,
  run,
};
