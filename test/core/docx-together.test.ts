/** What stays on one page: signatures with words, tables with what announces them, lists at the front. */
import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/core/docx/estimate/paginate.ts';
import { separateLists } from '../../src/core/docx/estimate/separate-lists.ts';
import { keepTogether } from '../../src/core/docx/keep-together.ts';
import type { Block } from '../../src/core/laporan/blocks.ts';
import { numberReport } from '../../src/core/laporan/number-report.ts';
import { report, TABLE } from './docx-sample.ts';

const words = (text: string): Block => ({ type: 'paragraph', text });
const SIGNATURE: Block = {
  type: 'signature',
  tempatTanggal: 'x',
  penandatangan: { awalan: '', jabatan: 'x', nama: 'x', pangkat: '', nip: '' },
};
const kept = (blocks: Block[]): boolean[] =>
  keepTogether(report(blocks)).sections.flatMap((section) =>
    section.blocks.map((block) => block.type === 'paragraph' && block.keepNext === true),
  );

describe('paragraphs stay with what follows', () => {
  it('two of them with a signature, the ones before them not', () => {
    expect(kept([words('a'), words('b'), words('c'), SIGNATURE])).toEqual([false, true, true, false]);
  });

  it('the sentence that announces a table, a list or a picture', () => {
    const list: Block = { type: 'list', ordered: false, items: ['x'] };
    expect(kept([words('a'), TABLE, words('b'), list, words('c')])).toEqual([true, false, true, false, false]);
  });
});

describe('lists at the front', () => {
  const lists: Block[] = [
    { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
    { type: 'toc', of: 'tables', title: 'DAFTAR TABEL' },
  ];
  const chapters = (count: number): Block[] =>
    Array.from({ length: count }, (_, index): Block[] => [
      { type: 'heading', level: 1, text: `x${index}` },
      TABLE,
    ]).flat();
  const typesOf = (count: number) =>
    separateLists(numberReport(report([...lists, ...chapters(count)])))
      .report.sections[0]?.blocks.slice(0, 3)
      .map(({ type }) => type);

  it('share a page where there is room', () => expect(typesOf(3)).toEqual(['toc', 'toc', 'heading']));

  it('begin a page of their own where there is none', () => expect(typesOf(25)).toEqual(['toc', 'pageBreak', 'toc']));
});

describe('pages', () => {
  const line = { height: 100 };

  it('are turned when a line does not fit', () => {
    const slices = [line, line, { ...line, bookmark: 'a' }];
    expect(paginate(slices, 200).pageOf.get('a')).toBe(1);
    expect(paginate(slices, 300).pageOf.get('a')).toBe(0);
  });

  it('are turned before what stays together, unless it is higher than a page', () => {
    const chain = [{ ...line, bookmark: 'a', keepNext: true }, { ...line, keepNext: true }, line];
    expect(paginate([line, ...chain], 300).pageOf.get('a')).toBe(1);
    expect(paginate([line, ...chain], 200).pageOf.get('a')).toBe(0);
  });

  it('begin with the header of the table that goes on', () => {
    const row = { height: 100, repeats: 50 };
    const rows = [...Array.from({ length: 7 }, () => row), { ...row, bookmark: 'last' }];
    // two rows on the first page, then with the header no more than one on each
    expect(paginate(rows, 210).pageOf.get('last')).toBe(6);
  });

  it('drop the space above their first line, and take the larger of two spaces between paragraphs', () => {
    const spaced = { height: 100, above: 40, below: 60 };
    expect(paginate([spaced, spaced], 260)).toMatchObject({ pages: 1 });
    expect(paginate([spaced, spaced], 250)).toMatchObject({ pages: 2 });
  });
});
