/** Notes of the document that are longer than a property. */
import { describe, expect, it } from 'vitest';
import { hapusCatatanPanjang, readCatatanPanjang, writeCatatanPanjang } from '../../src/app/catatan-panjang.ts';
import { catatVerifikasi } from '../../src/app/isian/catatan-verifikasi.ts';
import { MemoryWorkbook } from './memory-ports.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('a long note', () => {
  it('goes on in further properties of at most 7,500 bytes, and comes back as it was written', () => {
    const book = new MemoryWorkbook();
    const catatan = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`Ünit “${at}”`, '–'.repeat(20)]));
    writeCatatanPanjang(book.ports(), 'isian:1', catatan);
    expect(book.properties.size).toBeGreaterThan(2);
    for (const text of book.properties.values()) expect(bytes(text)).toBeLessThanOrEqual(7500);
    expect(readCatatanPanjang(book.ports(), 'isian:1')).toEqual(catatan);
  });

  it('is written shorter without the rest of the longer one, and goes altogether', () => {
    const book = new MemoryWorkbook();
    writeCatatanPanjang(book.ports(), 'isian:1', { a: 'x'.repeat(20000) });
    writeCatatanPanjang(book.ports(), 'isian:1', { a: 'y' });
    expect(readCatatanPanjang(book.ports(), 'isian:1')).toEqual({ a: 'y' });
    writeCatatanPanjang(book.ports(), 'isian:1', { a: 'x'.repeat(20000) });
    hapusCatatanPanjang(book.ports(), 'isian:1');
    expect([...book.properties.values()].every((text) => text === '')).toBe(true);
  });

  it('holds a thousand verified rows', () => {
    const book = new MemoryWorkbook();
    const kosong = { status: 'blank', value: null, text: '' } as const;
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      ...{ kode: `IKU-${at}`, pembilang: kosong, penyebut: kosong },
      realisasi: { status: 'value', value: at, text: String(at) },
    }));
    catatVerifikasi(book.ports(), 2, rows as never, 'kabid.layanan@example.go.id', true);
    expect(Object.keys(readCatatanPanjang(book.ports(), 'verifikasi:2').baris as object)).toHaveLength(1000);
    for (const text of book.properties.values()) expect(bytes(text)).toBeLessThanOrEqual(7500);
  });
});
