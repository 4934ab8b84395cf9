/** Pasted text as a table, areas of a tab, and numbers in the style of their table. */
import { describe, expect, it } from 'vitest';
import { ANGKA, PERSEN } from '../../../src/core/parse-tab/read-ukuran.ts';
import { bacaAngka, gayaTabel } from '../../../src/core/uji-tabel/gaya-angka.ts';
import { parseArea, potongTabel } from '../../../src/core/uji-tabel/potong-tabel.ts';
import { bacaTempelan } from '../../../src/core/uji-tabel/tempelan.ts';

describe('bacaTempelan', () => {
  it.each<[what: string, text: string, rows: string[][]]>([
    [
      'Excel',
      'A\tB\r\n"dua\nbaris"\t1.500\r\n',
      [
        ['A', 'B'],
        ['dua\nbaris', '1.500'],
      ],
    ],
    [
      'quotes in Excel',
      'A\tB\n"kata ""ini"""\t2',
      [
        ['A', 'B'],
        ['kata "ini"', '2'],
      ],
    ],
    [
      'CSV with semicolons',
      'A;B;C\n"x;y";1,5;2\n',
      [
        ['A', 'B', 'C'],
        ['x;y', '1,5', '2'],
      ],
    ],
    [
      'CSV with commas',
      'A,B,C\nx,"1,5",2\ny,3,4',
      [
        ['A', 'B', 'C'],
        ['x', '1,5', '2'],
        ['y', '3', '4'],
      ],
    ],
    [
      'a bordered text table',
      '| A | B | C |\n|---|:-:|--|\n| | 1 | 2 |',
      [
        ['A', 'B', 'C'],
        ['', '1', '2'],
      ],
    ],
    [
      'a text table without border',
      'A | B | C\n | 1 | 2',
      [
        ['A', 'B', 'C'],
        ['', '1', '2'],
      ],
    ],
    [
      'columns kept apart by spaces',
      'Uraian   Pagu     %\nSub A    1,000   99.5',
      [
        ['Uraian', 'Pagu', '%'],
        ['Sub A', '1,000', '99.5'],
      ],
    ],
    ['nothing', ' \n ', []],
  ])('reads %s', (_what, text, rows) => {
    expect(bacaTempelan(text)).toEqual(rows);
  });
});

describe('parseArea', () => {
  it('reads areas, whole columns and rows, and refuses what is none', () => {
    expect(parseArea('$C$3:A20')).toEqual({ baris: 3, kolom: 1, sampaiBaris: 20, sampaiKolom: 3 });
    expect(parseArea('B5')).toMatchObject({ baris: 5, kolom: 2, sampaiBaris: 5, sampaiKolom: 2 });
    expect(parseArea('A:C')).toMatchObject({ baris: 1, kolom: 1, sampaiKolom: 3 });
    expect(['', 'A', '5', 'Sheet1!A1', 'A1:B2:C3'].map(parseArea)).toEqual([null, null, null, null, null]);
  });

  it('keeps the addresses of what it cuts out', () => {
    const values = [
      ['x', ''],
      ['', 'Target'],
      ['', 5],
    ];
    const tabel = potongTabel({ tab: 'T', values }, parseArea('B2:B9'));
    expect(tabel).toEqual({ tab: 'T', baris: 2, kolom: 2, values: [['Target'], [5]] });
  });
});

describe('numbers in the style of their table', () => {
  const gaya = (...texts: string[]) =>
    gayaTabel({ tab: '', baris: 1, kolom: 1, values: texts.map((text) => [text]) }, 0, [0]);

  it('tells the style from the certain ones', () => {
    expect(gaya('1.500', '99,5')).toBe('indonesia');
    expect(gaya('1,500', '99.5')).toBe('inggris');
    expect(gaya('99,5', '99.5')).toBe('campur');
    expect(gaya('1.500', '12', 'WTP')).toBe('tidak tampak');
  });

  it.each<[text: string, style: Parameters<typeof bacaAngka>[2], nilai: number | null]>([
    ['1.500', 'indonesia', 1500],
    ['1.500', 'inggris', 1.5],
    ['1,500', 'inggris', 1500],
    ['1,500', 'indonesia', 1.5],
    ['1,500', 'tidak tampak', null],
    ['0,955', 'tidak tampak', 0.955],
    ['98,5%', 'indonesia', 98.5],
    ['Rp1.250.000,-', 'indonesia', 1_250_000],
    ['10 Menit', 'indonesia', 10],
  ])('reads %s (%s) as %s', (text, style, nilai) => {
    const read = bacaAngka(text, undefined, style, ANGKA);
    expect(read.jenis === 'angka' ? read.nilai : null).toBe(nilai);
  });

  it('leaves 1.500 among percentages in doubt, and reads fractions of a percent format as percentages', () => {
    expect(bacaAngka('1.500', undefined, 'tidak tampak', PERSEN).jenis).toBe('ragu');
    expect(bacaAngka(0.85, '0.0%', 'indonesia', PERSEN)).toMatchObject({ nilai: 85, desimal: 1, percent: true });
    expect(bacaAngka('-', undefined, 'indonesia', PERSEN).jenis).toBe('kosong');
    expect(bacaAngka('#REF!', undefined, 'indonesia', PERSEN).jenis).toBe('galat');
    expect(bacaAngka('WTP', undefined, 'indonesia', ANGKA)).toEqual({ jenis: 'teks', teks: 'WTP' });
  });
});
