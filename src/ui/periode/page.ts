/** Entry of the period dialog: runs the action that it was opened for on a period to be chosen. */
import type { TombolAksi } from '../shared/formulir.ts';
import { openTindakan } from '../shared/open-tindakan.ts';
import { findAksiPeriode, openPeriode, runOnPeriode } from './action.ts';

const text = document.body.dataset.aksi ?? '';
const aksi = findAksiPeriode(text);
if (!aksi) throw new Error(`unknown aksi ${text}`);
/** With its year; not blank beside the cells, where a list stands that was asked for already. */
const { periode = '' } = document.body.dataset;
const open = (tombol: TombolAksi) => void openTindakan(tombol);
if (periode === '') void openPeriode(aksi, null, open);
else void runOnPeriode(aksi, periode, periode, { back: () => void openPeriode(aksi, periode, open), open });
