/** Contents of files: what goes up when one is saved, what comes down when one is read or exported. */
import type { Hasil, JenisBerkas, SavedFile } from '../../app/ports.ts';
import { fromSignedBytes, toSignedBytes } from '../signed-bytes.ts';
import { attempt } from './refusal.ts';
import { DOCX, driveFiles, FORMS, GOOGLE_DOC, GOOGLE_SHEET, PDF, SAVED_FIELDS, toSaved, XLSX } from './service.ts';

const PICTURES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
};

/** Docs and Sheets have no contents of their own: they are exported as these. */
const EXPORTED: Record<string, string> = { [GOOGLE_DOC]: DOCX, [GOOGLE_SHEET]: XLSX };

/** The types in the typings leave the options out, and the answer. */
type Export = (id: string, mimeType: string, options: { alt: 'media' }) => unknown;

function formOf(nama: string, jenis: JenisBerkas): { upload: string; kept: string; ending: string } {
  if (jenis !== 'gambar') return FORMS[jenis];
  const type = PICTURES[nama.split('.').pop()?.toLowerCase() ?? ''] ?? 'image/jpeg';
  return { upload: type, kept: type, ending: '' };
}

/**
 * @param folder `''` = the top
 * @throws Exception of Google, for instance when the storage is full
 */
export function saveFile(nama: string, jenis: JenisBerkas, bytes: Uint8Array, folder: string): SavedFile {
  const { upload, kept, ending } = formOf(nama, jenis);
  const name = nama.toLowerCase().endsWith(ending) ? nama : nama + ending;
  const blob = Utilities.newBlob(toSignedBytes(bytes), upload, name);
  const resource = { name, mimeType: kept, ...(folder === '' ? {} : { parents: [folder] }) };
  return toSaved(driveFiles().create(resource, blob, { fields: SAVED_FIELDS }), name);
}

/** What came instead of bytes: Google hands some contents over as text. */
class UnreadableContents extends Error {
  override readonly name = 'Exception';
}

function toBytes(contents: unknown): Uint8Array {
  const blob = contents as { getBytes?: () => number[] } | null;
  if (typeof blob?.getBytes !== 'function') throw new UnreadableContents('contents without bytes');
  return fromSignedBytes(blob.getBytes());
}

function exportBytes(id: string, mimeType: string): Uint8Array {
  const files = driveFiles();
  // Without `alt` Google answers with metadata.
  return toBytes((files.export as unknown as Export).call(files, id, mimeType, { alt: 'media' }));
}

export function readFile(id: string): Hasil<Uint8Array> {
  return attempt('Berkas tidak terbaca', () => {
    const { mimeType = '' } = driveFiles().get(id, { fields: 'mimeType' });
    const exported = EXPORTED[mimeType];
    return exported === undefined ? toBytes(driveFiles().get(id, { alt: 'media' })) : exportBytes(id, exported);
  });
}

export function exportPdf(id: string): Hasil<Uint8Array> {
  return attempt('PDF tidak dapat dibuat', () => exportBytes(id, PDF));
}
