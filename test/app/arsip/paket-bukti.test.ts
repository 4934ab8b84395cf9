/** Paket Bukti SAKIP: one folder with copies of what is archived, an index, and the registers. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianTabel, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../../src/app/tindakan/tindakan.ts';
import { toBase64 } from '../../../src/core/base64.ts';
import { wordsOfDocx } from '../../../src/core/docx/docx-text.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, berkas, formulirOf, laporan, rows, run } from './arsip-book.ts';

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

interface Answer {
  kemajuan?: { langkah: number; dari: number; berikut: string; sudah: string };
  selesai?: Selesai;
}

const call = (berikut: string): Answer =>
  jalankanTindakan(
    book.ports(),
    parsePermintaan(JSON.stringify({ aksi: 'paket-bukti', tahap: 'paket-bukti', isian: {}, berikut })),
  ) as Answer;

/** @returns every answer, the outcome last */
function susun(): Answer[] {
  const answers: Answer[] = [];
  for (let berikut = ''; ; ) {
    const answer = call(berikut);
    answers.push(answer);
    if (!answer.kemajuan) return answers;
    berikut = answer.kemajuan.berikut;
  }
}

const selesai = (): Selesai => susun().at(-1)!.selesai!;
const inFolder = (): string[] => {
  const folder = book.drive.files.find(({ nama }) => nama.startsWith('Paket Bukti SAKIP 2026 - '))!;
  return book.drive.files.filter((file) => file.folder === folder.id).map(({ nama }) => nama);
};

const PDF = new TextEncoder().encode('%PDF-1.7 hasil pindai');
const lampirkan = (dokumen: string) =>
  run(book, 'lampirkan', 'lampirkan', { dokumen, berkas: { nama: 'ttd.pdf', base64: toBase64(PDF) } });

describe('what goes in', () => {
  it('has each Formulir E.81 that is in force behind the reports', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'E.81 Triwulan I');
    laporan(book, 'E.81 Triwulan I');
    const { bagian } = formulirOf(run(book, 'paket-bukti', '', {}));
    expect(bagian.find((one): one is BagianTabel => one.tipe === 'tabel')?.baris.map(([nama]) => nama)).toEqual([
      '01 Laporan Kinerja Triwulan I revisi 1',
      '02 Formulir E.81 Triwulan I revisi 2',
    ]);
  });

  it('is shown beforehand, with what an evaluator would miss', () => {
    laporan(book, 'Triwulan I');
    const { bagian, tombol } = formulirOf(run(book, 'paket-bukti', '', {}));
    expect(tombol).toBe('Susun Paket');
    expect(bagian.find((one): one is BagianTabel => one.tipe === 'tabel')?.baris).toEqual([
      ['01 Laporan Kinerja Triwulan I revisi 1', 'Draf'],
    ]);
    const text = JSON.stringify(bagian);
    expect(text).toContain('Laporan Kinerja Triwulan I revisi 1 masih bertanda DRAF.');
    expect(text).toContain('Laporan Kinerja Triwulan I belum mempunyai salinan bertanda tangan.');
    expect(text).toContain('Laporan Kinerja Tahun belum ada di tab Arsip.');
    expect(book.drive.files.some(({ nama }) => nama.startsWith('Paket'))).toBe(false);
  });

  it('is nothing while nothing is archived', () => {
    const { bagian, tombol } = formulirOf(run(book, 'paket-bukti', 'paket-bukti', {}));
    expect(tombol).toBe('Muat Ulang');
    expect(JSON.stringify(bagian)).toContain('Belum ada dokumen di tab Arsip.');
  });
});

describe('the package', () => {
  it('holds scans and documents in the order of the year, index and registers', () => {
    laporan(book, 'Semester I');
    laporan(book, 'Triwulan I');
    laporan(book, 'Triwulan I');
    lampirkan('4');
    const outcome = selesai();
    expect(inFolder()).toEqual([
      '01 Laporan Kinerja Triwulan I revisi 2 - Bertanda Tangan.pdf',
      '01 Laporan Kinerja Triwulan I revisi 2.pdf',
      '02 Laporan Kinerja Semester I revisi 1.pdf',
      '03 Lembar Disposisi 001-DSP-VII-2026.pdf',
      '00 Register SOP 2026.xlsx',
      '00 Daftar Isi Paket Bukti SAKIP 2026',
    ]);
    expect(berkas(book, '01 Laporan Kinerja Triwulan I revisi 2 - Bertanda Tangan.pdf').bytes).toEqual(PDF);
    const index = wordsOfDocx(berkas(book, '00 Daftar Isi Paket Bukti SAKIP 2026').bytes);
    expect(index).toContain('LaporanKinerjaTriwulanIbertandatangan');
    expect(index).toContain(book.ports().sha256Bytes(PDF));
    const tabs = readXlsx(berkas(book, '00 Register SOP 2026.xlsx').bytes).map(({ nama }) => nama);
    expect(tabs).toEqual(expect.arrayContaining(['Disposisi', 'Distribusi', 'Koreksi', 'Arsip', 'Riwayat']));
    expect(outcome.data).toMatchObject({
      isi: expect.arrayContaining([expect.objectContaining({ berkas: expect.any(String) })]),
    });
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Paket Bukti SAKIP' });
  });

  it('takes the report in force before a later draft', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Triwulan I');
    const { values } = book.tab('Arsip');
    values[1]![values[0]!.indexOf('Keadaan')] = 'Berlaku';
    expect(JSON.stringify(formulirOf(run(book, 'paket-bukti', '', {})).bagian)).toContain('Triwulan I revisi 1');
  });

  it('copies nothing twice when a call is repeated because its answer was lost', () => {
    laporan(book, 'Triwulan I');
    const first = call('').kemajuan!;
    const once = call(first.berikut).kemajuan!;
    const again = call(first.berikut).kemajuan!;
    expect(again.berikut).toBe(once.berikut);
    expect(inFolder()).toEqual(['01 Laporan Kinerja Triwulan I revisi 1.pdf']);
  });

  it('takes eight documents at a time', () => {
    laporan(book, 'Semester I');
    const { values } = book.tab('Arsip');
    const disposisi = values.find((line) => line.includes('Lembar Disposisi'))!;
    for (let count = 2; count <= 9; count += 1) {
      values.push(disposisi.map((value) => (value === '001/DSP/VII/2026' ? `00${count}/DSP/VII/2026` : value)));
    }
    const steps = susun();
    expect(steps.map(({ kemajuan }) => kemajuan && [kemajuan.langkah, kemajuan.dari, kemajuan.sudah])).toEqual([
      [1, 4, expect.stringContaining('dibuat')],
      [2, 4, '8 berkas disalin.'],
      [3, 4, '2 berkas disalin.'],
      undefined,
    ]);
    expect(inFolder()).toHaveLength(12);
  });

  it('goes on without a document of another account, and says so in outcome and index', () => {
    laporan(book, 'Triwulan I');
    book.user = 'kasubag.baru@example.go.id';
    const outcome = selesai();
    expect(outcome.perhatian).toBe(true);
    expect(outcome.bagian.some((one) => one.tipe === 'tabel' && one.judul === 'Tidak dapat disalin')).toBe(true);
    expect(wordsOfDocx(berkas(book, '00 Daftar Isi Paket Bukti SAKIP 2026').bytes)).toContain('tidakdapatdisalin');
  });

  it('keeps the document itself where no PDF can be made', () => {
    book.drive.hasPdf = false;
    laporan(book, 'Triwulan I');
    selesai();
    expect(inFolder()).toContain('01 Laporan Kinerja Triwulan I revisi 1.docx');
  });
});
