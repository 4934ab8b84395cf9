/** What kind of file somebody chose for a signed copy: by its first bytes, not by the ending of its name. */

export type JenisPindaian = 'pdf' | 'jpg' | 'png';

/** First bytes of the three kinds. */
const TANDA: Record<JenisPindaian, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
};

/** `null` for a file of another kind, or one that is damaged at its beginning. */
export function jenisPindaian(bytes: Uint8Array): JenisPindaian | null {
  const kinds = Object.keys(TANDA) as JenisPindaian[];
  return kinds.find((jenis) => TANDA[jenis].every((byte, index) => bytes[index] === byte)) ?? null;
}
