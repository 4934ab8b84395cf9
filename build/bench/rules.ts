/** What the rules cost without files and tabs around them: rows are parsed, then validated, at several sizes. */
import type { CellValue, Grid } from '../../src/core/grid.ts';
import { parseBukuKerja } from '../../src/core/parse-tab/parse-buku-kerja.ts';
import { validatePeriode } from '../../src/core/rules/validate-periode.ts';
import { rowsOfTabs } from './large-workbook.ts';

export interface BiayaAturan {
  indikator: number;
  /** Milliseconds of processor time. */
  parse: number;
  validasi: number;
  temuan: number;
}

/** Rows of objects as a grid with one header line. */
function gridOf(tab: string, gid: number, rows: readonly Readonly<Record<string, unknown>>[]): Grid {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = [header, ...rows.map((row) => header.map((name) => (row[name] ?? '') as CellValue))];
  return { tab, gid, values };
}

function cpuOf<Result>(run: () => Result): { milliseconds: number; result: Result } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
}

/** A year with four filled quarters, its narrative and its evidence, by the rules of one period. */
export function measureRules(count: number, periode: 'Triwulan II' | 'Tahun'): BiayaAturan {
  const grids = Object.entries(rowsOfTabs(count)).map(([tab, rows], index) => gridOf(tab, index, rows));
  const parsed = cpuOf(() => parseBukuKerja(grids, 2026));
  const when =
    periode === 'Tahun'
      ? ({ tahun: 2026, jenis: 'tahun', nomor: 1 } as const)
      : ({ tahun: 2026, jenis: 'triwulan', nomor: 2 } as const);
  const validated = cpuOf(() => validatePeriode(parsed.result, when, { tahun: 2027, bulan: 1, hari: 15 }));
  return {
    indikator: count,
    parse: parsed.milliseconds,
    validasi: validated.milliseconds,
    temuan: validated.result.length,
  };
}
