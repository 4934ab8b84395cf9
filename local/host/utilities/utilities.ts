/** The service Utilities: dates, digests, base64, blobs, zip. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { Blob, encodeText, isByteArray, toBytes, toSigned, typeOfName } from '../blob.ts';
import { EnumMember, makeEnum } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { pause } from '../lock-service.ts';
import { requireArguments, signatureMismatch } from '../signature.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';

/** Milliseconds: the longest sleep Google allows. */
const MAX_SLEEP = 300_000;

const HASHES: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function toData(method: string, args: readonly unknown[], value: unknown, charset: unknown): Uint8Array {
  if (isByteArray(value)) return toBytes(value);
  if (typeof value !== 'string') throw signatureMismatch(method, args);
  return encodeText(value, String(charset) === 'UTF_8' ? 'UTF-8' : 'US-ASCII');
}

function decode(text: unknown, encoding: 'base64' | 'base64url'): Uint8Array {
  const compact = String(text).replace(/\s/g, '');
  const alphabet = encoding === 'base64' ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9_-]*={0,2}$/;
  if (!alphabet.test(compact) || compact.replace(/=+$/, '').length % 4 === 1) {
    throw new ServiceException('Could not decode string.');
  }
  return new Uint8Array(Buffer.from(compact, encoding));
}

/** Google keeps the padding in web-safe text, too. */
function toWebSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

export class Utilities {
  static readonly service = 'Utilities';
  readonly Charset = makeEnum(['US_ASCII', 'UTF_8']);
  readonly DigestAlgorithm = makeEnum(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    const isDate = date instanceof Date && typeof timeZone === 'string' && typeof format === 'string';
    if (!isDate) throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    if (Number.isNaN(date.getTime())) throw new ServiceException('Invalid argument: date');
    return formatDate(date, timeZone, format);
  }

  formatString(template: unknown, ...args: unknown[]): string {
    requireArguments('Utilities.formatString', [template], ['string']);
    return formatString(String(template), args);
  }

  newBlob(data: unknown, contentType: unknown = null, name: unknown = null): Blob {
    const args = [data, contentType, name];
    const isNamed = [contentType, name].every((item) => item === null || typeof item === 'string');
    if (!isNamed || (typeof data !== 'string' && !isByteArray(data)))
      throw signatureMismatch('Utilities.newBlob', args);
    const bytes = typeof data === 'string' ? encodeText(data, 'UTF-8') : toBytes(data);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(bytes, type as string | null, name as string | null);
  }

  base64Encode(data: unknown, charset?: unknown): string {
    return Buffer.from(toData('Utilities.base64Encode', [data, charset], data, charset)).toString('base64');
  }

  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return toWebSafe(this.base64Encode(data, charset));
  }

  base64Decode(text: unknown): number[] {
    return toSigned(decode(text, 'base64'));
  }

  base64DecodeWebSafe(text: unknown): number[] {
    return toSigned(decode(text, 'base64url'));
  }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const args = [algorithm, value, charset];
    if (!(algorithm instanceof EnumMember)) throw signatureMismatch('Utilities.computeDigest', args);
    const hash = HASHES[algorithm.name()];
    if (!hash) throw new ServiceException(`Utilities.DigestAlgorithm.${algorithm.name()} belum ditiru di host lokal`);
    const data = toData('Utilities.computeDigest', args, value, charset);
    return toSigned(new Uint8Array(createHash(hash).update(data).digest()));
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    const args = [value, key, charset];
    const data = toData('Utilities.computeHmacSha256Signature', args, value, charset);
    const secret = toData('Utilities.computeHmacSha256Signature', args, key, charset);
    return toSigned(new Uint8Array(createHmac('sha256', secret).update(data).digest()));
  }

  getUuid(): string {
    return randomUUID();
  }

  sleep(milliseconds: unknown): void {
    requireArguments('Utilities.sleep', [milliseconds], ['number']);
    const duration = Number(milliseconds);
    if (duration < 0 || duration > MAX_SLEEP) {
      throw new ServiceException(`The value you passed to Utilities.sleep() must be between 0 and ${MAX_SLEEP}.`);
    }
    pause(duration);
  }

  zip(blobs: unknown, name: unknown = 'archive.zip'): Blob {
    const args = [blobs, name];
    if (!Array.isArray(blobs)) throw signatureMismatch('Utilities.zip', args);
    const files = blobs.map((blob: unknown) => {
      const bytes = Blob.bytesOf(blob);
      if (!bytes) throw signatureMismatch('Utilities.zip', args);
      return [(blob as Blob).getName() ?? 'Untitled', bytes] as const;
    });
    if (new Set(files.map(([file]) => file)).size < files.length) {
      throw new ServiceException('Invalid argument: blobs (two of them have the same name)');
    }
    return new Blob(zipSync(Object.fromEntries(files)), 'application/zip', String(name));
  }

  unzip(blob: unknown): Blob[] {
    const bytes = Blob.bytesOf(blob);
    if (!bytes) throw signatureMismatch('Utilities.unzip', [blob]);
    try {
      const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
      return files.map(([name, content]) => new Blob(content, typeOfName(name), name));
    } catch {
      throw new ServiceException('Invalid argument: blob is not a zip file.');
    }
  }
}
