/** Entry of the period dialog: runs the action that it was opened for on a period to be chosen. */
import { openTindakan } from '../shared/open-tindakan.ts';
import { findAksiPeriode, openPeriode } from './action.ts';

const text = document.body.dataset.aksi ?? '';
const aksi = findAksiPeriode(text);
if (!aksi) throw new Error(`unknown aksi ${text}`);
void openPeriode(aksi, null, (tombol) => void openTindakan(tombol));
