/** `kinerja meja`: opens a workbook in the browser, without Google. */

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Problem, usageProblem } from '../problem.ts';
import { runWorkbench } from '../workbench.ts';
import type { Command, Invocation } from './command.ts';

function toPort(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw usageProblem(`"${text}" bukan nomor port.`, 'Tulis misalnya --port 8720.');
}

function run({ args, acting, file, io }: Invocation): Promise<number> {
  if (!existsSync(file)) {
    const advice = `Periksa nama dan foldernya (${dirname(file)}), atau buat contoh dengan "kinerja contoh ${basename(file)}".`;
    throw new Problem(`Berkas ${basename(file)} tidak ditemukan.`, advice);
  }
  const port = toPort(args.values.get('port'));
  return runWorkbench({ file, acting, io, port, isQuiet: args.flags.has('tanpa-peramban') });
}

export const meja: Command = {
  name: 'meja',
  summary: 'membuka buku kerja di peramban, tanpa Google',
  usage: 'BERKAS.xlsx [--port 8720] [--tanpa-peramban]',
  description:
    'Buku kerja tampil sebagai lembar yang dapat diisi, dengan menu Kinerja seperti di Google Sheets. Semua tetap di komputer ini. Tekan Ctrl+C untuk mengakhiri.',
  examples: ['kinerja-contoh.xlsx', 'data/kinerja-2026.xlsx --tanpa-peramban'],
  options: [
    { name: 'port', value: '8720', description: 'nomor port di komputer ini (bila terpakai: yang mana saja)' },
    { name: 'tanpa-peramban', description: 'hanya tampilkan alamatnya' },
  ],
  makesFiles: true,
  run,
};
