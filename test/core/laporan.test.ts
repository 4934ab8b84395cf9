/** What the reports say besides their tables: chapters, sentences, and what is said where data is missing. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { numberReport } from '../../src/core/laporan/number-report.ts';
import type { Periode } from '../../src/core/periode.ts';
import { type ReadDocx, readDocx } from './docx-reading.ts';
import { contohBuku, contohInput, SEMESTER_I, SEMESTER_II, TAHUN, TRIWULAN_I, TRIWULAN_II } from './laporan-fixture.ts';

const read = (report: Report): Promise<ReadDocx> => readDocx(renderDocx(report));

const KOSONG = () => ({ ...contohBuku(0), rencanaAksi: [], anggaran: [], pejabat: [], unitKerja: [] });

const ALL: Periode[] = [TRIWULAN_I, TRIWULAN_II, SEMESTER_I, SEMESTER_II, TAHUN];

describe('chapters', () => {
  const berkala = (periode: string) => [
    'DAFTAR ISI',
    'DAFTAR TABEL',
    'BAB I PENDAHULUAN',
    'A. Latar Belakang',
    'B. Maksud dan Tujuan',
    'C. Dasar Hukum',
    'D. Sumber dan Cara Pengolahan Data',
    'BAB II PERJANJIAN KINERJA DAN RENCANA AKSI',
    'A. Perjanjian Kinerja',
    'B. Rencana Aksi',
    'BAB III CAPAIAN KINERJA',
    `A. Capaian Indikator Kinerja ${periode}`,
    'B. Rata-rata Capaian per Sasaran',
    'C. Perbandingan dengan Periode Sebelumnya',
    'D. Analisis per Sasaran',
    'E. Realisasi Anggaran',
    'F. Tindak Lanjut Periode Sebelumnya',
    'G. Catatan Data',
    'H. Catatan dan Rekomendasi Pimpinan',
    'BAB IV PENUTUP',
    'LAMPIRAN',
    'Lampiran I. Data per Unit Kerja',
    'Lampiran II. Daftar Bukti Dukung',
    'Lampiran III. Capaian Indikator Tingkat Bidang dan Seksi/Subbagian',
  ];
  const tahunan = [
    'KATA PENGANTAR',
    'IKHTISAR EKSEKUTIF',
    'DAFTAR ISI',
    'DAFTAR TABEL',
    'BAB I PENDAHULUAN',
    'A. Latar Belakang',
    'B. Maksud dan Tujuan',
    'C. Dasar Hukum',
    'D. Gambaran Umum Organisasi',
    'E. Tugas dan Fungsi',
    'F. Isu Strategis',
    'G. Sumber dan Cara Pengolahan Data',
    'H. Sistematika Penyajian',
    'BAB II PERENCANAAN KINERJA',
    'A. Rencana Strategis',
    'B. Ringkasan Perjanjian Kinerja',
    'C. Rencana Aksi',
    'BAB III AKUNTABILITAS KINERJA',
    'A. Capaian Kinerja Organisasi',
    'B. Realisasi Anggaran',
    'C. Tindak Lanjut Periode Sebelumnya',
    'D. Catatan Data',
    'BAB IV PENUTUP',
    'A. Simpulan',
    'B. Langkah Perbaikan',
    'C. Catatan dan Rekomendasi Pimpinan',
    'LAMPIRAN',
    'Lampiran I. Perjanjian Kinerja',
    'Lampiran II. Data per Unit Kerja',
    'Lampiran III. Daftar Bukti Dukung',
    'Lampiran IV. Capaian Indikator Tingkat Bidang dan Seksi/Subbagian',
  ];
  const cases: [string, Periode, string[]][] = [
    ['Triwulan I', TRIWULAN_I, berkala('Triwulan I')],
    ['Semester II', SEMESTER_II, berkala('Semester II')],
    ['Tahun', TAHUN, tahunan],
  ];

  it.each(cases)('of %s stand in order', async (_, periode, expected) => {
    const { headings } = await read(buildLaporan(contohInput(periode)));
    expect(headings.map(({ text }) => text).filter((text) => !/^(?:\d|[a-z])\. /.test(text))).toEqual(expected);
  });

  it.each(cases)(
    'of %s are all there when the workbook is empty, each with a sentence',
    async (_, periode, expected) => {
      const report = buildLaporan(contohInput(periode, KOSONG(), { penandatangan: null, temuan: [] }));
      const { headings } = await read(report);
      expect(headings.map(({ text }) => text)).toEqual(expected);
      const blocks = report.sections.flatMap((section) => section.blocks);
      const silent = blocks.filter((block, index) => {
        const next = blocks[index + 1];
        return block.type === 'heading' && (!next || (next.type === 'heading' && next.level <= block.level));
      });
      expect(silent).toEqual([]);
    },
  );

  it('put a sasaran of its own under each heading of the analysis', async () => {
    const { headings } = await read(buildLaporan(contohInput(TRIWULAN_I)));
    expect(headings.filter(({ level }) => level === 3).map(({ text }) => text)).toEqual([
      '1. Meningkatnya kualitas layanan perpustakaan',
      '2. Meningkatnya tertib pengelolaan arsip daerah',
      '3. Meningkatnya akuntabilitas kinerja perangkat daerah',
    ]);
  });

  it('give each sasaran of the year the seven parts of PermenPANRB 53/2014 in their order', () => {
    const { targets } = numberReport(buildLaporan(contohInput(TAHUN)));
    const parts = [
      'a. Perbandingan Target dan Realisasi Tahun 2026',
      'b. Perbandingan dengan Realisasi Tahun Sebelumnya',
      'c. Perbandingan dengan Target Akhir Renstra',
      'd. Perbandingan dengan Standar Nasional',
      'e. Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi',
      'f. Efisiensi Penggunaan Sumber Daya',
      'g. Program dan Kegiatan yang Menunjang',
    ];
    expect(targets.filter(({ level }) => level >= 3).map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1. Meningkatnya kualitas layanan perpustakaan',
      ...parts,
      '2. Meningkatnya tertib pengelolaan arsip daerah',
      ...parts,
      '3. Meningkatnya akuntabilitas kinerja perangkat daerah',
      ...parts,
    ]);
  });
});

describe('words', () => {
  it.each(ALL)('are Indonesian and leak nothing of the program ($jenis $nomor)', async (periode) => {
    for (const buku of [contohBuku(), KOSONG()]) {
      const report = buildLaporan(contohInput(periode, buku, { penandatangan: null }));
      const { text } = await read(report);
      for (const part of [text, report.title, report.header, report.footer.left, report.footer.right]) {
        expect(
          part.match(/undefined|\bnull\b|NaN|Infinity|\[object|\{\{|\}\}|belum tersedia\]|tidak dikenal\]/g),
        ).toBeNull();
        expect(part.match(/temuan|warning|error|achievement|export|summary/gi)).toBeNull();
        expect(part.match(/\b(?:the|and|of|with|for|not|quarter|year|target is|budget|report)\b/gi)).toBeNull();
        expect(part.match(/ {2}|[^.]\.\.[^.]|,,| ,| \.(?!\.)/g)).toBeNull();
      }
    }
  });

  it('are those of the units, or say that there are none', async () => {
    const { text } = await read(buildLaporan(contohInput(SEMESTER_I)));
    expect(text).toContain(
      'Faktor pendukung/penghambat: TW I, TW II: Kerja sama dengan sekolah dan desa berjalan baik.',
    );
    expect(text).toContain('Kendala: TW I: Jumlah petugas layanan terbatas & jadwal mobil keliling < kebutuhan.');
    expect(text).toContain('Tindak lanjut: TW I: Menambah jam layanan pada akhir pekan (batas waktu 15 April).');
    expect(text).toContain(
      'Faktor, kendala, dan tindak lanjut untuk indikator IKU-2, IKU-3 belum diisi oleh unit kerja.',
    );
    // IKU-9 is not due: nothing was asked of its unit
    expect(text).not.toMatch(/indikator[^.]*IKU-9[^.]*belum diisi oleh unit kerja/);
  });

  it('name no quarter in the report of one quarter', async () => {
    const { text } = await read(buildLaporan(contohInput(TRIWULAN_I)));
    expect(text).toContain('Faktor pendukung/penghambat: Kerja sama dengan sekolah dan desa berjalan baik.');
  });

  it('say of a sasaran without any words that the units are silent', async () => {
    const buku = contohBuku();
    for (const row of buku.triwulan[1]?.rows ?? []) Object.assign(row, { faktor: '', kendala: ' ', tindakLanjut: '' });
    const { text } = await read(buildLaporan(contohInput(TRIWULAN_I, buku)));
    expect(
      text.match(/Faktor, kendala, dan tindak lanjut untuk sasaran ini belum diisi oleh unit kerja\./g),
    ).toHaveLength(3);
  });

  it('count the indikator by kategori and give the mean', async () => {
    const input = contohInput(SEMESTER_I);
    const { text } = await read(buildLaporan(input));
    expect(text).toContain(
      'Tiga sasaran strategis diukur dengan sepuluh indikator kinerja: enam mencapai target, tiga belum mencapai target, dan satu belum jatuh tempo. Semua indikator yang dinilai tergolong kategori Sangat Tinggi. Rata-rata capaian Semester I Tahun 2026 atas sembilan indikator adalah 102,59% dengan kategori Sangat Tinggi; satu indikator tidak dihitung.',
    );
    expect(text).toContain('9 indikator, 1 tidak dihitung');
    expect(text).toContain('Pagu anggaran sebesar Rp4.061.429.126');
  });

  it('write satuan behind figures, none behind a predikat', async () => {
    const { text } = await read(buildLaporan(contohInput(TAHUN)));
    expect(text).toContain('realisasi 72,4% melampaui target 70,0%');
    expect(text).toContain('realisasi 19 °C sesuai dengan target 18–22 °C');
    expect(text).toContain('realisasi A melampaui target BB, capaian 120,00%');
  });

  it('list the dasar hukum, or say that it is not filled in', async () => {
    const filled = await read(buildLaporan(contohInput(TRIWULAN_I)));
    expect(filled.html).toMatch(/<ol><li>Peraturan Presiden Nomor 29/);
    const blank = await read(buildLaporan(contohInput(TRIWULAN_I, contohBuku(12, { dasarHukum: ['', ' '] }))));
    expect(blank.text).toContain('Dasar hukum belum diisi pada tab Pengaturan.');
    expect(blank.html).not.toContain('<ol>');
  });

  it('judge the efficiency of the year', async () => {
    const { text } = await read(buildLaporan(contohInput(TAHUN)));
    expect(text).toMatch(/adalah \d+,\d\d poin persen\. Dengan demikian penggunaan sumber daya tergolong efisien\./);
  });
});
