/** The open workbook's file, as the host needs it: the only place where the host meets local/files. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeDisk } from '../files/disk.ts';
import { findLock, lockProblem } from '../files/file-lock.ts';
import { WorkbookFile } from '../files/workbook-file.ts';
import { emptyWorkbook } from '../files/xlsx/empty-workbook.ts';
import { lossesOnSave } from '../files/xlsx/losses.ts';
import type { DiskState } from './protocol.ts';
import type { WorkbookModel } from './spreadsheet/model.ts';

export interface OpenDocument {
  workbook: WorkbookModel;
  /** Remarks for the person, from reading the file. */
  notices: string[];
  /** Another program has the file open, so that saving would fail; `null` = none has. */
  lock: { pesan: string; saran: string } | null;
  /** What saving would lose, as the workbook stands now; empty = nothing. */
  losses(): string[];
  /** @throws FileProblem */
  save(): Promise<void>;
  /** @throws FileProblem also when there is such a file */
  saveCopy(path: string): Promise<void>;
  /** Another program has changed the file, or has it open now. */
  disk(): DiskState;
}

function openOrCreate(path: string, create: boolean): Promise<WorkbookFile> | WorkbookFile {
  if (!create || existsSync(path)) return WorkbookFile.open(path);
  return WorkbookFile.create(path, emptyWorkbook(basename(path).replace(/\.xlsx$/i, '')));
}

/**
 * @param create an empty workbook when there is no such file; it comes to be at the first save
 * @throws FileProblem when the file cannot be read
 */
export async function openDocument(path: string, create: boolean): Promise<OpenDocument> {
  const file = await openOrCreate(path, create);
  const { opened } = file;
  const lock = findLock(nodeDisk, file.path);
  return {
    workbook: opened.model,
    notices: [...file.notices, ...opened.model.notices],
    lock: lock ? lockProblem(lock, file.path) : null,
    losses: () => lossesOnSave(opened),
    save: () => file.save(),
    saveCopy: (copy) => file.saveCopy(copy),
    disk: () => {
      const held = findLock(nodeDisk, file.path);
      return { isChanged: file.isChangedOnDisk(), lock: held ? lockProblem(held, file.path) : null };
    },
  };
}
