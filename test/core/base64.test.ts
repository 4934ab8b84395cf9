import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/core/base64.ts';

describe('base64', () => {
  it('is what Node makes of the same bytes, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('keeps bytes over the seams of its pieces', () => {
    const bytes = Uint8Array.from({ length: 40_001 }, (_, index) => (index * 7) & 255);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  it('reads what browsers and mails make of it: a data URL, line ends, the URL-safe letters', () => {
    const bytes = Uint8Array.from([251, 255, 191, 0]);
    expect(fromBase64('data:application/zip;base64,+/+/\r\nAA==')).toEqual(bytes);
    expect(fromBase64('-_-_AA')).toEqual(bytes);
    expect(fromBase64('')).toEqual(new Uint8Array());
  });
});
