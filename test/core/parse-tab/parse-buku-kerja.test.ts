/** Tabs as people make them become rows, and what is neither data nor blank becomes a temuan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka } from '../../../src/core/angka.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import { parseBukuKerja } from '../../../src/core/parse-tab/parse-buku-kerja.ts';
import type { Temuan } from '../../../src/core/temuan/temuan.ts';
import {
  cleanSheets,
  gridOf,
  gridsOf,
  PK_HEADER,
  parse,
  type Rows,
  type Sheets,
  set,
  withCells,
} from '../sample-buku.ts';

const PK = 'Perjanjian Kinerja';
const RA = 'Rencana Aksi';
const TW1 = 'Triwulan I';

const codes = (temuan: readonly Temuan[]): string[] => temuan.map(({ kode, level, sel }) => `${kode} ${level} ${sel}`);
const rowsOf = (sheets: Sheets) => parse(sheets).triwulan[1]?.rows ?? [];

/** Everything but the addresses. */
function figures(sheets: Sheets) {
  const buku = parse(sheets);
  const bare = <Row extends { kode: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, table: null, row: 0 })).sort((a, b) => (a.kode < b.kode ? -1 : 1));
  return {
    indikator: bare(buku.indikator),
    rencanaAksi: bare(buku.rencanaAksi),
    triwulan: bare(buku.triwulan[1]?.rows ?? []),
    anggaran: bare(buku.anggaran),
  };
}

describe('parseBukuKerja', () => {
  it('reads a clean workbook without temuan', () => {
    const buku = parse(cleanSheets());
    expect(buku.temuan).toEqual([]);
    expect(buku.indikator).toHaveLength(9);
    expect(buku.rencanaAksi).toHaveLength(9);
    expect(buku.anggaran).toHaveLength(4);
    expect(buku.triwulan[4]?.rows).toHaveLength(9);
  });

  it('gives every row the address of its cells', () => {
    const [row] = rowsOf(cleanSheets());
    expect(row?.row).toBe(2);
    expect(row?.table).toMatchObject({ tab: TW1, headerRow: 1, columns: { kode: 1, realisasi: 5 } });
  });

  it('finds tabs whatever the case and spaces of their names', () => {
    const sheets = cleanSheets();
    const renamed = Object.fromEntries(Object.entries(sheets).map(([tab, rows]) => [` ${tab.toUpperCase()}  `, rows]));
    const buku = parse(renamed);
    expect(buku.temuan).toEqual([]);
    expect(buku.triwulan[1]?.table.tab).toBe(' TRIWULAN I  ');
  });

  it('names the plan tabs that are missing, and nothing about the others', () => {
    const buku = parseBukuKerja([], 2026);
    expect(buku.temuan.map(({ kode, tab }) => `${kode} ${tab}`)).toEqual([
      `HEADER_MISSING ${PK}`,
      `HEADER_MISSING ${RA}`,
    ]);
    expect(buku.triwulan).toEqual({ 1: null, 2: null, 3: null, 4: null });
    expect(buku.pengaturan).toMatchObject({ tahun: 2026, batasCapaianRataRata: 120, batasCapaianTampil: null });
  });

  it('carries merged Sasaran cells down', () => {
    expect(parse(cleanSheets()).indikator.map(({ sasaran }) => sasaran)).toEqual([
      ...Array<string>(3).fill('Literasi'),
      ...Array<string>(3).fill('Layanan'),
      ...Array<string>(3).fill('Tata kelola'),
    ]);
  });

  it('fills in the defaults of blank words', () => {
    expect(parse(cleanSheets()).indikator[0]).toMatchObject({
      tipe: 'Angka',
      rumus: null,
      caraIsi: 'Per Triwulan',
      frekuensi: 'Triwulan',
      tingkat: 'Perangkat Daerah',
      versi: 0,
      versiPk: 'Murni',
      berlakuMulai: 1,
      dihapus: false,
      desimal: null,
    });
  });

  it('scores predikat and Ya/Tidak and reads ranges', () => {
    const buku = parse(cleanSheets());
    const of = (kode: string) => buku.indikator.find((row) => row.kode === kode)?.targetTahunan;
    expect(of('G')).toEqual({ status: 'value', value: 4, text: 'WTP' });
    expect(of('H')).toEqual({ status: 'value', value: 1, text: 'Ya' });
    expect(of('I')).toEqual({ status: 'value', value: 18, max: 22, text: '18–22' });
    expect(buku.rencanaAksi.find(({ kode }) => kode === 'I')?.target.map(({ max }) => max)).toEqual([22, 22, 22, 22]);
  });

  it('takes the predikat from the one Kelompok that has it, and refuses two', () => {
    const sheets = withCells([PK, 'G', 'Target Tahunan', 'BB']);
    expect(parse(sheets).indikator.find(({ kode }) => kode === 'G')?.targetTahunan.value).toBe(5);
    sheets.Pengaturan?.push([], ['Kelompok', 'Predikat', 'Nilai'], ['AKIP', 'BB', 5], ['', 'B', 4], ['Lain', 'bb', 9]);
    expect(codes(parse(sheets).temuan)).toContain('VALUE_UNKNOWN galat K8');
  });

  it.each([
    ['Murni', 0, 1],
    ['Perubahan', 1, 4],
    ['Perubahan 1', 1, 4],
    ['PERUBAHAN KE-2', 2, 4],
    ['PK Perubahan II', 2, 4],
  ])('reads Versi PK %s', (text, versi, berlakuMulai) => {
    expect(parse(withCells([PK, 'A', 'Versi PK', text])).indikator[0]).toMatchObject({ versi, berlakuMulai });
  });

  it.each(['TW III', 'Triwulan III', '3', 3, 'tw. 3', 'Ill'])('reads Berlaku Mulai %s', (value) => {
    const sheets = withCells([PK, 'A', 'Versi PK', 'Perubahan 1'], [PK, 'A', 'Berlaku Mulai', value]);
    expect(parse(sheets).indikator[0]?.berlakuMulai).toBe(3);
  });
});

describe('rows', () => {
  const withRow = (...rows: Rows): Sheets => {
    const sheets = cleanSheets();
    sheets[TW1]?.push(...rows);
    return sheets;
  };

  it.each<[string, Rows, string[]]>([
    ['blank rows', [[], ['', ' ', '-']], []],
    ['a repeated header', [['Kode', 'Indikator Kinerja', 'Satuan', 'Target TW', 'Realisasi']], []],
    ['a total', [['', 'Jumlah', '', '', 5000]], ['KODE_MISSING info A11']],
    [
      'a mean in the column of the Kode',
      [['Rata-rata capaian', '', '', '', '', '', '', '']],
      ['KODE_MISSING info A11'],
    ],
    ['an indikator named Jumlah … without Kode', [['', 'Jumlah pengunjung', '', '', 950]], ['KODE_MISSING galat A11']],
    ['a figure without Kode', [['', '', '', '', 950]], ['KODE_MISSING galat A11']],
    ['words right below the table', [['', 'Kunjungan daring']], ['KODE_MISSING galat A11']],
    [
      'a signature after a blank row',
      [
        [],
        ['', '', '', '', 'Purwakarta, 3 April 2026'],
        ['', '', '', '', 'Kepala Dinas,'],
        ['', '', '', '', 'NIP. 19700115 199403 1 002'],
      ],
      ['KODE_MISSING info A12', 'KODE_MISSING info A13', 'KODE_MISSING info A14'],
    ],
    ['a note after a blank row', [[], ['Catatan: angka sementara']], ['KODE_MISSING info A12']],
    ['a figure far below', [[], ['', '', '', '', 950]], ['KODE_MISSING galat A12']],
    ['content in a column of their own only', [['', '', '', '', '', '', '', '', '', '', 'pribadi']], []],
    ['a Kode stored as a date', [[new Date(2026, 0, 2), '', '', '', 5]], ['KODE_MISSING galat A11']],
    ['an error for a Kode', [['#REF!', '', '', '', 5]], ['CELL_ERROR galat A11']],
  ])('accounts for %s', (_what, rows, expected) => {
    const buku = parse(withRow(...rows));
    expect(codes(buku.temuan)).toEqual(expected);
    expect(buku.triwulan[1]?.rows).toHaveLength(9);
  });

  it('passes over a line of column numbers below the header', () => {
    const sheets = cleanSheets();
    sheets[TW1]?.splice(1, 0, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    sheets[PK]?.splice(
      1,
      0,
      PK_HEADER.map((_, index) => `(${index + 1})`),
    );
    expect(parse(sheets).temuan).toEqual([]);
    expect(rowsOf(sheets)).toHaveLength(9);
  });

  it('takes a Kode stored as a number as text', () => {
    const sheets = withCells([PK, 'A', 'Kode', 1], [RA, 'A', 'Kode', '1'], [TW1, 'A', 'Kode', ' 1 ']);
    expect(parse(sheets).indikator[0]?.kode).toBe('1');
    expect(rowsOf(sheets)[0]?.kode).toBe('1');
  });

  it('gives several actions under one merged Kode that Kode', () => {
    const sheets = cleanSheets();
    sheets[RA]?.splice(2, 0, ['', '', 'Aksi kedua'], ['', '', 'Aksi ketiga']);
    const buku = parse(sheets);
    expect(buku.temuan).toEqual([]);
    expect(buku.rencanaAksi.filter(({ kode }) => kode === 'A').map(({ rencanaAksi }) => rencanaAksi)).toEqual([
      'Layanan keliling',
      'Aksi kedua',
      'Aksi ketiga',
    ]);
  });
});

describe('cells', () => {
  /** Reads one cell of the realisasi of B (%, Desimal 2) or of A (Orang). */
  const read = (kode: string, value: CellValue, format?: string) => {
    const sheets = cleanSheets();
    set(sheets, TW1, kode, 'Realisasi', value);
    const grids = gridsOf(sheets).map((grid) => {
      if (grid.tab !== TW1 || format === undefined) return grid;
      return { ...grid, numberFormats: grid.values.map((line) => line.map(() => format)) };
    });
    const buku = parseBukuKerja(grids, 2026);
    const row = buku.triwulan[1]?.rows.find((one) => one.kode === kode);
    return {
      reading: row?.realisasi,
      kode: buku.temuan.filter(({ kolom }) => kolom === 'Realisasi').map((t) => t.kode),
    };
  };

  it.each<[string, CellValue, string | undefined, number | null, string[]]>([
    ['B', 0.85, '0%', 85, []],
    ['B', 0.85, '0.00%', 85, []],
    ['B', 0.29, '0.0%', 29, []],
    ['B', 0.5725, '0,00%', 57.25, []],
    ['B', 1.1, '0%', 110, []],
    ['B', 0.85, '0.00', 0.85, []],
    ['B', 85, '0.00"%"', 85, []],
    ['B', 85, '0.00\\%', 85, []],
    ['B', 85, undefined, 85, []],
    ['A', 0.85, '0%', 0.85, []],
    ['A', 1.5, undefined, 1.5, []],
    ['A', '1.500', undefined, 1500, ['NUMBER_AS_TEXT']],
    ['B', '1.500', undefined, null, ['DECIMAL_AMBIGUOUS']],
    ['C', '1.500', undefined, null, ['DECIMAL_AMBIGUOUS']],
    ['A', '1,500', undefined, null, ['DECIMAL_AMBIGUOUS']],
    ['A', '0,125', undefined, null, ['DECIMAL_AMBIGUOUS']],
    ['A', '1.500.000', undefined, 1500000, ['NUMBER_AS_TEXT']],
    ['A', '85.00', undefined, 85, ['DECIMAL_SEPARATOR_MIX']],
    ['A', '85.5 Org', undefined, 85.5, ['DECIMAL_SEPARATOR_MIX', 'UNIT_IN_VALUE']],
    ['A', '1,004,422,800', undefined, 1004422800, ['DECIMAL_SEPARATOR_MIX']],
    ['A', '232 Org', undefined, 232, ['UNIT_IN_VALUE']],
    ['B', '85%', undefined, 85, ['NUMBER_AS_TEXT']],
    ['A', 'nihil', undefined, 0, []],
    ['A', ' NIHIL ', undefined, 0, []],
    ['A', 0, undefined, 0, []],
    ['A', '0', undefined, 0, ['NUMBER_AS_TEXT']],
    ['A', true, undefined, null, ['NOT_A_NUMBER']],
    ['A', new Date(2026, 0, 2), undefined, null, ['DATE_IN_NUMBER']],
    ['A', '1/2', undefined, null, ['NOT_A_NUMBER']],
    ['A', '90-100', undefined, null, ['NOT_A_NUMBER']],
    ['A', 'tidak ada', undefined, null, ['NOT_A_NUMBER']],
    ['A', '#REF!', undefined, null, ['CELL_ERROR']],
    ['A', '#DIV/0!', undefined, null, ['CELL_ERROR']],
    ['A', '#N/A', undefined, null, ['CELL_ERROR']],
    ['A', '#NAME?', undefined, null, ['CELL_ERROR']],
    ['A', 'Err:502', undefined, null, ['CELL_ERROR']],
    ['H', 'YA', undefined, 1, []],
    ['H', ' t i d a k', undefined, 0, []],
    ['H', false, undefined, 0, []],
    ['H', 2, undefined, null, ['VALUE_UNKNOWN']],
    ['G', 'w d p', undefined, 3, []],
    ['G', 'AA', undefined, null, ['VALUE_UNKNOWN']],
    ['G', 4, undefined, null, ['VALUE_UNKNOWN']],
  ])('reads for %s %j (%s) as %s with %j', (kode, value, format, expected, temuan) => {
    const { reading, kode: found } = read(kode, value, format);
    expect(reading?.value ?? null).toBe(expected);
    expect(reading?.status).toBe(expected === null ? 'unreadable' : 'value');
    expect(found).toEqual(temuan);
  });

  it.each(['', ' ', '\u00a0', '-', '–', ' — ', 'n/a', 'N/A', 'Belum Ada Data', 'belum  ada data'])(
    'takes %j for blank',
    (value) => {
      expect(read('A', value)).toEqual({ reading: { status: 'blank', value: null, text: '' }, kode: [] });
    },
  );

  it('takes a dash in a money column for 0 and a blank for nothing', () => {
    const [program, kegiatan] = parse(
      withCells(['Anggaran', '2.23.02', 'Realisasi TW I', ' - '], ['Anggaran', '2.23.02.2.01', 'Realisasi TW I', '']),
    ).anggaran;
    expect(program?.realisasi[0]).toMatchObject({ status: 'value', value: 0 });
    expect(kegiatan?.realisasi[0]).toMatchObject({ status: 'blank', value: null });
  });

  it.each([
    ['90–100', 90, 100],
    ['90-100', 90, 100],
    ['90 s.d. 100', 90, 100],
    ['90 s/d 100', 90, 100],
    ['90 sampai dengan 100', 90, 100],
    ['90,5 – 100', 90.5, 100],
    ['90% - 100%', 90, 100],
    ['100-90', 90, 100],
    ['-5–5', -5, 5],
    ['95', 95, 95],
  ])('reads the range %s', (text, value, max) => {
    const buku = parse(withCells([PK, 'I', 'Target Tahunan', text]));
    expect(buku.indikator.find(({ kode }) => kode === 'I')?.targetTahunan).toMatchObject({ value, max });
  });

  it('reads back every figure that we print, whole thousands of a percentage aside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (whole, desimal) => {
        const value = Number(`${whole}e-${desimal}`) + 0;
        expect(read('A', formatAngka(value)).reading?.value).toBe(value);
      }),
      { numRuns: 40 },
    );
  });
});

describe('laws', () => {
  const clean = figures(cleanSheets());
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

  it('reads the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(shuffled(cleanSheets()[TW1]?.slice(1) ?? []), (rows) => {
        const sheets = cleanSheets();
        sheets[TW1] = [sheets[TW1]?.[0] ?? [], ...rows];
        expect(figures(sheets)).toEqual(clean);
      }),
      { numRuns: 20 },
    );
  });

  it('reads the same whatever the order of the columns, extra columns and title rows', () => {
    const width = cleanSheets()[PK]?.[0]?.length ?? 0;
    const order = shuffled(Array.from({ length: width }, (_, index) => index));
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), (columns, above, extra) => {
        const sheets = cleanSheets();
        const noise = Array<CellValue>(extra).fill('catatan');
        const moved = (sheets[PK] ?? []).map((row): CellValue[] => [
          ...noise,
          ...columns.map((column) => row[column] ?? ''),
        ]);
        sheets[PK] = [...Array.from({ length: above }, (): CellValue[] => ['Judul']), ...moved];
        expect(figures(sheets)).toEqual(clean);
        expect(parse(sheets).temuan).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('size', () => {
  it('parses four quarters of 10,000 indikator quickly and keeps blanks as one object', () => {
    const sheets = cleanSheets();
    const many = (rows: Rows): Rows => [
      rows[0] ?? [],
      ...Array.from({ length: 10_000 }, (_, index) => [`K${index}`, ...(rows[1] ?? []).slice(1)]),
    ];
    for (const tab of Object.keys(sheets))
      if (tab !== 'Pengaturan' && tab !== 'Anggaran') sheets[tab] = many(sheets[tab] ?? []);
    const grids = gridsOf(sheets);
    const start = performance.now();
    const buku = parseBukuKerja(grids, 2026);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(buku.temuan).toEqual([]);
    const rows = buku.triwulan[4]?.rows ?? [];
    expect(rows).toHaveLength(10_000);
    expect(rows[0]?.pembilang).toBe(rows[9_999]?.pembilang);
  });
});

describe('gridOf', () => {
  it('makes rectangles, as the workbook does', () => {
    expect(gridOf('x', [[1], [1, 2]]).values).toEqual([
      [1, ''],
      [1, 2],
    ]);
  });
});
