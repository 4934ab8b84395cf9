/** Ruled forms: one native table over the whole width, whatever boxes its rows have. */
import { describe, expect, it } from 'vitest';
import type { Block, FormCell } from '../../src/core/laporan/blocks.ts';
import { documentOf, report } from './docx-sample.ts';

const box = (text: string, width = 1): FormCell => ({ width, parts: [{ type: 'text', text }] });

const FORM: Block = {
  type: 'form',
  rows: [{ cells: [box('a'), box('b')] }, { cells: [box('c')], minHeightCm: 2 }, { cells: [box('d', 1), box('e', 2)] }],
};

const numbers = (xml: string, pattern: RegExp): number[] => [...xml.matchAll(pattern)].map((match) => Number(match[1]));

describe('a form', () => {
  const xml = documentOf(report([FORM]));
  const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? '';

  it('has the columns that all its rows need together, over the width of the text', () => {
    const grid = numbers(table, /<w:gridCol w:w="(\d+)"/g);
    expect(grid).toHaveLength(3);
    expect(grid.reduce((a, b) => a + b, 0)).toBe(11906 - 2 * 1417);
  });

  it('lets each box cover the columns between its edges', () => {
    const rows = (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => Number(/w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)),
    );
    expect(rows).toEqual([[2, 1], [3], [1, 2]]);
  });

  it('never tears a row over two pages, and keeps its least height', () => {
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(numbers(table, /<w:trHeight w:val="(\d+)" w:hRule="atLeast"/g)).toEqual([1134]);
  });

  it('stands ticks with their words in lines of one height', () => {
    const checks: FormCell['parts'] = [
      {
        type: 'checks',
        columns: 1,
        items: [
          { label: 'Ya', checked: true },
          { label: 'Tidak', checked: false },
        ],
      },
    ];
    const ticked = documentOf(report([{ type: 'form', rows: [{ cells: [{ width: 1, parts: checks }] }] }]));
    expect(ticked).toMatch(/\u2611<\/w:t>.*Ya.*\u2610<\/w:t>.*Tidak/s);
    expect(ticked.match(/w:line="250" w:lineRule="exact"/g)).toHaveLength(2);
  });
});
