/** The kinds of document that are archived, and the short names by which numbers tell them apart. */
import type { Periode } from '../periode.ts';

/** In column Jenis of tab Arsip. */
export const LAPORAN_KINERJA = 'Laporan Kinerja';
export const FORMULIR_E81 = 'Formulir E.81';
export const LEMBAR_DISPOSISI = 'Lembar Disposisi';

/** What stands for `{jenis}` in the number of a Lembar Disposisi. */
export const KODE_DISPOSISI = 'DSP';

/** What stands for `{jenis}` in the number of a report. */
export function kodeLaporan({ jenis }: Periode): string {
  return { triwulan: 'LK-TW', semester: 'LK-SMT', tahun: 'LKjIP' }[jenis];
}
