/** Opening and saving on disk: nothing is lost, nothing of others overwritten. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../local/files/disk.ts';
import { FileProblem } from '../../../local/files/file-problem.ts';
import { journalPath, readJournal, recover, sha256, writeJournal } from '../../../local/files/journal.ts';
import { WorkbookFile } from '../../../local/files/workbook-file.ts';
import { emptyWorkbook } from '../../../local/files/xlsx/empty-workbook.ts';
import { failingDisk, PowerCut, refusingDisk } from './failing-disk.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
  path = join(folder, 'kinerja 2026.xlsx');
  await WorkbookFile.create(path, withValue('lama')).save();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function withValue(value: string) {
  const opened = emptyWorkbook('kinerja 2026');
  opened.model.sheets[0]!.values = [[value]];
  return opened;
}

async function valueAt(file = path): Promise<unknown> {
  return (await WorkbookFile.open(file)).opened.model.sheets[0]?.values[0]?.[0];
}

async function changed(disk = nodeDisk): Promise<WorkbookFile> {
  const file = await WorkbookFile.open(path, disk);
  file.opened.model.sheets[0]!.values = [['baru']];
  return file;
}

async function problemOf(action: () => Promise<unknown>): Promise<FileProblem> {
  const error: unknown = await action().then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof FileProblem)) throw new Error(`no FileProblem: ${String(error)}`);
  return error;
}

describe('saving', () => {
  it('replaces the file, keeps its permissions and leaves nothing beside it', async () => {
    chmodSync(path, 0o640);
    await (await changed()).save();
    expect(await valueAt()).toBe('baru');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['kinerja 2026.xlsx']);
  });

  it('goes on after a save', async () => {
    const file = await changed();
    await file.save();
    file.opened.model.sheets[0]!.values = [['lagi']];
    await file.save();
    expect(await valueAt()).toBe('lagi');
  });

  it('does not overwrite what another program wrote meanwhile, but saves a copy', async () => {
    const file = await changed();
    expect(file.isChangedOnDisk()).toBe(false);
    await WorkbookFile.open(path).then((other) => {
      other.opened.model.sheets[0]!.values = [['orang lain']];
      return other.save();
    });
    expect(file.isChangedOnDisk()).toBe(true);
    const problem = await problemOf(() => file.save());
    expect([problem.pesan, problem.saran]).toEqual([
      'Berkas kinerja 2026.xlsx diubah program lain sejak dibuka di sini, jadi tidak ditimpa.',
      'Simpan hasil di sini sebagai salinan dengan nama lain, lalu buka lagi berkas aslinya.',
    ]);
    await file.saveCopy(join(folder, 'salinan.xlsx'));
    expect([await valueAt(), await valueAt(join(folder, 'salinan.xlsx'))]).toEqual(['orang lain', 'baru']);
  });

  it('minds the content, not the time of the file', async () => {
    const file = await changed();
    utimesSync(path, new Date(0), new Date(0));
    await file.save();
    expect(await valueAt()).toBe('baru');
  });

  it('never overwrites with a new workbook or a copy', async () => {
    expect((await problemOf(() => WorkbookFile.create(path, withValue('x')).save())).pesan).toBe(
      'Berkas kinerja 2026.xlsx sudah ada.',
    );
    expect(await valueAt()).toBe('lama');
  });

  it('follows a link to the real file', async () => {
    const link = join(folder, 'tautan.xlsx');
    symlinkSync(path, link);
    const file = await WorkbookFile.open(link);
    file.opened.model.sheets[0]!.values = [['lewat tautan']];
    await file.save();
    expect(await valueAt()).toBe('lewat tautan');
    expect(readdirSync(folder).sort()).toEqual(['kinerja 2026.xlsx', 'tautan.xlsx']);
  });

  it('refuses a file that is only for reading', async () => {
    const file = await changed();
    chmodSync(path, 0o444);
    expect((await problemOf(() => file.save())).pesan).toBe('Berkas kinerja 2026.xlsx hanya bisa dibaca.');
    expect(await valueAt()).toBe('lama');
  });

  it.each([
    ['write', 'ENAMETOOLONG', 'terlalu panjang'],
    ['write', 'ENOSPC', 'Penyimpanan penuh'],
    ['write', 'EACCES', 'Tidak ada izin'],
    ['write', 'EROFS', 'hanya bisa dibaca'],
    ['rename', 'EBUSY', 'sedang dipakai program lain'],
    ['rename', 'EPERM', 'Tidak ada izin'],
  ] as const)(
    'that fails at %s with %s leaves the old file and nothing to come back later',
    async (method, code, text) => {
      const file = await changed(refusingDisk(method, code));
      expect((await problemOf(() => file.save())).pesan).toContain(text);
      expect(await valueAt()).toBe('lama');
      expect(readdirSync(folder)).toEqual(['kinerja 2026.xlsx']);
    },
  );

  it('names a missing folder', async () => {
    const lost = join(folder, 'tidak ada', 'x.xlsx');
    expect((await problemOf(() => WorkbookFile.create(lost, withValue('x')).save())).pesan).toContain('tidak ada');
    expect((await problemOf(() => WorkbookFile.open(lost))).pesan).toContain('Folder');
    expect((await problemOf(() => WorkbookFile.open(join(folder, 'x.xlsx')))).pesan).toBe(
      'Berkas x.xlsx tidak ditemukan.',
    );
    expect((await problemOf(() => WorkbookFile.open(folder))).pesan).toContain('adalah folder');
  });
});

describe('a file that is open elsewhere', () => {
  const excel = () =>
    writeFileSync(
      join(folder, '~$kinerja 2026.xlsx'),
      Buffer.concat([Buffer.from([15]), Buffer.from('Staf Penyusun X'.padEnd(54)), Buffer.alloc(110)]),
    );
  const libreOffice = () =>
    writeFileSync(join(folder, '.~lock.kinerja 2026.xlsx#'), ',staf,komputer,22.11.2026 14:05,file:///x;');

  it.each([
    ['Excel', excel, 'Berkas kinerja 2026.xlsx sedang terbuka di Excel (Staf Penyusun X)'],
    ['LibreOffice', libreOffice, 'Berkas kinerja 2026.xlsx sedang terbuka di LibreOffice (staf di komputer)'],
  ])('%s: is read with a notice and not saved over', async (_, lock, text) => {
    lock();
    const file = await changed();
    expect(file.notices).toEqual([
      `${text}. Isinya bisa dibaca, tetapi hasil baru bisa disimpan setelah ditutup di sana.`,
    ]);
    const problem = await problemOf(() => file.save());
    expect(problem.pesan).toBe(`${text}, jadi belum bisa disimpan.`);
    expect(problem.saran).toContain('Tutup dulu di sana');
    await file.saveCopy(join(folder, 'salinan.xlsx'));
    expect(await valueAt()).toBe('lama');
  });
});

describe('after a power cut', () => {
  it('at any step of saving the file is the old or the new one, and the new one once the journal is written', async () => {
    const outcomes = new Set<string>();
    for (const half of [false, true]) {
      for (let stopAt = 1; ; stopAt++) {
        rmSync(folder, { recursive: true, force: true });
        folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
        path = join(folder, 'kinerja 2026.xlsx');
        await WorkbookFile.create(path, withValue('lama')).save();
        const before = readFileSync(path);
        const disk = failingDisk(stopAt, half);
        const file = await changed(disk);
        const cut = await file.save().then(
          () => false,
          (error: unknown) => error instanceof PowerCut,
        );
        const isSafe = readJournal(nodeDisk, path) !== null;
        // The file itself is never half of anything, even before recovery.
        const now = readFileSync(path);
        expect(now.equals(before) || (await valueAt()) === 'baru').toBe(true);
        const value = await valueAt();
        expect(value === 'lama' || value === 'baru').toBe(true);
        if (isSafe) expect(value).toBe('baru');
        expect(readdirSync(folder)).toEqual(['kinerja 2026.xlsx']);
        outcomes.add(String(value));
        if (!cut) break;
        expect(stopAt).toBeLessThan(30);
      }
    }
    expect([...outcomes].sort()).toEqual(['baru', 'lama']);
  });

  it('during recovery itself, recovery goes on the next time', async () => {
    const bytes = readFileSync(path);
    const next = Buffer.concat([bytes, Buffer.from('baru')]);
    const entry = { before: sha256(bytes), after: sha256(next), bytes: next };
    for (const half of [false, true]) {
      for (let stopAt = 1; ; stopAt++) {
        writeFileSync(path, bytes);
        writeJournal(nodeDisk, path, entry);
        const disk = failingDisk(stopAt, half);
        let cut = false;
        try {
          recover(disk, path);
        } catch (error) {
          cut = error instanceof PowerCut;
        }
        recover(nodeDisk, path);
        expect(readFileSync(path).equals(next)).toBe(true);
        expect(readdirSync(folder)).toEqual(['kinerja 2026.xlsx']);
        if (!cut) break;
      }
    }
  });

  it('says that saving was finished', async () => {
    const bytes = readFileSync(path);
    const other = join(folder, 'lain.xlsx');
    await WorkbookFile.create(other, withValue('pulih')).save();
    const next = readFileSync(other);
    writeJournal(nodeDisk, path, { before: sha256(bytes), after: sha256(next), bytes: next });
    const file = await WorkbookFile.open(path);
    expect(file.notices).toEqual([
      'Penyimpanan kinerja 2026.xlsx yang terputus sebelumnya sudah dilanjutkan; tidak ada yang hilang.',
    ]);
    expect(file.opened.model.sheets[0]?.values).toEqual([['pulih']]);
  });

  it('puts the confirmed state beside a file that somebody changed since', async () => {
    const other = join(folder, 'lain.xlsx');
    await WorkbookFile.create(other, withValue('pulih')).save();
    const next = readFileSync(other);
    writeJournal(nodeDisk, path, { before: sha256(Buffer.from('yang lain lagi')), after: sha256(next), bytes: next });
    const file = await WorkbookFile.open(path);
    expect(file.notices[0]).toContain('kinerja 2026 (pemulihan).xlsx');
    expect([await valueAt(), await valueAt(join(folder, 'kinerja 2026 (pemulihan).xlsx'))]).toEqual(['lama', 'pulih']);
    expect(existsSync(journalPath(path))).toBe(false);
  });

  it('makes the file of a first saving', async () => {
    const fresh = join(folder, 'baru.xlsx');
    const next = readFileSync(path);
    writeJournal(nodeDisk, fresh, { before: null, after: sha256(next), bytes: next });
    expect(await valueAt(fresh)).toBe('lama');
  });

  it('ignores a journal that was not finished or is damaged', async () => {
    for (const text of ['', 'kinerja-jurnal 1', `kinerja-jurnal 1 - ${'0'.repeat(64)} 3\nabc`, 'x\ny']) {
      writeFileSync(journalPath(path), text);
      const file = await WorkbookFile.open(path);
      expect(file.notices).toEqual([]);
      expect(readdirSync(folder)).toEqual(['kinerja 2026.xlsx']);
    }
  });

  it('waits with recovery while the file is open elsewhere', async () => {
    const bytes = readFileSync(path);
    writeJournal(nodeDisk, path, { before: sha256(bytes), after: sha256(bytes.subarray(1)), bytes: bytes.subarray(1) });
    writeFileSync(join(folder, '.~lock.kinerja 2026.xlsx#'), ',staf,komputer,x;');
    const file = await WorkbookFile.open(path);
    expect(file.notices).toHaveLength(2);
    expect(existsSync(journalPath(path))).toBe(true);
  });
});
