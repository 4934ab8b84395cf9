/** The letterhead from Pengaturan. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Kop } from './blocks.ts';

export function kopOf(
  { namaPemerintahDaerah, namaPerangkatDaerah, alamat }: Pengaturan,
  logo: Kop['logo'] | undefined,
): Kop {
  return {
    pemerintahDaerah: namaPemerintahDaerah,
    perangkatDaerah: namaPerangkatDaerah,
    alamat,
    ...(logo ? { logo } : {}),
  };
}
