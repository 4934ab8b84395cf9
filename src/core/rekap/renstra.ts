/** The year's realisasi beside the target at the end of the Renstra, for tab Tahunan and the annual report. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { HasilExtras } from '../render-tab/hasil-lines.ts';
import { capaianAgainst, isTerukur } from './evaluate.ts';
import type { Rekap } from './rekap.ts';
import { ukuranOf } from './ukuran.ts';

/**
 * Capaian against Target Akhir Renstra by the indikator's own formula; per cent, `null` without a target or realisasi.
 * Realisasi of last year is blank here: the workbook of one year does not hold it.
 */
export function rekapExtras(rekap: Rekap, pengaturan: Pengaturan): Map<string, HasilExtras> {
  return new Map(
    rekap.rows.map((row) => {
      const { indikator } = row;
      const targetAkhirRenstra = ukuranOf(indikator.targetAkhirRenstra, indikator.tipe);
      const capaianRenstra =
        isTerukur(indikator) && targetAkhirRenstra.value !== null
          ? capaianAgainst(targetAkhirRenstra, row.realisasi, indikator, true, pengaturan).capaian
          : null;
      return [row.kode, { realisasiTahunLalu: null, targetAkhirRenstra, capaianRenstra }];
    }),
  );
}
