/** What can be downloaded or looked at: files that the add-on made, and attachments of its mails. Nothing else of the disk. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listMadeFiles, type MadeFile } from './drive-list.ts';
import type { Download } from './http-server.ts';
import { findAttachment } from './outbox-list.ts';
import { PREVIEW_POLICY, renderHtml, renderPdf } from './preview.ts';

const TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

function typeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

async function showPdf({ path, jenis }: MadeFile): Promise<Download | null> {
  const bytes = jenis === 'pdf' ? new Uint8Array(readFileSync(path)) : await renderPdf(path);
  // The browser's own viewer is a plug-in to its eyes: a policy that forbids them shows nothing.
  const policy = "frame-ancestors 'self'";
  return bytes && { bytes, contentType: 'application/pdf', fileName: '', policy };
}

async function showHtml({ path, jenis, nama }: MadeFile): Promise<Download | null> {
  if (jenis !== 'dokumen') return null;
  const bytes = await renderHtml(path, nama);
  return { bytes, contentType: 'text/html; charset=utf-8', fileName: '', policy: PREVIEW_POLICY };
}

/** `surat/NAMA.eml/0` */
function downloadAttachment(driveFolder: string, id: string): Download | null {
  const [, mail = '', index = ''] = id.split('/');
  const found = findAttachment(join(driveFolder, 'surat-keluar'), mail, Number(index));
  return found && { bytes: found.bytes, contentType: typeOf(found.nama), fileName: found.nama };
}

/** @param form `''` = the file itself; `html`, `pdf` = to look at in the page */
export async function findDownload(driveFolder: string, id: string, form: string): Promise<Download | null> {
  if (id.startsWith('surat/')) return downloadAttachment(driveFolder, id);
  const file = listMadeFiles(driveFolder).find((made) => made.id === id);
  if (!file) return null;
  if (form === 'html') return showHtml(file);
  if (form === 'pdf') return showPdf(file);
  const fileName = basename(file.path);
  return { bytes: new Uint8Array(readFileSync(file.path)), contentType: typeOf(fileName), fileName };
}
