/** Converts between bytes and the signed numbers (−128…127) that blobs of Apps Script hold. */

/** The same memory, read as signed. */
export function toSignedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function fromSignedBytes(signed: readonly number[]): Uint8Array {
  return Uint8Array.from(signed, (byte) => byte & 255);
}
