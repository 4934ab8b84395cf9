/** The advanced service Drive v3: its collections, the kinds of file that we make, and how a file is shown. */
import type { JenisBerkas, SavedFile } from '../../app/ports.ts';
import { UserError } from '../../app/user-error.ts';

type DriveService = NonNullable<typeof Drive>;

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';
export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
export const GOOGLE_FOLDER = 'application/vnd.google-apps.folder';

/** What a SavedFile is made of. */
export const SAVED_FIELDS = 'id,name,webViewLink';

interface Form {
  /** Of the bytes that go up. */
  upload: string;
  /** That Drive keeps them in. */
  kept: string;
  /** Ending of the file's name, `''` where the name is shown without one. */
  ending: string;
}

/** Pictures are told apart by their name. */
export const FORMS: Record<Exclude<JenisBerkas, 'gambar'>, Form> = {
  docx: { upload: DOCX, kept: DOCX, ending: '.docx' },
  doc: { upload: DOCX, kept: GOOGLE_DOC, ending: '' },
  pdf: { upload: PDF, kept: PDF, ending: '.pdf' },
  xlsx: { upload: XLSX, kept: XLSX, ending: '.xlsx' },
  sheet: { upload: XLSX, kept: GOOGLE_SHEET, ending: '' },
};

/** The advanced service is a global only when the project's settings enable it. */
function drive(): DriveService {
  if (typeof Drive === 'undefined' || !Drive.Files || !Drive.Permissions) {
    throw new UserError(
      'Layanan Google Drive belum aktif di proyek ini.',
      'Minta pemasang Kinerja mengaktifkan layanan Drive v3.',
    );
  }
  return Drive;
}

export function driveFiles(): NonNullable<DriveService['Files']> {
  return drive().Files as NonNullable<DriveService['Files']>;
}

export function drivePermissions(): NonNullable<DriveService['Permissions']> {
  return drive().Permissions as NonNullable<DriveService['Permissions']>;
}

/** A text inside a query of Drive. */
export function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** @param nama in place of a name that Drive did not tell */
export function toSaved(
  file: { id?: string | undefined; name?: string | undefined; webViewLink?: string | undefined },
  nama: string,
): SavedFile {
  return { nama: file.name ?? nama, id: file.id ?? '', url: file.webViewLink ?? '' };
}
