/** What the reports note beside their figures: caps, data notes, signature, versions; and how they are laid on pages. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import { sidikVerifikasi } from '../../src/core/isian/verifikasi-tercatat.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { joinSections, landscape, onNewPage, portrait } from '../../src/core/laporan/sections.ts';
import type { Periode } from '../../src/core/periode.ts';
import { type ReadDocx, readDocx } from './docx-reading.ts';
import { reading } from './laporan-contoh.ts';
import {
  contohBuku,
  contohInput,
  pejabat,
  SEMESTER_I,
  SEMESTER_II,
  TAHUN,
  TRIWULAN_I,
  TRIWULAN_II,
} from './laporan-fixture.ts';

const read = (report: Report): Promise<ReadDocx> => readDocx(renderDocx(report));

const ALL: Periode[] = [TRIWULAN_I, TRIWULAN_II, SEMESTER_I, SEMESTER_II, TAHUN];

describe('caps', () => {
  it('are noted where they changed a mean', async () => {
    const { text } = await read(buildLaporan(contohInput(SEMESTER_I)));
    expect(text).toContain('capaian dibatasi 120%');
  });

  it('are noted where they changed what is shown', async () => {
    const buku = contohBuku(12, { batasCapaianTampil: 110, batasCapaianRataRata: null });
    const docx = await read(buildLaporan(contohInput(SEMESTER_I, buku)));
    expect(docx.text).toMatch(/IKU-2, IKU-7: [^\n]*capaian dibatasi 110%/);
    expect(
      docx.tables
        .find(({ caption }) => /Capaian Indikator/.test(caption))
        ?.rows.find((row) => row[0] === 'IKU-7')?.[11],
    ).toBe('110,00');
  });

  it('are not mentioned where nothing was capped', async () => {
    const { text } = await read(buildLaporan(contohInput(SEMESTER_I, contohBuku(12, { batasCapaianRataRata: null }))));
    expect(text).not.toContain('dibatasi 1');
  });
});

describe('notes on the data', () => {
  it('say so when there are none', async () => {
    const { text } = await read(buildLaporan(contohInput(TRIWULAN_I, contohBuku(), { temuan: [] })));
    expect(text).toContain('Tidak ada catatan data yang masih terbuka pada saat laporan ini disusun.');
  });

  it('name a held row and its reason', async () => {
    const buku = contohBuku();
    const row = buku.triwulan[1]?.rows[1];
    if (row) row.tahan = 'menunggu data dari desa';
    const docx = await read(buildLaporan(contohInput(TRIWULAN_I, buku)));
    expect(docx.text).toContain('Indikator IKU-2 pada Triwulan I ditahan: menunggu data dari desa');
    expect(
      docx.tables.find(({ caption }) => /Capaian Indikator/.test(caption))?.rows.find((cells) => cells[0] === 'IKU-2'),
    ).toContain('Ditahan');
  });

  it('name the rows that nobody has verified, and those changed since, in every quarter of the report', async () => {
    const buku = contohBuku();
    for (const nomor of [1, 2] as const)
      for (const row of buku.triwulan[nomor]?.rows ?? []) row.verifikasi = 'Diverifikasi';
    const [first, second] = [buku.triwulan[1]!, buku.triwulan[2]!];
    first.rows[0]!.verifikasi = '';
    const [changed] = second.rows;
    second.tercatat = new Map(
      second.rows.map((row) => [row.kode, { sidik: row === changed ? '0000000000' : sidikVerifikasi(row) }] as never),
    );
    const { text } = await read(buildLaporan(contohInput(SEMESTER_I, buku, { temuan: [] })));
    expect(text).toContain('Angka Triwulan I pada 1 indikator belum diverifikasi: IKU-1.');
    expect(text).toContain('Angka Triwulan II pada 1 indikator berubah setelah diverifikasi: IKU-1.');
    expect(text).not.toContain('Tidak ada catatan data');
    const tw1 = await read(buildLaporan(contohInput(TRIWULAN_I, buku, { temuan: [] })));
    expect(tw1.text).not.toContain('berubah setelah diverifikasi');
  });

  it('say that nobody is in office, and leave dots to sign on', async () => {
    const input = contohInput(TRIWULAN_I, { ...contohBuku(), pejabat: [] });
    expect(input.penandatangan).toBeNull();
    const { text } = await read(buildLaporan(input));
    expect(text).toContain('belum tercatat pada tab Pejabat');
    expect(text).toMatch(/Kepala Dinas Arsip dan Perpustakaan,\.{20,}NIP \.{20,}/);
  });
});

describe('signature, cover and pages', () => {
  it('carry place, date and the signer', async () => {
    const { text } = await read(buildLaporan(contohInput(TAHUN)));
    expect(text).toContain(
      'Purwakarta, 14 Januari 2027Kepala Dinas Arsip dan Perpustakaan,Nama Kepala DinasPembina Utama MudaNIP 19700115 199403 1 002',
    );
  });

  it('begin with a bare cover that names the period', () => {
    const [cover] = buildLaporan(contohInput(SEMESTER_I)).sections;
    expect(cover?.bare).toBe(true);
    expect(cover?.blocks[0]).toMatchObject({
      type: 'cover',
      title: 'Laporan Kinerja',
      subtitle: 'Semester I Tahun 2026',
    });
  });

  it.each(ALL)('turn the page for every wide table ($jenis $nomor)', (periode) => {
    for (const { orientation, blocks } of buildLaporan(contohInput(periode)).sections) {
      for (const block of blocks) {
        if (block.type === 'table' && block.columns.length > 6) expect(orientation, block.caption).toBe('landscape');
      }
    }
  });

  it('say in the footer revision, data code and the head of the chain', () => {
    const footer = buildLaporan(contohInput(SEMESTER_I, contohBuku(), { revisi: 3, kodeRantai: 'ab12' })).footer;
    expect(footer).toEqual({
      left: 'Laporan Kinerja Semester I Tahun 2026 · Revisi 3',
      right: 'Kode data 0f3a9c1b77de · Kode rantai ab12',
    });
  });

  it.each([
    ['Asia/Jakarta', '2027-01-14T02:30:00.000Z'],
    ['Asia/Makassar', '2027-01-14T01:30:00.000Z'],
    ['Asia/Jayapura', '2027-01-14T00:30:00.000Z'],
    ['', '2027-01-14T02:30:00.000Z'],
  ])('date the file by the clock of the workbook (%s)', (zonaWaktu, created) => {
    expect(buildLaporan(contohInput(TAHUN, contohBuku(12, { zonaWaktu }))).meta.created).toBe(created);
  });

  it('take the marks of a draft from the caller', () => {
    expect(buildLaporan(contohInput(TAHUN, contohBuku(), { draf: true })).draf).toBe(true);
    expect(buildLaporan(contohInput(TAHUN, contohBuku(), { draf: false })).draf).toBe(false);
  });
});

describe('versions of the perjanjian kinerja', () => {
  it('name the version and show the targets in force in each quarter', async () => {
    const buku = contohBuku();
    const first = buku.indikator[0];
    const plan = buku.rencanaAksi[0];
    if (!first || !plan) throw new Error('fixture');
    const changed = { versi: 1, versiPk: 'Perubahan 1' };
    buku.indikator.push({ ...first, ...changed, berlakuMulai: 3, targetTahunan: reading(72) });
    buku.rencanaAksi.push({
      ...plan,
      ...changed,
      rencanaAksi: 'Aksi baru',
      target: [reading(null), reading(null), reading(69), reading(72)],
    });
    const docx = await read(buildLaporan(contohInput(TAHUN, buku)));
    const row = docx.tables
      .find(({ caption }) => /Rencana Aksi/.test(caption))
      ?.rows.find((cells) => cells[0] === 'IKU-1');
    expect(row?.slice(2, 8)).toEqual(['Aksi baru', 'Indeks', '62,00', '64,00', '69,00', '72,00']);
    expect(docx.text).toContain('(versi Perubahan 1, Murni)');
  });
});

describe('a workbook without indikator of the perangkat daerah', () => {
  it('reports those it has, as its means do', async () => {
    const buku = contohBuku();
    buku.indikator = buku.indikator.filter((indikator) => indikator.tingkat === 'Bidang');
    const docx = await read(buildLaporan(contohInput(SEMESTER_I, buku)));
    expect(docx.tables.find(({ caption }) => /Capaian Indikator Kinerja Semester/.test(caption))?.rows[1]?.[0]).toBe(
      'BID-1',
    );
  });
});

describe('joinSections', () => {
  const a = { type: 'paragraph', text: 'a' } as const;
  const b = { type: 'paragraph', text: 'b' } as const;
  it('joins neighbours of one orientation', () => {
    expect(joinSections([portrait([a]), portrait([b]), landscape([a])])).toEqual([
      { orientation: 'portrait', blocks: [a, b] },
      { orientation: 'landscape', blocks: [a] },
    ]);
  });
  it('breaks the page only where no section begins', () => {
    const pieces = [portrait([a]), ...onNewPage([portrait([b])]), ...onNewPage([landscape([a])])];
    expect(joinSections(pieces)).toEqual([
      { orientation: 'portrait', blocks: [a, { type: 'pageBreak' }, b] },
      { orientation: 'landscape', blocks: [a] },
    ]);
  });
  it('leaves the blocks it was given alone', () => {
    const piece = portrait([a]);
    joinSections([piece, portrait([b])]);
    expect(piece.blocks).toEqual([a]);
  });
});

describe('a signer who stands in', () => {
  it('is printed with Plh. before the jabatan', async () => {
    const plh = pejabat(3, { nama: 'Nama Plh', statusJabatan: 'Plh.', berlakuMulai: '2027-01-01' });
    const input = contohInput(TAHUN, { ...contohBuku(), pejabat: [pejabat(2, {}), plh] });
    expect((await read(buildLaporan(input))).text).toContain('Plh. Kepala Dinas Arsip dan Perpustakaan,Nama Plh');
  });
});
