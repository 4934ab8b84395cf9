/** Which functions of a formula the local engine computes as Sheets does. */
import { HyperFormula } from 'hyperformula';

/** They spill over neighbouring cells, which the model does not know: their cached values stay. */
const SPILLING = [
  'ARRAYFORMULA',
  'ARRAY_CONSTRAIN',
  'FILTER',
  'HSTACK',
  'MMULT',
  'SEQUENCE',
  'SORT',
  'SPLIT',
  'TRANSPOSE',
  'UNIQUE',
  'VSTACK',
];

let computable: Set<string> | null = null;

/** @param names upper-case names of functions */
export function isComputable(names: readonly string[]): boolean {
  if (!computable) {
    computable = new Set(HyperFormula.getRegisteredFunctionNames('enGB'));
    for (const name of SPILLING) computable.delete(name);
  }
  const known = computable;
  return names.every((name) => known.has(name));
}
