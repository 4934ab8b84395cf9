/** What is to be done better: the office's own words, and the follow-up that units announced where the target was not reached. */

import { hitung } from './bilangan.ts';
import type { Block } from './blocks.ts';
import { hitungKeadaan, sebutIndikator } from './keadaan-indikator.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiAda } from './narasi-blocks.ts';
import { type IsianTriwulan, penjelasanItems } from './penjelasan.ts';
import { rowsPerangkatDaerah } from './sasaran-group.ts';

const TINDAK_LANJUT = 'Tindak lanjut';

/** @param isian rows of the units by Kode */
export function langkahPerbaikanBlocks(input: LaporanInput, isian: ReadonlyMap<string, IsianTriwulan[]>): Block[] {
  const typed = narasiAda(input, 'Langkah Perbaikan');
  const missed = hitungKeadaan(rowsPerangkatDaerah(input.rekap)).tidakTercapai;
  if (missed.length === 0) {
    const none = 'Tidak ada indikator yang capaiannya di bawah target pada periode ini.';
    return [...typed, { type: 'paragraph', indent: true, text: none }];
  }
  const items = missed.map((row) => {
    const found = penjelasanItems(isian.get(row.kode) ?? [], false).find(({ label }) => label === TINDAK_LANJUT);
    return [
      { text: `${sebutIndikator(row)}: `, bold: true },
      found?.text ?? 'tindak lanjut belum diisi oleh unit kerja.',
    ];
  });
  const intro = `Untuk ${hitung(missed.length, 'indikator')} yang belum mencapai target, unit kerja merencanakan tindak lanjut berikut.`;
  return [
    ...typed,
    { type: 'paragraph', indent: true, keepNext: true, text: intro },
    { type: 'list', ordered: false, items },
  ];
}
