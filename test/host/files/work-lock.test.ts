/** The lock beside a workbook: held by one at a time, waited for, and taken over from a process that is gone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockForWork, workLockPath } from '../../../local/files/work-lock.ts';

function book(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'buku.xlsx');
  writeFileSync(path, 'x');
  return path;
}

describe('the lock of a workbook', () => {
  it('lies beside the file while it is held, and goes away', async () => {
    const path = book();
    const held = await lockForWork(path, 0);
    expect(readFileSync(workLockPath(path), 'utf8')).toContain(`${process.pid} ${hostname()}`);
    expect(workLockPath(path)).toContain('.buku.xlsx.kinerja-kunci');
    held.release();
    held.release();
    expect(existsSync(workLockPath(path))).toBe(false);
  });

  it('is one for a file and the links to it', async () => {
    const path = book();
    const link = join(path, '..', 'tautan.xlsx');
    symlinkSync(path, link);
    expect(workLockPath(link)).toBe(workLockPath(path));
  });

  it('is refused in plain words when it is not let go of in time', async () => {
    const path = book();
    const held = await lockForWork(path, 0);
    await expect(lockForWork(path, 200)).rejects.toMatchObject({
      name: 'FileProblem',
      pesan: 'Berkas buku.xlsx sedang dikerjakan oleh perintah lain atau Meja Kerja.',
    });
    held.release();
  });

  it('is waited for, and given to one only', async () => {
    const path = book();
    let holders = 0;
    let most = 0;
    const work = async () => {
      const held = await lockForWork(path, 5000);
      holders += 1;
      most = Math.max(most, holders);
      await new Promise((resolve) => setTimeout(resolve, 30));
      holders -= 1;
      held.release();
    };
    await Promise.all([work(), work(), work()]);
    expect([most, existsSync(workLockPath(path))]).toEqual([1, false]);
  });

  it('is taken over from a process that is gone, never from another computer', async () => {
    const path = book();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(workLockPath(path), `${pid} ${hostname()} 1`);
    const held = await lockForWork(path, 1000);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['.buku.xlsx.kinerja-kunci', 'buku.xlsx']);
    held.release();
    writeFileSync(workLockPath(path), `${pid} komputer-lain 1`);
    await expect(lockForWork(path, 200)).rejects.toThrow(/sedang dikerjakan/);
  });

  it('keeps nobody from a file whose folder is not there', async () => {
    const held = await lockForWork(join(tmpdir(), 'tidak-ada', 'buku.xlsx'), 0);
    held.release();
  });
});
