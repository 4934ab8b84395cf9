/** What a window says is marked: taken as it is, or not at all. */
import { describe, expect, it } from 'vitest';
import { toSelection } from '../../../local/server/selection.ts';

const area = { top: 1, left: 2, bottom: 4, right: 2 };

describe('toSelection', () => {
  it('takes the marked areas and the active cell', () => {
    const active = { row: 4, column: 2 };
    expect(toSelection({ sheet: 7, areas: [area], active })).toEqual({ sheetId: 7, areas: [area], active });
    expect(toSelection({ sheet: 7, areas: [area] })).toEqual({ sheetId: 7, areas: [area] });
  });

  it.each([
    ['nothing', null],
    ['no areas', { sheet: 7, areas: [] }],
    ['a negative row', { sheet: 7, areas: [{ ...area, top: -1 }] }],
    ['an area upside down', { sheet: 7, areas: [{ ...area, top: 9 }] }],
    ['a sheet that is no number', { sheet: '7', areas: [area] }],
  ])('refuses %s', (_, value) => {
    expect(toSelection(value)).toBeNull();
  });
});
