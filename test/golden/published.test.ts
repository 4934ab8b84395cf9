/** Figures from published reports go through the whole path: file → built add-on → recap, checks, report → file. */
import { extractRawText } from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { type Answer, Desk } from './desk.ts';
import { showFigure } from './pipe-table.ts';
import {
  type Banding,
  expectedPaths,
  type PublishedCase,
  readPublishedCases,
  tablesOf,
  type Varian,
  valueAt,
} from './published-case.ts';
import { tabsOfPlan } from './tabs-of-plan.ts';

/** Every published year is over by then. */
const TODAY = '2026-11-22';

/** What no test compares, in all cases together: README.md says why. Adding to it needs a reason there. */
const OUT_OF_REACH = [
  '10-lampung-2015-akb flags.UNIT_SCALE_SUSPECT.1',
  '12-polman-2022-bulanan scale.kinerja.no target',
  '12-polman-2022-bulanan scale.anggaran',
];

/** Codes of which exactly the flagged rows may have a temuan. */
const EXACT = ['OVER_CAP', 'UNIT_MIX'];

const cases = readPublishedCases();
const desk = new Desk();
afterAll(() => desk.clear());

async function lay(one: PublishedCase, varian: Partial<Varian> = {}): Promise<void> {
  await desk.lay(tabsOfPlan(tablesOf(one, varian)), TODAY);
}

/** Cell of a saved result tab, by the Kode in its first column and a header in any row above. */
async function savedCell(tab: string, header: string, kode: string): Promise<unknown> {
  const rows = await desk.savedTab(tab);
  const headerRow = rows.find((row) => row.includes(header));
  const column = headerRow?.indexOf(header) ?? -1;
  return rows.find((row) => row[0] === kode)?.[column];
}

async function actual({ ambil, kode = '' }: Banding, rekap: Answer, validasi: Answer): Promise<unknown> {
  if (ambil === 'rata-rata') return rekap.rataRata?.nilai;
  if (ambil === 'kategori rata-rata') return rekap.rataRata?.kategori;
  if (ambil === 'tanpa temuan') return validasi.temuan?.every((temuan) => temuan.kode !== kode);
  if (ambil === 'serapan') return savedCell('Tahunan', 'Serapan (%)', kode);
  if (ambil === 'Capaian Renstra (%)') return savedCell('Tahunan', ambil, kode);
  const row = rekap.rows?.find((candidate) => candidate.kode === kode);
  if (!row || !(ambil in row)) throw new Error(`the recap has no ${ambil} of ${kode}`);
  return row[ambil];
}

function expected({ published }: PublishedCase, path: string): unknown {
  const value = valueAt(path.startsWith('rows.') ? published : published.expected, path);
  if (value === undefined) throw new Error(`${published.id} has no ${path}`);
  return value;
}

async function compare(one: PublishedCase, banding: Readonly<Record<string, Banding>>): Promise<void> {
  const { periode } = one.mapping;
  const validasi = await desk.call('callValidasi', { periode });
  expect(validasi.temuan?.filter(({ level }) => level === 'galat')).toEqual([]);
  const rekap = await desk.call('callRekap', { periode });
  expect(rekap).toMatchObject({ ok: true });
  for (const [path, each] of Object.entries(banding)) {
    expect(showFigure(await actual(each, rekap, validasi)), path).toBe(showFigure(expected(one, path)));
  }
}

/** Kode of the row that a temuan of a quarterly tab stands in: row 2 is the first indikator. */
function kodeOf({ mapping }: PublishedCase, sel: string): string | undefined {
  return mapping.indikator[Number(sel.replace(/\D/g, '')) - 2]?.kode;
}

function flagsOf({ published }: PublishedCase): string[] {
  return expectedPaths(published.expected).filter((path) => path.startsWith('flags.'));
}

describe.each(cases.map((one) => [one.published.id, one] as const))('%s', (id, one) => {
  const { mapping } = one;
  const varian = mapping.varian ?? [];

  it('is mapped from first to last: every figure and flag is compared or out of reach', () => {
    const compared = [mapping.banding, ...varian.map(({ banding }) => banding)].flatMap((each) => Object.keys(each));
    const named = [...compared, ...Object.keys(mapping.tanda), ...Object.keys(mapping.luarJangkauan)];
    expect(new Set(named).size, 'no path twice').toBe(named.length);
    expect(named).toEqual(expect.arrayContaining(expectedPaths(one.published.expected)));
    expect(expectedPaths(one.published.expected)).toEqual(expect.arrayContaining(Object.keys(mapping.tanda)));
    expect(mapping.kasus).toBe(id);
  });

  it('gives the expected figures', async () => {
    await lay(one);
    await compare(one, mapping.banding);
  });

  it.each(varian.map((each) => [each.nama, each] as const))('%s gives the expected figures', async (_, each) => {
    await lay(one, each);
    await compare(one, each.banding);
  });

  it('raises its flags on their rows', async () => {
    await lay(one);
    const { temuan = [] } = await desk.call('callValidasi', { periode: mapping.periode });
    const found = temuan
      .filter(({ tab }) => tab.startsWith('Triwulan'))
      .map(({ kode, sel }) => `${kode} ${kodeOf(one, sel)}`);
    const wanted = Object.entries(mapping.tanda).map(([path, kode]) => `${path.split('.')[1]} ${kode}`);
    expect(found).toEqual(expect.arrayContaining(wanted));
    const exact = (flags: readonly string[]) =>
      new Set(flags.filter((flag) => EXACT.includes(flag.split(' ')[0] ?? '')));
    expect(exact(found)).toEqual(exact(wanted));
    for (const path of flagsOf(one)) expect(path in mapping.tanda || path in mapping.luarJangkauan, path).toBe(true);
  });

  it('prints its figures in the report', async () => {
    await lay(one);
    const { periode } = mapping;
    const { ok, berkas = [] } = await desk.call('callLaporan', { periode });
    expect(ok).toBe(true);
    // The report comes first; its PDF (where one can be made) and its data go with it.
    expect(berkas[0]?.nama).toMatch(/^Laporan Kinerja .* - Rev 1$/);
    expect(berkas[berkas.length - 1]?.nama).toMatch(/ - Data\.xlsx$/);
    const { value: text } = await extractRawText({ buffer: await desk.savedFile(berkas[0]?.id ?? '') });
    for (const [path, { ambil }] of Object.entries(mapping.banding)) {
      const figure = expected(one, path);
      if (!['capaian', 'serapan'].includes(ambil) || typeof figure !== 'number') continue;
      expect(text, path).toMatch(new RegExp(`(?<![\\d,])${figure.toFixed(2).replace('.', ',')}(?!\\d)`));
    }
  });
});

describe('the published cases', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(6);
  });

  it('leave out nothing but what README.md lists', () => {
    const left = cases.flatMap(({ published, mapping }) =>
      Object.keys(mapping.luarJangkauan).map((path) => `${published.id} ${path}`),
    );
    expect(left).toEqual(OUT_OF_REACH);
  });
});
