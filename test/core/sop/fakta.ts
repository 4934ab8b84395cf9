/** Facts about a year in which nothing is missing and nothing has happened, and ways of changing them, for the tests of the steps. */
import type { NomorTriwulan } from '../../../src/core/buku-kerja.ts';
import type { Pejabat } from '../../../src/core/orang.ts';
import { parsePengaturan } from '../../../src/core/parse-tab/pengaturan.ts';
import { type Periode, parsePeriode } from '../../../src/core/periode.ts';
import { type CatatanKendali, kunciLangkah, type Saat } from '../../../src/core/sop/catatan-kendali.ts';
import type { FaktaSop, FaktaTriwulan, IsianUnit } from '../../../src/core/sop/fakta-sop.ts';
import { langkahSetahun, type NomorLangkah } from '../../../src/core/sop/langkah.ts';
import type { Waktu } from '../../../src/core/tanggal.ts';
import { readWaktu } from '../../../src/core/waktu.ts';

const TAHUN = 2026;

function pejabat(peran: string, nama: string, lain: Partial<Pejabat> = {}): Pejabat {
  return {
    ...{ row: 2, peran, nama, nip: '', pangkat: '', jabatan: '', unitKerja: '', email: '', menerima: [] },
    ...{ caraTerima: 'Docs', statusJabatan: 'Definitif', berlakuMulai: '', berlakuSampai: '' },
    ...lain,
  };
}

function saat(text: string): Waktu {
  const waktu = readWaktu(text);
  if (!waktu) throw new Error(text);
  return waktu;
}

export function periode(text: string): Periode {
  const parsed = parsePeriode(text, TAHUN);
  if (!parsed) throw new Error(text);
  return parsed;
}

const tertulis = (text: string): Saat => ({ tertulis: text !== '', waktu: text === '' ? null : readWaktu(text) });

/** What people wrote into the row of a step. */
export interface Ketikan {
  mulai?: string;
  selesai?: string;
  alasan?: string;
  pelaksana?: string;
  waktuBaku?: string;
  keluaran?: string;
}

export function catatan(text: string, langkah: NomorLangkah, ketikan: Ketikan = {}): CatatanKendali {
  const { mulai = '', selesai = '', alasan = '', pelaksana = '', waktuBaku = '', keluaran = '' } = ketikan;
  return {
    ...{ row: 2, periode: periode(text), langkah, pelaksana, waktuBaku, keluaran, alasan },
    ...{ mulai: tertulis(mulai), selesai: tertulis(selesai) },
  };
}

export const unit = (nama: string, terisi: number, wajib: number): IsianUnit => ({
  ...{ unit: nama, wajib, terisi, indikator: wajib, diajukan: terisi, diverifikasi: 0, dikembalikan: 0 },
});

const LENGKAP: FaktaTriwulan = {
  perjanjian: [],
  rencana: [],
  progres: [],
  isian: [unit('Seksi A', 3, 3)],
  terkunci: false,
};

export function buatFakta(now: string, ketikan: Record<string, Ketikan> = {}): FaktaSop {
  const kendali = new Map<string, CatatanKendali>();
  for (const [index, { periode: one, langkah }] of langkahSetahun(TAHUN).entries()) {
    const kunci = kunciLangkah(one, langkah);
    const name = kunci.slice(0, kunci.lastIndexOf(' '));
    kendali.set(kunci, { ...catatan(name, langkah, ketikan[kunci]), row: index + 2 });
  }
  const pengaturan = { ...parsePengaturan(null, TAHUN).pengaturan, tahun: TAHUN };
  return {
    ...{ tahun: TAHUN, now: saat(now), pengaturan, kendali },
    pejabat: [pejabat('Sekretaris Dinas', '[Nama Sekretaris]')],
    triwulan: { 1: LENGKAP, 2: LENGKAP, 3: LENGKAP, 4: LENGKAP },
    register: { disposisi: new Set(), laporan: [], pembagianTugas: new Set(), koreksi: {} },
  };
}

export function denganTriwulan(fakta: FaktaSop, nomor: NomorTriwulan, isi: Partial<FaktaTriwulan>): FaktaSop {
  return { ...fakta, triwulan: { ...fakta.triwulan, [nomor]: { ...fakta.triwulan[nomor], ...isi } } };
}

export function denganRegister(fakta: FaktaSop, isi: Partial<FaktaSop['register']>): FaktaSop {
  return { ...fakta, register: { ...fakta.register, ...isi } };
}
