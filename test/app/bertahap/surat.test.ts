/** Mails to many, in several executions: each recorded on its own, nobody written to twice, stopped and gone on with. */
import { describe, expect, it } from 'vitest';
import type { Kemajuan } from '../../../src/app/bertahap.ts';
import { Isian } from '../../../src/app/tindakan/isian.ts';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../../src/app/tindakan/tindakan.ts';
import { isi, isianBook } from '../isian/isian-book.ts';
import { addLaporan, addRow, laporanBook, rowsOf } from '../laporan-book.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { runSeries } from '../series.ts';

interface Answer {
  kemajuan?: Kemajuan;
  selesai?: { judul: string; data: Record<string, unknown> };
}

type Call = (berikut?: string) => Answer;

function caller(book: MemoryWorkbook, aksi: string, tahap: string, isian: object): Call {
  return (berikut = '') =>
    jalankanTindakan(book.ports(), parsePermintaan(JSON.stringify({ aksi, tahap, isian, berikut }))) as Answer;
}

const sentTo = (book: MemoryWorkbook): string[] => book.mail.sent.map(({ kepada }) => kepada);

const steps = (call: Call): { kemajuan: Kemajuan[]; data: Record<string, unknown> } => {
  const kemajuan: Kemajuan[] = [];
  const answer = runSeries(call, (one) => kemajuan.push(one));
  return { kemajuan, data: answer.selesai?.data ?? {} };
};

const handOn = (call: Call, berikut = ''): string => call(berikut).kemajuan?.berikut ?? '';

const email = (nomor: number): string => `kasi.${String(nomor).padStart(2, '0')}@example.go.id`;

/** So many units with an indikator each, all asked in the same way. */
function manyUnits(count: number, caraKirim: string): MemoryWorkbook {
  const book = isianBook();
  const list = Array.from({ length: count }, (_, index) => index + 1);
  isi(
    book,
    'Unit Kerja',
    list.map((nomor) => ({
      ...{ 'Unit Kerja': `Seksi ${nomor}`, Jenis: 'Seksi', 'Penanggung Jawab': `Kepala Seksi ${nomor}` },
      ...{ Email: email(nomor), 'Cara Kirim': caraKirim },
    })),
  );
  isi(
    book,
    'Perjanjian Kinerja',
    list.map((nomor) => ({
      ...{ Kode: `IKU-${nomor}`, 'Sasaran Strategis': 'Meningkatnya layanan', 'Indikator Kinerja': `Jumlah ${nomor}` },
      ...{ Satuan: 'Orang', Arah: 'Naik', 'Cara Rekap': 'Jumlah', Frekuensi: 'Triwulan', 'Target Tahunan': 40 },
      'Penanggung Jawab': `Seksi ${nomor}`,
    })),
  );
  const targets = { 'Target TW I': 10, 'Target TW II': 10, 'Target TW III': 10, 'Target TW IV': 10 };
  isi(
    book,
    'Rencana Aksi',
    list.map((nomor) => ({ Kode: `IKU-${nomor}`, 'Rencana Aksi': 'Kegiatan', ...targets })),
  );
  return book;
}

const alamat = (count: number): string[] => Array.from({ length: count }, (_, index) => email(index + 1));

describe('Kumpulkan Data Triwulan for 45 units', () => {
  const open = () => {
    const book = manyUnits(45, 'Tab ini');
    const isian = { periode: 'Triwulan II', penerima: alamat(45) };
    return { book, call: caller(book, 'kumpulkan', 'pratinjau', isian) };
  };

  it('prepares first, then sends twenty at a time, and tells of all of them at the end', () => {
    const { book, call } = open();
    const { kemajuan, data } = steps(call);
    expect(kemajuan.map(({ langkah, dari, sudah, sedang }) => [langkah, dari, sudah, sedang])).toEqual([
      [1, 4, 'Tab Triwulan II disiapkan.', 'Mengirim email ke-1 sampai ke-20 dari 45'],
      [2, 4, '20 dari 45 alamat selesai.', 'Mengirim email ke-21 sampai ke-40 dari 45'],
      [3, 4, '40 dari 45 alamat selesai.', 'Mengirim email ke-41 sampai ke-45 dari 45'],
    ]);
    expect(sentTo(book)).toEqual(alamat(45));
    expect(data).toMatchObject({ email: { terkirim: alamat(45), gagal: [], ditunda: [] } });
    expect(data.baris).toHaveLength(45);
  });

  it('has recorded what was done when it is stopped, and proposes only the others afterwards', () => {
    const { book, call } = open();
    handOn(call, handOn(call));
    expect(sentTo(book)).toHaveLength(20);
    expect(rowsOf(book, 'Riwayat').map(({ Hasil }) => Hasil)).toEqual([
      expect.stringContaining('45 baris ditambahkan; email menyusul'),
      '20 email terkirim.',
    ]);
    const form = jalankanTindakan(book.ports(), {
      aksi: 'kumpulkan',
      tahap: 'periode',
      isian: new Isian({ periode: 'Triwulan II' }),
    }) as { formulir: { bagian: { nama?: string; pilihan?: { dicentang?: boolean }[] }[] } };
    const boxes = form.formulir.bagian.find(({ nama }) => nama === 'penerima')?.pilihan ?? [];
    expect(boxes.filter(({ dicentang }) => dicentang)).toHaveLength(25);
  });

  it('writes to nobody twice when a step is called once more', () => {
    const { book, call } = open();
    const first = handOn(call);
    const lost = handOn(call, first);
    const again = handOn(call, first);
    expect(sentTo(book)).toEqual(alamat(40));
    expect(runSeries((berikut) => call(berikut || again)).selesai?.data).toMatchObject({
      email: { terkirim: alamat(45) },
    });
    expect(runSeries((berikut) => call(berikut || lost)).selesai?.data).toMatchObject({
      email: { terkirim: expect.arrayContaining(alamat(45)) },
    });
    expect(sentTo(book)).toEqual(alamat(45));
  });

  it("stops where the day's mails end, and names those who wait", () => {
    const { book, call } = open();
    book.mail.quota = 25;
    const { data } = steps(call);
    expect(data).toMatchObject({ email: { terkirim: alamat(25), ditunda: alamat(45).slice(25) } });
  });

  it('says who could not be written to in an earlier step', () => {
    const { book, call } = open();
    book.mail.refused.add(email(3));
    const { data } = steps(call);
    expect(data).toMatchObject({ email: { gagal: [{ email: email(3), alasan: 'Email ditolak.' }] } });
    expect(sentTo(book)).toHaveLength(44);
  });
});

describe('Kirim Lembar Isian for 20 units', () => {
  const open = () => {
    const book = manyUnits(20, 'Lembar Isian');
    caller(book, 'kumpulkan', 'pratinjau', { periode: 'Triwulan II', penerima: [] })();
    const unit = Array.from({ length: 20 }, (_, index) => `Seksi ${index + 1}`);
    const isian = { periode: 'Triwulan II', unit, penerima: alamat(20) };
    return { book, unit, call: caller(book, 'kirim-isian', 'setuju', isian) };
  };

  it('makes and sends eight at a time, and tells of all of them at the end', () => {
    const { book, unit, call } = open();
    const { kemajuan, data } = steps(call);
    expect(kemajuan.map(({ langkah, dari, sudah }) => [langkah, dari, sudah])).toEqual([
      [1, 3, '8 dari 20 unit selesai.'],
      [2, 3, '16 dari 20 unit selesai.'],
    ]);
    expect(sentTo(book)).toEqual(alamat(20));
    expect((data.terkirim as { unit: string }[]).map((one) => one.unit)).toEqual(unit);
    expect(new Set(rowsOf(book, 'Unit Kerja').map((row) => row['ID Lembar Isian'])).size).toBe(20);
  });

  it('makes nothing twice when a step is called once more', () => {
    const { book, unit, call } = open();
    const first = handOn(call);
    handOn(call, first);
    const answer = runSeries((berikut) => call(berikut || first));
    expect(sentTo(book)).toEqual(alamat(20));
    const told = answer.selesai?.data.terkirim as { unit: string }[];
    expect(told.map((one) => one.unit).sort()).toEqual([...unit].sort());
    expect(book.drive.files.filter(({ jenis }) => jenis === 'sheet')).toHaveLength(20);
  });
});

describe('Sosialisasikan Laporan to fourteen officials', () => {
  const pejabat = (nomor: number): string => `pejabat.${String(nomor).padStart(2, '0')}@example.go.id`;
  const open = (more: object = {}) => {
    const book = laporanBook();
    const penerima = Array.from({ length: 14 }, (_, index) => pejabat(index + 1));
    for (const [index, Email] of penerima.entries()) {
      addRow(book, 'Pejabat', {
        ...{ 'Peran SOP': 'Kepala Bidang', Nama: `Pejabat ${index + 1}`, Jabatan: 'Kepala Bidang', Email },
        ...{ Menerima: 'Triwulan', 'Cara Terima': 'Docs' },
      });
    }
    addLaporan(book, 'Triwulan I', 1);
    const isian = { periode: 'Triwulan I', hak: 'komentar', penerima, ...more };
    return { book, penerima, call: caller(book, 'sosialisasi', 'penerima', isian) };
  };

  it('hands over to six at a time, and tells of all of them at the end', () => {
    const { book, penerima, call } = open();
    const { kemajuan, data } = steps(call);
    expect(kemajuan.map(({ langkah, dari, sudah }) => [langkah, dari, sudah])).toEqual([
      [1, 3, '6 dari 14 penerima selesai dan dicatat di tab Distribusi.'],
      [2, 3, '12 dari 14 penerima selesai dan dicatat di tab Distribusi.'],
    ]);
    expect(sentTo(book)).toEqual(penerima);
    expect(data).toMatchObject({ terkirim: 14, gagal: [], belum: [], dilewati: [] });
    expect(rowsOf(book, 'Distribusi').map(({ Hasil }) => Hasil)).toEqual(Array(14).fill('Terkirim'));
  });

  it('is recorded as far as it came when it is stopped', () => {
    const { book, call } = open();
    handOn(call);
    expect(rowsOf(book, 'Distribusi')).toHaveLength(6);
    expect(rowsOf(book, 'Riwayat').at(-1)?.Hasil).toContain('disampaikan kepada 6 orang');
  });

  it.each([{}, { kirimUlang: 'ya' }])('writes to nobody twice when a step is called once more (%o)', (more) => {
    const { book, penerima, call } = open(more);
    const first = handOn(call);
    handOn(call, first);
    const answer = runSeries((berikut) => call(berikut || first));
    expect(sentTo(book)).toEqual(penerima);
    expect(answer.selesai?.data).toMatchObject({ terkirim: 14, dilewati: [] });
  });

  it('keeps those on paper for the last step', () => {
    const { book, call } = open({ diserahkan: ['kepala dinas contoh'] });
    handOn(call);
    expect(rowsOf(book, 'Distribusi').filter(({ Hasil }) => Hasil === 'Diserahkan')).toEqual([]);
    const { data } = steps((berikut) => call(berikut || handOn(call)));
    expect(data).toMatchObject({ diserahkan: 1 });
  });
});
