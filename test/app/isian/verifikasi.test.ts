/** Verification: units hand in, the official above them decides, nobody decides on rows of their own, and notes are only added to. */
import { describe, expect, it } from 'vitest';
import {
  centangDari,
  formulirDari,
  isianBook,
  ketik,
  kumpulkanTriwulan2,
  nilai,
  selesaiDari,
  surel,
  tanya,
} from './isian-book.ts';
import { rekapTriwulanTyped } from './rekap-after.ts';

type Book = ReturnType<typeof isianBook>;

function terisi(): Book {
  const book = isianBook();
  kumpulkanTriwulan2(book);
  for (const kode of ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-6', 'IKU-7']) {
    ketik(book, 'Triwulan II', kode, {
      Realisasi: 50,
      'Status Isian': 'Diajukan',
      'Faktor Pendukung/Penghambat': 'lancar',
    });
  }
  book.mail.sent = [];
  book.patches = [];
  return book;
}

const sebagai = (book: Book, nama: string): Book => {
  book.user = surel(nama);
  return book;
};

const periksa = (book: Book, isian: object) =>
  tanya(book, 'verifikasi', 'periksa', { periode: 'Triwulan II', tugas: 'periksa', ...isian });
const ajukan = (book: Book, isian: object) =>
  tanya(book, 'verifikasi', 'ajukan', { periode: 'Triwulan II', tugas: 'ajukan', ...isian });

describe('checking', () => {
  it('shows the verifier the rows of the units below, with realisasi, capaian and faktor', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    const formulir = formulirDari(tanya(book, 'verifikasi', '', { periode: 'Triwulan II', tugas: 'periksa' }));
    const boxes = centangDari(formulir, 'baris');
    expect([...boxes.keys()]).toEqual(['IKU-1', 'IKU-7']);
    expect(boxes.get('IKU-7')?.keterangan).toContain(
      'realisasi 50 Orang; target 100 Orang; capaian 50,00%; faktor: lancar',
    );
  });

  it('declares rows verified, writes nothing else, and says so in Riwayat', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    const { data } = selesaiDari(periksa(book, { baris: ['IKU-1', 'IKU-7'], putusan: 'Diverifikasi' }));
    expect(data).toMatchObject({ putusan: 'Diverifikasi', baris: ['IKU-1', 'IKU-7'] });
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Verifikasi')).toBe('Diverifikasi');
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Status Isian')).toBe('Diajukan');
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Catatan Verifikasi')).toBe('');
    const [written] = book.patches.filter(({ tab }) => tab === 'Triwulan II');
    expect(written?.values).toHaveLength(1);
    expect(written?.values?.[0]?.values).toEqual([['Diverifikasi'], ['Diverifikasi']]);
    expect(JSON.stringify(book.tab('Riwayat').values)).toContain('Diverifikasi: IKU-1 dan IKU-7.');
  });

  it('only lets rows be chosen that were handed in', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    ketik(book, 'Triwulan II', 'IKU-7', { 'Status Isian': 'Draf' });
    const formulir = formulirDari(tanya(book, 'verifikasi', '', { periode: 'Triwulan II', tugas: 'periksa' }));
    expect(centangDari(formulir, 'baris').get('IKU-7')).toMatchObject({ tertutup: true });
    expect(() => periksa(book, { baris: ['IKU-7'], putusan: 'Diverifikasi' })).toThrowError(/belum diajukan/);
  });

  it('refuses rows of the verifier’s own, and says who checks them', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    const act = () => periksa(book, { baris: ['IKU-1', 'IKU-3'], putusan: 'Diverifikasi' });
    expect(act).toThrowError(/IKU-3 milik unit Anda sendiri.*Sekretaris Dinas/);
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Verifikasi')).toBe('');
  });

  it('refuses a unit that would verify itself, whatever else it may do', () => {
    const book = sebagai(terisi(), 'kasi.pemustaka');
    const isian = { periode: 'Triwulan II', baris: ['IKU-1'], putusan: 'Diverifikasi' };
    expect(() => tanya(book, 'verifikasi', 'periksa', isian)).toThrowError(
      /IKU-1 milik unit Anda sendiri.*Kepala Bidang Layanan/,
    );
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Verifikasi')).toBe('');
  });

  it('lets the Sekretaris check the Bidang and the Subbag, and the Kasubag only other OPD', () => {
    const book = terisi();
    sebagai(book, 'sekretaris');
    selesaiDari(periksa(book, { baris: ['IKU-3'], putusan: 'Diverifikasi' }));
    sebagai(book, 'kasubag.perencanaan');
    expect(() => periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi' })).toThrowError(/bukan wewenang akun Anda/);
    selesaiDari(periksa(book, { baris: ['IKU-6'], putusan: 'Diverifikasi' }));
    expect(nilai(book, 'Triwulan II', 'IKU-6', 'Verifikasi')).toBe('Diverifikasi');
  });

  it('refuses somebody who checks nothing, and an account that is not known', () => {
    const book = sebagai(terisi(), 'staf.evaluasi');
    expect(() => periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi' })).toThrowError(/staf\.evaluasi/);
    book.user = '';
    expect(() => periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi' })).toThrowError(/tidak dikenali/);
  });

  it('does not verify a row whose figure is blank', () => {
    const book = sebagai(terisi(), 'kabid.kearsipan');
    ketik(book, 'Triwulan II', 'IKU-4', { 'Status Isian': 'Diajukan' });
    expect(() => periksa(book, { baris: ['IKU-4'], putusan: 'Diverifikasi' })).toThrowError(/masih kosong/);
  });

  it('sends rows back only with a note, which is added below what stands there', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    ketik(book, 'Triwulan II', 'IKU-1', { 'Catatan Verifikasi': 'catatan lama' });
    expect(() => periksa(book, { baris: ['IKU-1'], putusan: 'Dikembalikan' })).toThrowError(/Catatan belum diisi/);
    selesaiDari(periksa(book, { baris: ['IKU-1'], putusan: 'Dikembalikan', catatan: 'Lampirkan buku tamu.' }));
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Verifikasi')).toBe('Dikembalikan');
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Catatan Verifikasi')).toBe(
      'catatan lama\nDikembalikan 6 Juli 2026, Kepala Bidang Layanan: Lampirkan buku tamu.',
    );
    expect(book.mail.sent).toEqual([]);
  });

  it('tells the unit by mail when its address was ticked', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    const isian = { baris: ['IKU-1'], putusan: 'Dikembalikan', catatan: 'Periksa lagi.' };
    selesaiDari(periksa(book, { ...isian, penerima: [surel('kasi.pemustaka')] }));
    expect(book.mail.sent).toHaveLength(1);
    expect(book.mail.sent[0]?.isi).toContain('Catatan: Periksa lagi.');
    expect(() => periksa(book, { ...isian, penerima: [surel('kasi.arsip')] })).toThrowError(
      /tidak ada di daftar penerima/,
    );
  });

  it('writes to nobody when rows are verified', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    selesaiDari(periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi', penerima: [surel('kasi.pemustaka')] }));
    expect(book.mail.sent).toEqual([]);
  });

  it('wants a decision and a row', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    expect(() => periksa(book, { baris: ['IKU-1'] })).toThrowError(/Putusan belum dipilih/);
    expect(() => periksa(book, { baris: [], putusan: 'Diverifikasi' })).toThrowError(/Belum ada baris/);
  });

  it('writes no cell of a row that somebody else checks', () => {
    const book = isianBook();
    // The rows of two verifiers alternate.
    book.tab('Triwulan II').values.push(['IKU-1'], ['IKU-2'], ['IKU-7']);
    kumpulkanTriwulan2(book);
    for (const kode of ['IKU-1', 'IKU-7']) {
      ketik(book, 'Triwulan II', kode, { Realisasi: 5, 'Status Isian': 'Diajukan' });
    }
    book.patches = [];
    selesaiDari(periksa(sebagai(book, 'kabid.layanan'), { baris: ['IKU-1', 'IKU-7'], putusan: 'Diverifikasi' }));
    const blocks = book.patches.find(({ tab }) => tab === 'Triwulan II')?.values ?? [];
    expect(blocks.map(({ row, values }) => [row, values.length])).toEqual([
      [2, 1],
      [4, 1],
    ]);
  });

  it('refuses a locked quarter', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    book.properties.set('kunci', JSON.stringify({ 2: { terkunci: true, waktu: '', oleh: '' } }));
    expect(() => periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi' })).toThrowError(/terkunci/);
  });
});

describe('handing in', () => {
  it('proposes the rows that are filled in, and says what the others lack', () => {
    const book = sebagai(terisi(), 'kasi.arsip');
    ketik(book, 'Triwulan II', 'IKU-2', { 'Status Isian': '' });
    const boxes = centangDari(formulirDari(tanya(book, 'verifikasi', '', { periode: 'Triwulan II' })), 'baris');
    expect(boxes.get('IKU-2')).toMatchObject({ dicentang: true, tertutup: false });
    expect(boxes.get('IKU-4')).toMatchObject({ tertutup: true });
    expect(boxes.get('IKU-4')?.keterangan).toContain('belum diisi');
  });

  it('sets Status Isian, and tells the verifier when the address was ticked', () => {
    const book = sebagai(terisi(), 'kasi.arsip');
    ketik(book, 'Triwulan II', 'IKU-2', { 'Status Isian': 'Draf' });
    selesaiDari(ajukan(book, { baris: ['IKU-2'], penerima: [surel('kabid.kearsipan')] }));
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Status Isian')).toBe('Diajukan');
    expect(book.mail.sent.map(({ kepada }) => kepada)).toEqual([surel('kabid.kearsipan')]);
    expect(book.mail.sent[0]?.isi).toContain('IKU-2');
  });

  it('hands a row in again that was sent back, but not one that is verified', () => {
    const book = sebagai(terisi(), 'kasi.pemustaka');
    ketik(book, 'Triwulan II', 'IKU-1', { Verifikasi: 'Dikembalikan', 'Catatan Verifikasi': 'perbaiki' });
    ketik(book, 'Triwulan II', 'IKU-7', { Verifikasi: 'Diverifikasi' });
    expect(selesaiDari(ajukan(book, { baris: ['IKU-1'] })).data.baris).toEqual(['IKU-1']);
    expect(() => ajukan(book, { baris: ['IKU-7'] })).toThrowError(/sudah diverifikasi/);
  });

  it('refuses rows of another unit', () => {
    const book = sebagai(terisi(), 'kasi.arsip');
    expect(() => ajukan(book, { baris: ['IKU-1'] })).toThrowError(/bukan milik unit Anda/);
  });

  it('asks a person who both fills in and checks which of the two it is', () => {
    const book = sebagai(terisi(), 'kabid.layanan');
    expect(formulirDari(tanya(book, 'verifikasi', '', { periode: 'Triwulan II' })).nama).toBe('pilih');
    expect(formulirDari(tanya(book, 'verifikasi', 'pilih', { periode: 'Triwulan II', tugas: 'ajukan' })).nama).toBe(
      'ajukan',
    );
  });
});

describe('figures that change after they were verified', () => {
  const lihat = (book: Book) => selesaiDari(tanya(book, 'siapa-belum', '', { periode: 'Triwulan II' }));
  const unitDari = (book: Book) =>
    (lihat(book).data.unit as Record<string, unknown>[]).find(({ unit }) => unit === 'Seksi Layanan Pemustaka');
  const diverifikasi = (): Book => {
    const book = sebagai(terisi(), 'kabid.layanan');
    selesaiDari(periksa(book, { baris: ['IKU-1', 'IKU-7'], putusan: 'Diverifikasi' }));
    return book;
  };
  const rekap = (book: Book): string => rekapTriwulanTyped(book, 'Triwulan II');

  it('count as verified as long as they stay, however they are typed', () => {
    const book = diverifikasi();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: '50,0' });
    expect(unitDari(book)).toMatchObject({ diverifikasi: 2, gugur: [] });
  });

  it('count no longer: the row is named as changed by Siapa Belum Mengisi, Rekap and Kunci', () => {
    const book = diverifikasi();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 95 });
    expect(unitDari(book)).toMatchObject({ diverifikasi: 1, gugur: [{ kode: 'IKU-1', sebab: 'berubah' }] });
    expect(JSON.stringify(lihat(book))).toContain('IKU-1 berubah setelah diverifikasi, jadi perlu diperiksa lagi.');
    expect(rekap(book)).toContain('1 baris di tab Triwulan II berubah setelah diverifikasi (IKU-1).');
    book.now = { tahun: 2026, bulan: 7, hari: 6, jam: 9, menit: 0 };
    ketik(book, 'Triwulan II', 'IKU-4', { Pembilang: 45, Penyebut: 50 });
    book.user = surel('kasubag.perencanaan');
    const tinjau = JSON.stringify(tanya(book, 'kunci', 'pilih-triwulan', { periode: 'Triwulan II' }));
    expect(tinjau).toContain('1 baris Seksi Layanan Pemustaka berubah setelah diverifikasi: IKU-1');
  });

  it('are verified again by the action', () => {
    const book = diverifikasi();
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 95 });
    const form = formulirDari(tanya(book, 'verifikasi', '', { periode: 'Triwulan II', tugas: 'periksa' }));
    expect(centangDari(form, 'baris').get('IKU-1')?.keterangan).toContain('berubah setelah diverifikasi');
    selesaiDari(periksa(book, { baris: ['IKU-1'], putusan: 'Diverifikasi' }));
    expect(unitDari(book)).toMatchObject({ diverifikasi: 2, gugur: [] });
  });

  it('do not count when somebody types Diverifikasi in a quarter in which the action is used', () => {
    const book = diverifikasi();
    ketik(book, 'Triwulan II', 'IKU-3', { Verifikasi: 'Diverifikasi' });
    selesaiDari(periksa(book, { baris: ['IKU-7'], putusan: 'Dikembalikan', catatan: 'Periksa lagi.' }));
    ketik(book, 'Triwulan II', 'IKU-7', { Verifikasi: 'Diverifikasi' });
    expect(unitDari(book)).toMatchObject({ diverifikasi: 1, gugur: [{ kode: 'IKU-7', sebab: 'tanpa-tindakan' }] });
    expect(rekap(book)).toContain('ditandai Diverifikasi tanpa tindakan Verifikasi Isian (IKU-3, IKU-7)');
  });

  it('count as typed in a quarter in which the action was never used', () => {
    const book = terisi();
    for (const kode of ['IKU-1', 'IKU-7']) ketik(book, 'Triwulan II', kode, { Verifikasi: 'Diverifikasi' });
    ketik(book, 'Triwulan II', 'IKU-1', { Realisasi: 95 });
    expect(unitDari(book)).toMatchObject({ diverifikasi: 2, gugur: [] });
  });

  it('are kept with their verifier in properties of at most 7,500 bytes each', () => {
    const book = diverifikasi();
    expect(JSON.parse(book.properties.get('verifikasi:2') ?? '')).toEqual({
      oleh: [surel('kabid.layanan')],
      baris: { 'IKU-1': expect.stringMatching(/^[0-9a-f]{10}0$/), 'IKU-7': expect.stringMatching(/^[0-9a-f]{10}0$/) },
    });
  });
});
