/** Charts on a sheet are kept in .xlsx: ours as parts of their own, those of the file word for word. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import { lossesOnSave } from '../../../../local/files/xlsx/losses.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import type { ChartModel } from '../../../../local/host/spreadsheet/model.ts';
import { firstSheet, partsOf, read, zipOf } from './fixture.ts';

const CHART: ChartModel = {
  id: 1,
  type: 'BAR',
  areas: [
    { top: 3, left: 0, bottom: 6, right: 0 },
    { top: 3, left: 2, bottom: 6, right: 2 },
  ],
  headers: 1,
  anchor: { row: 9, column: 1, offsetX: 3, offsetY: 4 },
  width: 600,
  height: 300,
  options: {
    title: 'Rata-rata <Capaian> & "Sasaran"',
    colors: ['#1f3a5f'],
    legend: { position: 'none' },
    hAxis: { title: 'Capaian (%)', viewWindow: { min: 0 } },
    vAxis: {},
  },
  kept: null,
};

function withChart(chart: Partial<ChartModel> = {}) {
  const opened = emptyWorkbook('Uji');
  const sheet = firstSheet(opened);
  sheet.name = "Rekap Mu'allaf";
  sheet.values = [
    [],
    [],
    [],
    ['Sasaran', null, 'Capaian (%)'],
    ['Literasi', null, 98.5],
    ['Arsip', null, 120],
    ['Layanan', null, null],
  ];
  sheet.charts = [{ ...structuredClone(CHART), ...chart }];
  return opened;
}

const chartParts = (bytes: Uint8Array) => Object.keys(partsOf(bytes)).filter((path) => /charts\/chart/.test(path));

const folder = mkdtempSync(join(tmpdir(), 'kinerja-grafik-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a chart of ours in .xlsx', () => {
  it.each(['BAR', 'COLUMN'] as const)('%s comes back as it was', async (type) => {
    const axes = type === 'BAR' ? {} : { hAxis: {}, vAxis: { title: 'Capaian (%)', viewWindow: { min: 0 } } };
    const opened = withChart({ type, options: { ...CHART.options, ...axes } });
    const again = await read(await writeWorkbook(opened));
    expect(firstSheet(again).charts).toEqual([{ ...firstSheet(opened).charts[0], kept: 0 }]);
    expect(again.model.notices).toEqual([]);
    expect(lossesOnSave(again)).toEqual([]);
  });

  it('refers to its cells by tab and address, and stays word for word while nothing changes', async () => {
    const first = await writeWorkbook(withChart());
    const [path] = chartParts(first);
    expect(partsOf(first)[path ?? '']).toContain("<c:f>'Rekap Mu''allaf'!$C$5:$C$7</c:f>");
    const second = await writeWorkbook(await read(first));
    expect(partsOf(second)[path ?? '']).toBe(partsOf(first)[path ?? '']);
    expect(second).toEqual(await writeWorkbook(await read(second)));
  });

  it('is written anew once when it was changed, and leaves the file when it was taken away', async () => {
    const opened = await read(await writeWorkbook(withChart()));
    const sheet = firstSheet(opened);
    const [chart] = sheet.charts;
    if (!chart) throw new Error('no chart');
    sheet.charts = [{ ...chart, kept: null, options: { ...chart.options, title: 'Baru' } }];
    const changed = await writeWorkbook(opened);
    expect(chartParts(changed)).toHaveLength(1);
    expect(firstSheet(await read(changed)).charts[0]?.options.title).toBe('Baru');
    sheet.charts = [];
    const without = partsOf(await writeWorkbook(opened));
    expect(Object.keys(without).filter((path) => /drawing|chart/.test(path))).toEqual([]);
    expect(without['xl/worksheets/sheet1.xml']).not.toContain('<drawing');
  });

  it('lies beside charts of the file, which keep every byte', async () => {
    const foreign = await writeWorkbook(withChart({ options: { title: 'Milik orang' } }));
    const opened = await read(foreign);
    firstSheet(opened).charts.push({ ...structuredClone(CHART), id: 2 });
    const both = await writeWorkbook(opened);
    const [path] = chartParts(foreign);
    expect(partsOf(both)[path ?? '']).toBe(partsOf(foreign)[path ?? '']);
    expect(firstSheet(await read(both)).charts.map(({ options }) => options.title)).toEqual([
      'Milik orang',
      CHART.options.title,
    ]);
  });

  it('of a kind that is not drawn here is named, keeps its title and every byte', async () => {
    const foreign = partsOf(await writeWorkbook(withChart()));
    const [path = ''] = Object.keys(foreign).filter((name) => /charts\/chart/.test(name));
    foreign[path] = (foreign[path] ?? '').replaceAll('c:barChart', 'c:radarChart');
    const opened = await read(zipOf(foreign));
    expect(firstSheet(opened).charts).toMatchObject([
      { type: 'OTHER', areas: [], options: { title: CHART.options.title } },
    ]);
    expect(opened.model.notices).toEqual([
      "Tab Rekap Mu'allaf: 1 grafik tidak dipakai di sini, tetapi tetap ada saat disimpan.",
    ]);
    firstSheet(opened).values[0] = ['Baru'];
    expect(partsOf(await writeWorkbook(opened))[path]).toBe(foreign[path]);
  });

  it('follows its tab to another name', async () => {
    const opened = await read(await writeWorkbook(withChart()));
    firstSheet(opened).name = 'Rekap';
    const again = await read(await writeWorkbook(opened));
    expect(firstSheet(again).charts[0]).toMatchObject({ type: 'BAR', areas: CHART.areas });
  });
});

describe.skipIf(!hasOffice())('LibreOffice (skipped where it is not installed)', () => {
  it('saves the chart again with its title and its cells', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, 'Uji.xlsx'), await writeWorkbook(withChart()));
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const out = join(folder, 'ulang');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'Uji.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    const [chart] = firstSheet(await read(readFileSync(join(out, 'Uji.xlsx')))).charts;
    expect(chart).toMatchObject({
      type: 'BAR',
      areas: CHART.areas,
      headers: 1,
      options: { title: CHART.options.title },
    });
    // It anchors both corners to cells, whose widths it rounds to digits of its own font: within a twentieth.
    expect(Math.abs((chart?.width ?? 0) - CHART.width)).toBeLessThanOrEqual(CHART.width / 20);
  });
});
