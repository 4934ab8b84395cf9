/** What the reports say besides their tables: chapters, sentences, and what is said where data is missing. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
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
    'B. Dasar Hukum',
    'C. Sumber dan Cara Pengolahan Data',
    'BAB II PERJANJIAN KINERJA DAN RENCANA AKSI',
    'A. Perjanjian Kinerja',
    'B. Rencana Aksi',
    'BAB III CAPAIAN KINERJA',
    `A. Capaian Indikator Kinerja ${periode}`,
    'B. Rata-rata Capaian per Sasaran',
    'C. Analisis per Sasaran',
    'D. Realisasi Anggaran',
    'E. Catatan Data',
    'F. Tindak Lanjut Periode Sebelumnya',
    'G. Catatan dan Rekomendasi Pimpinan',
    'BAB IV PENUTUP',
    'LAMPIRAN',
    'Lampiran I. Data per Unit Kerja',
    'Lampiran II. Daftar Bukti Dukung',
    'Lampiran III. Capaian Indikator Tingkat Bidang dan Seksi/Subbagian',
  ];
  const tahunan = [
    'DAFTAR ISI',
    'DAFTAR TABEL',
    'BAB I PENDAHULUAN',
    'A. Latar Belakang',
    'B. Dasar Hukum',
    'C. Sumber dan Cara Pengolahan Data',
    'D. Gambaran Umum Organisasi',
    'E. Isu Strategis',
    'BAB II PERENCANAAN KINERJA',
    'A. Ringkasan Perjanjian Kinerja',
    'B. Rencana Aksi',
    'BAB III AKUNTABILITAS KINERJA',
    'A. Capaian Kinerja Organisasi',
    '1. Perbandingan Target dan Realisasi Tahun 2026',
    '2. Perbandingan dengan Realisasi Tahun Sebelumnya',
    '3. Perbandingan dengan Target Akhir Renstra',
    '4. Perbandingan dengan Standar Nasional',
    '5. Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi',
    '6. Efisiensi Penggunaan Sumber Daya',
    '7. Program dan Kegiatan yang Menunjang Pencapaian Kinerja',
    'B. Realisasi Anggaran',
    'C. Catatan Data',
    'BAB IV PENUTUP',
    'A. Simpulan',
    'B. Catatan dan Rekomendasi Pimpinan',
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
    expect(headings.map(({ text }) => text).filter((text) => !/^[\da-z]\. Meningkatnya/.test(text))).toEqual(expected);
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
});

describe('words', () => {
  it.each(ALL)('are Indonesian and leak nothing of the program ($jenis $nomor)', async (periode) => {
    for (const buku of [contohBuku(), KOSONG()]) {
      const report = buildLaporan(contohInput(periode, buku, { penandatangan: null }));
      const { text } = await read(report);
      for (const part of [text, report.title, report.header, report.footer.left, report.footer.right]) {
        expect(part.match(/undefined|null|NaN|Infinity|\[object/g)).toBeNull();
        expect(part.match(/temuan|warning|error|achievement|export|summary/gi)).toBeNull();
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
      'Pada Semester I Tahun 2026 terdapat 10 indikator kinerja perangkat daerah, yaitu 9 indikator berkategori Sangat Tinggi dan 1 indikator belum jatuh tempo.',
    );
    expect(text).toContain('9 indikator, 1 tidak dihitung');
    expect(text).toContain('Pagu anggaran sebesar Rp4.061.429.126');
  });

  it('write satuan behind figures, none behind a predikat', async () => {
    const { text } = await read(buildLaporan(contohInput(TAHUN)));
    expect(text).toContain('realisasi 72,4% dari target 70,0%');
    expect(text).toContain('realisasi 19 °C dari target 18–22 °C');
    expect(text).toContain('realisasi A dari target BB, capaian 120,00%');
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
