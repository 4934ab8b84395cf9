/** Remembers which workbooks were open last, so that the next start can offer them. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const MOST = 10;

export interface RecentFile {
  path: string;
  nama: string;
  folder: string;
}

export class RecentFiles {
  private readonly file: string;

  /** @param folder made at the first write */
  constructor(folder: string) {
    this.file = join(folder, 'berkas-terakhir.json');
  }

  private read(): string[] {
    if (!existsSync(this.file)) return [];
    try {
      const list: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
      return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
    } catch {
      // A list that was cut off by a power cut is no reason not to start: it is written anew.
      return [];
    }
  }

  /** Those that are still there, the latest first. */
  list(): RecentFile[] {
    return this.read()
      .filter((path) => existsSync(path))
      .map((path) => ({ path, nama: basename(path), folder: dirname(path) }));
  }

  add(path: string): void {
    const list = [path, ...this.read().filter((other) => other !== path)].slice(0, MOST);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.baru`, `${JSON.stringify(list, null, 1)}\n`);
    renameSync(`${this.file}.baru`, this.file);
  }
}
