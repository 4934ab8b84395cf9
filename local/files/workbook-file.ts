/** A workbook on disk: opened after a crash as it was last confirmed, saved as a whole or not at all, never over somebody else's changes. */
import { basename, dirname } from 'node:path';
import { type Disk, discard, nodeDisk, replaceFile } from './disk.ts';
import { onDisk } from './disk-problem.ts';
import { findLock, lockNotice, lockProblem } from './file-lock.ts';
import { FileProblem } from './file-problem.ts';
import { journalPath, type Recovery, readJournal, recover, removeJournal, sha256, writeJournal } from './journal.ts';
import type { OpenedWorkbook } from './xlsx/opened.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

function recoveryNotices(recovery: Recovery, path: string): string[] {
  switch (recovery.kind) {
    case 'none':
      return [];
    case 'replayed':
      return [`Penyimpanan ${basename(path)} yang terputus sebelumnya sudah dilanjutkan; tidak ada yang hilang.`];
    case 'rescued':
      return [
        `Penyimpanan ${basename(path)} pernah terputus, lalu berkasnya diubah program lain. Hasil yang belum tersimpan ada di ${basename(recovery.copy)}.`,
      ];
  }
}

function assertFolder(disk: Disk, path: string): void {
  if (disk.exists(dirname(path))) return;
  throw new FileProblem(`Folder ${dirname(path)} tidak ada.`, 'Buat foldernya dulu, atau pilih folder lain.');
}

function assertWritable(disk: Disk, path: string): void {
  if (!disk.exists(path) || (disk.stat(path).mode & 0o222) !== 0) return;
  throw new FileProblem(
    `Berkas ${basename(path)} hanya bisa dibaca.`,
    'Lepas tanda hanya-baca pada berkasnya, atau simpan salinannya dengan nama lain.',
  );
}

export class WorkbookFile {
  readonly opened: OpenedWorkbook;
  readonly path: string;
  /** For the person: recovery after a crash, the file open elsewhere. */
  readonly notices: string[];
  /** SHA-256 of the file as last read or written; `null` before the first saving. */
  private hash: string | null;
  private readonly disk: Disk;

  private constructor(opened: OpenedWorkbook, path: string, hash: string | null, notices: string[], disk: Disk) {
    this.opened = opened;
    this.path = path;
    this.hash = hash;
    this.notices = notices;
    this.disk = disk;
  }

  /** @throws FileProblem when the file is missing, unreadable or no workbook */
  static async open(path: string, disk: Disk = nodeDisk): Promise<WorkbookFile> {
    const found = onDisk(path, () => {
      const real = disk.exists(path) ? disk.realPath(path) : path;
      assertFolder(disk, real);
      // While another program has the file open it must not be replaced: the journal waits.
      const lock = findLock(disk, real);
      const recovery: Recovery = lock === null ? recover(disk, real) : { kind: 'none' };
      const waiting = lock !== null && readJournal(disk, real) !== null;
      const notices = recoveryNotices(recovery, real);
      if (lock !== null) notices.push(lockNotice(lock, real));
      if (waiting)
        notices.push('Ada hasil yang belum sempat tersimpan; tutup berkasnya di program lain lalu buka lagi di sini.');
      return { real, notices, bytes: disk.read(real) };
    });
    const opened = await readWorkbook(found.bytes, { fileName: basename(path) });
    return new WorkbookFile(opened, found.real, sha256(found.bytes), found.notices, disk);
  }

  /** A workbook that is not on disk yet; the first `save` refuses to replace a file that is there. */
  static create(path: string, opened: OpenedWorkbook, disk: Disk = nodeDisk): WorkbookFile {
    return new WorkbookFile(opened, path, null, [], disk);
  }

  /** Whether another program has changed the file since it was read or saved here. */
  isChangedOnDisk(): boolean {
    const { disk, path } = this;
    return onDisk(path, () => disk.exists(path) && sha256(disk.read(path)) !== this.hash);
  }

  /**
   * When this returns, the new state survives any crash.
   * @throws FileProblem when the file was changed or is open elsewhere, cannot be written, or the disk is full; the old file is whole then
   */
  async save(): Promise<void> {
    onDisk(this.path, () => this.assertSavable());
    const bytes = await writeWorkbook(this.opened);
    onDisk(this.path, () => {
      this.assertSavable();
      this.replace(bytes);
    });
  }

  /** Saves under another name; this file and what it is compared with stay. @throws FileProblem as `save`, and when there is such a file */
  async saveCopy(path: string): Promise<void> {
    await WorkbookFile.create(path, this.opened, this.disk).save();
  }

  private assertSavable(): void {
    const { disk, path } = this;
    assertFolder(disk, path);
    const lock = findLock(disk, path);
    if (lock !== null) throw lockProblem(lock, path);
    assertWritable(disk, path);
    if (!this.isChangedOnDisk()) return;
    const name = basename(path);
    if (this.hash === null)
      throw new FileProblem(`Berkas ${name} sudah ada.`, 'Pakai nama lain, atau buka berkas yang sudah ada itu.');
    throw new FileProblem(
      `Berkas ${name} diubah program lain sejak dibuka di sini, jadi tidak ditimpa.`,
      'Simpan hasil di sini sebagai salinan dengan nama lain, lalu buka lagi berkas aslinya.',
    );
  }

  private replace(bytes: Uint8Array): void {
    const { disk, path, hash } = this;
    const isThere = disk.exists(path);
    const mode = isThere ? disk.stat(path).mode : undefined;
    const after = sha256(bytes);
    writeJournal(disk, path, { before: isThere ? hash : null, after, bytes }, mode);
    try {
      replaceFile(disk, path, [bytes], mode);
    } catch (error) {
      // Told to have failed, so it must not come back at the next opening.
      discard(disk, journalPath(path));
      throw error;
    }
    this.hash = after;
    removeJournal(disk, path);
  }
}
