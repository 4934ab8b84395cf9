/** What the results of the year cost, over the whole budget. */
import { formatAngka, formatPersen } from '../angka.ts';
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
  const mean = rataRata.nilai === null ? '' : ` (${formatPersen(rataRata.nilai)})`;
  const serapan = anggaran.total.serapan === null ? '' : ` (${formatPersen(anggaran.total.serapan)})`;
  return {
    type: 'paragraph',
    indent: true,
    text: `Selisih antara rata-rata capaian kinerja${mean} dan serapan anggaran${serapan} adalah ${formatAngka(efisiensi.nilai, 2)} poin persen. ${verdict} Penggunaan sumber daya disebut efisien apabila rata-rata capaian sekurang-kurangnya 100% dan selisihnya lebih dari nol.`,
  };
}
