/** Notes of the document that may be longer than one property holds: they go on in `<key>.1`, `<key>.2` … */
import type { Ports } from './ports.ts';

/** Characters of one property, below the 9 KB that Google takes: everything written is ASCII. */
const PIECE = 6000;

const propertyOf = (key: string, piece: number): string => (piece === 0 ? key : `${key}.${piece}`);

/** The same JSON, one byte a character. */
function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @returns the entries of the object that was written, none when there is no note */
export function readCatatanPanjang(ports: Ports, key: string): Record<string, unknown> {
  let text = '';
  for (let piece = 0; ; piece += 1) {
    const part = ports.workbook.readProperty(propertyOf(key, piece));
    text += part;
    if (part.length < PIECE) break;
  }
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** One write for each 6,000 characters. */
export function writeCatatanPanjang(ports: Ports, key: string, catatan: Record<string, unknown>): void {
  const text = toAscii(JSON.stringify(catatan));
  for (let piece = 0; piece * PIECE <= text.length; piece += 1) {
    ports.workbook.writeProperty(propertyOf(key, piece), text.slice(piece * PIECE, (piece + 1) * PIECE));
  }
}

/** Forgets the note and what it goes on in. */
export function hapusCatatanPanjang(ports: Ports, key: string): void {
  let pieces = 0;
  while (ports.workbook.readProperty(propertyOf(key, pieces)) !== '') pieces += 1;
  // From the end: after an interruption the rest is found again.
  for (let piece = pieces - 1; piece >= 0; piece -= 1) ports.workbook.writeProperty(propertyOf(key, piece), '');
}
