/** What is kept of the last action: small, exact, and never put over what people have changed since. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContent, Grid } from '../../../src/core/grid.ts';
import {
  type Jejak,
  keadaanSel,
  muatJejak,
  packJejak,
  type SelJejak,
  unpackJejak,
} from '../../../src/core/urungkan/jejak.ts';

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ formula: fc.string({ minLength: 1 }) }),
  fc.date({ noInvalidDate: true }),
);

const sel: fc.Arbitrary<SelJejak> = fc.record({
  tab: fc.constantFrom('Triwulan I', 'Anggaran'),
  row: fc.integer({ min: 1, max: 5000 }),
  column: fc.integer({ min: 1, max: 30 }),
  kode: fc.string(),
  kolom: fc.constantFrom('Realisasi', 'Kode'),
  lama: content,
  formatLama: fc.constantFrom('', '@', '0%'),
  baru: content,
});

const jejakOf = (cells: SelJejak[]): Jejak => ({
  ...{
    tindakan: 'Perbaiki',
    periode: 'Triwulan I',
    waktu: '22 Nov 2026 14.05',
    oleh: 'kasubag@example.go.id',
    sel: cells,
  },
});

/** Blank is blank, however it was said. */
const blank = (one: CellContent): CellContent => (one === '' ? null : one);

describe('the note of an action', () => {
  it('comes back as it was written, through JSON', () => {
    fc.assert(
      fc.property(fc.array(sel, { maxLength: 20 }), (cells) => {
        const note = JSON.parse(JSON.stringify(packJejak(jejakOf(cells)))) as Record<string, unknown>;
        const expected = cells.map((one) => ({ ...one, lama: blank(one.lama), baru: blank(one.baru) }));
        expect(unpackJejak(note)).toEqual(jejakOf(expected));
      }),
    );
  });

  it('is none for anything else', () => {
    expect(unpackJejak({})).toBeNull();
    expect(unpackJejak({ tindakan: 'Perbaiki', sel: 'x' })).toBeNull();
  });

  it('fits for some hundred cells, not for tens of thousands', () => {
    const one: SelJejak = {
      ...{ tab: 'Triwulan I', row: 5, column: 5, kode: 'IKU-1', kolom: 'Realisasi' },
      ...{ lama: '232 Orang', formatLama: '@', baru: 232 },
    };
    expect(muatJejak(jejakOf(Array.from({ length: 800 }, () => one)))).toBe(true);
    expect(muatJejak(jejakOf(Array.from({ length: 20_000 }, () => one)))).toBe(false);
  });
});

describe('a cell that is to be put back', () => {
  const own: SelJejak = {
    ...{ tab: 'Triwulan I', row: 2, column: 2, kode: 'IKU-1', kolom: 'Realisasi' },
    ...{ lama: '232 Orang', formatLama: '@', baru: 232 },
  };
  const grid = (kode: string, value: string | number, formula = ''): Grid => ({
    ...{
      tab: 'Triwulan I',
      gid: 1,
      values: [
        ['Kode', 'Realisasi'],
        [kode, value],
      ],
      formulas: [
        ['', ''],
        ['', formula],
      ],
    },
  });
  it.each([
    ['may be, as long as it holds what was written', grid('IKU-1', 232), 'dapat'],
    ['is there already, after Ctrl+Z for instance', grid('IKU-1', '232 Orang'), 'sudah'],
    ['stays when somebody has typed another figure', grid('IKU-1', 240), 'berubah'],
    ['stays when somebody has put a formula there', grid('IKU-1', 232, '=A1'), 'berubah'],
    ['stays when another row stands there now', grid('IKU-2', 232), 'berubah'],
  ])('%s', (_, now, expected) => {
    expect(keadaanSel(own, now, (row) => String(now.values[row - 1]?.[0] ?? ''))).toBe(expected);
  });

  it('stays when its tab is gone', () => {
    expect(keadaanSel(own, undefined, () => 'IKU-1')).toBe('berubah');
  });

  it('knows its formula again when Sheets has spelt it anew', () => {
    const formula = { formula: '=IFERROR(IF(OR(E2="";D2="");"";E2/D2*100);"")' };
    const now = grid('IKU-1', 95, '=IFERROR(IF(OR(E2="",D2=""),"",E2/D2*100),"")');
    expect(keadaanSel({ ...own, baru: formula }, now, () => 'IKU-1')).toBe('dapat');
  });
});
