/** Which charts a report has, in the order of its pages. */
import type { LaporanInput } from '../laporan-input.ts';
import { grafikCapaianSasaran } from './capaian-sasaran.ts';
import type { Grafik } from './grafik.ts';
import { grafikProgresTahun } from './progres-tahun.ts';
import { grafikSebaranKategori } from './sebaran-kategori.ts';
import { grafikSerapanCapaian } from './serapan-capaian.ts';
import { grafikTargetRealisasi } from './target-realisasi.ts';

/**
 * A triwulan has four, a semester and the year have target and realisasi by quarter as well. What has no figures yet is left out
 * here; the report says so in its place.
 */
export function grafikLaporan(input: LaporanInput): Grafik[] {
  return [
    grafikCapaianSasaran(input),
    grafikSebaranKategori(input),
    grafikProgresTahun(input),
    ...grafikTargetRealisasi(input),
    grafikSerapanCapaian(input),
  ].filter((grafik) => grafik !== null);
}
