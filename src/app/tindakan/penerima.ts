/** The people who are to get a mail or a share: shown with their addresses to be agreed to, and checked again when it is done. */
import { type GolonganAlamat, golonganAlamat } from '../../core/alamat.ts';
import { UserError } from '../user-error.ts';
import type { BagianCentang } from './formulir.ts';

export interface CalonPenerima {
  nama: string;
  email: string;
  /** What exactly they would get: `hak komentar pada dokumen dan email`. */
  dapat: string;
  /** Not proposed, although it may be: it was sent already, for instance. The text says why. */
  lewati?: string;
}

export interface AturanAlamat {
  /** Setting Domain Diizinkan. */
  diizinkan: readonly string[];
  /** Address of the person who acts. */
  pelaku: string;
}

const SEBAB: Record<GolonganAlamat, string> = {
  kantor: '',
  luar: 'di luar domain kantor, centang bila memang benar',
  ditolak: 'domainnya tidak ada di Domain Diizinkan',
  salah: 'alamat email belum benar',
};

const keyOf = (email: string): string => email.trim().toLowerCase();

/**
 * One check box for each person. Addresses of the office are ticked; every other one is left for a person to tick, one by one;
 * what may not be written to is shown with the reason and cannot be ticked.
 */
export function centangPenerima(
  nama: string,
  label: string,
  calon: readonly CalonPenerima[],
  aturan: AturanAlamat,
): BagianCentang {
  const pilihan = calon.map((one) => {
    const golongan = golonganAlamat(one.email, aturan.diizinkan, aturan.pelaku);
    const sebab = [one.lewati ?? '', SEBAB[golongan]].filter((text) => text !== '');
    return {
      nilai: keyOf(one.email),
      label: `${one.nama} <${one.email || 'email belum diisi'}>`,
      keterangan: [one.dapat, ...sebab].filter((text) => text !== '').join('; '),
      tertutup: golongan === 'ditolak' || golongan === 'salah',
      dicentang: golongan === 'kantor' && one.lewati === undefined,
    };
  });
  return { tipe: 'centang', nama, label, pilihan };
}

/**
 * Those who were ticked.
 * @param terpilih addresses that the person agreed to
 * @throws UserError when one of them is not among the candidates or may not be written to: nothing is sent then
 */
export function requirePenerima(
  calon: readonly CalonPenerima[],
  terpilih: readonly string[],
  aturan: AturanAlamat,
): CalonPenerima[] {
  const wanted = new Set(terpilih.map(keyOf));
  for (const email of wanted) {
    if (calon.some((one) => keyOf(one.email) === email)) continue;
    throw new UserError(
      `Alamat ${email} tidak ada di daftar penerima.`,
      'Tambahkan orangnya di tab Pejabat atau Unit Kerja lebih dahulu.',
      [],
      true,
    );
  }
  const chosen = calon.filter((one) => wanted.has(keyOf(one.email)));
  for (const { nama, email } of chosen) {
    const golongan = golonganAlamat(email, aturan.diizinkan, aturan.pelaku);
    if (golongan !== 'ditolak' && golongan !== 'salah') continue;
    throw new UserError(
      `Tidak dikirim: ${nama} <${email}> ${SEBAB[golongan]}.`,
      'Perbaiki alamatnya di tab Pejabat atau Unit Kerja, atau isian Domain Diizinkan di tab Pengaturan.',
    );
  }
  return chosen;
}
