/** Impor Riwayat Capaian: results of an earlier year out of another workbook, added and never written over. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianTabel } from '../../src/app/tindakan/formulir.ts';
import { toBase64 } from '../../src/core/base64.ts';
import { writeXlsx } from '../../src/core/xlsx/write-xlsx.ts';
import { contents, formulirOf, rows, run, selesaiOf } from './arsip/arsip-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { smallBook, typeRows } from './small-book.ts';

let book: MemoryWorkbook;
beforeEach(() => {
  book = smallBook();
});

/** The small workbook as it was a year before, all quarters filled. */
function lastYear(tahun = 2025): { nama: string; base64: string } {
  const old = smallBook();
  for (const line of old.tab('Pengaturan').values) if (line[0] === 'Tahun') line[1] = tahun;
  typeRows(old, 'Triwulan III', [
    { Kode: 'IKU-1', Realisasi: 290 },
    { Kode: 'IKU-2', Realisasi: 61 },
    { Kode: 'IKU-3', Realisasi: 20 },
  ]);
  typeRows(old, 'Triwulan IV', [
    { Kode: 'IKU-1', Realisasi: 310 },
    { Kode: 'IKU-2', Realisasi: 82 },
    { Kode: 'IKU-3', Realisasi: 18 },
  ]);
  typeRows(old, 'Riwayat Capaian', [
    { Tahun: 2023, Kode: 'IKU-1', Realisasi: 900 },
    { Tahun: 2024, Kode: 'IKU-1', Realisasi: 950 },
  ]);
  const sheets = old.tabs.map(({ tab, values }) => ({ nama: tab, rows: values }));
  return { nama: `kinerja-${tahun}.xlsx`, base64: toBase64(writeXlsx(sheets)) };
}

const ask = (berkas: object | null, tahap: string) => run(book, 'impor-riwayat', tahap, berkas ? { berkas } : {});
const riwayat = () => rows(book, 'Riwayat Capaian').map((row) => [row.Tahun, row.Kode, row.Realisasi]);

describe('importing earlier results', () => {
  it('asks for the file, and shows what it would add before anything is written', () => {
    expect(formulirOf(ask(null, '')).tombol).toBe('Lihat Isinya');
    const before = contents(book);
    const { bagian, tombol } = formulirOf(ask(lastYear(), 'impor-riwayat'));
    expect(tombol).toBe('Tambahkan');
    expect(bagian.find((one): one is BagianTabel => one.tipe === 'tabel')?.baris).toEqual([
      ['2023', '1', 'IKU-1'],
      ['2024', '1', 'IKU-1'],
      ['2025', '3', 'IKU-1, IKU-2, IKU-3'],
    ]);
    expect(contents(book)).toBe(before);
  });

  it('adds the results of that year by Cara Rekap, and what it knew of the years before', () => {
    const { data } = selesaiOf(ask(lastYear(), 'impor-tinjau'));
    expect(data).toMatchObject({ ditambahkan: 5, sudahAda: 0, belumLengkap: [] });
    expect(riwayat()).toEqual([
      [2023, 'IKU-1', 900],
      [2024, 'IKU-1', 950],
      [2025, 'IKU-1', 1000],
      [2025, 'IKU-2', 82],
      [2025, 'IKU-3', 19.5],
    ]);
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Impor Riwayat Capaian' });
  });

  it('leaves what stands there, and adds nothing a second time', () => {
    typeRows(book, 'Riwayat Capaian', [{ Tahun: 2025, Kode: 'IKU-1', Realisasi: 999 }]);
    expect(selesaiOf(ask(lastYear(), 'impor-tinjau')).data).toMatchObject({ ditambahkan: 4, sudahAda: 1 });
    expect(riwayat()[0]).toEqual([2025, 'IKU-1', 999]);
    const before = contents(book);
    expect(selesaiOf(ask(lastYear(), 'impor-riwayat')).judul).toBe('Tidak ada yang ditambahkan.');
    expect(contents(book)).toBe(before);
  });

  it('says that a workbook of the same year, or none of ours, holds nothing of earlier years', () => {
    const empty = { nama: 'daftar.xlsx', base64: toBase64(writeXlsx([{ nama: 'Sheet1', rows: [['a']] }])) };
    expect(() => ask(empty, 'impor-riwayat')).toThrow('tidak memuat hasil tahun sebelum 2026');
    expect(() => ask({ nama: 'x.xlsx', base64: toBase64(new Uint8Array([1, 2])) }, 'impor-riwayat')).toThrow('x.xlsx');
    expect(formulirOf(ask(lastYear(2026), 'impor-riwayat')).bagian[0]).toMatchObject({
      baris: [
        ['2023', '1', 'IKU-1'],
        ['2024', '1', 'IKU-1'],
      ],
    });
  });
});
