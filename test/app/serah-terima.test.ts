/** Serah Terima: a successor sees what the predecessor's account keeps, and takes folder, sheets, reminders and locks over. */
import { beforeEach, describe, expect, it } from 'vitest';
import { kirimPengingat } from '../../src/app/isian/pengingat.ts';
import { triwulanTertutup } from '../../src/app/kunci/boleh-menulis.ts';
import type { Jawaban } from '../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import type { CellValue } from '../../src/core/grid.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { smallBook, typeRows } from './small-book.ts';

const LAMA = 'kasubag.perencanaan@example.go.id';
const BARU = 'kasubag.baru@example.go.id';
const UNIT = 'perpustakaan@example.go.id';

function run(book: MemoryWorkbook, aksi: string, tahap: string, isian: object): Jawaban {
  return jalankanTindakan(book.ports(), parsePermintaan(JSON.stringify({ aksi, tahap, isian }))) as unknown as Jawaban;
}

function data(jawaban: Jawaban): Record<string, unknown> {
  if (!('selesai' in jawaban)) throw new Error(`no outcome came: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai.data;
}

function row(book: MemoryWorkbook, tab: string, cells: Record<string, CellValue>, at = 1): void {
  const { values } = book.tab(tab);
  values[at] = (values[0] ?? []).map((name) => cells[String(name)] ?? '');
}

/** The predecessor has locked Triwulan I, sent a sheet for Triwulan II and switched reminders on. */
function bookOfPredecessor(): MemoryWorkbook {
  const book = smallBook();
  const pk = book.tab('Perjanjian Kinerja').values;
  const unit = (pk[0] ?? []).indexOf('Penanggung Jawab');
  for (const line of pk.slice(1, 4)) line[unit] = 'Bidang Perpustakaan';
  row(book, 'Unit Kerja', {
    'Unit Kerja': 'Bidang Perpustakaan',
    Jenis: 'Bidang',
    'Penanggung Jawab': 'Petugas Perpustakaan',
    Email: UNIT,
    'Cara Kirim': 'Lembar Isian',
  });
  const tw2 = book.tab('Triwulan II').values;
  for (const line of tw2.slice(1, 4)) line[(tw2[0] ?? []).indexOf('Realisasi')] = '';
  run(book, 'kunci', 'tinjau-kunci', { periode: 'Triwulan I' });
  data(run(book, 'kirim-isian', 'setuju', { periode: 'Triwulan II', unit: ['Bidang Perpustakaan'], penerima: [UNIT] }));
  data(run(book, 'pengingat', 'nyalakan', { pilih: 'nyalakan', penerima: [UNIT], jam: '7' }));
  return book;
}

const terima = (book: MemoryWorkbook, isian: object = {}) =>
  run(book, 'serah-terima', 'setuju-serah-terima', {
    penerima: [UNIT],
    pengingat: 'ambil-alih',
    penerimaPengingat: [UNIT],
    ...isian,
  });

let book: MemoryWorkbook;

beforeEach(() => {
  book = bookOfPredecessor();
  book.protections.ownerEmail = BARU;
  book.user = BARU;
});

describe('Serah Terima', () => {
  it('shows what this account cannot see and who would be written to, and changes nothing', () => {
    typeRows(book, 'Pejabat', [
      { 'Peran SOP': 'Kasubag Perencanaan dan Pelaporan', Nama: 'Kasubag Perencanaan', Email: LAMA },
    ]);
    row(book, 'Arsip', {
      No: 1,
      Jenis: 'Laporan Kinerja',
      Periode: 'Triwulan I',
      Revisi: 1,
      Oleh: LAMA,
      Berkas: 'https://docs.google.com/document/d/aaaaaaaaaaaaaaaaaaaaaaaaa/edit',
    });
    const before = JSON.stringify([book.tabs, [...book.properties], book.protections.ranges, book.drive.files.length]);
    const form = JSON.stringify(run(book, 'serah-terima', '', {}));
    expect(form).toContain('Laporan Kinerja Triwulan I revisi 1');
    expect(form).toContain('1 Lembar Isian dibuat akun lain');
    expect(form).toContain(UNIT);
    expect(form).toContain(`Pengingat harian dijalankan akun ${LAMA}`);
    expect(form).toContain('Perbarui tab itu');
    expect(form).toContain('Perlindungan Triwulan I dipindahkan');
    const after = JSON.stringify([book.tabs, [...book.properties], book.protections.ranges, book.drive.files.length]);
    expect(after).toBe(before);
    expect(book.mail.sent).toHaveLength(1);
  });

  it('makes an own folder and new sheets for the units that were agreed to', () => {
    const idLama = String(book.tab('Unit Kerja').values[1]?.at(-1));
    const hasil = data(terima(book));
    expect(hasil).toMatchObject({ akun: BARU, lembar: [{ unit: 'Bidang Perpustakaan', keadaan: 'terkirim' }] });
    const own = book.drive.files.filter(({ owner }) => owner === BARU);
    expect(own.map(({ jenis }) => jenis).sort()).toEqual(['folder', 'sheet']);
    expect(book.mail.sent.at(-1)).toMatchObject({ kepada: UNIT, dari: BARU });
    const header = book.tab('Unit Kerja').values[0] ?? [];
    expect(book.tab('Unit Kerja').values[1]?.[header.indexOf('ID Lembar Isian')]).not.toBe(idLama);
    expect(JSON.stringify(run(book, 'serah-terima', '', {}))).toContain('Tidak ada Lembar Isian yang perlu');
    expect(book.tab('Riwayat').values.at(-1)).toContain('Serah Terima');
  });

  it('reissues the sheet of a unit whose address is written in capitals', () => {
    const header = book.tab('Unit Kerja').values[0] ?? [];
    (book.tab('Unit Kerja').values[1] ?? [])[header.indexOf('Email')] = UNIT.toUpperCase();
    expect(data(terima(book))).toMatchObject({ lembar: [{ unit: 'Bidang Perpustakaan', keadaan: 'terkirim' }] });
  });

  it('writes to nobody who was not agreed to', () => {
    const mails = book.mail.sent.length;
    expect(data(terima(book, { penerima: [], pengingat: 'biarkan', penerimaPengingat: [] }))).toMatchObject({
      lembar: [],
      pengingat: false,
    });
    expect(book.mail.sent).toHaveLength(mails);
    expect(() => terima(book, { penerima: ['orang.lain@example.go.id'] })).toThrowError(/tidak ada di daftar penerima/);
  });

  it('takes the reminders over, and the trigger of the predecessor takes itself away', () => {
    expect(data(terima(book))).toMatchObject({ pengingat: true });
    expect(JSON.parse(book.properties.get('pengingat') ?? '{}')).toMatchObject({ email: BARU, sejak: '2026-07-10' });
    expect(book.triggers.installed.has(BARU)).toBe(true);
    book.user = LAMA;
    const mails = book.mail.sent.length;
    expect(kirimPengingat(book.ports())).toEqual({ keadaan: 'dijalankan akun lain' });
    expect(book.triggers.installed.has(LAMA)).toBe(false);
    expect(book.mail.sent).toHaveLength(mails);
  });

  it('does not take the reminders over for nobody: the predecessor would stop and nobody be reminded', () => {
    expect(() => terima(book, { penerimaPengingat: [] })).toThrowError(/Belum ada alamat/);
    expect(JSON.parse(book.properties.get('pengingat') ?? '{}')).toMatchObject({ email: LAMA });
    expect(book.drive.files.filter(({ owner }) => owner === BARU)).toEqual([]);
  });

  it('takes the protection of locked quarters over where the new person owns the workbook', () => {
    expect(data(terima(book))).toMatchObject({ kunciDiambil: ['Triwulan I'], kunciTertutup: [] });
    expect(triwulanTertutup(book.ports())).toEqual([]);
    expect(JSON.stringify(run(book, 'serah-terima', '', {}))).not.toContain('dipindahkan ke akun Anda');
    book.user = LAMA;
    expect(triwulanTertutup(book.ports())).toEqual([1]);
  });

  it('says that only the owner can hand a locked quarter over', () => {
    book.protections.ownerEmail = LAMA;
    expect(JSON.stringify(run(book, 'serah-terima', '', {}))).toContain(`pemilik buku kerja (${LAMA})`);
    expect(data(terima(book))).toMatchObject({ kunciDiambil: [], kunciTertutup: ['Triwulan I'] });
    expect(triwulanTertutup(book.ports())).toEqual([1]);
  });
});
