/** What the results of the year cost, over the whole budget. */
import { formatPersen } from '../angka.ts';
import { selisihTercetak } from './analisis/anggaran-kinerja.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';

export function efisiensiBlock({ rekap }: LaporanInput): Block {
  const { efisiensi, rataRata, anggaran } = rekap;
  if (!efisiensi) {
    return {
      type: 'paragraph',
      text: 'Efisiensi penggunaan sumber daya belum dapat dihitung karena rata-rata capaian atau serapan anggaran belum tersedia.',
    };
  }
  const verdict = efisiensi.efisien
    ? 'Dengan demikian penggunaan sumber daya tergolong efisien.'
    : 'Dengan demikian penggunaan sumber daya belum dapat dinyatakan efisien.';
  const [mean, spent] = [rataRata.nilai ?? 0, anggaran.total.serapan ?? 0];
  return {
    type: 'paragraph',
    indent: true,
    text: `Selisih antara rata-rata capaian kinerja (${formatPersen(mean)}) dan serapan anggaran (${formatPersen(spent)}) adalah ${selisihTercetak(efisiensi.nilai, mean, spent)}. ${verdict} Penggunaan sumber daya disebut efisien apabila rata-rata capaian sekurang-kurangnya 100% dan selisihnya lebih dari nol.`,
  };
}
