/** `npm start`: makes the sample workbook if there is none, then does the whole main job on it and says what came of it. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { HostClient } from '../host/client.ts';
import { mainJobActing } from './acting.ts';
import type { Answer } from './answer.ts';
import type { Io } from './io.ts';
import { formatPercent } from './number-text.ts';
import { Problem } from './problem.ts';
import { requireFolder } from './require-folder.ts';
import { runCommand } from './run-command.ts';
import { callSeries } from './series.ts';
import { formatTable } from './table.ts';
import { withHost } from './workbook-call.ts';

const TRIWULAN = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'];
const RECAPS = ['Semester I', 'Semester II', 'Tahun'];

interface Counts {
  galat: number;
  peringatan: number;
  info: number;
}

interface RataRata {
  nilai: number | null;
  kategori: string;
  n: number;
  tidakDihitung: number;
}

/** @throws Problem when the add-on refuses or fails */
async function call(client: HostClient, functionName: string, request: Record<string, unknown>): Promise<Answer> {
  const quiet = { save: async () => undefined, progress: () => undefined };
  const { answer } = await callSeries(client, functionName, request, quiet);
  if (!answer.ok) throw new Problem(answer.pesan ?? 'Tindakan ditolak.', answer.saran ?? '');
  return answer;
}

async function validateAll(client: HostClient, io: Io): Promise<void> {
  const rows: string[][] = [];
  for (const periode of TRIWULAN) {
    const { jumlah } = (await call(client, 'callValidasi', { periode })) as unknown as { jumlah: Counts };
    rows.push([periode, String(jumlah.galat), String(jumlah.peringatan), String(jumlah.info)]);
  }
  const columns = ['Wajib Diperbaiki', 'Perlu Dicek', 'Info'].map((title) => ({ title, align: 'right' as const }));
  io.out(`\nHasil pemeriksaan\n${formatTable([{ title: 'Periode' }, ...columns], rows, io.width)}`);
}

async function recapAll(client: HostClient, io: Io): Promise<void> {
  const rows: string[][] = [];
  for (const periode of RECAPS) {
    const { rataRata } = (await call(client, 'callRekap', { periode, konfirmasi: true })) as unknown as {
      rataRata: RataRata;
    };
    const { nilai, kategori, n, tidakDihitung } = rataRata;
    rows.push([periode, formatPercent(nilai), kategori, String(n), String(tidakDihitung)]);
  }
  const titles = ['Periode', 'Rata-rata capaian', 'Kategori', 'Indikator', 'Tidak dihitung'];
  const columns = titles.map((title, at) => (at === 0 || at === 2 ? { title } : { title, align: 'right' as const }));
  io.out(`\nHasil rekap\n${formatTable(columns, rows, io.width)}`);
}

async function reportAll(client: HostClient, io: Io): Promise<string[]> {
  const paths: string[] = [];
  for (const periode of RECAPS) {
    const { berkas } = (await call(client, 'callLaporan', { periode })) as unknown as { berkas: { id: string }[] };
    for (const { id } of berkas) paths.push((await client.locate(id)) ?? id);
  }
  return paths.map((path) => relative(io.cwd, path) || path);
}

async function doMainJob(client: HostClient, file: string, io: Io): Promise<void> {
  const { lock } = await client.open(file);
  if (lock) throw new Problem(lock.pesan, lock.saran);
  await validateAll(client, io);
  await recapAll(client, io);
  const reports = await reportAll(client, io);
  await client.save();
  const list = [relative(io.cwd, file), ...reports].map((path) => `  ${path}`).join('\n');
  io.out(
    `\nBerkas\n${list}\n\nBuka buku kerjanya dengan Excel atau LibreOffice, laporannya dengan Word atau LibreOffice.\n`,
  );
}

/**
 * @returns exit code: 0 done, 1 something went wrong, which is said on standard error
 */
export async function runMainJob(io: Io): Promise<number> {
  const file = join(io.cwd, 'data', 'kinerja-contoh.xlsx');
  if (!existsSync(file)) {
    const code = await runCommand(['contoh', file], io);
    if (code !== 0) return code;
  }
  try {
    const acting = mainJobActing(io);
    requireFolder(acting.folder);
    await withHost({ acting, io }, (client) => doMainJob(client, file, io));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    io.err(`${error.pesan}\n${error.saran}\n`);
    return error.exitCode;
  }
}
