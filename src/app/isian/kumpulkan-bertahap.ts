/** What one execution of Kumpulkan Data Triwulan hands on to the next, when there are more mails than one execution sends. */
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { toBerikut } from '../bertahap.ts';
import type { SavedFile } from '../ports.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { CalonPenerima } from '../tindakan/penerima.ts';
import type { HasilKirim } from './kirim-surat.ts';
import { isTerputus } from './terkirim.ts';

/** Mails of one execution. */
export const SEKALI_KIRIM = 20;

export interface Disposisi {
  nomor: string;
  berkas: SavedFile;
}

export interface Berjalan {
  /** Kode of the rows that were added. */
  baris: string[];
  /** Sentences on what was prepared. */
  catatan: string[];
  disposisi: Disposisi | null;
  hasil: HasilKirim;
  /** When each address had been written to before the first execution, as the document remembers it. */
  awal: Record<string, string>;
}

const PUTUS = 'pengirimannya terputus; mungkin sudah terkirim. Periksa kotak Terkirim.';

export const tanpaHasil = (): HasilKirim => ({ terkirim: [], gagal: [], ditunda: [] });

export function gabung(a: HasilKirim, b: HasilKirim): HasilKirim {
  return {
    terkirim: [...a.terkirim, ...b.terkirim],
    gagal: [...a.gagal, ...b.gagal],
    ditunda: [...a.ditunda, ...b.ditunda],
  };
}

export function toKelanjutan({ baris, catatan, disposisi, hasil, awal }: Berjalan): string {
  const { nomor, berkas } = disposisi ?? { nomor: '', berkas: { nama: '', id: '', url: '' } };
  return toBerikut({
    ...{ baris, catatan, nomor, nama: berkas.nama, id: berkas.id, url: berkas.url },
    terkirim: hasil.terkirim.map((one) => JSON.stringify(one)),
    gagal: hasil.gagal.map((one) => JSON.stringify(one)),
    awal: Object.entries(awal).map((one) => JSON.stringify(one)),
  });
}

const texts = (value: unknown): Record<string, string> => value as Record<string, string>;

export function readKelanjutan(berikut: Isian): Berjalan {
  const orang = (json: string): { nama: string; email: string; alasan: string } => {
    const { nama = '', email = '', alasan = '' } = texts(JSON.parse(json));
    return { nama, email, alasan };
  };
  const nomor = berikut.text('nomor');
  const berkas = { nama: berikut.text('nama'), id: berikut.text('id'), url: berikut.text('url') };
  return {
    baris: berikut.list('baris'),
    catatan: berikut.list('catatan'),
    disposisi: nomor === '' ? null : { nomor, berkas },
    hasil: { terkirim: berikut.list('terkirim').map(orang), gagal: berikut.list('gagal').map(orang), ditunda: [] },
    awal: Object.fromEntries(berikut.list('awal').map((json) => JSON.parse(json) as [string, string])),
  };
}

/**
 * Adds those who were written to since the action began although no answer tells of it: its execution was cut off, or its answer lost.
 * Nobody is written to twice.
 * @param kini when each address was written to last, as the document remembers it
 */
export function denganYangHilang(
  { hasil, awal }: Berjalan,
  chosen: readonly CalonPenerima[],
  kini: Readonly<Record<string, string>>,
): HasilKirim {
  const told = new Set([...hasil.terkirim, ...hasil.gagal].map(({ email }) => emailKey(email)));
  const added = tanpaHasil();
  for (const { nama, email } of chosen) {
    const key = emailKey(email);
    const at = kini[key];
    if (told.has(key) || at === undefined || at === awal[key]) continue;
    if (isTerputus(at)) added.gagal.push({ nama, email, alasan: PUTUS });
    else added.terkirim.push({ nama, email });
  }
  return gabung(hasil, added);
}

/** Those who are still to be written to. */
export function belumDikirimi(hasil: HasilKirim, chosen: readonly CalonPenerima[]): CalonPenerima[] {
  const told = new Set([...hasil.terkirim, ...hasil.gagal, ...hasil.ditunda].map(({ email }) => emailKey(email)));
  return chosen.filter(({ email }) => !told.has(emailKey(email)));
}
