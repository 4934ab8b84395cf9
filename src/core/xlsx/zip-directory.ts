/** Reads the central directory of a zip: where its entries lie and how large they say they are. */
import { XlsxError } from './xlsx-error.ts';

export interface ZipEntry {
  /** Lower case, with `/` between folders. */
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes in the file, and unpacked. */
  packed: number;
  size: number;
  /** Where its bytes begin. */
  start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record has at most this many bytes: 22 and a comment. */
const LONGEST_END = 22 + 65_535;

/** Larger numbers stand for those of a zip64, which no sheet of 50 MB needs. */
const ZIP64 = 0xffffffff;

function readerOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, view.byteLength - LONGEST_END); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new XlsxError('rusak');
}

/** Paths of parts are ASCII; other bytes only have to differ from them. */
function pathOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/\\/g, '/')
    .replace(/^\/+/, '')
    .toLowerCase();
}

/** The bytes of an entry follow its local header, whose length is its own. */
function startOf(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw new XlsxError('rusak');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw new XlsxError('rusak');
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) === 1) throw new XlsxError('sandi');
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (packed === ZIP64 || size === ZIP64) throw new XlsxError('besar');
  if (method !== 0 && method !== 8) throw new XlsxError('rusak');
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const path = pathOf(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
  const start = startOf(view, view.getUint32(at + 42, true));
  const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  return { entry: { path, method, crc: view.getUint32(at + 16, true), packed, size, start }, next };
}

/** @throws XlsxError when the zip is cut off, damaged or locked */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = readerOf(bytes);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      const read = entryAt(bytes, view, at);
      entries.push(read.entry);
      at = read.next;
    }
    return entries;
  } catch (error) {
    // a DataView refuses to read past the end: the file is cut off
    if ((error as { name?: unknown }).name === 'XlsxError') throw error;
    throw new XlsxError('rusak');
  }
}
