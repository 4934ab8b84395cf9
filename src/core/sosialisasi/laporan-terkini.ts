/** Which reports can be handed over: of each period the newest revision in tab Arsip, and the one whose turn it is. */
import { LAPORAN_KINERJA } from '../arsip/jenis.ts';
import { formatPeriode, PERIODE_SETAHUN, type Periode, parsePeriode } from '../periode.ts';
import type { Register, RegisterRow } from '../register.ts';
import type { ArsipField } from '../tab-layout/arsip.ts';

export interface LaporanTerkini {
  periode: Periode;
  revisi: number;
  nomor: string;
  /** Day on which it was made, as it stands in the tab. */
  tanggal: string;
  /** Account that made it. */
  oleh: string;
  /** Link or name of the document, `''` = none. */
  berkas: string;
  /** Link or name of the archived PDF, `''` = none. */
  pdf: string;
  sha256: string;
  /** `Draf`, `Berlaku`, `Perlu Diperbarui`. */
  keadaan: string;
  /** Row in the tab, from 1. */
  row: number;
}

function toLaporan(row: RegisterRow<ArsipField>, tahun: number): LaporanTerkini | null {
  const periode = parsePeriode(row.text('periode'), tahun);
  if (!periode || row.text('jenis') !== LAPORAN_KINERJA || row.text('keadaan') === 'Digantikan') return null;
  return {
    periode,
    revisi: Number(row.text('revisi')) || 0,
    nomor: row.text('nomorDokumen'),
    tanggal: row.text('tanggal'),
    oleh: row.text('oleh'),
    berkas: row.text('berkas'),
    pdf: row.text('pdf'),
    sha256: row.text('sha256'),
    keadaan: row.text('keadaan'),
    row: row.row,
  };
}

/** The newest revision of each period, in the order of the SOP. Of two rows with the same revision the lower one counts. */
export function laporanTerkini(register: Register<ArsipField>, tahun: number): LaporanTerkini[] {
  const newest = new Map<string, LaporanTerkini>();
  for (const row of register.rows) {
    const laporan = toLaporan(row, tahun);
    if (!laporan || laporan.periode.tahun !== tahun) continue;
    const name = formatPeriode(laporan.periode);
    if (laporan.revisi >= (newest.get(name)?.revisi ?? 0)) newest.set(name, laporan);
  }
  return PERIODE_SETAHUN.flatMap((name) => newest.get(name) ?? []);
}

/**
 * The report whose handing over comes next: the first that nobody has received yet.
 * @param isDone has anybody received it?
 * @returns `null` when all have been handed over
 */
export function laporanBerikut(
  laporan: readonly LaporanTerkini[],
  isDone: (laporan: LaporanTerkini) => boolean,
): LaporanTerkini | null {
  return laporan.find((one) => !isDone(one)) ?? null;
}
