/** The files port over advanced Drive under `drive.file`: an account only sees what it made with this add-on. */
import type { FilesPort, SavedFile } from '../app/ports.ts';
import { exportPdf, readFile, saveFile } from './drive/contents.ts';
import { codeOf } from './drive/refusal.ts';
import { driveFiles as files, GOOGLE_FOLDER, quoted, SAVED_FIELDS, toSaved } from './drive/service.ts';
import { permissions, share, unshare } from './drive/sharing.ts';

function listReports(prefix: string): string[] {
  const answer = files().list({
    q: `name contains ${quoted(prefix)} and trashed = false`,
    fields: 'files(name)',
    pageSize: 1000,
  });
  return (answer.files ?? []).map((file) => file.name ?? '').filter((name) => name.startsWith(prefix));
}

function folder(nama: string, induk: string): SavedFile {
  const parent = induk === '' ? 'root' : induk;
  const q = `name = ${quoted(nama)} and mimeType = '${GOOGLE_FOLDER}' and ${quoted(parent)} in parents and trashed = false`;
  const [known] = files().list({ q, fields: `files(${SAVED_FIELDS})`, pageSize: 1 }).files ?? [];
  if (known) return toSaved(known, nama);
  const resource = { name: nama, mimeType: GOOGLE_FOLDER, parents: [parent] };
  // Apps Script takes null for a file without contents; the typings do not know it.
  const nothing = null as unknown as GoogleAppsScript.Base.Blob;
  return toSaved(files().create(resource, nothing, { fields: SAVED_FIELDS }), nama);
}

function find(id: string): SavedFile | null {
  if (id === '') return null;
  try {
    const file = files().get(id, { fields: `${SAVED_FIELDS},trashed` });
    return file.trashed === true ? null : toSaved(file, '');
  } catch (error) {
    if (codeOf(error) === 404) return null;
    throw error;
  }
}

export const driveFiles: FilesPort = {
  listReports,
  saveReport: (nama, docx, parent = '') => saveFile(nama, 'doc', docx, parent),
  folder,
  save: saveFile,
  find,
  read: readFile,
  toPdf: exportPdf,
  permissions,
  share,
  unshare,
};
