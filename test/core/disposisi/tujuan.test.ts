/** Who stands on a Lembar Disposisi, and who is ticked. */
import { describe, expect, it } from 'vitest';
import { barisTujuan, calonTujuan, PALING_BANYAK, pejabatDitunjuk } from '../../../src/core/disposisi/tujuan.ts';
import { PEJABAT, pejabat } from './lembar-sample.ts';

const HARI = { tahun: 2026, bulan: 4, hari: 3 };
const lines = (kepada: string[], orang = PEJABAT, sebutan = {}) => barisTujuan(orang, sebutan, kepada, HARI);
const ticked = (kepada: string[], orang = PEJABAT) =>
  lines(kepada, orang)
    .filter(({ ditunjuk }) => ditunjuk)
    .map(({ label }) => label);

describe('the lines of the sheet', () => {
  it('are the jabatan of those in office, without the Sekretaris who issues it and without superiors', () => {
    expect(lines([]).map(({ label }) => label)).toEqual([
      'Kepala Bidang Perpustakaan',
      'Kepala Bidang Kearsipan',
      'Kasubag Perencanaan dan Pelaporan',
      'Kepala Seksi Layanan dan Kerja Sama',
      'Kepala Seksi Pengolahan Bahan Pustaka',
      'Staf Penyusun Evaluasi Kinerja',
    ]);
    expect(lines([]).some(({ ditunjuk }) => ditunjuk)).toBe(false);
  });

  it('leave out who is no longer in office', () => {
    const former = PEJABAT.map((one) => (one.row === 5 ? { ...one, berlakuSampai: '2026-03-31' } : one));
    expect(lines([], former).map(({ label }) => label)).not.toContain('Kepala Bidang Kearsipan');
  });

  it('call a role what the office calls it', () => {
    const labels = lines([], PEJABAT, { 'Staf Penyusun Evaluasi Kinerja': 'Analis Kinerja' }).map(({ label }) => label);
    expect(labels).toContain('Analis Kinerja');
  });

  it('tell people of the same jabatan in the same unit apart by their names', () => {
    const twins = [7, 8].map((row) => pejabat(row, { jabatan: 'Arsiparis', unitKerja: 'Bidang Kearsipan' }));
    expect(lines([], twins).map(({ label }) => label)).toEqual([
      'Arsiparis Bidang Kearsipan ([Nama Pejabat 7])',
      'Arsiparis Bidang Kearsipan ([Nama Pejabat 8])',
    ]);
  });
});

describe('those addressed', () => {
  it.each([
    ['a name', '[nama pejabat 5]', ['Kepala Bidang Kearsipan']],
    ['a jabatan', 'kepala bidang  perpustakaan', ['Kepala Bidang Perpustakaan']],
    ['a unit', 'Seksi Layanan dan Kerja Sama', ['Kepala Seksi Layanan dan Kerja Sama']],
    ['a printed line', 'Kepala Seksi Pengolahan Bahan Pustaka', ['Kepala Seksi Pengolahan Bahan Pustaka']],
    ['a role', 'Kepala Bidang', ['Kepala Bidang Perpustakaan', 'Kepala Bidang Kearsipan']],
    ['a superior', 'Kepala Dinas', ['Kepala Dinas Arsip dan Perpustakaan']],
    ['somebody who is not in Pejabat', 'Camat Contoh', ['Camat Contoh']],
  ])('are found by %s', (_, kepada, labels) => {
    expect(ticked([kepada])).toEqual(labels);
  });

  it('are each ticked once, however often they are named', () => {
    expect(ticked(['Kepala Bidang Kearsipan', '[Nama Pejabat 5]', 'Bidang Kearsipan', 'Lain', 'Lain'])).toEqual([
      'Kepala Bidang Kearsipan',
      'Lain',
    ]);
    expect(pejabatDitunjuk(PEJABAT, {}, ['Kepala Bidang', '[Nama Pejabat 5]'], HARI)).toHaveLength(2);
  });

  it('can be chosen by the label that is printed for them', () => {
    for (const { pejabat: one, label } of calonTujuan(PEJABAT, {}, HARI)) {
      expect(pejabatDitunjuk(PEJABAT, {}, [label], HARI)).toEqual([one]);
    }
  });
});

describe('many people', () => {
  const many = Array.from({ length: 60 }, (_, index) => pejabat(index + 20, { jabatan: `Kepala Seksi ${index}` }));

  it('are cut to what fits, those addressed first and in their order', () => {
    const shown = lines(['Kepala Seksi 59', 'Kepala Seksi 3'], many);
    expect(shown).toHaveLength(PALING_BANYAK);
    expect(shown.filter(({ ditunjuk }) => ditunjuk).map(({ label }) => label)).toEqual([
      'Kepala Seksi 3',
      'Kepala Seksi 59',
    ]);
  });

  it('that are all addressed are counted in the last line', () => {
    const shown = lines(['Kepala Seksi'], many);
    expect(shown).toHaveLength(PALING_BANYAK);
    expect(shown[PALING_BANYAK - 1]?.label).toBe(`dan ${60 - PALING_BANYAK + 1} lainnya, sesuai tab Disposisi`);
  });
});
