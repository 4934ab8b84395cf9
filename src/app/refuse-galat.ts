/** A recap or report is refused while a galat stands: the message names them. */
import type { Temuan } from '../core/temuan/temuan.ts';
import { UserError } from './user-error.ts';

/**
 * @param apa what cannot be made, as in "Rekap Semester I belum dapat dibuat"
 * @throws UserError with every galat when there is one
 */
export function refuseGalat(temuan: readonly Temuan[], apa: string): void {
  const galat = temuan.filter((one) => one.level === 'galat');
  const first = galat[0];
  if (!first) return;
  const place = first.sel === '' ? '' : `tab ${first.tab}, sel ${first.sel}: `;
  const others = galat.length > 1 ? `; dan ${galat.length - 1} hal lain` : '';
  throw new UserError(
    `${apa} belum dapat dibuat: ada ${galat.length} hal yang wajib diperbaiki (${place}${first.pesan.replace(/\.$/, '')}${others}).`,
    'Perbaiki sel yang ditandai, jalankan Validasi Triwulan, lalu ulangi.',
    galat,
  );
}
