/** The year's realisasi beside that of the year before and the target at the end of the Renstra, for tab Tahunan and the annual report. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { HasilExtras } from '../render-tab/hasil-lines.ts';
import { capaianAgainst, isTerukur } from './evaluate.ts';
import type { Rekap } from './rekap.ts';
import { realisasiTahunLalu } from './tahun-lalu.ts';
import { ukuranOf } from './ukuran.ts';

/** Capaian against Target Akhir Renstra by the indikator's own formula; per cent, `null` without a target or realisasi. */
export function rekapExtras(rekap: Rekap, pengaturan: Pengaturan): Map<string, HasilExtras> {
  const lalu = realisasiTahunLalu(rekap.riwayat ?? [], rekap.periode.tahun);
  return new Map(
    rekap.rows.map((row) => {
      const { indikator } = row;
      const targetAkhirRenstra = ukuranOf(indikator.targetAkhirRenstra, indikator.tipe);
      const capaianRenstra =
        isTerukur(indikator) && targetAkhirRenstra.value !== null
          ? capaianAgainst(targetAkhirRenstra, row.realisasi, indikator, true, pengaturan).capaian
          : null;
      const realisasiTahunLalu = lalu.get(row.kode) ?? { value: null };
      return [row.kode, { realisasiTahunLalu, targetAkhirRenstra, capaianRenstra }];
    }),
  );
}
