/** Whatever a person types, moves, inserts and undoes in whatever order: results are those of a workbook computed anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../local/host/spreadsheet/book.ts';
import { Desk } from '../../../local/host/view/desk.ts';
import type { Edit } from '../../../local/host/view/edit-types.ts';
import { addSheet, openWorkbook } from '../spreadsheet/open-workbook.ts';

const SIZE = 6;
const place = fc.integer({ min: 0, max: SIZE - 1 });
const tab = fc.integer({ min: 0, max: 1 });
const CONTENTS = [
  ...['7', '12,5', 'teks', '', '=A1+B2', '=SUM(A1:C3)', '=SUM(A:A)', "='Lembar dua'!A1*2", '=Satu!B1', '=SUM($B$1:B4)'],
  ...['=1/0', '=IF(A1>5;B1;"kecil")'],
];

type Step =
  | { kind: 'ketik'; tab: number; row: number; column: number; text: string }
  | {
      kind: 'pindah';
      tab: number;
      row: number;
      column: number;
      size: number;
      toTab: number;
      toRow: number;
      toColumn: number;
    }
  | { kind: 'baris'; tab: number; row: number }
  | { kind: 'urungkan' }
  | { kind: 'ulangi' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('ketik' as const),
      tab,
      row: place,
      column: place,
      text: fc.constantFrom(...CONTENTS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('pindah' as const), tab, row: place, column: place, size: fc.integer({ min: 0, max: 2 }) },
      ...{ toTab: tab, toRow: place, toColumn: place },
    }),
  },
  fc.record({ kind: fc.constant('baris' as const), tab, row: place }),
  fc.record({ kind: fc.constant('urungkan' as const) }),
  fc.record({ kind: fc.constant('ulangi' as const) }),
);

function start() {
  const opened = openWorkbook({ locale: 'id_ID' });
  const tabs = [addSheet(opened.workbook, 'Satu', 20, 12), addSheet(opened.workbook, 'Lembar dua', 20, 12)];
  const desk = new Desk();
  const idOf = (index: number) => tabs[index]?.id ?? 0;
  const edit = (one: Edit) => desk.edit(opened.session, [one]);
  const run = (one: Step) => {
    if (one.kind === 'urungkan') return void desk.undo(opened.session);
    if (one.kind === 'ulangi') return void desk.redo(opened.session);
    const sheet = idOf(one.tab);
    if (one.kind === 'ketik')
      return void edit({ kind: 'tempel', sheet, row: one.row, column: one.column, texts: [[one.text]] });
    if (one.kind === 'baris') return void edit({ kind: 'sisip', sheet, axis: 'baris', at: one.row, count: 1 });
    const { row: top, column: left, size } = one;
    const from = { top, left, bottom: top + size, right: left + size };
    return void edit({ kind: 'pindah', sheet, from, toSheet: idOf(one.toTab), row: one.toRow, column: one.toColumn });
  };
  const results = () => structuredClone(opened.workbook.sheets.map(({ values, formulas }) => [values, [...formulas]]));
  return { ...opened, run, results };
}

describe('results of formulas', () => {
  it('are those of a workbook that is computed anew', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const { workbook, run, results } = start();
        for (const one of steps) run(one);
        const kept = results();
        const { engine } = bookOf(workbook);
        engine.reshape('names', () => undefined);
        engine.flush();
        expect(kept).toEqual(results());
      }),
      { numRuns: 150 },
    );
  });
});
