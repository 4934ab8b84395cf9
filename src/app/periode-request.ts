/** Turns the text of a page call into the period that the action is for. */
import { formatPeriode, type Periode, parsePeriode } from '../core/periode.ts';
import { UserError } from './user-error.ts';

const CONTOH: Record<Periode['jenis'], string> = {
  triwulan: '"Triwulan II"',
  semester: '"Semester I"',
  tahun: '"Tahun"',
};

/** `"Triwulan II"`, `"Triwulan II" atau "Semester I"`, `"Triwulan II", "Semester I", atau "Tahun"`. */
function pilihanText(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' atau ');
  return `${words.slice(0, -1).join(', ')}, atau ${words[words.length - 1]}`;
}

/**
 * @param jenis kinds of period that the action knows
 * @throws UserError when the text names no period, or one of another kind or year
 */
export function requirePeriode(text: string, tahun: number, jenis: readonly Periode['jenis'][]): Periode {
  const periode = parsePeriode(text, tahun);
  if (!periode || !jenis.includes(periode.jenis)) {
    throw new UserError(
      text === ''
        ? 'Periode belum dipilih.'
        : periode
          ? `Tindakan ini bukan untuk ${formatPeriode(periode)}.`
          : `Periode "${text}" tidak dikenali.`,
      `Tulis misalnya ${pilihanText(jenis.map((one) => CONTOH[one]))}.`,
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
