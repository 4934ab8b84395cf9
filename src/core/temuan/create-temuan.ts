/** Makes a temuan from its code, its cell and the figures its sentences need. */
import { cellAddress } from '../grid.ts';
import { LEVEL } from './level.ts';
import type { KodePeriksa, Level, Temuan } from './temuan.ts';
import { HASIL_TEXT } from './text-hasil.ts';
import { MONEY_TEXT } from './text-money.ts';
import { NARASI_TEXT } from './text-narasi.ts';
import { NARRATIVE_TEXT } from './text-narrative.ts';
import { PEOPLE_TEXT } from './text-people.ts';
import { PLAN_TEXT } from './text-plan.ts';
import { READING_TEXT } from './text-reading.ts';
import { REALISASI_TEXT } from './text-realisasi.ts';
import { STRUCTURE_TEXT } from './text-structure.ts';

const ALL_TEXT = {
  ...STRUCTURE_TEXT,
  ...READING_TEXT,
  ...PLAN_TEXT,
  ...REALISASI_TEXT,
  ...HASIL_TEXT,
  ...MONEY_TEXT,
  ...NARASI_TEXT,
  ...NARRATIVE_TEXT,
  ...PEOPLE_TEXT,
};

/** What the sentences of each code are made of. */
export type TemuanData = { [K in KodePeriksa]: Parameters<(typeof ALL_TEXT)[K]>[0] };

/** Does not compile until every code has its sentences. */
const TEMUAN_TEXT: { [K in KodePeriksa]: (data: TemuanData[K]) => [string, string] } = ALL_TEXT;

/** The cell a temuan is about. Row and column from 1, both 0 when the whole tab is meant. */
export interface Place {
  tab: string;
  row: number;
  column: number;
  kodeIndikator: string;
  kolom: string;
  nilai: string;
}

/** @param level where it is not the code's own */
export function createTemuan<K extends KodePeriksa>(
  kode: K,
  place: Place,
  data: TemuanData[K],
  level: Level = LEVEL[kode],
): Temuan {
  const [pesan, perbaikan] = TEMUAN_TEXT[kode](data);
  const { tab, row, column, kodeIndikator, kolom, nilai } = place;
  const sel = row > 0 && column > 0 ? cellAddress(row, column) : '';
  return { kode, level, tab, row, column, sel, kodeIndikator, kolom, nilai, pesan, perbaikan };
}
