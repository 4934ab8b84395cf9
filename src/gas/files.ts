/** The files port over advanced Drive under `drive.file`: reports become Google Docs by upload with conversion. */
import type { FilesPort, SavedFile } from '../app/ports.ts';
import { UserError } from '../app/user-error.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** Blobs of Apps Script hold signed bytes (−128…127): the same memory, read as signed. */
function toSignedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The advanced service is a global only when the project's settings enable it. */
function files(): NonNullable<NonNullable<typeof Drive>['Files']> {
  if (typeof Drive === 'undefined' || !Drive.Files) {
    throw new UserError(
      'Layanan Google Drive belum aktif di proyek ini.',
      'Minta pemasang add-on mengaktifkan layanan Drive v3.',
    );
  }
  return Drive.Files;
}

function listReports(prefix: string): string[] {
  const escaped = prefix.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
  const answer = files().list({
    q: `name contains '${escaped}' and trashed = false`,
    fields: 'files(name)',
    pageSize: 1000,
  });
  return (answer.files ?? []).map((file) => file.name ?? '').filter((name) => name.startsWith(prefix));
}

function saveReport(nama: string, docx: Uint8Array): SavedFile {
  const blob = Utilities.newBlob(toSignedBytes(docx), DOCX, `${nama}.docx`);
  const file = files().create({ name: nama, mimeType: GOOGLE_DOC }, blob, { fields: 'id,name,webViewLink' });
  return { nama: file.name ?? nama, id: file.id ?? '', url: file.webViewLink ?? '' };
}

export const driveFiles: FilesPort = { listReports, saveReport };
