import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, toUtf8 } from '../../src/core/utf8.ts';

describe('UTF-8', () => {
  it('is what TextEncoder and TextDecoder make of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(fromUtf8(toUtf8(text))).toBe(text.replace(/^\ufeff/, ''));
      }),
    );
  });

  it('keeps characters of four bytes and the seams of long texts', () => {
    const text = '😀ü–'.repeat(9000);
    expect(Buffer.from(toUtf8(text)).equals(Buffer.from(text))).toBe(true);
    expect(fromUtf8(toUtf8(text)) === text).toBe(true);
  });

  it('puts U+FFFD where there is no text, and never fails', () => {
    expect(toUtf8('a\ud800b')).toEqual(Uint8Array.from([97, 0xef, 0xbf, 0xbd, 98]));
    expect(fromUtf8(Uint8Array.from([97, 0xff, 0xe2, 0x82]))).toBe('a\ufffd\ufffd');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => typeof fromUtf8(bytes) === 'string'));
  });
});
