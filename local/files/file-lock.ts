/** Notices that a workbook is open in Excel or LibreOffice, by the owner file each puts beside it. */
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';
import { FileProblem } from './file-problem.ts';

export interface FileLock {
  program: string;
  /** Who has it open, as the program says; `''` when it does not. */
  owner: string;
  path: string;
}

/** Length, then the name in the system's letters, padded to 54 bytes; the name again in UTF-16. */
function excelOwner(bytes: Buffer): string {
  const length = Math.min(bytes[0] ?? 0, 53);
  return bytes.toString('latin1', 1, 1 + length).trim();
}

/** `name,user,host,time,profile;` with backslash escapes. */
function libreOfficeOwner(bytes: Buffer): string {
  const [name = '', user = '', host = ''] = bytes.toString('utf8').split(',');
  return name || [user, host].filter((part) => part !== '').join(' di ');
}

export function findLock(disk: Disk, path: string): FileLock | null {
  const [folder, name] = [dirname(path), basename(path)];
  const excel = join(folder, `~$${name}`);
  if (disk.exists(excel)) return { program: 'Excel', owner: excelOwner(disk.read(excel)), path: excel };
  const libreOffice = join(folder, `.~lock.${name}#`);
  if (disk.exists(libreOffice))
    return { program: 'LibreOffice', owner: libreOfficeOwner(disk.read(libreOffice)), path: libreOffice };
  return null;
}

function sentence(lock: FileLock, path: string): string {
  return `Berkas ${basename(path)} sedang terbuka di ${lock.program}${lock.owner === '' ? '' : ` (${lock.owner})`}`;
}

export function lockNotice(lock: FileLock, path: string): string {
  return `${sentence(lock, path)}. Isinya bisa dibaca, tetapi hasil baru bisa disimpan setelah ditutup di sana.`;
}

export function lockProblem(lock: FileLock, path: string): FileProblem {
  return new FileProblem(
    `${sentence(lock, path)}, jadi belum bisa disimpan.`,
    `Tutup dulu di sana, lalu simpan lagi. Kalau sudah tidak terbuka di mana pun, hapus berkas ${basename(lock.path)} di folder yang sama.`,
  );
}
