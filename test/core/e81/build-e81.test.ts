/** Formulir E.81: every column by Cara Rekap, what is blank stays blank, and the report that prints it. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import { buildE81 } from '../../../src/core/e81/build-e81.ts';
import type { BarisE81 } from '../../../src/core/e81/formulir-e81.ts';
import { buildLaporanE81 } from '../../../src/core/laporan/e81/build-laporan-e81.ts';
import { uraianE81 } from '../../../src/core/laporan/e81/uraian-e81.ts';
import type { RiwayatCapaian } from '../../../src/core/rekap/tahun-lalu.ts';
import { readDocx } from '../docx-reading.ts';
import { reading } from '../laporan-contoh.ts';
import { contohBuku, contohInput, TRIWULAN_II } from '../laporan-fixture.ts';

const HARI = { tahun: 2027, bulan: 1, hari: 14 };
const lalu = (tahun: number, kode: string, value: number): RiwayatCapaian => ({
  ...{ tahun, kode, realisasi: { value }, capaian: null },
});
const RIWAYAT = [lalu(2024, 'IKU-2', 1), lalu(2025, 'IKU-2', 40_000), lalu(2025, 'IKU-1', 61)];

function buku() {
  const made = contohBuku();
  made.pengaturan.tahun = 2026;
  const [program] = made.anggaran;
  for (const row of made.indikator) if (row.kode === 'IKU-2') row.targetRenstraKumulatif = reading(250_000);
  for (const row of made.anggaran.filter(({ kode }) => kode.split('.').length === 6)) {
    row.paguRenstra = reading(4_000_000_000);
    row.realisasiRenstraLalu = reading(500_000_000);
  }
  return { ...made, program };
}

const kode = (baris: readonly BarisE81[], nama: string): BarisE81 => {
  const found = baris.find(({ indikator }) => indikator?.kode === nama);
  if (!found) throw new Error(`no row of ${nama}`);
  return found;
};

describe('the K columns', () => {
  const { baris } = buildE81(buku(), 4, RIWAYAT, HARI);
  const nilai = (nama: string) => {
    const { targetRenstra, realisasiLalu, target, triwulan, realisasi, realisasiRenstra, capaianRenstra } = kode(
      baris,
      nama,
    );
    const six = [targetRenstra.k.value, realisasiLalu.k.value, target.k.value];
    return [...six, triwulan.map(({ k }) => k.value), realisasi.k.value, realisasiRenstra.k.value, capaianRenstra.k];
  };

  it('of what adds up are sums: 12 = 8+9+10+11, 13 = 6 + 12, 14 = 13/5 × 100', () => {
    expect(nilai('IKU-2')).toEqual([250_000, 40_000, 50_000, [11_250, 15_480, 12_975, 14_020], 53_725, 93_725, 37.49]);
    expect(kode(baris, 'IKU-2').catatan).toEqual([]);
  });

  it('of a position are the last figure, which a footnote says', () => {
    expect(nilai('IKU-1').slice(0, 6)).toEqual([75, 61, 68, [62.5, 63.75, 67.1, 70.25], 70.25, 70.25]);
    expect(nilai('IKU-1')[6]).toBeCloseTo(93.667, 3);
    expect(kode(baris, 'IKU-1').catatan).toEqual(['caraRekap', 'posisi']);
  });

  it('of a ratio come from the components', () => {
    expect(kode(baris, 'IKU-3').realisasi.k.value).toBeCloseTo((945 / 1020) * 100, 8);
    expect(kode(baris, 'IKU-3').catatan).toEqual(['rasio', 'posisi']);
  });

  it('are blank where nothing is known: without a target of the Renstra there is no 14', () => {
    expect(nilai('IKU-4').slice(0, 2)).toEqual([null, null]);
    expect(kode(baris, 'IKU-4').capaianRenstra.k).toBeNull();
  });

  it('of later quarters are blank, and 12 is that of the quarters so far', () => {
    const early = kode(buildE81(buku(), 2, RIWAYAT, HARI).baris, 'IKU-2');
    expect(early.triwulan.map(({ k }) => k.value)).toEqual([11_250, 15_480, null, null]);
    expect(early.realisasi.k.value).toBe(26_730);
    expect(early.capaian).toBeCloseTo(53.46, 8);
  });

  it('leave 13 blank for a sum whose earlier years are not known, save in the first year of the Renstra', () => {
    const unknown = kode(buildE81(buku(), 4, [], HARI).baris, 'IKU-2');
    expect(unknown.realisasiRenstra.k.value).toBeNull();
    const first = buku();
    first.pengaturan = { ...first.pengaturan, periodeRenstra: { awal: 2026, akhir: 2030 } };
    expect(kode(buildE81(first, 4, [], HARI).baris, 'IKU-2').realisasiRenstra.k.value).toBe(53_725);
  });

  it('take what is typed before what Riwayat Capaian says', () => {
    const typed = buku();
    for (const row of typed.indikator) if (row.kode === 'IKU-2') row.realisasiRenstraLalu = reading(100_000);
    expect(kode(buildE81(typed, 4, RIWAYAT, HARI).baris, 'IKU-2').realisasiRenstra.k.value).toBe(153_725);
  });
});

describe('the Rp columns', () => {
  const form = buildE81(buku(), 2, RIWAYAT, HARI);
  const account = (nama: string) => form.baris.find((one) => one.kode === nama && !one.lanjutan);

  it('add up over the tree, the Renstra too', () => {
    const program = account('2.23.02');
    expect(program?.target.rp).toBe(3_057_006_326);
    expect(program?.triwulan.map(({ rp }) => rp)).toEqual([412_300_150, 803_250_000, null, null]);
    expect(program?.realisasi.rp).toBe(1_215_550_150);
    expect(program?.targetRenstra.rp).toBe(8_000_000_000);
    expect(program?.realisasiRenstra.rp).toBe(1_000_000_000 + 1_215_550_150);
    expect(program?.capaianRenstra.rp).toBeCloseTo(27.694, 3);
  });

  it('stand on the first line of an account with several indikator, and nowhere for one without an account', () => {
    for (const baris of form.baris.filter(({ lanjutan, kode: own }) => lanjutan || own === '')) {
      expect([baris.target.rp, baris.realisasi.rp]).toEqual([null, null]);
    }
    const names = form.baris.map(({ indikator }) => indikator?.kode).filter((one) => one !== undefined);
    expect(new Set(names)).toEqual(new Set(buku().indikator.map((one) => one.kode)));
  });
});

describe('the written part', () => {
  const tw2 = (isi: Record<string, { faktor?: string; kendala?: string }>) => {
    const made = buku();
    for (const row of made.triwulan[2]?.rows ?? []) {
      Object.assign(row, { faktor: '', kendala: '', tindakLanjut: '', ...isi[row.kode] });
    }
    const input = contohInput(TRIWULAN_II, made);
    return Object.fromEntries(
      uraianE81(input, buildE81(made, 2, [], HARI)).map(({ label, isi: lines }) => [label.split(' ')[1], lines]),
    );
  };

  it('takes a factor for help where the target was reached, for hindrance only where it was missed without a kendala', () => {
    // In TW II IKU-2 reached its target; IKU-1 and IKU-8 did not.
    const said = tw2({
      'IKU-2': { faktor: 'Jadwal tepat', kendala: 'Kursi kurang' },
      'IKU-1': { faktor: 'Data terlambat' },
      'IKU-8': { faktor: 'Alat baru', kendala: 'Listrik padam' },
    });
    expect(said.pendorong).toEqual(['IKU-2: Jadwal tepat.']);
    expect(said.penghambat).toEqual(['IKU-1: Data terlambat.', 'IKU-2: Kursi kurang.', 'IKU-8: Listrik padam.']);
  });

  it('says so where nobody wrote anything', () => {
    const [line] = tw2({}).pendorong ?? [];
    expect(line).toBe('Belum diisi pada tab Narasi, dan belum diisi oleh unit kerja pada triwulan ini.');
  });
});

describe('the printed form', () => {
  it('has every column, mean, predikat, written parts and both signatures, and leaks nothing', async () => {
    const made = buku();
    const input = contohInput(TRIWULAN_II, made);
    const report = buildLaporanE81({ ...input, formulir: buildE81(made, 2, RIWAYAT, HARI) });
    expect(report.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    const { text } = await readDocx(renderDocx(report));
    for (const part of [
      ...Array.from({ length: 15 }, (_, index) => `(${index + 1})`),
      'Rata-rata capaian kinerja (%)',
      'Predikat kinerja',
      'Faktor pendorong keberhasilan kinerja',
      'Tindak lanjut yang diperlukan dalam Renja perangkat daerah berikutnya',
      'Disusun, Purwakarta, 14 Januari 2027',
      'Disetujui, ',
      'IKU-1: Menambah jam layanan pada akhir pekan (batas waktu 15 Juli).',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.match(/undefined|\bnull\b|NaN|Infinity|\[object|\{\{/g)).toBeNull();
  });
});
