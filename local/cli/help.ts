/** The help texts, in Indonesian. */
import { COMMON_OPTIONS } from './acting.ts';
import type { OptionSpec } from './arguments.ts';
import type { Command } from './commands/command.ts';

function optionLabel({ name, value }: OptionSpec): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

function alignedLines(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}\n`).join('');
}

/** `kinerja --help` */
export function generalHelp(commands: readonly Command[]): string {
  return `Rekap Kinerja – mengolah buku kerja kinerja (.xlsx) di komputer sendiri

Pemakaian: kinerja PERINTAH BERKAS.xlsx [pilihan]

Perintah:
${alignedLines(commands.map((command) => [command.name, command.summary] as const))}
Bantuan satu perintah: kinerja PERINTAH --help

Kode keluar: 0 selesai, 1 ditolak atau ada data yang wajib diperbaiki, 2 salah pemakaian
`;
}

/** `kinerja rekap --help` */
export function commandHelp(command: Command): string {
  const own = command.options.map((option) => [optionLabel(option), option.description] as const);
  const common = COMMON_OPTIONS.map((option) => [optionLabel(option), option.description] as const);
  return `kinerja ${command.name} – ${command.summary}

Pemakaian: kinerja ${command.name} ${command.usage}

${command.description}

Pilihan:
${alignedLines([...own, ...common])}
Contoh:
${command.examples.map((example) => `  kinerja ${command.name} ${example}\n`).join('')}`;
}
