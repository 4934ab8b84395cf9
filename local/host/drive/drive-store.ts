/** The imitated Drive: real files in a folder, and one index that says whose they are. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../stores/write-atomically.ts';
import { type DriveDetails, type DriveFile, GOOGLE_FOLDER, numbered, toDiskName } from './drive-file.ts';

export const ROOT = 'root';

/** Beside the files, out of people's sight. */
const INDEX = '.kinerja/drive.json';
const BIN = '.kinerja/sampah';

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export class DriveStore {
  private index: Map<string, DriveFile> | undefined;

  /** @param folder made at the first write */
  constructor(readonly folder: string) {}

  private get files(): Map<string, DriveFile> {
    if (!this.index) {
      const path = join(this.folder, INDEX);
      const list = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DriveFile[]) : [];
      this.index = new Map(list.map((file) => [file.id, file]));
    }
    return this.index;
  }

  private save(): void {
    writeAtomically(join(this.folder, INDEX), `${JSON.stringify([...this.files.values()], null, 1)}\n`);
  }

  absolutePath(file: DriveFile): string {
    return join(this.folder, file.path);
  }

  /** Files that the user made with this app and that are still on the disk. */
  list(user: string): DriveFile[] {
    return [...this.files.values()].filter((file) => file.owner === user && existsSync(this.absolutePath(file)));
  }

  /** `undefined` also for a file that somebody else made: under `drive.file` it does not exist. */
  find(id: string, user: string): DriveFile | undefined {
    const file = this.files.get(id);
    return file?.owner === user && existsSync(this.absolutePath(file)) ? file : undefined;
  }

  /** For the host itself, whoever made it. */
  pathOf(id: string): string | null {
    const file = this.files.get(id);
    return file ? this.absolutePath(file) : null;
  }

  read(file: DriveFile): Uint8Array {
    return new Uint8Array(readFileSync(this.absolutePath(file)));
  }

  private folderPath(parents: readonly string[]): string {
    const parent = this.files.get(parents[0] ?? ROOT);
    return parent?.mimeType === GOOGLE_FOLDER ? parent.path : '';
  }

  /** A path that nothing stands at yet: no file is ever overwritten by another. */
  private freePath(folder: string, diskName: string): string {
    for (let number = 1; ; number += 1) {
      const path = [folder, numbered(diskName, number)].filter((part) => part !== '').join('/');
      if (!existsSync(join(this.folder, path))) return path;
    }
  }

  /** @param bytes `null` makes a folder or an empty file */
  create(details: DriveDetails, bytes: Uint8Array | null, user: string, now: Date): DriveFile {
    const { name = 'Untitled', mimeType = 'application/octet-stream', parents = [ROOT] } = details;
    const time = now.toISOString();
    const file: DriveFile = {
      ...{ id: `${randomBytes(24).toString('base64url')}`, name, mimeType, parents, owner: user },
      ...{ createdTime: time, modifiedTime: time, trashed: false, version: 1, sha256: '' },
      path: this.freePath(this.folderPath(parents), toDiskName(name, mimeType)),
      description: details.description ?? '',
      properties: details.properties ?? {},
      appProperties: details.appProperties ?? {},
      permissions: [{ id: 'owner', type: 'user', role: 'owner', emailAddress: user, notified: false }],
    };
    this.files.set(file.id, file);
    if (mimeType === GOOGLE_FOLDER) mkdirSync(this.absolutePath(file), { recursive: true });
    else this.writeBytes(file, bytes ?? new Uint8Array());
    this.save();
    return file;
  }

  private writeBytes(file: DriveFile, bytes: Uint8Array): void {
    writeAtomically(this.absolutePath(file), bytes);
    file.sha256 = hash(bytes);
  }

  /** Gives a file new details, other parents, other bytes. */
  update(file: DriveFile, details: DriveDetails, bytes: Uint8Array | null, now: Date): void {
    const { name = file.name, parents = file.parents } = details;
    const isMoved = name !== file.name || parents[0] !== file.parents[0];
    Object.assign(file, details, { name, parents, modifiedTime: now.toISOString(), version: file.version + 1 });
    if (isMoved && !file.trashed)
      this.move(file, this.freePath(this.folderPath(parents), toDiskName(name, file.mimeType)));
    if (bytes) this.writeBytes(file, bytes);
    this.save();
  }

  /** Files in a folder that moves go with it. */
  private move(file: DriveFile, path: string): void {
    const before = file.path;
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    renameSync(join(this.folder, before), join(this.folder, path));
    for (const other of this.files.values()) {
      if (other === file || other.path.startsWith(`${before}/`)) other.path = path + other.path.slice(before.length);
    }
  }

  setTrashed(file: DriveFile, trashed: boolean): void {
    if (trashed === file.trashed) return;
    const diskName = toDiskName(file.name, file.mimeType);
    const folder = trashed ? BIN : this.folderPath(file.parents);
    this.move(file, this.freePath(folder, diskName));
    file.trashed = trashed;
    this.save();
  }

  /** Deletes the file; one that people have edited since is kept in the bin folder. */
  remove(file: DriveFile): void {
    const inside = [...this.files.values()].filter((other) => other.path.startsWith(`${file.path}/`));
    for (const other of inside) this.remove(other);
    const isEdited = file.sha256 !== '' && hash(this.read(file)) !== file.sha256;
    if (isEdited) this.move(file, this.freePath(BIN, toDiskName(file.name, file.mimeType)));
    else if (file.sha256 !== '') rmSync(this.absolutePath(file));
    this.files.delete(file.id);
    this.save();
  }

  /** Keeps what was changed in a file's record, its permissions for instance. */
  keep(): void {
    this.save();
  }
}
