/** `kinerja validasi`: checks the data of a quarter and writes what it finds into the workbook. */
import { formatTemuan, printOutcome } from '../print-answer.ts';
import { callOnWorkbook } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';
import { periodeOption, toPeriode } from './periode-option.ts';

async function run(invocation: Invocation): Promise<number> {
  const request = { periode: toPeriode(invocation) };
  const outcome = await callOnWorkbook({ functionName: 'callValidasi', request, saveWithGalat: true }, invocation);
  return printOutcome(outcome, invocation, ({ answer }) => formatTemuan(answer.temuan ?? [], invocation.io.width));
}

export const validasi: Command = {
  name: 'validasi',
  summary: 'memeriksa isian satu triwulan',
  usage: 'BERKAS.xlsx --periode "Triwulan II"',
  description:
    'Hasilnya juga tertulis di tab Hasil Pemeriksaan, di kolom Pesan, dan sebagai catatan pada selnya. Kode keluar 1 bila ada yang wajib diperbaiki.',
  examples: ['kinerja-2026.xlsx --periode "Triwulan II"', 'kinerja-2026.xlsx --periode "TW I" --json'],
  options: [periodeOption('"Triwulan II"')],
  run,
};
