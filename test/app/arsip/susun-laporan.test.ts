/** Susun Laporan: document, PDF and data in the folder of the year, recorded in Arsip with number and fingerprint, and the SOP moved. */
import { beforeEach, describe, expect, it } from 'vitest';
import { tandaiArsipUsang } from '../../../src/app/arsip/tandai-usang.ts';
import { writeKunci } from '../../../src/app/kunci/keadaan-kunci.ts';
import { readBukuKerja } from '../../../src/app/read-buku-kerja.ts';
import { catatRiwayat } from '../../../src/app/riwayat.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { readDocx, readParts } from '../../core/docx-reading.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, berkas, contents, laporan, rows, typeCell } from './arsip-book.ts';

const NAMA = 'Laporan Kinerja Semester I 2026 - Rev 1';

const arsip = (book: MemoryWorkbook, jenis = 'Laporan Kinerja') =>
  rows(book, 'Arsip').filter((row) => row.Jenis === jenis);

const riwayat = (book: MemoryWorkbook) => rows(book, 'Riwayat');

function lock(book: MemoryWorkbook, ...triwulan: (1 | 2 | 3 | 4)[]): void {
  const kunci = { terkunci: true, waktu: '10 Jul 2026 09.00', oleh: book.user, kodeData: '', alasan: '' };
  writeKunci(book.ports(), Object.fromEntries(triwulan.map((nomor) => [nomor, kunci])));
}

const ubah = (book: MemoryWorkbook, nilai: number) => typeCell(book, 'Triwulan I', 2, 'Realisasi', nilai);

const usang = (book: MemoryWorkbook) => tandaiArsipUsang(book.ports(), readBukuKerja(book.ports()));

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

describe('the files', () => {
  it('are the document first, its PDF, its data and the Lembar Disposisi, all in the folder of the year', () => {
    const { berkas: files } = laporan(book, 'Semester I');
    expect(files.map(({ nama }) => nama)).toEqual([
      NAMA,
      `${NAMA}.pdf`,
      `${NAMA} - Data.xlsx`,
      'Lembar Disposisi 001-DSP-VII-2026',
    ]);
    const folder = berkas(book, 'Rekap Kinerja 2026').id;
    for (const { nama } of files) expect(berkas(book, nama).folder).toBe(folder);
  });

  it('carry the link of the folder into Pengaturan, once', () => {
    const nilai = () => book.tab('Pengaturan').values.find(([kunci]) => kunci === 'Folder Arsip')?.[1];
    laporan(book, 'Triwulan I');
    const link = `https://example.go.id/${berkas(book, 'Rekap Kinerja 2026').id}`;
    expect(nilai()).toBe(link);
    book.user = 'staf@example.go.id';
    laporan(book, 'Triwulan II');
    expect(nilai()).toBe(link);
  });

  it('go into a new folder when the old one is gone, or belongs to another account', () => {
    laporan(book, 'Triwulan I');
    book.drive.files = book.drive.files.filter(({ jenis }) => jenis !== 'folder');
    laporan(book, 'Triwulan I');
    book.user = 'staf@example.go.id';
    laporan(book, 'Triwulan I');
    const folders = book.drive.files.filter(({ jenis }) => jenis === 'folder');
    expect(folders.map(({ owner }) => owner)).toEqual(['kasubag.perencanaan@example.go.id', 'staf@example.go.id']);
  });

  it('hold the figures: the recap and every input tab as values', () => {
    laporan(book, 'Semester I');
    const sheets = readXlsx(berkas(book, `${NAMA} - Data.xlsx`).bytes);
    expect(sheets.map(({ nama }) => nama)).toEqual(
      expect.arrayContaining(['Rekap Semester I', 'Perjanjian Kinerja', 'Rencana Aksi', 'Triwulan I', 'Anggaran']),
    );
    const about = sheets[0]?.values[1]?.[0];
    expect(about).toMatch(/^Nomor 001\/LK-SMT\/VII\/2026, revisi 1, kode data [0-9a-f]{12} [0-9a-f]{12}$/);
    expect(sheets[0]?.values[4]).toEqual(expect.arrayContaining(['IKU-1', 400]));
    expect(sheets.find(({ nama }) => nama === 'Triwulan I')?.values[1]).toContain(190);
  });

  it('are without a PDF where none can be made, and the person is told how to get one', () => {
    book.drive.hasPdf = false;
    const { berkas: files, catatan } = laporan(book, 'Triwulan I');
    expect(files.map(({ nama }) => nama).filter((nama) => nama.endsWith('.pdf'))).toEqual([]);
    expect(catatan.join(' ')).toMatch(
      /LibreOffice belum terpasang\. Salinan PDF dapat dibuat kemudian lewat .*Cetak Ulang/,
    );
    expect(arsip(book)[0]).toMatchObject({ PDF: '', Keadaan: 'Draf' });
  });
});

describe('the register', () => {
  it('holds number, revision, date, maker, fingerprint, Kode Data and links', () => {
    const { berkas: files } = laporan(book, 'Semester I');
    const file = berkas(book, NAMA);
    expect(arsip(book)).toEqual([
      {
        ...{
          No: 1,
          'Nomor Dokumen': '001/LK-SMT/VII/2026',
          Jenis: 'Laporan Kinerja',
          Periode: 'Semester I',
          Revisi: 1,
        },
        ...{ Tanggal: '10 Juli 2026', Oleh: book.user, Berkas: files[0]?.url, PDF: files[1]?.url },
        'SHA-256': book.ports().sha256Bytes(file.bytes),
        'Kode Data': expect.stringMatching(/^[0-9a-f]{12} [0-9a-f]{12}$/),
        ...{ 'Berkas Bertanda Tangan': '', Keadaan: 'Draf' },
      },
    ]);
  });

  it('keeps the number through the revisions, counts on for other reports, and apart from disposisi', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Semester I');
    book.now = { ...book.now, bulan: 8 };
    laporan(book, 'Semester I');
    laporan(book, 'Triwulan II');
    expect(arsip(book).map((row) => [row['Nomor Dokumen'], row.Revisi])).toEqual([
      ['001/LK-TW/VII/2026', 1],
      ['002/LK-SMT/VII/2026', 1],
      ['002/LK-SMT/VII/2026', 2],
      ['003/LK-TW/VIII/2026', 1],
    ]);
    expect(arsip(book, 'Lembar Disposisi').map((row) => row['Nomor Dokumen'])).toEqual(['001/DSP/VII/2026']);
  });

  it('gives every document another number when Format Nomor has no place for the kind', () => {
    const line = book.tab('Pengaturan').values.find(([kunci]) => kunci === 'Format Nomor');
    if (line) line[1] = '{nomor}/{tahun}';
    laporan(book, 'Triwulan I');
    laporan(book, 'Semester I');
    laporan(book, 'Triwulan II');
    const numbers = rows(book, 'Arsip').map((row) => row['Nomor Dokumen']);
    expect(numbers).toEqual(['001/2026', '002/2026', '003/2026', '004/2026']);
  });

  it('runs its numbers on although rows were taken away', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Triwulan II');
    book.tab('Arsip').values.splice(1, 1);
    laporan(book, 'Triwulan II');
    expect(arsip(book).map((row) => row.No)).toEqual([2, 3]);
  });

  it('tells what goes on from here: the sosialisasi, and the scan of this very document', () => {
    laporan(book, 'Triwulan I');
    const { lanjut } = laporan(book, 'Semester I') as unknown as { lanjut: { aksi: string; isian: object }[] };
    expect(lanjut.map(({ aksi, isian }) => [aksi, isian])).toEqual([
      ['sosialisasi', { periode: 'Semester I' }],
      ['lampirkan', { dokumen: '2' }],
      ['tindak-lanjut', {}],
      ['lambang', {}],
      ['periksa-riwayat', {}],
    ]);
  });

  it('is not needed: without tab Arsip the files tell the revision', () => {
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Arsip');
    laporan(book, 'Triwulan I');
    expect(laporan(book, 'Triwulan I').berkas[0]?.nama).toBe('Laporan Kinerja Triwulan I 2026 - Rev 2');
  });
});

describe('the mark DRAF', () => {
  const drafts = (nama: string) => readParts(berkas(book, nama).bytes, 'word/header').includes('>DRAF<');

  it('stands there until every quarter of the period is locked', () => {
    lock(book, 1);
    expect(laporan(book, 'Semester I').catatan.join(' ')).toContain('Laporan ditandai DRAF: datanya belum dikunci.');
    lock(book, 1, 2);
    laporan(book, 'Semester I');
    expect([drafts(NAMA), drafts('Laporan Kinerja Semester I 2026 - Rev 2')]).toEqual([true, false]);
    expect(arsip(book).map((row) => row.Keadaan)).toEqual(['Digantikan', 'Berlaku']);
  });

  it('stands there while a correction of its quarters is open', () => {
    lock(book, 1, 2);
    const { values } = book.tab('Koreksi');
    const header = values[0] ?? [];
    const row = (periode: string, status: string) =>
      header.map((name) => ({ Periode: periode, Status: status, 'Isi Koreksi': 'Angka' })[String(name)] ?? '');
    values.push(row('Triwulan II', 'Diterima'), row('Triwulan III', 'Diusulkan'));
    expect(laporan(book, 'Semester I').catatan.join(' ')).toContain('Laporan ditandai DRAF: 1 koreksi belum selesai.');
    expect(laporan(book, 'Triwulan I').catatan.join(' ')).not.toContain('DRAF');
    values[1] = row('Triwulan II', 'Diterapkan');
    laporan(book, 'Semester I');
    expect(arsip(book).map((one) => [one.Periode, one.Keadaan])).toEqual([
      ['Semester I', 'Digantikan'],
      ['Triwulan I', 'Berlaku'],
      ['Semester I', 'Berlaku'],
    ]);
  });
});

describe('the log', () => {
  it('is printed by its head before the report, and gets the event after it', async () => {
    const ports = book.ports();
    const tabs = ports.workbook.listTabs();
    const head = catatRiwayat(ports, tabs, [{ tindakan: 'Kunci Triwulan', periode: 'Triwulan I', hasil: 'Dikunci.' }]);
    laporan(book, 'Triwulan I');
    const nama = 'Laporan Kinerja Triwulan I 2026 - Rev 1';
    expect(readParts(berkas(book, nama).bytes, 'word/footer')).toContain(`Kode rantai ${head.slice(0, 16)}`);
    expect(riwayat(book).at(-1)).toMatchObject({ Tindakan: 'Susun Laporan', Periode: 'Triwulan I' });
    expect(riwayat(book).at(-1)?.Hasil).toBe(`${nama} disusun sebagai draf, nomor 001/LK-TW/VII/2026.`);
    const { text } = await readDocx(berkas(book, nama).bytes);
    expect(text).toContain('001/LK-TW/VII/2026');
  });

  it('tells of the Lembar Disposisi that step 7 puts out, once for each semester', () => {
    laporan(book, 'Semester I');
    laporan(book, 'Semester I');
    expect(rows(book, 'Disposisi').map((row) => [row.Periode, row.Langkah])).toEqual([['Semester I', 7]]);
    const told = riwayat(book).filter(({ Hasil }) => /Lembar Disposisi 001\/DSP\/VII\/2026/.test(String(Hasil)));
    expect(told).toHaveLength(1);
  });

  it('puts out no Lembar Disposisi for a triwulan', () => {
    laporan(book, 'Triwulan I');
    expect(rows(book, 'Disposisi')).toEqual([]);
  });
});

describe('a report whose figures have changed', () => {
  it('says Perlu Diperbarui, with a sentence, until it is made again', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Semester I');
    laporan(book, 'Triwulan II');
    expect(usang(book)).toEqual([]);
    ubah(book, 150);
    expect(usang(book)).toEqual([
      'Laporan Kinerja Triwulan I revisi 1 perlu diperbarui: datanya berubah sejak laporan itu dibuat.',
      'Laporan Kinerja Semester I revisi 1 perlu diperbarui: datanya berubah sejak laporan itu dibuat.',
    ]);
    expect(arsip(book).map((row) => row.Keadaan)).toEqual(['Perlu Diperbarui', 'Perlu Diperbarui', 'Draf']);
    laporan(book, 'Triwulan I');
    expect(arsip(book).map((row) => row.Keadaan)).toEqual(['Digantikan', 'Perlu Diperbarui', 'Draf', 'Draf']);
    expect(usang(book)).toHaveLength(1);
  });

  it('is what it was when the figures are changed back', () => {
    lock(book, 1);
    laporan(book, 'Triwulan I');
    laporan(book, 'Semester I');
    ubah(book, 150);
    usang(book);
    ubah(book, 190);
    expect(usang(book)).toEqual([]);
    expect(arsip(book).map((row) => row.Keadaan)).toEqual(['Berlaku', 'Draf']);
  });

  it('leaves replaced documents and disposisi alone, and writes nothing when nothing changed', () => {
    laporan(book, 'Semester I');
    laporan(book, 'Semester I');
    const before = contents(book);
    usang(book);
    expect(contents(book)).toBe(before);
    ubah(book, 150);
    usang(book);
    expect(rows(book, 'Arsip').map((row) => row.Keadaan)).toEqual(['Digantikan', 'Berlaku', 'Perlu Diperbarui']);
  });
});

describe('the order of the SOP', () => {
  it('is asked before anything is written, and the reason goes into the log', () => {
    const guarded = arsipBook(true);
    const before = contents(guarded);
    expect(() => laporan(guarded, 'Semester I')).toThrowError(
      expect.objectContaining({ name: 'NeedsReason', kurang: expect.arrayContaining([expect.any(String)]) }),
    );
    expect(contents(guarded)).toBe(before);
    const alasan = 'Diminta Sekretaris hari ini';
    expect(laporan(guarded, 'Semester I', { alasan }).catatan.length).toBeGreaterThan(2);
    const made = riwayat(guarded).find(({ Hasil }) => String(Hasil).includes('disusun'));
    expect(String(made?.Hasil)).toContain(alasan);
  });

  it.each([
    ['Triwulan II', [['Triwulan II', 4, true]]],
    ['Semester I', [['Semester I', 7, true]]],
    ['Semester II', [['Semester II', 7, false]]],
    [
      'Tahun',
      [
        ['Semester II', 7, true],
        ['Tahun', 9, true],
      ],
    ],
  ] as const)('is moved by the report of %s', (periode, steps) => {
    const guarded = arsipBook(true);
    guarded.now = { ...guarded.now, tahun: 2027, bulan: 1 };
    for (const tab of ['Triwulan III', 'Triwulan IV']) {
      for (const row of [2, 3, 4]) typeCell(guarded, tab, row, 'Realisasi', row === 4 ? 20 : 300 / (row - 1));
    }
    laporan(guarded, periode, { alasan: 'Uji' });
    const moved = rows(guarded, 'Kendali SOP').filter((row) => row.Mulai !== '');
    expect(moved.map((row) => [row.Periode, row.Langkah, row.Selesai !== ''])).toEqual(steps);
    for (const row of moved) expect(String(row.Keluaran)).toMatch(/^https:/);
  });
});
