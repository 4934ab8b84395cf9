/** What renderDocx makes of blocks: read back as XML and through mammoth, byte for byte, and with LibreOffice where it is installed. */
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { columnWidths } from '../../src/core/docx/column-widths.ts';
import { fontMeasure } from '../../src/core/docx/estimate/font-widths.ts';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Section, TableColumn, TableRow } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { readDocx, readPart, readParts, tableOf } from './docx-reading.ts';
import { documentOf, LOGO, report, TABLE } from './docx-sample.ts';
import { contohBuku, contohInput, SEMESTER_I, TAHUN, TRIWULAN_II } from './laporan-fixture.ts';
import { hasOffice, openOffice } from './office.ts';

describe('the bytes', () => {
  it.each([
    ['Triwulan', TRIWULAN_II],
    ['Semester', SEMESTER_I],
    ['Tahun', TAHUN],
  ])('are the same for the same report, twice in one process (%s)', (_, periode) => {
    const make = () => renderDocx(buildLaporan(contohInput(periode, contohBuku(), { logo: LOGO })));
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('depend on neither the clock, nor the zone of the machine, nor chance', () => {
    const report = buildLaporan(contohInput(TRIWULAN_II, contohBuku(), { logo: LOGO }));
    const zone = process.env.TZ;
    const make = (time: string, random: number, tz: string) => {
      process.env.TZ = tz;
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
      const chance = vi.spyOn(Math, 'random').mockReturnValue(random);
      const bytes = renderDocx(report);
      chance.mockRestore();
      vi.useRealTimers();
      return Buffer.from(bytes);
    };
    try {
      const first = make('2026-04-14T02:30:00Z', 0.1, 'Asia/Jakarta');
      expect(make('2031-12-31T23:59:59Z', 0.9, 'America/New_York').equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('differ when a word of the report differs', () => {
    const a = renderDocx(report([{ type: 'paragraph', text: 'satu' }]));
    const b = renderDocx(report([{ type: 'paragraph', text: 'dua' }]));
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
  });

  it('carry the time that the report says, not the time of making', () => {
    const core = readPart(renderDocx(report([])), 'docProps/core.xml');
    const times = [...core.matchAll(/<dcterms:(created|modified)[^>]*>([^<]*)</g)].map((match) => match[2]);
    expect(times).toEqual(['2026-04-14T02:30:00Z', '2026-04-14T02:30:00Z']);
    expect(core).toContain('<dc:creator>Dinas Contoh</dc:creator>');
  });

  it('are refused when the time is no time', () => {
    expect(() => renderDocx(report([], { meta: { subject: '', creator: '', created: 'kemarin' } }))).toThrow(
      RangeError,
    );
  });
});

describe('the private compiler of docx', () => {
  it('still compiles at once into paths and contents, the times where we rewrite them', () => {
    const compiler = (Packer as unknown as { compiler: { compile(document: Document): unknown } }).compiler;
    const files = compiler.compile(new Document({ sections: [{ children: [new Paragraph('satu')] }] }));
    expect(files).toBeInstanceOf(Map);
    const parts = files as Map<string, string>;
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['word/document.xml', 'docProps/core.xml', '[Content_Types].xml']),
    );
    expect(parts.get('docProps/core.xml')).toMatch(/<dcterms:created [^>]*>[^<]+<\/dcterms:created>/);
    expect(parts.get('word/document.xml')).toContain('satu');
  });
});

describe('pages', () => {
  it.each([
    ['A4', 'portrait', 11906, 16838],
    ['A4', 'landscape', 16838, 11906],
    ['F4', 'portrait', 12189, 18709],
    ['F4', 'landscape', 18709, 12189],
  ] as const)('are %s %s', (kertas, orientation, width, height) => {
    const xml = documentOf(report([], { page: { kertas, jenisHuruf: 'Arial', marginCm: 2 } }, { orientation }));
    const size = /<w:pgSz([^>]*)\/>/.exec(xml)?.[1] ?? '';
    expect(size).toContain(`w:w="${width}"`);
    expect(size).toContain(`w:h="${height}"`);
    expect(size).toContain(`w:orient="${orientation}"`);
    expect(xml).toMatch(/<w:pgMar[^>]*w:left="1134"/);
  });

  it('have the font of the report as default', () => {
    const styles = readPart(
      renderDocx(report([], { page: { kertas: 'A4', jenisHuruf: 'Bookman Old Style', marginCm: 2 } })),
      'word/styles.xml',
    );
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0]).toContain('w:ascii="Bookman Old Style"');
  });

  it('carry title and footer texts, and the page number `n dari m` as fields', () => {
    const docx = renderDocx(report([]));
    expect(readParts(docx, 'word/header')).toContain('Laporan Kinerja – Dinas Contoh');
    const footer = readParts(docx, 'word/footer');
    expect(footer).toContain('Revisi 1');
    expect(footer).toContain('Kode data abc');
    expect(footer).toMatch(/PAGE.* dari .*NUMPAGES/s);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('carry the mark DRAF when the report is a draft (%s)', (draf, count) => {
    const header = readParts(renderDocx(report([], { draf })), 'word/header');
    expect(header.match(/>DRAF</g) ?? []).toHaveLength(count);
  });

  it('of a bare section carry no title and no page number, but DRAF', () => {
    const docx = renderDocx(report([], { draf: true }, { bare: true }));
    expect(readParts(docx, 'word/header')).not.toContain('Dinas Contoh');
    expect(readParts(docx, 'word/header')).toContain('>DRAF<');
    expect(readParts(docx, 'word/footer')).not.toContain('NUMPAGES');
  });

  it('end a section without an empty line, which would make a page of its own below a full table', () => {
    const sections: Section[] = [
      { orientation: 'portrait', blocks: [TABLE] },
      { orientation: 'landscape', blocks: [TABLE] },
    ];
    const xml = documentOf(report([], { sections }));
    expect(xml).toMatch(/w:line="100" w:lineRule="exact"\/><w:sectPr>/);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
  });
});

describe('column widths', () => {
  const font = fontMeasure('Arial');
  const type = { font, size: 16, padding: 90 };
  const columns: TableColumn[] = [
    { header: 'Uraian', width: 10 },
    { header: 'Keterangan', width: 5 },
    { header: 'Realisasi', width: 10, align: 'right' },
  ];
  const long = 'kata '.repeat(60);
  const total = (widths: number[]): number => widths.reduce((a, b) => a + b, 0);

  it('give a number the room it needs on one line, and the rest to the text by share', () => {
    const widths = columnWidths(columns, [{ cells: [long, long, '3.057.006.326'] }], 9000, type);
    const needed = font.widthOf('3.057.006.326', 16, false) + 90;
    expect(widths[2]).toBeGreaterThanOrEqual(needed);
    expect(widths[2]).toBeLessThan(1.1 * needed);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
    expect(total(widths)).toBe(9000);
  });

  it('are the shares where no column holds text', () => {
    expect(
      columnWidths(
        [
          { header: 'a', width: 3 },
          { header: 'b', width: 1 },
        ],
        [],
        8000,
        type,
      ),
    ).toEqual([6000, 2000]);
  });

  it('do not go by addresses, by cells over several columns, or by sasaran', () => {
    const url = `https://contoh.go.id/${'x'.repeat(80)}`;
    const plain = columnWidths(columns, [{ cells: [long, long, '1'] }], 9000, type);
    const rows: TableRow[] = [
      { cells: [long, url, '1'] },
      { kind: 'group', cells: ['x'.repeat(20)] },
      { labelSpan: 2, cells: ['x'.repeat(20), '1'] },
    ];
    expect(columnWidths(columns, rows, 9000, type)).toEqual(plain);
  });

  it('add up even in a table that is too narrow for its words', () => {
    const widths = columnWidths(columns, [{ cells: ['x'.repeat(20), 'x'.repeat(20), '1'] }], 1000, type);
    expect(total(widths)).toBe(1000);
    for (const width of widths) expect(width).toBeGreaterThan(100);
  });

  it('are whole, positive and add up for any table (property)', () => {
    const cell = fc.string({ maxLength: 30 });
    const column = fc.record({
      header: fc.string({ maxLength: 20 }),
      width: fc.integer({ min: 1, max: 20 }),
      align: fc.constantFrom('left' as const, 'right' as const, 'center' as const),
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 14 }),
        fc.array(cell, { maxLength: 14 }),
        (own, cells) => {
          const widths = columnWidths(own, [{ cells: own.map((_, index) => cells[index] ?? '') }], 13_000, type);
          expect(total(widths)).toBe(13_000);
          for (const width of widths) expect(Number.isInteger(width) && width > 0).toBe(true);
        },
      ),
    );
  });
});

describe('speed', () => {
  it('makes a report of 300 indikator in well under 5 seconds', async () => {
    const input = contohInput(SEMESTER_I, contohBuku(300));
    const start = performance.now();
    const docx = renderDocx(buildLaporan(input));
    expect(performance.now() - start).toBeLessThan(5000);
    const read = await readDocx(docx);
    expect(tableOf(read, /Data Kinerja per Unit/).rows.filter((row) => row.length > 1)).toHaveLength(300);
  });
});

describe('LibreOffice', () => {
  it.skipIf(!hasOffice)('shows DRAF on every page, and no number on the cover (needs LibreOffice)', () => {
    const office = openOffice();
    try {
      const docx = renderDocx(buildLaporan(contohInput(TAHUN, contohBuku(), { logo: LOGO })));
      const pages = office.pagesOf(office.toPdf(docx));
      expect(pages.length).toBeGreaterThan(10);
      for (const page of pages) expect(page).toMatch(/D\s?R\s?A\s?F/);
      expect(pages[0]).not.toContain(' dari ');
    } finally {
      office.close();
    }
  });
});
