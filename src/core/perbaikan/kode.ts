/** Which temuan Perbaiki may have a fix for, so that it is offered beside them. */
import type { KodePeriksa } from '../temuan/temuan.ts';

const DAPAT: ReadonlySet<KodePeriksa> = new Set<KodePeriksa>([
  ...(['UNIT_IN_VALUE', 'NUMBER_AS_TEXT', 'DECIMAL_SEPARATOR_MIX', 'DECIMAL_AMBIGUOUS', 'PERCENT_FRACTION'] as const),
  ...(['KATEGORI_MISMATCH', 'ROUNDING_TRUNC', 'CAPAIAN_MISMATCH', 'TARGET_NE_PK', 'UNIT_MIX'] as const),
]);

export function dapatDiperbaiki(kode: KodePeriksa): boolean {
  return DAPAT.has(kode);
}
