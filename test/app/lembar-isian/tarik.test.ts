import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import {
  bagianOf,
  berkas,
  kalimat,
  kirimSemua,
  lembarBook,
  lembarOf,
  panggil,
  sel,
  terisi,
  tulis,
} from './lembar-book.ts';

const PERIODE = { periode: 'Triwulan II' };
const LEMBAR = { ...PERIODE, lembar: ['Seksi Layanan'] };

/** The unit's shared sheet with what it typed. */
function isi(book: MemoryWorkbook, cells: Parameters<typeof terisi>[1], status?: 'Draf' | 'Diajukan'): void {
  const file = lembarOf(book, 'Seksi Layanan');
  file.bytes = terisi(file.bytes, cells, status);
}

function terkirim(): MemoryWorkbook {
  const book = lembarBook();
  kirimSemua(book);
  return book;
}

const excelOf = (book: MemoryWorkbook): Uint8Array =>
  book.mail.sent.find(({ kepada }) => kepada === 'uptd@example.net')!.lampiran![0]!.bytes;

describe('Tarik Lembar Isian', () => {
  it('asks for the quarter, then where from, then shows everything, and writes nothing before', () => {
    const book = terkirim();
    isi(book, { 'IKU-1': { realisasi: 210, kendala: 'Listrik' }, 'IKU-2': { pembilang: 45, penyebut: 50 } });
    const before = structuredClone(book.tab('Triwulan II').values);
    expect(panggil(book, 'tarik', '', {}).formulir?.nama).toBe('periode');
    const sumber = panggil(book, 'tarik', 'periode', PERIODE).formulir!;
    expect(bagianOf(sumber, 'centang')[0]?.pilihan).toMatchObject([{ nilai: 'Seksi Layanan', dicentang: true }]);
    expect(bagianOf(sumber, 'berkas')[0]?.terima).toEqual(['.xlsx']);
    const periksa = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    expect(kalimat(periksa)).toContain('3 isian baru, 14 sama, 1 berbeda, 0 dikosongkan. Unit belum menyatakan');
    expect(bagianOf(periksa, 'tabel')[0]?.baris).toEqual([
      ['IKU-1', 'Kendala', 'P2', 'Listrik'],
      ['IKU-2', 'Pembilang', 'G3', '45'],
      ['IKU-2', 'Penyebut', 'H3', '50'],
    ]);
    expect(bagianOf(periksa, 'pilihan')).toMatchObject([
      {
        label: 'IKU-1, Realisasi (E2)',
        nilai: 'tab',
        pilihan: [
          { label: 'Putuskan nanti; di tab tetap: 190' },
          { label: 'Pakai isian unit: 210' },
          { label: 'Yang di tab sudah benar: 190' },
        ],
        bantuan: 'saat dikirim: 190',
      },
    ]);
    expect(book.tab('Triwulan II').values).toEqual(before);
  });

  it('writes what was agreed to and nothing else: new cells when ticked, disputed ones when chosen one by one', () => {
    const book = terkirim();
    isi(
      book,
      { 'IKU-1': { realisasi: 210, kendala: 'Listrik' }, 'IKU-2': { pembilang: 45, penyebut: 50 } },
      'Diajukan',
    );
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    const ambil = bagianOf(form, 'centang')[0]!.pilihan.map(({ nilai }) => nilai);
    const { selesai } = panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil });
    expect(selesai?.judul).toBe('Tarik Lembar Isian Triwulan II: 3 sel ditulis, 1 sel belum diputuskan');
    expect([sel(book, 'IKU-1', 'Realisasi'), sel(book, 'IKU-1', 'Kendala')]).toEqual([190, 'Listrik']);
    expect([sel(book, 'IKU-2', 'Pembilang'), sel(book, 'IKU-2', 'Penyebut')]).toEqual([45, 50]);
    const status = () => ['IKU-1', 'IKU-2', 'IKU-5'].map((kode) => sel(book, kode, 'Status Isian'));
    expect(status()).toEqual(['', 'Diajukan', '']);
    expect(kalimat(selesai!)).toContain('Belum diputuskan untuk Seksi Layanan: IKU-1, Realisasi (E2). Barisnya belum');
    expect(selesai?.data).toMatchObject({
      tetap: [{ unit: 'Seksi Layanan', kode: 'IKU-1', sel: 'E2', keadaan: 'konflik' }],
      diajukan: [{ unit: 'Seksi Layanan', baris: 1 }],
      belumDiputuskan: ['sel:Seksi Layanan:IKU-1:realisasi'],
    });
    expect(book.tab('Riwayat').values.at(-1)).toEqual(
      expect.arrayContaining([
        'Tarik Lembar Isian',
        'Seksi Layanan: 3 isian baru, 0 diganti, 0 dikosongkan, 1 tetap seperti di tab, 1 baris menjadi Diajukan',
      ]),
    );
    const again = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    const [choice] = bagianOf(again, 'pilihan');
    const next = bagianOf(again, 'centang')[0]!.pilihan.map(({ nilai }) => nilai);
    panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: next, [choice!.nama]: choice!.pilihan[1]!.nilai });
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe(210);
    expect(status()).toEqual(['Diajukan', 'Diajukan', '']);
  });

  it('hands a disputed row in once somebody says that the tab is right, on the page and on the command line', () => {
    for (const fromPage of [true, false]) {
      const book = terkirim();
      isi(book, { 'IKU-1': { realisasi: 210 } }, 'Diajukan');
      const [choice] = bagianOf(panggil(book, 'tarik', 'sumber', LEMBAR).formulir!, 'pilihan');
      const answer = fromPage ? choice!.pilihan[2]!.nilai : 'tetap';
      const isian = { ...LEMBAR, ambil: ['semua'], [choice!.nama]: answer };
      const { selesai } = panggil(book, 'tarik', 'periksa', isian);
      expect([sel(book, 'IKU-1', 'Realisasi'), sel(book, 'IKU-1', 'Status Isian')]).toEqual([190, 'Diajukan']);
      expect([selesai?.perhatian, selesai?.data?.belumDiputuskan]).toEqual([undefined, []]);
    }
  });

  it('takes an Excel file from the sidebar, and texts as the texts that they are', () => {
    const book = terkirim();
    const bytes = terisi(excelOf(book), {
      'IKU-3': { realisasi: '1/2', buktiDukung: '=HYPERLINK("x")', batasWaktu: new Date(2026, 7, 1) },
    });
    const isian = { ...PERIODE, berkas: berkas('balasan.xlsx', bytes) };
    panggil(book, 'tarik', 'periksa', { ...isian, ambil: ['semua'] });
    expect([sel(book, 'IKU-3', 'Realisasi'), sel(book, 'IKU-3', 'Bukti Dukung')]).toEqual(['1/2', '=HYPERLINK("x")']);
    expect(sel(book, 'IKU-3', 'Batas Waktu')).toEqual(new Date(2026, 7, 1));
    expect(
      book
        .tab('Triwulan II')
        .formulas.flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
  });

  it('keeps a percentage what it is: 85 % is 0,85 with its format', () => {
    const book = terkirim();
    const format = { 'IKU-3': { realisasi: '0%' } };
    const bytes = terisi(excelOf(book), { 'IKU-3': { realisasi: 0.85 } }, undefined, format);
    const isian = { ...PERIODE, berkas: berkas('a.xlsx', bytes) };
    const form = panggil(book, 'tarik', 'sumber', isian).formulir!;
    expect(bagianOf(form, 'tabel')[0]?.baris).toEqual([['IKU-3', 'Realisasi', 'E4', '85%']]);
    panggil(book, 'tarik', 'periksa', { ...isian, ambil: ['UPTD Arsip'] });
    expect(sel(book, 'IKU-3', 'Realisasi')).toBe(0.85);
    expect(book.tab('Triwulan II').numberFormats[3]?.[4]).toBe('0%');
  });

  it('never blanks a cell unasked, and blanks it when that is chosen', () => {
    const book = terkirim();
    isi(book, { 'IKU-1': { realisasi: '' } });
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    const [choice] = bagianOf(form, 'pilihan');
    expect(choice).toMatchObject({ nilai: 'tab', bantuan: 'saat dikirim: 190; unit mengosongkan sel ini' });
    panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: ['semua'] });
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe(190);
    panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: [], [choice!.nama]: 'isian' });
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe('');
  });

  it('does not mistake what the tab got meanwhile for something that the unit blanked', () => {
    const book = terkirim();
    tulis(book, 'IKU-2', 'Pembilang', 40);
    tulis(book, 'IKU-1', 'Realisasi', 195);
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    expect(bagianOf(form, 'pilihan').map(({ label, bantuan }) => [label, bantuan])).toEqual([
      ['IKU-1, Realisasi (E2)', 'saat dikirim: 190; unit tidak mengubahnya; yang berubah adalah tab'],
    ]);
  });

  it('shows everything again when the sheet or the tab changed since it was shown', () => {
    const book = terkirim();
    isi(book, { 'IKU-1': { kendala: 'Listrik' } });
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    const ambil = bagianOf(form, 'centang')[0]!.pilihan.map(({ nilai }) => nilai);
    isi(book, { 'IKU-1': { kendala: 'Banjir' } });
    const again = panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil });
    expect(kalimat(again.formulir!)).toContain('berubah sejak terakhir diperiksa');
    expect(sel(book, 'IKU-1', 'Kendala')).toBe('');
  });

  it('never replaces a formula, and names a row that is verified already', () => {
    const book = terkirim();
    const tab = book.tab('Triwulan II');
    tab.formulas[1] = ['', '', '', '', '=SUM(1;2)'];
    tulis(book, 'IKU-1', 'Verifikasi', 'Diverifikasi');
    isi(book, { 'IKU-1': { realisasi: 210 } });
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    const [choice] = bagianOf(form, 'pilihan');
    expect(choice?.pilihan[1]?.tertutup).toBe(true);
    expect(choice?.bantuan).toBe(
      'saat dikirim: 190; baris ini sudah diverifikasi; sel di tab berisi rumus dan tidak diganti',
    );
    panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: [], [choice!.nama]: 'isian' });
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe(190);
  });

  it('lists what it does not take: unknown Kode, rows of other units, doubles, errors', () => {
    const book = terkirim();
    const pk = book.tab('Perjanjian Kinerja').values;
    pk[2]![pk[0]!.indexOf('Penanggung Jawab')] = 'Subbag Program';
    isi(book, { 'IKU-1': { realisasi: '#REF!' }, 'IKU-2': { pembilang: 45 } });
    const form = panggil(book, 'tarik', 'sumber', LEMBAR).formulir!;
    expect(kalimat(form)).toContain('Kode IKU-2 sekarang menjadi tanggung jawab unit lain');
    expect(kalimat(form)).toContain('sel IKU-1, Realisasi (#REF!) berisi kesalahan rumus');
    const rows = book.tab('Triwulan II').values;
    rows.splice(
      rows.findIndex(([kode]) => kode === 'IKU-1'),
      1,
    );
    expect(kalimat(panggil(book, 'tarik', 'sumber', LEMBAR).formulir!)).toContain('Kode IKU-1 tidak ada di tab');
  });

  it('takes semua for every sheet that the account can see', () => {
    const book = terkirim();
    isi(book, { 'IKU-1': { kendala: 'Listrik' } });
    const all = { ...PERIODE, lembar: ['semua'], ambil: ['semua'], 'sel:Seksi Layanan:IKU-1:realisasi': 'isian' };
    panggil(book, 'tarik', 'periksa', all);
    expect(sel(book, 'IKU-1', 'Kendala')).toBe('Listrik');
  });

  it('says of a sheet that another account made why it cannot be read', () => {
    const book = terkirim();
    book.user = 'kasubag.baru@example.go.id';
    const form = panggil(book, 'tarik', 'periode', PERIODE).formulir!;
    expect(bagianOf(form, 'centang')[0]?.pilihan[0]).toMatchObject({ tertutup: true, dicentang: false });
    expect(kalimat(form)).toContain('jalankan Serah Terima');
    expect(() => panggil(book, 'tarik', 'sumber', LEMBAR)).toThrow('dibuat oleh akun lain');
  });

  it('refuses sheets of another workbook, quarter and year, files that are none, and a unit that comes in twice', () => {
    const book = terkirim();
    const bytes = excelOf(book);
    const tarik = (periode: string, file: Uint8Array) =>
      panggil(book, 'tarik', 'sumber', { periode, berkas: berkas('balasan.xlsx', file) });
    expect(() => tarik('Triwulan III', bytes)).toThrow('adalah lembar untuk Triwulan II 2026, bukan Triwulan III 2026');
    expect(() => tarik('Triwulan II', writeXlsx([{ nama: 'A', rows: [['Kode', 'Realisasi']] }]))).toThrow(
      'bukan lembar isian dari buku kerja ini',
    );
    expect(() => tarik('Triwulan II', Uint8Array.from([75, 111, 100, 101]))).toThrow('bukan berkas Excel (.xlsx)');
    book.id = 'buku-2';
    expect(() => tarik('Triwulan II', bytes)).toThrow('berasal dari buku kerja lain');
    book.id = 'buku-1';
    const own = lembarOf(book, 'Seksi Layanan').bytes;
    expect(() => panggil(book, 'tarik', 'sumber', { ...LEMBAR, berkas: berkas('a.xlsx', own) })).toThrow(
      'dipilih dua kali',
    );
    expect(() => panggil(book, 'tarik', 'sumber', { ...PERIODE, lembar: [] })).toThrow('Belum ada yang ditarik');
  });

  it('refuses a locked quarter', () => {
    const book = terkirim();
    book.properties.set(
      'kunci',
      JSON.stringify({ 2: { terkunci: true, waktu: '1 Jul 2026 08.00', oleh: 'a', kodeData: '', alasan: '' } }),
    );
    expect(() => panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: ['semua'] })).toThrow('Triwulan II terkunci');
  });

  it('writes in one patch, over as few rectangles as the cells allow, and never a machine-made column', () => {
    const book = terkirim();
    const all = { faktor: 'F', kendala: 'K', tindakLanjut: 'T', buktiDukung: 'B' };
    isi(book, { 'IKU-1': { ...all, namaPenyebut: 'x' }, 'IKU-2': { ...all, pembilang: 1, penyebut: 2 } }, 'Diajukan');
    const before = book.patches.length;
    panggil(book, 'tarik', 'periksa', { ...LEMBAR, ambil: ['semua'] });
    const [patch, ...rest] = book.patches.slice(before).filter(({ tab }) => tab === 'Triwulan II');
    expect(rest).toEqual([]);
    const header = book.tab('Triwulan II').values[0]!;
    expect(
      patch?.values?.map(({ row, column, values }) => [header[column - 1], row, values.length, values[0]?.length]),
    ).toEqual([
      ['Nama Penyebut', 2, 1, 1],
      ['Faktor Pendukung/Penghambat', 2, 2, 5],
      ['Status Isian', 2, 2, 1],
      ['Pembilang', 3, 1, 2],
    ]);
  });
});

describe('a unit with # in its name', () => {
  it('is agreed to by its bare name and by what the form shows', () => {
    for (const bare of [true, false]) {
      const book = lembarBook();
      for (const line of [...book.tab('Unit Kerja').values, ...book.tab('Perjanjian Kinerja').values]) {
        for (const [at, value] of line.entries()) if (value === 'UPTD Arsip') line[at] = 'UPTD #1';
      }
      panggil(book, 'kirim-isian', 'setuju', { ...PERIODE, unit: ['UPTD #1'], penerima: ['uptd@example.net'] });
      const bytes = terisi(book.mail.sent[0]!.lampiran![0]!.bytes, { 'IKU-3': { realisasi: 81 } });
      const isian = { ...PERIODE, berkas: berkas('a.xlsx', bytes) };
      const form = panggil(book, 'tarik', 'sumber', isian).formulir!;
      const ambil = bare ? ['UPTD #1'] : bagianOf(form, 'centang')[0]!.pilihan.map(({ nilai }) => nilai);
      panggil(book, 'tarik', 'periksa', { ...isian, ambil });
      expect(sel(book, 'IKU-3', 'Realisasi')).toBe(81);
    }
  });
});

describe('a new cell of a verified row', () => {
  it('is shown with the warning that the row must be checked again', () => {
    const book = lembarBook();
    kirimSemua(book);
    tulis(book, 'IKU-3', 'Verifikasi', 'Diverifikasi');
    const bytes = terisi(book.mail.sent.find(({ lampiran }) => lampiran)!.lampiran![0]!.bytes, {
      'IKU-3': { realisasi: 81 },
    });
    const form = panggil(book, 'tarik', 'sumber', { ...PERIODE, berkas: berkas('a.xlsx', bytes) }).formulir!;
    expect(kalimat(form)).toContain('Isian baru ini mengenai baris yang sudah diverifikasi: IKU-3.');
  });
});
