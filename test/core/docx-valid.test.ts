/** Every kind of document that we make keeps the rules of WordprocessingML, and the check of that notices what breaks them. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Block, Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { KOP, LOGO, report, TABLE } from './docx-sample.ts';
import { contohBuku, contohInput, SEMESTER_I, TAHUN, TRIWULAN_I, TRIWULAN_II } from './laporan-fixture.ts';
import { faultsOf, type Parts, partsOf } from './ooxml/validate.ts';

/** One of every block. */
const ALL: Block[] = [
  { type: 'cover', kop: { ...KOP, logo: LOGO }, title: 'Laporan', subtitle: 'Tahun', lines: ['a', 'b'] },
  { type: 'kop', kop: { ...KOP, logo: LOGO } },
  { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
  { type: 'toc', of: 'tables', title: 'DAFTAR TABEL' },
  { type: 'toc', of: 'figures', title: 'DAFTAR GAMBAR' },
  { type: 'heading', level: 1, text: 'SATU', id: 'satu' },
  { type: 'heading', level: 2, text: 'Dua' },
  { type: 'heading', level: 3, text: 'Tiga' },
  { type: 'heading', level: 4, text: 'Empat' },
  {
    type: 'paragraph',
    text: [{ text: 'tebal', bold: true }, { text: 'miring\nbaris', italic: true }, { ref: 'satu' }],
    indent: true,
  },
  { type: 'list', ordered: true, items: ['a', 'b'] },
  { type: 'list', ordered: false, items: ['a', [{ ref: 'gambar' }]] },
  { type: 'details', items: [{ label: 'a', text: 'b' }] },
  TABLE,
  {
    type: 'table',
    caption: 'x',
    columns: [{ header: 'x', width: 1 }],
    rows: [{ cells: [[{ ref: 'satu' }]] }],
    numbered: false,
  },
  { type: 'figure', caption: 'Grafik', image: LOGO, widthCm: 12, note: 'Sumber: contoh', id: 'gambar' },
  {
    type: 'form',
    rows: [
      {
        minHeightCm: 2,
        cells: [
          {
            width: 1,
            parts: [
              { type: 'label', text: 'a' },
              {
                type: 'checks',
                columns: 2,
                items: [
                  { label: 'a', checked: true },
                  { label: 'b', checked: false },
                ],
              },
            ],
          },
          {
            width: 2,
            parts: [
              { type: 'fields', labelCm: 2, items: [{ label: 'a', text: 'b' }] },
              { type: 'space', cm: 1 },
            ],
          },
        ],
      },
      { cells: [{ width: 1, parts: [{ type: 'text', text: 'a', align: 'center' }] }] },
    ],
  },
  { type: 'ruledSpace', lines: 3 },
  { type: 'pageBreak' },
  {
    type: 'signature',
    tempatTanggal: 'x',
    penandatangan: { awalan: '', jabatan: 'x', nama: 'Nama', pangkat: 'y', nip: '1' },
  },
];

const EVERYTHING: Report = report([], {
  draf: true,
  sections: [
    { orientation: 'portrait', bare: true, blocks: ALL.slice(0, 2) },
    { orientation: 'portrait', pageNumber: { format: 'roman', start: 1 }, blocks: ALL.slice(2, 5) },
    { orientation: 'landscape', pageNumber: { format: 'decimal', start: 1 }, blocks: ALL.slice(5) },
  ],
});

describe('a document is valid', () => {
  it.each([
    ['with one of every block', EVERYTHING],
    ['of Triwulan I', buildLaporan(contohInput(TRIWULAN_I))],
    ['of Triwulan II', buildLaporan(contohInput(TRIWULAN_II, contohBuku(), { logo: LOGO }))],
    ['of a semester', buildLaporan(contohInput(SEMESTER_I))],
    ['of a year', buildLaporan(contohInput(TAHUN, contohBuku(), { logo: LOGO }))],
    ['of an empty workbook', buildLaporan(contohInput(TAHUN, contohBuku(0), { penandatangan: null, temuan: [] }))],
  ])('%s', (_, made) => expect(faultsOf(partsOf(renderDocx(made)))).toEqual([]));
});

describe('the check notices', () => {
  const sound = partsOf(renderDocx(EVERYTHING));
  const planted: [string, string, string | RegExp, string, RegExp][] = [
    [
      'alignment before the style',
      'word/document.xml',
      /(<w:pStyle [^>]*\/>)((?:(?!<\/w:pPr>).)*?)(<w:jc [^>]*\/>)/,
      '$3$1$2',
      /w:pStyle too late/,
    ],
    [
      'properties after the text of a run',
      'word/document.xml',
      /(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)(<w:t [^>]*>[^<]*<\/w:t>)/,
      '$2$1',
      /w:rPr too late in w:r/,
    ],
    [
      'a shading before the width of a cell',
      'word/document.xml',
      /(<w:tcW [^>]*\/>)((?:(?!<\/w:tcPr>).)*?)(<w:shd [^>]*\/>)/,
      '$3$1$2',
      /too late in w:tcPr/,
    ],
    [
      'a page size after the page margins',
      'word/document.xml',
      /(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/,
      '$2$1',
      /out of order in w:sectPr/,
    ],
    [
      'a cell without a paragraph at its end',
      'word/document.xml',
      /(<w:tc>)(<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/,
      '$1$2</w:tc>',
      /w:tc without w:p/,
    ],
    ['two bookmarks of one name', 'word/document.xml', /_Toc000002"/g, '_Toc000001"', /bookmark _Toc000001 twice/],
    [
      'a link to nowhere',
      'word/document.xml',
      /w:anchor="_Toc000003"/,
      'w:anchor="_Toc999999"',
      /_Toc999999, which is nowhere/,
    ],
    ['two pictures of one id', 'word/document.xml', /<wp:docPr id="\d+"/g, '<wp:docPr id="7"', /picture id 7 twice/],
    ['a picture without a description', 'word/document.xml', / descr="[^"]*"/, '', /wp:docPr without descr/],
    [
      'a picture that is not in the file',
      'word/document.xml',
      /r:embed="[^"]*"/,
      'r:embed="rIdTiada"',
      /rIdTiada has no relationship/,
    ],
    [
      'a style that is not defined',
      'word/document.xml',
      /w:pStyle w:val="IsiLaporan"/,
      'w:pStyle w:val="Tiada"',
      /style Tiada/,
    ],
    ['a list that is not defined', 'word/document.xml', /w:numId w:val="\d+"/, 'w:numId w:val="99"', /list 99/],
    [
      'a field without its end',
      'word/document.xml',
      /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/,
      '',
      /field begin separate/,
    ],
    [
      'a row with a cell too few',
      'word/document.xml',
      /<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>/,
      '</w:tr>',
      /row of \d in a table of \d/,
    ],
    [
      'an element that is not in the table of rules',
      'word/document.xml',
      '<w:keepNext/>',
      '<w:framed/>',
      /w:framed in w:pPr/,
    ],
    [
      'a value of no sense',
      'word/document.xml',
      /w:jc w:val="center"/,
      'w:jc w:val="undefined"',
      /w:jc w:val="undefined"/,
    ],
    [
      'a part without a content type',
      '[Content_Types].xml',
      /<Override [^>]*footer2[^>]*>/,
      '',
      /footer2\.xml has no content type|not XML/,
    ],
    ['text that is not well-formed', 'word/footer1.xml', '</w:ftr>', '', /footer1\.xml/],
  ];

  it.each(planted)('%s', (_, path, pattern, replacement, fault) => {
    const before = sound.get(path) ?? '';
    const after = before.replace(pattern, replacement);
    expect(after).not.toBe(before);
    const parts: Parts = new Map([...sound, [path, after]]);
    expect(
      faultsOf(parts).some((text) => fault.test(text)),
      faultsOf(parts).slice(0, 5).join('\n'),
    ).toBe(true);
  });
});
