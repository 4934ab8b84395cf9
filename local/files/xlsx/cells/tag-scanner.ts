/** Walks the tags of a worksheet's cells byte by byte: a tree of a million cells would not fit. */
import { XmlError } from '../xml/parse.ts';

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const COLON = 58;
const EQUALS = 61;

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** A short name as a number: its first letter, and its length above 1. */
export function nameCode(name: string): number {
  return name.charCodeAt(0) + (name.length > 1 ? name.length * 256 : 0);
}

export class TagScanner {
  at: number;
  /** `nameCode` of the tag, prefix left out. */
  name = 0;
  closing = false;
  /** Known once the attributes have been read. */
  selfClosed = false;
  tagStart = 0;
  valueStart = 0;
  valueEnd = 0;
  attributeStart = 0;

  constructor(
    readonly bytes: Buffer,
    at: number,
  ) {
    this.at = at;
  }

  /** Goes to the next tag; text on the way is left out. */
  nextTag(): void {
    const { bytes } = this;
    for (;;) {
      this.at = this.textEnd();
      const byte = bytes[this.at + 1];
      if (byte !== 33 && byte !== 63) break;
      this.skipMarkup();
    }
    this.tagStart = this.at;
    let at = this.at + 1;
    this.closing = bytes[at] === SLASH;
    if (this.closing) at++;
    let start = at;
    for (;;) {
      const byte = bytes[at] ?? GREATER;
      if (byte === COLON) start = at + 1;
      else if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
      at++;
    }
    this.name = (bytes[start] ?? 0) + (at - start > 1 ? (at - start) * 256 : 0);
    this.at = at;
  }

  /** Index of the next `<`. */
  textEnd(): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.at;
    while (at < length && bytes[at] !== LESS) at++;
    if (at >= length) throw new XmlError('worksheet is cut off');
    return at;
  }

  /** `nameCode` of the next attribute, its value between `valueStart` and `valueEnd`; 0 at the end of the tag, which is then behind. */
  nextAttribute(): number {
    const { bytes } = this;
    let at = this.at;
    while (isSpace(bytes[at] ?? 0)) at++;
    const byte = bytes[at];
    if (byte === undefined) throw new XmlError('tag is cut off');
    if (byte === GREATER || byte === SLASH) {
      this.selfClosed = byte === SLASH;
      this.at = byte === SLASH ? at + 2 : at + 1;
      return 0;
    }
    const start = at;
    while (at < bytes.length && bytes[at] !== EQUALS && !isSpace(bytes[at] ?? 0)) at++;
    const length = at - start;
    while (at < bytes.length && bytes[at] !== 34 && bytes[at] !== 39) at++;
    const quote = bytes[at];
    const valueStart = at + 1;
    at = valueStart;
    while (at < bytes.length && bytes[at] !== quote) at++;
    this.attributeStart = start;
    this.valueStart = valueStart;
    this.valueEnd = at;
    this.at = at + 1;
    return (bytes[start] ?? 0) + (length > 1 ? length * 256 : 0);
  }

  skipAttributes(): void {
    while (this.nextAttribute() !== 0);
  }

  attributeName(): string {
    const text = this.bytes.toString('latin1', this.attributeStart, this.valueStart - 1);
    return text.slice(0, text.indexOf('=')).trim();
  }

  value(): string {
    return this.bytes.toString('utf8', this.valueStart, this.valueEnd);
  }

  private skipMarkup(): void {
    const isComment = this.bytes[this.at + 2] === 45;
    const end = this.bytes.indexOf(isComment ? '-->' : '>', this.at);
    if (end < 0) throw new XmlError('markup is cut off');
    this.at = end + (isComment ? 3 : 1);
  }
}
