/** The columns of any table: how offices name them, over one row or several, and what stands around them. */
import { describe, expect, it } from 'vitest';
import { artiJudul } from '../../../src/core/uji-tabel/arti-judul.ts';
import { kenaliKolom } from '../../../src/core/uji-tabel/kenali-kolom.ts';
import { bacaTempelan } from '../../../src/core/uji-tabel/tempelan.ts';

/** `grup › bawah` → meaning. */
const JUDUL: [judul: string, arti: string][] = [
  ['No.', 'nomor'],
  ['NO', 'nomor'],
  ['Kode Rekening', 'kode'],
  ['SASARAN STRATEGIS', 'sasaran'],
  ['Indikator Kinerja Utama', 'nama'],
  ['Indikator Kinerja', 'nama'],
  ['Uraian', 'nama'],
  ['Program / Kegiatan / Sub Kegiatan', 'nama'],
  ['Satuan', 'satuan'],
  ['Polaritas', 'arah'],
  ['Target', 'target'],
  ['Target Kinerja', 'target'],
  ['Target Tahunan', 'target Tahunan'],
  ['Target Triwulan Il', 'target TW II'],
  ['Target s.d. TW III', 'target TW III'],
  ['Triwulan I › Target', 'target TW I'],
  ['TRIWULAN IV › REALISASI', 'realisasi TW IV'],
  ['Realisasi › II', 'realisasi TW II'],
  ['Realisasi Kinerja', 'realisasi'],
  ['Realisasi Semester II', 'realisasi Semester II'],
  ['Capaian Kinerja (%)', 'capaian'],
  ['% Capaian', 'capaian'],
  ['Persentase Capaian', 'capaian'],
  ['Tingkat Capaian', 'capaian'],
  ['%', 'capaian'],
  ['% thd Target Tahunan', 'capaian Tahunan'],
  ['Kategori', 'kategori'],
  ['Kriteria Penilaian', 'kategori'],
  ['Pagu', 'pagu'],
  ['Pagu Anggaran (Rp)', 'pagu'],
  ['Anggaran', 'pagu'],
  ['Anggaran › Target', 'pagu'],
  ['Anggaran › Realisasi', 'realisasi-anggaran'],
  ['Anggaran › %', 'serapan'],
  ['Realisasi Keuangan TW I', 'realisasi-anggaran TW I'],
  ['Realisasi Anggaran (Rp)', 'realisasi-anggaran'],
  ['Realisasi › K', 'realisasi'],
  ['Realisasi › Rp', 'realisasi-anggaran'],
  ['Penyerapan Anggaran (%)', 'serapan'],
  ['% Serapan', 'serapan'],
  ['Target Akhir Renstra', 'abaikan'],
  ['Realisasi Tahun Lalu', 'abaikan'],
];

describe('artiJudul', () => {
  it.each(JUDUL)('takes %s for %s', (judul, arti) => {
    const [bawah = '', grup = ''] = judul.split(' › ').reverse();
    const found = artiJudul(grup, bawah);
    expect(found ? [found.peran, found.periode].filter((text) => text !== '').join(' ') : null).toBe(arti);
  });

  it.each(['Keterangan', 'Penanggung Jawab', 'Lokasi', ''])('knows nothing of %s', (judul) => {
    expect(artiJudul('', judul)).toBeNull();
  });
});

const columns = (teks: string): string[] => {
  const kepala = kenaliKolom({ tab: 'T', baris: 1, kolom: 1, values: bacaTempelan(teks) });
  return (kepala?.kolom ?? []).map(({ peran, periode }) => [peran, periode].filter((text) => text !== '').join(' '));
};

describe('kenaliKolom', () => {
  it('skips titles above and reads groups over three rows', () => {
    const teks = [
      'PENGUKURAN KINERJA TRIWULAN I\t\t\t\t\t',
      'Indikator\tSatuan\tTriwulan II\t\t\t\t',
      '\t\tKinerja\t\tAnggaran\t',
      '\t\tTarget\tRealisasi\tPagu\tRealisasi',
      'Jumlah A\tUnit\t1\t1\t100\t90',
    ].join('\n');
    expect(columns(teks)).toEqual([
      'nama',
      'satuan',
      'target TW II',
      'realisasi TW II',
      'pagu TW II',
      'realisasi-anggaran TW II',
    ]);
  });

  it('takes Capaian beside % for the realisasi, and of two years the later', () => {
    expect(columns('Indikator | Target | Capaian | % Capaian\nA | 1 | 1 | 100')).toEqual([
      ...['nama', 'target', 'realisasi', 'capaian'],
    ]);
    expect(columns('Indikator | Target 2016 | Realisasi 2015 | Realisasi 2016 | %\nA | 1 | 1 | 1 | 100')).toEqual([
      ...['nama', 'target', 'abaikan', 'realisasi', 'capaian'],
    ]);
  });

  it('takes Realisasi beside Pagu alone for money, and its % for the serapan', () => {
    expect(columns('Program | Pagu | Realisasi | %\nA | 100 | 90 | 90')).toEqual([
      ...['nama', 'pagu', 'realisasi-anggaran', 'serapan'],
    ]);
    const both = 'Indikator | Target | Realisasi | % | Pagu | Realisasi Anggaran | %\nA | 1 | 1 | 100 | 100 | 90 | 90';
    expect(columns(both)).toEqual([
      ...['nama', 'target', 'realisasi', 'capaian', 'pagu', 'realisasi-anggaran', 'serapan'],
    ]);
  });

  it('finds nothing where no header names a figure', () => {
    expect(
      kenaliKolom({
        tab: 'T',
        baris: 1,
        kolom: 1,
        values: [
          ['a', 'b'],
          [1, 2],
        ],
      }),
    ).toBeNull();
    expect(kenaliKolom({ tab: 'T', baris: 1, kolom: 1, values: [] })).toBeNull();
  });
});
