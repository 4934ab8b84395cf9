/** Who receives a report: the officials in office on a day whose column Menerima names its kind, each address once. */

import { isInOffice } from '../laporan/penandatangan.ts';
import type { Pejabat } from '../orang.ts';
import type { Periode, Tanggal } from '../periode.ts';
import { toIso } from '../tanggal.ts';

/** The words of column Menerima. */
export type JenisLaporan = Pejabat['menerima'][number];

export interface Penerima {
  nama: string;
  jabatan: string;
  /** Without spaces around it, `''` = none on record. */
  email: string;
  cara: Pejabat['caraTerima'];
}

export function jenisLaporan(periode: Periode): JenisLaporan {
  if (periode.jenis === 'tahun') return 'Tahunan';
  return periode.jenis === 'semester' ? 'Semester' : 'Triwulan';
}

/** Addresses differ by more than case; people without one are told apart by their names. */
export function penerimaKey({ nama, email }: Pick<Penerima, 'nama' | 'email'>): string {
  return (email.trim() || nama.replace(/\s+/g, ' ').trim()).toLowerCase();
}

/** The jabatan beside the name, `''` where the name is one already. */
export function jabatanLain({ nama, jabatan }: Penerima): string {
  return jabatan.toLowerCase() === nama.toLowerCase() ? '' : jabatan;
}

/** `Nama, Jabatan`. */
export function sebutPenerima(penerima: Penerima): string {
  return [penerima.nama, jabatanLain(penerima)].filter((text) => text !== '').join(', ');
}

const joined = (a: string, b: string): string => (b === '' || a.split(' / ').includes(b) ? a : `${a} / ${b}`);

/**
 * People who hold two offices, or share an address, are one recipient: nothing is sent to them twice.
 * @returns in the order of tab Pejabat; the way of receiving is that of the upper row
 */
export function penerimaLaporan(pejabat: readonly Pejabat[], jenis: JenisLaporan, hari: Tanggal): Penerima[] {
  const day = toIso(hari);
  const byKey = new Map<string, Penerima>();
  for (const one of pejabat) {
    if (one.nama.trim() === '' || !isInOffice(one, day) || !one.menerima.includes(jenis)) continue;
    const [nama, jabatan, email] = [one.nama.trim(), one.jabatan.trim(), one.email.trim()];
    const key = penerimaKey({ nama, email });
    const known = byKey.get(key);
    if (known) byKey.set(key, { ...known, nama: joined(known.nama, nama), jabatan: joined(known.jabatan, jabatan) });
    else byKey.set(key, { nama, jabatan, email, cara: one.caraTerima });
  }
  return [...byKey.values()];
}
