/** Tab Arsip as documents: revisions, numbers, states; the data that goes with a report; the words of a .docx. */
import { describe, expect, it } from 'vitest';
import { cocokkanRantai } from '../../../src/core/arsip/cocokkan-rantai.ts';
import { dataSheets } from '../../../src/core/arsip/data-sheets.ts';
import {
  digantikan,
  dokumenArsip,
  keadaanBlock,
  lastRevisi,
  nomorTerpakai,
  nomorTetap,
  sebutDokumen,
} from '../../../src/core/arsip/dokumen.ts';
import { folderArsipPatch } from '../../../src/core/arsip/folder-cell.ts';
import { kodeLaporan } from '../../../src/core/arsip/jenis.ts';
import { jenisPindaian } from '../../../src/core/arsip/jenis-berkas.ts';
import { wordsOfDocx } from '../../../src/core/docx/docx-text.ts';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import type { CellValue, Grid } from '../../../src/core/grid.ts';
import { parseRegister } from '../../../src/core/register.ts';
import { buildRekap } from '../../../src/core/rekap/build-rekap.ts';
import { ARSIP, RIWAYAT } from '../../../src/core/tab-layout/arsip.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import { report } from '../docx-sample.ts';
import { contohBuku, SEMESTER_I, TAHUN, TRIWULAN_II } from '../laporan-fixture.ts';

const grid = (tab: string, values: CellValue[][]): Grid => ({ tab, gid: 1, values });

const HEADER = ARSIP.columns.map(({ header }) => header);

function register(...rows: Record<string, CellValue>[]) {
  const lines = rows.map((row) => HEADER.map((name) => row[name] ?? ''));
  const parsed = parseRegister(grid('Arsip', [HEADER, ...lines]), ARSIP);
  if (!parsed) throw new Error('no register');
  return parsed;
}

const laporan = (No: number, Periode: string, Revisi: number, Keadaan: string, lain = {}) => ({
  ...{ No, Jenis: 'Laporan Kinerja', Periode, Revisi, Keadaan, 'Nomor Dokumen': '001/LK-SMT/VII/2026' },
  ...lain,
});
const lembar = (No: number, nomor: string) => ({
  ...{ No, Jenis: 'Lembar Disposisi', Periode: 'Semester I', Revisi: 1, Keadaan: 'Berlaku' },
  'Nomor Dokumen': nomor,
});
const SMT = { jenis: 'Laporan Kinerja', periode: 'Semester I', nomor: '' };

describe('documents of the archive', () => {
  const all = dokumenArsip(
    register(
      laporan(1, 'Semester I', 1, 'Digantikan'),
      lembar(2, '004/DSP/VII/2026'),
      laporan(3, 'Semester I', 2, 'Draf'),
      laporan(4, 'Semester II', 1, 'Draf', { 'Nomor Dokumen': '002/LK-SMT/I/2027' }),
    ),
  );

  it('count their revisions by kind and period', () => {
    expect(lastRevisi(all, SMT)).toBe(2);
    expect(lastRevisi(all, { ...SMT, periode: 'Tahun' })).toBe(0);
  });

  it('keep their number through all revisions; every Lembar Disposisi has its own', () => {
    expect(nomorTetap(all, SMT)).toBe('001/LK-SMT/VII/2026');
    expect(nomorTetap(all, { ...SMT, periode: 'Tahun' })).toBe('');
    expect(nomorTetap(all, { ...SMT, jenis: 'Lembar Disposisi', nomor: '005/DSP/VII/2026' })).toBe('');
  });

  it('are called by what people know them by', () => {
    expect(all.map(sebutDokumen)).toEqual([
      'Laporan Kinerja Semester I revisi 1',
      'Lembar Disposisi 004/DSP/VII/2026',
      'Laporan Kinerja Semester I revisi 2',
      'Laporan Kinerja Semester II revisi 1',
    ]);
  });

  it('have short names of their kinds in their numbers', () => {
    expect([TRIWULAN_II, SEMESTER_I, TAHUN].map(kodeLaporan)).toEqual(['LK-TW', 'LK-SMT', 'LKjIP']);
  });

  it('tell numbers of disposisi from those of reports, with the year of the row', () => {
    const one = register(lembar(1, 'x'), laporan(2, 'Semester I', 1, 'Draf', { Tanggal: '3 Januari 2025' }));
    expect(nomorTerpakai(one, (isDisposisi) => isDisposisi)).toEqual([
      { tab: 'Arsip', row: 2, nomor: 'x', tahun: null },
    ]);
    expect(nomorTerpakai(one, (isDisposisi) => !isDisposisi)[0]).toMatchObject({ row: 3, tahun: 2025 });
  });
});

describe('a new revision', () => {
  const all = dokumenArsip(
    register(
      laporan(1, 'Semester I', 1, 'Digantikan'),
      laporan(2, 'Semester I', 2, 'Perlu Diperbarui'),
      laporan(3, 'Semester I', 3, 'Berlaku'),
      laporan(4, 'Semester I', 4, 'Draf'),
      laporan(5, 'Semester II', 1, 'Draf'),
    ),
  );
  const rows = (keadaan: 'Draf' | 'Berlaku') => digantikan(all, { ...SMT, keadaan }).map(({ no }) => no);

  it('that is a draft replaces earlier drafts, not the one in force', () => {
    expect(rows('Draf')).toEqual(['2', '4']);
  });

  it('that is in force replaces all before it, of its own period only', () => {
    expect(rows('Berlaku')).toEqual(['2', '3', '4']);
  });

  it('writes the states as one block and leaves those between as they are', () => {
    const parsed = register(
      laporan(1, 'Semester I', 1, 'Draf'),
      laporan(2, 'Tahun', 1, 'Berlaku'),
      laporan(3, 'Semester I', 2, 'Draf'),
    );
    const states = new Map([
      [2, 'Digantikan'],
      [4, 'Digantikan'],
    ] as const);
    const column = HEADER.indexOf('Keadaan') + 1;
    expect(keadaanBlock(parsed, states)).toEqual([
      { row: 2, column, values: [['Digantikan'], ['Berlaku'], ['Digantikan']] },
    ]);
    expect(keadaanBlock(parsed, new Map())).toEqual([]);
  });
});

describe('the folder in Pengaturan', () => {
  const LINK = 'https://example.go.id/folder';
  it('is written where the key stands and nothing is filled in', () => {
    const pengaturan = grid('Pengaturan', [
      ['Pengaturan', 'Nilai'],
      ['Tahun', 2026],
      ['folder  arsip', ''],
    ]);
    expect(folderArsipPatch(pengaturan, LINK)?.values).toEqual([{ row: 3, column: 2, values: [[LINK]] }]);
  });

  it('stays as it is when a link stands there, or the tab has no such key', () => {
    const rows = (nilai: string) =>
      grid('Pengaturan', [
        ['Pengaturan', 'Nilai'],
        ['Folder Arsip', nilai],
      ]);
    expect(folderArsipPatch(rows('https://example.go.id/lain'), LINK)).toBeNull();
    expect(folderArsipPatch(rows(''), '')).toBeNull();
    expect(
      folderArsipPatch(
        grid('Pengaturan', [
          ['Pengaturan', 'Nilai'],
          ['Tahun', 2026],
        ]),
        LINK,
      ),
    ).toBeNull();
  });
});

describe('the data of a report', () => {
  const buku = contohBuku();
  const sheetsOf = (periode: typeof SEMESTER_I | typeof TAHUN | typeof TRIWULAN_II) => {
    const rekap = buildRekap(buku, periode, { tahun: 2027, bulan: 1, hari: 15 }, []);
    const input = grid('Triwulan I', [
      ['Kode', 'Realisasi'],
      ['IKU-1', 0.5],
      ['007', ''],
    ]);
    const formats = [
      ['General', 'General'],
      ['@', '0%'],
      ['@', 'General'],
    ];
    const sheets = dataSheets(rekap, buku.pengaturan, [{ ...input, numberFormats: formats }], 'Revisi 1');
    return readXlsx(writeXlsx(sheets));
  };

  it('is the recap with its header and every row, and then the input tabs as they were', () => {
    const [rekap, input] = sheetsOf(SEMESTER_I);
    expect(rekap?.nama).toBe('Rekap Semester I');
    expect(rekap?.values[0]?.[0]).toMatch(/^Rekap Kinerja Semester I Tahun/);
    expect(rekap?.values[1]?.[0]).toBe('Revisi 1');
    expect(rekap?.values[3]).toContain('Realisasi TW II');
    const kode = rekap?.values.slice(4).map((line) => line[0]);
    expect(kode).toEqual(expect.arrayContaining(['IKU-1', 'IKU-2']));
    expect(input?.nama).toBe('Triwulan I');
    expect(input?.values).toEqual([
      ['Kode', 'Realisasi'],
      ['IKU-1', 0.5],
      ['007', ''],
    ]);
    expect(input?.numberFormats[1]?.[1]).toBe('0%');
  });

  it('of a triwulan has the columns of a triwulan, of the year those of the year', () => {
    const header = (periode: typeof TAHUN | typeof TRIWULAN_II) => sheetsOf(periode)[0]?.values[3] ?? [];
    expect(header(TRIWULAN_II)).toEqual(expect.arrayContaining(['Target TW', 'Realisasi TW', 'Capaian (%)']));
    expect(header(TRIWULAN_II).filter((name) => /TW I|Semester/.test(String(name)))).toEqual([]);
    expect(header(TAHUN)).toEqual(expect.arrayContaining(['Realisasi Semester II', 'Capaian Renstra (%)']));
  });
});

describe('the words of a .docx', () => {
  const words = (text: string) => wordsOfDocx(renderDocx(report([{ type: 'paragraph', text }])));

  it('do not depend on spaces, signs and how the text is cut into runs', () => {
    expect(words('Capaian  98,5 % – baik & benar')).toBe('Capaian985baikbenar');
    expect(words('Capaian 98,5 %\nbaik; benar…')).toBe(words('Capaian 98,5% baik benar'));
  });

  it('differ when a word or a figure differs', () => {
    expect(words('Capaian 98,5')).not.toBe(words('Capaian 98,6'));
  });

  it('cannot be read from what is no .docx', () => {
    expect(() => wordsOfDocx(new TextEncoder().encode('bukan berkas'))).toThrow();
  });
});

describe('a scan', () => {
  it.each([
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['jpg', [0xff, 0xd8, 0xff, 0xe0]],
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    [null, [0x50, 0x4b, 0x03, 0x04]],
    [null, []],
  ])('is known as %s by its first bytes', (jenis, bytes) => {
    expect(jenisPindaian(new Uint8Array(bytes))).toBe(jenis);
  });
});

describe('printed heads of the log', () => {
  it('are found in the log by what was printed of them', () => {
    const header = RIWAYAT.columns.map(({ header: name }) => name);
    const row = (kode: string) => header.map((name) => (name === 'Kode Rantai' ? kode : 'x'));
    const parsed = parseRegister(grid('Riwayat', [header, row('abc123'), row('def456')]), RIWAYAT);
    if (!parsed) throw new Error('no log');
    const printed = ['def4', 'zzz', ''].map((kode) => ({ laporan: 'Semester I revisi 1', kode }));
    expect(cocokkanRantai(parsed, printed).map(({ row: at }) => at)).toEqual([3, null, null]);
  });
});
