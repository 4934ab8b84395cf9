/** Sends mails within today's quota, one after the other, and says for every address what came out. */
import type { TeksSurat } from '../../core/surat/surat.ts';
import type { Ports } from '../ports.ts';
import type { Bagian } from '../tindakan/formulir.ts';

export interface SuratKeluar {
  nama: string;
  email: string;
  naskah: TeksSurat;
}

export interface HasilKirim {
  terkirim: { nama: string; email: string }[];
  gagal: { nama: string; email: string; alasan: string }[];
  /** The quota did not reach them; nothing was tried. */
  ditunda: { nama: string; email: string }[];
}

/** One call for the quota, one for each mail that fits. Those that come first are sent first. */
export function kirimSurat(ports: Ports, surat: readonly SuratKeluar[]): HasilKirim {
  const hasil: HasilKirim = { terkirim: [], gagal: [], ditunda: [] };
  if (surat.length === 0) return hasil;
  const sisa = ports.mail.sisa();
  for (const [index, { nama, email, naskah }] of surat.entries()) {
    if (index >= sisa) {
      hasil.ditunda.push({ nama, email });
      continue;
    }
    const sent = ports.mail.send({ kepada: email, ...naskah });
    if (sent.ok) hasil.terkirim.push({ nama, email });
    else hasil.gagal.push({ nama, email, alasan: sent.alasan });
  }
  return hasil;
}

export const adaMasalah = ({ gagal, ditunda }: HasilKirim): boolean => gagal.length + ditunda.length > 0;

/** `3 email terkirim; 1 gagal; 2 ditunda`: for Riwayat and for the headline. */
export function ringkasKirim({ terkirim, gagal, ditunda }: HasilKirim): string {
  const counts: [number, string][] = [
    [terkirim.length, 'terkirim'],
    [gagal.length, 'gagal'],
    [ditunda.length, 'ditunda karena jatah email hari ini habis'],
  ];
  const parts = counts.filter(([count]) => count > 0);
  if (parts.length === 0) return 'tidak ada email yang dikirim';
  return parts.map(([count, apa], at) => `${count}${at === 0 ? ' email' : ''} ${apa}`).join('; ');
}

/**
 * What happened to each address, and what to do about those that got nothing.
 * @param ulang how the rest is sent later: one sentence
 */
export function bagianKirim(hasil: HasilKirim, ulang: string): Bagian[] {
  const { terkirim, gagal, ditunda } = hasil;
  const baris = [
    ...terkirim.map(({ nama, email }) => [nama, email, 'Terkirim']),
    ...gagal.map(({ nama, email, alasan }) => [nama, email, `Gagal: ${alasan}`]),
    ...ditunda.map(({ nama, email }) => [nama, email, 'Belum dikirim: jatah email hari ini habis']),
  ];
  if (baris.length === 0) return [];
  const teks = (isi: string): Bagian => ({ tipe: 'teks', nada: 'perhatian', isi });
  return [
    { tipe: 'tabel', judul: 'Email', kolom: ['Penerima', 'Alamat', 'Hasil'], baris },
    ...(gagal.length > 0
      ? [teks('Email yang gagal: periksa alamatnya di tab Unit Kerja dan Pejabat, perbaiki bila salah, lalu ulangi.')]
      : []),
    ...(ditunda.length > 0 ? [teks(`Jatah email akun Anda hari ini sudah habis. ${ulang}`)] : []),
  ];
}

/** For the command line: addresses by what came out. */
export function dataKirim({ terkirim, gagal, ditunda }: HasilKirim): Record<string, unknown> {
  const alamat = (list: readonly { email: string }[]) => list.map(({ email }) => email);
  return {
    terkirim: alamat(terkirim),
    gagal: gagal.map(({ email, alasan }) => ({ email, alasan })),
    ditunda: alamat(ditunda),
  };
}
