/** Chooses a workbook on this computer, folder by folder. */
import type { FolderList } from '../../server/folder-list.ts';
import type { Desk } from '../desk.ts';
import { openDialog } from '../dialogs/dialog.ts';
import { element, formatMoment } from '../element.ts';
import { type IconName, icon } from '../icons.ts';
import { call } from '../talk/server.ts';
import { openWorkbook } from './workbook-files.ts';

function line(sign: IconName, name: string, note: string, press: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'daftar-baris' });
  button.append(icon(sign), element('span', { class: 'daftar-nama' }, name), element('span', { class: 'redup' }, note));
  button.addEventListener('click', press);
  return element('li', {}, button);
}

interface Steps {
  enter(folder: string): void;
  choose(path: string): void;
}

function drawList({ induk, subfolder, berkas }: FolderList, { enter, choose }: Steps): HTMLElement[] {
  const up = induk === '' ? [] : [line('up', 'Folder di atasnya', '', () => enter(induk))];
  const folders = subfolder.map(({ nama, path }) => line('folder', nama, 'Folder', () => enter(path)));
  const files = berkas.map(({ nama, path, diubah }) => line('sheet', nama, formatMoment(diubah), () => choose(path)));
  const none =
    berkas.length > 0 ? [] : [element('li', { class: 'redup daftar-kosong' }, 'Tidak ada berkas .xlsx di folder ini.')];
  return [...up, ...folders, ...files, ...none];
}

export async function openFileDialog(desk: Desk): Promise<void> {
  const where = element('p', { class: 'daftar-folder', role: 'status' });
  const list = element('ul', { class: 'daftar' });
  const problem = element('p', { class: 'isian-salah', role: 'alert' });
  const dialog = openDialog({
    title: 'Buka berkas',
    content: [where, list, problem],
    width: 620,
    look: 'jendela--daftar',
  });
  const choose = async (path: string) => {
    if (await openWorkbook(desk, path)) dialog.close();
  };
  const enter = async (folder: string) => {
    const reply = await call<FolderList>('daftar', { folder });
    if (!reply.ok) {
      problem.textContent = 'Folder ini tidak dapat dibuka. Pilih folder lain.';
      return;
    }
    problem.textContent = '';
    where.textContent = reply.folder;
    list.replaceChildren(
      ...drawList(reply, { enter: (next) => void enter(next), choose: (path) => void choose(path) }),
    );
    list.querySelector('button')?.focus();
  };
  await enter(desk.state.folder);
}
