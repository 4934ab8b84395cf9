/** A Lembar Disposisi with as many people as wanted, for the tests. */

import { buildLembar, type LembarDisposisi } from '../../../src/core/disposisi/lembar.ts';
import { barisTujuan } from '../../../src/core/disposisi/tujuan.ts';
import { usulanDisposisi } from '../../../src/core/disposisi/usulan.ts';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import type { Pejabat } from '../../../src/core/orang.ts';
import { PENGATURAN } from '../laporan-pengaturan.ts';

export function pejabat(row: number, lain: Partial<Pejabat>): Pejabat {
  return {
    row,
    peran: 'Kepala Seksi',
    nama: `[Nama Pejabat ${row}]`,
    nip: '',
    pangkat: '',
    jabatan: '',
    unitKerja: '',
    email: '',
    menerima: [],
    caraTerima: 'Docs',
    statusJabatan: 'Definitif',
    berlakuMulai: '',
    berlakuSampai: '',
    ...lain,
  };
}

export const PEJABAT: Pejabat[] = [
  pejabat(2, { peran: 'Kepala Dinas', jabatan: 'Kepala Dinas Arsip dan Perpustakaan' }),
  pejabat(3, { peran: 'Sekretaris Dinas', jabatan: 'Sekretaris', nip: '198203142006041009', pangkat: 'Pembina Tk. I' }),
  pejabat(4, { peran: 'Kepala Bidang', jabatan: 'Kepala Bidang Perpustakaan', unitKerja: 'Bidang Perpustakaan' }),
  pejabat(5, { peran: 'Kepala Bidang', jabatan: 'Kepala Bidang Kearsipan', unitKerja: 'Bidang Kearsipan' }),
  pejabat(6, { peran: 'Kasubag Perencanaan dan Pelaporan', jabatan: 'Kasubag Perencanaan dan Pelaporan' }),
  pejabat(7, { jabatan: 'Kepala Seksi', unitKerja: 'Seksi Layanan dan Kerja Sama' }),
  pejabat(8, { jabatan: 'Kepala Seksi', unitKerja: 'Seksi Pengolahan Bahan Pustaka' }),
  pejabat(9, { peran: 'Staf Penyusun Evaluasi Kinerja' }),
];

const TANGGAL = { tahun: 2026, bulan: 4, hari: 3 };

export function lembar(
  lain: Partial<LembarDisposisi> = {},
  orang = PEJABAT,
  kepada = ['Kepala Seksi'],
): LembarDisposisi {
  const usulan = usulanDisposisi(1, { tahun: 2026, jenis: 'triwulan', nomor: 1 });
  return {
    pengaturan: { ...PENGATURAN },
    nomor: '005/DSP/IV/2026',
    agenda: '005',
    waktu: { ...TANGGAL, jam: 9, menit: 30 },
    suratDari: 'Sekretaris',
    nomorSurat: '005/DSP/IV/2026',
    tanggalSurat: TANGGAL,
    diterima: TANGGAL,
    sifat: 'Segera',
    hal: usulan.hal,
    tujuan: barisTujuan(orang, {}, kepada, TANGGAL),
    harap: usulan.harap,
    isi: usulan.isi,
    batasWaktu: { tahun: 2026, bulan: 4, hari: 10 },
    penerbit: {
      awalan: '',
      jabatan: 'Sekretaris',
      nama: '[Nama Pejabat 3]',
      pangkat: 'Pembina Tk. I',
      nip: '19820314 200604 1 009',
    },
    ...lain,
  };
}

export const lembarDocx = (isi: LembarDisposisi): Uint8Array => renderDocx(buildLembar(isi));
