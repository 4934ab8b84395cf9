/** Tells people on the tab itself when a recap is older than its sources: "Perlu Diperbarui". */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import { type Periode, tabOfPeriode } from '../core/periode.ts';
import {
  findProvenance,
  HEAD_ROWS,
  isCurrent,
  type KodeData,
  PERLU_DIPERBARUI,
} from '../core/render-tab/provenance.ts';
import type { PeriodeHasil } from './hasil-rekap.ts';
import { kodeDataOf } from './kode-data.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import { findTab } from './tab-name.ts';

/** Compares every recap with the data as read, and says so below its provenance line. Answers with a sentence for each that is out of date. */
export function markStale(ports: Ports, read: ReadBukuKerja): string[] {
  const { tahun } = read.buku.pengaturan;
  const all = kodeDataOf(ports, read, [1, 2, 3, 4]);
  const upTo = (last: NomorTriwulan): KodeData[] => all.filter(({ triwulan }) => triwulan <= last);
  const results: { periode: PeriodeHasil; sources: KodeData[] }[] = [
    { periode: { tahun, jenis: 'semester', nomor: 1 }, sources: upTo(2) },
    { periode: { tahun, jenis: 'semester', nomor: 2 }, sources: all },
    { periode: { tahun, jenis: 'tahun', nomor: 1 }, sources: all },
  ];
  return results.flatMap(({ periode, sources }) => markOne(ports, read, periode, sources));
}

function markOne(ports: Ports, read: ReadBukuKerja, periode: Periode, sources: readonly KodeData[]): string[] {
  const tab = findTab(read.tabs, tabOfPeriode(periode));
  const grid = tab ? ports.workbook.read([{ tab: tab.tab, rows: HEAD_ROWS }])[0] : undefined;
  const { row, line } = findProvenance(grid?.values ?? []);
  if (!tab || row === 0) return [];
  const state = isCurrent(line, sources) ? '' : PERLU_DIPERBARUI;
  const before = String(grid?.values[row]?.[0] ?? '');
  // What people have put into that row stays.
  if (before !== state && (before === '' || before === PERLU_DIPERBARUI)) {
    ports.workbook.apply({
      tab: tab.tab,
      values: [{ row: row + 1, column: 1, values: [[state === '' ? null : state]] }],
    });
  }
  return state === '' ? [] : [`Tab ${tab.tab} perlu diperbarui: data sumbernya berubah sejak direkap.`];
}
