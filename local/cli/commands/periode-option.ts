/** The option --periode, which most commands need. */
import type { OptionSpec } from '../arguments.ts';
import type { Invocation } from './command.ts';

/** @param example such as `"Triwulan II"`, with its quotes */
export function periodeOption(example: string): OptionSpec {
  return { name: 'periode', value: example, description: 'periode yang dikerjakan', required: true };
}

export function toPeriode({ args }: Invocation): string {
  return args.values.get('periode') ?? '';
}
