/** Rekap Triwulan, Rekap Semester and Rekap Tahunan: refuses while a galat stands, otherwise recaps and writes. */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import { formatPeriode, type Periode, parsePeriode, triwulanOf } from '../core/periode.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import { validatePeriode } from '../core/rules/validate-periode.ts';
import { createTemuan } from '../core/temuan/create-temuan.ts';
import { withLevelOf } from '../core/temuan/level.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { openRekapTab, type PeriodeHasil, rekapOf, stateOfHasil, writeRekap } from './hasil-rekap.ts';
import { kodeDataOf } from './kode-data.ts';
import { isIndonesian } from './locale.ts';
import { markStale } from './mark-stale.ts';
import { requirePeriode } from './periode-request.ts';
import type { GridPart, Ports } from './ports.ts';
import { type ReadBukuKerja, readBukuKerja } from './read-buku-kerja.ts';
import { refuseGalat } from './refuse-galat.ts';
import { rekapAnswer } from './rekap-answer.ts';
import { writeTriwulan } from './rekap-triwulan.ts';
import type { ActionRequest } from './request.ts';
import { findTab } from './tab-name.ts';
import { NeedsConfirmation, UserError } from './user-error.ts';

/** Progress and increments reach back to TW I: a recap is made from every quarter up to its last. */
export function sourceTriwulan(periode: Periode): NomorTriwulan[] {
  const last = Math.max(...triwulanOf(periode));
  return ([1, 2, 3, 4] as const).filter((nomor) => nomor <= last);
}

/** In a Sheet of another locale a typed 1.500 is stored as 1,5, and no cell can show it. */
function localeTemuan(ports: Ports): Temuan[] {
  const { locale } = ports.workbook.identity();
  if (isIndonesian(locale)) return [];
  const place = { tab: 'Pengaturan', row: 0, column: 0, kodeIndikator: '', kolom: '', nilai: locale };
  return [createTemuan('LOCALE_NOT_INDONESIA', place, { lokal: locale })];
}

/** Temuan that concern the period: of the workbook's locale, of its quarters, of the plan and of the budget. */
export function temuanOf(ports: Ports, read: ReadBukuKerja, periode: Periode): Temuan[] {
  const { tingkatPemeriksaan } = read.buku.pengaturan;
  const ofLocale = localeTemuan(ports).map((temuan) => withLevelOf(temuan, tingkatPemeriksaan));
  return [...ofLocale, ...validatePeriode(read.buku, periode, ports.now())];
}

/** Three new tabs in one action would take too many service calls to make in full; Siapkan Buku Kerja completes them. */
function needsSeveralTabs(read: ReadBukuKerja): boolean {
  return ['Semester I', 'Semester II', 'Tahunan'].filter((tab) => !findTab(read.tabs, tab)).length > 1;
}

/**
 * The two semester tabs that the year is made from: those that are missing or out of date are redone, when the person says so.
 * @throws NeedsConfirmation when the question was not asked yet
 */
function redoSemesters(ports: Ports, read: ReadBukuKerja, tahun: number, konfirmasi: boolean | undefined): string[] {
  const states = ([1, 2] as const).map((nomor) => {
    const periode: PeriodeHasil = { tahun, jenis: 'semester', nomor };
    const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
    return { periode, kodeData, state: stateOfHasil(ports, read, periode, kodeData) };
  });
  const old = states.filter(({ state }) => state !== 'berlaku');
  if (old.length === 0) return [];
  const names = old.map(
    ({ periode, state }) => `${formatPeriode(periode)} ${state === 'belum' ? 'belum direkap' : 'perlu diperbarui'}`,
  );
  if (konfirmasi === undefined) {
    throw new NeedsConfirmation(
      `${names.join(' dan ')}.`,
      'Lanjutkan untuk merekap ulang tab semester itu juga; angka yang diketik di sana diganti. Tanpa itu, hanya tab Tahunan yang ditulis.',
      true,
    );
  }
  if (!konfirmasi) return [`${names.join(' dan ')}; tabnya tidak ditulis ulang.`];
  const lean = needsSeveralTabs(read);
  for (const { periode, kodeData } of old) {
    const hasil = openRekapTab(ports, read, periode, true);
    writeRekap(ports, read, rekapOf(ports, read, periode, kodeData), hasil, lean);
  }
  return old.map(({ periode }) => `Tab ${formatPeriode(periode)} direkap ulang.`);
}

/**
 * Cells of earlier quarters that cannot be read: increments and progress of the period reach back to them. A held row
 * blocks nothing.
 */
export function earlierGalat({ buku }: ReadBukuKerja, periode: Periode): Temuan[] {
  const earlier = sourceTriwulan(periode).filter((nomor) => !triwulanOf(periode).includes(nomor));
  return earlier.flatMap((nomor) => {
    const tab = buku.triwulan[nomor];
    const held = new Set(tab?.rows.filter(({ tahan }) => tahan.trim() !== '').map(({ row }) => row));
    return buku.temuan
      .map((temuan) => withLevelOf(temuan, buku.pengaturan.tingkatPemeriksaan))
      .filter((one) => one.level === 'galat' && one.tab === tab?.table.tab && one.row > 0 && !held.has(one.row));
  });
}

/** @throws UserError when there is nothing to recap: an empty tab would look like a result */
export function refuseEmpty({ rows, periode }: Rekap): void {
  if (rows.length > 0) return;
  throw new UserError(
    `Belum ada indikator untuk ${formatPeriode(periode)}.`,
    'Isi tab Perjanjian Kinerja, Rencana Aksi, dan tab triwulannya lebih dahulu.',
  );
}

/** Lines that are not ours are written back as they are, formulas included. */
const WITH_FORMULAS = new Map<string, readonly GridPart[]>(
  ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Anggaran'].map((tab) => [tab, ['formulas']]),
);

/** Several texts of a period are accepted; answers with rows, averages and what else there is to know. */
export function rekapPeriode(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const isTriwulan = parsePeriode(request.periode, 0)?.jenis === 'triwulan';
  const read = readBukuKerja(ports, isTriwulan ? WITH_FORMULAS : new Map());
  const periode = requirePeriode(request.periode, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const temuan = temuanOf(ports, read, periode);
  refuseGalat([...earlierGalat(read, periode), ...temuan], `Rekap ${formatPeriode(periode)}`);
  const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
  const rekap = rekapOf(ports, read, periode, kodeData);
  refuseEmpty(rekap);
  const catatan = writeAll(ports, read, rekap, temuan, request.konfirmasi);
  return { ...rekapAnswer(rekap, temuan), catatan: [...read.catatan, ...catatan] };
}

function writeAll(
  ports: Ports,
  read: ReadBukuKerja,
  rekap: Rekap,
  temuan: Temuan[],
  konfirmasi: boolean | undefined,
): string[] {
  const { periode } = rekap;
  if (periode.jenis === 'triwulan') {
    const catatan = writeTriwulan(ports, read, rekap, temuan, konfirmasi);
    return [...catatan, ...markStale(ports, read)];
  }
  const hasil = openRekapTab(ports, read, periode, konfirmasi === true);
  const lean = periode.jenis === 'tahun' && konfirmasi === true && needsSeveralTabs(read);
  const catatan = periode.jenis === 'tahun' ? redoSemesters(ports, read, periode.tahun, konfirmasi) : [];
  writeRekap(ports, read, rekap, hasil, lean);
  return catatan;
}
