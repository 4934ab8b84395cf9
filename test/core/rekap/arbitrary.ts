/** Workbooks at random for the laws: every Tipe, Arah, Cara Rekap and Frekuensi, with any pattern of blanks. */
import fc from 'fast-check';
import { ARAH, CARA_ISI, CARA_REKAP, FREKUENSI, RUMUS_TURUN, TINGKAT, TIPE } from '../../../src/core/indikator.ts';
import type { Cell, Spec } from './sample.ts';

/** @param cell any cell of a figure @param declared how much likelier a declared Arah or Cara Rekap is than none */
export function specsOf(cell: fc.Arbitrary<Cell>, declared: 1 | 2): fc.Arbitrary<Spec[]> {
  const cells = fc.array(cell, { minLength: 4, maxLength: 4 });
  const orNull = <T>(values: readonly T[]) =>
    fc.constantFrom(...(declared === 2 ? [...values, ...values] : values), null);
  const spec = fc.record({
    sasaran: fc.constantFrom('S1', 'S2'),
    satuan: fc.constantFrom('%', 'dokumen', 'per 1.000'),
    tipe: fc.constantFrom(...TIPE),
    arah: orNull(ARAH),
    rumus: orNull(RUMUS_TURUN),
    caraRekap: orNull(CARA_REKAP),
    caraIsi: fc.constantFrom(...CARA_ISI),
    frekuensi: fc.constantFrom(...FREKUENSI),
    tingkat: fc.constantFrom(...TINGKAT),
    tahunan: cell,
    target: cells,
    realisasi: cells,
    pembilang: cells,
    penyebut: cells,
    tahan: fc.array(fc.constantFrom('', '', '', 'tugas luar'), { minLength: 4, maxLength: 4 }),
    dihapus: fc.constantFrom(false, false, false, true),
  });
  return fc
    .array(spec, { minLength: 1, maxLength: 5 })
    .map((list) => list.map((one, index) => ({ ...one, kode: `K-${index}` })));
}
