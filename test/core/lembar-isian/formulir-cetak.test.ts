import { expect, it } from 'vitest';
import { readBukuKerja } from '../../../src/app/read-buku-kerja.ts';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import { buildFormulir } from '../../../src/core/lembar-isian/formulir-cetak.ts';
import { lembarBook } from '../../app/lembar-isian/lembar-book.ts';
import { readParts } from '../docx-reading.ts';
import { BARIS } from './lembar-fixture.ts';

it('is a landscape form with what is known already, room for the rest and a signature', () => {
  const { pengaturan, unitKerja } = readBukuKerja(lembarBook().ports()).buku;
  const report = buildFormulir({
    ...{ pengaturan, unit: unitKerja[2]!, baris: BARIS, kodeData: 'abc123abc123' },
    periode: { tahun: 2026, jenis: 'triwulan', nomor: 2 },
    batas: { tahun: 2026, bulan: 7, hari: 10 },
    waktu: { tahun: 2026, bulan: 7, hari: 1, jam: 8, menit: 0 },
  });
  expect(report.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
  const table = report.sections[0]!.blocks.find((block) => block.type === 'table');
  expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.slice(4, 7))).toEqual([
    ['190', '\n\n', '\n\n'],
    ['dihitung', '\n\n', '\n\n'],
    ['\n\n', '–', '–'],
    ['75,25%', '\n\n', '\n\n'],
  ]);
  const text = readParts(renderDocx(report), 'word/');
  for (const words of [
    'FORMULIR ISIAN KINERJA',
    'Jumat, 10 Juli 2026',
    'Batas waktu: 31 Juli 2026',
    'Camat',
    'abc123abc123',
  ]) {
    expect(text).toContain(words);
  }
});
