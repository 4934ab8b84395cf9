/** Numbers of headings, tables and figures, and the references to them. */
import { describe, expect, it } from 'vitest';
import type { Block, Text } from '../../src/core/laporan/blocks.ts';
import { numberReport, toRoman } from '../../src/core/laporan/number-report.ts';
import { LOGO, report, TABLE } from './docx-sample.ts';

const bab = (text: string): Block => ({ type: 'heading', level: 1, text });
const heading = (level: 2 | 3 | 4, text = 'x'): Block => ({ type: 'heading', level, text });
const lampiran = (text: string, id: string): Block => ({ type: 'heading', level: 2, text, numbering: 'lampiran', id });
const table = (id?: string): Block => ({ ...TABLE, type: 'table', ...(id ? { id } : {}) }) as Block;
const figure = (id?: string): Block => ({
  type: 'figure',
  caption: 'Grafik',
  image: LOGO,
  widthCm: 10,
  ...(id ? { id } : {}),
});

const numbersOf = (blocks: Block[]): string[] => numberReport(report(blocks)).targets.map(({ number }) => number);

describe('numbers', () => {
  it('of headings begin anew below the heading above them', () => {
    const blocks = [
      bab('satu'),
      heading(2),
      heading(3),
      heading(4),
      heading(4),
      heading(3),
      heading(4),
      heading(2),
      bab('dua'),
      heading(2),
    ];
    expect(numbersOf(blocks)).toEqual(['BAB I', 'A.', '1.', 'a.', 'b.', '2.', 'a.', 'B.', 'BAB II', 'A.']);
  });

  it('of tables and figures count apart within their chapter, and on through the annexes', () => {
    const annexes: Block[] = [{ type: 'heading', level: 1, text: 'LAMPIRAN', numbering: 'none' }];
    const blocks = [
      bab('satu'),
      table(),
      figure(),
      table(),
      bab('dua'),
      table(),
      ...annexes,
      lampiran('a', 'a'),
      table(),
      lampiran('b', 'b'),
      table(),
    ];
    expect(numbersOf(blocks)).toEqual([
      'BAB I',
      'Tabel 1.1',
      'Gambar 1.1',
      'Tabel 1.2',
      'BAB II',
      'Tabel 2.1',
      '',
      'Lampiran I.',
      'Tabel L.1',
      'Lampiran II.',
      'Tabel L.2',
    ]);
  });

  it('of tables without chapters are plain, and a table may have none', () => {
    expect(numbersOf([table(), { ...TABLE, numbered: false } as Block, table()])).toEqual(['Tabel 1', 'Tabel 2']);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [88, 'LXXXVIII'],
  ])('%i is %s', (value, roman) => expect(toRoman(value)).toBe(roman));
});

describe('references', () => {
  const blocks = (text: Text): Block[] => [
    { type: 'paragraph', text },
    { ...bab('satu'), id: 'bab' } as Block,
    { ...heading(2, 'Hasil'), id: 'hasil' } as Block,
    table('tabel'),
    figure('gambar'),
    lampiran('Data', 'data'),
  ];

  it.each([
    ['bab', 'Bab I'],
    ['hasil', 'A. Hasil'],
    ['tabel', 'Tabel 1.1'],
    ['gambar', 'Gambar 1.1'],
    ['data', 'Lampiran I'],
  ])('to %s read %s and lead there, also from before', (ref, words) => {
    const { report: resolved, targets } = numberReport(report(blocks(['lihat ', { ref }])));
    const [paragraph] = resolved.sections[0]?.blocks ?? [];
    const link = targets.find(
      ({ number }) => number !== '' && words.startsWith(number.replace(/\.$/, '').replace('BAB', 'Bab')),
    );
    expect(paragraph).toEqual({ type: 'paragraph', text: ['lihat ', { text: words, link: link?.bookmark }] });
  });

  it('are resolved in lists, details, tables and forms', () => {
    const ref: Text = [{ ref: 'tabel' }];
    const { report: resolved } = numberReport(
      report([
        table('tabel'),
        { type: 'list', ordered: false, items: [ref] },
        { type: 'details', items: [{ label: 'x', text: ref }] },
        { type: 'table', caption: 'y', columns: [{ header: 'y', width: 1 }], rows: [{ cells: [ref] }] },
        {
          type: 'form',
          rows: [
            {
              cells: [
                {
                  width: 1,
                  parts: [
                    { type: 'text', text: ref },
                    { type: 'fields', labelCm: 1, items: [{ label: 'x', text: ref }] },
                  ],
                },
              ],
            },
          ],
        },
      ]),
    );
    const text = JSON.stringify(resolved.sections[0]?.blocks.slice(1));
    expect(text).not.toContain('"ref"');
    expect(text.match(/"Tabel 1"/g)).toHaveLength(5);
  });

  it('to nothing, and two blocks of one id, are mistakes', () => {
    expect(() => numberReport(report(blocks([{ ref: 'tiada' }])))).toThrow('no block with id tiada');
    expect(() => numberReport(report([table('a'), table('a')]))).toThrow('two blocks with id a');
  });
});
