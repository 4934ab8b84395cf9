/** Options that several commands have: --periode, which most of them need, and --alasan. */
import type { OptionSpec } from '../arguments.ts';
import type { Invocation } from './command.ts';

/** @param example such as `"Triwulan II"`, with its quotes */
export function periodeOption(example: string): OptionSpec {
  return { name: 'periode', value: example, description: 'periode yang dikerjakan', required: true };
}

export function toPeriode({ args }: Invocation): string {
  return args.values.get('periode') ?? '';
}

/** Steps of the SOP that come too early take a written reason. */
export const ALASAN_OPTION: OptionSpec = {
  name: 'alasan',
  value: '"menunggu data BPS"',
  description: 'alasan tertulis bila syarat langkah ini belum lengkap',
};

export function toAlasan({ args }: Invocation): { alasan?: string } {
  const alasan = args.values.get('alasan');
  return alasan === undefined ? {} : { alasan };
}
