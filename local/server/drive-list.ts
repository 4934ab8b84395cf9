/** The files that the add-on has made, as the page lists them: what, where, whose, and who may do what. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONVERTED, type DriveFile, type DrivePermission, GOOGLE_FOLDER } from '../host/drive/drive-file.ts';
import { WorkbenchProblem } from './workbench-problem.ts';

type Jenis = 'dokumen' | 'lembar' | 'pdf' | 'lain';

interface Izin {
  siapa: string;
  peran: string;
  diberiTahu: boolean;
}

export interface MadeFile {
  id: string;
  nama: string;
  jenis: Jenis;
  /** Below the folder for results; `''` = in it. */
  folder: string;
  path: string;
  /** As links of the add-on's pages and cells name it. */
  url: string;
  pemilik: string;
  /** ISO 8601. */
  diubah: string;
  izin: Izin[];
}

const PERAN: Record<string, string> = {
  owner: 'Pemilik',
  organizer: 'Pengelola',
  fileOrganizer: 'Pengelola',
  writer: 'Dapat mengubah',
  commenter: 'Dapat memberi komentar',
  reader: 'Dapat membaca',
};

/** @throws WorkbenchProblem when the list of the folder cannot be read */
function readIndex(folder: string): DriveFile[] {
  const path = join(folder, '.kinerja', 'drive.json');
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DriveFile[];
  } catch {
    throw new WorkbenchProblem(
      'Daftar berkas hasil tidak dapat dibaca.',
      `Buka sendiri berkasnya di folder ${folder}. Daftarnya ada di ${path}.`,
    );
  }
}

/** Google's own kinds stand on the disk as the Office files that they are made of. */
function jenisOf({ path }: DriveFile): Jenis {
  if (path.endsWith('.docx')) return 'dokumen';
  if (path.endsWith('.xlsx')) return 'lembar';
  return path.endsWith('.pdf') ? 'pdf' : 'lain';
}

function toIzin({ type, role, emailAddress, domain, notified }: DrivePermission): Izin {
  const everyone = type === 'domain' ? `Semua orang di ${domain ?? 'domain ini'}` : 'Siapa pun yang memiliki tautan';
  return { siapa: emailAddress ?? everyone, peran: PERAN[role] ?? role, diberiTahu: notified };
}

function toMade(folder: string, file: DriveFile): MadeFile {
  const path = join(folder, file.path);
  const ending = CONVERTED[file.mimeType]?.ending ?? '';
  return {
    id: file.id,
    nama: file.name.toLowerCase().endsWith(ending) ? file.name : file.name + ending,
    jenis: jenisOf(file),
    folder: file.path.split('/').slice(0, -1).join(' / '),
    path,
    url: pathToFileURL(path).href,
    pemilik: file.owner,
    diubah: file.modifiedTime,
    izin: file.permissions.map(toIzin),
  };
}

/** The latest first; those in the bin or gone from the disk are left out. */
export function listMadeFiles(folder: string): MadeFile[] {
  return readIndex(folder)
    .filter(({ mimeType, trashed }) => mimeType !== GOOGLE_FOLDER && !trashed)
    .map((file) => toMade(folder, file))
    .filter(({ path }) => existsSync(path))
    .sort((a, b) => b.diubah.localeCompare(a.diubah));
}
