/** A disk that stops at a chosen step, as a power cut would: the step is done half or not at all, and nothing happens after it. */
import { type Disk, nodeDisk } from '../../../local/files/disk.ts';

export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

export interface FailingDisk extends Disk {
  /** Steps that change something, done so far. */
  steps(): number;
}

/** @param stopAt number of the step that is cut off, from 1; `half` = a write leaves half of its bytes, other steps are done */
export function failingDisk(stopAt: number, half: boolean): FailingDisk {
  let count = 0;
  let isOff = false;
  const step = (action: (part: boolean) => void) => {
    if (isOff) throw new PowerCut();
    count++;
    if (count < stopAt) return action(false);
    isOff = true;
    if (half) action(true);
    throw new PowerCut();
  };
  const alive = <T>(action: () => T): T => {
    if (isOff) throw new PowerCut();
    return action();
  };
  return {
    steps: () => count,
    exists: (path) => alive(() => nodeDisk.exists(path)),
    read: (path) => alive(() => nodeDisk.read(path)),
    stat: (path) => alive(() => nodeDisk.stat(path)),
    realPath: (path) => alive(() => nodeDisk.realPath(path)),
    write: (path, pieces, mode) =>
      step((part) => {
        const bytes = Buffer.concat(pieces);
        nodeDisk.write(path, [part ? bytes.subarray(0, bytes.length >> 1) : bytes], mode);
      }),
    rename: (from, to) => step(() => nodeDisk.rename(from, to)),
    remove: (path) => step(() => nodeDisk.remove(path)),
    syncFolder: (path) => step(() => nodeDisk.syncFolder(path)),
  };
}

/** A disk on which one kind of step gives an error of the file system. */
export function refusingDisk(method: 'write' | 'rename', code: string): Disk {
  const refuse = () => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...nodeDisk, [method]: refuse };
}
