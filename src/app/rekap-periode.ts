/** Rekap Triwulan, Rekap Semester and Rekap Tahunan: refuses while a galat stands, otherwise recaps and writes. */
import { formatPeriode, parsePeriode } from '../core/periode.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import type { Bertahap } from './bertahap.ts';
import { openRekapTab, type PeriodeHasil, rekapOf, writeRekap } from './hasil-rekap.ts';
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
import { rekapSemester } from './semester-tahun.ts';
import { catatRekap, jagaRekap } from './sop/langkah-rekap.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from './temuan-periode.ts';
import { UserError } from './user-error.ts';

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
 * Several texts of a period are accepted; answers with rows, averages and what else there is to know. The year whose semester tabs
 * are to be redone takes an execution for each of them, which answers `{ok, kemajuan}`.
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
  const written =
    periode.jenis === 'triwulan'
      ? tulisTriwulan(ports, read, rekap, temuan, request)
      : tulisHasil(ports, read, rekap, request);
  if (!Array.isArray(written)) return { ok: true, ...written };
  const alasan = lewat.length > 0 ? request.alasan : '';
  const dicatat = catatRekap(ports, read, periode, rekap.rows.length, alasan);
  return { ...rekapAnswer(rekap, temuan), catatan: [...read.catatan, ...lewat, ...written, ...dicatat] };
}

function tulisTriwulan(
  ports: Ports,
  read: ReadBukuKerja,
  rekap: Rekap,
  temuan: Temuan[],
  { konfirmasi }: ActionRequest,
): string[] {
  requireBolehMenulis(ports, rekap.periode, `Rekap ${formatPeriode(rekap.periode)}`);
  const catatan = writeTriwulan(ports, read, rekap, temuan, konfirmasi);
  return [...catatan, ...markStale(ports, read)];
}

/** @returns sentences on what was written; of the year, as long as a semester tab is redone first, what is to follow */
function tulisHasil(ports: Ports, read: ReadBukuKerja, rekap: Rekap, request: ActionRequest): string[] | Bertahap {
  const periode = rekap.periode as PeriodeHasil;
  const hasil = openRekapTab(ports, read, periode, request.konfirmasi === true);
  const semester = periode.jenis === 'tahun' ? rekapSemester(ports, read, periode.tahun, request) : [];
  if (Array.isArray(semester)) writeRekap(ports, read, rekap, hasil);
  return semester;
}
