/** Charts of a result tab: over which cells, where they lie, and when they are laid down again. */
import { describe, expect, it } from 'vitest';
import { hasilCharts } from '../../../src/core/render-tab/hasil-charts.ts';
import { hasilLines } from '../../../src/core/render-tab/hasil-lines.ts';
import type { HasilPlace } from '../../../src/core/render-tab/hasil-patch.ts';
import { contohInput, SEMESTER_I, TAHUN } from '../laporan-fixture.ts';

const PLACE: HasilPlace = {
  tab: 'Semester I',
  columns: { kode: 1, sasaran: 2, capaian: 14 },
  headerRow: 4,
  headRow: 1,
  lastRow: 0,
};

const { rekap } = contohInput(SEMESTER_I);
const lines = hasilLines(rekap, 120);

describe('charts of a result tab', () => {
  it('show the means per sasaran and the capaian of every indikator, from the cells where they stand', () => {
    const [means, rows] = hasilCharts(rekap, PLACE, 40, {}).charts;
    const first = means?.areas[0];
    expect(first).toMatchObject({ column: 2, columns: 1, rows: rekap.perSasaran.length });
    const names = Array.from({ length: first?.rows ?? 0 }, (_, index) => {
      const line = lines[(first?.row ?? 0) + index - PLACE.headerRow - 1];
      return line?.cells.sasaran?.content;
    });
    expect(names).toEqual(rekap.perSasaran.map(({ sasaran }) => sasaran));
    expect(means?.areas[1]).toMatchObject({ column: 14, row: first?.row });
    expect(rows).toMatchObject({
      headers: 1,
      areas: [{ row: 4, column: 1, rows: rekap.rows.length + 1 }, { column: 14 }],
    });
  });

  it('lie below everything that stands in the tab, and not on each other', () => {
    const [means, rows] = hasilCharts(rekap, PLACE, 77, {}).charts;
    expect(means?.at.row).toBeGreaterThan(77);
    expect(((rows?.at.row ?? 0) - (means?.at.row ?? 0)) * 21).toBeGreaterThan(means?.height ?? 0);
  });

  it('are left alone while they show the same cells, and changed when the cells are others', () => {
    const { memory } = hasilCharts(rekap, PLACE, 40, {});
    expect(hasilCharts(rekap, PLACE, 40, memory).charts).toEqual([]);
    const moved = hasilCharts(rekap, { ...PLACE, headerRow: 6 }, 42, memory).charts;
    expect(moved.map(({ whenAbsent }) => whenAbsent)).toEqual(['leave', 'leave']);
  });

  it('are laid down where there were none before, under the name of the period', () => {
    const { charts } = hasilCharts(contohInput(TAHUN).rekap, PLACE, 40, {});
    expect(charts.map(({ title, whenAbsent }) => [title, whenAbsent])).toEqual([
      ['Rata-rata Capaian per Sasaran Tahun', 'lay'],
      ['Capaian per Indikator Tahun', 'lay'],
    ]);
  });

  it('are not there without the columns they show', () => {
    expect(hasilCharts(rekap, { ...PLACE, columns: { kode: 1 } }, 40, {}).charts).toEqual([]);
  });
});
