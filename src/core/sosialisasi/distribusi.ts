/** What tab Distribusi says: which revision of a report somebody has received, and which sending failed. */

import { judulLaporan, periodeTahun } from '../laporan/periode-text.ts';
import type { Periode } from '../periode.ts';
import type { Register, RegisterEntry } from '../register.ts';
import type { DistribusiField } from '../tab-layout/register.ts';
import type { HakBagi } from './hak.ts';
import { penerimaKey } from './penerima-laporan.ts';

/** Contents of column Hasil. Failures begin with `Gagal: `. */
export const TERKIRIM = 'Terkirim';
/** There was no archived PDF: it holds whatever the document said by then. */
export const TERKIRIM_PDF_BARU = 'Terkirim, PDF dibuat dari dokumen saat dikirim';
export const TERKIRIM_GOOGLE = 'Terkirim lewat undangan Google';
export const DISERAHKAN = 'Diserahkan';
export const BELUM_JATAH = 'Belum: jatah email habis';
export const DICABUT = 'Hak dicabut';
/** Written before the sending, and replaced by what came of it: where it still stands, nobody knows. */
export const TERPUTUS = 'Belum pasti: pengiriman terputus';

export interface CatatanDistribusi {
  /** As it stands in the tab. */
  waktu: string;
  revisi: number;
  nama: string;
  email: string;
  hak: string;
  cara: string;
  hasil: string;
}

/** What the report is called in column Laporan: `Laporan Kinerja Triwulan I Tahun 2026`. */
export function namaLaporan(periode: Periode): string {
  return `${judulLaporan(periode)} ${periodeTahun(periode)}`;
}

const sameText = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();

/** Everything on record about a report, all revisions, in the order of the tab. */
export function catatanLaporan(register: Register<DistribusiField>, laporan: string): CatatanDistribusi[] {
  return register.rows
    .filter((row) => sameText(row.text('laporan'), laporan))
    .map((row) => ({
      waktu: row.text('waktu'),
      revisi: Number(row.text('revisi')) || 0,
      nama: row.text('nama'),
      email: row.text('email'),
      hak: row.text('hak'),
      cara: row.text('cara'),
      hasil: row.text('hasil'),
    }));
}

export function isDiterima(hasil: string): boolean {
  return /^(?:terkirim|diserahkan)/i.test(hasil.trim());
}

export const isTerputus = ({ hasil }: Pick<CatatanDistribusi, 'hasil'>): boolean => sameText(hasil, TERPUTUS);

const isDicabut = (hasil: string): boolean => sameText(hasil, DICABUT);

/** The same address; on paper, or where an address was added or changed since, the same name. */
function isSamePerson(
  a: Pick<CatatanDistribusi, 'nama' | 'email'>,
  b: Pick<CatatanDistribusi, 'nama' | 'email'>,
): boolean {
  return penerimaKey(a) === penerimaKey(b) || ((a.email === '' || b.email === '') && sameText(a.nama, b.nama));
}

/**
 * How somebody received a revision.
 * @returns the last success on record, `null` when there is none or when the right was taken back afterwards
 */
export function penerimaan(
  catatan: readonly CatatanDistribusi[],
  revisi: number,
  orang: Pick<CatatanDistribusi, 'nama' | 'email'>,
): CatatanDistribusi | null {
  let last: CatatanDistribusi | null = null;
  for (const one of catatan) {
    if (one.revisi !== revisi || !isSamePerson(one, orang)) continue;
    if (isDiterima(one.hasil)) last = one;
    else if (isDicabut(one.hasil)) last = null;
  }
  return last;
}

/**
 * Somebody may have received a revision without its being on record, because the sending was cut off.
 * @returns that row, `null` when what came of a later sending is on record
 */
export function terputus(
  catatan: readonly CatatanDistribusi[],
  revisi: number,
  orang: Pick<CatatanDistribusi, 'nama' | 'email'>,
): CatatanDistribusi | null {
  const last = catatan.filter((one) => one.revisi === revisi && isSamePerson(one, orang)).pop();
  return last && isTerputus(last) ? last : null;
}

/** Has anybody received this revision? */
export function isDisosialisasikan(catatan: readonly CatatanDistribusi[], revisi: number): boolean {
  return catatan.some((one) => one.revisi === revisi && isDiterima(one.hasil));
}

export interface ButirDistribusi {
  nama: string;
  email: string;
  hak: HakBagi | '';
  cara: string;
  hasil: string;
}

const HAK_TERTULIS: Record<HakBagi, string> = { baca: 'Baca', komentar: 'Komentar', ubah: 'Ubah' };

/** Rows for the register, one for each item. @param waktu `22 Nov 2026 14.05` */
export function distribusiEntries(
  laporan: string,
  revisi: number,
  waktu: string,
  butir: readonly ButirDistribusi[],
): RegisterEntry<DistribusiField>[] {
  return butir.map(({ nama, email, hak, cara, hasil }) => ({
    ...{ waktu, laporan, revisi, nama, email, cara, hasil },
    hak: hak === '' ? '' : HAK_TERTULIS[hak],
  }));
}
