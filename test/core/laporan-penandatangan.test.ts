/** Who signs on which day, and how reports and their files are called. */
import { describe, expect, it } from 'vitest';
import { findPenandatangan } from '../../src/core/laporan/penandatangan.ts';
import { judulLaporan, namaBerkasLaporan, periodeTahun } from '../../src/core/laporan/periode-text.ts';
import type { Pejabat } from '../../src/core/orang.ts';
import type { Tanggal } from '../../src/core/periode.ts';
import { pejabat, SEMESTER_I, SEMESTER_II, TAHUN, TRIWULAN_I } from './laporan-fixture.ts';

const day = (text: string): Tanggal => {
  const [tahun = 0, bulan = 0, hari = 0] = text.split('-').map(Number);
  return { tahun, bulan, hari };
};

const lama = pejabat(2, { nama: 'Kepala Lama', berlakuMulai: '2020-01-01', berlakuSampai: '2026-05-31' });
const plt = pejabat(3, {
  nama: 'Pelaksana Tugas',
  statusJabatan: 'Plt.',
  berlakuMulai: '2026-06-01',
  berlakuSampai: '2026-08-31',
});
const baru = pejabat(4, { nama: 'Kepala Baru', berlakuMulai: '2026-09-01' });
const plh = pejabat(5, {
  nama: 'Pelaksana Harian',
  statusJabatan: 'Plh.',
  berlakuMulai: '2026-10-05',
  berlakuSampai: '2026-10-09',
});
const sekretaris = pejabat(6, { peran: 'Sekretaris Dinas', nama: 'Sekretaris', jabatan: 'Sekretaris Dinas' });
const all = [sekretaris, plh, baru, plt, lama];

describe('findPenandatangan', () => {
  it.each([
    ['2026-04-14', 'Kepala Lama', ''],
    ['2026-05-31', 'Kepala Lama', ''],
    ['2026-06-01', 'Pelaksana Tugas', 'Plt.'],
    ['2026-08-31', 'Pelaksana Tugas', 'Plt.'],
    ['2026-09-01', 'Kepala Baru', ''],
    ['2026-10-04', 'Kepala Baru', ''],
    ['2026-10-05', 'Pelaksana Harian', 'Plh.'],
    ['2026-10-09', 'Pelaksana Harian', 'Plh.'],
    ['2026-10-10', 'Kepala Baru', ''],
  ])('on %s is %s', (tanggal, nama, awalan) => {
    expect(findPenandatangan(all, day(tanggal))).toMatchObject({ nama, awalan });
    expect(findPenandatangan([...all].reverse(), day(tanggal))).toMatchObject({ nama, awalan });
  });

  it('is nobody before the first and without a name', () => {
    expect(findPenandatangan(all, day('2019-12-31'))).toBeNull();
    expect(findPenandatangan([pejabat(2, { nama: ' ' })], day('2026-01-01'))).toBeNull();
    expect(findPenandatangan([sekretaris], day('2026-01-01'))).toBeNull();
    expect(findPenandatangan([], day('2026-01-01'))).toBeNull();
  });

  it.each<[string, Partial<Pejabat>, string]>([
    ['role in other spelling', { peran: ' kepala  DINAS ' }, ''],
    ['blank status', { statusJabatan: '' }, ''],
    ['Plt without a dot', { statusJabatan: 'plt' }, 'Plt.'],
    ['Plh in words', { statusJabatan: 'Pelaksana Harian' }, 'Plh.'],
  ])('knows a %s', (_, sifat, awalan) => {
    expect(findPenandatangan([pejabat(2, sifat)], day('2026-01-01'))?.awalan).toBe(awalan);
  });

  it('prints jabatan once even when it begins with Plt., and the NIP in groups', () => {
    const signer = findPenandatangan(
      [pejabat(2, { statusJabatan: 'Plt.', jabatan: 'Plt. Kepala Dinas Contoh' })],
      day('2026-01-01'),
    );
    expect(signer).toEqual({
      awalan: 'Plt.',
      jabatan: 'Kepala Dinas Contoh',
      nama: 'Nama Kepala Dinas',
      pangkat: 'Pembina Utama Muda',
      nip: '19700115 199403 1 002',
    });
  });

  it('signs a.n. the jabatan of the head, whichever role the deputy has', () => {
    const deputy = {
      nama: 'Sekretaris',
      jabatan: 'Sekretaris Dinas',
      statusJabatan: 'a.n.',
      berlakuMulai: '2026-06-01',
    };
    for (const peran of ['Kepala Dinas', 'Sekretaris Dinas']) {
      const signer = findPenandatangan([lama, pejabat(7, { ...deputy, peran })], day('2026-07-01'));
      expect(signer).toMatchObject({
        awalan: 'a.n. Kepala Dinas Arsip dan Perpustakaan',
        jabatan: 'Sekretaris Dinas',
        nama: 'Sekretaris',
      });
    }
    expect(
      findPenandatangan([lama, pejabat(7, { ...deputy, peran: 'Sekretaris Dinas' })], day('2026-05-01'))?.nama,
    ).toBe('Kepala Lama');
  });

  it('prefers the stand-in, then the definitif, when terms begin on the same day', () => {
    const head = pejabat(2, { nama: 'Definitif' });
    const standIn = pejabat(3, { nama: 'Plh', statusJabatan: 'Plh.', berlakuSampai: '2026-02-01' });
    const other = pejabat(4, { nama: 'Plt', statusJabatan: 'Plt.' });
    expect(findPenandatangan([head, standIn], day('2026-01-15'))?.nama).toBe('Plh');
    expect(findPenandatangan([head, standIn], day('2026-02-02'))?.nama).toBe('Definitif');
    expect(findPenandatangan([other, head], day('2026-01-15'))?.nama).toBe('Definitif');
  });
});

describe('names of reports', () => {
  it.each([
    [TRIWULAN_I, 'Laporan Kinerja Triwulan I 2026 - Rev 1', 'Triwulan I Tahun 2026'],
    [SEMESTER_I, 'Laporan Kinerja Semester I 2026 - Rev 1', 'Semester I Tahun 2026'],
    [SEMESTER_II, 'Laporan Kinerja Semester II 2026 - Rev 1', 'Semester II Tahun 2026'],
    [TAHUN, 'Laporan Kinerja Tahun 2026 - Rev 1', 'Tahun 2026'],
  ])('name period and revision', (periode, berkas, teks) => {
    expect(namaBerkasLaporan(periode, 1)).toBe(berkas);
    expect(namaBerkasLaporan(periode, 12)).toBe(berkas.replace('Rev 1', 'Rev 12'));
    expect(periodeTahun(periode)).toBe(teks);
  });

  it('call the report of the year by its official name', () => {
    expect(judulLaporan(TAHUN)).toBe('Laporan Kinerja Instansi Pemerintah');
    expect(judulLaporan(SEMESTER_I)).toBe('Laporan Kinerja');
  });
});
