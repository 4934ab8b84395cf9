/** Base64 and bytes: pages send files as text, and Apps Script has no `atob`. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes turned into one piece of text: a multiple of three. */
const CHUNK = 12_288;

/** Value by character code; 255 for characters that are none of the alphabet. `-` and `_` of the URL-safe one count, too. */
const VALUE = new Uint8Array(128).fill(255);
for (let index = 0; index < 64; index += 1) VALUE[ALPHABET.charCodeAt(index)] = index;
VALUE[45] = 62;
VALUE[95] = 63;

/** Spaces, line ends, padding and whatever else is no base64 are passed over, and so is the `data:…;base64,` of a browser. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [bits, held, length] = [0, 0, 0];
  for (let index = text.startsWith('data:') ? text.indexOf(',') + 1 : 0; index < text.length; index += 1) {
    const value = VALUE[text.charCodeAt(index)] ?? 255;
    if (value === 255) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return bytes.slice(0, length);
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    text += at + 1 < bytes.length ? ALPHABET.charAt((group >> 6) & 63) : '=';
    text += at + 2 < bytes.length ? ALPHABET.charAt(group & 63) : '=';
  }
  return text;
}

/** With padding, without line ends. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) pieces.push(textOf(bytes.subarray(from, from + CHUNK)));
  return pieces.join('');
}
