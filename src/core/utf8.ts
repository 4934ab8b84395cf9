/** Text and its UTF-8 bytes: Apps Script has no TextEncoder, and fflate's stand-in gets characters beyond the first 65,536 wrong. */

/** Characters joined at once: short enough for the stack. */
const CHUNK = 8_192;

/** Stands for what is no text. */
const REPLACEMENT = 0xfffd;

/** First byte by the number of bytes that follow it. */
const HEAD = [0, 0xc0, 0xe0, 0xf0] as const;

/** Half of a surrogate pair becomes U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? REPLACEMENT;
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
    if (code > 0xffff) at += 1;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length] = (HEAD[more] ?? 0) | (code >> (6 * more));
    length += 1;
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) {
      bytes[length] = 0x80 | ((code >> shift) & 0x3f);
      length += 1;
    }
  }
  return bytes.slice(0, length);
}

/** How many bytes follow the first one; -1 when it is none. */
function moreAfter(head: number): number {
  if (head < 0x80) return 0;
  if (head < 0xc2 || head > 0xf4) return -1;
  return head < 0xe0 ? 1 : head < 0xf0 ? 2 : 3;
}

/** Bytes that are no UTF-8 become U+FFFD; a mark at the beginning is left out. */
export function fromUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codes: number[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const head = bytes[at] ?? 0;
    const more = moreAfter(head);
    let code = more <= 0 ? head : head & (0x3f >> more);
    let read = 1;
    for (; read <= more && ((bytes[at + read] ?? 0) & 0xc0) === 0x80; read += 1) {
      code = (code << 6) | ((bytes[at + read] ?? 0) & 0x3f);
    }
    const isText = more >= 0 && read > more && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    codes.push(isText ? code : REPLACEMENT);
    at += read;
    if (codes.length < CHUNK) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return pieces.join('') + String.fromCodePoint(...codes);
}
