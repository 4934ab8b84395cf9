/** Shows a report in the page without Word: as HTML at once, or as the PDF that LibreOffice makes of it. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../host/drive/export-pdf.ts';

/** Milliseconds for one conversion. */
const PATIENCE = 120_000;

/** No scripts at all, pictures out of the document only. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups";

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; padding: 40px 48px; background: #fff; color: #1a1c1e; font: 15px/1.55 Cambria, "Liberation Serif", Georgia, serif; max-width: 900px; margin-inline: auto; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 .5em; font-family: "Segoe UI", "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 24px; } h2 { font-size: 19px; } h3 { font-size: 16px; }
table { border-collapse: collapse; margin: 12px 0 20px; font-size: 13px; width: 100%; }
td, th { border: 1px solid #9aa0a6; padding: 4px 8px; vertical-align: top; }
th { background: #eef1f5; text-align: left; }
td p, th p { margin: 0; } img { max-width: 100%; }
.tengah { text-align: center; } .kanan { text-align: right; }
hr.halaman { margin: 36px -48px; border: 0; border-top: 1px dashed #9aa0a6; }
`;

/** What mammoth leaves out on its own: where a paragraph stands, where a page ends. */
const STYLE_MAP = [
  "p[style-name='Tengah'] => p.tengah:fresh",
  "p[style-name='Kanan'] => p.kanan:fresh",
  "br[type='page'] => hr.halaman",
];

const PLACES: Record<string, string> = { center: 'Tengah', right: 'Kanan' };

interface Paragraph {
  type: string;
  alignment?: string | null;
  styleId?: string | null;
  styleName?: string | null;
  children?: Paragraph[];
}

/** Headings keep their own style. */
function withPlaces(part: Paragraph): Paragraph {
  const children = part.children ? { children: part.children.map(withPlaces) } : {};
  const place = part.type === 'paragraph' && !part.styleId ? PLACES[part.alignment ?? ''] : undefined;
  return place ? { ...part, ...children, styleId: place, styleName: place } : { ...part, ...children };
}

/** The text, headings and tables of a .docx; pages and margins are Word's business. */
export async function renderHtml(path: string, title: string): Promise<Uint8Array> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { path },
    { styleMap: STYLE_MAP, transformDocument: (part: Paragraph) => withPlaces(part) },
  );
  const safeTitle = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>${safeTitle}</title><style>${STYLE}</style></head><body>${value}</body></html>`;
  return Buffer.from(html, 'utf8');
}

export function canMakePdf(): boolean {
  return findLibreOffice() !== null;
}

function runToEnd(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}

/**
 * As it prints. Beside the server's own work: a conversion takes seconds.
 * @returns `null` when LibreOffice is missing or makes none
 */
export async function renderPdf(path: string): Promise<Uint8Array | null> {
  const program = findLibreOffice();
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-pratinjau-'));
  try {
    // A profile of its own: a LibreOffice that is open on the screen would take the job and never answer.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    await runToEnd(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
    return new Uint8Array(await readFile(join(folder, `${basename(path, extname(path))}.pdf`)));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
