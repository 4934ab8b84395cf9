/** Who may still write into a locked quarter: the owner of the workbook and whoever locked it. The others are told before anything is changed. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { formatPeriode, type Periode, triwulanOf } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';
import { UserError } from '../user-error.ts';
import { type KeadaanKunci, type KunciTriwulan, readKunci } from './keadaan-kunci.ts';

const keyOf = (email: string): string => email.trim().toLowerCase();

/** Account that may edit the locked cells besides the owner. */
export function pemegangKunci(kunci: KunciTriwulan | undefined): string {
  return kunci?.pemegang ?? kunci?.oleh ?? '';
}

/**
 * Locked quarters into which the acting person cannot write. Where Google does not tell who acts, nothing is assumed: the
 * protection itself decides. One call, two when something is locked by somebody else.
 */
export function triwulanTertutup(ports: Ports, keadaan: KeadaanKunci = readKunci(ports)): NomorTriwulan[] {
  const me = keyOf(ports.user());
  const locked = ([1, 2, 3, 4] as const).filter((nomor) => keadaan[nomor]?.terkunci === true);
  const byOthers = locked.filter((nomor) => keyOf(pemegangKunci(keadaan[nomor])) !== me);
  if (me === '' || byOthers.length === 0 || keyOf(ports.protection.owner()) === me) return [];
  return byOthers;
}

/** Canonical names of the tabs that are closed to the acting person: the quarters, and Anggaran with any of them. */
export function tabTertutup(ports: Ports, tahun: number): string[] {
  const closed = triwulanTertutup(ports);
  const tabs = closed.map((nomor) => formatPeriode({ tahun, jenis: 'triwulan', nomor }));
  return tabs.length > 0 ? [...tabs, 'Anggaran'] : [];
}

/**
 * @param apa what is to be done, as in "Rekap Triwulan I"
 * @throws UserError when a quarter of the period is locked for the acting person
 */
export function requireBolehMenulis(ports: Ports, periode: Periode, apa: string): void {
  const keadaan = readKunci(ports);
  const closed = triwulanTertutup(ports, keadaan).find((nomor) => triwulanOf(periode).includes(nomor));
  if (closed === undefined) return;
  const nama = formatPeriode({ ...periode, jenis: 'triwulan', nomor: closed });
  const { oleh = '', waktu = '' } = keadaan[closed] ?? {};
  throw new UserError(
    `${apa} tidak dapat dijalankan dengan akun Anda: ${nama} dikunci ${waktu} oleh ${oleh}.`,
    'Minta pemilik buku kerja atau orang yang mengunci untuk menjalankannya.',
  );
}

/**
 * For actions that change what units fill in.
 * @throws UserError when the quarter is locked, for whomever
 */
export function refuseTerkunci(ports: Ports, nomor: NomorTriwulan, apa: string): void {
  const { terkunci = false, waktu = '', oleh = '' } = readKunci(ports)[nomor] ?? {};
  if (!terkunci) return;
  const nama = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });
  throw new UserError(
    `${apa} tidak dapat dijalankan: ${nama} terkunci sejak ${waktu} oleh ${oleh}.`,
    'Bila angkanya memang harus diubah, jalankan Buka Kunci di menu Kinerja, Lainnya.',
  );
}
