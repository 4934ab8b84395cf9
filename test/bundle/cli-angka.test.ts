/** Single figures from the command line, on the sample workbooks, through the bundle and a real file. */
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine, type Said } from '../host/cli-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-angka-'));

let line: CommandLine;

const run = (name: string, ...options: string[]): Promise<Said> =>
  line.run({ cwd: folder }, name, 'buku.xlsx', ...options);

const json = ({ out }: Said) => JSON.parse(out) as Record<string, unknown>;

beforeAll(async () => {
  cpSync(join(process.cwd(), 'build/out'), join(folder, 'add-on'), { recursive: true });
  line = await buildCommandLine(join(folder, 'add-on'));
  const made = await line.run({ cwd: folder }, 'contoh', 'contoh.xlsx', '--bermasalah', '--tahun', '2025');
  expect(made.code).toBe(0);
}, 120_000);

beforeEach(() => copyFileSync(join(folder, 'contoh.xlsx'), join(folder, 'buku.xlsx')));

afterAll(() => {
  line.remove();
  rmSync(folder, { recursive: true, force: true });
});

const isi = async (sel: string) => json(await run('asal', '--tab', 'Triwulan II', '--sel', sel, '--json')).tertulis;

describe('kinerja asal', () => {
  it('explains a figure, down to the typed cells', async () => {
    const said = await run('asal', '--tab', 'Triwulan II', '--sel', 'J3', '--json');
    expect(json(said)).toMatchObject({
      ...{ ok: true, tab: 'Triwulan II', sel: 'J3', kode: 'IKU-2', jenis: 'dihitung' },
      asal: { rumus: 'Realisasi TW II ÷ Target TW II × 100', hitungan: '63,4 ÷ 64 × 100 = 99,0625' },
    });
    expect((await run('asal', '--tab', 'Triwulan II', '--sel', 'J3')).out).toContain(
      '- Realisasi TW II: 63,4, diketik (Triwulan II!E3)',
    );
  });

  it('says how it is called when the cell is missing, and when there is no such tab', async () => {
    expect((await run('asal', '--tab', 'Triwulan II')).code).toBe(2);
    expect((await run('asal', '--tab', 'Bulanan', '--sel', 'A1')).code).toBe(2);
  });
});

describe('kinerja perbaiki and kinerja urungkan', () => {
  it('write nothing before somebody has agreed to old and new', async () => {
    const said = await run('perbaiki', '--periode', 'Triwulan II');
    expect(said.code).toBe(1);
    expect(said.err).toContain('[x] Triwulan II E5: "232 Orang" → 232');
    expect(await isi('E5')).toBe('232 Orang');
  });

  it('fix in the file what is certain, and put it back', async () => {
    const fixed = json(await run('perbaiki', '--periode', 'Triwulan II', '--ya', '--json'));
    expect(fixed).toMatchObject({ ok: true, diperbaiki: 1, dapatDiurungkan: true });
    expect(await isi('E5')).toBe('232');
    expect(await isi('E9')).toBe('97.600');
    const undone = json(await run('urungkan', '--ya', '--json'));
    expect(undone).toMatchObject({ ok: true, tindakan: 'Perbaiki', diurungkan: 1 });
    expect(await isi('E5')).toBe('232 Orang');
  });

  it('take the meaning of a figure in doubt from an option', async () => {
    const arti = 'arti Triwulan II!E9=2 Triwulan II!E9=97.600';
    await run('perbaiki', '--periode', 'Triwulan II', '--ya', '--isi', arti);
    expect(await isi('E9')).toBe('97,6');
  });
});
