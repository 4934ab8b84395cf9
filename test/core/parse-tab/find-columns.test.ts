/** Headers are found wherever and however people put them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../src/core/parse-tab/find-columns.ts';
import { ANGGARAN } from '../../../src/core/tab-layout/anggaran.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../../../src/core/tab-layout/perjanjian-kinerja.ts';
import { triwulanLayout } from '../../../src/core/tab-layout/triwulan.ts';
import { gridOf } from '../sample-buku.ts';

const TW = triwulanLayout(2);
const findTw = (...rows: (string | number)[][]) => findColumns(gridOf('Triwulan II', rows), TW, 2026);
const findRa = (...rows: (string | number)[][]) => findColumns(gridOf('Rencana Aksi', rows), RENCANA_AKSI, 2026);

describe('findColumns', () => {
  it('finds headers in any order, among columns it does not know', () => {
    expect(findTw(['No', 'Realisasi', 'Catatan Pribadi', 'Target TW', 'Kode'])).toMatchObject({
      headerRow: 1,
      columns: { realisasi: 2, target: 4, kode: 5 },
    });
  });

  it.each([
    'realisasi',
    'REALISASI *',
    'Reali sasi',
    ' Realisasi\n',
    'Realisasi**',
    'Realisasi\u00a0',
    'Realisasi TW',
    'Realisasi Triwulan',
  ])('takes %j for Realisasi', (header) => {
    expect(findTw(['Kode', header])?.columns.realisasi).toBe(2);
  });

  it.each(['Realisasi (Rp)', 'Realisasi Tahun Lalu', 'Realisasinya', '(Realisasi)'])(
    'does not take %j for it',
    (header) => {
      expect(findTw(['Kode', header])?.columns.realisasi).toBeUndefined();
    },
  );

  it('prefers the header itself to a synonym, wherever it stands', () => {
    const found = findTw(['Kode', 'Realisasi TW', 'Realisasi', 'Target', 'Target TW']);
    expect(found).toMatchObject({ columns: { realisasi: 3, target: 5 }, duplicates: [] });
  });

  it('reports headers that are equally good', () => {
    expect(findTw(['Kode', 'Realisasi', 'realisasi *'])?.duplicates).toEqual([{ field: 'realisasi', columns: [2, 3] }]);
    expect(findTw(['Kode', 'Target', 'Target Triwulan'])?.duplicates).toEqual([{ field: 'target', columns: [2, 3] }]);
  });

  it('passes over title rows, up to row 15', () => {
    const titles = (count: number) => Array.from({ length: count }, (_, index) => [`Judul ${index}`, '', 'Target']);
    expect(findTw(...titles(14), ['Kode', 'Realisasi'])?.headerRow).toBe(15);
    expect(findTw(...titles(15), ['Kode', 'Realisasi'])?.columns.kode).toBeUndefined();
  });

  it('knows the quarter in every spelling', () => {
    expect(findRa(['Kode', 'Target TW 1', 'Target Triwulan II', 'Target Trw. 3', 'Target TW lV'])?.columns).toEqual({
      kode: 1,
      targetTw1: 2,
      targetTw2: 3,
      targetTw3: 4,
      targetTw4: 5,
    });
  });

  it('follows the year in Target 2026', () => {
    const grid = gridOf('Perjanjian Kinerja', [['Kode', 'Target 2025', 'Target 2026', 'Target 2027']]);
    expect(findColumns(grid, PERJANJIAN_KINERJA, 2026)?.columns.targetTahunan).toBe(3);
    expect(findColumns(grid, PERJANJIAN_KINERJA, 2027)?.columns.targetTahunan).toBe(4);
    expect(findColumns(grid, PERJANJIAN_KINERJA)?.columns.targetTahunan).toBeUndefined();
  });

  it('reads a header over two rows with a merged group', () => {
    const found = findRa(
      ['Rencana Aksi Tahun 2026'],
      [],
      ['Kode', 'Rencana Aksi', 'Target', '', '', '', 'Penanggung Jawab'],
      ['', '', 'TW I', 'TW II', 'TW III', 'TW IV', ''],
      ['A', 'Layanan', 1, 2, 3, 4, ''],
    );
    expect(found).toMatchObject({ headerRow: 4, twoRows: true, duplicates: [] });
    expect(found?.columns).toEqual({
      kode: 1,
      rencanaAksi: 2,
      targetTw1: 3,
      targetTw2: 4,
      targetTw3: 5,
      targetTw4: 6,
      penanggungJawab: 7,
    });
  });

  it.each([
    [
      ['Kode', 'Target Triwulan', '', '', ''],
      ['', 'I', 'II', 'III', 'IV'],
    ],
    [
      ['Kode', 'Target', '', '', ''],
      ['', 'I', 'II', 'III', 'IV'],
    ],
    [
      ['Kode', 'TW I', 'TW II', 'TW III', 'TW IV'],
      ['', 'Target', 'Target', 'Target', 'Target'],
    ],
    [
      ['Kode', 'TARGET TRIWULAN', '', '', ''],
      ['(1)', '1', '2', '3', '4'],
    ],
  ])('reads the two rows %j and %j', (upper, lower) => {
    expect(findRa(upper, lower)?.columns).toEqual({ kode: 1, targetTw1: 2, targetTw2: 3, targetTw3: 4, targetTw4: 5 });
  });

  it('keeps groups of one tab apart', () => {
    const grid = gridOf('Anggaran', [
      ['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi Keuangan', '', '', '', 'Fisik', '', '', ''],
      ['', '', '', 'TW I', 'TW II', 'TW III', 'TW IV', 'TW I', 'TW II', 'TW III', 'TW IV'],
    ]);
    expect(findColumns(grid, ANGGARAN, 2026)).toMatchObject({
      duplicates: [],
      columns: { kode: 1, uraian: 2, pagu: 3, realisasiTw1: 4, realisasiTw4: 7, fisikTw1: 8, fisikTw4: 11 },
    });
  });

  it('does not take a row of data for the lower half of the header', () => {
    expect(findTw(['Kode', 'Target TW', 'Realisasi', 'Kendala'], ['A', '', '', ''])?.headerRow).toBe(1);
    expect(findTw(['Kode', 'Target TW', 'Realisasi'], ['1', '2', '3'])?.headerRow).toBe(1);
  });

  it('finds nothing in a tab without any header', () => {
    expect(findTw(['Laporan'], ['', 5])).toBeNull();
    expect(findColumns(gridOf('x', []), TW)).toBeNull();
  });

  it('finds the same fields whatever stands around them', () => {
    const headers = TW.columns.map(({ header }) => header);
    const noise = fc.constantFrom('', 'No', 'Catatan', 'x', '2026');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(headers, { minLength: headers.length }),
        fc.array(noise, { maxLength: 4 }),
        fc.integer({ min: 0, max: 10 }),
        (order, extra, above) => {
          const rows = [...Array.from({ length: above }, () => [...extra]), [...extra, ...order]];
          const found = findColumns(gridOf('Triwulan II', rows), TW, 2026);
          expect(found?.headerRow).toBe(above + 1);
          for (const { field, header } of TW.columns) {
            expect(found?.columns[field]).toBe(extra.length + order.indexOf(header) + 1);
          }
        },
      ),
    );
  });
});
