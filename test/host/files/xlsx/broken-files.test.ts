/** Files that cannot be opened are refused in words that help. */
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../../../local/files/file-problem.ts';
import { fixture, read, relationship, relationships, zipOf } from './fixture.ts';

const good = fixture({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });

async function problemOf(bytes: Uint8Array): Promise<FileProblem> {
  const error: unknown = await read(bytes, 'Data.xlsx').catch((caught: unknown) => caught);
  if (!(error instanceof FileProblem)) throw new Error(`no FileProblem: ${String(error)}`);
  return error;
}

describe('a broken file', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty one', new Uint8Array(), 'kosong'],
    ['a text', Buffer.from('Kode,Indikator\n1,2'), 'bukan buku kerja .xlsx'],
    ['a page of a browser', Buffer.from('<html><table></table></html>'), 'bukan buku kerja .xlsx'],
    [
      'an .xls with another name',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(512).fill(0)]),
      'Excel lama (.xls)',
    ],
    ['a zip of something else', zipSync({ 'baca.txt': Buffer.from('x') }), 'bukan buku kerja .xlsx'],
    [
      'a document',
      zipOf({
        '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
        'word/document.xml': '<document/>',
      }),
      'bukan buku kerja .xlsx',
    ],
    ['one cut in half', good.slice(0, good.length >> 1), 'rusak atau tidak lengkap'],
    ['one cut at the end', good.slice(0, -30), 'rusak atau tidak lengkap'],
    ['only the start of a zip', Buffer.from('PK\u0003\u0004xxxx'), 'rusak atau tidak lengkap'],
    [
      'one whose worksheet is cut',
      fixture({
        sheets: { A: '' },
        parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' },
      }),
      'rusak',
    ],
    ['one whose workbook is no XML', fixture({ sheets: { A: '' }, parts: { 'xl/workbook.xml': 'halo' } }), 'rusak'],
  ])('%s is named', async (_, bytes, part) => {
    const problem = await problemOf(bytes);
    expect(problem.pesan).toContain(part);
    expect(problem.pesan).toContain('Data.xlsx');
    expect(problem.saran.length).toBeGreaterThan(20);
  });

  it('protected by a password is named', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    expect((await problemOf(bytes)).pesan).toContain('kata sandi');
  });

  it('with a flipped bit is not taken for a good one', async () => {
    const bytes = good.slice();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 40;
    bytes[at] = bytes[at]! ^ 0xff;
    expect((await problemOf(bytes)).pesan).toContain('rusak');
  });
});
