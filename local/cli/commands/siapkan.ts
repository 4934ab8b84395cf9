/** `kinerja siapkan`: makes the tabs of a workbook, or repairs what is missing in one. */

import { printOutcome } from '../print-answer.ts';
import { usageProblem } from '../problem.ts';
import { callOnWorkbook } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';

function toYear({ args }: Invocation): { tahun?: number } {
  const text = args.values.get('tahun');
  if (text === undefined) return {};
  if (!/^20\d\d$/.test(text)) throw usageProblem(`"${text}" bukan tahun.`, 'Tulis misalnya --tahun 2026.');
  return { tahun: Number(text) };
}

async function run(invocation: Invocation): Promise<number> {
  const call = { functionName: 'callSiapkan', request: toYear(invocation), create: true };
  const outcome = await callOnWorkbook(call, invocation);
  return printOutcome(outcome, invocation, () => `Buku kerja siap: ${invocation.file}\n`);
}

export const siapkan: Command = {
  name: 'siapkan',
  summary: 'menyiapkan buku kerja: tab, judul kolom, daftar pilihan, format',
  usage: 'BERKAS.xlsx [--tahun 2026]',
  description:
    'Membuat berkas bila belum ada. Pada berkas yang sudah ada hanya bagian yang kurang dilengkapi; isian tetap.',
  examples: ['kinerja-2026.xlsx --tahun 2026'],
  options: [{ name: 'tahun', value: '2026', description: 'tahun buku kerja (bila tidak diisi: tahun ini)' }],
  run,
};
