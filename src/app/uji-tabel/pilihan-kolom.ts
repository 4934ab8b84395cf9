/** The meanings a column can be given, as people choose them from a list, and the way back. */
import { columnLetters } from '../../core/grid.ts';
import { wordKey } from '../../core/parse-tab/read-word.ts';
import type { Arti, KolomUji, Peran, PeriodeKolom } from '../../core/uji-tabel/tabel-uji.ts';
import { PERIODE_KOLOM } from '../../core/uji-tabel/tabel-uji.ts';
import type { Koreksi } from '../../core/uji-tabel/uji-tabel.ts';
import type { Pilihan } from '../tindakan/formulir.ts';
import { UserError } from '../user-error.ts';

const NAMA: Record<Peran, string> = {
  abaikan: 'Tidak dipakai',
  nomor: 'Nomor urut',
  kode: 'Kode',
  sasaran: 'Sasaran',
  nama: 'Indikator atau uraian',
  satuan: 'Satuan',
  arah: 'Arah',
  rumus: 'Rumus',
  target: 'Target',
  realisasi: 'Realisasi',
  capaian: 'Capaian (%)',
  kategori: 'Kategori',
  pagu: 'Pagu',
  'pagu-perubahan': 'Pagu Perubahan',
  'realisasi-anggaran': 'Realisasi Anggaran',
  serapan: 'Serapan (%)',
};

const BERPERIODE: readonly Peran[] = [
  'target',
  'realisasi',
  'capaian',
  'kategori',
  'pagu',
  'realisasi-anggaran',
  'serapan',
];

/** `Realisasi TW I`; also what is said of a column in the outcome. */
export function namaArti({ peran, periode }: Arti): string {
  return [NAMA[peran], periode].filter((text) => text !== '').join(' ');
}

const SEMUA: readonly Arti[] = (Object.keys(NAMA) as Peran[]).flatMap((peran): Arti[] =>
  (BERPERIODE.includes(peran) ? PERIODE_KOLOM : ([''] as const)).map((periode: PeriodeKolom) => ({ peran, periode })),
);

export const PILIHAN_KOLOM: readonly Pilihan[] = SEMUA.map((arti) => ({
  nilai: namaArti(arti),
  label: namaArti(arti),
}));

function requireArti(text: string): Arti {
  const key = wordKey(text).replace(/[()%]/g, '');
  const found = SEMUA.find((arti) => wordKey(namaArti(arti)).replace(/[()%]/g, '') === key);
  if (found) return found;
  throw new UserError(
    `"${text}" bukan arti kolom yang dikenal.`,
    'Tulis misalnya Realisasi, Realisasi TW I, Capaian, Pagu, atau Tidak dipakai.',
    [],
    true,
  );
}

/** @param jawaban `D=Realisasi TW I`, by the letters of the column. @throws UserError for a column or meaning that there is not */
export function toKoreksi(jawaban: readonly string[], kolom: readonly KolomUji[]): Koreksi {
  const koreksi = new Map<number, Arti>();
  for (const text of jawaban) {
    const at = text.indexOf('=');
    const huruf = text.slice(0, at).trim().toUpperCase();
    const found = kolom.find((one) => columnLetters(one.kolom) === huruf);
    if (at < 1 || !found) {
      throw new UserError(`Kolom "${huruf || text}" tidak ada di tabel ini.`, 'Tulis misalnya D=Realisasi.', [], true);
    }
    koreksi.set(found.kolom, requireArti(text.slice(at + 1).trim()));
  }
  return koreksi;
}
