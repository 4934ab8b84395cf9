/** The leader's notes of the old year in tab Narasi: they were about its reports, and are cleared for the new ones. */
import type { Grid } from '../grid.ts';
import { parseNarasi } from '../parse-tab/narasi.ts';
import type { TabPatch } from '../tab-patch.ts';
import { kosongkanPatch } from './kosongkan.ts';

/** `null` where there are none; every other text stays. */
export function catatanPimpinanPatch(grid: Grid): TabPatch | null {
  const notes = parseNarasi(grid, 0, []).filter(
    ({ bagian, teks }) => bagian === 'Catatan dan Rekomendasi Pimpinan' && teks !== '',
  );
  const teks = notes[0]?.table.columns.teks;
  if (teks === undefined) return null;
  return kosongkanPatch({ grid, columns: { teks }, rows: notes.map(({ row }) => row), formulas: 'tetap' });
}
