/** Errors of the file system in words a person can act on. */
import { basename, dirname } from 'node:path';
import { FileProblem } from './file-problem.ts';

const TEXTS: Record<string, (path: string) => [string, string]> = {
  ENOENT: (path) => [`Berkas ${basename(path)} tidak ditemukan.`, `Periksa nama dan foldernya: ${dirname(path)}.`],
  ENOTDIR: (path) => [`Folder ${dirname(path)} tidak ada.`, 'Periksa nama foldernya.'],
  EISDIR: (path) => [`${basename(path)} adalah folder, bukan berkas.`, 'Pilih berkas .xlsx di dalamnya.'],
  ENOSPC: (path) => [
    `Penyimpanan penuh, ${basename(path)} belum tersimpan.`,
    'Kosongkan sebagian ruang penyimpanan, lalu simpan lagi. Berkas lama masih utuh.',
  ],
  EDQUOT: (path) => [
    `Jatah penyimpanan habis, ${basename(path)} belum tersimpan.`,
    'Kosongkan sebagian ruang penyimpanan, lalu simpan lagi. Berkas lama masih utuh.',
  ],
  EROFS: (path) => [`${basename(path)} berada di tempat yang hanya bisa dibaca.`, 'Simpan salinannya di folder lain.'],
  EACCES: (path) => [
    `Tidak ada izin untuk ${basename(path)}.`,
    'Minta izin kepada pengelola komputer, atau pakai folder lain.',
  ],
  ENAMETOOLONG: (path) => [
    `Nama ${basename(path).slice(0, 40)}… terlalu panjang.`,
    'Pakai nama berkas dan folder yang lebih pendek.',
  ],
  EBUSY: (path) => [
    `Berkas ${basename(path)} sedang dipakai program lain.`,
    'Tutup berkas itu di program lain, lalu coba lagi.',
  ],
};

const SAME_AS: Record<string, string> = { EPERM: 'EACCES', ETXTBSY: 'EBUSY' };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** @returns a FileProblem for errors of the file system, any other error as it is */
function diskProblem(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const text = TEXTS[SAME_AS[code] ?? code]?.(path);
  return text === undefined ? error : new FileProblem(text[0], text[1], { cause: error });
}

/** Runs a step on disk. @throws FileProblem */
export function onDisk<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw diskProblem(error, path);
  }
}
