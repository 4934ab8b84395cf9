/** Pictures known by their first bytes, and the lambang that tab Pengaturan names. */
import { describe, expect, it } from 'vitest';
import { readLambang } from '../../src/app/laporan/lambang.ts';
import type { Hasil, Ports } from '../../src/app/ports.ts';
import { readGambar } from '../../src/core/laporan/read-gambar.ts';
import { LOGO } from './docx-sample.ts';

/** Start, an APP0 segment of 16 bytes, a table, then the frame: 300 high, 200 wide. */
const JPEG = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, ...Array.from({ length: 14 }, () => 0)],
  ...[0xff, 0xc4, 0x00, 0x03, 0x00],
  ...[0xff, 0xc0, 0x00, 0x0b, 0x08, 0x01, 0x2c, 0x00, 0xc8, 0x01, 0x00, 0x00],
]);

describe('a picture', () => {
  it.each([
    ['PNG', LOGO.bytes, { type: 'png', width: 1, height: 1 }],
    ['JPEG', JPEG, { type: 'jpg', width: 200, height: 300 }],
  ])('is known as %s with its size', (_, bytes, size) => {
    expect(readGambar(bytes, 'x')).toEqual({ ...size, bytes, alt: 'x' });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG that breaks off', LOGO.bytes.subarray(0, 12)],
    ['a JPEG without a frame', JPEG.subarray(0, 22)],
  ])('is not made of %s', (_, bytes) => expect(readGambar(bytes, 'x')).toBeNull());
});

describe('the lambang', () => {
  const asked: string[] = [];
  const portsWith = (hasil: Hasil<Uint8Array>): Ports =>
    ({
      workbook: { readProperty: () => '' },
      files: {
        read(id: string) {
          asked.push(id);
          return hasil;
        },
      },
    }) as unknown as Ports;

  it('costs nothing where none is named', () => {
    expect(readLambang(portsWith({ ok: true, nilai: LOGO.bytes }), '  ')).toEqual({ catatan: [] });
    expect(asked).toEqual([]);
  });

  it.each([
    ['a link', 'https://drive.google.com/file/d/1AbcdefghijklmnopqrstuvwxyZ/view', '1AbcdefghijklmnopqrstuvwxyZ'],
    ['a number', 'gambar-1', 'gambar-1'],
  ])('is read by %s', (_, logo, id) => {
    const { logo: picture, catatan } = readLambang(portsWith({ ok: true, nilai: LOGO.bytes }), logo);
    expect(picture).toMatchObject({ type: 'png', alt: 'Lambang daerah' });
    expect(catatan).toEqual([]);
    expect(asked[asked.length - 1]).toBe(id);
  });

  it('is left out with a word of why where the file cannot be read, or is no picture', () => {
    const gone = readLambang(portsWith({ ok: false, alasan: 'Berkas tidak terbaca.' }), 'x');
    expect(gone.logo).toBeUndefined();
    expect(gone.catatan.join()).toMatch(/Logo di tab Pengaturan.*tanpa lambang.*Berkas tidak terbaca/);
    const other = readLambang(portsWith({ ok: true, nilai: new Uint8Array([1, 2]) }), 'x');
    expect(other.logo).toBeUndefined();
    expect(other.catatan.join()).toMatch(/bukan gambar PNG atau JPEG/);
  });
});
