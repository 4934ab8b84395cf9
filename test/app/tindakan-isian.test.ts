/** What a person filled in: nothing of it is silently cut. */
import { describe, expect, it } from 'vitest';
import { Isian } from '../../src/app/tindakan/isian.ts';

describe('a text', () => {
  it('of 5,000 characters is taken whole', () => {
    expect(new Isian({ catatan: `  ${'a'.repeat(5000)}  ` }).text('catatan')).toHaveLength(5000);
  });

  it('that is longer is refused by the name of its field', () => {
    expect(() => new Isian({ isiSurat: 'a'.repeat(5001) }).text('isiSurat')).toThrowError(
      'Isian "Isi surat" terlalu panjang: 5.001 karakter.',
    );
  });
});
