/** Units by the address that fills in for them: one mail for each address, however many units stand behind it. */

import { batasIsi } from '../../core/isian/batas-isi.ts';
import type { KeadaanUnit } from '../../core/isian/keadaan-isian.ts';
import type { BahanSurat } from '../../core/isian/naskah.ts';
import { rangkai } from '../../core/isian/naskah.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { findUnit } from '../../core/isian/unit.ts';
import type { Periode } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { AturanAlamat, CalonPenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';

export type PeriodeTriwulan = Extract<Periode, { jenis: 'triwulan' }>;

export interface AlamatUnit {
  /** As typed in tab Unit Kerja. */
  email: string;
  nama: string;
  unit: BahanSurat['unit'];
}

/** Units without an Email are left out. */
export function alamatUnit(read: ReadBukuKerja, keadaan: readonly KeadaanUnit[]): AlamatUnit[] {
  const byEmail = new Map<string, { email: string; unit: BahanSurat['unit'][number][] }>();
  for (const one of keadaan) {
    const unitKerja = findUnit(read.buku, one.unit);
    const key = emailKey(unitKerja?.email ?? '');
    if (!unitKerja || key === '') continue;
    const known = byEmail.get(key) ?? { email: unitKerja.email.trim(), unit: [] };
    known.unit.push({ keadaan: one, unitKerja });
    byEmail.set(key, known);
  }
  return [...byEmail.values()].map((one) => ({ ...one, nama: rangkai(one.unit.map(({ keadaan: { unit } }) => unit)) }));
}

export function bahanSurat(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  unit: BahanSurat['unit'],
): BahanSurat {
  const { pengaturan } = read.buku;
  const { nama } = ports.workbook.identity();
  const { url } = ports.workbook.place();
  return { pengaturan, periode, batas: batasIsi(pengaturan, periode.nomor), unit, buku: { nama, url } };
}

/** @param dapat what exactly this address would get; @param lewati why it is not proposed, `undefined` = it is */
export function calonUnit(alamat: AlamatUnit, dapat: string, lewati: string | undefined): CalonPenerima {
  const { nama, email } = alamat;
  return { nama, email, dapat, ...(lewati === undefined ? {} : { lewati }) };
}

export function aturanAlamat(ports: Ports, read: ReadBukuKerja): AturanAlamat {
  return { diizinkan: read.buku.pengaturan.domainDiizinkan, pelaku: ports.user() };
}

/** @throws UserError in a workbook that has no plan yet */
export function requireIndikator({ buku }: ReadBukuKerja): void {
  if (buku.indikator.length > 0) return;
  throw new UserError(
    'Tab Perjanjian Kinerja belum berisi indikator.',
    'Isi tab Perjanjian Kinerja dan Rencana Aksi lebih dahulu, lalu ulangi.',
  );
}
