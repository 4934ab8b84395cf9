/** The level of each code of the catalogue, and which levels an office may change (domain rules §7). */
import type { KodePeriksa, Level, Temuan } from './temuan.ts';

/** A code that may stand at two levels (TARGET_TRAJECTORY_MISMATCH, NUMDEN_MISSING) has its stronger one here. */
export const LEVEL: Record<KodePeriksa, Level> = {
  HEADER_MISSING: 'galat',
  HEADER_DUPLICATE: 'galat',
  KODE_MISSING: 'galat',
  KODE_DUPLICATE: 'galat',
  KODE_UNKNOWN: 'galat',
  INDIKATOR_ABSENT: 'galat',
  CELL_ERROR: 'galat',
  NOT_A_NUMBER: 'galat',
  DATE_IN_NUMBER: 'galat',
  DECIMAL_AMBIGUOUS: 'galat',
  DECIMAL_SEPARATOR_MIX: 'peringatan',
  UNIT_IN_VALUE: 'peringatan',
  PERCENT_FRACTION: 'peringatan',
  NUMBER_AS_TEXT: 'info',
  VALUE_UNKNOWN: 'galat',
  LOCALE_NOT_INDONESIA: 'galat',
  AGGREGATION_UNDECLARED: 'galat',
  DIRECTION_UNDECLARED: 'galat',
  TARGET_MISSING: 'galat',
  TARGET_ZERO: 'info',
  TARGET_NE_PK: 'galat',
  TARGET_TRAJECTORY_MISMATCH: 'galat',
  TARGET_DECREASE: 'peringatan',
  NO_DATA: 'peringatan',
  NOT_DUE: 'info',
  NUMDEN_MISSING: 'galat',
  NUMDEN_MISMATCH: 'peringatan',
  DENOMINATOR_ZERO: 'galat',
  DENOMINATOR_CONFLICT: 'peringatan',
  NEGATIVE_VALUE: 'peringatan',
  PERCENT_OVER_100: 'peringatan',
  FRACTIONAL_COUNT: 'peringatan',
  MAGNITUDE_SUSPECT: 'peringatan',
  UNIT_MIX: 'peringatan',
  QUARTER_DECREASE: 'peringatan',
  QUARTER_JUMP: 'peringatan',
  STALE_DATA: 'info',
  OVER_CAP: 'peringatan',
  REALISASI_WITHOUT_TARGET: 'peringatan',
  PROGRESS_MISMATCH: 'peringatan',
  CAPAIAN_MISMATCH: 'galat',
  ROUNDING_TRUNC: 'info',
  KATEGORI_MISMATCH: 'peringatan',
  PERCENT_SUMMED: 'peringatan',
  AVERAGE_RANGE_ERROR: 'peringatan',
  LABEL_SET_MIX: 'peringatan',
  RUMUS_MIX: 'peringatan',
  TOTAL_MISMATCH: 'galat',
  QUARTERS_NE_YEAR: 'galat',
  OVERSPEND: 'peringatan',
  NARASI_UNKNOWN: 'peringatan',
  PLACEHOLDER_UNKNOWN: 'peringatan',
  PLACEHOLDER_EMPTY: 'peringatan',
  SPEND_WITHOUT_OUTPUT: 'peringatan',
  OUTPUT_WITHOUT_SPEND: 'peringatan',
  OUTPUT_PROGRESS_CONFLICT: 'peringatan',
  EFFICIENCY_OUT_OF_RANGE: 'peringatan',
  KODE_REKENING_INVALID: 'peringatan',
  ANALYSIS_MISSING: 'peringatan',
  EVIDENCE_MISSING: 'peringatan',
  EVIDENCE_BAD_LINK: 'peringatan',
  EVIDENCE_REUSED: 'peringatan',
  TEXT_TABLE_CONFLICT: 'peringatan',
  COUNT_WORD_MISMATCH: 'peringatan',
  NIP_INVALID: 'peringatan',
  EMAIL_INVALID: 'peringatan',
  UNIT_UNKNOWN: 'peringatan',
  PEJABAT_MISSING: 'peringatan',
};

const STRUCTURAL: ReadonlySet<KodePeriksa> = new Set<KodePeriksa>([
  'HEADER_MISSING',
  'HEADER_DUPLICATE',
  'KODE_MISSING',
  'KODE_DUPLICATE',
  'KODE_UNKNOWN',
  'INDIKATOR_ABSENT',
  'CELL_ERROR',
]);

export function isKodePeriksa(text: string): text is KodePeriksa {
  return Object.keys(LEVEL).includes(text);
}

/** A structural temuan always keeps its level: without the structure nothing can be computed. */
export function isStructural(kode: KodePeriksa): boolean {
  return STRUCTURAL.has(kode);
}

/** The temuan at the level that Pengaturan (table Tingkat Pemeriksaan) gives its code. */
export function withLevelOf(temuan: Temuan, tingkat: Partial<Record<KodePeriksa, Level>>): Temuan {
  const level = isStructural(temuan.kode) ? undefined : tingkat[temuan.kode];
  return level === undefined || level === temuan.level ? temuan : { ...temuan, level };
}
