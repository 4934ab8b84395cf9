/** The lambang daerah that row Logo of tab Pengaturan names, for cover and kop. */
import type { Gambar } from '../../core/laporan/blocks.ts';
import { readGambar } from '../../core/laporan/read-gambar.ts';
import { idOfLink } from '../arsip/berkas-arsip.ts';
import type { Ports } from '../ports.ts';

export interface Lambang {
  logo?: Gambar;
  /** Why there is none although one is named. */
  catatan: string[];
}

const DI_MANA = 'Baris Logo di tab Pengaturan';

/** Reads nothing while the row is blank, otherwise one file. A report is made without it rather than not at all. */
export function readLambang(ports: Ports, logo: string): Lambang {
  const named = logo.trim();
  if (named === '') return { catatan: [] };
  const read = ports.files.read(idOfLink(named) || named);
  if (!read.ok) {
    const why = `${DI_MANA} menunjuk ke berkas yang tidak terbaca oleh akun ini, sehingga laporan disusun tanpa lambang.`;
    return { catatan: [`${why} ${read.alasan}`] };
  }
  const picture = readGambar(read.nilai, 'Lambang daerah');
  if (picture) return { logo: picture, catatan: [] };
  return {
    catatan: [
      `${DI_MANA} bukan gambar PNG atau JPEG, sehingga laporan disusun tanpa lambang. Ganti dengan gambar PNG atau JPEG.`,
    ],
  };
}
