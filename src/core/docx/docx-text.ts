/** The words of a .docx without their form: by them a document that went through Google Docs can be compared with ours. */
import { unpackZip } from '../xlsx/zip.ts';

const BODY = 'word/document.xml';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, code?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? '');
  });
}

/**
 * Letters and digits of the body in order, nothing else: spaces, dots to be written on and bullets come back changed from another
 * word processor although nobody has touched the text.
 * @throws XlsxError when the bytes are no zip
 */
export function wordsOfDocx(docx: Uint8Array): string {
  const body = unpackZip(docx, (path) => path === BODY).get(BODY) ?? '';
  const texts = [...body.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => decode(match[1] ?? ''));
  return texts
    .join('')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
