/** Who checks whom: the official above, never the one who fills in. */
import { describe, expect, it } from 'vitest';
import { pemverifikasi } from '../../../src/core/isian/pemverifikasi.ts';
import type { Pejabat, UnitKerja } from '../../../src/core/orang.ts';

function unit(unitKerja: string, jenis: string, induk: string, email: string): UnitKerja {
  return { row: 2, unitKerja, jenis, induk, penanggungJawab: '', email, caraKirim: 'Tab ini', idLembarIsian: '' };
}

function pejabat(peran: string, unitKerja: string, email: string, masa: [string, string] = ['', '']): Pejabat {
  const [berlakuMulai, berlakuSampai] = masa;
  const rest = {
    row: 2,
    nip: '',
    pangkat: '',
    jabatan: '',
    menerima: [],
    caraTerima: 'Docs',
    statusJabatan: '',
  } as const;
  return { ...rest, menerima: [], peran, nama: `${peran} ${email}`, unitKerja, email, berlakuMulai, berlakuSampai };
}

const buku = {
  unitKerja: [
    unit('Sekretariat', 'Bidang', '', 'sekre'),
    unit('Subbag Umum', 'Subbag', 'Sekretariat', 'umum'),
    unit('Seksi Sekretariat', 'Seksi', 'Sekretariat', 'seksi-s'),
    unit('Bidang A', 'Bidang', '', 'kabid-a'),
    unit('Seksi A1', 'Seksi', 'Bidang  a', 'kasi-a1'),
    unit('Seksi A2', 'Seksi', 'Bidang A', 'KABID-A'),
    unit('Bidang B', 'Bidang', '', 'kabid-b'),
    unit('Seksi B1', 'Seksi', 'Bidang B', 'kasi-b1'),
    unit('Dinas Lain', 'OPD', '', 'lain'),
    unit('Lingkar', 'Seksi', 'Lingkar', 'lingkar'),
  ],
  pejabat: [
    pejabat('Kepala Dinas', '', 'kadis'),
    pejabat('Sekretaris Dinas', 'Sekretariat', 'sekre'),
    pejabat('Kepala Bidang', 'Bidang A', 'kabid-a'),
    pejabat('Kasubag Perencanaan dan Pelaporan', '', 'kasubag'),
  ],
};

const email = (nama: string) => pemverifikasi(buku, nama)?.email ?? null;

describe('pemverifikasi', () => {
  it('is the Kepala Bidang above a Seksi, however the name is spaced', () => {
    expect(email('Seksi A1')).toBe('kabid-a');
    expect(email('seksi  a1')).toBe('kabid-a');
  });

  it('is the Sekretaris for a Subbag, for a Bidang, and for what stands below the Sekretariat', () => {
    expect(email('Subbag Umum')).toBe('sekre');
    expect(email('Bidang A')).toBe('sekre');
    expect(email('Seksi Sekretariat')).toBe('sekre');
  });

  it('is the Kasubag for another OPD', () => {
    expect(email('Dinas Lain')).toBe('kasubag');
  });

  it('is the next above where the one above fills in the rows', () => {
    expect(email('Seksi A2')).toBe('sekre');
    expect(email('Sekretariat')).toBe('kadis');
  });

  it('is nobody where the office above has nobody, or the unit is not listed', () => {
    expect(email('Seksi B1')).toBeNull();
    expect(email('Tidak Ada')).toBeNull();
    expect(email('')).toBeNull();
  });

  it('ends where units stand above each other in a circle', () => {
    expect(email('Lingkar')).toBe('sekre');
  });

  it('is who is in office on the day', () => {
    const people = [
      pejabat('Sekretaris Dinas', '', 'lama', ['2020-01-01', '2026-06-30']),
      pejabat('Sekretaris Dinas', '', 'baru', ['2026-07-01', '']),
    ];
    const at = (bulan: number) =>
      pemverifikasi({ ...buku, pejabat: people }, 'Subbag Umum', { tahun: 2026, bulan, hari: 5 })?.email;
    expect(at(6)).toBe('lama');
    expect(at(7)).toBe('baru');
  });
});
