/** The last steps of the turn of the year: the document's notes, the settings, and a log of its own for the new year. */
import type { CellContent, Grid } from '../../core/grid.ts';
import { tabOfPeriode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { textBlocks, valueBlocks } from '../../core/render-tab/column-blocks.ts';
import { TEXT } from '../../core/render-tab/value-format.ts';
import { cetakKode, riwayatEntries } from '../../core/riwayat.ts';
import type { RiwayatField } from '../../core/tab-layout/arsip.ts';
import { letakPengaturan } from '../../core/tahun-baru/pengaturan-tahun.ts';
import { hapusCatatanPanjang } from '../catatan-panjang.ts';
import { propertiVerifikasi } from '../isian/catatan-verifikasi.ts';
import { propertiLembar } from '../lembar-isian/catatan-lembar.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { findTab } from '../tab-name.ts';
import { awaliUjung } from '../ujung-riwayat.ts';
import type { TahunBaru } from './penanda.ts';

const HASIL = ['Semester I', 'Semester II', 'Tahunan'] as const;
const TRIWULAN = [1, 2, 3, 4] as const;

/**
 * Notes of the document that speak of the old year: locks, reminders, who was written to, sheets sent, rows verified, links of the
 * steps, heads of the log that were printed, and what we remember of a tab, under the tab's name. Notes on archived files are kept by their contents and harm nobody.
 */
export function hapusCatatanDokumen(ports: Ports, tabs: readonly TabInfo[], tahun: number): void {
  const nameOf = (canonical: string): string => findTab(tabs, canonical)?.tab ?? canonical;
  const quarters = TRIWULAN.map((nomor) => nameOf(tabOfPeriode({ tahun: 0, jenis: 'triwulan', nomor })));
  const keys = [
    'kunci',
    'pengingat',
    'pengingat:hari-ini',
    'rantai',
    'kendali:keluaran',
    ...TRIWULAN.map((nomor) => `permintaan:${tahun}-${nomor}`),
    ...HASIL.map((tab) => `hasil:${nameOf(tab)}`),
    ...quarters.map((tab) => `mesin:${tab}`),
  ];
  for (const key of keys) if (ports.workbook.readProperty(key) !== '') ports.workbook.writeProperty(key, '');
  for (const nomor of TRIWULAN) {
    for (const key of [propertiLembar(nomor), propertiVerifikasi(nomor)]) hapusCatatanPanjang(ports, key);
  }
}

/** The folder of last year's files is nothing to the new year; the year itself comes last, and with it the workbook is a new one. */
export function tulisPengaturan(ports: Ports, pengaturan: Grid, tahun: number): void {
  const folder = letakPengaturan(pengaturan, 'folderArsip');
  const year = letakPengaturan(pengaturan, 'tahun');
  const cell = (place: { row: number; column: number } | null, content: CellContent) =>
    place ? [{ ...place, values: [[content]] }] : [];
  ports.workbook.apply({ tab: pengaturan.tab, values: [...cell(folder, null), ...cell(year, tahun)] });
}

/**
 * Replaces the log by a new one that begins with the head of the old: what happened before stands in the old workbook, and
 * can be held against it. Made of what was remembered at the start, so that doing it twice comes to the same.
 */
export function mulaiRiwayat(ports: Ports, riwayat: Register<RiwayatField>, tahunBaru: TahunBaru): void {
  const { dari, ke, waktu, oleh, kepalaLama, pertahankan } = tahunBaru;
  const kepala = kepalaLama === '' ? 'kosong' : cetakKode(kepalaLama);
  const target = pertahankan ? 'Target dan pagu dipertahankan.' : 'Target dan pagu dikosongkan.';
  const hasil = `Buku kerja tahun ${ke} dimulai dari salinan buku kerja tahun ${dari}; kode rantai terakhir riwayat ${dari}: ${kepala}. ${target}`;
  const peristiwa = { waktu, oleh, tindakan: 'Mulai Tahun Baru', periode: '', hasil };
  const [first] = riwayatEntries({ ...riwayat, rows: [] }, [peristiwa], ports.sha256);
  if (!first) return;
  awaliUjung(ports, String(first.kodeRantai));
  if (riwayat.rows.length === 1 && riwayat.rows[0]?.text('kodeRantai') === first.kodeRantai) return;
  const { columns, headerRow, grid } = riwayat;
  const count = Math.max(1, grid.values.length - headerRow);
  const at = (index: number, field: string): CellContent =>
    index === 0 ? (first[field as RiwayatField] ?? null) : null;
  ports.workbook.apply({
    tab: grid.tab,
    numberFormats: textBlocks(columns, headerRow + 1, count, (_, field) => (field === 'no' ? '0' : TEXT)),
    values: valueBlocks(columns, headerRow + 1, count, at),
  });
}
