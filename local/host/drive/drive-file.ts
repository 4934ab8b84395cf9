/** What is known of one file of the imitated Drive, and what its name is on the disk. */

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
export const GOOGLE_FOLDER = 'application/vnd.google-apps.folder';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Kinds that Google keeps in a form of its own: here as the file that they were converted from and are exported to. */
export const CONVERTED: Record<string, { type: string; ending: string }> = {
  [GOOGLE_DOC]: { type: DOCX, ending: '.docx' },
  [GOOGLE_SHEET]: { type: XLSX, ending: '.xlsx' },
};

export interface DrivePermission {
  id: string;
  type: string;
  role: string;
  emailAddress?: string;
  domain?: string;
  /** Google was asked to tell the person by mail. */
  notified: boolean;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** `root` = the folder of the store itself. */
  parents: string[];
  owner: string;
  createdTime: string;
  modifiedTime: string;
  trashed: boolean;
  /** Below the store's folder, parts joined by `/`. */
  path: string;
  /** Of the bytes that we wrote, in hex; `''` for folders. */
  sha256: string;
  version: number;
  description: string;
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  permissions: DrivePermission[];
}

/** What a caller may set. */
export type DriveDetails = Partial<
  Pick<DriveFile, 'name' | 'mimeType' | 'parents' | 'description' | 'properties' | 'appProperties'>
>;

/** Longest name that every file system takes, with room for a suffix. Characters. */
const MAX_NAME = 180;

/** A name that Windows, macOS and Linux take. */
export function toDiskName(name: string, mimeType: string): string {
  const safe = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .replace(/^\.+|[. ]+$/g, '')
    .trim()
    .slice(0, MAX_NAME);
  const base = safe === '' ? 'tanpa nama' : safe;
  const ending = CONVERTED[mimeType]?.ending ?? '';
  return base.toLowerCase().endsWith(ending) ? base : base + ending;
}

/** `Laporan.docx`, `Laporan (2).docx`, `Laporan (3).docx` … */
export function numbered(diskName: string, number: number): string {
  if (number === 1) return diskName;
  const dot = diskName.lastIndexOf('.');
  return dot > 0 ? `${diskName.slice(0, dot)} (${number})${diskName.slice(dot)}` : `${diskName} (${number})`;
}
