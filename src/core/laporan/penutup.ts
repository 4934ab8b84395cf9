/** The last chapter: the leader's words or room for them, closing words, signature. */
import { formatTanggal } from '../tanggal.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiAda, narasiBlocks } from './narasi-blocks.ts';
import { blankPenandatangan } from './penandatangan.ts';

/** What the leader typed in tab Narasi; otherwise lines to be written on by hand. */
export function catatanPimpinanBlocks(input: LaporanInput): Block[] {
  const typed = narasiAda(input, 'Catatan dan Rekomendasi Pimpinan');
  return typed.length > 0 ? typed : [{ type: 'ruledSpace', lines: 7 }];
}

export function tandaTanganBlock(input: LaporanInput): Block {
  const { tempat, namaPerangkatDaerah } = input.buku.pengaturan;
  return {
    type: 'signature',
    tempatTanggal: `${tempat || '.'.repeat(20)}, ${formatTanggal(input.today)}`,
    penandatangan: input.penandatangan ?? blankPenandatangan(namaPerangkatDaerah),
  };
}

/** The closing words stay with the signature. */
export function penutupBlocks(input: LaporanInput): Block[] {
  const words = narasiBlocks(input, 'Penutup').map((block, index, all): Block => {
    const isLast = index === all.length - 1;
    return isLast && block.type === 'paragraph' ? { ...block, keepNext: true } : block;
  });
  return [...words, tandaTanganBlock(input)];
}
