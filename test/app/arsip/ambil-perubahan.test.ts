/** Ambil Perubahan Dokumen: what people typed into a report's document goes to tab Narasi, and into the next revision. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianCentang, BagianPilihan, BagianTabel } from '../../../src/app/tindakan/formulir.ts';
import { readNaskah } from '../../../src/core/naskah/read-naskah.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, berkas, contents, formulirOf, laporan, rows, run, selesaiOf } from './arsip-book.ts';

const NAMA = 'Laporan Kinerja Triwulan I 2026 - Rev 1';

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
  laporan(book, 'Triwulan I');
});

/** As if somebody had edited the Doc: `change` gets the XML of its body. */
function edit(change: (xml: string) => string, nama = NAMA): void {
  const file = berkas(book, nama);
  const parts = unzipSync(file.bytes);
  const body = strFromU8(parts['word/document.xml']!);
  const changed = change(body);
  expect(changed).not.toBe(body);
  file.bytes = zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

const paragraphs = (nama = NAMA): string[] => readNaskah(berkas(book, nama).bytes).map(({ teks }) => teks);
const ask = (isian: object, tahap = '') => run(book, 'ambil-perubahan', tahap, isian);
const centang = (): BagianCentang =>
  formulirOf(ask({ periode: 'TW I' })).bagian.find((one): one is BagianCentang => one.tipe === 'centang')!;
const narasi = () => rows(book, 'Narasi').filter(({ Laporan, Teks }) => Laporan === 'Triwulan I' && Teks !== '');

/** A sentence of the setup's own texts, and what somebody makes of it. */
const SEMULA = 'menyampaikan capaian kinerja';
const MENJADI = 'melaporkan capaian kinerja';
const reword = () => edit((xml) => xml.replace(SEMULA, MENJADI));
/** A paragraph of its own before the closing section. */
const addParagraph = () =>
  edit((xml) => {
    const at = xml.lastIndexOf('<w:sectPr');
    return `${xml.slice(0, at)}<w:p><w:r><w:t>Gedung depo selesai direhabilitasi.</w:t></w:r></w:p>${xml.slice(at)}`;
  });

describe('the changes', () => {
  it('are none while nobody has touched the document', () => {
    const selesai = selesaiOf(ask({ periode: 'TW I' }));
    expect(selesai.judul).toBe('Laporan Kinerja Triwulan I revisi 1 tidak diubah.');
  });

  it('are listed with old and new words, ticked where their place in tab Narasi is known', () => {
    reword();
    addParagraph();
    const [known, unknown] = centang().pilihan;
    expect(known).toMatchObject({ label: 'Maksud dan Tujuan', dicentang: true });
    expect(known?.keterangan).toContain(SEMULA);
    expect(known?.keterangan).toContain(`Menjadi: ${MENJADI}`);
    expect(unknown).toMatchObject({ keterangan: 'Ditambahkan: Gedung depo selesai direhabilitasi.', dicentang: false });
  });

  it('are found in any archived report, the newest first', () => {
    laporan(book, 'Triwulan I');
    const pilihan = formulirOf(ask({})).bagian.find((one): one is BagianPilihan => one.tipe === 'pilihan');
    expect(pilihan?.pilihan.map(({ label }) => label)).toEqual([
      'Laporan Kinerja Triwulan I revisi 2',
      'Laporan Kinerja Triwulan I revisi 1',
    ]);
    reword();
    expect(selesaiOf(ask({ periode: 'TW I' })).judul).toContain('revisi 2 tidak diubah');
    expect(formulirOf(ask({ dokumen: '1' })).nama).toBe('ambil-salin');
  });
});

describe('a new revision', () => {
  it('asks first, quoting what would not be in it', () => {
    reword();
    addParagraph();
    const attempt = () => laporan(book, 'Triwulan I');
    expect(attempt).toThrow('2 paragraf di Laporan Kinerja Triwulan I revisi 1 pernah diubah');
    expect(attempt).toThrow('"Gedung depo selesai direhabilitasi."');
    expect(rows(book, 'Arsip')).toHaveLength(1);
  });

  it('goes on when that is agreed to, and says what it leaves behind', () => {
    reword();
    const { catatan } = laporan(book, 'Triwulan I', { konfirmasi: true });
    expect(catatan.join(' ')).toContain('Perubahan itu tidak ikut dalam revisi baru');
  });

  it('asks nothing when the document is as it was', () => {
    expect(laporan(book, 'Triwulan I').catatan.join(' ')).not.toContain('pernah diubah');
  });
});

describe('copying', () => {
  const salin = (perubahan: string[], more: object = {}) =>
    selesaiOf(ask({ periode: 'TW I', perubahan, ...more }, 'ambil-salin'));
  const semua = () => centang().pilihan.map(({ nilai }) => nilai);

  it('gives this report a text of its own, and leaves the text for all reports as it is', () => {
    const before = rows(book, 'Narasi');
    reword();
    const selesai = salin(semua());
    expect(rows(book, 'Narasi').slice(0, before.length)).toEqual(before);
    expect(narasi()).toMatchObject([{ Bagian: 'Maksud dan Tujuan' }]);
    expect(String(narasi()[0]?.Teks)).toContain(`- ${MENJADI}`);
    expect(selesai.data).toMatchObject({ disalin: [{ baris: null, laporan: 'Triwulan I' }] });
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Ambil Perubahan Dokumen' });
  });

  it('makes the next revision print it, and finds nothing more to copy there', () => {
    reword();
    salin(semua());
    laporan(book, 'Triwulan I');
    const next = NAMA.replace('Rev 1', 'Rev 2');
    expect(paragraphs(next).some((teks) => teks.startsWith(MENJADI))).toBe(true);
    expect(paragraphs(next).some((teks) => teks.startsWith(SEMULA))).toBe(false);
    expect(selesaiOf(ask({ periode: 'TW I' })).judul).toContain('revisi 2 tidak diubah');
  });

  it('puts what did not come from the tab where it is told to, and nowhere otherwise', () => {
    addParagraph();
    const before = contents(book);
    expect(salin(semua()).judul).toBe('Tidak ada yang disalin.');
    expect(contents(book)).toBe(before);
    const table = salin(semua(), { bagianLain: 'Simpulan' }).bagian.find(
      (one): one is BagianTabel => one.tipe === 'tabel',
    );
    expect(table?.baris[0]?.slice(0, 2)).toEqual(['Triwulan I', 'Simpulan']);
    expect(String(narasi()[0]?.Teks)).toMatch(/Gedung depo selesai direhabilitasi\.$/);
  });

  it('writes nothing when the document was changed once more meanwhile', () => {
    reword();
    const ticked = semua();
    edit((xml) => xml.replace(MENJADI, 'menyajikan capaian kinerja'));
    const before = contents(book);
    expect(() => salin(ticked)).toThrow('baru saja berubah lagi');
    expect(contents(book)).toBe(before);
  });

  it('says when it cannot be told, because another account made the document', () => {
    book.user = 'kasubag.baru@example.go.id';
    expect(() => ask({ periode: 'TW I' })).toThrow('tidak dapat dibaca');
  });
});
