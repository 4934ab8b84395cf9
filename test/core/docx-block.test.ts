import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Block } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { readDocx, readPart, readParts } from './docx-reading.ts';
import { documentOf, KOP, LOGO, report, TABLE } from './docx-sample.ts';
import { contohBuku, contohInput, SEMESTER_I } from './laporan-fixture.ts';

describe('blocks', () => {
  it('keep headings as headings of Word', async () => {
    const levels = [1, 2, 3] as const;
    const docx = renderDocx(report(levels.map((level) => ({ type: 'heading', level, text: `Judul ${level}` }))));
    const { headings } = await readDocx(docx);
    expect(headings).toEqual([
      { level: 1, text: 'BAB I Judul 1' },
      { level: 2, text: 'A. Judul 2' },
      { level: 3, text: '1. Judul 3' },
    ]);
    const styles = readPart(docx, 'word/styles.xml');
    for (const level of levels) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style).toContain('<w:keepNext/>');
    }
  });

  it('number tables in order, above them, and repeat both header rows', async () => {
    const docx = await readDocx(renderDocx(report([TABLE, TABLE])));
    expect(docx.tables.map(({ caption }) => caption)).toEqual(['Tabel 1 Capaian', 'Tabel 2 Capaian']);
    expect(docx.tables[0]).toEqual({
      caption: 'Tabel 1 Capaian',
      header: [
        ['Kode', 'TW I'],
        ['Target', 'Realisasi'],
      ],
      rows: [['Sasaran satu'], ['IKU-1', '10', '1.234,50'], ['Rata-rata', '98,00']],
    });
    expect(docx.text).toContain('Catatan pertama.');
    expect(docx.text).toContain('Catatan kedua.');
  });

  it('never split a row over two pages, align numbers right, and fill the width exactly', () => {
    const xml = documentOf(report([TABLE]));
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false]);
    // the header stays with the first row, a small table in one piece, its last row with the note
    for (const row of rows) expect(row.match(/<w:keepNext\/>/g)).toHaveLength((row.match(/<w:p>/g) ?? []).length);
    expect(rows[3]?.match(/w:jc w:val="(\w+)"/g)).toEqual(
      ['left', 'right', 'right'].map((side) => `w:jc w:val="${side}"`),
    );
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(grid.reduce((a, b) => a + b, 0)).toBe(11906 - 2 * 1417);
    expect(table).toContain('w:gridSpan w:val="3"');
  });

  it('begin every numbered list at 1', async () => {
    const list: Block = { type: 'list', ordered: true, items: ['a', 'b'] };
    const docx = renderDocx(report([list, list]));
    const used = [...readPart(docx, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(
      (match) => match[1],
    );
    expect(used).toHaveLength(4);
    expect(used[0]).toBe(used[1]);
    expect(used[2]).toBe(used[3]);
    expect(used[0]).not.toBe(used[2]);
    expect((await readDocx(docx)).html).toContain('<ol><li>a</li><li>b</li>');
  });

  it('keep the signature together, with the room for the pen above the name', () => {
    const signer = {
      awalan: 'Plt.',
      jabatan: 'Kepala Dinas',
      nama: 'Nama',
      pangkat: 'Pembina',
      nip: '19700115 199403 1 002',
    };
    const xml = documentOf(
      report([{ type: 'signature', tempatTanggal: 'Contoh, 3 Januari 2022', penandatangan: signer }]),
    );
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const texts = paragraphs.map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]).join(''));
    expect(texts).toEqual([
      'Contoh, 3 Januari 2022',
      'Plt. Kepala Dinas,',
      'Nama',
      'Pembina',
      'NIP 19700115 199403 1 002',
    ]);
    expect(paragraphs.map((p) => p.includes('<w:keepNext/>'))).toEqual([true, true, true, true, false]);
  });

  it('print a.n. on a line above the jabatan, and leave out an absent NIP', () => {
    const signer = { awalan: 'a.n. Kepala Dinas', jabatan: 'Sekretaris', nama: 'Nama', pangkat: '', nip: '' };
    const xml = documentOf(report([{ type: 'signature', tempatTanggal: 'Contoh', penandatangan: signer }]));
    const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]);
    expect(texts).toEqual(['Contoh', 'a.n. Kepala Dinas', 'Sekretaris,', 'Nama']);
  });

  it('put the lambang beside the kop when there is one', () => {
    const plain = renderDocx(report([{ type: 'kop', kop: KOP }]));
    const docx = renderDocx(report([{ type: 'kop', kop: { ...KOP, logo: LOGO } }]));
    expect(readPart(docx, 'word/document.xml')).toContain('descr="Lambang daerah"');
    expect(readPart(plain, 'word/document.xml')).not.toContain('<w:drawing>');
    for (const file of [plain, docx]) {
      const xml = readPart(file, 'word/document.xml');
      expect(xml).toContain('PEMERINTAH KABUPATEN CONTOH');
      expect(xml).toMatch(/<w:pBdr><w:bottom w:val="double"/);
    }
  });

  it('give every picture of a document its own id', () => {
    const kop: Block = { type: 'kop', kop: { ...KOP, logo: LOGO } };
    const xml = documentOf(report([kop, kop]));
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1])).toEqual(['1', '2']);
  });

  it('use no text box, no floating shape and no placeholder of docx', () => {
    const docx = renderDocx(buildLaporan(contohInput(SEMESTER_I, contohBuku(), { logo: LOGO })));
    for (const xml of [
      readPart(docx, 'word/document.xml'),
      readParts(docx, 'word/header'),
      readParts(docx, 'word/footer'),
    ]) {
      expect(xml).not.toMatch(/w:txbxContent|wp:anchor|v:shape|w:framePr|undefined|NaN|\{[a-z]/);
    }
  });
});

describe('text', () => {
  const cases: [string, string, string][] = [
    ['markup of XML', 'A & B <tag> "q"', 'A & B <tag> "q"'],
    ['characters beyond the BMP', 'baik 😀 é', 'baik 😀 é'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['half a surrogate pair', 'a\ud83db\udc00', 'ab'],
    ['line ends of Windows and of spreadsheets', 'a\r\nb\u000bc', 'a\nb\nc'],
    [
      'braces, which docx uses for its own placeholders',
      'lihat {daftar-bernomor-1} dan {x.png}',
      'lihat {daftar-bernomor-1} dan {x.png}',
    ],
  ];
  it.each(cases)('survives with %s', async (_, typed, read) => {
    const docx = await readDocx(renderDocx(report([{ type: 'paragraph', text: typed }], { title: typed })));
    expect(docx.text).toBe(read);
  });

  it('keeps marks of runs', async () => {
    const text = ['biasa ', { text: 'tebal', bold: true }, { text: ' miring', italic: true }];
    const docx = await readDocx(renderDocx(report([{ type: 'paragraph', text }])));
    expect(docx.html).toBe('<p>biasa <strong>tebal</strong><em> miring</em></p>');
  });
});
