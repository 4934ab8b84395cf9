/** What is marked, as it goes with every run of the add-on: Google always knows it. */
import type { Selection } from '../grid/grid-types.ts';

export function toPilihan(selection: Selection | null): Pick<Selection, 'sheet' | 'areas' | 'active'> | null {
  if (!selection) return null;
  const { sheet, areas, active } = selection;
  return { sheet, areas, active };
}
