/** What is no .xlsx is refused with its reason, whatever its name; nothing else is thrown. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import { sebabXlsx } from '../../../src/core/xlsx/xlsx-error.ts';

const GOOD = writeXlsx([{ nama: 'A', rows: Array.from({ length: 30 }, (_, row) => [`teks ${row}`, row * 1.5]) }]);

const BOMB = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 6 });

function sebab(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
  } catch (error) {
    return sebabXlsx(error) ?? `bug: ${String(error)}`;
  }
  return 'terbaca';
}

const compound = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(words, 'utf16le'), 0, 0]);

/** Changes the bytes of every local and central header of the zip. */
function tampered(change: (view: DataView, at: number, central: boolean) => void): Uint8Array {
  const bytes = GOOD.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) change(view, at, false);
    if (mark === 0x02014b50) change(view, at, true);
  }
  return bytes;
}

describe('a file that is no .xlsx', () => {
  it('is refused for what it is', () => {
    expect(sebab(new Uint8Array())).toBe('kosong');
    expect(sebab(strToU8('Kode;Realisasi\nIKU-1;190\n'))).toBe('bukan');
    expect(sebab(compound('Workbook'))).toBe('xls');
    expect(sebab(compound('E EncryptionInfo EncryptedPackage'))).toBe('sandi');
    expect(
      sebab(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })),
    ).toBe('ods');
    expect(sebab(zipSync({ 'word/document.xml': strToU8('<w:document/>') }))).toBe('bukan');
    expect(sebab(zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>') }))).toBe('bukan');
  });

  it('is refused when its entries are locked', () => {
    expect(sebab(tampered((view, at, central) => view.setUint16(at + (central ? 8 : 6), 1, true)))).toBe('sandi');
  });

  it('is refused when it would unpack to more than 50 MB, before any of it is unpacked', () => {
    expect(BOMB.length).toBeLessThan(100_000);
    expect(sebab(BOMB)).toBe('besar');
  });

  it('is refused when it lies about its size or its checksum', () => {
    const bomb = BOMB.slice();
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(sebab(bomb)).toBe('rusak');
    expect(sebab(tampered((headers, at, central) => central && headers.setUint32(at + 16, 1, true)))).toBe('rusak');
  });

  it('is refused wherever it is cut off', () => {
    for (let length = 1; length < GOOD.length; length += 7) {
      expect(['rusak', 'bukan'], `cut at ${length}`).toContain(sebab(GOOD.subarray(0, length)));
    }
  });

  it('never makes anything but a reason of it, whichever bytes are changed', () => {
    const change = fc.record({ at: fc.nat(GOOD.length - 1), value: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = GOOD.slice();
        for (const { at, value } of changes) bytes[at] = value;
        expect(sebab(bytes)).not.toMatch(/^bug/);
      }),
      { numRuns: 400 },
    );
  });

  it('is read once it is whole', () => {
    expect(sebab(GOOD)).toBe('terbaca');
  });
});

describe('a file whose tabs span too many cells', () => {
  const far = (nama: string) => ({
    nama,
    rows: [['a'], ...Array.from({ length: 599 }, () => []), [...Array(999).fill(''), 'z']],
  });

  it('is read where one tab does, and refused where all of them together do', () => {
    expect(sebab(writeXlsx([far('A')]))).toBe('terbaca');
    expect(sebab(writeXlsx([far('A'), far('B')]))).toBe('besar');
  });
});
