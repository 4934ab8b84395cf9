/** The codes of the group realisasi (what is filled in, and the figures themselves): a workbook that has each, and one near it that has not. */
import { describe } from 'vitest';
import { itFinds, itFindsNot, type Negative, type Positive } from './cases.ts';

const FOUND: Positive[] = [
  ['NO_DATA', 'a blank realisasi that is due', 'TW1/A/Realisasi=""', 'TW1!E2'],
  ['NO_DATA', 'blank components', 'TW1/D/Pembilang=""; TW1/D/Penyebut=""', 'TW1!E5'],
  ['NOT_DUE', 'a quarter without a target', '', 'TW1!E8 TW1!E9 TW2!E8 TW3!E8 TW3!E9'],
  ['NUMDEN_MISSING', 'one component', 'TW1/D/Penyebut=""', 'TW1!G5', 'galat'],
  [
    'NUMDEN_MISSING',
    'a ratio typed without components',
    'TW1/D/Pembilang=""; TW1/D/Penyebut=""; TW1/D/Realisasi=90',
    'TW1!F5',
    'galat',
  ],
  ['NUMDEN_MISSING', 'one component where none is needed', 'TW1/B/Pembilang=10', 'TW1!G3', 'peringatan'],
  ['NUMDEN_MISMATCH', 'a ratio that its components do not give', 'TW1/D/Realisasi=91', 'TW1!E5'],
  ['NUMDEN_MISMATCH', 'a share that its components do not give', 'TW1/B/Pembilang=70; TW1/B/Penyebut=100', 'TW1!E3'],
  ['DENOMINATOR_ZERO', 'a penyebut of 0', 'TW1/D/Penyebut=0', 'TW1!G5'],
  [
    'DENOMINATOR_CONFLICT',
    'one name with two values',
    'TW1/D/Nama Penyebut="Permohonan"; TW1/B/Nama Penyebut=" permohonan"; TW1/B/Pembilang=79.5; TW1/B/Penyebut=100',
    'TW1!G5',
  ],
  ['NEGATIVE_VALUE', 'a negative realisasi', 'TW1/A/Realisasi=-5', 'TW1!E2'],
  ['PERCENT_OVER_100', 'more than everything', 'TW4/B/Realisasi=100.5', 'TW4!E3'],
  ['FRACTIONAL_COUNT', 'half a person', 'TW1/A/Realisasi=950.5', 'TW1!E2'],
  ['MAGNITUDE_SUSPECT', 'a thousand times too much', 'TW2/A/Realisasi=1010000', 'TW2!E2'],
  ['MAGNITUDE_SUSPECT', 'a thousandth', 'TW2/A/Realisasi=1', 'TW2!E2'],
  ['UNIT_MIX', 'another satuan in the tab', 'TW1/A/Satuan="Buku"', 'TW1!C2'],
  ['QUARTER_DECREASE', 'a falling cumulative figure', 'TW3/F/Realisasi=209', 'TW3!E7'],
  ['QUARTER_JUMP', 'half of the quarter before', 'TW2/B/Realisasi=39', 'TW2!E3 TW3!E3'],
  ['OVER_CAP', 'a capaian above 120', 'TW1/A/Realisasi=1201', 'TW1!E2'],
  ['OVER_CAP', 'nothing at all by ratio', 'PK/E/Rumus="Rasio"; TW1/E/Realisasi=0', 'TW1!E6'],
  [
    'REALISASI_WITHOUT_TARGET',
    'realisasi against 0',
    'RA/A/Target TW I=0; RA/A/Target TW II=2000; TW1/A/Target TW=""; TW2/A/Target TW=""',
    'TW1!E2',
  ],
];

const NOT_FOUND: Negative[] = [
  ['NO_DATA', 'a realisasi of 0', 'TW1/A/Realisasi=0'],
  ['NO_DATA', 'nihil', 'TW1/A/Realisasi="nihil"'],
  ['NO_DATA', 'a held row', 'TW1/A/Realisasi=""; TW1/A/Tahan="Menunggu data OPD lain"'],
  ['NUMDEN_MISMATCH', 'a rounded share', 'TW1/B/Pembilang=159; TW1/B/Penyebut=200'],
  ['NUMDEN_MISMATCH', 'components of a sum', 'TW1/A/Pembilang=1; TW1/A/Penyebut=2'],
  [
    'DENOMINATOR_CONFLICT',
    'one name with one value',
    'TW1/D/Nama Penyebut="Permohonan"; TW1/B/Nama Penyebut="Permohonan"; TW1/B/Pembilang=39.75; TW1/B/Penyebut=50',
  ],
  [
    'DENOMINATOR_CONFLICT',
    'one name in two quarters',
    'TW1/D/Nama Penyebut="Permohonan"; TW2/D/Nama Penyebut="Permohonan"',
  ],
  ['PERCENT_OVER_100', 'a plan above 100', 'RA/B/Target TW IV=101; TW4/B/Target TW=101; TW4/B/Realisasi=105'],
  ['FRACTIONAL_COUNT', 'an index with decimals', ''],
  [
    'MAGNITUDE_SUSPECT',
    'far from the quarter before only',
    'RA/A/Target TW II=50; TW2/A/Target TW=50; TW2/A/Realisasi=45',
  ],
  ['MAGNITUDE_SUSPECT', 'nothing', 'TW2/A/Realisasi=0'],
  ['UNIT_MIX', 'another spelling', 'TW1/A/Satuan="org."; TW1/B/Satuan="persen"'],
  ['QUARTER_DECREASE', 'a figure of its own quarter', 'TW2/A/Realisasi=900'],
  ['QUARTER_JUMP', 'a sum', 'TW2/A/Realisasi=400'],
  ['QUARTER_JUMP', 'exactly double', 'TW1/B/Realisasi=41.125'],
  ['QUARTER_JUMP', 'a jump that the plan makes', 'RA/B/Target TW I=20; TW1/B/Target TW=20; TW1/B/Realisasi=19'],
  ['OVER_CAP', 'exactly 120', 'TW1/A/Realisasi=1200'],
  ['REALISASI_WITHOUT_TARGET', 'nothing against 0', 'RA/A/Target TW I=0; TW1/A/Target TW=""; TW1/A/Realisasi=0'],
];

describe('temuan of the group realisasi', () => {
  itFinds(FOUND);
  itFindsNot(NOT_FOUND);
});
