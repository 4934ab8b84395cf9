/** Last year in the report: realisasi from Riwayat Capaian and follow-up from tab Tindak Lanjut, or a true sentence. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/laporan/blocks.ts';
import { tahunSebelumnyaBlocks } from '../../src/core/laporan/perbandingan-tahun.ts';
import { tindakLanjutBlocks } from '../../src/core/laporan/tindak-lanjut.ts';
import { parseRegister } from '../../src/core/register.ts';
import type { Rekap } from '../../src/core/rekap/rekap.ts';
import { rekapExtras } from '../../src/core/rekap/renstra.ts';
import { realisasiTahunLalu, riwayatCapaian } from '../../src/core/rekap/tahun-lalu.ts';
import { hasilLines } from '../../src/core/render-tab/hasil-lines.ts';
import { TINDAK_LANJUT } from '../../src/core/tab-layout/pembagian-tugas.ts';
import { RIWAYAT_CAPAIAN } from '../../src/core/tab-layout/riwayat-capaian.ts';
import { tindakLanjutTercatat } from '../../src/core/tindak-lanjut/tercatat.ts';
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
    expect([...realisasiTahunLalu(riwayatCapaian(register(values, formats)), 2026)]).toEqual([
      ['IKU-1', { value: 1250.5 }],
      ['IKU-2', { value: 85 }],
      ['IKU-3', { value: null, text: 'WTP' }],
    ]);
  });

  const withRiwayat = (rows: [number, string, number][]) => {
    const input = contohInput(TAHUN);
    const riwayat = rows.map(([tahun, kode, value]) => ({ tahun, kode, realisasi: { value }, capaian: null }));
    const rekap: Rekap = { ...input.rekap, riwayat };
    return { ...input, rekap };
  };
  const blocksOf = ({ rekap }: { rekap: Rekap }): Block[] =>
    tahunSebelumnyaBlocks(rekap.rows.slice(0, 2), rekap.riwayat ?? [], 2026, 1);

  it('stands beside that of the year in the annual report, several years side by side, and in tab Tahunan', () => {
    const input = withRiwayat([
      [2022, 'IKU-1', 50],
      [2023, 'IKU-1', 60],
      [2024, 'IKU-1', 61.5],
      [2025, 'IKU-1', 123],
      [2025, 'LAIN', 1],
    ]);
    const [text, table] = blocksOf(input);
    expect(text).toMatchObject({
      text: 'Dibandingkan dengan realisasi Tahun 2025, satu indikator kurang baik.',
    });
    expect(table?.type === 'table' ? table.columns.map(({ header }) => header) : []).toEqual([
      'Kode',
      'Indikator Kinerja (Satuan)',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
    expect(table?.type === 'table' ? table.rows.map(({ cells }) => [cells[0], ...cells.slice(2)]) : []).toEqual([
      ['IKU-1', '60,00', '61,50', '123,00', '70,25'],
      ['IKU-2', '–', '–', '–', '53.725'],
    ]);
    const extras = rekapExtras(input.rekap, input.buku.pengaturan);
    const line = hasilLines(input.rekap, null, extras).find(({ cells: own }) => own.kode?.content === 'IKU-1');
    expect(line?.cells.realisasiTahunLalu?.content).toBe(123);
  });

  it('is said to be missing from Riwayat Capaian where that tab has none', () => {
    expect(blocksOf(withRiwayat([]))).toMatchObject([
      { text: 'Tab Riwayat Capaian belum memuat realisasi tahun sebelumnya untuk indikator pada sasaran ini.' },
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
  const tindakLanjut = parsed ? tindakLanjutTercatat(parsed) : [];

  it('is printed with its status in a report that begins with Triwulan I', () => {
    const [text, table] = tindakLanjutBlocks({ ...contohInput(SEMESTER_I), tindakLanjut });
    expect(text).toMatchObject({ text: 'Dari dua tindak lanjut berikut, satu selesai dan satu belum dilaksanakan.' });
    expect(table?.type === 'table' ? table.rows.map((row) => ('cells' in row ? row.cells : [])) : []).toEqual([
      ['IKU-1', 'Triwulan IV 2025', 'Memindai arsip 2025', 'Bidang Perpustakaan', '–', 'Selesai'],
      ['LAMA-9', 'Triwulan IV 2025', 'Memutakhirkan data', '–', '–', 'Belum'],
    ]);
  });

  it('is said to be absent where the tab has none, and is no matter of a later period', () => {
    const text = 'Tab Tindak Lanjut tidak memuat tindak lanjut dari tahun sebelumnya.';
    expect(tindakLanjutBlocks(contohInput(SEMESTER_I))).toMatchObject([{ type: 'paragraph', text }]);
    const later = JSON.stringify(tindakLanjutBlocks({ ...contohInput(SEMESTER_II), tindakLanjut }));
    expect(later).not.toContain('Memindai arsip 2025');
  });
});
