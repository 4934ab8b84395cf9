/** The codes of the group plan (declarations and targets): a workbook that has each, and one near it that has not. */
import { describe } from 'vitest';
import { itFinds, itFindsNot, type Negative, type Positive } from './cases.ts';

const FOUND: Positive[] = [
  ['AGGREGATION_UNDECLARED', 'no Cara Rekap', 'PK/A/Cara Rekap=""', 'PK!H2'],
  ['AGGREGATION_UNDECLARED', 'an unknown Cara Rekap', 'PK/A/Cara Rekap="Akumulasi"', 'PK!H2'],
  ['AGGREGATION_UNDECLARED', 'a mean of cumulative figures', 'PK/C/Cara Isi="Kumulatif"', 'PK!H4'],
  ['DIRECTION_UNDECLARED', 'no Arah', 'PK/A/Arah=""', 'PK!F2'],
  ['TARGET_MISSING', 'no Target Tahunan', 'PK/A/Target Tahunan=""', 'PK!K2'],
  ['TARGET_MISSING', 'no target of TW IV for Posisi Akhir', 'RA/B/Target TW IV=""', 'RA!G3'],
  ['TARGET_MISSING', 'no target in any due quarter', 'RA/H/Target TW II=""; RA/H/Target TW IV=""', 'RA!G9'],
  [
    'TARGET_ZERO',
    'a target of 0',
    'RA/A/Target TW I=0; RA/A/Target TW II=2000; TW1/A/Target TW=0; TW2/A/Target TW=2000',
    'RA!D2',
  ],
  ['TARGET_NE_PK', 'another target in the tab', 'TW1/A/Target TW=1001', 'TW1!D2'],
  ['TARGET_NE_PK', 'a target where the plan has none', 'TW1/G/Target TW="WTP"', 'TW1!D8'],
  ['TARGET_TRAJECTORY_MISMATCH', 'quarters that do not add up', 'PK/A/Target Tahunan=4001', 'PK!K2', 'galat'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another position at the end', 'PK/B/Target Tahunan=86', 'PK!K3', 'galat'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another cumulative end', 'PK/F/Target Tahunan=1000', 'PK!K7', 'galat'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another mean', 'PK/C/Target Tahunan=83', 'PK!K4', 'peringatan'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another ratio', 'PK/D/Target Tahunan=91', 'PK!K5', 'peringatan'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another maximum', 'PK/E/Target Tahunan=13', 'PK!K6', 'peringatan'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another predikat at the end', 'PK/G/Target Tahunan="WDP"', 'PK!K8', 'galat'],
  ['TARGET_TRAJECTORY_MISMATCH', 'another range at the end', 'PK/I/Target Tahunan="18–23"', 'PK!K10', 'galat'],
  ['TARGET_DECREASE', 'a falling target of a position', 'RA/B/Target TW III=81; TW3/B/Target TW=81', 'RA!F3'],
  ['TARGET_DECREASE', 'a falling cumulative target', 'RA/F/Target TW III=150; TW3/F/Target TW=150', 'RA!F7'],
];

const NOT_FOUND: Negative[] = [
  ['AGGREGATION_UNDECLARED', 'a cumulative sum', ''],
  ['DIRECTION_UNDECLARED', 'Ya/Tidak without Arah', ''],
  ['TARGET_MISSING', 'blank TW I for Posisi Akhir', 'RA/B/Target TW I=""; TW1/B/Target TW=""'],
  ['TARGET_NE_PK', 'a blank target in the tab', 'TW1/A/Target TW=""'],
  ['TARGET_NE_PK', 'a target rounded to two decimals', 'RA/B/Target TW I=80.1234; TW1/B/Target TW=80.12'],
  [
    'TARGET_TRAJECTORY_MISMATCH',
    'a mean that is rounded',
    'PK/C/Target Tahunan=82.33; RA/C/Target TW I=82.33; RA/C/Target TW IV=82.98; TW1/C/Target TW=""; TW4/C/Target TW=""',
  ],
  [
    'TARGET_TRAJECTORY_MISMATCH',
    'decimals that add up',
    'PK/A/Target Tahunan=0.6; RA/A/Target TW I=0.1; RA/A/Target TW II=0.2; RA/A/Target TW III=0.3; RA/A/Target TW IV=""',
  ],
  ['TARGET_DECREASE', 'a falling maximum', ''],
];

describe('temuan of the group plan', () => {
  itFinds(FOUND);
  itFindsNot(NOT_FOUND);
});
