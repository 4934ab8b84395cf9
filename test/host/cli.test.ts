/** The command line without a workbook: help, wrong use, tables, numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../local/cli/io.ts';
import { nearest } from '../../local/cli/nearest.ts';
import { formatNumber, formatPercent } from '../../local/cli/number-text.ts';
import { runCommand } from '../../local/cli/run-command.ts';
import { formatTable } from '../../local/cli/table.ts';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const seen = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      seen.out += text;
    },
    err: (text) => {
      seen.err += text;
    },
    ask: () => Promise.resolve(null),
    width: 100,
    cwd: '/tidak/ada',
    env: {},
  };
  const code = await runCommand(argv, io);
  return { code, ...seen };
}

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['bantuan']]])('%j lists the commands', async (argv) => {
    const { code, out, err } = await run(...argv);
    expect([code, err]).toEqual([0, '']);
    for (const name of ['siapkan', 'validasi', 'rekap', 'laporan'])
      expect(out).toMatch(new RegExp(`^  ${name} {2}`, 'm'));
  });

  it.each([
    [['--help', 'rekap']],
    [['-h', 'rekap']],
    [['--json', 'rekap', '--help']],
    [['--keluar', 'laporan', 'rekap', '-h']],
    [['--keluar=laporan', 'rekap', '-h']],
  ])('%j is about rekap', async (argv) => {
    const { code, out } = await run(...argv);
    expect(code).toBe(0);
    expect(out).toContain('Pemakaian: kinerja rekap');
  });

  it.each(['siapkan', 'validasi', 'rekap', 'laporan'])('kinerja %s --help shows its options', async (name) => {
    const { code, out } = await run(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Pemakaian: kinerja ${name} BERKAS.xlsx`);
    for (const option of ['--json', '--ya', '--sebagai EMAIL', '--hari-ini YYYY-MM-DD']) expect(out).toContain(option);
    expect(out.includes('--periode')).toBe(name !== 'siapkan');
  });
});

describe('wrong use', () => {
  it.each([
    [['rekpa', 'a.xlsx'], 'Perintah "rekpa" tidak dikenal.', 'kinerja rekap'],
    [['xyz'], 'Perintah "xyz" tidak dikenal.', 'kinerja --help'],
    [['rekap', 'a.xlsx', '--perode', 'Tahun'], 'Pilihan --perode tidak dikenal.', '--periode'],
    [['rekap', 'a.xlsx', '--zzz'], 'Pilihan --zzz tidak dikenal.', '--help'],
    [['rekap', 'a.xlsx'], 'Pilihan --periode belum diisi.', '--periode "Semester I"'],
    [['rekap', 'a.xlsx', '--periode'], 'Pilihan --periode memerlukan isi.', '--periode'],
    [['rekap', 'a.xlsx', '--periode', '--ya'], 'Pilihan --periode memerlukan isi.', '--periode'],
    [['rekap', 'a.xlsx', '--periode', 'Tahun', '--ya=tidak'], 'Pilihan --ya tidak memerlukan isi.', '--ya'],
    [['--ya'], 'Perintah belum disebut.', 'kinerja --help'],
    [['--periode', 'rekap'], 'Perintah belum disebut.', 'kinerja --help'],
    [['--ya', 'rekpa', 'a.xlsx'], 'Perintah "rekpa" tidak dikenal.', 'kinerja rekap'],
    [['--zzz', 'rekap', 'a.xlsx'], 'Pilihan --zzz tidak dikenal.', '--help'],
    [['--periode', 'Tahun', 'rekap'], 'Berkas belum disebut.', 'kinerja rekap BERKAS.xlsx'],
    [['rekap', '--periode', 'Tahun'], 'Berkas belum disebut.', 'kinerja rekap BERKAS.xlsx'],
    [['rekap', 'a.xlsx', 'b', '--periode', 'Tahun'], 'Terlalu banyak isian: b.', 'tanda petik'],
    [['siapkan', 'a.xlsx', '--tahun', 'dua'], '"dua" bukan tahun.', '--tahun 2026'],
    [
      ['rekap', 'a.xlsx', '--periode', 'Tahun', '--hari-ini', '2026-02-30'],
      '"2026-02-30" bukan tanggal.',
      '2026-07-01',
    ],
    [['rekap', 'a.xlsx', '--periode', 'Tahun', '--hari-ini', 'besok'], '"besok" bukan tanggal.', '2026-07-01'],
    [['rekap', 'a.xlsx', '--periode', 'Tahun', '--sebagai', 'saya'], '"saya" bukan alamat email.', '--sebagai'],
  ])('%j', async (argv, pesan, saran) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(pesan);
    expect(err).toContain(saran);
    const json = await run(...argv, '--json');
    if (argv.at(-1) === '--periode') return;
    expect([json.code, json.err]).toEqual([2, '']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, temuan: [] });
  });
});

describe('the nearest word', () => {
  it.each([
    ['validas', 'validasi'],
    ['lap', 'laporan'],
    ['LAPORAN', 'laporan'],
    ['siapakn', 'siapkan'],
    ['qqq', null],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, ['siapkan', 'validasi', 'rekap', 'laporan'])).toBe(expected);
  });
});

describe('numbers for people', () => {
  it.each([
    [1234567.891, '1.234.567,89'],
    [58.985, '58,99'],
    [2.675, '2,68'],
    [100, '100'],
    [0.5, '0,5'],
    [-1234.5, '-1.234,5'],
    [-0.001, '0'],
    [1e21, '1e+21'],
    [null, '–'],
    [undefined, '–'],
    ['90–100', '90–100'],
  ])('%s is written %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it('percentages carry their sign, blanks do not', () => {
    expect([formatPercent(102.216), formatPercent(null)]).toEqual(['102,22%', '–']);
  });

  it('never show NaN', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => !/NaN|Infinity/.test(formatNumber(value)),
      ),
    );
  });
});

describe('tables', () => {
  it('are aligned and cut where they may shrink', () => {
    const columns = [
      { title: 'Kode' },
      { title: 'Indikator', shrinks: true },
      { title: 'Nilai', align: 'right' as const },
    ];
    const rows = [
      ['A', 'Persentase arsip yang sudah dikelola dengan baik', '1,5'],
      ['IKU-2', 'Jumlah\nbuku', '10'],
    ];
    expect(formatTable(columns, rows, 40)).toBe(
      [
        'Kode   Indikator                   Nilai',
        '─────  ──────────────────────────  ─────',
        'A      Persentase arsip yang sud…    1,5',
        'IKU-2  Jumlah buku                    10',
        '',
      ].join('\n'),
    );
  });

  it('are whole where the line has no end, with their details', () => {
    const text = 'Persentase arsip yang sudah dikelola dengan baik '.repeat(5).trim();
    const columns = [{ title: 'Kode' }, { title: 'Indikator', shrinks: true }];
    const lines = formatTable(columns, [['A', text]], Number.POSITIVE_INFINITY, [`Isi ${text}`]).split('\n');
    expect(lines.slice(2)).toEqual([`A     ${text}`, `    Isi ${text}`, '']);
  });

  it('wrap the details of a row below it', () => {
    const details = ['Tulis angka saja.\nTanpa satuan atau tanda.', ''];
    expect(formatTable([{ title: 'Kode' }], [['A'], ['B']], 24, details)).toBe(
      ['Kode', '────', 'A', '    Tulis angka saja.', '    Tanpa satuan atau', '    tanda.', 'B', ''].join('\n'),
    );
  });

  it('without rows still have their titles', () => {
    expect(formatTable([{ title: 'Kode' }], [], 40)).toBe('Kode\n────\n');
  });
});
