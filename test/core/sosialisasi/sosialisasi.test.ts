/** Who receives a report, what they have received already, and the words of the mail. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import type { Pejabat } from '../../../src/core/orang.ts';
import { parseRegister } from '../../../src/core/register.ts';
import { calonPenerima, lewatEmail, tanpaAlamat } from '../../../src/core/sosialisasi/calon.ts';
import {
  catatanLaporan,
  distribusiEntries,
  isDisosialisasikan,
  namaLaporan,
  penerimaan,
} from '../../../src/core/sosialisasi/distribusi.ts';
import { laporanTerkini } from '../../../src/core/sosialisasi/laporan-terkini.ts';
import { jenisLaporan, type Penerima, penerimaLaporan } from '../../../src/core/sosialisasi/penerima-laporan.ts';
import { isiLaporan, perihalLaporan, suratLaporan } from '../../../src/core/sosialisasi/surat-laporan.ts';
import { ARSIP } from '../../../src/core/tab-layout/arsip.ts';
import type { TabLayout } from '../../../src/core/tab-layout/column.ts';
import { DISTRIBUSI } from '../../../src/core/tab-layout/register.ts';

const HARI = { tahun: 2026, bulan: 7, hari: 10 };
const KOP = { namaPerangkatDaerah: 'Dinas Contoh', namaPemerintahDaerah: '' };
const TW2 = { tahun: 2026, jenis: 'triwulan', nomor: 2 } as const;

function pejabat(nama: string, more: Partial<Pejabat> = {}): Pejabat {
  return {
    ...{ row: 2, peran: 'Kepala Bidang', nama, nip: '', pangkat: '', jabatan: '', unitKerja: '' },
    ...{ email: '', menerima: ['Triwulan'], caraTerima: 'Docs', statusJabatan: 'Definitif' },
    ...{ berlakuMulai: '', berlakuSampai: '' },
    ...more,
  };
}

function register<Field extends string>(layout: TabLayout<Field>, rows: Partial<Record<string, CellValue>>[]) {
  const header = layout.columns.map((column) => column.header);
  const values = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))];
  const parsed = parseRegister({ tab: layout.tab, gid: 1, values }, layout);
  if (!parsed) throw new Error('no register');
  return parsed;
}

describe('who receives a report', () => {
  it('is in office on the day and wants this kind', () => {
    const list = [
      pejabat('A'),
      pejabat('B', { menerima: ['Semester', 'Tahunan'] }),
      pejabat('C', { menerima: [] }),
      pejabat('D', { berlakuSampai: '2026-07-09' }),
      pejabat('E', { berlakuSampai: '2026-07-10' }),
      pejabat('F', { berlakuMulai: '2026-07-11' }),
      pejabat(' '),
    ];
    expect(penerimaLaporan(list, 'Triwulan', HARI).map(({ nama }) => nama)).toEqual(['A', 'E']);
    expect(penerimaLaporan(list, 'Tahunan', HARI).map(({ nama }) => nama)).toEqual(['B']);
  });

  it.each([
    [TW2, 'Triwulan'],
    [{ tahun: 2026, jenis: 'semester', nomor: 1 } as const, 'Semester'],
    [{ tahun: 2026, jenis: 'tahun', nomor: 1 } as const, 'Tahunan'],
  ])('of %j is told by %s', (periode, jenis) => {
    expect(jenisLaporan(periode)).toBe(jenis);
  });

  it('is one recipient under one address, and apart without one', () => {
    const list = [
      pejabat('A', { email: 'umum@example.go.id', jabatan: 'Kabid' }),
      pejabat('B', { email: 'UMUM@example.go.id ', jabatan: 'Kabid', caraTerima: 'PDF' }),
      pejabat('A', { email: 'umum@example.go.id', jabatan: 'Plt. Sekretaris' }),
      pejabat('C', { caraTerima: 'Cetak' }),
      pejabat('D', { caraTerima: 'Cetak' }),
    ];
    expect(penerimaLaporan(list, 'Triwulan', HARI)).toEqual([
      { nama: 'A / B', jabatan: 'Kabid / Plt. Sekretaris', email: 'umum@example.go.id', cara: 'Docs' },
      { nama: 'C', jabatan: '', email: '', cara: 'Cetak' },
      { nama: 'D', jabatan: '', email: '', cara: 'Cetak' },
    ]);
  });

  it('gets the PDF instead where the share was refused, and nothing by mail without an address', () => {
    const list: Penerima[] = [
      { nama: 'A', jabatan: '', email: 'a@example.go.id', cara: 'Docs' },
      { nama: 'B', jabatan: '', email: '', cara: 'Docs' },
      { nama: 'C', jabatan: '', email: '', cara: 'Cetak' },
    ];
    const calon = calonPenerima(list, [], 1, ['A@example.go.id', '']);
    expect(calon.map(({ penerima }) => penerima.cara)).toEqual(['PDF', 'Docs', 'Cetak']);
    expect([lewatEmail(calon).length, tanpaAlamat(calon).map(({ penerima }) => penerima.nama)]).toEqual([1, ['B']]);
  });
});

describe('what was received already', () => {
  const laporan = namaLaporan(TW2);
  const row = (Nama: string, Email: string, Hasil: string, Revisi: CellValue = 2) => ({
    ...{ Laporan: laporan, Revisi, Nama, Email, Hasil, Cara: 'Docs', Waktu: '9 Jul 2026 08.00' },
  });
  const catatan = (...rows: Record<string, CellValue>[]) => catatanLaporan(register(DISTRIBUSI, rows), laporan);
  const A = { nama: 'A', email: 'a@example.go.id' };

  it('is a success on record for this revision, under the same address', () => {
    expect(penerimaan(catatan(row('A lama', 'A@Example.go.id', 'Terkirim')), 2, A)?.waktu).toBe('9 Jul 2026 08.00');
    expect(penerimaan(catatan(row('A', 'lain@example.go.id', 'Terkirim')), 2, A)).toBeNull();
    expect(penerimaan(catatan(row('A', A.email, 'Terkirim', 1)), 2, A)).toBeNull();
    expect(penerimaan(catatan(row('A', A.email, 'Terkirim lewat undangan Google')), 2, A)).not.toBeNull();
  });

  it('goes by the name on paper, and where an address was added since', () => {
    expect(penerimaan(catatan(row('a', '', 'Diserahkan')), 2, A)).not.toBeNull();
    expect(penerimaan(catatan(row('A', A.email, 'Terkirim')), 2, { nama: 'A', email: '' })).not.toBeNull();
  });

  it('is nothing that failed or waits, and nothing that was taken back since', () => {
    expect(
      penerimaan(catatan(row('A', A.email, 'Gagal: x'), row('A', A.email, 'Belum: jatah email habis')), 2, A),
    ).toBeNull();
    const back = [row('A', A.email, 'Terkirim'), row('A', A.email, 'Hak dicabut')];
    expect(penerimaan(catatan(...back), 2, A)).toBeNull();
    expect(penerimaan(catatan(...back, row('A', A.email, 'Terkirim')), 2, A)).not.toBeNull();
  });

  it('concerns this report only', () => {
    const others = register(DISTRIBUSI, [
      { ...row('A', A.email, 'Terkirim'), Laporan: 'Laporan Kinerja Triwulan I Tahun 2026' },
    ]);
    expect(catatanLaporan(others, laporan)).toEqual([]);
    expect(isDisosialisasikan(catatan(row('A', A.email, 'Terkirim')), 2)).toBe(true);
    expect(isDisosialisasikan(catatan(row('A', A.email, 'Terkirim')), 3)).toBe(false);
  });

  it('is written as it is read', () => {
    const entries = distribusiEntries(laporan, 2, '10 Jul 2026 09.00', [
      { ...A, hak: 'komentar', cara: 'Docs', hasil: 'Terkirim' },
      { ...A, hak: '', cara: 'PDF', hasil: 'Gagal: x' },
    ]);
    expect(entries.map(({ hak, hasil, revisi }) => [hak, hasil, revisi])).toEqual([
      ['Komentar', 'Terkirim', 2],
      ['', 'Gagal: x', 2],
    ]);
  });
});

describe('the reports of the year', () => {
  it('are the newest of each period, without other documents, in the order of the SOP', () => {
    const rows = [
      { Jenis: 'Laporan Kinerja', Periode: 'Tahun', Revisi: 1, Keadaan: 'Draf' },
      { Jenis: 'Laporan Kinerja', Periode: 'Semester I', Revisi: 1, Keadaan: 'Berlaku' },
      { Jenis: 'Laporan Kinerja', Periode: 'Semester I', Revisi: 2, Keadaan: 'Draf' },
      { Jenis: 'Laporan Kinerja', Periode: 'Triwulan III', Revisi: 1, Keadaan: 'Digantikan' },
      { Jenis: 'Lembar Disposisi', Periode: 'Triwulan I', Revisi: 1 },
      { Jenis: 'Laporan Kinerja', Periode: 'Triwulan II', Revisi: 10 },
      { Jenis: 'Laporan Kinerja', Periode: 'Triwulan II', Revisi: 9 },
    ];
    const terkini = laporanTerkini(register(ARSIP, rows), 2026);
    expect(terkini.map(({ periode, revisi }) => [periode.jenis, periode.nomor, revisi])).toEqual([
      ['triwulan', 2, 10],
      ['semester', 1, 2],
      ['tahun', 1, 1],
    ]);
  });
});

describe('the mail', () => {
  const dikirim = { periode: TW2, revisi: 3, draf: false };
  const naskah = { perihal: perihalLaporan(dikirim, KOP), isi: isiLaporan(dikirim, KOP) };
  const penerima: Penerima = { nama: 'A', jabatan: 'Kabid', email: 'a@example.go.id', cara: 'Docs' };

  it('names report, revision and dinas, and says draf only of a draft', () => {
    expect(naskah.perihal).toBe('Laporan Kinerja Triwulan II Tahun 2026 - Dinas Contoh');
    expect(naskah.isi).toContain('Laporan Kinerja Triwulan II Tahun 2026 Dinas Contoh (revisi 3).');
    const draf = { ...dikirim, draf: true };
    expect(perihalLaporan(draf, KOP)).toMatch(/^Draf /);
    expect(isiLaporan(draf, KOP)).toContain('masih berupa draf');
    expect(perihalLaporan(dikirim, { ...KOP, namaPerangkatDaerah: '' })).toBe('Laporan Kinerja Triwulan II Tahun 2026');
  });

  it.each([
    ['komentar', 'komentar pada dokumen'],
    ['baca', 'dengan membalas email ini'],
    ['ubah', 'langsung pada dokumen'],
  ] as const)('says with the right to %s how corrections are made', (hak, words) => {
    const { isi } = suratLaporan(penerima, naskah, hak, 'https://example.go.id/1', KOP);
    expect(isi).toContain(words);
    expect(isi).toContain('Tautan laporan:\nhttps://example.go.id/1');
  });

  it('carries no link to those who get the PDF', () => {
    const { isi } = suratLaporan({ ...penerima, cara: 'PDF' }, naskah, 'komentar', 'https://example.go.id/1', KOP);
    expect(isi).toContain('terlampir sebagai berkas PDF');
    expect(isi).not.toContain('https://');
  });
});
