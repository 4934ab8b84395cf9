/** Cells that are written into rows, and links that lead to rows or to WhatsApp. */
import { describe, expect, it } from 'vitest';
import type { BarisIsian } from '../../../src/core/isian/keadaan-isian.ts';
import { kolomPatch, tambahCatatan } from '../../../src/core/isian/kolom-patch.ts';
import { areaBaris, tautanSel, tautanUnit, tautanWhatsapp } from '../../../src/core/isian/tautan-baris.ts';

function baris(row: number, tab = 'Triwulan I', column = 'E'): BarisIsian {
  return {
    ...{ jenis: 'indikator', kode: `K${row}`, nama: '', target: '', rasio: false, tab, gid: 7, row },
    ...{ sel: `${column}${row}`, isi: 'kosong', diajukan: false, verifikasi: '', gugur: '', baris: null },
  };
}

describe('kolomPatch', () => {
  const values = [
    ['Kode', 'V', 'C'],
    ['a', '', 'lama'],
    ['b', 'x', '5'],
    ['c', '', ''],
  ];
  const grid = { tab: 'T', gid: 1, values, formulas: [], numberFormats: [[], [], ['', '', '0.0'], []] };
  const ubah = [
    { row: 2, isi: { v: 'baru' } },
    { row: 4, isi: { v: 'baru', c: 'catatan' } },
  ];

  it('bridges rows that may be written, with what stands there', () => {
    const patch = kolomPatch(grid, { v: 2, c: 3 }, ubah, () => true);
    expect(patch.values).toEqual([
      {
        row: 2,
        column: 2,
        values: [
          ['baru', 'lama'],
          ['x', '5'],
          ['baru', 'catatan'],
        ],
      },
    ]);
    expect(patch.numberFormats?.[0]?.texts[1]).toEqual(['', '0.0']);
    expect(patch.numberFormats?.[0]?.texts[2]).toEqual(['@', '@']);
  });

  it('leaves out rows that may not', () => {
    const patch = kolomPatch(grid, { v: 2 }, ubah, (row) => row !== 3);
    expect(patch.values?.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('adds a note below what stands there', () => {
    expect(tambahCatatan('', 'a')).toBe('a');
    expect(tambahCatatan('lama \n', 'a')).toBe('lama\na');
  });
});

describe('links', () => {
  it('lead to the first run of rows, and nowhere without a workbook link', () => {
    expect(areaBaris([baris(5), baris(4), baris(9)])).toBe('E4:E5');
    expect(areaBaris([baris(4)])).toBe('E4');
    expect(areaBaris([{ ...baris(0), sel: '' }])).toBe('');
    expect(tautanSel('https://x/edit#gid=1', 7, 'E4')).toBe('https://x/edit#gid=7&range=E4');
    expect(tautanUnit('', [baris(4)])).toEqual([]);
  });

  it('are one for each tab', () => {
    const links = tautanUnit('https://x', [baris(4), baris(2, 'Anggaran', 'K')]);
    expect(links.map(({ label }) => label)).toEqual(['Baris Anda di tab Triwulan I', 'Baris Anda di tab Anggaran']);
    expect(links[1]?.url).toContain('range=K2');
  });

  it('carry a text to WhatsApp whatever stands in it', () => {
    const text = 'Halo & apa #1? 50% 😀\nbaris dua';
    const url = tautanWhatsapp(text);
    expect(url.startsWith('https://wa.me/?text=Halo%20%26%20apa%20%231%3F')).toBe(true);
    expect(decodeURIComponent(url.split('text=')[1] ?? '')).toBe(text);
    expect(tautanWhatsapp('a\ud83d')).toBe('https://wa.me/?text=a');
  });
});
