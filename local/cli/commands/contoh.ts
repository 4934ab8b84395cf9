/** `kinerja contoh`: makes a sample workbook, whole or with mistakes to practise on. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fillSample, type SampleRequest } from '../../contoh/make-sample.ts';
import { Problem, usageProblem } from '../problem.ts';
import { requireFolder } from '../require-folder.ts';
import { withHost } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';

/** Year of the sample's data. */
const DEFAULT_YEAR = 2025;

function toRequest({ args }: Invocation): SampleRequest {
  const text = args.values.get('tahun') ?? String(DEFAULT_YEAR);
  if (!/^20\d\d$/.test(text)) throw usageProblem(`"${text}" bukan tahun.`, `Tulis misalnya --tahun ${DEFAULT_YEAR}.`);
  return { tahun: Number(text), bermasalah: args.flags.has('bermasalah') };
}

/** One sample made twice is one workbook, byte for byte. */
function sampleId(name: string, request: SampleRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([name, request]))
    .digest('base64url')
    .slice(0, 32);
}

/** Made under the same name in a folder of its own, so that a failure leaves whatever stood there. */
async function makeFile(invocation: Invocation): Promise<void> {
  const { file } = invocation;
  const request = toRequest(invocation);
  requireFolder(dirname(file));
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), '.kinerja-contoh-'));
  const draft = join(folder, basename(file));
  try {
    await withHost(invocation, async (client) => {
      await client.open(draft, true, sampleId(basename(file), request));
      await fillSample(client, request);
      await client.save();
    });
    await rename(draft, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(invocation: Invocation): Promise<number> {
  const { file, acting, io } = invocation;
  toRequest(invocation);
  if (existsSync(file) && statSync(file).isDirectory())
    throw new Problem(`${basename(file)} adalah folder, bukan berkas.`, 'Tambahkan nama berkas .xlsx di belakangnya.');
  if (existsSync(file) && !acting.yes) {
    throw new Problem(
      `Berkas ${basename(file)} sudah ada.`,
      'Pakai nama lain, atau tambahkan --ya untuk menggantinya.',
    );
  }
  await makeFile(invocation);
  if (acting.json) io.out(`${JSON.stringify({ ok: true, berkas: [file] })}\n`);
  else io.out(`Contoh buku kerja dibuat: ${file}\n`);
  return 0;
}

export const contoh: Command = {
  name: 'contoh',
  summary: 'membuat contoh buku kerja yang sudah terisi',
  usage: 'BERKAS.xlsx [--bermasalah] [--tahun 2025]',
  description:
    'Isinya sebuah Dinas Arsip dan Perpustakaan dengan empat triwulan terisi. Dengan --bermasalah isinya sengaja dibuat salah di banyak tempat, untuk berlatih memperbaiki.',
  examples: ['kinerja-contoh.xlsx', 'latihan.xlsx --bermasalah'],
  options: [
    { name: 'bermasalah', description: 'dengan kesalahan yang wajib diperbaiki' },
    { name: 'tahun', value: '2025', description: `tahun data (bila tidak diisi: ${DEFAULT_YEAR})` },
  ],
  run,
};
