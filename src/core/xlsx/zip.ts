/** Packs and unpacks the zip of an .xlsx. The build sets fflate up behind this file only when it is first called. */
import { Inflate, type Zippable, zipSync } from 'fflate';
import { fromUtf8, toUtf8 } from '../utf8.ts';
import { crc32 } from './crc32.ts';
import { XlsxError } from './xlsx-error.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip entry has a time of its own; one for all keeps equal sheets equal. 1 January 1980 is the earliest a zip can say. */
const ENTRY_TIME = '1980-01-01T12:00:00';

/** Bytes that all wanted entries may have unpacked; a zip bomb has more. */
const LARGEST = 50_000_000;

/** Bytes unpacked at a time: what comes out of them (a thousand times as much at most) stays below the limit by far. */
const STEP = 8_192;

/** @param parts texts by path, in the order they shall lie in the file */
export function packZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of parts) entries[path] = toUtf8(text);
  return zipSync(entries, { mtime: ENTRY_TIME, level: 6 });
}

/** Never more than the entry says of itself: a file that lies about its size is damaged or a trap. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new XlsxError('rusak');
    bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += STEP) {
    stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  }
  if (length !== size) throw new XlsxError('rusak');
  return bytes;
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (packed.length !== entry.packed || (entry.method === 0 && entry.packed !== entry.size)) {
    throw new XlsxError('rusak');
  }
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (crc32(content) !== entry.crc) throw new XlsxError('rusak');
  return content;
}

/**
 * Texts of the wanted entries by path (lower case, `/` between folders).
 * @param isWanted is asked with that path
 * @throws XlsxError when the zip is damaged, locked or too large
 */
export function unpackZip(bytes: Uint8Array, isWanted: (path: string) => boolean): Map<string, string> {
  const entries = readDirectory(bytes).filter(({ path }) => isWanted(path));
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST) throw new XlsxError('besar');
  const texts = new Map<string, string>();
  for (const entry of entries) {
    try {
      texts.set(entry.path, fromUtf8(unpack(bytes, entry)));
    } catch {
      // fflate's own words about a broken stream help nobody
      throw new XlsxError('rusak');
    }
  }
  return texts;
}
