/** A clean, plausible workbook has nothing that must be repaired or looked at. */
import { describe, expect, it } from 'vitest';
import { cleanSheets, validate } from '../sample-buku.ts';

describe('validatePeriode on a clean workbook', () => {
  it.each(['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Semester I', 'Semester II', 'Tahun'])(
    'finds neither galat nor peringatan in %s',
    (periode) => {
      expect(validate(cleanSheets(), periode).filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );

  it('says only what is not due yet', () => {
    expect(validate(cleanSheets(), 'Triwulan I').map(({ kode, kodeIndikator }) => `${kode} ${kodeIndikator}`)).toEqual([
      'NOT_DUE G',
      'NOT_DUE H',
    ]);
  });
});
