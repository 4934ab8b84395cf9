/** LibreOffice and poppler, where they are installed: a .docx as PDF, and the pages of a PDF as text or grey pictures. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const answers = (command: string, argument: string): boolean => spawnSync(command, [argument]).error === undefined;

/** Can pages be made and read here? */
export const hasOffice = answers('soffice', '--version') && answers('pdftotext', '-v') && answers('pdftoppm', '-v');

/** One folder and one profile for all conversions of a test file. */
export interface Office {
  /** @returns bytes of the PDF; fails when LibreOffice complains */
  toPdf(docx: Uint8Array): Uint8Array;
  /** Text of each page, laid out as printed. */
  pagesOf(pdf: Uint8Array): string[];
  /** Pages as binary PGM pictures. */
  picturesOf(pdf: Uint8Array, dpi: number): Uint8Array[];
  close(): void;
}

/** What LibreOffice says of its surroundings, not of the file. */
const CHATTER = /^(?:convert .* using filter|javaldx|Warning: failed to (?:read|launch) (?:path|java)|\s*$)/i;

export function openOffice(): Office {
  const dir = mkdtempSync(join(tmpdir(), 'kantor-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profil')).href}`;
  const at = (name: string): string => join(dir, name);
  return {
    toPdf(docx) {
      writeFileSync(at('laporan.docx'), docx);
      const flags = ['--headless', profile, '--convert-to', 'pdf', '--outdir', dir, at('laporan.docx')];
      const { status, stdout, stderr } = spawnSync('soffice', flags, { encoding: 'utf8' });
      const complaints = `${stdout}\n${stderr}`.split('\n').filter((line) => !CHATTER.test(line));
      if (status !== 0 || complaints.length > 0) throw new Error(`soffice: ${status} ${complaints.join(' | ')}`);
      const pdf = readFileSync(at('laporan.pdf'));
      rmSync(at('laporan.pdf'));
      return pdf;
    },
    pagesOf(pdf) {
      writeFileSync(at('halaman.pdf'), pdf);
      const text = execFileSync('pdftotext', ['-layout', at('halaman.pdf'), '-'], { encoding: 'utf8' });
      return text.split('\f').slice(0, -1);
    },
    picturesOf(pdf, dpi) {
      writeFileSync(at('gambar.pdf'), pdf);
      execFileSync('pdftoppm', ['-gray', '-r', String(dpi), at('gambar.pdf'), at('gambar')]);
      const names = readdirSync(dir).filter((name) => name.endsWith('.pgm'));
      const pictures = names.sort().map((name) => new Uint8Array(readFileSync(at(name))));
      for (const name of names) rmSync(at(name));
      return pictures;
    },
    close() {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
