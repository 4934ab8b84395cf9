/** Last year in the report: realisasi from Riwayat Capaian and follow-up from tab Tindak Lanjut, or a true sentence. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/laporan/blocks.ts';
import { tahunSebelumnyaBlocks } from '../../src/core/laporan/perbandingan.ts';
import { tindakLanjutBlocks } from '../../src/core/laporan/tindak-lanjut.ts';
import { parseRegister } from '../../src/core/register.ts';
import type { Rekap } from '../../src/core/rekap/rekap.ts';
import { rekapExtras } from '../../src/core/rekap/renstra.ts';
import { realisasiTahunLalu, tindakLanjutLalu } from '../../src/core/rekap/tahun-lalu.ts';
import { hasilLines } from '../../src/core/render-tab/hasil-lines.ts';
import { TINDAK_LANJUT } from '../../src/core/tab-layout/pembagian-tugas.ts';
import { RIWAYAT_CAPAIAN } from '../../src/core/tab-layout/riwayat-capaian.ts';
import { contohInput, SEMESTER_I, SEMESTER_II, TAHUN } from './laporan-fixture.ts';

function register(values: (string | number)[][], numberFormats?: string[][]) {
  const grid = { tab: 'x', gid: 1, values, ...(numberFormats ? { numberFormats } : {}) };
  const parsed = parseRegister(grid, RIWAYAT_CAPAIAN);
  if (!parsed) throw new Error('no header');
  return parsed;
}

const HEAD = ['Tahun', 'Kode', 'Satuan', 'Realisasi'];

describe('realisasi of last year', () => {
  it('is that of the year before by Kode: the first that is filled, a percentage as people see it, words as they are', () => {
    const values = [
      HEAD,
      [2024, 'IKU-1', 'orang', 1],
      [2025, 'IKU-1', 'orang', ''],
      [2025, 'IKU-1', 'orang', '1.250,5'],
      [2025, 'IKU-1', 'orang', 9],
      ['2025', 'IKU-2', '%', 0.85],
      [2025, 'IKU-3', 'opini', 'WTP'],
    ];
    const formats = values.map((line) => line.map((value) => (value === 0.85 ? '0%' : 'General')));
    expect([...realisasiTahunLalu(register(values, formats), 2026)]).toEqual([
      ['IKU-1', { value: 1250.5 }],
      ['IKU-2', { value: 85 }],
      ['IKU-3', { value: null, text: 'WTP' }],
    ]);
  });

  const withLastYear = (lalu: [string, number][]) => {
    const input = contohInput(TAHUN);
    const rekap: Rekap = {
      ...input.rekap,
      realisasiTahunLalu: new Map(lalu.map(([kode, value]) => [kode, { value }])),
    };
    return { ...input, rekap };
  };

  const tableOf = (blocks: Block[]) => blocks.find((one) => one.type === 'table');

  it('stands beside that of the year in the annual report and in tab Tahunan', () => {
    const input = withLastYear([['IKU-1', 123]]);
    const table = tableOf(tahunSebelumnyaBlocks(input));
    const cells = table?.type === 'table' ? table.rows.map((row) => ('cells' in row ? row.cells : [])) : [];
    expect(cells.find(([kode]) => kode === 'IKU-1')?.at(-1)).toBe('123,00');
    expect(cells.find(([kode]) => kode === 'IKU-2')?.at(-1)).toBe('–');
    const extras = rekapExtras(input.rekap, input.buku.pengaturan);
    const line = hasilLines(input.rekap, null, extras).find(({ cells: own }) => own.kode?.content === 'IKU-1');
    expect(line?.cells.realisasiTahunLalu?.content).toBe(123);
  });

  it('is said to be missing from Riwayat Capaian where that tab has none', () => {
    expect(tahunSebelumnyaBlocks(withLastYear([]))).toEqual([
      {
        type: 'paragraph',
        text: 'Tab Riwayat Capaian belum memuat realisasi tahun 2025, sehingga perbandingannya belum dapat disajikan.',
      },
    ]);
  });
});

describe('follow-up of last year', () => {
  const rows = [
    ['Asal', 'Kode', 'Tindak Lanjut', 'Penanggung Jawab', 'Status'],
    ['Triwulan IV 2025', 'IKU-1', 'Memindai arsip 2025', 'Bidang Perpustakaan', 'Selesai'],
    ['Triwulan IV 2025', 'LAMA-9', 'Memutakhirkan data', '', ''],
    ['Triwulan I 2026', 'IKU-1', 'Tahun ini', '', 'Belum'],
  ];
  const parsed = parseRegister({ tab: 'Tindak Lanjut', gid: 1, values: rows }, TINDAK_LANJUT);
  const lalu = parsed ? tindakLanjutLalu(parsed, 2026) : [];

  it('is printed with its status in a report that begins with Triwulan I', () => {
    const [table] = tindakLanjutBlocks({ ...contohInput(SEMESTER_I), tindakLanjutLalu: lalu });
    expect(table?.type === 'table' ? table.rows.map((row) => ('cells' in row ? row.cells : [])) : []).toEqual([
      ['IKU-1', 'Triwulan IV 2025', 'Memindai arsip 2025', 'Bidang Perpustakaan', '–', 'Selesai'],
      ['LAMA-9', 'Triwulan IV 2025', 'Memutakhirkan data', '–', '–', 'Belum'],
    ]);
  });

  it('is said to be absent where the tab has none, and is no matter of a later period', () => {
    const text = 'Tab Tindak Lanjut tidak memuat tindak lanjut dari tahun sebelumnya.';
    expect(tindakLanjutBlocks(contohInput(SEMESTER_I))).toEqual([{ type: 'paragraph', text }]);
    const later = JSON.stringify(tindakLanjutBlocks({ ...contohInput(SEMESTER_II), tindakLanjutLalu: lalu }));
    expect(later).not.toContain('Memindai arsip 2025');
  });
});
