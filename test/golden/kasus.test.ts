/** Golden cases: workbook files made by hand, taken through the built add-on in one worker, against figures worked out by hand. */
import { afterAll, describe, expect, it } from 'vitest';
import { type Answer, Desk } from './desk.ts';
import { type GoldenCase, type Periksa, readGoldenCases } from './golden-case.ts';
import { parsePipeTable, parseRecords, showFigure } from './pipe-table.ts';
import { tabsOfPlan } from './tabs-of-plan.ts';

/** All quarters of the cases are over. */
const TODAY = '2027-01-15';

const LEVELS: Record<string, string> = { galat: 'Wajib Diperbaiki', peringatan: 'Perlu Dicek', info: 'Info' };

/** Column of an expected table → what it shows of a row of the recap. */
const COLUMNS: Record<string, (row: Record<string, unknown>) => unknown> = {
  Kode: (row) => row.kode,
  Target: (row) => row.targetTeks ?? row.target,
  Realisasi: (row) => row.realisasiTeks ?? row.realisasi,
  Capaian: (row) => row.capaian,
  'Target Tahunan': (row) => row.targetTahunanTeks ?? row.targetTahunan,
  'Capaian Tahunan': (row) => row.capaianTahunan,
  Kategori: (row) => row.kategori,
  Terisi: (row) => row.terisi,
  Status: (row) => row.status,
  Keterangan: (row) => row.keterangan,
};

const cases = readGoldenCases();
const desk = new Desk();
afterAll(() => desk.clear());

function shownRows(header: readonly string[], rows: readonly Record<string, unknown>[]): string[][] {
  return rows.map((row) =>
    header.map((name) => {
      const column = COLUMNS[name];
      if (!column) throw new Error(`unknown column ${name}`);
      return showFigure(column(row));
    }),
  );
}

function checkRekap({ rekap, rataRata, perSasaran, anggaran }: Periksa, answer: Answer): void {
  if (rekap) {
    const [header = [], ...rows] = parsePipeTable(rekap);
    expect([header, ...shownRows(header, answer.rows ?? [])]).toEqual([header, ...rows]);
  }
  const mean = answer.rataRata;
  if (rataRata) {
    const shown = `${showFigure(mean?.nilai)} dari ${mean?.n} indikator, ${mean?.tidakDihitung} tidak dihitung`;
    expect(shown).toBe(rataRata);
  }
  if (perSasaran) {
    const shown = mean?.perSasaran.map(({ sasaran, nilai, n }) => [sasaran, showFigure(nilai), String(n)]);
    expect(shown).toEqual(parsePipeTable(perSasaran).slice(1));
  }
  if (anggaran) {
    const { pagu, realisasi, realisasiSd, serapan } = answer.anggaran ?? {};
    expect([pagu, realisasi, realisasiSd, serapan].map(showFigure)).toEqual(parsePipeTable(anggaran)[1]);
  }
}

/** Compares columns of a saved tab; rows and columns are found by their texts. */
async function checkTab(tab: string, lines: readonly string[]): Promise<void> {
  const [header = [], ...rows] = parsePipeTable(lines);
  const saved = await desk.savedTab(tab);
  const headerRow = saved.find((row) => header.every((name) => row.includes(name))) ?? [];
  expect(headerRow, `header of ${tab}`).toEqual(expect.arrayContaining([...header]));
  const columns = header.map((name) => headerRow.indexOf(name));
  const shown = rows.map(([key]) => {
    const row = saved.find((candidate) => candidate[columns[0] ?? 0] === key);
    return columns.map((column) => showFigure(row?.[column]));
  });
  expect(shown, tab).toEqual(rows.map((row) => [...row]));
}

function temuanLines(answer: Answer, levels: readonly string[]): string[] {
  return (answer.temuan ?? [])
    .filter(({ level }) => levels.includes(level))
    .map(({ kode, level, tab, sel }) => [LEVELS[level], kode, tab, sel].join(' | ').trim())
    .sort();
}

/** Rows of an expected table of temuan, the level put before each. */
function expectedTemuan(lines: readonly string[], level?: string): string[] {
  return parseRecords(lines)
    .map(({ Tingkat = level ?? '', 'Kode Periksa': kode = '', Tab = '', Sel = '' }) =>
      [Tingkat, kode, Tab, Sel].join(' | ').trim(),
    )
    .sort();
}

async function check(periksa: Periksa): Promise<void> {
  const { periode, temuan, info, ditolak, tab = {} } = periksa;
  if (temuan || info) {
    const answer = await desk.call('callValidasi', { periode });
    if (temuan) expect(temuanLines(answer, ['galat', 'peringatan'])).toEqual(expectedTemuan(temuan));
    if (info) expect(temuanLines(answer, ['info'])).toEqual(expectedTemuan(info, 'Info'));
  }
  const asksRekap = ['rekap', 'rataRata', 'perSasaran', 'anggaran', 'tab'].some((name) => name in periksa);
  if (!ditolak && !asksRekap) return;
  const answer = await desk.call('callRekap', { periode });
  if (ditolak) {
    expect(answer.ok).toBe(false);
    expect(temuanLines(answer, ['galat'])).toEqual(expectedTemuan(ditolak, 'Wajib Diperbaiki'));
    return;
  }
  expect(answer, answer.pesan).toMatchObject({ ok: true });
  checkRekap(periksa, answer);
  for (const [name, lines] of Object.entries(tab)) await checkTab(name, lines);
}

function nameOf({ periode, ditolak, temuan, info }: Periksa): string {
  const what = ditolak ? 'is refused' : temuan || info ? 'is checked' : 'is recapped';
  return `${periode} ${what}`;
}

describe.each(cases.map((one) => [`${one.berkas}: ${one.judul}`, one] as const))('%s', (_, one: GoldenCase) => {
  it.each(one.periksa.map((periksa) => [nameOf(periksa), periksa] as const))('%s', async (_name, periksa) => {
    await desk.lay(tabsOfPlan(one), one.hariIni ?? TODAY);
    await check(periksa);
  });
});

describe('the golden cases', () => {
  it('say what they show and from which rule, and check something', () => {
    for (const { berkas, judul, menunjukkan, aturan, periksa } of cases) {
      expect(judul && menunjukkan, berkas).toBeTruthy();
      expect(aturan, berkas).toMatch(/^(domain\.md §[1-9]|workbook\.md)/);
      for (const { periode, ...checks } of periksa) expect(Object.keys(checks), `${berkas} ${periode}`).not.toEqual([]);
    }
  });

  it('are at least twenty-five', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });
});
