/** Finding the cell that a correction means, and turning its text into what goes there. */
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../../src/core/grid.ts';
import type { Indikator } from '../../../src/core/indikator.ts';
import { toIsiSel } from '../../../src/core/koreksi/isi-koreksi.ts';
import { canDitulis, findSel, layoutKoreksi, type SelKoreksi, showSel } from '../../../src/core/koreksi/sel-koreksi.ts';

function grid(tab: string, values: CellValue[][], numberFormats?: string[][]): Grid {
  return { tab, gid: 1, values, ...(numberFormats ? { numberFormats } : {}) };
}

const TRIWULAN = grid('TW II', [
  ['Kode', 'Target TW', 'Realisasi', 'Capaian TW (%)', 'Status Isian', 'Tindak Lanjut', 'Batas Waktu', 'Catatan kami'],
  ['IKU-1', 100, 90, 90, 'Draf', 'lanjut', '', 'x'],
  ['IKU 2', 10, '', '', '', '', '', ''],
]);

function sel(where: { sel?: string; kode?: string; kolom?: string }, of: Grid = TRIWULAN): SelKoreksi {
  const layout = layoutKoreksi(of.tab);
  if (!layout) throw new Error('no layout');
  const found = findSel(of, layout, { sel: '', kode: '', kolom: '', ...where }, 2026);
  if (!found.ok) throw new Error(found.alasan);
  return found.sel;
}

const indikator = (fields: Partial<Indikator>): Indikator =>
  ({ satuan: 'Orang', tipe: 'Angka', ...fields }) as Indikator;

describe('finding the cell', () => {
  it('goes by its address, or by Kode and column in any spelling', () => {
    expect(sel({ sel: 'c2' })).toMatchObject({
      sel: 'C2',
      kode: 'IKU-1',
      judul: 'Realisasi',
      value: 90,
      triwulan: [2],
    });
    expect(sel({ kode: 'iku-1', kolom: 'realisasi tw' }).sel).toBe('C2');
    expect(sel({ kode: 'IKU2', kolom: 'Target TW' }).sel).toBe('B3');
  });

  it.each([
    [{ sel: 'H2' }, /bukan sel isian/],
    [{ sel: 'C1' }, /bukan sel isian/],
    [{ sel: 'C9' }, /bukan sel isian/],
    [{ sel: 'tengah' }, /bukan alamat sel/],
    [{ kode: 'IKU-9', kolom: 'Realisasi' }, /Kode "IKU-9" tidak ada di tab TW II/],
    [{ kode: 'IKU-1', kolom: 'Hasil' }, /Kolom "Hasil" tidak ada/],
    [{ kode: 'IKU-1' }, /belum jelas/],
  ])('says of %j why there is none', (where, message) => {
    expect(() => sel(where)).toThrowError(message);
  });

  it('asks for the address where a Kode stands in several rows', () => {
    const rencana = grid('Rencana Aksi', [
      ['Kode', 'Rencana Aksi', 'Target TW I', 'Target TW II'],
      ['IKU-1', 'a', 5, 5],
      ['IKU-1', 'b', 5, 5],
    ]);
    expect(() => sel({ kode: 'IKU-1', kolom: 'Target TW II' }, rencana)).toThrowError(/2 baris.*D2, D3/);
    expect(sel({ sel: 'D3' }, rencana)).toMatchObject({ kode: 'IKU-1', triwulan: [2] });
  });

  it.each([
    ['Anggaran', 'Realisasi TW III', [3]],
    ['Anggaran', 'Pagu', [1, 2, 3, 4]],
    ['Progres Bulanan', 'Jul', [3]],
    ['Progres Bulanan', 'Des', [4]],
    ['Perjanjian Kinerja', 'Target Tahunan', [1, 2, 3, 4]],
  ])('knows the quarters that depend on %s, %s', (tab, kolom, triwulan) => {
    const header: Record<string, CellValue[]> = {
      Anggaran: ['Kode Program/Kegiatan', 'Program/Kegiatan/Sub Kegiatan', kolom],
      'Progres Bulanan': ['Kode', 'Indikator Kinerja', kolom],
      'Perjanjian Kinerja': ['Kode', 'Indikator Kinerja', kolom],
    };
    expect(sel({ kode: '1', kolom }, grid(tab, [header[tab] ?? [], ['1', 'x', 5]])).triwulan).toEqual(triwulan);
  });

  it('never lets a correction write into what the add-on makes, or what somebody else decides', () => {
    expect(canDitulis(sel({ sel: 'C2' }))).toBe(true);
    expect(canDitulis(sel({ sel: 'F2' }))).toBe(true);
    for (const address of ['A2', 'B2', 'D2', 'E2']) expect(canDitulis(sel({ sel: address }))).toBe(false);
  });

  it('shows a percentage as people see it', () => {
    expect(showSel({ value: 0.855, format: '0.0%' })).toBe('85,5%');
    expect(showSel({ value: 0.855, format: 'General' })).toBe('0,855');
    expect(showSel({ value: '', format: '' })).toBe('');
  });
});

describe('what goes into the cell', () => {
  const realisasi = sel({ sel: 'C2' });

  it.each([
    ['1.234,5', 'Orang', '', 1234.5],
    ['195', 'Orang', '', 195],
    ['85,5', '%', '0.00%', 0.855],
    ['85,5', '%', 'General', 85.5],
    ['nihil', 'Orang', '', 0],
  ])('is for "%s" (satuan %s, format %s) the number %s', (text, satuan, format, isi) => {
    expect(toIsiSel(text, { ...realisasi, format }, indikator({ satuan }))).toEqual({ ok: true, isi });
  });

  it.each([
    ['banyak', /bukan angka/],
    ['1,500', /bisa dibaca 1.500 atau 1,5/],
    ['5 juta', /bukan angka/],
  ])('is refused for "%s"', (text, message) => {
    const isi = toIsiSel(text, realisasi, indikator({}));
    expect(isi.ok ? '' : isi.alasan).toMatch(message);
  });

  it('is a word where the indikator is measured in words', () => {
    expect(toIsiSel('BB', realisasi, indikator({ tipe: 'Predikat' }))).toEqual({ ok: true, isi: 'BB' });
    expect(toIsiSel('90-100', realisasi, indikator({ tipe: 'Rentang' })).ok).toBe(false);
  });

  it('is a day in a column of days, and text in a column of text', () => {
    expect(toIsiSel('31 Maret 2026', sel({ sel: 'G2' }), undefined)).toEqual({ ok: true, isi: new Date(2026, 2, 31) });
    expect(toIsiSel('segera', sel({ sel: 'G2' }), undefined).ok).toBe(false);
    expect(toIsiSel('=1+1', sel({ sel: 'F2' }), undefined)).toEqual({ ok: true, isi: '=1+1' });
  });

  it('is one of the choices where the column has some', () => {
    const pk = grid('Perjanjian Kinerja', [
      ['Kode', 'Indikator Kinerja', 'Arah'],
      ['IKU-1', 'x', 'Naik'],
    ]);
    const arah = sel({ sel: 'C2' }, pk);
    expect(toIsiSel('turun', arah, undefined)).toEqual({ ok: true, isi: 'Turun' });
    const wrong = toIsiSel('miring', arah, undefined);
    expect(wrong.ok ? '' : wrong.alasan).toMatch(/tidak ada di pilihan kolom Arah/);
  });
});
