/** Reminders: agreed to address by address, once a day, only to units that are late, and only around the deadline. */
import { describe, expect, it } from 'vitest';
import { kirimPengingat } from '../../../src/app/isian/pengingat.ts';
import { DAFTAR_TINDAKAN } from '../../../src/app/tindakan/daftar.ts';
import { Isian } from '../../../src/app/tindakan/isian.ts';
import {
  atur,
  bagianDari,
  centangDari,
  formulirDari,
  isianBook,
  ketik,
  kumpulkanTriwulan2,
  selesaiDari,
  surel,
  tanya,
} from './isian-book.ts';

type Book = ReturnType<typeof isianBook>;

const SEMUA = ['kasi.pemustaka', 'kasi.arsip', 'kabid.layanan', 'kasubag.umum', 'kabid.kearsipan'].map(surel);

/** After the requests went out, with the reminder on for the given addresses, on the day of the deadline. */
function menyala(penerima: readonly string[] = SEMUA): Book {
  const book = isianBook();
  kumpulkanTriwulan2(book);
  selesaiDari(tanya(book, 'pengingat', 'nyalakan', { pilih: 'nyalakan', penerima, jam: '6' }));
  book.mail.sent = [];
  book.now = { ...book.now, hari: 10 };
  return book;
}

const alamat = (book: Book) => book.mail.sent.map(({ kepada }) => kepada).sort();
const pada = (book: Book, hari: number, bulan = 7) => {
  book.now = { ...book.now, bulan, hari };
  return kirimPengingat(book.ports());
};

function lengkapi(book: Book): void {
  for (const kode of ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-6', 'IKU-7']) ketik(book, 'Triwulan II', kode, { Realisasi: 1 });
  ketik(book, 'Triwulan II', 'IKU-4', { Pembilang: 9, Penyebut: 10 });
  for (const kode of ['2.23.02', '2.24.02']) ketik(book, 'Anggaran', kode, { 'Realisasi TW II': 1 });
}

describe('switching it on and off', () => {
  it('lists the addresses that may be written to, and the account that sends', () => {
    const formulir = formulirDari(tanya(isianBook(), 'pengingat', '', { pilih: 'nyalakan' }));
    expect([...centangDari(formulir, 'penerima').keys()]).toEqual(expect.arrayContaining(SEMUA));
    expect(JSON.stringify(formulir.bagian)).toContain(surel('kasubag.perencanaan'));
    expect(bagianDari(formulir, 'jam')).toMatchObject({ nilai: '7' });
  });

  it('remembers who agreed to what, and installs the trigger of the acting account', () => {
    const book = menyala([surel('kasi.arsip')]);
    expect(JSON.parse(book.properties.get('pengingat') ?? '')).toEqual({
      email: surel('kasubag.perencanaan'),
      sejak: '2026-07-06',
      jam: 6,
      penerima: [surel('kasi.arsip')],
      terakhir: '',
    });
    expect(book.triggers.installed.get(surel('kasubag.perencanaan'))).toBe(6);
    expect(JSON.stringify(book.tab('Riwayat').values)).toContain('Pengingat harian dinyalakan');
  });

  it('is not switched on without an address, or for an hour that is none', () => {
    const book = isianBook();
    const nyalakan = (isian: object) => () => tanya(book, 'pengingat', 'nyalakan', { pilih: 'nyalakan', ...isian });
    expect(nyalakan({ penerima: [] })).toThrowError(/Belum ada alamat/);
    expect(nyalakan({ penerima: [surel('kasi.arsip')], jam: '25' })).toThrowError(/Jam "25"/);
    expect(book.triggers.installed.size).toBe(0);
  });

  it('is switched off by a click', () => {
    const book = menyala();
    selesaiDari(tanya(book, 'pengingat', '', { pilih: 'matikan' }));
    expect(book.properties.get('pengingat')).toBe('');
    expect(book.triggers.installed.size).toBe(0);
  });

  it('takes the trigger of an account away after another took over', () => {
    const book = menyala();
    book.user = surel('staf.evaluasi');
    selesaiDari(tanya(book, 'pengingat', 'nyalakan', { pilih: 'nyalakan', penerima: SEMUA }));
    book.user = surel('kasubag.perencanaan');
    expect(kirimPengingat(book.ports())).toMatchObject({ keadaan: 'dijalankan akun lain' });
    expect([...book.triggers.installed.keys()]).toEqual([surel('staf.evaluasi')]);
    expect(book.mail.sent).toEqual([]);
  });
});

describe('the daily run', () => {
  it('writes to units that are late, and to no address that was not agreed to', () => {
    const book = menyala(SEMUA.filter((email) => email !== surel('kasubag.umum')));
    ketik(book, 'Triwulan II', 'IKU-3', { Realisasi: 81 });
    kirimPengingat(book.ports());
    expect(alamat(book)).toEqual([surel('kabid.kearsipan'), surel('kasi.arsip'), surel('kasi.pemustaka')]);
    const surat = book.mail.sent.find(({ kepada }) => kepada === surel('kasi.pemustaka'));
    expect(surat?.isi).toContain('hari ini');
    expect(surat?.isi).toContain('IKU-7 Jumlah anggota baru');
  });

  it('writes once a day, however often it runs, and again the next day', () => {
    const book = menyala();
    kirimPengingat(book.ports());
    const first = alamat(book);
    expect(kirimPengingat(book.ports())).toMatchObject({ keadaan: 'sudah dikirim hari ini' });
    expect(alamat(book)).toEqual(first);
    pada(book, 13);
    expect(book.mail.sent).toHaveLength(first.length * 2);
  });

  it('begins three days before the deadline and ends fourteen days after it', () => {
    const days = [6, 7, 24, 25].map((hari) => {
      const book = menyala();
      pada(book, hari);
      return book.mail.sent.length > 0;
    });
    expect(days).toEqual([false, true, true, false]);
  });

  it('rests at the weekend where the office counts working days', () => {
    const book = menyala();
    pada(book, 11);
    expect(book.mail.sent).not.toEqual([]);
    const other = menyala();
    atur(other, 'Hari', 'Kerja');
    pada(other, 11);
    pada(other, 12);
    expect(other.mail.sent).toEqual([]);
    pada(other, 13);
    expect(other.mail.sent).not.toEqual([]);
  });

  it('stops by itself once everything is filled in', () => {
    const book = menyala();
    lengkapi(book);
    expect(kirimPengingat(book.ports())).toMatchObject({ keadaan: 'tidak ada yang perlu diingatkan' });
    expect(book.mail.sent).toEqual([]);
  });

  it('stops by itself once the quarter is locked', () => {
    const book = menyala();
    book.properties.set('kunci', JSON.stringify({ 2: { terkunci: true } }));
    kirimPengingat(book.ports());
    expect(book.mail.sent).toEqual([]);
  });

  it('takes itself away after the year', () => {
    const book = menyala();
    book.now = { tahun: 2027, bulan: 1, hari: 25, jam: 7, menit: 0 };
    expect(kirimPengingat(book.ports())).toMatchObject({ keadaan: 'usai untuk tahun ini' });
    expect(book.triggers.installed.size).toBe(0);
    expect(book.properties.get('pengingat')).toBe('');
  });

  it('takes itself away when it was switched off elsewhere', () => {
    const book = menyala();
    book.properties.set('pengingat', '');
    expect(kirimPengingat(book.ports())).toMatchObject({ keadaan: 'tidak dinyalakan' });
    expect(book.triggers.installed.size).toBe(0);
  });

  it('sends what the quota allows, and begins with the others the next day', () => {
    const book = menyala();
    book.mail.quota = 2;
    const first = kirimPengingat(book.ports()) as { terkirim: string[]; ditunda: string[] };
    expect(first.terkirim).toHaveLength(2);
    expect(first.ditunda).toHaveLength(3);
    book.mail.quota = 3;
    const second = pada(book, 13) as { terkirim: string[] };
    expect(second.terkirim).toEqual(first.ditunda);
  });

  it('goes on after an address that was refused, and says so in Riwayat', () => {
    const book = menyala();
    book.mail.refused.add(surel('kabid.layanan'));
    const { terkirim, gagal } = kirimPengingat(book.ports()) as { terkirim: string[]; gagal: unknown[] };
    expect(terkirim).toHaveLength(4);
    expect(gagal).toHaveLength(1);
    expect(JSON.stringify(book.tab('Riwayat').values)).toContain('Pengingat harian: 4 email terkirim; 1 gagal.');
  });

  it('does not write to a domain that was forbidden after the agreement', () => {
    const book = menyala();
    atur(book, 'Domain Diizinkan', 'lain.go.id');
    kirimPengingat(book.ports());
    expect(book.mail.sent).toEqual([]);
  });
});

describe('a reminder by hand', () => {
  it('lists who is late, and sends to those who are ticked', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    book.mail.sent = [];
    ketik(book, 'Triwulan II', 'IKU-3', { Realisasi: 81 });
    const boxes = centangDari(formulirDari(tanya(book, 'pengingat', '', { pilih: 'sekarang' })), 'penerima');
    expect(boxes.has(surel('kabid.layanan'))).toBe(false);
    const isian = { pilih: 'sekarang', penerima: [surel('kasi.arsip')] };
    expect(book.mail.sent).toEqual([]);
    expect(selesaiDari(tanya(book, 'pengingat', 'kirim', isian)).data.email).toMatchObject({
      terkirim: [surel('kasi.arsip')],
    });
    expect(alamat(book)).toEqual([surel('kasi.arsip')]);
  });

  it('proposes nobody twice on one day, nor does the daily run', () => {
    const book = menyala();
    selesaiDari(tanya(book, 'pengingat', 'kirim', { pilih: 'sekarang', penerima: [surel('kasi.arsip')] }));
    const boxes = centangDari(formulirDari(tanya(book, 'pengingat', '', { pilih: 'sekarang' })), 'penerima');
    expect(boxes.get(surel('kasi.arsip'))).toMatchObject({ dicentang: false });
    kirimPengingat(book.ports());
    expect(alamat(book).filter((email) => email === surel('kasi.arsip'))).toHaveLength(1);
  });

  it('reminds one unit alone, and a unit with a Lembar Isian without the link of the workbook', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    const isian = { pilih: 'sekarang', unit: 'Dinas Pendidikan' };
    const boxes = centangDari(formulirDari(tanya(book, 'pengingat', '', isian)), 'penerima');
    expect([...boxes.keys()]).toEqual([surel('data.disdik')]);
    tanya(book, 'pengingat', 'kirim', { ...isian, penerima: [surel('data.disdik')] });
    const { isi = '' } = book.mail.sent.at(-1) ?? {};
    expect(isi).toContain('Lembar Isian yang sudah dibagikan');
    expect(isi).not.toContain('https://');
  });

  it('says so when nobody is late', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    lengkapi(book);
    expect(() => tanya(book, 'pengingat', '', { pilih: 'sekarang' })).toThrowError(/semuanya sudah mengisi/);
  });
});

describe('a reminder by hand that is cut off', () => {
  it('has noted its addresses before: they are not proposed again that day', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    book.mail.sent = [];
    const ports = book.ports();
    let dead = false;
    const { writeProperty, apply } = ports.workbook;
    const alive = (): void => {
      if (dead) throw new Error('killed');
    };
    ports.workbook.writeProperty = (key, value) => {
      alive();
      writeProperty(key, value);
    };
    ports.workbook.apply = (patch) => {
      alive();
      apply(patch);
    };
    const { send } = ports.mail;
    ports.mail.send = (surat) => {
      alive();
      send(surat);
      dead = true;
      throw new Error('killed');
    };
    const isian = new Isian({ pilih: 'sekarang', penerima: [surel('kasi.arsip'), surel('kabid.layanan')] });
    expect(() => DAFTAR_TINDAKAN.pengingat?.(ports, { aksi: 'pengingat', tahap: 'kirim', isian })).toThrowError(
      'killed',
    );
    expect(book.mail.sent).toHaveLength(1);
    const boxes = centangDari(formulirDari(tanya(book, 'pengingat', '', { pilih: 'sekarang' })), 'penerima');
    expect(boxes.get(surel('kasi.arsip'))).toMatchObject({ dicentang: false });
  });

  it('does not count those whose mail failed', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    book.mail.refused.add(surel('kasi.arsip'));
    tanya(book, 'pengingat', 'kirim', { pilih: 'sekarang', penerima: [surel('kasi.arsip')] });
    const boxes = centangDari(formulirDari(tanya(book, 'pengingat', '', { pilih: 'sekarang' })), 'penerima');
    expect(boxes.get(surel('kasi.arsip'))).toMatchObject({ dicentang: true });
  });
});
