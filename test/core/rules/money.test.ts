/** The codes of the group money (sums of accounts and pagu): a workbook that has each, and one near it that has not. */
import { describe } from 'vitest';
import { itFinds, itFindsNot, type Negative, type Positive } from './cases.ts';

const FOUND: Positive[] = [
  [
    'TOTAL_MISMATCH',
    'a parent that is not its children',
    'Anggaran/2.23.02.2.01/Pagu=299; Anggaran/2.23.02/Pagu=299',
    'Anggaran!C3',
  ],
  ['TOTAL_MISMATCH', 'a realisasi that is not its children', 'Anggaran/2.23.02/Realisasi TW III=81', 'Anggaran!H2'],
  [
    'TOTAL_MISMATCH',
    'a changed pagu that is not its children',
    'Anggaran/2.23.02.2.01.0001/Pagu Perubahan=250; Anggaran/2.23.02.2.01/Pagu Perubahan=340; Anggaran/2.23.02/Pagu Perubahan=340',
    'Anggaran!D3',
  ],
  [
    'OVERSPEND',
    'more than the pagu',
    'Anggaran/2.23.02.2.01.0002/Realisasi TW IV=31; Anggaran/2.23.02.2.01/Realisasi TW IV=71; Anggaran/2.23.02/Realisasi TW IV=71',
    'Anggaran!I5',
  ],
];

const NOT_FOUND: Negative[] = [
  ['TOTAL_MISMATCH', 'a blank parent', 'Anggaran/2.23.02/Realisasi TW I=""'],
  [
    'TOTAL_MISMATCH',
    'a change that some children do not have',
    'Anggaran/2.23.02.2.01.0001/Pagu Perubahan=250; Anggaran/2.23.02.2.01/Pagu Perubahan=350; Anggaran/2.23.02/Pagu Perubahan=350',
  ],
  [
    'OVERSPEND',
    'a pagu that was raised in TW IV',
    'Anggaran/2.23.02.2.01.0002/Pagu Perubahan=101; Anggaran/2.23.02.2.01.0002/Realisasi TW IV=31',
  ],
];

describe('temuan of the group money', () => {
  itFinds(FOUND);
  itFindsNot(NOT_FOUND);
});
