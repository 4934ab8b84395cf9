/** The archive afterwards: files given again and verified, signed copies attached, the log checked against what was printed of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { BagianPilihan, BagianTautan, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { toBase64 } from '../../../src/core/base64.ts';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import { kodeRantai } from '../../../src/core/riwayat.ts';
import { report } from '../../core/docx-sample.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, berkas, contents, formulirOf, laporan, rows, run, selesaiOf } from './arsip-book.ts';

const NAMA = 'Laporan Kinerja Triwulan I 2026 - Rev 1';

const links = ({ bagian }: Selesai): string[] =>
  bagian
    .filter((one): one is BagianTautan => one.tipe === 'tautan')
    .flatMap((one) => one.berkas.map(({ nama }) => nama));

const teks = ({ bagian }: Selesai): string => bagian.flatMap((one) => (one.tipe === 'teks' ? [one.isi] : [])).join(' ');

const arsip = (book: MemoryWorkbook) => rows(book, 'Arsip');

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

describe('Cetak Ulang', () => {
  const cetak = (dokumen = '1') => selesaiOf(run(book, 'cetak-ulang', 'cetak-ulang', { dokumen }));

  it('offers what is in Arsip, newest first', () => {
    expect(JSON.stringify(formulirOf(run(book, 'cetak-ulang', '', {})))).toContain('Belum ada dokumen di tab Arsip');
    laporan(book, 'Triwulan I');
    laporan(book, 'Semester I');
    const form = formulirOf(run(book, 'cetak-ulang', '', {}));
    const pilihan = form.bagian.find((one): one is BagianPilihan => one.tipe === 'pilihan');
    expect(pilihan?.pilihan.map(({ label }) => label)).toEqual([
      'Lembar Disposisi 001/DSP/VII/2026',
      'Laporan Kinerja Semester I revisi 1',
      'Laporan Kinerja Triwulan I revisi 1',
    ]);
  });

  it('leads to the signed scan of the document, and to the check of the log even where nothing is archived', () => {
    const tombol = (form: ReturnType<typeof formulirOf>) =>
      form.bagian.flatMap((one) => (one.tipe === 'kartu' ? one.kartu : [])).flatMap((one) => one.tombol ?? []);
    const aksi = () => tombol(formulirOf(run(book, 'cetak-ulang', '', {}))).map((one) => one.aksi);
    expect(aksi()).toEqual(['lambang', 'impor-riwayat', 'periksa-riwayat']);
    laporan(book, 'Triwulan I');
    expect(aksi()).toEqual([
      'banding-revisi',
      'ambil-perubahan',
      'paket-bukti',
      'lampirkan',
      'lambang',
      'impor-riwayat',
      'periksa-riwayat',
    ]);
    expect(cetak().lanjut?.map((one) => [one.aksi, one.isian])).toEqual([
      ['lampirkan', { dokumen: '1' }],
      ['periksa-riwayat', {}],
    ]);
  });

  it('gives the archived files and makes no new one', () => {
    const { berkas: made } = laporan(book, 'Triwulan I');
    const before = contents(book);
    const selesai = cetak();
    expect(links(selesai)).toEqual([NAMA, `${NAMA}.pdf`]);
    expect(selesai.data).toMatchObject({ dokumen: 'utuh', pdf: 'utuh', keadaan: 'Draf' });
    expect((selesai.data.berkas as { id: string }[]).map(({ id }) => id)).toEqual(made.slice(0, 2).map(({ id }) => id));
    expect(teks(selesai)).toContain('sama persis dengan saat diarsipkan');
    expect(selesai.perhatian).toBe(false);
    expect(contents(book)).toBe(before);
  });

  it('makes a PDF that is missing from the archived document, once', () => {
    book.drive.hasPdf = false;
    laporan(book, 'Triwulan I');
    expect(teks(cetak())).toContain('LibreOffice belum terpasang');
    expect(arsip(book)[0]?.PDF).toBe('');
    book.drive.hasPdf = true;
    expect(links(cetak())).toEqual([NAMA, `${NAMA}.pdf`]);
    expect(arsip(book)[0]?.PDF).toBe(`https://example.go.id/${berkas(book, `${NAMA}.pdf`).id}`);
    expect(rows(book, 'Riwayat').at(-1)).toMatchObject({ Tindakan: 'Cetak Ulang', Periode: 'Triwulan I' });
    const before = contents(book);
    expect(cetak().data).toMatchObject({ dokumen: 'utuh', pdf: 'utuh' });
    expect(contents(book)).toBe(before);
  });

  it('says when the document was changed since, and makes no PDF of it', () => {
    book.drive.hasPdf = false;
    laporan(book, 'Triwulan I');
    book.drive.hasPdf = true;
    berkas(book, NAMA).bytes = renderDocx(report([{ type: 'paragraph', text: 'Capaian 100%' }]));
    const selesai = cetak();
    expect(selesai.perhatian).toBe(true);
    expect(selesai.data).toMatchObject({ dokumen: 'berubah' });
    expect(teks(selesai)).toContain('sudah berbeda dari saat diarsipkan');
    expect(links(selesai)).toEqual([NAMA]);
  });

  it('says that the words are the same when only the form of the file is another, as after Google Docs', () => {
    laporan(book, 'Triwulan I');
    const file = berkas(book, NAMA);
    const longer = new Uint8Array(file.bytes.length + 0);
    longer.set(file.bytes);
    // the time in the zip's first entry: other bytes, the same contents
    longer[10] = (longer[10] ?? 0) ^ 1;
    file.bytes = longer;
    expect(cetak().data).toMatchObject({ dokumen: 'disimpan-ulang' });
    expect(cetak().perhatian).toBe(false);
  });

  it('says when the PDF or the whole file was replaced', () => {
    laporan(book, 'Triwulan I');
    berkas(book, `${NAMA}.pdf`).bytes = new TextEncoder().encode('%PDF lain');
    expect(cetak().data).toMatchObject({ dokumen: 'utuh', pdf: 'berubah' });
    berkas(book, NAMA).bytes = new TextEncoder().encode('bukan dokumen');
    expect(cetak().data).toMatchObject({ dokumen: 'berubah', pdf: 'berubah' });
  });

  it('says whose file it is when another account made it, and still gives the links', () => {
    laporan(book, 'Triwulan I');
    book.user = 'kasubag.baru@example.go.id';
    const selesai = cetak();
    expect(selesai.data).toMatchObject({ dokumen: 'tidak-terbaca', pdf: 'tidak-terbaca' });
    expect(teks(selesai)).toContain('dibuat oleh akun kasubag.perencanaan@example.go.id');
    expect((selesai.data.berkas as { url: string }[]).map(({ url }) => url)).toEqual([
      arsip(book)[0]?.Berkas,
      arsip(book)[0]?.PDF,
    ]);
  });

  it('says that a document was replaced, or that its figures have changed', () => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Triwulan I');
    expect(teks(cetak('1'))).toContain('sudah digantikan oleh revisi yang lebih baru');
    expect(teks(cetak('2'))).toContain('masih bertanda DRAF');
  });

  it('refuses a number that is not there', () => {
    expect(() => cetak('7')).toThrowError(/nomor urut 7 tidak ada di tab Arsip/);
  });
});

describe('Lampirkan', () => {
  const PDF = toBase64(new TextEncoder().encode('%PDF-1.7 pindaian'));
  const JPG = toBase64(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]));
  const isian = (base64: string, nama = 'pindai.pdf') => ({ dokumen: '1', berkas: { nama, base64 } });
  const SIGNED = 'Berkas Bertanda Tangan';

  beforeEach(() => {
    laporan(book, 'Triwulan I');
  });

  it('asks for document and file', () => {
    const form = formulirOf(run(book, 'lampirkan', '', {}));
    expect(form.nama).toBe('lampirkan');
    expect(form.bagian).toContainEqual(expect.objectContaining({ tipe: 'berkas', nama: 'berkas' }));
    expect(formulirOf(run(book, 'lampirkan', 'lampirkan', { dokumen: '1' })).nama).toBe('lampirkan');
  });

  it.each([
    [PDF, 'pindai.pdf', 'pdf', 'pdf'],
    [JPG, 'foto.JPG', 'gambar', 'jpg'],
  ])('keeps the scan in the folder of the year and its link in the register', (base64, nama, jenis, ending) => {
    const selesai = selesaiOf(run(book, 'lampirkan', 'lampirkan', isian(base64, nama)));
    const file = berkas(book, `Laporan Kinerja Triwulan I revisi 1 - Bertanda Tangan.${ending}`);
    expect([file.jenis, file.folder]).toEqual([jenis, berkas(book, 'Rekap Kinerja 2026').id]);
    expect(toBase64(file.bytes)).toBe(base64);
    expect(arsip(book)[0]?.[SIGNED]).toBe(`https://example.go.id/${file.id}`);
    expect(selesai.data).toMatchObject({ dokumen: '1' });
    expect(rows(book, 'Riwayat').at(-1)?.Tindakan).toBe('Lampirkan');
  });

  it('asks before an earlier link is replaced, and keeps the earlier scan', () => {
    run(book, 'lampirkan', 'lampirkan', isian(PDF));
    const first = arsip(book)[0]?.[SIGNED];
    const form = formulirOf(run(book, 'lampirkan', 'lampirkan', isian(JPG, 'a.jpg')));
    expect([form.nama, form.bahaya]).toEqual(['lampirkan-ganti', true]);
    expect(JSON.stringify(form)).toContain(String(first));
    expect(arsip(book)[0]?.[SIGNED]).toBe(first);
    run(book, 'lampirkan', 'lampirkan-ganti', isian(JPG, 'a.jpg'));
    expect(arsip(book)[0]?.[SIGNED]).not.toBe(first);
    expect(berkas(book, 'Laporan Kinerja Triwulan I revisi 1 - Bertanda Tangan.pdf').bytes.length).toBeGreaterThan(0);
    expect(String(rows(book, 'Riwayat').at(-1)?.Hasil)).toContain(String(first));
  });

  it('refuses what is no PDF and no picture, whatever its name says', () => {
    const before = contents(book);
    const zip = toBase64(new Uint8Array([0x50, 0x4b, 3, 4]));
    expect(() => run(book, 'lampirkan', 'lampirkan', isian(zip, 'scan.pdf'))).toThrowError(/bukan PDF, JPG, atau PNG/);
    expect(contents(book)).toBe(before);
  });

  it('shows the signed copy in Cetak Ulang', () => {
    run(book, 'lampirkan', 'lampirkan', isian(PDF));
    expect(links(selesaiOf(run(book, 'cetak-ulang', '', { dokumen: '1' })))).toContain('Salinan bertanda tangan');
  });
});

describe('Periksa Riwayat', () => {
  const periksa = () => selesaiOf(run(book, 'periksa-riwayat', '', {}));
  const column = (header: string) => (book.tab('Riwayat').values[0] ?? []).indexOf(header);

  /** Rebuilds the chain over the rows as they stand, as somebody who knows how it is made could. */
  function rebuild(): void {
    const { values } = book.tab('Riwayat');
    const names = ['Waktu', 'Oleh', 'Tindakan', 'Periode', 'Hasil'];
    let before = '';
    for (const [index, line] of values.slice(1).entries()) {
      const [waktu = '', oleh = '', tindakan = '', periode = '', hasil = ''] = names.map((name) =>
        String(line[column(name)] ?? ''),
      );
      before = kodeRantai(before, index + 1, { waktu, oleh, tindakan, periode, hasil }, book.ports().sha256);
      line[column('No')] = index + 1;
      line[column('Kode Rantai')] = before;
    }
  }

  beforeEach(() => {
    laporan(book, 'Triwulan I');
    laporan(book, 'Triwulan II');
    laporan(book, 'Semester I');
  });

  it('finds a log that nobody touched whole, and knows every printed head', () => {
    const { data, perhatian, bagian } = periksa();
    expect(data).toMatchObject({ utuh: true, catatan: 4, baris: [], hilang: [] });
    expect(perhatian).toBe(false);
    const tabel = bagian.find((one) => one.tipe === 'tabel');
    expect(tabel?.baris.map(([nama, , row]) => [nama, row])).toEqual([
      ['Triwulan II revisi 1', 'Baris 2'],
      ['Semester I revisi 1', 'Baris 3'],
    ]);
  });

  it('names the row that was changed', () => {
    (book.tab('Riwayat').values[2] ?? [])[column('Hasil')] = 'Tidak terjadi apa-apa.';
    const selesai = periksa();
    expect(selesai.data).toMatchObject({ utuh: false, baris: [3], hilang: [] });
    expect(teks(selesai)).toContain('Baris 3 di tab Riwayat tidak cocok');
  });

  it('notices a chain that was rebuilt over a change, by what the reports have printed', () => {
    (book.tab('Riwayat').values[1] ?? [])[column('Oleh')] = 'orang.lain@example.go.id';
    rebuild();
    const selesai = periksa();
    expect(selesai.data).toMatchObject({ utuh: false, baris: [] });
    expect((selesai.data.hilang as { laporan: string }[]).map(({ laporan: nama }) => nama)).toEqual([
      'Triwulan II revisi 1',
      'Semester I revisi 1',
    ]);
    expect(teks(selesai)).toMatch(/Kode rantai [0-9a-f]{16} yang tercetak di kaki halaman Laporan Kinerja Triwulan II/);
  });

  it('notices that the last rows were taken away', () => {
    book.tab('Riwayat').values.splice(2);
    expect(periksa().data).toMatchObject({ utuh: false, baris: [], catatan: 1 });
    book.tab('Riwayat').values.splice(1);
    expect(periksa().data).toMatchObject({ utuh: false, catatan: 0 });
  });

  it('keeps what was printed within the size of a property, the newest of it', () => {
    const ports = book.ports();
    const old = Array.from({ length: 400 }, (_, index) => `${'a'.repeat(16)} Triwulan I revisi ${index}`).join('\n');
    ports.workbook.writeProperty('rantai', old);
    laporan(book, 'Triwulan I');
    const kept = ports.workbook.readProperty('rantai');
    expect(kept.length).toBeLessThanOrEqual(7500);
    expect(kept.split('\n').at(-1)).toMatch(/^[0-9a-f]{16} Triwulan I revisi 2$/);
  });
});
