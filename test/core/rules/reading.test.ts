/** The codes of the group reading (how figures and words are written): a workbook that has each, and one near it that has not. */
import { describe, expect, it } from 'vitest';
import { readAngka } from '../../../src/core/parse-tab/read-angka.ts';
import { angkaContext } from '../../../src/core/parse-tab/read-ukuran.ts';
import { itFinds, itFindsNot, type Negative, type Positive } from './cases.ts';

const FOUND: Positive[] = [
  ['NOT_A_NUMBER', 'words as realisasi', 'TW1/A/Realisasi="banyak"', 'TW1!E2'],
  ['NOT_A_NUMBER', 'a ticked box', 'TW1/A/Realisasi=true', 'TW1!E2'],
  ['DATE_IN_NUMBER', 'a date as realisasi', 'TW1/A/Realisasi=tanggal', 'TW1!E2'],
  ['DECIMAL_AMBIGUOUS', 'one comma and three digits', 'TW1/A/Realisasi="1,500"', 'TW1!E2'],
  ['DECIMAL_AMBIGUOUS', 'one dot and three digits of a percentage', 'TW1/B/Realisasi="1.500"', 'TW1!E3'],
  [
    'DECIMAL_AMBIGUOUS',
    'one dot and three digits beside decimals',
    'TW1/F/Realisasi="1.500"; TW3/F/Realisasi=305.5',
    'TW1!E7',
  ],
  ['DECIMAL_SEPARATOR_MIX', 'English decimals', 'TW1/B/Realisasi="79.50"', 'TW1!E3'],
  ['UNIT_IN_VALUE', 'a unit in the cell', 'TW1/A/Realisasi="950 Org"', 'TW1!E2'],
  ['UNIT_IN_VALUE', 'another unit than the satuan', 'TW1/A/Realisasi="950 Kg"', 'TW1!E2'],
  ['PERCENT_FRACTION', 'a fraction of a percentage', 'TW1/B/Realisasi=0.79', 'TW1!E3'],
  ['PERCENT_FRACTION', 'one for a hundred per cent', 'TW1/B/Realisasi=1', 'TW1!E3'],
  ['NUMBER_AS_TEXT', 'a number stored as text', 'TW1/A/Realisasi="950"', 'TW1!E2'],
  ['VALUE_UNKNOWN', 'a predikat that is in no table', 'TW4/G/Realisasi="Bagus"', 'TW4!E8'],
  ['VALUE_UNKNOWN', 'neither Ya nor Tidak', 'TW2/H/Realisasi="Mungkin"', 'TW2!E9'],
  ['VALUE_UNKNOWN', 'a Tipe that does not exist', 'PK/A/Tipe="Pecahan"', 'PK!E2'],
];

const NOT_FOUND: Negative[] = [
  ['DECIMAL_AMBIGUOUS', 'thousands of persons', 'TW1/A/Realisasi="1.050"'],
  ['DECIMAL_AMBIGUOUS', 'three digits after a comma below thousands', 'TW1/B/Realisasi="1.079,500"'],
  ['DECIMAL_SEPARATOR_MIX', 'Indonesian decimals', 'TW1/B/Realisasi="79,50"'],
  ['UNIT_IN_VALUE', 'a percent sign', 'TW1/B/Realisasi="79,5%"'],
  ['PERCENT_FRACTION', 'a small target', 'RA/B/Target TW I=0.9; TW1/B/Target TW=0.9; TW1/B/Realisasi=0.8'],
  ['PERCENT_FRACTION', 'a percent sign in the text', 'TW1/B/Realisasi="0,8%"'],
  ['NUMBER_AS_TEXT', 'a range', ''],
  ['VALUE_UNKNOWN', 'a predikat in other case', 'TW4/G/Realisasi=" wtp "'],
  [
    'VALUE_UNKNOWN',
    'words in other case, and known equivalents',
    'PK/A/Arah="POSITIF"; PK/B/Tipe="persentase"; PK/B/Cara Rekap="posisi  akhir"',
  ],
];

describe('temuan of the group reading', () => {
  itFinds(FOUND);
  itFindsNot(NOT_FOUND);
});

describe('a unit behind a figure', () => {
  it.each<[text: string, satuan: string, seharusnya: string]>([
    ['950 Org', 'Orang', ''],
    ['12 dok.', 'Dokumen', ''],
    ['3 kasus', 'Kasus per 1.000', ''],
    ['950 Kg', '', ''],
    ['950 Kg', 'Orang', 'Orang'],
    ['5 ton', 'Kg', 'Kg'],
  ])('%s in the satuan "%s" calls for "%s"', (text, satuan, seharusnya) => {
    const { temuan } = readAngka(text, undefined, angkaContext(satuan, 'Angka', 0));
    expect(temuan).toMatchObject([{ kode: 'UNIT_IN_VALUE', seharusnya }]);
  });
});
