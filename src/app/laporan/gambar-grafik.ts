/** Makes the pictures of a report's charts. One that cannot be made is no reason to go without the report: it says so. */
import { captionGrafik } from '../../core/laporan/grafik/grafik-blocks.ts';
import { grafikLaporan } from '../../core/laporan/grafik/grafik-laporan.ts';
import type { GambarGrafik, LaporanInput } from '../../core/laporan/laporan-input.ts';
import type { Ports } from '../ports.ts';

/** One call for each picture: four of a triwulan, eight at the most. */
export function buatGambar(ports: Ports, input: LaporanInput): GambarGrafik[] {
  return grafikLaporan(input).map((grafik) => {
    const hasil = ports.charts.toPng(grafik);
    return hasil.ok ? { grafik, png: hasil.nilai, alasan: '' } : { grafik, png: null, alasan: hasil.alasan };
  });
}

/** Sentences for the person, on pictures that are not in the report. */
export function catatanGambar(gambar: readonly GambarGrafik[]): string[] {
  const missing = gambar.filter(({ png }) => png === null);
  const first = missing[0];
  if (!first) return [];
  const names = missing.map(({ grafik }) => captionGrafik(grafik)).join('; ');
  return [
    `${missing.length} gambar tidak dapat dibuat (${first.alasan}): ${names}. Laporan memuat penjelasan di tempatnya; susun ulang laporannya nanti untuk mencoba lagi.`,
  ];
}
