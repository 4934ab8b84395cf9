/** The shape of a temuan: something wrong, doubtful or worth knowing about the data, found in a cell. */

/** On screen: Wajib Diperbaiki, Perlu Dicek, Info. A galat blocks recap and report. */
export type Level = 'galat' | 'peringatan' | 'info';

/** Codes of the catalogue (domain rules §7) that are implemented. Each has its sentences in `temuan-text`. */
export type KodePeriksa =
  // structure: the levels of these cannot be changed in Pengaturan
  | 'HEADER_MISSING'
  | 'HEADER_DUPLICATE'
  | 'KODE_MISSING'
  | 'KODE_DUPLICATE'
  | 'KODE_UNKNOWN'
  | 'INDIKATOR_ABSENT'
  | 'CELL_ERROR'
  // reading
  | 'NOT_A_NUMBER'
  | 'DATE_IN_NUMBER'
  | 'DECIMAL_AMBIGUOUS'
  | 'DECIMAL_SEPARATOR_MIX'
  | 'UNIT_IN_VALUE'
  | 'PERCENT_FRACTION'
  | 'NUMBER_AS_TEXT'
  | 'VALUE_UNKNOWN'
  | 'LOCALE_NOT_INDONESIA'
  // plan
  | 'AGGREGATION_UNDECLARED'
  | 'DIRECTION_UNDECLARED'
  | 'TARGET_MISSING'
  | 'TARGET_ZERO'
  | 'TARGET_NE_PK'
  | 'TARGET_TRAJECTORY_MISMATCH'
  | 'TARGET_DECREASE'
  // realisasi
  | 'NO_DATA'
  | 'NOT_DUE'
  | 'NUMDEN_MISSING'
  | 'NUMDEN_MISMATCH'
  | 'DENOMINATOR_ZERO'
  | 'DENOMINATOR_CONFLICT'
  | 'NEGATIVE_VALUE'
  | 'PERCENT_OVER_100'
  | 'FRACTIONAL_COUNT'
  | 'MAGNITUDE_SUSPECT'
  | 'UNIT_MIX'
  | 'QUARTER_DECREASE'
  | 'QUARTER_JUMP'
  | 'STALE_DATA'
  | 'OVER_CAP'
  | 'REALISASI_WITHOUT_TARGET'
  | 'PROGRESS_MISMATCH'
  // typed results
  | 'CAPAIAN_MISMATCH'
  | 'ROUNDING_TRUNC'
  | 'KATEGORI_MISMATCH'
  | 'PERCENT_SUMMED'
  | 'AVERAGE_RANGE_ERROR'
  | 'LABEL_SET_MIX'
  | 'RUMUS_MIX'
  // money
  | 'TOTAL_MISMATCH'
  | 'QUARTERS_NE_YEAR'
  | 'OVERSPEND'
  | 'SPEND_WITHOUT_OUTPUT'
  | 'OUTPUT_WITHOUT_SPEND'
  | 'OUTPUT_PROGRESS_CONFLICT'
  | 'EFFICIENCY_OUT_OF_RANGE'
  | 'KODE_REKENING_INVALID'
  // narrative and evidence
  | 'ANALYSIS_MISSING'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_BAD_LINK'
  | 'EVIDENCE_REUSED'
  | 'TEXT_TABLE_CONFLICT'
  | 'COUNT_WORD_MISMATCH'
  // people
  | 'NIP_INVALID'
  | 'EMAIL_INVALID'
  | 'UNIT_UNKNOWN'
  | 'PEJABAT_MISSING'
  // tab Narasi
  | 'NARASI_UNKNOWN'
  | 'PLACEHOLDER_UNKNOWN'
  | 'PLACEHOLDER_EMPTY';

/** One finding. Row and column count from 1; both are 0 when the whole tab is meant (a missing header, say). */
export interface Temuan {
  kode: KodePeriksa;
  level: Level;
  tab: string;
  row: number;
  column: number;
  /** Address such as `H12`, or `''` when the whole tab is meant. */
  sel: string;
  /** Kode of the indikator (or account) of the row, `''` when there is none. */
  kodeIndikator: string;
  /** Header of the column: with code, tab and Kode it is what `Sejak` is carried over by. */
  kolom: string;
  /** The value as people see it, `''` for a blank. */
  nilai: string;
  /** One Indonesian sentence: what is wrong. */
  pesan: string;
  /** One Indonesian sentence: how to fix it. */
  perbaikan: string;
}
