/** Blob: bytes with a name and a type. Apps Script shows bytes as signed numbers (−128…127). */
import { ServiceException } from './exception.ts';
import { signatureMismatch } from './signature.ts';

const TYPE_OF_EXTENSION: Record<string, string> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Type by the end of a file's name, `null` when unknown. */
export function typeOfName(name: string): string | null {
  return TYPE_OF_EXTENSION[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
}

/** Signed or unsigned numbers to bytes. */
export function toBytes(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values, (value) => value & 255);
}

/** Bytes as the signed numbers that scripts see. */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function isByteArray(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/** A string in the character set that was named; what it cannot hold becomes `?`, as on Google. */
export function encodeText(text: string, charset: 'UTF-8' | 'US-ASCII'): Uint8Array {
  if (charset === 'UTF-8') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 63;
    return code < 128 ? code : 63;
  });
}

export class Blob {
  static readonly service = 'Blob';
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, type: string | null = null, name: string | null = null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  /** For the host's own services: `undefined` for what is no blob. */
  static bytesOf(value: unknown): Uint8Array | undefined {
    return value instanceof Blob ? value.#bytes : undefined;
  }

  getBytes(): number[] {
    return toSigned(this.#bytes);
  }

  setBytes(values: unknown): this {
    if (!isByteArray(values)) throw signatureMismatch('Blob.setBytes', [values]);
    this.#bytes = toBytes(values);
    return this;
  }

  getDataAsString(charset: unknown = 'UTF-8'): string {
    try {
      return new TextDecoder(String(charset)).decode(this.#bytes);
    } catch {
      throw new ServiceException(`Invalid argument: ${String(charset)}`);
    }
  }

  setDataFromString(text: unknown): this {
    this.#bytes = encodeText(String(text), 'UTF-8');
    return this;
  }

  getContentType(): string | null {
    return this.#type;
  }

  setContentType(type: unknown): this {
    this.#type = type === null ? null : String(type);
    return this;
  }

  setContentTypeFromExtension(): this {
    this.#type = typeOfName(this.#name ?? '') ?? this.#type;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: unknown): this {
    this.#name = name === null ? null : String(name);
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.#bytes.slice(), this.#type, this.#name);
  }

  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps.') ?? false;
  }
}
