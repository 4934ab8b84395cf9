/** Patches of registers: what is written stays the text that it is, whatever format the cell had. */
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/core/grid.ts';
import { parseRegister, updatePatch } from '../../src/core/register.ts';
import { DISPOSISI } from '../../src/core/tab-layout/register.ts';

const header = DISPOSISI.columns.map(({ header: title }) => title);

function registerOf(rows: string[][]) {
  const values = [header, ...rows];
  const grid: Grid = { tab: DISPOSISI.tab, gid: 1, values };
  const register = parseRegister(grid, DISPOSISI);
  if (!register) throw new Error('no header');
  return register;
}

describe('updatePatch', () => {
  it('gives the cells of texts the format of texts, so that no apostrophe is needed, or stays', () => {
    const register = registerOf([['001/DISP/2026', '1 April 2026']]);
    const selesai = register.columns.selesai ?? 0;
    expect(selesai).toBeGreaterThan(0);
    const patch = updatePatch(register, [{ row: 2, entry: { selesai: '15 April 2026' } }]);
    expect(patch.values).toEqual([{ row: 2, column: selesai, values: [['15 April 2026']] }]);
    expect(patch.numberFormats).toEqual([{ row: 2, column: selesai, texts: [['@']] }]);
  });
});
