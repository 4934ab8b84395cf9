/** The codes of the group structure (tabs, headers, codes): a workbook that has each, and one near it that has not. */
import { describe } from 'vitest';
import { itFinds, itFindsNot, type Negative, type Positive } from './cases.ts';

const FOUND: Positive[] = [
  ['HEADER_MISSING', 'a renamed header', 'TW1/Kode/Realisasi="Angka"', 'TW1!'],
  ['HEADER_DUPLICATE', 'a doubled header', 'TW1/Kode/Kendala="Realisasi"', 'TW1!I1'],
  ['HEADER_DUPLICATE', 'two synonyms', 'TW1/Kode/Target TW="Target"; TW1/Kode/Kendala="Target Triwulan"', 'TW1!I1'],
  ['KODE_MISSING', 'a row without Kode', 'TW1/C/Kode=""', 'TW1!A4'],
  ['KODE_DUPLICATE', 'a doubled Kode in the PK', 'PK/C/Kode="B"', 'PK!A4'],
  ['KODE_DUPLICATE', 'a doubled Kode in a quarter', 'TW1/C/Kode="B"', 'TW1!A4'],
  ['KODE_DUPLICATE', 'two targets for one quarter', 'RA/C/Kode="B"; RA/B/Target TW IV=""', 'RA!D4 RA!F4'],
  ['KODE_UNKNOWN', 'a Kode not in the PK', 'TW1/C/Kode="X"', 'TW1!A4'],
  ['KODE_UNKNOWN', 'a Kode of Rencana Aksi not in the PK', 'RA/C/Kode="X"', 'RA!A4'],
  ['KODE_UNKNOWN', 'a version not in the PK', 'RA/C/Versi PK="Perubahan 2"', 'RA!H4'],
  ['INDIKATOR_ABSENT', 'an indikator missing in a quarter', 'TW1/C/Kode="X"', 'TW1!'],
  ['INDIKATOR_ABSENT', 'an indikator missing in Rencana Aksi', 'RA/C/Kode="X"', 'RA!'],
  ['CELL_ERROR', 'an error as realisasi', 'TW1/A/Realisasi="#REF!"', 'TW1!E2'],
  ['CELL_ERROR', 'an error as text', 'PK/A/Satuan="#N/A"', 'PK!D2'],
];

const NOT_FOUND: Negative[] = [
  ['HEADER_MISSING', 'headers in other case, with spaces and an asterisk', 'TW1/Kode/Realisasi=" REALISASI\\n*"'],
  ['HEADER_DUPLICATE', 'a synonym beside the canonical header', 'TW1/Kode/Kendala="Realisasi TW"'],
  ['KODE_DUPLICATE', 'a PK Perubahan with the same Kode', 'PK/C/Versi PK="Perubahan 1"; PK/C/Kode="B"'],
];

describe('temuan of the group structure', () => {
  itFinds(FOUND);
  itFindsNot(NOT_FOUND);
});
