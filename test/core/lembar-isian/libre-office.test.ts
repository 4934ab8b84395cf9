/** LibreOffice, where installed, opens a Lembar Isian, prints it, and saves it so that it is read back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildLembar } from '../../../src/core/lembar-isian/build-lembar.ts';
import { parseLembar } from '../../../src/core/lembar-isian/parse-lembar.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import { sebabXlsx } from '../../../src/core/xlsx/xlsx-error.ts';
import { BAHAN, BARIS } from './lembar-fixture.ts';

function isInstalled(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'kinerja-lembar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(to: string, out: string): Uint8Array {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  const target = join(folder, out);
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', to, '--outdir', target, join(folder, 'lembar.xlsx')],
    {
      stdio: 'ignore',
    },
  );
  return readFileSync(join(target, `lembar.${to.split(':')[0]}`));
}

describe.skipIf(!isInstalled('soffice', '--version'))('LibreOffice (skipped where it is not installed)', () => {
  it('saves a Lembar Isian so that everything in it is read back', { timeout: 180_000 }, () => {
    writeFileSync(join(folder, 'lembar.xlsx'), writeXlsx(buildLembar(BAHAN)));
    const parsed = parseLembar(readXlsx(convert('xlsx', 'ulang')));
    const lembar = parsed.ok ? parsed.lembar : null;
    expect(lembar?.identitas).toEqual(BAHAN.identitas);
    expect(lembar?.baris.map(({ kode }) => kode)).toEqual(BARIS.map(({ kode }) => kode));
    const arsip = lembar?.baris[3]?.isian;
    expect(arsip?.realisasi).toEqual({ value: 0.7525, format: '0.00%' });
    expect(arsip?.batasWaktu?.value).toEqual(new Date(2026, 6, 31));
    expect(arsip?.tindakLanjut?.value).toBe('1/2 rak ditata');
    expect(lembar?.awal.get('IKU-1')).toMatchObject({ realisasi: 190 });
  });

  it.skipIf(!isInstalled('pdftotext', '-v'))(
    'prints it on landscape pages with the header on each (skipped where pdftotext is not installed)',
    { timeout: 180_000 },
    () => {
      const many = Array.from({ length: 40 }, (_, index) => ({ ...BARIS[index % 4]!, kode: `K-${index}` }));
      writeFileSync(join(folder, 'lembar.xlsx'), writeXlsx(buildLembar({ ...BAHAN, baris: many })));
      convert('pdf', 'cetak');
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'cetak', 'lembar.pdf'), '-'], {
        encoding: 'utf8',
      });
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      const ofIsian = pages.filter((page) => !page.includes('Cara mengisi'));
      expect(ofIsian.length).toBeGreaterThan(1);
      for (const page of ofIsian) expect(page).toContain('Yang Diisi');
      expect(pages.length).toBe(ofIsian.length + 1);
      expect(text).not.toContain('abc123abc123');
    },
  );

  it('writes .xls and .ods, which are refused for what they are', { timeout: 180_000 }, () => {
    writeFileSync(join(folder, 'lembar.xlsx'), writeXlsx(buildLembar(BAHAN)));
    const sebab = (bytes: Uint8Array) => {
      try {
        return readXlsx(bytes).length;
      } catch (error) {
        return sebabXlsx(error);
      }
    };
    expect([sebab(convert('xls', 'lama')), sebab(convert('ods', 'odf'))]).toEqual(['xls', 'ods']);
  });
});
