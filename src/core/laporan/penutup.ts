/** The last chapter: conclusion, room for the leader's words, signature. */
import { formatTanggal } from '../tanggal.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { blankPenandatangan } from './penandatangan.ts';
import { periodeTahun } from './periode-text.ts';
import { ringkasanCapaian } from './rata-rata.ts';
import { ringkasanAnggaran } from './realisasi-anggaran.ts';

/** @param heading names the part */
export function catatanPimpinanBlocks(heading: string): Block[] {
  return [
    { type: 'heading', level: 2, text: heading },
    { type: 'ruledSpace', lines: 7 },
  ];
}

export function kesimpulanBlocks({ rekap }: LaporanInput): Block[] {
  return [
    { type: 'paragraph', indent: true, text: ringkasanCapaian(rekap) },
    { type: 'paragraph', indent: true, text: ringkasanAnggaran(rekap) },
  ];
}

/** The closing sentence stays with the signature. */
export function penutupBlocks(input: LaporanInput): Block[] {
  const { tempat, namaPerangkatDaerah } = input.buku.pengaturan;
  return [
    {
      type: 'paragraph',
      indent: true,
      keepNext: true,
      text: `Demikian laporan kinerja ${periodeTahun(input.rekap.periode)} ini disusun untuk dapat dipergunakan sebagaimana mestinya.`,
    },
    {
      type: 'signature',
      tempatTanggal: `${tempat || '.'.repeat(20)}, ${formatTanggal(input.today)}`,
      penandatangan: input.penandatangan ?? blankPenandatangan(namaPerangkatDaerah),
    },
  ];
}
