/** The workbooks and folders in a folder of this computer, for choosing a file in the page. */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Entry {
  nama: string;
  path: string;
  /** ISO 8601; `''` for folders. */
  diubah: string;
}

export interface FolderList {
  ok: true;
  folder: string;
  /** `''` at the top. */
  induk: string;
  rumah: string;
  subfolder: Entry[];
  berkas: Entry[];
}

/** Temporary files of Excel and LibreOffice are no workbooks. */
const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name) && !/^(~\$|\.)/.test(name);

function toEntry(folder: string, name: string): Entry {
  const path = join(folder, name);
  return { nama: name, path, diubah: isWorkbook(name) ? statSync(path).mtime.toISOString() : '' };
}

/** @throws Error when the folder cannot be read */
export function listFolder(folder: string): FolderList {
  const absolute = resolve(folder);
  const entries = readdirSync(absolute, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const workbooks = entries.filter((entry) => entry.isFile() && isWorkbook(entry.name));
  const sorted = (list: typeof entries) =>
    list.map(({ name }) => toEntry(absolute, name)).sort((a, b) => a.nama.localeCompare(b.nama, 'id'));
  const parent = dirname(absolute);
  return {
    ...{ ok: true, folder: absolute, induk: parent === absolute ? '' : parent, rumah: homedir() },
    ...{ subfolder: sorted(folders), berkas: sorted(workbooks) },
  };
}
