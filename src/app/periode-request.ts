/** Turns the text of a page call into the period that the action is for. */
import { type Periode, parsePeriode } from '../core/periode.ts';
import { UserError } from './user-error.ts';

/**
 * @param jenis kinds of period that the action knows
 * @throws UserError when the text names no period, or one of another kind or year
 */
export function requirePeriode(text: string, tahun: number, jenis: readonly Periode['jenis'][]): Periode {
  const periode = parsePeriode(text, tahun);
  if (!periode || !jenis.includes(periode.jenis)) {
    throw new UserError(
      text === '' ? 'Periode belum dipilih.' : `Periode "${text}" tidak dikenali untuk tindakan ini.`,
      'Tulis misalnya "Triwulan II", "Semester I", atau "Tahun".',
      [],
      true,
    );
  }
  if (periode.tahun !== tahun) {
    throw new UserError(
      `Buku kerja ini untuk tahun ${tahun}, bukan ${periode.tahun}.`,
      'Buka buku kerja tahun itu, atau ubah isian Tahun di tab Pengaturan.',
    );
  }
  return periode;
}
