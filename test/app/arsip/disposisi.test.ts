/** Lembar Disposisi: issued with the next number, written into Disposisi and Arsip, mailed after agreement, marked as done. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type IsiDisposisi, terbitkanBilaBelum, terbitkanDisposisi } from '../../../src/app/disposisi/terbitkan.ts';
import { readBukuKerja } from '../../../src/app/read-buku-kerja.ts';
import type { BagianCentang, Formulir } from '../../../src/app/tindakan/formulir.ts';
import { readDocx } from '../../core/docx-reading.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { arsipBook, berkas, contents, formulirOf, rows, run, selesaiOf, typeCell } from './arsip-book.ts';

const TW1 = { tahun: 2026, jenis: 'triwulan', nomor: 1 } as const;
const ISI: IsiDisposisi = {
  ...{ periode: TW1, langkah: 1, kepada: ['Kepala Bidang Kearsipan'], hal: 'Pengumpulan data', isi: 'Mohon diisi.' },
  ...{ sifat: 'Segera', batasWaktu: { tahun: 2026, bulan: 7, hari: 20 } },
};

const isiDisposisi = (lain: Partial<IsiDisposisi> = {}): IsiDisposisi => ({ ...ISI, ...lain });

const terbit = (book: MemoryWorkbook, lain: Partial<IsiDisposisi> = {}) =>
  terbitkanDisposisi(book.ports(), readBukuKerja(book.ports()), isiDisposisi(lain));

const nomor = (book: MemoryWorkbook) => rows(book, 'Disposisi').map((row) => row.Nomor);

const centang = (formulir: Formulir, nama: string): BagianCentang => {
  const found = formulir.bagian.find((one): one is BagianCentang => one.tipe === 'centang' && one.nama === nama);
  if (!found) throw new Error(`no check boxes ${nama}`);
  return found;
};

let book: MemoryWorkbook;
beforeEach(() => {
  book = arsipBook();
});

describe('issuing', () => {
  it('writes the register, the archive and the sheet', async () => {
    const made = terbit(book);
    expect(made.nomor).toBe('001/DSP/VII/2026');
    expect(rows(book, 'Disposisi')).toEqual([
      {
        ...{
          Nomor: '001/DSP/VII/2026',
          Tanggal: '10 Juli 2026',
          Periode: 'Triwulan I',
          Langkah: 1,
          Dari: 'Sekretaris',
        },
        ...{ Kepada: 'Kepala Bidang Kearsipan', Hal: 'Pengumpulan data', Sifat: 'Segera' },
        ...{ 'Isi Disposisi': 'Mohon diisi.', 'Batas Waktu': '20 Juli 2026', Selesai: '', Berkas: made.berkas.url },
      },
    ]);
    expect(rows(book, 'Arsip')).toMatchObject([
      {
        ...{ No: 1, 'Nomor Dokumen': '001/DSP/VII/2026', Jenis: 'Lembar Disposisi', Periode: 'Triwulan I', Revisi: 1 },
        ...{ Berkas: made.berkas.url, PDF: '', Keadaan: 'Berlaku', Oleh: book.user },
      },
    ]);
    const file = berkas(book, 'Lembar Disposisi 001-DSP-VII-2026');
    expect(rows(book, 'Arsip')[0]?.['SHA-256']).toBe(book.ports().sha256Bytes(file.bytes));
    const { text } = await readDocx(file.bytes);
    expect(text).toContain('001/DSP/VII/2026');
    expect(text).toContain('\u2611\tKepala Bidang Kearsipan');
    expect(text).toContain('[Nama Sekretaris]');
  });

  it('keeps the sheet in the folder of the year', () => {
    terbit(book);
    const folder = berkas(book, 'Rekap Kinerja 2026');
    expect([folder.jenis, folder.folder]).toEqual(['folder', '']);
    expect(berkas(book, 'Lembar Disposisi 001-DSP-VII-2026').folder).toBe(folder.id);
  });

  it('counts on over everything in the register, and over sheets whose row was taken away', () => {
    terbit(book);
    typeCell(book, 'Disposisi', 2, 'Nomor', '017/UND/II/2026');
    expect(terbit(book).nomor).toBe('018/DSP/VII/2026');
    book.tab('Disposisi').values.splice(1);
    expect(terbit(book).nomor).toBe('019/DSP/VII/2026');
  });

  it('takes a typed number once, and names the row that has it already', () => {
    terbit(book, { nomor: '045/SEK/VII/2026' });
    const before = contents(book);
    expect(() => terbit(book, { nomor: '045/sek/VII/2026' })).toThrowError(
      'Nomor 045/sek/VII/2026 sudah dipakai: tab Disposisi, baris 2 (045/SEK/VII/2026).',
    );
    expect(contents(book)).toBe(before);
    expect(nomor(book)).toEqual(['045/SEK/VII/2026']);
  });

  it.each([
    ['nobody is addressed', { kepada: [' '] }, /belum ditujukan/],
    ['there is no subject', { hal: '' }, /Hal disposisi belum diisi/],
    ['the words would not fit on one page', { isi: 'a'.repeat(501) }, /terlalu panjang: 501 huruf/],
  ])('is refused with nothing written when %s', (_, lain, pesan) => {
    const before = contents(book);
    expect(() => terbit(book, lain)).toThrowError(pesan);
    expect(contents(book)).toBe(before);
  });

  it('says so when the workbook has no register', () => {
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Disposisi');
    expect(() => terbit(book)).toThrowError(/Tab Disposisi tidak ada/);
  });

  it('works without tab Arsip', () => {
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Arsip');
    expect(terbit(book).nomor).toBe('001/DSP/VII/2026');
  });

  it('leaves dotted lines when there is no Sekretaris', async () => {
    typeCell(book, 'Pejabat', 3, 'Peran SOP', 'Pejabat Terkait');
    terbit(book);
    const { text } = await readDocx(berkas(book, 'Lembar Disposisi 001-DSP-VII-2026').bytes);
    expect(text).toMatch(/Sekretaris Dinas,.*\.{30}/s);
  });
});

describe('issuing once for a step', () => {
  const once = (lain: Partial<IsiDisposisi> = {}) =>
    terbitkanBilaBelum(book.ports(), readBukuKerja(book.ports()), isiDisposisi(lain))?.nomor ?? null;

  it('issues for each period and step, and not again', () => {
    expect([once(), once(), once({ langkah: 2 }), once({ periode: { ...TW1, nomor: 2 } }), once()]).toEqual([
      '001/DSP/VII/2026',
      null,
      '002/DSP/VII/2026',
      '003/DSP/VII/2026',
      null,
    ]);
  });

  it('knows what people have typed into the register by themselves', () => {
    terbit(book);
    typeCell(book, 'Disposisi', 2, 'Periode', 'TW 1');
    expect(once()).toBeNull();
  });

  it('addresses whoever carries out the step when nobody is named', async () => {
    once({ kepada: [], langkah: 4 });
    expect(rows(book, 'Disposisi')[0]?.Kepada).toBe('Staf Penyusun Evaluasi Kinerja');
    const { text } = await readDocx(berkas(book, 'Lembar Disposisi 001-DSP-VII-2026').bytes);
    expect(text).toContain('\u2611\tAnalis Kinerja');
  });

  it('does nothing in a workbook without the register', () => {
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Disposisi');
    expect(once()).toBeNull();
    expect(book.files).toEqual([]);
  });
});

describe('the action', () => {
  const DIPILIH = { apa: 'buat', periode: 'Triwulan I', langkah: '1' };

  it('asks for the step, for the words and for the recipients, one after the other', () => {
    const mulai = formulirOf(run(book, 'disposisi', '', {}));
    expect(mulai.nama).toBe('disposisi');
    const isi = formulirOf(run(book, 'disposisi', 'disposisi', DIPILIH));
    expect(isi.nama).toBe('disposisi-isi');
    expect(JSON.stringify(isi)).toContain('Pengumpulan data laporan kinerja Triwulan I Tahun 2026');
    expect(JSON.stringify(isi)).toContain('saat ini 001/DSP/VII/2026');
    expect(centang(isi, 'kepada').pilihan.map(({ label }) => label)).toContain(
      'Kepala Bidang Kearsipan – [Nama Kabid]',
    );
    const kirim = formulirOf(
      run(book, 'disposisi', 'disposisi-isi', { ...DIPILIH, kepada: ['Kepala Bidang Kearsipan'] }),
    );
    expect(kirim.nama).toBe('disposisi-terbit');
    expect(book.files).toEqual([]);
    expect(nomor(book)).toEqual([]);
  });

  it('ticks addresses of the office and leaves others to be ticked', () => {
    const kepada = ['Kepala Bidang Kearsipan', 'Kepala Seksi Layanan'];
    const kirim = formulirOf(run(book, 'disposisi', 'disposisi-isi', { ...DIPILIH, kepada }));
    expect(centang(kirim, 'penerima').pilihan.map(({ nilai, dicentang }) => [nilai, dicentang])).toEqual([
      ['kabid@example.go.id', true],
      ['kasi@gmail.com', false],
    ]);
  });

  it('runs at once with everything given, as the command line does', () => {
    const isian = { ...DIPILIH, hal: 'Data', kepada: ['[Nama Kabid]'], penerima: ['kabid@example.go.id'] };
    const { data, perhatian } = selesaiOf(run(book, 'disposisi', 'disposisi-terbit', isian));
    expect(data).toMatchObject({
      nomor: '001/DSP/VII/2026',
      terkirim: ['kabid@example.go.id'],
      gagal: [],
      ditunda: [],
    });
    expect(perhatian).toBe(false);
    expect((data.berkas as { nama: string }[]).map(({ nama }) => nama)).toEqual([
      'Lembar Disposisi 001-DSP-VII-2026',
      'Lembar Disposisi 001-DSP-VII-2026.pdf',
    ]);
    const [surat] = book.mail.sent;
    expect(surat?.kepada).toBe('kabid@example.go.id');
    expect(surat?.perihal).toBe('Disposisi 001/DSP/VII/2026: Data');
    expect(surat?.lampiran?.map(({ nama, jenis }) => [nama, jenis])).toEqual([
      ['Lembar Disposisi 001-DSP-VII-2026.pdf', 'pdf'],
    ]);
    const riwayat = rows(book, 'Riwayat').at(-1);
    expect(riwayat).toMatchObject({ Tindakan: 'Lembar Disposisi', Periode: 'Triwulan I' });
    expect(riwayat?.Hasil).toBe('Disposisi 001/DSP/VII/2026 untuk langkah 1 diterbitkan. 1 email terkirim.');
  });

  it('gives two people who filled in the same form one after the other two numbers', () => {
    const first = formulirOf(run(book, 'disposisi', 'disposisi-isi', DIPILIH));
    book.user = 'staf@example.go.id';
    const second = formulirOf(run(book, 'disposisi', 'disposisi-isi', DIPILIH));
    expect(JSON.stringify(first)).toContain('001/DSP/VII/2026');
    expect(JSON.stringify(second)).toContain('001/DSP/VII/2026');
    const numbers = ['kasubag.perencanaan@example.go.id', 'staf@example.go.id'].map((user) => {
      book.user = user;
      return selesaiOf(run(book, 'disposisi', 'disposisi-terbit', DIPILIH)).data.nomor;
    });
    expect(numbers).toEqual(['001/DSP/VII/2026', '002/DSP/VII/2026']);
    expect(nomor(book)).toEqual(numbers);
  });

  it('refuses the second of two people who type the same number', () => {
    const isian = { ...DIPILIH, nomor: '9' };
    for (const _ of [1, 2])
      expect(formulirOf(run(book, 'disposisi', 'disposisi-isi', isian)).nama).toBe('disposisi-terbit');
    run(book, 'disposisi', 'disposisi-terbit', isian);
    expect(() => run(book, 'disposisi', 'disposisi-terbit', isian)).toThrowError(
      /sudah dipakai: tab Disposisi, baris 2/,
    );
    expect(nomor(book)).toEqual(['009/DSP/VII/2026']);
  });

  it('writes nothing when an address may not be written to', () => {
    const before = contents(book);
    const isian = { ...DIPILIH, penerima: ['orang.lain@example.com'] };
    expect(() => run(book, 'disposisi', 'disposisi-terbit', isian)).toThrowError(/tidak ada di daftar penerima/);
    expect(contents(book)).toBe(before);
  });

  it('says which mails failed, and how to get a PDF where none could be made', () => {
    book.drive.hasPdf = false;
    book.mail.refused.add('kabid@example.go.id');
    const isian = { ...DIPILIH, kepada: ['[Nama Kabid]'], penerima: ['kabid@example.go.id'] };
    const selesai = selesaiOf(run(book, 'disposisi', 'disposisi-terbit', isian));
    expect(selesai.perhatian).toBe(true);
    expect(selesai.data.gagal).toEqual([{ email: 'kabid@example.go.id', alasan: 'Email ditolak.' }]);
    expect(JSON.stringify(selesai.bagian)).toContain('LibreOffice belum terpasang. Salinan PDF dapat dibuat kemudian');
    expect(rows(book, 'Arsip')[0]?.PDF).toBe('');
  });

  it('prints the letter that it answers', async () => {
    const surat = {
      suratDari: 'Bagian Organisasi',
      nomorSurat: '065/12/Org',
      tanggalSurat: '2026-07-01',
      agenda: '77',
    };
    run(book, 'disposisi', 'disposisi-terbit', { ...DIPILIH, ...surat, harap: ['Diarsipkan'] });
    const { text } = await readDocx(berkas(book, 'Lembar Disposisi 001-DSP-VII-2026').bytes);
    for (const words of ['065/12/Org', '1 Juli 2026', '\u2611\tDiarsipkan', 'Nomor agenda\t:\t77']) {
      expect(text).toContain(words);
    }
    expect(rows(book, 'Disposisi')[0]?.Dari).toBe('Bagian Organisasi');
  });

  it.each([
    [{ periode: 'Semester I', langkah: '1' }, /Langkah 1 tidak dikerjakan untuk Semester I/],
    [{ periode: 'Triwulan I', langkah: '12' }, /Langkah SOP belum dipilih/],
    [{ periode: 'Triwulan I', langkah: '1', sifat: 'Kilat' }, /Sifat "Kilat" tidak dikenali/],
    [{ periode: 'Triwulan I', langkah: '1', batasWaktu: '31 Februari 2026' }, /Batas waktu .* bukan tanggal/],
    [{ periode: 'Triwulan I', langkah: '1', harap: ['Dibuang'] }, /"Dibuang" tidak ada di lembar disposisi/],
  ])('refuses %j', (isian, pesan) => {
    expect(() => run(book, 'disposisi', 'disposisi-terbit', isian)).toThrowError(pesan);
    expect(nomor(book)).toEqual([]);
  });

  it('lists what was issued and marks it as done, once', () => {
    terbit(book);
    terbit(book);
    const form = formulirOf(run(book, 'disposisi', 'disposisi', { apa: 'selesai' }));
    expect(centang(form, 'nomor').pilihan.map(({ nilai }) => nilai)).toEqual(['002/DSP/VII/2026', '001/DSP/VII/2026']);
    const isian = { apa: 'selesai', nomor: ['001/DSP/VII/2026'] };
    expect(selesaiOf(run(book, 'disposisi', 'disposisi-selesai', isian)).data).toEqual({ selesai: isian.nomor });
    expect(rows(book, 'Disposisi').map((row) => row.Selesai)).toEqual(['10 Juli 2026', '']);
    expect(() => run(book, 'disposisi', 'disposisi-selesai', isian)).toThrowError(/sudah ditandai selesai/);
    const mulai = formulirOf(run(book, 'disposisi', '', {}));
    expect(JSON.stringify(mulai)).toContain('Selesai 10 Juli 2026');
  });

  it('says how many days a disposisi is overdue', () => {
    terbit(book);
    book.now = { ...book.now, hari: 23 };
    expect(JSON.stringify(formulirOf(run(book, 'disposisi', '', {})))).toContain('Lewat 3 hari');
  });
});
