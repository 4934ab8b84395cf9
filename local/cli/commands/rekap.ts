/** `kinerja rekap`: recaps a quarter, a semester or the year. */
import { formatNumber, formatPercent } from '../number-text.ts';
import { printOutcome } from '../print-answer.ts';
import { type Column, formatTable } from '../table.ts';
import { callOnWorkbook, type Outcome } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';
import { ALASAN_OPTION, periodeOption, toAlasan, toPeriode } from './periode-option.ts';

interface RekapRow {
  kode: string;
  indikator: string;
  target: unknown;
  realisasi: unknown;
  targetTeks?: string;
  realisasiTeks?: string;
  capaian: number | null;
  kategori: string | null;
  terisi: string;
  status: string;
}

interface RataRata {
  nilai: number | null;
  n: number;
  tidakDihitung: number;
}

const COLUMNS: readonly Column[] = [
  { title: 'Kode' },
  { title: 'Indikator', shrinks: true },
  { title: 'Target', align: 'right' },
  { title: 'Realisasi', align: 'right' },
  { title: 'Capaian', align: 'right' },
  { title: 'Kategori / Status' },
  { title: 'Terisi' },
];

function toCells(row: RekapRow): string[] {
  const { kode, indikator, target, realisasi, targetTeks, realisasiTeks, capaian, kategori, status, terisi } = row;
  return [
    kode,
    indikator,
    targetTeks ?? formatNumber(target),
    realisasiTeks ?? formatNumber(realisasi),
    formatPercent(capaian),
    kategori || status,
    terisi,
  ];
}

function toText({ answer }: Outcome, width: number): string {
  const rows = (answer.rows ?? []) as RekapRow[];
  const rataRata = answer.rataRata as RataRata | undefined;
  const mean = rataRata
    ? `\nRata-rata capaian ${formatPercent(rataRata.nilai)} dari ${rataRata.n} indikator, ${rataRata.tidakDihitung} tidak dihitung.\n`
    : '';
  return formatTable(COLUMNS, rows.map(toCells), width) + mean;
}

async function run(invocation: Invocation): Promise<number> {
  const request = { periode: toPeriode(invocation), ...toAlasan(invocation) };
  const outcome = await callOnWorkbook({ functionName: 'callRekap', request }, invocation);
  return printOutcome(outcome, invocation, (done) => toText(done, invocation.io.width));
}

export const rekap: Command = {
  name: 'rekap',
  summary: 'merekap satu triwulan, semester atau tahun',
  usage: 'BERKAS.xlsx --periode "Semester I"',
  description: 'Ditolak selama ada data yang wajib diperbaiki. Hasilnya tertulis di tab periode itu.',
  examples: ['kinerja-2026.xlsx --periode "Semester I"', 'kinerja-2026.xlsx --periode Tahun --json'],
  options: [periodeOption('"Semester I"'), ALASAN_OPTION],
  run,
};
