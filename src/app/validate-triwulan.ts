/** Validasi Triwulan: reports every temuan at once in Hasil Pemeriksaan, in column Pesan, and as notes and colours on the cells. */
import type { Grid } from '../core/grid.ts';
import { dapatDiperbaiki } from '../core/perbaikan/kode.ts';
import { formatPeriode, type Periode, parsePeriode, triwulanOf } from '../core/periode.ts';
import { mergeNotes, temuanColours } from '../core/render-tab/pemeriksaan-patch.ts';
import type { TabPatch } from '../core/tab-patch.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { tabTertutup } from './kunci/boleh-menulis.ts';
import { markStale } from './mark-stale.ts';
import { requirePeriode } from './periode-request.ts';
import type { GridPart, Ports } from './ports.ts';
import { type ReadBukuKerja, readBukuKerja } from './read-buku-kerja.ts';
import { countLevels, temuanAnswer } from './rekap-answer.ts';
import type { ActionRequest } from './request.ts';
import { restoreTriwulan } from './restore-triwulan.ts';
import { temuanOf } from './temuan-periode.ts';
import { writePemeriksaan } from './write-pemeriksaan.ts';

/**
 * Tabs whose cells carry notes and colours, besides the quarters of the period. Of Unit Kerja and Pejabat the row in Hasil
 * Pemeriksaan must do: each marked tab costs service calls.
 */
const PLAN = ['Pengaturan', 'Perjanjian Kinerja', 'Rencana Aksi', 'Anggaran', 'Progres Bulanan', 'Narasi'];

const QUARTERS = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'];

/** Notes of every tab that may be marked, and formulas of the quarters, whose other lines are written back. */
function partsToRead(periode: Periode | null): Map<string, GridPart[]> {
  const quarters = periode ? triwulanOf(periode).map((nomor) => QUARTERS[nomor - 1] ?? '') : QUARTERS;
  const parts = new Map<string, GridPart[]>(PLAN.map((tab) => [tab, ['notes']]));
  // Of last year only the figures are wanted, against which this year's are held.
  parts.set('Riwayat Capaian', ['numberFormats']);
  for (const tab of quarters) parts.set(tab, ['notes', 'formulas']);
  return parts;
}

/** Notes and colours of one tab brought up to date, `null` when neither changes. */
function marksPatch(grid: Grid, temuan: readonly Temuan[]): TabPatch | null {
  if (!grid.notes) return null;
  const texts = mergeNotes(grid.notes, temuan);
  return {
    tab: grid.tab,
    ...(texts ? { notes: [{ row: 1, column: 1, texts }] } : {}),
    colours: { prefix: 'temuan:', rules: temuanColours(temuan) },
  };
}

/** @param tertutup tabs that are locked for the acting person: their cells cannot be marked */
function writeMarks(ports: Ports, read: ReadBukuKerja, temuan: readonly Temuan[], tertutup: readonly string[]): void {
  for (const [name, grid] of read.grids) {
    if (tertutup.includes(name)) continue;
    const patch = marksPatch(
      grid,
      temuan.filter((one) => one.tab === grid.tab),
    );
    if (patch) ports.workbook.apply(patch);
  }
}

function tertutupText(tertutup: readonly string[]): string[] {
  if (tertutup.length === 0) return [];
  return [`Tab ${tertutup.join(', ')} terkunci: tanda di selnya tidak diperbarui. Lihat tab Hasil Pemeriksaan.`];
}

/**
 * Validates a period and marks what was found. Nothing that people typed is changed.
 * @returns every temuan in order, the counts, and sentences on recaps that are out of date
 */
export function validateTriwulan(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const read = readBukuKerja(ports, partsToRead(parsePeriode(request.periode, 0)));
  const periode = requirePeriode(request.periode, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const temuan = temuanOf(ports, read, periode);
  const tertutup = tabTertutup(ports, periode.tahun);
  writeMarks(ports, read, temuan, tertutup);
  for (const nomor of triwulanOf(periode)) {
    if (!tertutup.includes(QUARTERS[nomor - 1] ?? '')) restoreTriwulan(ports, read, nomor, temuan);
  }
  writePemeriksaan(ports, read, periode, temuan);
  const catatan = [...read.catatan, ...tertutupText(tertutup), ...markStale(ports, read)];
  return {
    ok: true,
    tab: 'Hasil Pemeriksaan',
    periode: formatPeriode(periode),
    temuan: temuan.flatMap((one) => {
      const answer = temuanAnswer([one]);
      return dapatDiperbaiki(one.kode) ? answer.map((fields) => ({ ...fields, dapatDiperbaiki: true })) : answer;
    }),
    jumlah: countLevels(temuan),
    catatan,
  };
}
