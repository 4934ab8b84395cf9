/** The tabs and their columns as workbook.md has them, and what every layout must keep. */
import { describe, expect, it } from 'vitest';
import { headerKey } from '../../../src/core/parse-tab/header-text.ts';
import { PENGATURAN_KEYS, PENGATURAN_TABLES } from '../../../src/core/tab-layout/pengaturan.ts';
import { TAB_LAYOUTS } from '../../../src/core/tab-layout/tab-layouts.ts';

const layoutOf = (tab: string) => TAB_LAYOUTS.find((layout) => layout.tab === tab);
const headersOf = (tab: string) => layoutOf(tab)?.columns.map(({ header }) => header);
const marked = (tab: string, mark: 'required' | 'machine') =>
  layoutOf(tab)
    ?.columns.filter((column) => column[mark])
    .map(({ header }) => header);

describe('TAB_LAYOUTS', () => {
  it('has the tabs in their order', () => {
    expect(TAB_LAYOUTS.map(({ tab }) => tab).join(' · ')).toBe(
      'Beranda · Pengaturan · Unit Kerja · Pejabat · Perjanjian Kinerja · Rencana Aksi · Progres Bulanan · Triwulan I · Triwulan II · Triwulan III · Triwulan IV · Anggaran · Semester I · Semester II · Tahunan · Hasil Pemeriksaan · Kendali SOP · Disposisi · Pembagian Tugas · Distribusi · Koreksi · Tindak Lanjut · Arsip · Riwayat · Riwayat Capaian · Narasi',
    );
  });

  it.each<[string, string]>([
    [
      'Perjanjian Kinerja',
      'Kode · Sasaran Strategis · Indikator Kinerja · Satuan · Tipe · Arah · Rumus · Cara Rekap · Cara Isi · Frekuensi · Target Tahunan · Desimal · Tingkat · Kode Induk · Penanggung Jawab · Sumber Data · Versi PK · Berlaku Mulai · Definisi Operasional · Target Akhir Renstra · Standar Nasional · Target Renstra Kumulatif · Realisasi Renstra s.d. Tahun Lalu',
    ],
    [
      'Rencana Aksi',
      'Kode · Indikator Kinerja · Rencana Aksi · Target TW I · Target TW II · Target TW III · Target TW IV · Penanggung Jawab · Versi PK',
    ],
    [
      'Triwulan III',
      'Kode · Indikator Kinerja · Satuan · Target TW · Realisasi · Pesan · Pembilang · Penyebut · Nama Penyebut · Capaian TW (%) · Sasaran Strategis · Target Tahunan · Capaian Tahunan (%) · Kategori · Faktor Pendukung/Penghambat · Kendala · Tindak Lanjut · Batas Waktu · Bukti Dukung · Penanggung Jawab · Status Isian · Verifikasi · Catatan Verifikasi · Tahan',
    ],
    [
      'Anggaran',
      'Kode Program/Kegiatan · Program/Kegiatan/Sub Kegiatan · Pagu · Pagu Perubahan · Pagu Perubahan Berlaku Mulai · Anggaran Kas TW I · Anggaran Kas TW II · Anggaran Kas TW III · Anggaran Kas TW IV · Realisasi TW I · Realisasi TW II · Realisasi TW III · Realisasi TW IV · Fisik TW I · Fisik TW II · Fisik TW III · Fisik TW IV · Jumlah Realisasi · Serapan · Kode Indikator · Penanggung Jawab · Pagu Renstra · Realisasi Renstra s.d. Tahun Lalu',
    ],
    [
      'Progres Bulanan',
      'Kode · Indikator Kinerja · Jan · Feb · Mar · Apr · Mei · Jun · Jul · Agu · Sep · Okt · Nov · Des · Komponen · Keterangan',
    ],
    [
      'Semester II',
      'Kode · Sasaran Strategis · Indikator Kinerja · Satuan · Cara Rekap · Target TW III · Realisasi TW III · Capaian TW III · Target TW IV · Realisasi TW IV · Capaian TW IV · Target Semester · Realisasi Semester · Capaian (%) · Kategori · Target Tahunan · Capaian Tahunan (%) · Terisi · Status · Keterangan',
    ],
    [
      'Tahunan',
      'Kode · Sasaran Strategis · Indikator Kinerja · Satuan · Cara Rekap · Target Semester I · Realisasi Semester I · Capaian Semester I · Target Semester II · Realisasi Semester II · Capaian Semester II · Target Tahun · Realisasi Tahun · Capaian (%) · Kategori · Target Tahunan · Capaian Tahunan (%) · Terisi · Status · Keterangan · Realisasi Tahun Lalu · Target Akhir Renstra · Capaian Renstra (%)',
    ],
    [
      'Hasil Pemeriksaan',
      'No · Tingkat · Kode Periksa · Tab · Sel · Kode · Nilai · Masalah · Cara Memperbaiki · Sejak',
    ],
    ['Unit Kerja', 'Unit Kerja · Jenis · Induk · Penanggung Jawab · Email · Cara Kirim · ID Lembar Isian'],
    [
      'Pejabat',
      'Peran SOP · Nama · NIP · Pangkat/Golongan · Jabatan · Unit Kerja · Email · Menerima · Cara Terima · Status Jabatan · Berlaku Mulai · Berlaku Sampai',
    ],
    [
      'Kendali SOP',
      'Periode · Langkah · Uraian · Pelaksana · Persyaratan · Terpenuhi · Waktu Baku · Mulai · Selesai · Lama · Status · Keluaran · Alasan',
    ],
    [
      'Disposisi',
      'Nomor · Tanggal · Periode · Langkah · Dari · Kepada · Hal · Sifat · Isi Disposisi · Batas Waktu · Selesai · Berkas',
    ],
    ['Distribusi', 'Waktu · Laporan · Revisi · Nama · Email · Hak · Cara · Hasil'],
    [
      'Koreksi',
      'No · Periode · Dari · Tanggal · Bagian · Isi Koreksi · Tab · Sel · Kode · Kolom · Semula · Menjadi · Oleh · Waktu · Alasan · Status',
    ],
    [
      'Arsip',
      'No · Nomor Dokumen · Jenis · Periode · Revisi · Tanggal · Oleh · Berkas · PDF · SHA-256 · Kode Data · Berkas Bertanda Tangan · Keadaan',
    ],
    ['Riwayat', 'No · Waktu · Oleh · Tindakan · Periode · Hasil · Kode Rantai'],
  ])('has the columns of %s in their order', (tab, headers) => {
    expect(headersOf(tab)?.join(' · ')).toBe(headers);
  });

  it.each<[string, string]>([
    [
      'Perjanjian Kinerja',
      'Kode · Sasaran Strategis · Indikator Kinerja · Satuan · Arah · Cara Rekap · Target Tahunan',
    ],
    ['Rencana Aksi', 'Kode · Target TW I · Target TW II · Target TW III · Target TW IV'],
    ['Triwulan I', 'Kode · Target TW · Realisasi'],
    [
      'Anggaran',
      'Kode Program/Kegiatan · Program/Kegiatan/Sub Kegiatan · Pagu · Realisasi TW I · Realisasi TW II · Realisasi TW III · Realisasi TW IV',
    ],
    ['Progres Bulanan', 'Kode · Jan · Feb · Mar · Apr · Mei · Jun · Jul · Agu · Sep · Okt · Nov · Des'],
    ['Unit Kerja', 'Unit Kerja'],
    ['Pejabat', 'Peran SOP · Nama'],
  ])('requires the columns of %s that must exist', (tab, headers) => {
    expect(marked(tab, 'required')?.join(' · ')).toBe(headers);
  });

  it.each<[string, string]>([
    ['Rencana Aksi', 'Indikator Kinerja'],
    [
      'Triwulan I',
      'Indikator Kinerja · Satuan · Target TW · Pesan · Capaian TW (%) · Sasaran Strategis · Target Tahunan · Capaian Tahunan (%) · Kategori · Penanggung Jawab',
    ],
    ['Anggaran', 'Jumlah Realisasi · Serapan'],
    ['Kendali SOP', 'Terpenuhi · Lama · Status'],
    ['Perjanjian Kinerja', ''],
  ])('marks the columns of %s that the add-on makes', (tab, headers) => {
    expect(marked(tab, 'machine')?.join(' · ')).toBe(headers);
  });

  it('names no column twice in a tab, as header or synonym, and no field twice', () => {
    for (const { tab, columns } of TAB_LAYOUTS) {
      const names = columns.flatMap(({ header, synonyms }) => [header, ...(synonyms ?? [])]).map(headerKey);
      expect([tab, names.length]).toEqual([tab, new Set(names).size]);
      expect(new Set(columns.map(({ field }) => field)).size).toBe(columns.length);
    }
  });

  it('has results with their header in row 4 and inputs with it in row 1', () => {
    const inRow4 = TAB_LAYOUTS.filter(({ headerRow }) => headerRow === 4).map(({ tab }) => tab);
    expect(inRow4).toEqual(['Semester I', 'Semester II', 'Tahunan', 'Hasil Pemeriksaan']);
  });

  it('draws dropdowns only from tabs and columns that exist', () => {
    for (const { columns } of TAB_LAYOUTS) {
      for (const { options } of columns) {
        if (options && 'fromTab' in options) expect(headersOf(options.fromTab)).toContain(options.header);
      }
    }
  });
});

describe('Pengaturan', () => {
  it('has its keys in their order', () => {
    expect(PENGATURAN_KEYS.map(({ header }) => header).join(' · ')).toBe(
      'Nama Pemerintah Daerah · Nama Perangkat Daerah · Alamat · Logo · Tempat · Tahun · Periode Renstra · Dasar Hukum · Kertas · Jenis Huruf · Margin · Zona Waktu · Format Nomor · Batas LKjIP · Rumus Turun · Batas Capaian Tampil · Batas Capaian Rata-rata · Hari · Batas Isi TW · Domain Diizinkan · Lindungi Baris Unit · Folder Arsip · Versi Lembar',
    );
  });

  it('has its tables with rows as wide as their header', () => {
    expect(PENGATURAN_TABLES.map(({ name }) => name)).toEqual([
      'Skala Kategori',
      'Nilai Predikat',
      'Sebutan Peran',
      'Tingkat Pemeriksaan',
      'Waktu Baku SOP',
    ]);
    for (const { columns, defaultRows } of PENGATURAN_TABLES) {
      for (const row of defaultRows) expect(row).toHaveLength(columns.length);
    }
  });

  it('has the nine standard times of the SOP', () => {
    const rows = PENGATURAN_TABLES.find(({ name }) => name === 'Waktu Baku SOP')?.defaultRows ?? [];
    expect(rows.map(([langkah, , waktu, satuan]) => `${langkah}: ${waktu} ${satuan}`).join(', ')).toBe(
      '1: 15 menit, 2: 30 menit, 3: 10 menit, 4: 30 menit, 5: 30 menit, 6: 2 hari, 7: 120 hari, 8: 60 menit, 9: 15 menit',
    );
  });
});
