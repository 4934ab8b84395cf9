/** Validates a period: everything that parsing and the rules found about the tabs its figures come from. */
import type { BukuKerja } from '../buku-kerja.ts';
import type { Periode, Tanggal } from '../periode.ts';
import { ANGGARAN } from '../tab-layout/anggaran.ts';
import { NARASI } from '../tab-layout/narasi.ts';
import { PEJABAT, UNIT_KERJA } from '../tab-layout/pejabat.ts';
import { PENGATURAN } from '../tab-layout/pengaturan.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import { TAB_LAYOUTS } from '../tab-layout/tab-layouts.ts';
import { tabKey } from '../tab-layout/tab-name.ts';
import { PROGRES_BULANAN, triwulanLayout } from '../tab-layout/triwulan.ts';
import { isStructural, withLevelOf } from '../temuan/level.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { ANALYSIS_MISSING } from './analisis.ts';
import { OUTPUT_RULES } from './anggaran-keluaran.ts';
import { ACCOUNT_RULES } from './anggaran-kode.ts';
import { QUARTERS_NE_YEAR } from './anggaran-tahun.ts';
import { NARRATIVE_ROW_RULES, PLAN_COUNT_WORDS } from './angka-kalimat.ts';
import { EVIDENCE_REUSED, EVIDENCE_ROW_RULES } from './bukti.ts';
import { STALE_DATA } from './data-lama.ts';
import { EFFICIENCY_OUT_OF_RANGE } from './efisiensi.ts';
import { HASIL_BAWAH } from './hasil-jumlah.ts';
import { HASIL_ROW_RULES, HASIL_RULES } from './hasil-ketik.ts';
import { DENOMINATOR_CONFLICT, ISIAN_RULES } from './isian.ts';
import { MONEY_RULES } from './money.ts';
import { NILAI_RULES } from './nilai.ts';
import { PEOPLE_RULES } from './orang.ts';
import { PLAN_RULES } from './plan.ts';
import { PROGRESS_MISMATCH } from './progres.ts';
import { READING_RULES } from './reading.ts';
import { createContext, eachRow, type RowRule, type Rule, type RuleContext } from './rule.ts';
import { STRUCTURE_RULES } from './structure.ts';
import { TARGET_RULES } from './target.ts';

const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...PLAN_RULES,
  DENOMINATOR_CONFLICT,
  PROGRESS_MISMATCH,
  ...HASIL_RULES,
  HASIL_BAWAH,
  STALE_DATA,
  ...MONEY_RULES,
  QUARTERS_NE_YEAR,
  ...ACCOUNT_RULES,
  ...OUTPUT_RULES,
  EFFICIENCY_OUT_OF_RANGE,
  EVIDENCE_REUSED,
  PLAN_COUNT_WORDS,
  ...PEOPLE_RULES,
];

const ROW_RULES: readonly RowRule[] = [
  ...READING_RULES,
  ...TARGET_RULES,
  ...ISIAN_RULES,
  ...NILAI_RULES,
  ...HASIL_ROW_RULES,
  ANALYSIS_MISSING,
  ...EVIDENCE_ROW_RULES,
  ...NARRATIVE_ROW_RULES,
];

const TAB_ORDER = new Map(TAB_LAYOUTS.map(({ tab }, index) => [tabKey(tab), index]));

/** What parsing found in the tabs that the period's figures come from. */
function parsedTemuan({ buku, triwulan }: RuleContext): Temuan[] {
  const layouts = [
    PENGATURAN,
    UNIT_KERJA,
    PEJABAT,
    PERJANJIAN_KINERJA,
    RENCANA_AKSI,
    PROGRES_BULANAN,
    ANGGARAN,
    NARASI,
  ];
  const tabs = new Set([...layouts, ...triwulan.map(triwulanLayout)].map(({ tab }) => tabKey(tab)));
  return buku.temuan.filter(({ tab }) => tabs.has(tabKey(tab)));
}

/** By tab in the order of the workbook, row, column, code; what stands in one cell keeps the order of the rules. */
function sortTemuan(temuan: readonly Temuan[]): Temuan[] {
  const keyed = temuan.map((one, index) => ({ one, index, tab: TAB_ORDER.get(tabKey(one.tab)) ?? TAB_ORDER.size }));
  keyed.sort((a, b) => {
    const place = a.tab - b.tab || a.one.row - b.one.row || a.one.column - b.one.column;
    if (place !== 0) return place;
    return a.one.kode === b.one.kode ? a.index - b.index : a.one.kode < b.one.kode ? -1 : 1;
  });
  return keyed.map(({ one }) => one);
}

/** One code says one thing about a cell. About a tab as a whole, by column and Kode. */
function withoutDoubles(sorted: readonly Temuan[]): Temuan[] {
  const seen = new Set<string>();
  return sorted.filter(({ kode, tab, row, column, kolom, kodeIndikator }) => {
    const key = [tab, row, column, kode, kolom, kodeIndikator].join('\u0000');
    return !seen.has(key) && seen.add(key);
  });
}

/** A row that is held (Tahan Baris) stays out of the figures: what is wrong in it is worth knowing, but blocks nothing. */
function softenHeld({ buku, triwulan }: RuleContext): (temuan: Temuan) => Temuan {
  const held = new Set<string>();
  for (const nomor of triwulan) {
    for (const { table, row, tahan } of buku.triwulan[nomor]?.rows ?? []) {
      if (tahan.trim() !== '') held.add(`${table.tab}\u0000${row}`);
    }
  }
  return (temuan) =>
    temuan.level === 'galat' && !isStructural(temuan.kode) && held.has(`${temuan.tab}\u0000${temuan.row}`)
      ? { ...temuan, level: 'peringatan' }
      : temuan;
}

/**
 * All temuan of a period: of the plan, of its quarterly tabs, of Anggaran and Pengaturan; at the levels that Pengaturan
 * gives them, sorted, none twice.
 * @param today the clock is the caller's: a quarter that has not ended owes nothing yet
 */
export function validatePeriode(buku: BukuKerja, periode: Periode, today: Tanggal): Temuan[] {
  const context = createContext(buku, periode, today);
  const found = parsedTemuan(context);
  const report = (temuan: Temuan): void => {
    found.push(temuan);
  };
  for (const rule of RULES) rule.check(context, report);
  eachRow(context, (row) => {
    for (const rule of ROW_RULES) rule.check(row, report);
  });
  const { tingkatPemeriksaan } = buku.pengaturan;
  const soften = softenHeld(context);
  return withoutDoubles(sortTemuan(found.map((temuan) => soften(withLevelOf(temuan, tingkatPemeriksaan)))));
}
