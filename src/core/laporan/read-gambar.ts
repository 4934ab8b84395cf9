/** What kind of picture bytes are, and how large: by their own words, not by the name of the file. */
import type { Gambar } from './blocks.ts';

type Ukuran = Pick<Gambar, 'type' | 'width' | 'height'>;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const two = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

/** Width and height stand in the first chunk, IHDR (PNG specification, 11.2.2). */
function pngSize(bytes: Uint8Array): Ukuran | null {
  if (!PNG.every((byte, index) => bytes[index] === byte)) return null;
  const [width, height] = [two(bytes, 16) * 65_536 + two(bytes, 18), two(bytes, 20) * 65_536 + two(bytes, 22)];
  return { type: 'png', width, height };
}

/** Frame headers SOF0–SOF15; C4, C8 and CC among them are something else (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): Ukuran | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    if (isFrame(bytes[at + 1] ?? 0)) return { type: 'jpg', width: two(bytes, at + 7), height: two(bytes, at + 5) };
    at += 2 + two(bytes, at + 2);
  }
  return null;
}

/** @returns `null` for anything but a whole PNG or JPEG */
export function readGambar(bytes: Uint8Array, alt: string): Gambar | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? { ...size, bytes, alt } : null;
}
