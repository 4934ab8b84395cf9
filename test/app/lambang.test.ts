/** Unggah Lambang: which pictures are taken, what is asked before row Logo is replaced, and that documents then show the picture. */
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';

import { LOGO } from '../core/docx-sample.ts';
import { arsipBook, berkas, contents, formulirOf, laporan, rows, run, selesaiOf } from './arsip/arsip-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';

/** The picture of 1 × 1 dots with another size in its first chunk. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(LOGO.bytes);
  bytes.set([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255], 16);
  return bytes;
}

const isian = (bytes: Uint8Array, nama = 'lambang.png') => ({ berkas: { nama, base64: toBase64(bytes) } });

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

const barisLogo = () => book.tab('Pengaturan').values.find(([kunci]) => kunci === 'Logo') ?? [];

describe('Unggah Lambang', () => {
  it('asks for a PNG or JPEG and writes nothing before it has one', () => {
    const before = contents(book);
    const form = formulirOf(run(book, 'lambang', '', {}));
    expect(form.bagian.find(({ tipe }) => tipe === 'berkas')).toMatchObject({ terima: ['.png', '.jpg', '.jpeg'] });
    expect(contents(book)).toBe(before);
  });

  it('keeps the picture in the folder of the year, names it in row Logo and writes the event down', () => {
    const { data, perhatian } = selesaiOf(run(book, 'lambang', 'lambang', isian(png(600, 800))));
    const file = berkas(book, 'Lambang Daerah.png');
    expect(file.bytes).toEqual(png(600, 800));
    expect(book.drive.files.find(({ id }) => id === file.folder)?.nama).toBe('Rekap Kinerja 2026');
    expect(barisLogo()[1]).toBe(`https://example.go.id/${file.id}`);
    expect(data).toMatchObject({ lebar: 600, tinggi: 800, berkas: { id: file.id } });
    expect(perhatian).toBe(false);
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Unggah Lambang' });
  });

  it('tells of a picture that is too small for the cover', () => {
    const { perhatian, bagian } = selesaiOf(run(book, 'lambang', 'lambang', isian(png(64, 64))));
    expect(perhatian).toBe(true);
    expect(JSON.stringify(bagian)).toContain('64 × 64 piksel');
  });

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.4'), /bukan gambar PNG atau JPEG/],
    ['a picture above 2 MB', new Uint8Array([...png(600, 600), ...new Uint8Array(2_000_000)]), /lebih besar dari 2 MB/],
  ])('refuses %s and writes nothing', (_, bytes, message) => {
    const before = contents(book);
    expect(() => run(book, 'lambang', 'lambang', isian(bytes))).toThrowError(message);
    expect(contents(book)).toBe(before);
  });

  it('asks before it replaces what is typed in row Logo, naming it', () => {
    barisLogo()[1] = 'lambang-kabupaten';
    const before = contents(book);
    const form = formulirOf(run(book, 'lambang', 'lambang', isian(png(600, 600))));
    expect(form).toMatchObject({ nama: 'lambang-ganti', bahaya: true });
    expect(JSON.stringify(form.bagian)).toContain('lambang-kabupaten');
    expect(contents(book)).toBe(before);
    selesaiOf(run(book, 'lambang', 'lambang-ganti', isian(png(600, 600))));
    expect(barisLogo()[1]).toMatch(/^https:/);
    expect(rows(book, 'Riwayat').at(-1)?.Hasil).toContain('Sebelumnya: lambang-kabupaten');
  });

  it('refuses where row Logo is missing or holds a formula, naming the cell', () => {
    const tab = book.tab('Pengaturan');
    const row = tab.values.indexOf(barisLogo());
    tab.formulas = tab.values.map((line) => line.map(() => ''));
    (tab.formulas[row] as string[])[1] = '=IMAGE("x")';
    expect(() => run(book, 'lambang', '', {})).toThrowError(new RegExp(`B${row + 1}.*Pengaturan.*rumus`));
    tab.formulas = [];
    (tab.values[row] as unknown[])[0] = 'Bukan Logo';
    expect(() => run(book, 'lambang', '', {})).toThrowError(/Baris Logo tidak ada/);
  });
});

const hasPicture = (bytes: Uint8Array, picture: Uint8Array): boolean =>
  Object.values(unzipSync(bytes)).some((part) => Buffer.from(part).equals(Buffer.from(picture)));

describe('documents made afterwards', () => {
  it('show the picture: report and Lembar Disposisi', () => {
    const picture = png(600, 800);
    selesaiOf(run(book, 'lambang', 'lambang', isian(picture)));
    const { berkas: made } = laporan(book, 'Semester I');
    const shown = made
      .filter(({ nama }) => !/\.(pdf|xlsx)$/.test(nama))
      .map(({ nama }) => [nama.split(' ').slice(0, 2).join(' '), hasPicture(berkas(book, nama).bytes, picture)]);
    expect(shown).toEqual([
      ['Laporan Kinerja', true],
      ['Lembar Disposisi', true],
    ]);
  });

  it('lead to the upload while they show none, also where the picture is of another account', () => {
    const aksi = (made: object) => (made as { lanjut: { aksi: string }[] }).lanjut.map((one) => one.aksi);
    expect(aksi(laporan(book, 'Triwulan I'))).toContain('lambang');
    selesaiOf(run(book, 'lambang', 'lambang', isian(png(600, 800))));
    expect(aksi(laporan(book, 'Triwulan I'))).not.toContain('lambang');
    book.user = 'kasubag.baru@example.go.id';
    const other = laporan(book, 'Triwulan I');
    expect(aksi(other)).toContain('lambang');
    expect(other.catatan.join(' ')).toMatch(/tidak terbaca oleh akun ini.*Unggah gambarnya dari akun ini/);
  });
});
