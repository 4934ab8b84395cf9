/** The rule EFFICIENCY_OUT_OF_RANGE: mean capaian less serapan of the year, where either is far from the other. */
import { formatAngka } from '../angka.ts';
import { buildRekap } from '../rekap/build-rekap.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import type { Rule } from './rule.ts';

/** Percentage points beyond which a figure, not thrift, is the likely reason [ours]. */
const KISARAN = 20;

export const EFFICIENCY_OUT_OF_RANGE: Rule = {
  kode: 'EFFICIENCY_OUT_OF_RANGE',
  check: ({ buku, periode, today, hasEnded }, report) => {
    const [first] = buku.anggaran;
    if (periode.jenis !== 'tahun' || !first || !hasEnded(4)) return;
    const { efisiensi, rataRata, anggaran } = buildRekap(buku, periode, today, []);
    // A year that is not all filled in is compared with the money of a whole year.
    if (!efisiensi || rataRata.nilai === null || rataRata.belumLengkap > 0) return;
    if (Math.abs(efisiensi.nilai) <= KISARAN) return;
    const { table } = first;
    const place = { tab: table.tab, row: 0, column: 0, kodeIndikator: '', kolom: table.headers.serapan ?? 'Serapan' };
    const nilai = formatAngka(efisiensi.nilai, 2);
    const data = {
      ...{ efisiensi: nilai, batas: String(KISARAN) },
      ...{ capaian: formatAngka(rataRata.nilai, 2), serapan: formatAngka(anggaran.total.serapan ?? 0, 2) },
    };
    report(createTemuan('EFFICIENCY_OUT_OF_RANGE', { ...place, nilai }, data));
  },
};
