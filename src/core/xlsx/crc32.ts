/** The checksum of zip entries (CRC-32, IEEE 802.3). */

const TABLE = new Int32Array(256);

/** Filled at the first use: most executions read no file. */
function table(): Int32Array {
  if (TABLE[1] !== 0) return TABLE;
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    TABLE[index] = value;
  }
  return TABLE;
}

/** As an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const values = table();
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (values[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}
