/** Handing reports over: who is proposed, what is sent, what is recorded, and what happens when something is refused. */
import { describe, expect, it } from 'vitest';
import { Isian } from '../../src/app/tindakan/isian.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import {
  addLaporan,
  addRow,
  bagian,
  formulir,
  GMAIL,
  isiTeks,
  KABID,
  laporanBook,
  panggil,
  rowsOf,
  SEKRETARIS,
  selesai,
} from './laporan-book.ts';
import type { MemoryWorkbook } from './memory-ports.ts';

const TW2 = { periode: 'Triwulan II', hak: 'komentar' };
const KADIS = 'kepala dinas contoh';
/** Of a report without an archived PDF. */
const PDF_BARU = 'Terkirim, PDF dibuat dari dokumen saat dikirim';

const bookWithTw2 = (): MemoryWorkbook => {
  const book = laporanBook();
  addLaporan(book, 'Triwulan II', 1);
  return book;
};

const kirim = (book: MemoryWorkbook, isian: Record<string, unknown>, tahap = 'penerima') =>
  selesai(book, 'sosialisasi', tahap, { ...TW2, ...isian });

const hasilOf = (book: MemoryWorkbook) => rowsOf(book, 'Distribusi').map(({ Nama, Hasil }) => [Nama, Hasil]);

const izinOf = (book: MemoryWorkbook, id = 'berkas-1') => book.drive.files.find((file) => file.id === id)?.izin;

function setPengaturan(book: MemoryWorkbook, name: string, value: string): void {
  const row = book.tab('Pengaturan').values.find(([key]) => key === name);
  if (!row) throw new Error(`no setting ${name}`);
  row[1] = value;
}

describe('choosing the report', () => {
  it('offers the newest revision of each period and proposes the first that nobody has received', () => {
    const book = laporanBook();
    addLaporan(book, 'Triwulan I', 1, { keadaan: 'Digantikan' });
    addLaporan(book, 'Triwulan I', 2, { keadaan: 'Berlaku' });
    addLaporan(book, 'Semester I', 1);
    addLaporan(book, 'Triwulan II', 1, { keadaan: 'Perlu Diperbarui' });
    addRow(book, 'Arsip', { Jenis: 'Lembar Disposisi', Periode: 'Triwulan III', Revisi: 1 });
    addRow(book, 'Distribusi', {
      ...{ Laporan: 'Laporan Kinerja Triwulan I Tahun 2026', Revisi: 2, Nama: 'Sekretaris Contoh', Email: SEKRETARIS },
      ...{ Waktu: '9 Jul 2026 08.00', Cara: 'Docs', Hasil: 'Terkirim' },
    });
    const pilihan = bagian(formulir(book, 'sosialisasi'), 'pilihan', 'periode');
    expect(pilihan.pilihan.map(({ nilai, keterangan }) => [nilai, keterangan])).toEqual([
      ['Triwulan I', 'Revisi 2, Berlaku, disusun 10 Juli 2026, 1 orang sudah menerima'],
      ['Triwulan II', 'Revisi 1, Perlu Diperbarui, disusun 10 Juli 2026, belum ada yang menerima'],
      ['Semester I', 'Revisi 1, Draf, disusun 10 Juli 2026, belum ada yang menerima'],
    ]);
    expect(pilihan.nilai).toBe('Triwulan II');
  });

  it('proposes the period that it was called with, and the right to comment', () => {
    const book = bookWithTw2();
    addLaporan(book, 'Semester I', 1);
    const form = formulir(book, 'sosialisasi', '', { periode: 'Semester I' });
    expect(bagian(form, 'pilihan', 'periode').nilai).toBe('Semester I');
    expect(bagian(form, 'pilihan', 'hak').nilai).toBe('komentar');
  });

  it('proposes a revision anew when only an earlier one was received', () => {
    const book = laporanBook();
    addLaporan(book, 'Triwulan I', 1);
    selesai(book, 'sosialisasi', 'penerima', { periode: 'Triwulan I', penerima: [SEKRETARIS] });
    addLaporan(book, 'Triwulan I', 2);
    const form = formulir(book, 'sosialisasi');
    expect(bagian(form, 'pilihan', 'periode').nilai).toBe('Triwulan I');
    expect(isiTeks(form)).toContain('Revisi 2, Draf, disusun 10 Juli 2026, belum ada yang menerima');
  });

  it('says what to do first when there is no report at all, and when the period has none', () => {
    expect(() => panggil(laporanBook(), 'sosialisasi')).toThrowError(/Belum ada laporan.*Susun Laporan/);
    expect(() => panggil(bookWithTw2(), 'sosialisasi', 'laporan', { periode: 'TW IV' })).toThrowError(
      /Laporan Triwulan IV belum ada di tab Arsip/,
    );
  });
});

describe('the list of recipients', () => {
  it('holds the officials in office whose Menerima names the kind, and says what each would get', () => {
    const form = formulir(bookWithTw2(), 'sosialisasi', 'laporan', TW2);
    const { pilihan } = bagian(form, 'centang', 'penerima');
    expect(pilihan.map(({ label, keterangan, dicentang }) => [label, keterangan, dicentang])).toEqual([
      [
        `Sekretaris Contoh, Sekretaris <${SEKRETARIS}>`,
        'hak memberi komentar pada dokumen, dan email pemberitahuan',
        true,
      ],
      [`Kabid Arsip Contoh, Kepala Bidang Kearsipan <${KABID}>`, 'email dengan lampiran PDF', true],
      [
        `Kabid Perpustakaan Contoh, Kepala Bidang Perpustakaan <${GMAIL}>`,
        'hak memberi komentar pada dokumen, dan email pemberitahuan; di luar domain kantor, centang bila memang benar',
        false,
      ],
    ]);
    expect(bagian(form, 'centang', 'diserahkan').pilihan).toEqual([
      { nilai: KADIS, label: 'Kepala Dinas Contoh, Kepala Dinas', dicentang: false },
    ]);
    expect(isiTeks(form)).toContain('revisi 1, masih berupa Draf');
    expect(isiTeks(form)).not.toContain('kabid.lama');
  });

  it('follows the kind of report and the right that was chosen', () => {
    const book = laporanBook();
    addLaporan(book, 'Tahun', 1);
    const form = formulir(book, 'sosialisasi', 'laporan', { periode: 'Tahun', hak: 'ubah' });
    const { pilihan } = bagian(form, 'centang', 'penerima');
    expect(pilihan.map(({ nilai, keterangan }) => [nilai, keterangan])).toEqual([
      [SEKRETARIS, 'hak mengubah pada dokumen, dan email pemberitahuan'],
    ]);
  });

  it('shows the mail as the first recipient gets it, with the proposed subject and text to be edited', () => {
    const book = bookWithTw2();
    setPengaturan(book, 'Nama Perangkat Daerah', 'Dinas Contoh');
    const form = formulir(book, 'sosialisasi', 'laporan', TW2);
    expect(bagian(form, 'isian', 'perihal').nilai).toBe('Draf Laporan Kinerja Triwulan II Tahun 2026 - Dinas Contoh');
    expect(bagian(form, 'isian', 'isiSurat').nilai).toContain('(revisi 1, masih berupa draf)');
    const contoh = form.bagian
      .flatMap((one) => (one.tipe === 'teks' ? one.isi : []))
      .find((isi) => isi.includes('Yth.'));
    expect(contoh).toContain('Yth. Sekretaris Contoh\nSekretaris\n\nDengan hormat,');
    expect(contoh).toContain('https://example.go.id/berkas-1');
    expect(contoh).toContain('Hormat kami,\nDinas Contoh');
  });

  it('leaves those out who already have this revision, and says so', () => {
    const book = bookWithTw2();
    kirim(book, { penerima: [SEKRETARIS] });
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'penerima');
    expect(pilihan[0]).toMatchObject({
      dicentang: false,
      keterangan: 'hak memberi komentar pada dokumen, dan email pemberitahuan; sudah menerima 10 Jul 2026 09.00 (Docs)',
    });
    expect(pilihan[1]?.dicentang).toBe(true);
  });

  it('names those whose address is missing', () => {
    const book = bookWithTw2();
    const { values } = book.tab('Pejabat');
    const at = (values[0] ?? []).indexOf('Email');
    (values[1] ?? [])[at] = '';
    const form = formulir(book, 'sosialisasi', 'laporan', TW2);
    expect(isiTeks(form)).toContain('kolom Email di tab Pejabat kosong: Sekretaris Contoh');
    expect(bagian(form, 'centang', 'penerima').pilihan).toHaveLength(2);
  });

  it('refuses when nobody is to receive this kind of report', () => {
    const book = bookWithTw2();
    book.tab('Pejabat').values.splice(1);
    expect(() => panggil(book, 'sosialisasi', 'laporan', TW2)).toThrowError(
      /Belum ada pejabat yang menerima laporan triwulan/,
    );
  });

  it('warns that the report is out of date', () => {
    const book = laporanBook();
    addLaporan(book, 'Triwulan II', 1, { keadaan: 'Perlu Diperbarui' });
    expect(isiTeks(formulir(book, 'sosialisasi', 'laporan', TW2))).toContain('datanya berubah sejak disusun');
  });

  it('sends nothing before the list was agreed to', () => {
    const book = bookWithTw2();
    panggil(book, 'sosialisasi', '', { ...TW2, penerima: [SEKRETARIS] });
    panggil(book, 'sosialisasi', 'laporan', { ...TW2, penerima: [SEKRETARIS] });
    expect([book.mail.sent, hasilOf(book), izinOf(book)?.length]).toEqual([[], [], 1]);
  });
});

describe('a revision that was made while the form was open', () => {
  it('is shown before it is sent, and the words about the earlier one are not sent with it', () => {
    const book = bookWithTw2();
    const form = formulir(book, 'sosialisasi', 'laporan', TW2);
    const lama = Object.fromEntries(
      form.bagian.flatMap((one) => (one.tipe === 'isian' || one.tipe === 'pilihan' ? [[one.nama, one.nilai]] : [])),
    );
    addLaporan(book, 'Triwulan II', 2);
    const again = formulir(book, 'sosialisasi', 'penerima', { ...TW2, ...lama, penerima: [SEKRETARIS] });
    expect(again.nama).toBe('penerima');
    expect(isiTeks(again)).toContain('revisi 2');
    expect(bagian(again, 'isian', 'isiSurat').nilai).toContain('(revisi 2, masih berupa draf)');
    expect([book.mail.sent, hasilOf(book)]).toEqual([[], []]);
  });

  it('is sent at once where no revision was named', () => {
    const book = bookWithTw2();
    addLaporan(book, 'Triwulan II', 2);
    kirim(book, { penerima: [SEKRETARIS] });
    expect(rowsOf(book, 'Distribusi')[0]?.Revisi).toBe('2');
  });
});

describe('sending', () => {
  it('shares, mails and records each person in the way they receive it', () => {
    const book = bookWithTw2();
    const { data, perhatian } = kirim(book, {
      penerima: [SEKRETARIS, KABID],
      diserahkan: [KADIS],
      perihal: 'Laporan TW II',
    });
    expect(izinOf(book)).toEqual([
      { email: book.user, hak: 'pemilik' },
      { email: SEKRETARIS, hak: 'komentar' },
    ]);
    expect(book.mail.sent.map(({ kepada, perihal, lampiran }) => [kepada, perihal, lampiran?.[0]?.nama])).toEqual([
      [SEKRETARIS, 'Laporan TW II', undefined],
      [KABID, 'Laporan TW II', 'Laporan Kinerja Triwulan II 2026 - Rev 1.pdf'],
    ]);
    expect(book.mail.sent[0]?.isi).toContain('https://example.go.id/berkas-1');
    expect(book.mail.sent[1]?.isi).not.toContain('https://example.go.id/berkas-1');
    expect(rowsOf(book, 'Distribusi')).toEqual(
      [
        ['Sekretaris Contoh', SEKRETARIS, 'Komentar', 'Docs', 'Terkirim'],
        ['Kabid Arsip Contoh', KABID, '', 'PDF', PDF_BARU],
        ['Kepala Dinas Contoh', '', '', 'Cetak', 'Diserahkan'],
      ].map(([Nama, Email, Hak, Cara, Hasil]) => ({
        ...{ Waktu: '10 Jul 2026 09.00', Laporan: 'Laporan Kinerja Triwulan II Tahun 2026', Revisi: '1' },
        ...{ Nama, Email, Hak, Cara, Hasil },
      })),
    );
    expect(data).toMatchObject({ periode: 'Triwulan II', revisi: 1, terkirim: 2, diserahkan: 1, gagal: [], belum: [] });
    expect(perhatian).toBe(false);
    expect(rowsOf(book, 'Riwayat').pop()).toMatchObject({
      ...{ Tindakan: 'Sosialisasikan Laporan', Periode: 'Triwulan II' },
      Hasil: 'Revisi 1 disampaikan kepada 3 orang.',
    });
  });

  it('writes Distribusi before and after the sending, whatever the number of people', () => {
    const book = bookWithTw2();
    book.patches = [];
    kirim(book, { penerima: [SEKRETARIS, KABID, GMAIL], diserahkan: [KADIS] });
    expect(book.patches.filter(({ tab }) => tab === 'Distribusi')).toHaveLength(2);
    expect(hasilOf(book)).toHaveLength(4);
  });

  it('gives the right that was chosen, and the text as it was edited', () => {
    const book = bookWithTw2();
    kirim(book, { hak: 'baca', penerima: [SEKRETARIS], isiSurat: 'Kami sampaikan laporan.\n\nMohon dibaca.' });
    expect(izinOf(book)?.[1]).toEqual({ email: SEKRETARIS, hak: 'baca' });
    expect(book.mail.sent[0]?.isi).toContain(
      'Dengan hormat,\n\nKami sampaikan laporan.\n\nMohon dibaca.\n\nLaporan dapat',
    );
    expect(rowsOf(book, 'Distribusi')[0]?.Hak).toBe('Baca');
  });

  it('does not send twice: a second run leaves out who has it', () => {
    const book = bookWithTw2();
    const isian = { penerima: [SEKRETARIS, KABID], diserahkan: [KADIS] };
    kirim(book, isian);
    const before = rowsOf(book, 'Distribusi');
    const again = kirim(book, isian);
    expect(book.mail.sent).toHaveLength(2);
    expect(rowsOf(book, 'Distribusi')).toEqual(before);
    expect(again.judul).toBe('Tidak ada yang perlu dikirim');
    expect(again.data.dilewati).toHaveLength(3);
  });

  it('sends to nobody again who may have got it before an interruption, and says so', () => {
    const book = bookWithTw2();
    const ports = book.ports();
    const { send } = ports.mail;
    ports.mail.send = (surat) => {
      if (book.mail.sent.length === 1) throw new Error('interrupted');
      return send(surat);
    };
    const isian = { ...TW2, penerima: [SEKRETARIS, KABID] };
    const permintaan = { aksi: 'sosialisasi', tahap: 'penerima', isian: new Isian(isian) };
    expect(() => jalankanTindakan(ports, permintaan)).toThrowError('interrupted');
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'penerima');
    expect(pilihan.map(({ dicentang }) => dicentang)).toEqual([false, false, false]);
    expect(pilihan[0]?.keterangan).toContain('mungkin sudah dikirimi 10 Jul 2026 09.00');
    kirim(book, { penerima: [SEKRETARIS, KABID] });
    expect(book.mail.sent).toHaveLength(1);
    kirim(book, { penerima: [KABID], kirimUlang: ['ya'] });
    expect(book.mail.sent.map(({ kepada }) => kepada)).toEqual([SEKRETARIS, KABID]);
    expect(hasilOf(book).at(-1)).toEqual(['Kabid Arsip Contoh', PDF_BARU]);
  });

  it('needs nobody to be ticked once everybody has it', () => {
    const book = bookWithTw2();
    kirim(book, { penerima: [SEKRETARIS, KABID, GMAIL] });
    expect(() => kirim(book, { penerima: [] })).toThrowError(/Belum ada penerima yang dicentang/);
    kirim(book, { diserahkan: [KADIS] });
    const done = kirim(book, { penerima: [] });
    expect([done.judul, done.perhatian, hasilOf(book).length]).toEqual(['Tidak ada yang perlu dikirim', false, 4]);
  });

  it('sends once more when that was asked for, and to the new revision without being asked', () => {
    const book = bookWithTw2();
    kirim(book, { penerima: [SEKRETARIS] });
    kirim(book, { penerima: [SEKRETARIS], kirimUlang: ['ya'] });
    expect(book.mail.sent).toHaveLength(2);
    addLaporan(book, 'Triwulan II', 2);
    kirim(book, { penerima: [SEKRETARIS] });
    expect(book.mail.sent).toHaveLength(3);
    expect(rowsOf(book, 'Distribusi').map(({ Revisi }) => Revisi)).toEqual(['1', '1', '2']);
  });

  it('sends once to somebody who holds two offices', () => {
    const book = bookWithTw2();
    addRow(book, 'Pejabat', {
      ...{
        'Peran SOP': 'Kepala Bidang',
        Nama: 'Sekretaris Contoh',
        Jabatan: 'Plt. Kepala Bidang',
        Email: 'Sekretaris@Example.go.id',
      },
      ...{ Menerima: 'Triwulan', 'Cara Terima': 'PDF' },
    });
    kirim(book, { penerima: [SEKRETARIS] });
    expect(book.mail.sent).toHaveLength(1);
    expect(book.mail.sent[0]?.isi).toContain('Sekretaris / Plt. Kepala Bidang');
  });

  it('uses the archived PDF, and otherwise makes one', () => {
    const book = laporanBook();
    addLaporan(book, 'Triwulan II', 1, { pdf: true });
    kirim(book, { penerima: [KABID] });
    const bytes = book.mail.sent[0]?.lampiran?.[0]?.bytes;
    expect(new TextDecoder().decode(bytes)).toBe('arsip Laporan Kinerja Triwulan II 2026 - Rev 1');
    const other = bookWithTw2();
    kirim(other, { penerima: [KABID] });
    expect(new TextDecoder().decode(other.mail.sent[0]?.lampiran?.[0]?.bytes)).toMatch(/^%PDF/);
    expect([...hasilOf(book), ...hasilOf(other)].map(([, hasil]) => hasil)).toEqual(['Terkirim', PDF_BARU]);
    const again = bookWithTw2();
    expect(isiTeks(formulir(again, 'sosialisasi', 'laporan', TW2))).toContain(
      'PDF dibuat dari dokumennya saat dikirim',
    );
  });

  it('knows those who get it on paper by their names, too, also where they have an address', () => {
    const book = bookWithTw2();
    const { values } = book.tab('Pejabat');
    (values[4] ?? [])[(values[0] ?? []).indexOf('Email')] = 'kadis@example.go.id';
    kirim(book, { diserahkan: ['Kepala Dinas Contoh'] });
    expect(hasilOf(book)).toEqual([['Kepala Dinas Contoh', 'Diserahkan']]);
    expect(book.mail.sent).toEqual([]);
  });

  it('gives a link to a PDF for the printer to those who get it on paper', () => {
    const book = bookWithTw2();
    const done = kirim(book, { diserahkan: [KADIS] });
    expect(isiTeks(done)).toContain('Siap cetak');
    expect(book.drive.files.at(-1)).toMatchObject({
      jenis: 'pdf',
      nama: 'Laporan Kinerja Triwulan II 2026 - Rev 1.pdf',
    });
    expect(book.mail.sent).toEqual([]);
  });

  it('sends the document itself where its link leads nobody else to it', () => {
    const book = bookWithTw2();
    const ports = book.ports();
    const find = ports.files.find;
    ports.files.find = (id) => {
      const file = find(id);
      return file ? { ...file, url: `file:///hasil/${file.nama}.docx` } : null;
    };
    book.ports = () => ports;
    kirim(book, { penerima: [SEKRETARIS] });
    const [surat] = book.mail.sent;
    expect(surat?.lampiran?.map(({ nama, jenis }) => [nama, jenis])).toEqual([
      ['Laporan Kinerja Triwulan II 2026 - Rev 1.docx', 'docx'],
    ]);
    expect(surat?.isi).toContain('terlampir sebagai dokumen');
    expect(surat?.isi).not.toContain('file:');
    expect(izinOf(book)?.[1]?.email).toBe(SEKRETARIS);
  });

  it('does not share the document with its own maker', () => {
    const book = bookWithTw2();
    book.user = SEKRETARIS;
    addLaporan(book, 'Triwulan II', 2);
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'penerima');
    expect(pilihan[0]).toMatchObject({
      dicentang: false,
      keterangan: 'email tentang dokumen miliknya; akun Anda sendiri',
    });
    kirim(book, { penerima: [SEKRETARIS] });
    expect(izinOf(book, 'berkas-2')).toEqual([{ email: SEKRETARIS, hak: 'pemilik' }]);
    expect(hasilOf(book)).toEqual([['Sekretaris Contoh', 'Terkirim']]);
  });

  it('refuses an empty choice, and an address that is not on the list', () => {
    const book = bookWithTw2();
    expect(() => kirim(book, {})).toThrowError(/Belum ada penerima yang dicentang/);
    expect(() => kirim(book, { penerima: ['lain@example.go.id'] })).toThrowError(/tidak ada di daftar penerima/);
    expect(() => kirim(book, { diserahkan: ['orang lain'] })).toThrowError(
      /tidak ada di daftar penerima laporan tercetak/,
    );
    expect(() => kirim(book, { hak: 'umum', penerima: [SEKRETARIS] })).toThrowError(/Hak "umum" tidak dikenali/);
    expect([book.mail.sent, hasilOf(book)]).toEqual([[], []]);
  });
});

describe('what stands in the way', () => {
  it('refuses an address outside Domain Diizinkan, and sends nothing at all then', () => {
    const book = bookWithTw2();
    setPengaturan(book, 'Domain Diizinkan', 'example.go.id');
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'penerima');
    expect(pilihan.map(({ tertutup }) => tertutup)).toEqual([false, false, true]);
    expect(() => kirim(book, { penerima: [SEKRETARIS, GMAIL] })).toThrowError(
      /domainnya tidak ada di Domain Diizinkan/,
    );
    expect([book.mail.sent, hasilOf(book), izinOf(book)?.length]).toEqual([[], [], 1]);
  });

  it('asks when the mail of the day does not suffice, sends what fits, and proposes the rest the next day', () => {
    const book = bookWithTw2();
    book.mail.quota = 1;
    const isian = { ...TW2, penerima: [SEKRETARIS, KABID, GMAIL] };
    const form = formulir(book, 'sosialisasi', 'penerima', isian);
    expect(form.nama).toBe('jatah');
    expect(book.mail.sent).toEqual([]);
    const done = selesai(book, 'sosialisasi', 'jatah', isian);
    expect(hasilOf(book)).toEqual([
      ['Sekretaris Contoh', 'Terkirim'],
      ['Kabid Arsip Contoh', 'Belum: jatah email habis'],
      ['Kabid Perpustakaan Contoh', 'Belum: jatah email habis'],
    ]);
    expect(izinOf(book)).toHaveLength(2);
    expect(done.perhatian).toBe(true);
    expect(done.data.belum).toHaveLength(2);
    book.mail.quota = 100;
    kirim(book, isian);
    expect(hasilOf(book).slice(3)).toEqual([
      ['Kabid Arsip Contoh', PDF_BARU],
      ['Kabid Perpustakaan Contoh', 'Terkirim'],
    ]);
  });

  it('lets the others have it when one share is refused, and offers the PDF', () => {
    const book = bookWithTw2();
    book.drive.refused.add(GMAIL);
    const done = kirim(book, { penerima: [SEKRETARIS, GMAIL], emailGoogle: ['ya'] });
    expect(hasilOf(book)).toEqual([
      ['Sekretaris Contoh', 'Terkirim'],
      ['Kabid Perpustakaan Contoh', 'Gagal: Alamat ini tidak mempunyai akun Google.'],
    ]);
    expect(done.perhatian).toBe(true);
    expect(done.data.gagal).toEqual([
      { nama: 'Kabid Perpustakaan Contoh', email: GMAIL, hasil: 'Gagal: Alamat ini tidak mempunyai akun Google.' },
    ]);
    const pdf = done.lanjut?.find(({ isian }) => isian.kirimPdf !== undefined);
    expect(pdf?.isian).toEqual({ ...TW2, kirimPdf: GMAIL });
    const { pilihan } = bagian(formulir(book, 'sosialisasi', '', pdf?.isian), 'centang', 'penerima');
    expect(pilihan.find(({ nilai }) => nilai === GMAIL)?.keterangan).toMatch(/^email dengan lampiran PDF/);
    kirim(book, { kirimPdf: [GMAIL], penerima: [GMAIL] });
    expect(rowsOf(book, 'Distribusi').pop()).toMatchObject({ Email: GMAIL, Cara: 'PDF', Hasil: PDF_BARU });
  });

  it("lets Google's own invitation go out only where that was agreed to, and mails nothing besides", () => {
    const book = bookWithTw2();
    const pesan: string[] = [];
    const ports = book.ports();
    const share = ports.files.share;
    ports.files.share = (id, email, hak, text) => {
      pesan.push(text);
      return text === '' && email === GMAIL ? { ok: false, alasan: 'Tanpa akun Google.' } : share(id, email, hak, text);
    };
    book.ports = () => ports;
    kirim(book, { penerima: [GMAIL] });
    expect(hasilOf(book)).toEqual([['Kabid Perpustakaan Contoh', 'Gagal: Tanpa akun Google.']]);
    expect(pesan).toEqual(['']);
    kirim(book, { penerima: [GMAIL], emailGoogle: ['ya'] });
    expect(hasilOf(book)[1]).toEqual(['Kabid Perpustakaan Contoh', 'Terkirim lewat undangan Google']);
    expect(pesan[2]).toContain('Yth. Bapak/Ibu Kabid Perpustakaan Contoh');
    expect(book.mail.sent).toEqual([]);
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'emailGoogle');
    expect(pilihan[0]?.dicentang).toBe(true);
  });

  it('says of a failed mail that the document was shared, and tries again at the next run', () => {
    const book = bookWithTw2();
    book.mail.refused.add(SEKRETARIS);
    kirim(book, { penerima: [SEKRETARIS] });
    expect(hasilOf(book)[0]?.[1]).toMatch(/^Gagal: dokumen sudah dibagikan, tetapi emailnya tidak terkirim/);
    book.mail.refused.clear();
    kirim(book, { penerima: [SEKRETARIS] });
    expect(hasilOf(book)[1]?.[1]).toBe('Terkirim');
    expect(izinOf(book)).toHaveLength(2);
  });

  it('records why a PDF could not be made, and serves the others', () => {
    const book = bookWithTw2();
    book.drive.hasPdf = false;
    const done = kirim(book, { penerima: [SEKRETARIS, KABID] });
    expect(hasilOf(book)).toEqual([
      ['Sekretaris Contoh', 'Terkirim'],
      ['Kabid Arsip Contoh', 'Gagal: LibreOffice belum terpasang.'],
    ]);
    expect(isiTeks(done)).toContain('Yang gagal dikirimi PDF');
  });

  it('says of a document of another account whose it is and what to do, and still records paper', () => {
    const book = bookWithTw2();
    book.user = 'kasubag.baru@example.go.id';
    const { bagian: parts } = formulir(book, 'sosialisasi', 'laporan', TW2);
    expect(JSON.stringify(parts)).toContain('dibuat dengan akun kasubag.perencanaan@example.go.id');
    expect(JSON.stringify(parts)).toContain('Serah Terima');
    expect(parts.some((one) => 'nama' in one && one.nama === 'penerima')).toBe(false);
    expect(() => kirim(book, { penerima: [SEKRETARIS] })).toThrowError(/tidak dapat dibuka dari akun Anda/);
    expect(hasilOf(book)).toEqual([]);
    kirim(book, { diserahkan: [KADIS] });
    expect(hasilOf(book)).toEqual([['Kepala Dinas Contoh', 'Diserahkan']]);
  });
});

describe('the order of the SOP', () => {
  const langkah = (book: MemoryWorkbook, periode: string, nomor: string) =>
    rowsOf(book, 'Kendali SOP').find(({ Periode, Langkah }) => Periode === periode && Langkah === nomor);
  const SEMESTER = { periode: 'Semester I', hak: 'komentar' };

  function semesterBook(): MemoryWorkbook {
    const book = laporanBook(true);
    addLaporan(book, 'Semester I', 1);
    return book;
  }

  it('holds step 8 up while the corrections of its quarters are open or missing', () => {
    const book = semesterBook();
    addRow(book, 'Koreksi', { No: 1, Periode: 'Triwulan I', 'Isi Koreksi': 'x', Status: 'Diusulkan' });
    for (const tahap of ['laporan', 'penerima']) {
      expect(() => panggil(book, 'sosialisasi', tahap, { ...SEMESTER, penerima: [SEKRETARIS] })).toThrowError(
        expect.objectContaining({ name: 'NeedsReason' }),
      );
    }
    expect([book.mail.sent, hasilOf(book)]).toEqual([[], []]);
  });

  it('goes on with a written reason, which is kept with the step', () => {
    const book = semesterBook();
    const isian = { ...SEMESTER, penerima: [SEKRETARIS], alasan: 'Diminta Kepala Dinas hari ini.' };
    const done = selesai(book, 'sosialisasi', 'penerima', isian);
    expect(done.perhatian).toBe(true);
    expect(langkah(book, 'Semester I', '8')?.Alasan).toContain('Diminta Kepala Dinas hari ini.');
    expect(hasilOf(book)).toEqual([['Sekretaris Contoh', 'Terkirim']]);
  });

  it('needs no reason once the corrections are closed, and marks the step as done with the link', () => {
    const book = semesterBook();
    addRow(book, 'Koreksi', { No: 1, Periode: 'Triwulan I', 'Isi Koreksi': 'x', Status: 'Diterapkan' });
    addRow(book, 'Koreksi', { No: 2, Periode: 'Triwulan II', 'Isi Koreksi': 'Tidak ada koreksi', Status: 'Nihil' });
    selesai(book, 'sosialisasi', 'penerima', { ...SEMESTER, penerima: [SEKRETARIS] });
    expect(langkah(book, 'Semester I', '8')).toMatchObject({
      ...{ Mulai: '10 Jul 2026 09.00', Selesai: '10 Jul 2026 09.00', Keluaran: 'https://example.go.id/berkas-1' },
    });
  });

  it('begins step 5 without ending it while nobody has received the report', () => {
    const book = laporanBook(true);
    addLaporan(book, 'Triwulan II', 1);
    book.drive.refused.add(SEKRETARIS);
    const isian = { penerima: [SEKRETARIS], alasan: 'uji' };
    expect(kirim(book, isian).judul).toBe('Laporan Kinerja Triwulan II Tahun 2026 belum sampai kepada siapa pun');
    expect(langkah(book, 'Triwulan II', '5')).toMatchObject({ Mulai: '10 Jul 2026 09.00', Selesai: '' });
    book.drive.refused.clear();
    kirim(book, isian);
    expect(langkah(book, 'Triwulan II', '5')?.Selesai).toBe('10 Jul 2026 09.00');
  });

  it('records the annual report without any step', () => {
    const book = laporanBook(true);
    addLaporan(book, 'Tahun', 1);
    const before = rowsOf(book, 'Kendali SOP');
    selesai(book, 'sosialisasi', 'penerima', { periode: 'Tahun', penerima: [SEKRETARIS] });
    expect(rowsOf(book, 'Kendali SOP')).toEqual(before);
    expect(rowsOf(book, 'Riwayat').pop()).toMatchObject({ Periode: 'Tahun', Tindakan: 'Sosialisasikan Laporan' });
  });
});

describe('who has received it', () => {
  const lihat = (book: MemoryWorkbook) => selesai(book, 'sosialisasi', '', { ...TW2, lihat: 'penerima' });

  it('shows the rights of the document beside the register, and what does not agree', () => {
    const book = bookWithTw2();
    kirim(book, { penerima: [SEKRETARIS, KABID, GMAIL], diserahkan: [KADIS] });
    book.ports().files.share('berkas-1', 'tamu@example.go.id', 'baca', '');
    book.ports().files.unshare('berkas-1', GMAIL);
    const done = lihat(book);
    const cards = done.bagian.flatMap((one) => (one.tipe === 'kartu' ? one.kartu : []));
    expect(cards.map(({ judul, status, nada, tombol }) => [judul, status, nada, tombol?.length ?? 0])).toEqual([
      ['Sekretaris Contoh', 'Memberi komentar', 'baik', 1],
      ['tamu@example.go.id', 'Membaca saja', 'perhatian', 1],
      ['Kabid Arsip Contoh', 'Sudah menerima', 'baik', 0],
      ['Kabid Perpustakaan Contoh', 'Sudah menerima', 'perhatian', 0],
      ['Kepala Dinas Contoh', 'Sudah menerima', 'baik', 0],
    ]);
    expect(cards[1]?.kalimat).toContain('Dapat membuka dokumen, tetapi tidak tercatat menerima revisi ini.');
    expect(cards[3]?.kalimat).toContain('Tercatat menerima, tetapi haknya pada dokumen sudah tidak ada.');
  });

  it('takes a right back after agreement, records it, and proposes the person again', () => {
    const book = bookWithTw2();
    kirim(book, { penerima: [SEKRETARIS] });
    const isian = { ...TW2, cabut: SEKRETARIS };
    const form = formulir(book, 'sosialisasi', '', isian);
    expect([form.nama, form.bahaya, izinOf(book)?.length]).toEqual(['cabut', true, 2]);
    expect(isiTeks(form)).toContain(`Sekretaris Contoh <${SEKRETARIS}>`);
    selesai(book, 'sosialisasi', 'cabut', isian);
    expect(izinOf(book)).toHaveLength(1);
    expect(rowsOf(book, 'Distribusi').pop()).toMatchObject({ Email: SEKRETARIS, Hasil: 'Hak dicabut' });
    expect(() => panggil(book, 'sosialisasi', 'cabut', isian)).toThrowError(/tidak mempunyai hak/);
    const { pilihan } = bagian(formulir(book, 'sosialisasi', 'laporan', TW2), 'centang', 'penerima');
    expect(pilihan[0]?.dicentang).toBe(true);
  });

  it("never takes the owner's own right", () => {
    const book = bookWithTw2();
    expect(() => panggil(book, 'sosialisasi', 'cabut', { ...TW2, cabut: book.user })).toThrowError();
    expect(izinOf(book)).toEqual([{ email: book.user, hak: 'pemilik' }]);
  });
});
