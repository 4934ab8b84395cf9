/** Recaps two quarters into a semester tab, or four into tab Tahunan: computes first, then writes the tab once. */
import { periodeTahun } from '../core/laporan/periode-text.ts';
import { type Periode, tabOfPeriode } from '../core/periode.ts';
import { buildRekap } from '../core/rekap/build-rekap.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import { rekapExtras } from '../core/rekap/renstra.ts';
import { hasilLines } from '../core/render-tab/hasil-lines.ts';
import { findProvenance, HEAD_ROWS, isCurrent, type KodeData, provenanceLine } from '../core/render-tab/provenance.ts';
import type { TabLayout } from '../core/tab-layout/column.ts';
import { semesterLayout, TAHUNAN } from '../core/tab-layout/hasil.ts';
import { type HasilTab, openHasilTab, writeHasilTab } from './hasil-tab.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import { findTab } from './tab-name.ts';
import { readRiwayatCapaian } from './tahun-lalu.ts';

/** A semester or the year. */
export type PeriodeHasil = Exclude<Periode, { jenis: 'triwulan' }>;

function layoutOfHasil(periode: PeriodeHasil): TabLayout {
  return periode.jenis === 'tahun' ? TAHUNAN : semesterLayout(periode.nomor);
}

function titleOfHasil(periode: PeriodeHasil, perangkatDaerah: string): string {
  return `Rekap Kinerja ${periodeTahun(periode)}${perangkatDaerah === '' ? '' : ` ${perangkatDaerah}`}`;
}

/** The recap of a period from what was read. */
export function rekapOf(ports: Ports, read: ReadBukuKerja, periode: Periode, kodeData: KodeData[]): Rekap {
  const rekap = buildRekap(read.buku, periode, ports.now(), kodeData);
  if (periode.jenis !== 'tahun') return rekap;
  return { ...rekap, riwayat: readRiwayatCapaian(ports, read.tabs, periode) };
}

/**
 * The tab a recap goes to, looked at before anything is written.
 * @throws NeedsConfirmation when people have typed into it
 */
export function openRekapTab(ports: Ports, read: ReadBukuKerja, periode: PeriodeHasil, konfirmasi: boolean): HasilTab {
  return openHasilTab(ports, read.tabs, layoutOfHasil(periode), konfirmasi);
}

/** Writes a recap into its tab. */
export function writeRekap(ports: Ports, read: ReadBukuKerja, rekap: Rekap, hasil: HasilTab): void {
  const periode = rekap.periode as PeriodeHasil;
  const { pengaturan } = read.buku;
  const extras = periode.jenis === 'tahun' ? rekapExtras(rekap, pengaturan) : undefined;
  const provenance = provenanceLine(rekap.kodeData, ports.now(), ports.user(), hasil.provenance);
  const title = titleOfHasil(periode, pengaturan.namaPerangkatDaerah);
  writeHasilTab(
    ports,
    read.tabs,
    hasil,
    [title, provenance, ''],
    hasilLines(rekap, pengaturan.batasCapaianRataRata, extras),
    rekap,
  );
}

/** What a result tab says of itself: was it ever made, and from these sources? */
export function stateOfHasil(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeHasil,
  kodeData: readonly KodeData[],
): 'belum' | 'berlaku' | 'usang' {
  const tab = findTab(read.tabs, tabOfPeriode(periode));
  const grid = tab ? ports.workbook.read([{ tab: tab.tab, rows: HEAD_ROWS }])[0] : undefined;
  const { row, line } = findProvenance(grid?.values ?? []);
  if (row === 0) return 'belum';
  return isCurrent(line, kodeData) ? 'berlaku' : 'usang';
}
