/** Menu Berkas. */
import type { Desk } from '../desk.ts';
import { openFileDialog } from '../files/open-file.ts';
import { askNewWorkbook, askSaveCopy, openWorkbook } from '../files/workbook-files.ts';
import { showMails } from '../results/mail-window.ts';
import { showResults } from '../results/results-window.ts';
import { item, type MenuItem, separator } from './items.ts';

function recentItems(desk: Desk): MenuItem[] {
  return desk.state.terakhir.map(({ path, nama, folder }) =>
    item(nama, () => void openWorkbook(desk, path), { icon: 'sheet', note: folder }),
  );
}

export function fileMenu(desk: Desk): MenuItem[] {
  return [
    item('Buka berkas…', () => void openFileDialog(desk), { icon: 'folder' }),
    item('Buku kerja baru…', () => askNewWorkbook(desk), { icon: 'plus' }),
    item('Simpan salinan…', () => askSaveCopy(desk), { icon: 'download' }),
    {
      kind: 'menu',
      label: 'Berkas terakhir',
      disabled: desk.state.terakhir.length === 0,
      items: () => recentItems(desk),
    },
    separator,
    item('Berkas hasil', () => void showResults(desk), { icon: 'document' }),
    item('Surat keluar', () => void showMails(), { icon: 'mail' }),
  ];
}
