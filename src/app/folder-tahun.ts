/** The acting person's Drive folder of the year, in which everything that is made is kept. */
import type { Ports, SavedFile } from './ports.ts';

const nameOf = (tahun: number): string => `Rekap Kinerja ${tahun}`;

const propertyOf = (tahun: number): string => `folder:${tahun}`;

/** Folders found in this execution: an action that makes several files asks once. Ports live as long as an execution. */
const found = new WeakMap<Ports, Map<number, SavedFile>>();

function lookUp(ports: Ports, tahun: number): SavedFile {
  const known = ports.workbook.readUserProperty(propertyOf(tahun));
  const folder = known === '' ? null : ports.files.find(known);
  if (folder) return folder;
  const made = ports.files.folder(nameOf(tahun), '');
  ports.workbook.writeUserProperty(propertyOf(tahun), made.id);
  return made;
}

/**
 * Folder `Rekap Kinerja <tahun>` of this account; its id is remembered for the person. Made again when it is gone, or when the
 * remembered one belongs to another account. Two or three service calls, once for each execution.
 */
export function folderTahun(ports: Ports, tahun: number): SavedFile {
  const byTahun = found.get(ports) ?? new Map<number, SavedFile>();
  found.set(ports, byTahun);
  const folder = byTahun.get(tahun) ?? lookUp(ports, tahun);
  byTahun.set(tahun, folder);
  return folder;
}
