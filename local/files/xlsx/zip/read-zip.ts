/** Reads the entries of a zip without unpacking them, so that parts nobody touches are copied as they are. */
import { crc32, inflateRawSync } from 'node:zlib';

/** An entry as it lies in the file; `compressed` shares memory with the file. */
export interface ZipPart {
  method: number;
  crc: number;
  /** Bytes when unpacked. */
  size: number;
  compressed: Uint8Array;
}

/** The zip is damaged, cut off, or (`encrypted`) packed with a password. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly encrypted: boolean;

  constructor(message: string, encrypted = false) {
    super(message);
    this.encrypted = encrypted;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** A sheet of a million rows stays below this; a zip bomb does not. */
const MAX_PART_BYTES = 1_500_000_000;

function findEnd(file: Buffer): number {
  const stop = Math.max(0, file.length - 65_557);
  for (let at = file.length - 22; at >= stop; at--) if (file.readUInt32LE(at) === END) return at;
  throw new ZipError('no end of central directory');
}

function directoryOf(file: Buffer): { count: number; offset: number } {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const offset = file.readUInt32LE(end + 16);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  const end64 = Number(file.readBigUInt64LE(end - 20 + 8));
  if (file.readUInt32LE(end64) !== END_64) throw new ZipError('no zip64 directory');
  return { count: Number(file.readBigUInt64LE(end64 + 32)), offset: Number(file.readBigUInt64LE(end64 + 48)) };
}

/** Sizes and offset of a central entry; the zip64 extra field replaces those that are all ones. */
function placeOf(file: Buffer, at: number, nameLength: number): { size: number; packed: number; local: number } {
  const place = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  let extra = at + 46 + nameLength;
  const stop = extra + file.readUInt16LE(at + 30);
  while (extra + 4 <= stop) {
    if (file.readUInt16LE(extra) === 1) {
      let field = extra + 4;
      place.forEach((value, index) => {
        if (value !== 0xffffffff) return;
        place[index] = Number(file.readBigUInt64LE(field));
        field += 8;
      });
    }
    extra += 4 + file.readUInt16LE(extra + 2);
  }
  const [size = 0, packed = 0, local = 0] = place;
  return { size, packed, local };
}

/**
 * @returns entries by name (`/` between folders, no leading one), folders left out
 * @throws ZipError
 */
export function readZip(bytes: Uint8Array): Map<string, ZipPart> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = new Map<string, ZipPart>();
  try {
    const { count, offset } = directoryOf(file);
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (file.readUInt32LE(at) !== CENTRAL) throw new ZipError('central directory is damaged');
      if ((file.readUInt16LE(at + 8) & 1) === 1) throw new ZipError('encrypted entry', true);
      const nameLength = file.readUInt16LE(at + 28);
      const name = file
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\/+/, '');
      if (!name.endsWith('/')) parts.set(name, partAt(file, at, nameLength));
      at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('offset beyond the end of the file');
    throw error;
  }
  return parts;
}

function partAt(file: Buffer, at: number, nameLength: number): ZipPart {
  const { size, packed, local } = placeOf(file, at, nameLength);
  if (file.readUInt32LE(local) !== LOCAL) throw new ZipError('local header is damaged');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > file.length) throw new ZipError('entry is cut off');
  return {
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    size,
    compressed: file.subarray(start, start + packed),
  };
}

/** @throws ZipError when the content does not match its checksum */
export function unpack(part: ZipPart): Buffer {
  if (part.size > MAX_PART_BYTES) throw new ZipError('entry is too large');
  const content = inflate(part);
  if (content.length !== part.size || crc32(content) !== part.crc) throw new ZipError('checksum differs');
  return content;
}

function inflate(part: ZipPart): Buffer {
  const { compressed } = part;
  if (part.method === 0) return Buffer.from(compressed.buffer, compressed.byteOffset, compressed.length);
  if (part.method !== 8) throw new ZipError(`compression method ${part.method}`);
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(part.size, 1) });
  } catch (cause) {
    throw new ZipError(`cannot unpack: ${String(cause)}`);
  }
}
