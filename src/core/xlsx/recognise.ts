/** Tells from the bytes why something is not an .xlsx. */
import { XlsxError } from './xlsx-error.ts';

/** First bytes of a zip, and of the compound files that hold an .xls or what a password protects. */
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Name of the stream in which a protected .xlsx lies, two bytes a letter. */
const ENCRYPTED = 'EncryptedPackage';

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

function includesWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + 2 * length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return true;
  }
  return false;
}

/** The first entry of LibreOffice's own files says what they are, unpacked. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const mark = 'mimetypeapplication/vnd.oasis.opendocument';
  const head = String.fromCharCode(...bytes.subarray(30, 30 + mark.length));
  return head === mark;
}

/** @throws XlsxError when the bytes are no zip, or one of another kind */
export function requireXlsx(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('kosong');
  if (startsWith(bytes, COMPOUND)) throw new XlsxError(includesWide(bytes, ENCRYPTED) ? 'sandi' : 'xls');
  if (!startsWith(bytes, ZIP)) throw new XlsxError('bukan');
  if (isOpenDocument(bytes)) throw new XlsxError('ods');
}
