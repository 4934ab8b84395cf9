/** What we write is read back the same by us, by the local codec and by hucre. */
import fc from 'fast-check';
import { readXlsx as readByHucre, writeXlsx as writeByHucre } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../../local/files/xlsx/write-workbook.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import type { XlsxSheet } from '../../../src/core/xlsx/xlsx-sheet.ts';
import { fullWorkbook } from '../../host/files/xlsx/full-workbook.ts';

const SHEETS: XlsxSheet[] = [
  {
    nama: 'Isian "TW I" & <uji>',
    rows: [
      [{ value: 'Judul', style: 'title' }],
      ['Kode', { value: 'Realisasi', style: 'headerTyped' }, 'Batas Waktu', 'Sudah'],
      [
        { value: '007', style: 'locked', format: '@' },
        { value: 0.85, style: 'input', format: '0.00%' },
        new Date(2026, 6, 10),
        true,
      ],
      [],
      [null, { value: null, style: 'input' }, '', -1234.5],
      ['  spasi\tdan\nbaris  ', '_x000D_ bukan ganti baris', '=SUM(A1)', "18 angka: '197001151994031002"],
    ],
    columnWidths: [90, undefined, 200],
    rowHeights: { 2: 30 },
    frozen: { rows: 2, columns: 1 },
    choices: [
      { row: 3, column: 2, rows: 3, columns: 1, values: ['Ya', 'Tidak'], strict: true, help: 'Pilih.' },
      { row: 3, column: 4, rows: 1, columns: 1, values: ['koma, dan "kutip"', 'lain'] },
    ],
    protected: true,
    print: { repeatRows: { first: 2, last: 2 } },
  },
  { nama: '_tersembunyi', rows: [['x', 1]], hidden: true },
];

const VALUES: CellValue[][] = [
  ['Judul', '', '', ''],
  ['Kode', 'Realisasi', 'Batas Waktu', 'Sudah'],
  ['007', 0.85, new Date(2026, 6, 10), true],
  ['', '', '', ''],
  ['', '', '', -1234.5],
  ['  spasi\tdan\nbaris  ', '_x000D_ bukan ganti baris', '=SUM(A1)', "18 angka: '197001151994031002"],
];

describe('a workbook that we write', () => {
  it('is read back with its values, formats and hidden tabs', () => {
    const [isian, hidden, lists] = readXlsx(writeXlsx(SHEETS));
    expect(isian).toMatchObject({ nama: 'Isian "TW I" & <uji>', tersembunyi: false, values: VALUES });
    expect(isian?.numberFormats[2]).toEqual(['@', '0.00%', 'd mmm yyyy', 'General']);
    expect(hidden).toMatchObject({ nama: '_tersembunyi', tersembunyi: true, values: [['x', 1]] });
    expect(lists).toMatchObject({ tersembunyi: true, values: [['koma, dan "kutip"'], ['lain']] });
  });

  it('is the same bytes every time, and with one number changed it is not', () => {
    expect(Buffer.from(writeXlsx(SHEETS)).equals(Buffer.from(writeXlsx(SHEETS)))).toBe(true);
    const other = [{ ...SHEETS[1]!, hidden: false, rows: [['x', 2]] }];
    expect(Buffer.from(writeXlsx(other)).equals(Buffer.from(writeXlsx([{ ...SHEETS[1]!, hidden: false }])))).toBe(
      false,
    );
  });

  it('is read by the local codec with choices, protection, open cells, frozen rows and print set-up', async () => {
    const { model } = await readWorkbook(writeXlsx(SHEETS), { fileName: 'uji.xlsx' });
    const [sheet, hidden] = model.sheets;
    expect(sheet?.values[2]?.slice(0, 2)).toEqual(['007', 0.85]);
    expect(sheet?.values[2]?.[2]).toBe(46_213);
    expect([sheet?.frozenRows, sheet?.frozenColumns, hidden?.hidden]).toEqual([2, 1, true]);
    const looks = sheet?.styles[2]?.map((style) => model.styles.get(style ?? 0));
    expect(looks?.[0]?.locked ?? true).toBe(true);
    expect(looks?.[1]).toMatchObject({ locked: false, numberFormat: '0.00%', wrap: true });
    expect(sheet?.protections.length).toBe(1);
    const rules = JSON.stringify([...(sheet?.validations ?? [])]);
    expect(rules).toContain('Ya');
    expect(rules).toContain('Tidak');
  });

  it('is read by hucre to the same values', async () => {
    const { sheets } = await readByHucre(writeXlsx(SHEETS), { readStyles: true });
    const first = sheets[0];
    expect(sheets.map(({ name }) => name)).toEqual(['Isian "TW I" & <uji>', '_tersembunyi', '_daftar']);
    expect(first?.rows[1]?.slice(0, 4)).toEqual(VALUES[1]);
    expect(first?.rows[2]?.slice(0, 2)).toEqual(['007', 0.85]);
    expect(first?.rows[2]?.[2]).toEqual(new Date(Date.UTC(2026, 6, 10)));
    expect(first?.rows[4]?.[3]).toBe(-1234.5);
    expect(first?.rows[5]?.[2]).toBe('=SUM(A1)');
  });

  it('gives tabs names that Excel takes, none twice', () => {
    const long = 'Rekapitulasi Capaian Kinerja Seksi Pembinaan';
    const names = [long, long, 'a/b:c*d?[e]', '', "'petik'"].map((nama) => ({ nama, rows: [['x']] }));
    expect(readXlsx(writeXlsx(names)).map(({ nama }) => nama)).toEqual([
      'Rekapitulasi Capaian Kinerja Se',
      'Rekapitulasi Capaian Kinerj (2)',
      'a-b-c-d--e-',
      'Lembar 4',
      'petik',
    ]);
  });

  it('must have a tab that can be seen, and no figure that is none', () => {
    expect(() => writeXlsx([{ nama: 'x', rows: [], hidden: true }])).toThrow('no sheet that can be seen');
    expect(() => writeXlsx([{ nama: 'x', rows: [[Number.POSITIVE_INFINITY]] }])).toThrow('A1 is no number');
  });
});

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }));
const day = fc
  .record({
    y: fc.integer({ min: 1901, max: 2200 }),
    d: fc.integer({ min: 0, max: 364 }),
    s: fc.integer({ min: 0, max: 86_399 }),
  })
  .map(({ y, d, s }) => new Date(y, 0, 1 + d, 0, 0, s));
const cell = fc.oneof(
  fc.constant(''),
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  day,
);

/** Halves of surrogate pairs, and control characters but for tab and line ends, which XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are dropped
const DROPPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What XML and Excel make of a value: line ends of every kind are one. */
function asStored(value: CellValue): CellValue {
  if (typeof value !== 'string') return Object.is(value, -0) ? 0 : value;
  return value.replace(/\r\n?/g, '\n').replace(DROPPED, '');
}

describe('any rectangle of cells', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // a corner that is filled keeps the rectangle from shrinking
        const values: CellValue[][] = [...rows, ['ujung', 'ujung', 'ujung']];
        const [tab] = readXlsx(writeXlsx([{ nama: 'A', rows: values }]));
        expect(tab?.values).toEqual(values.map((line) => line.map(asStored)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('files of the other codecs', () => {
  it('are read as the local host saves them', async () => {
    const [tab] = readXlsx(await writeWorkbook(fullWorkbook()));
    expect(tab?.values[0]?.slice(0, 4)).toEqual(['Kode', 'Indikator Kinerja', 'Target TW', 'Realisasi']);
    expect(tab?.values[1]?.slice(0, 7)).toEqual([
      ...['IK-1', 'Persentase arsip <tertib> & "rapi"', 100, 90.5, 90.5],
      ...[new Date(2026, 0, 5), '  spasi '],
    ]);
    expect(tab?.values[2]?.slice(1, 7)).toEqual(['baris\ndua', '', true, '#N/A', new Date(2026, 0, 5, 12), '007']);
    expect(tab?.numberFormats[1]?.slice(2, 7)).toEqual(['#,##0.00', '#,##0.00', '#,##0.00', 'dd mmm yyyy', '@']);
  });

  it('are read as hucre writes them', async () => {
    const bytes = await writeByHucre({
      sheets: [{ name: 'A', rows: [['teks', 1.5, true, null, new Date(Date.UTC(2026, 6, 10))]] }],
    });
    expect(readXlsx(bytes)[0]?.values).toEqual([['teks', 1.5, true, '', new Date(2026, 6, 10)]]);
  });
});
