/** Have the units been asked for the figures of a quarter? By mail, by a sheet of their own, or on paper; and who is left to be asked. */
import { golonganAlamat } from '../../core/alamat.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { formatPeriode, hasBegun } from '../../core/periode.ts';
import { readCatatanLembar } from '../lembar-isian/catatan-lembar.ts';
import type { Ports } from '../ports.ts';
import type { AturanAlamat, CalonPenerima } from '../tindakan/penerima.ts';
import { NeedsReason } from '../user-error.ts';
import type { HasilKirim } from './kirim-surat.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';
import type { RencanaKumpul } from './rencana-kumpul.ts';
import { readTerkirim } from './terkirim.ts';

/** Addresses outside the office's domain that would have been proposed, had they been within, and that nobody ticked. */
export function luarTanpaKirim(
  { calon }: RencanaKumpul,
  chosen: readonly CalonPenerima[],
  { diizinkan, pelaku }: AturanAlamat,
): string[] {
  const written = new Set(chosen.map(({ email }) => emailKey(email)));
  return calon
    .filter(({ email, lewati }) => lewati === undefined && !written.has(emailKey(email)))
    .filter(({ email }) => golonganAlamat(email, diizinkan, pelaku) === 'luar')
    .map(({ email }) => email);
}

/**
 * Step 1 asks the units. It stays begun while none of them got anything; where tab Unit Kerja gives no way to ask any of them, the
 * Lembar Disposisi on paper has to do.
 */
export function sudahDiminta(ports: Ports, rencana: RencanaKumpul, { terkirim }: HasilKirim): boolean {
  const { periode, keadaan, alamat, luar } = rencana;
  if (terkirim.length > 0 || alamat.length + luar.length === 0) return true;
  if (keadaan.every(({ kosong }) => kosong.length === 0)) return true;
  if (Object.keys(readTerkirim(ports, periode.tahun, periode.nomor)).length > 0) return true;
  return readCatatanLembar(ports, periode.nomor).size > 0;
}

/**
 * @param alasan written reason, `''` = none
 * @returns a sentence on the quarter that has not begun, when there is a reason to ask for it all the same
 * @throws NeedsReason when there is none
 */
export function jagaSudahMulai(ports: Ports, { tahun, nomor, ...rest }: PeriodeTriwulan, alasan: string): string[] {
  if (hasBegun(tahun, nomor, ports.now())) return [];
  const nama = formatPeriode({ ...rest, tahun, nomor });
  const kalimat = `${nama} tahun ${tahun} belum dimulai.`;
  if (alasan !== '') return [kalimat];
  throw new NeedsReason(
    `Data ${nama} belum waktunya diminta.`,
    'Periksa triwulannya. Bila tetap harus diminta sekarang, tulis alasannya; alasan itu dicatat di tab Kendali SOP dan Riwayat.',
    [kalimat],
  );
}
