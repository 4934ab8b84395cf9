/** Siapa Belum Mengisi: counts per unit, names what is blank, and gives a text for WhatsApp. */
import { describe, expect, it } from 'vitest';
import { barisOf, isi, isianBook, ketik, kumpulkanTriwulan2, selesaiDari, tanya } from './isian-book.ts';

interface DataUnit {
  unit: string;
  wajib: number;
  terisi: number;
  diajukan: number;
  diverifikasi: number;
  dikembalikan: number;
  kosong: { kode: string; sel: string }[];
}

function siap() {
  const book = isianBook();
  kumpulkanTriwulan2(book);
  return book;
}

const lihat = (book: ReturnType<typeof isianBook>, isian = {}) => selesaiDari(tanya(book, 'siapa-belum', '', isian));

const unitDari = (book: ReturnType<typeof isianBook>, nama: string) => {
  const found = (lihat(book).data.unit as DataUnit[]).find(({ unit }) => unit === nama);
  if (!found) throw new Error(`no unit ${nama}`);
  return found;
};

describe('siapa belum mengisi', () => {
  it('counts what is due, filled in, handed in and verified for each unit', () => {
    const book = siap();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 190, 'Status Isian': 'Diajukan', Verifikasi: 'Diverifikasi' });
    ketik(book, 'Triwulan II', 'IKU-7', { 'Status Isian': 'Draf' });
    expect(unitDari(book, 'Seksi Layanan Pemustaka')).toMatchObject({
      wajib: 2,
      terisi: 1,
      diajukan: 1,
      diverifikasi: 1,
      dikembalikan: 0,
      kosong: [{ kode: 'IKU-7', sel: `E${barisOf(book, 'Triwulan II', 'IKU-7')}` }],
    });
  });

  it('does not ask for what is not due this quarter, and counts a held row as settled', () => {
    const book = siap();
    ketik(book, 'Triwulan II', 'IKU-3', { Tahan: 'Survei ditunda' });
    const { data } = lihat(book);
    const units = (data.unit as DataUnit[]).map(({ unit }) => unit);
    expect(units).not.toContain('Subbagian Perencanaan dan Pelaporan');
    expect(unitDari(book, 'Bidang Layanan Perpustakaan')).toMatchObject({ wajib: 1, terisi: 1, kosong: [] });
  });

  it('wants both components of a Rasio', () => {
    const book = siap();
    const row = barisOf(book, 'Triwulan II', 'IKU-4');
    ketik(book, 'Triwulan II', 'IKU-2', { Realisasi: 41 });
    ketik(book, 'Triwulan II', 'IKU-4', { Realisasi: 90, Pembilang: 45 });
    expect(unitDari(book, 'Seksi Arsip Statis').kosong).toEqual([{ kode: 'IKU-4', sel: `H${row}` }]);
    ketik(book, 'Triwulan II', 'IKU-4', { Penyebut: 50 });
    expect(unitDari(book, 'Seksi Arsip Statis').kosong).toEqual([]);
  });

  it('asks Subbag Keuangan for the accounts that name nobody, and no one for an account without money', () => {
    const book = siap();
    expect(unitDari(book, 'Subbagian Umum dan Keuangan')).toMatchObject({ wajib: 1, terisi: 0 });
    ketik(book, 'Anggaran', '2.23.02', { 'Realisasi TW II': 250 });
    ketik(book, 'Anggaran', '2.24.02', { 'Realisasi TW II': 0 });
    expect(unitDari(book, 'Subbagian Umum dan Keuangan').terisi).toBe(1);
    expect(unitDari(book, 'Bidang Kearsipan')).toMatchObject({ wajib: 1, terisi: 1 });
  });

  it('asks Subbag Keuangan for the accounts of a unit whose sheet cannot hold them, and tells both', () => {
    const book = siap();
    ketik(book, 'Anggaran', '2.24.02', { 'Penanggung Jawab': 'Seksi Arsip Statis' });
    ketik(book, 'Unit Kerja', 'Seksi Arsip Statis', { 'Cara Kirim': 'Lembar Isian' });
    const sebelum = unitDari(book, 'Seksi Arsip Statis').wajib;
    expect(sebelum).toBe(2);
    expect(unitDari(book, 'Subbagian Umum dan Keuangan').wajib).toBe(2);
    const text = JSON.stringify(lihat(book).bagian);
    expect(text).toContain('2.24.02 Program Arsip (angka dari Seksi Arsip Statis)');
    expect(text).toContain(
      'Realisasi anggaran Seksi Arsip Statis (1 baris) tidak ada di lembar isian; sampaikan angkanya kepada Subbagian Umum dan Keuangan',
    );
  });

  it('says where a row is verified although its figure is blank', () => {
    const book = siap();
    ketik(book, 'Triwulan II', 'IKU-3', { Verifikasi: 'Diverifikasi' });
    expect(JSON.stringify(lihat(book).bagian)).toContain('IKU-3 sudah Diverifikasi, padahal Realisasinya kosong');
  });

  it('puts units that owe something first, late ones in red once the deadline has passed', () => {
    const book = siap();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 1 });
    ketik(book, 'Triwulan II', 'IKU-7', { Realisasi: 1 });
    const kartu = () => {
      const bagian = lihat(book).bagian.find(({ tipe }) => tipe === 'kartu');
      return bagian?.tipe === 'kartu' ? bagian.kartu : [];
    };
    expect(kartu().at(-1)).toMatchObject({ judul: 'Seksi Layanan Pemustaka', nada: 'baik' });
    expect(kartu()[0]).toMatchObject({ nada: 'perhatian' });
    book.now = { ...book.now, hari: 11 };
    expect(kartu()[0]).toMatchObject({ nada: 'galat' });
  });

  it('offers to hold rows, to send a sheet where the unit has one, and to take over the months, until the quarter is locked', () => {
    const book = siap();
    ketik(book, 'Unit Kerja', 'Seksi Arsip Statis', { 'Cara Kirim': 'Berkas Excel' });
    isi(book, 'Progres Bulanan', [{ Kode: 'IKU-1', Apr: 1 }]);
    const periode = 'Triwulan II';
    const aksi = (unit: string) => {
      const part = lihat(book, { periode }).bagian.find(({ tipe }) => tipe === 'kartu');
      const one = part?.tipe === 'kartu' ? part.kartu.find(({ judul }) => judul === unit) : undefined;
      return one?.tombol?.map(({ aksi: name, isian }) => [name, isian]);
    };
    const remind = (unit: string) => ['pengingat', { pilih: 'sekarang', periode, unit }];
    expect(aksi('Seksi Layanan Pemustaka')).toEqual([remind('Seksi Layanan Pemustaka'), ['tahan', { periode }]]);
    const arsip = 'Seksi Arsip Statis';
    expect(aksi(arsip)).toEqual([remind(arsip), ['kirim-isian', { periode, unit: arsip }], ['tahan', { periode }]]);
    expect(aksi('Subbagian Umum dan Keuangan')).toEqual([remind('Subbagian Umum dan Keuangan')]);
    const lanjut = () => lihat(book, { periode }).lanjut?.map(({ aksi: name }) => name);
    expect(lanjut()).toContain('progres-bulanan');
    book.properties.set('kunci', JSON.stringify({ 2: { terkunci: true } }));
    expect(aksi(arsip)).toEqual([remind(arsip)]);
    expect(lanjut()).not.toContain('progres-bulanan');
  });

  it('leads to the rows by a link where the workbook has one', () => {
    const book = siap();
    const row = barisOf(book, 'Triwulan II', 'IKU-1');
    const { gid } = book.tab('Triwulan II');
    expect(JSON.stringify(lihat(book).bagian)).toContain(
      `https://example.go.id/buku-1#gid=${gid}&range=E${row}:E${row + 1}`,
    );
  });

  it('gives a text for WhatsApp with units, counts, deadline and link, and the link that carries it', () => {
    const book = siap();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 190 });
    const { data, bagian } = lihat(book);
    const text = String(data.whatsapp);
    expect(text).toContain('• Seksi Layanan Pemustaka: 1 dari 2 baris belum diisi');
    expect(text).toContain('Jumat, 10 Juli 2026 (tinggal 4 hari lagi)');
    expect(text).toContain('https://example.go.id/buku-1#gid=');
    const salin = bagian.find(({ tipe }) => tipe === 'salin');
    expect(salin).toMatchObject({ isi: text, tautan: { url: `https://wa.me/?text=${encodeURIComponent(text)}` } });
  });

  it('shows the quarter that is open, and another when asked', () => {
    const book = siap();
    expect(lihat(book).data.periode).toBe('Triwulan II');
    expect(lihat(book, { periode: 'TW I' }).data.periode).toBe('Triwulan I');
    book.properties.set('kunci', JSON.stringify({ 2: { terkunci: true } }));
    expect(lihat(book).data.periode).toBe('Triwulan III');
  });

  it('says since when and from which account reminders go out', () => {
    const book = siap();
    tanya(book, 'pengingat', 'nyalakan', { pilih: 'nyalakan', penerima: ['kasi.arsip@example.go.id'] });
    expect(JSON.stringify(lihat(book).bagian)).toContain(
      'menyala sejak 6 Juli 2026, dikirim dari kasubag.perencanaan@example.go.id kepada 1 alamat',
    );
  });

  it('changes nothing', () => {
    const book = siap();
    book.patches = [];
    lihat(book);
    expect(book.patches).toEqual([]);
  });
});
