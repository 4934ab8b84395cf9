/** Rows that an action adds are remembered as ours, without taking over what people typed into older ones. */
import { describe, expect, it } from 'vitest';
import { isRemembered, memoryOf, parseMemory, withAdded } from '../../../src/app/machine-memory.ts';

describe('the memory of machine-made cells with rows added', () => {
  const at = (cells: Record<string, string>, kode: readonly string[]) => (index: number) => cells[kode[index] ?? ''];
  const lama = ['A', 'B'];
  const semua = ['A', 'B', 'C'];

  it('knows the new rows, keeps the older ones, and forgets none that was typed over', () => {
    const before = memoryOf(lama, ['f'], at({ A: '1', B: '2' }, lama));
    const older = memoryOf(lama, ['f'], at({ A: '1', B: 'ketikan' }, lama));
    const after = memoryOf(semua, ['f'], at({ A: '1', B: 'ketikan', C: '3' }, semua));
    const memory = withAdded(before, older, after, ['C']);
    expect(semua.map((kode) => isRemembered(memory, after, 'f', kode))).toEqual([true, false, true]);
  });

  it('begins from nothing', () => {
    const after = memoryOf(semua, ['f'], at({ A: 'x', B: 'y', C: '3' }, semua));
    const older = memoryOf(lama, ['f'], at({ A: 'x', B: 'y' }, lama));
    const memory = withAdded(parseMemory(''), older, after, ['C']);
    expect(semua.map((kode) => isRemembered(memory, after, 'f', kode))).toEqual([false, false, true]);
  });
});
