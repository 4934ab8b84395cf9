/** Says in the header whether everything is in the file, and in a panel what to do when it is not. */
import type { SaveState } from '../../server/autosave.ts';
import type { Desk } from '../desk.ts';
import { byId } from '../element.ts';
import { askSaveCopy } from '../files/workbook-files.ts';
import { icon } from '../icons.ts';
import { call } from '../talk/server.ts';
import { hideNotice, isNoticeShown, showNotice } from './notices.ts';

const NAME = 'simpan';

function showHeader(state: SaveState, unsent: number): void {
  const place = byId('simpan');
  const isProblem = state.state === 'gagal' || state.state === 'menunggu-izin';
  const isSaved = state.state === 'tersimpan' && unsent === 0;
  const words = isProblem ? 'Belum tersimpan' : isSaved ? `Tersimpan ${state.waktu}` : 'Menyimpan…';
  place.className = `simpan simpan--${isProblem ? 'salah' : isSaved ? 'baik' : 'jalan'}`;
  place.replaceChildren(icon(isProblem ? 'warning' : isSaved ? 'saved' : 'saving'), words);
}

function saveAgain(): void {
  void call('simpan');
}

function showProblem(desk: Desk, state: SaveState): void {
  const copy = { label: 'Simpan salinan…', run: () => askSaveCopy(desk) };
  if (state.state === 'menunggu-izin') {
    showNotice(NAME, {
      tone: 'peringatan',
      title: 'Belum tersimpan: sebagian isi berkas akan hilang',
      texts: [
        'Berkas ini memuat isi yang tidak dikenal di sini dan hilang bila disimpan:',
        ...state.hilang.map((part) => `– ${part}`),
      ],
      actions: [copy, { label: 'Izinkan dan simpan', isMain: true, run: () => void call('izinkan-hilang') }],
    });
    return;
  }
  // The panel about the other program's change says the same, and what can be done about it.
  if (state.state !== 'gagal' || isNoticeShown('berkas-berubah')) {
    hideNotice(NAME);
    return;
  }
  showNotice(NAME, {
    tone: 'galat',
    title: state.pesan,
    texts: [state.saran],
    actions: [
      { label: 'Coba simpan lagi', run: saveAgain },
      { ...copy, isMain: true },
    ],
  });
}

/** @param unsent cells that the program does not have yet */
export function showSaveState(desk: Desk, unsent: number): void {
  showHeader(desk.state.simpan, unsent);
  showProblem(desk, desk.state.simpan);
}
