/** The action Tindak Lanjut: announced follow-up goes into the tab once, and its state is written down. */
import { describe, expect, it } from 'vitest';
import type { Jawaban } from '../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import { laporanBook, rowsOf } from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';

const run = (book: MemoryWorkbook, tahap: string, isian: object = {}): Jawaban =>
  jalankanTindakan(
    book.ports(),
    parsePermintaan(JSON.stringify({ aksi: 'tindak-lanjut', tahap, isian })),
  ) as unknown as Jawaban;

function bookWithFollowUp(): MemoryWorkbook {
  const book = laporanBook();
  const { values } = book.tab('Triwulan I');
  const column = values[0]?.indexOf('Tindak Lanjut') ?? -1;
  for (const [kode, text] of Object.entries({ 'IKU-1': 'Menambah jam layanan', 'IKU-2': 'Melatih arsiparis' })) {
    values.find((line) => line[0] === kode)?.splice(column, 1, text);
  }
  book.tab('Tindak Lanjut').values[1] = [
    'Triwulan IV 2025',
    'IKU-3',
    '',
    'Menata loket',
    '',
    '',
    'Berjalan',
    'catatan',
  ];
  return book;
}

function pilihan(jawaban: Jawaban, nama: string): { nilai: string; label: string; dicentang: boolean }[] {
  if (!('formulir' in jawaban)) throw new Error('it ran');
  const bagian = jawaban.formulir.bagian.find((one) => one.tipe === 'centang' && one.nama === nama);
  return bagian?.tipe === 'centang' ? bagian.pilihan : [];
}

const state = (book: MemoryWorkbook) =>
  rowsOf(book, 'Tindak Lanjut').map((row) => [row.Asal, row.Kode, row['Tindak Lanjut'], row.Status]);

describe('Tindak Lanjut', () => {
  it('lists what is open, of the tab and of the quarters, with its state, and writes nothing yet', () => {
    const book = bookWithFollowUp();
    const before = JSON.stringify(book.tabs);
    const asked = run(book, '');
    expect(pilihan(asked, 'berjalan').map(({ label, dicentang }) => [label, dicentang])).toEqual([
      ['IKU-3 Menata loket', true],
      ['IKU-1 Menambah jam layanan', false],
      ['IKU-2 Melatih arsiparis', false],
    ]);
    expect(JSON.stringify(book.tabs)).toBe(before);
  });

  it('appends what the tab lacks and writes the states; a second time nothing changes', () => {
    const book = bookWithFollowUp();
    const [loket, jam] = pilihan(run(book, ''), 'selesai');
    const isian = { selesai: [loket?.nilai], berjalan: [jam?.nilai] };
    run(book, 'tindak-lanjut', isian);
    const expected = [
      ['Triwulan IV 2025', 'IKU-3', 'Menata loket', 'Selesai'],
      ['Triwulan I 2026', 'IKU-1', 'Menambah jam layanan', 'Berjalan'],
      ['Triwulan I 2026', 'IKU-2', 'Melatih arsiparis', 'Belum'],
    ];
    expect(state(book)).toEqual(expected);
    expect(rowsOf(book, 'Tindak Lanjut')[0]?.Keterangan).toBe('catatan');
    expect(rowsOf(book, 'Riwayat').at(-1)?.Hasil).toBe('2 tindak lanjut ditambahkan, 1 keadaan diperbarui.');
    const again = run(book, '');
    expect(pilihan(again, 'selesai')).toHaveLength(2);
    run(book, 'tindak-lanjut', { berjalan: [jam?.nilai] });
    expect(state(book)).toEqual(expected);
  });

  it('refuses two states for one', () => {
    const book = bookWithFollowUp();
    const nilai = pilihan(run(book, ''), 'selesai')[0]?.nilai;
    expect(() => run(book, 'tindak-lanjut', { selesai: [nilai], berjalan: [nilai] })).toThrowError(
      /"IKU-3 Menata loket" dicentang sebagai selesai dan juga/,
    );
  });
});
