/** Rekap Triwulan, Rekap Semester and Rekap Tahunan: refuses while a galat stands, otherwise recaps and writes. */
import { formatPeriode, parsePeriode } from '../core/periode.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { openRekapTab, type PeriodeHasil, rekapOf, stateOfHasil, writeRekap } from './hasil-rekap.ts';
import { kodeDataOf } from './kode-data.ts';
import { requireBolehMenulis } from './kunci/boleh-menulis.ts';
import { markStale } from './mark-stale.ts';
import { requirePeriode } from './periode-request.ts';
import type { GridPart, Ports } from './ports.ts';
import { type ReadBukuKerja, readBukuKerja } from './read-buku-kerja.ts';
import { refuseGalat } from './refuse-galat.ts';
import { rekapAnswer } from './rekap-answer.ts';
import { writeTriwulan } from './rekap-triwulan.ts';
import type { ActionRequest } from './request.ts';
import { catatRekap, jagaRekap } from './sop/langkah-rekap.ts';
import { findTab } from './tab-name.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from './temuan-periode.ts';
import { NeedsConfirmation, UserError } from './user-error.ts';

/** Three new tabs in one action would take too many service calls to make in full: they get their headers and widths only. */
function needsSeveralTabs(read: ReadBukuKerja): boolean {
  return ['Semester I', 'Semester II', 'Tahunan'].filter((tab) => !findTab(read.tabs, tab)).length > 1;
}

/**
 * The two semester tabs that the year is made from: those that are missing or out of date are redone, when the person says so.
 * @throws NeedsConfirmation when the question was not asked yet
 */
function redoSemesters(
  ports: Ports,
  read: ReadBukuKerja,
  tahun: number,
  konfirmasi: boolean | undefined,
  lean: boolean,
): string[] {
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
  for (const { periode, kodeData } of old) {
    const hasil = openRekapTab(ports, read, periode, true);
    writeRekap(ports, read, rekapOf(ports, read, periode, kodeData), hasil, lean);
  }
  return old.map(({ periode }) => `Tab ${formatPeriode(periode)} direkap ulang.`);
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

/**
 * Several texts of a period are accepted; answers with rows, averages and what else there is to know.
 * @throws UserError while a galat stands, or when there is nothing to recap
 * @throws NeedsReason when the workbook follows the SOP and needs of the step are missing
 * @throws NeedsConfirmation before figures that nobody verified are recapped, or typed cells are replaced
 */
export function rekapPeriode(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const isTriwulan = parsePeriode(request.periode, 0)?.jenis === 'triwulan';
  const read = readBukuKerja(ports, isTriwulan ? WITH_FORMULAS : new Map());
  const periode = requirePeriode(request.periode, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const temuan = temuanOf(ports, read, periode);
  // The recap of a quarter puts the formula back over a typed capaian once it has asked: nothing to refuse it for.
  const blocking = isTriwulan ? temuan.filter(({ kode }) => kode !== 'CAPAIAN_MISMATCH') : temuan;
  refuseGalat([...earlierGalat(read, periode), ...blocking], `Rekap ${formatPeriode(periode)}`);
  const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
  const rekap = rekapOf(ports, read, periode, kodeData);
  refuseEmpty(rekap);
  const lewat = jagaRekap(ports, read, periode, request.alasan);
  const catatan = writeAll(ports, read, rekap, temuan, request.konfirmasi);
  const alasan = lewat.length > 0 ? request.alasan : '';
  const dicatat = catatRekap(ports, read, periode, rekap.rows.length, alasan);
  return { ...rekapAnswer(rekap, temuan), catatan: [...read.catatan, ...lewat, ...catatan, ...dicatat] };
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
    requireBolehMenulis(ports, periode, `Rekap ${formatPeriode(periode)}`);
    const catatan = writeTriwulan(ports, read, rekap, temuan, konfirmasi);
    return [...catatan, ...markStale(ports, read)];
  }
  const hasil = openRekapTab(ports, read, periode, konfirmasi === true);
  const lean = periode.jenis === 'tahun' && konfirmasi === true && needsSeveralTabs(read);
  const catatan = periode.jenis === 'tahun' ? redoSemesters(ports, read, periode.tahun, konfirmasi, lean) : [];
  writeRekap(ports, read, rekap, hasil, lean);
  return catatan;
}
