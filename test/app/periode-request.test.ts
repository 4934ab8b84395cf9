/** The period that a page call is for: what is said when it is none that the action knows. */
import { describe, expect, it } from 'vitest';
import { requirePeriode } from '../../src/app/periode-request.ts';
import { UserError } from '../../src/app/user-error.ts';

function refusal(text: string, jenis: Parameters<typeof requirePeriode>[2]): [string, string] {
  try {
    requirePeriode(text, 2026, jenis);
  } catch (error) {
    if (error instanceof UserError) return [error.pesan, error.saran];
    throw error;
  }
  return ['', ''];
}

describe('requirePeriode', () => {
  it('advises only periods that the action takes', () => {
    expect(refusal('Semester I', ['triwulan'])).toEqual([
      'Tindakan ini bukan untuk Semester I.',
      'Tulis misalnya "Triwulan II".',
    ]);
    expect(refusal('TW V', ['triwulan', 'semester'])).toEqual([
      'Periode "TW V" tidak dikenali.',
      'Tulis misalnya "Triwulan II" atau "Semester I".',
    ]);
    expect(refusal('', ['triwulan', 'semester', 'tahun'])).toEqual([
      'Periode belum dipilih.',
      'Tulis misalnya "Triwulan II", "Semester I", atau "Tahun".',
    ]);
    expect(refusal('TW III', ['triwulan'])).toEqual(['', '']);
  });
});
