/** Computes a report's figures and sees to what must hold before it is made: no galat, no missing needs, and the recap in its tab. */
import { formatPeriode, type Periode } from '../../core/periode.ts';
import type { Rekap } from '../../core/rekap/rekap.ts';
import { isCurrent, type KodeData } from '../../core/render-tab/provenance.ts';
import type { Temuan } from '../../core/temuan/temuan.ts';
import { openRekapTab, rekapOf, writeRekap } from '../hasil-rekap.ts';
import type { HasilTab } from '../hasil-tab.ts';
import { kodeDataOf } from '../kode-data.ts';
import { requirePeriode } from '../periode-request.ts';
import type { GridPart, Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { refuseGalat } from '../refuse-galat.ts';
import { refuseEmpty } from '../rekap-periode.ts';
import type { ActionRequest } from '../request.ts';
import { jagaUrutan } from '../sop/jaga-urutan.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from '../temuan-periode.ts';
import { UserError } from '../user-error.ts';
import { langkahLaporan } from './langkah-laporan.ts';

export interface AngkaLaporan {
  read: ReadBukuKerja;
  rekap: Rekap;
  temuan: Temuan[];
  kodeData: KodeData[];
}

export interface DrafLaporan extends AngkaLaporan {
  /** Tab of the recap, `null` for a triwulan: its figures stand in the tab that the units fill in. */
  hasil: HasilTab | null;
  /** Needs that were passed over with a reason. */
  lewat: string[];
}

/** The tabs are kept as read: they go into the archive with the report. */
const KEEP_GRIDS = new Map<string, readonly GridPart[]>([
  ['Pengaturan', []],
  ['Narasi', []],
]);

const JENIS: readonly Periode['jenis'][] = ['triwulan', 'semester', 'tahun'];

/**
 * Everything that a report is made from, read and judged anew: the execution before may be minutes old. Writes nothing.
 * @throws UserError while a galat stands, or when there is nothing to report
 * @throws NeedsConfirmation when the recap's tab holds what people typed
 * @throws NeedsReason when needs of the step are missing
 */
export function bacaDraf(ports: Ports, { periode: text, konfirmasi, alasan }: ActionRequest): DrafLaporan {
  const angka = hitungDraf(ports, text);
  const { read, rekap } = angka;
  const { periode } = rekap;
  const hasil = periode.jenis === 'triwulan' ? null : openRekapTab(ports, read, periode, konfirmasi === true);
  const lewat = jagaUrutan(ports, read, langkahLaporan(periode).langkah, alasan);
  return { ...angka, hasil, lewat };
}

/** The figures alone, for a report that is only looked at. @throws UserError as above */
export function hitungDraf(ports: Ports, text: string): AngkaLaporan {
  const read = readBukuKerja(ports, KEEP_GRIDS);
  const periode = requirePeriode(text, read.buku.pengaturan.tahun, JENIS);
  const temuan = temuanOf(ports, read, periode);
  refuseGalat([...earlierGalat(read, periode), ...temuan], `Laporan ${formatPeriode(periode)}`);
  const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
  const rekap = rekapOf(ports, read, periode, kodeData);
  refuseEmpty(rekap);
  return { read, rekap, temuan, kodeData };
}

function isSama({ hasil, kodeData }: DrafLaporan): boolean {
  return hasil === null || (hasil.untouched && isCurrent(hasil.provenance, kodeData));
}

/** A figure of the report must be found in a tab: the recap is written again when it is missing, out of date or typed over. */
export function segarkanRekap(ports: Ports, draf: DrafLaporan): string[] {
  const { read, rekap, hasil } = draf;
  if (hasil === null || isSama(draf)) return [];
  writeRekap(ports, read, rekap, hasil);
  return [`Rekap ${formatPeriode(rekap.periode)} ditulis ulang lebih dahulu, supaya sama dengan laporan.`];
}

/** @throws UserError when the recap's tab is no longer the one that the execution before has left */
export function requireRekapSama(draf: DrafLaporan): void {
  if (isSama(draf)) return;
  throw new UserError(
    `Data atau tab ${draf.hasil?.tab} berubah sementara laporan disusun.`,
    'Belum ada dokumen yang dibuat. Jalankan Susun Laporan sekali lagi.',
  );
}
