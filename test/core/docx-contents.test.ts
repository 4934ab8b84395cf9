/** The lists at the front against the pages that LibreOffice makes, and what of them is reckoned without it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estimatePages } from '../../src/core/docx/estimate/estimate-pages.ts';
import { separateLists } from '../../src/core/docx/estimate/separate-lists.ts';
import { keepTogether } from '../../src/core/docx/keep-together.ts';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { numberReport } from '../../src/core/laporan/number-report.ts';
import type { Periode } from '../../src/core/periode.ts';
import { readPart } from './docx-reading.ts';
import { documentOf, report } from './docx-sample.ts';
import { contohBuku, contohInput, SEMESTER_I, TAHUN, TRIWULAN_II } from './laporan-fixture.ts';
import { hasOffice, openOffice } from './office.ts';

const office = hasOffice ? openOffice() : null;
afterAll(() => office?.close());

/** Without spaces: where a line of the PDF breaks does not matter. */
const dense = (text: string): string => text.replace(/\s+/g, '');

interface Entry {
  words: string;
  page: string;
}

/** Entries of the lists as pages show them. */
function printedEntries(pages: string[]): Entry[] {
  return pages
    .join('\n')
    .split('\n')
    .flatMap((line) => {
      const match = /^(.*?)\.{3,}\s*([ivxl]+|\d+)\s*$/.exec(line);
      return match ? [{ words: dense(match[1] ?? ''), page: match[2] ?? '' }] : [];
    });
}

/** What stands at the foot of a page: `ii`, or the 3 of `3 dari 17`; `''` on the cover. */
function footOf(page: string): string {
  const lines = page.trimEnd().split('\n').slice(-3).join('\n');
  return /(\d+) dari \d+/.exec(lines)?.[1] ?? /\s([ivxl]+)(?:\s|$)/.exec(lines)?.[1] ?? '';
}

/** Pages (by their feet) that hold these words beyond the lists. */
function feetWith(pages: string[], words: string): string[] {
  return pages.filter((page) => dense(page.replace(/^.*\.{3,}.*$/gm, '')).includes(words)).map(footOf);
}

const REPORTS: [string, Periode, number | undefined][] = [
  ['triwulan', TRIWULAN_II, undefined],
  ['semester', SEMESTER_I, undefined],
  ['year', TAHUN, undefined],
  ['semester of 60 indikator', SEMESTER_I, 60],
];

describe.each(REPORTS)('the contents of a %s', (_, periode, size) => {
  const made: Report = buildLaporan(contohInput(periode, contohBuku(size)));
  const numbered = separateLists(numberReport(keepTogether(made)));
  let pages: string[] = [];
  beforeAll(() => {
    if (office) pages = office.pagesOf(office.toPdf(renderDocx(made)));
  }, 60_000);

  it.skipIf(!office)(
    'name every chapter, table and figure with the page on which it stands (needs LibreOffice)',
    () => {
      const entries = printedEntries(pages);
      const listed = numbered.targets.filter(({ level }) => level <= 3);
      expect(entries).toHaveLength(listed.length);
      for (const [index, { number, title }] of listed
        .sort((a, b) => Number(a.kind !== 'heading') - Number(b.kind !== 'heading'))
        .entries()) {
        const { words, page } = entries[index] ?? { words: '', page: '' };
        const whole = dense(number + title);
        expect(whole.endsWith(words), `${whole} / ${words}`).toBe(true);
        expect(feetWith(pages, whole), whole).toContain(page);
      }
    },
  );

  it.skipIf(!office)('count the chapters from 1 to the last page, and the front in i, ii (needs LibreOffice)', () => {
    const feet = pages.map(footOf);
    const front = feet.filter((foot) => /^[ivxl]+$/.test(foot));
    expect(feet.slice(0, 1 + front.length)).toEqual([
      '',
      ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'].slice(0, front.length),
    ]);
    const chapters = pages.slice(1 + front.length);
    for (const [index, page] of chapters.entries()) {
      expect(page).toMatch(new RegExp(`\\b${index + 1} dari ${chapters.length}\\b`));
    }
  });

  it.skipIf(!office)(
    'are reckoned right for nineteen in twenty, of a long report to the page beside it (needs LibreOffice)',
    () => {
      const reckoned = estimatePages(numbered);
      const entries = printedEntries(pages);
      let wrong = 0;
      const listed = numbered.targets
        .filter(({ level }) => level <= 3)
        .sort((a, b) => Number(a.kind !== 'heading') - Number(b.kind !== 'heading'));
      for (const [index, { bookmark }] of listed.entries()) {
        const [ours, real] = [reckoned.get(bookmark) ?? '', entries[index]?.page ?? ''];
        if (ours === real) continue;
        wrong += 1;
        expect(Math.abs(Number(ours) - Number(real)), `${bookmark}: ${ours} / ${real}`).toBeLessThanOrEqual(1);
      }
      // hundreds of rows add up to a line more or less
      if (size === undefined) expect(wrong / listed.length).toBeLessThanOrEqual(0.05);
    },
  );
});

describe('the list of contents', () => {
  const blocks: Report['sections'][number]['blocks'] = [
    { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
    { type: 'toc', of: 'figures', title: 'DAFTAR GAMBAR' },
    { type: 'heading', level: 1, text: 'SATU', id: 'satu' },
    { type: 'paragraph', text: ['lihat ', { ref: 'satu' }] },
  ];

  it('leads from every entry to a place that exists, once', () => {
    const xml = readPart(renderDocx(buildLaporan(contohInput(TAHUN))), 'word/document.xml');
    const places = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
    const names = places.map((match) => match[2]);
    const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]*)"/g)].map((match) => match[1]);
    const fields = [...xml.matchAll(/ PAGEREF (\S+) /g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places.map((match) => match[1])).size).toBe(names.length);
    expect(anchors.length).toBeGreaterThan(30);
    for (const anchor of [...anchors, ...fields]) expect(names).toContain(anchor);
  });

  it('leaves out the list of figures, with its title, where there is no figure', () => {
    expect(documentOf(report(blocks))).not.toContain('DAFTAR GAMBAR');
    expect(documentOf(report(blocks))).toContain('DAFTAR ISI');
  });

  it('has a text for each page number, for programs that do not compute fields', () => {
    const xml = documentOf(report(blocks, {}, { pageNumber: { format: 'decimal', start: 1 } }));
    const results = [
      ...xml.matchAll(/w:fldCharType="separate"\/><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)</g),
    ];
    expect(results.map((match) => match[1])).toEqual(['1', '1']);
  });
});
