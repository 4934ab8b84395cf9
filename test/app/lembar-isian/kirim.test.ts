import { describe, expect, it } from 'vitest';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../../src/app/tindakan/tindakan.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { typeRows } from '../small-book.ts';
import { bagianOf, kalimat, kirimSemua, lembarBook, lembarOf, panggil, sel, UNITS } from './lembar-book.ts';

const PERIODE = { periode: 'Triwulan II' };
const FOLDER = 'Rekap Kinerja 2026';

describe('the Realisasi anggaran of a unit', () => {
  it('is not in its sheet, and the mail says who takes it', () => {
    const book = lembarBook();
    const akun = { 'Kode Program/Kegiatan': '2.24', 'Program/Kegiatan/Sub Kegiatan': 'Program Arsip', Pagu: 500 };
    typeRows(book, 'Anggaran', [{ ...akun, 'Penanggung Jawab': 'UPTD Arsip' }]);
    const { values } = book.tab('Unit Kerja');
    const baris = [...(values[4] ?? [])];
    baris[0] = 'Subbag Keuangan';
    values[5] = baris;
    kirimSemua(book);
    const isi = book.mail.sent.find(({ kepada }) => kepada === 'uptd@example.net')?.isi;
    expect(isi).toContain(
      'Realisasi anggaran UPTD Arsip (1 baris) tidak ada di lembar isian; sampaikan angkanya kepada Subbag Keuangan',
    );
    expect(book.mail.sent.find(({ kepada }) => kepada === 'layanan@example.go.id')?.isi).not.toContain('anggaran');
  });
});

describe('Kirim Lembar Isian', () => {
  it('asks for the quarter, then the units, then exactly who gets what, and sends nothing before', () => {
    const book = lembarBook();
    expect(panggil(book, 'kirim-isian', '', {}).formulir?.nama).toBe('periode');
    const unit = panggil(book, 'kirim-isian', 'periode', PERIODE).formulir!;
    expect(unit.nama).toBe('unit');
    const [list] = bagianOf(unit, 'centang');
    expect(list?.pilihan.map(({ nilai, dicentang }) => [nilai, dicentang])).toEqual([
      ['Seksi Layanan', true],
      ['UPTD Arsip', true],
      ['Kecamatan Timur', true],
    ]);
    const setuju = panggil(book, 'kirim-isian', 'unit', { ...PERIODE, unit: list?.pilihan.map(({ nilai }) => nilai) })
      .formulir!;
    expect(setuju).toMatchObject({ nama: 'setuju', bahaya: true });
    const [penerima] = bagianOf(setuju, 'centang');
    expect(penerima?.pilihan).toMatchObject([
      { nilai: 'layanan@example.go.id', dicentang: true },
      { nilai: 'uptd@example.net', dicentang: false },
    ]);
    expect(penerima?.pilihan[0]?.keterangan).toContain(
      'Seksi Layanan (2 baris): lembar isian di Google, dengan hak mengubah',
    );
    expect(penerima?.pilihan[1]?.keterangan).toContain('berkas Excel terlampir; di luar domain kantor');
    expect(kalimat(setuju)).toContain('Formulir untuk dicetak dibuat bagi Kecamatan Timur');
    expect(kalimat(setuju)).toContain('Perihal: Lembar isian kinerja Triwulan II tahun 2026: Seksi Layanan');
    expect([book.mail.sent.length, book.drive.files.length]).toEqual([0, 0]);
  });

  it('shares the sheet with its unit alone, attaches the file, makes the form, and writes down what was done', () => {
    const book = lembarBook();
    const { selesai } = kirimSemua(book);
    expect(selesai?.judul).toBe('Kirim Lembar Isian Triwulan II: 2 unit dikirimi; 1 formulir dibuat');
    const sheet = lembarOf(book, 'Seksi Layanan');
    expect(sheet.izin).toEqual([
      { email: book.user, hak: 'pemilik' },
      { email: 'layanan@example.go.id', hak: 'ubah' },
    ]);
    expect(book.drive.files.find(({ id }) => id === sheet.folder)?.nama).toBe(FOLDER);
    const [layanan, uptd] = book.mail.sent;
    expect(layanan).toMatchObject({ kepada: 'layanan@example.go.id' });
    expect(layanan?.isi).toContain(`https://example.go.id/${sheet.id}`);
    expect(layanan?.lampiran).toBeUndefined();
    expect(uptd?.lampiran?.map(({ nama, jenis }) => [nama, jenis])).toEqual([
      ['Lembar Isian Triwulan II 2026 - UPTD Arsip.xlsx', 'xlsx'],
    ]);
    expect(uptd?.isi).toContain('kirim kembali sebagai balasan email ini');
    expect(book.drive.files.map(({ nama }) => nama)).toContain('Formulir Isian Triwulan II 2026 - Kecamatan Timur');
    const unitKerja = book.tab('Unit Kerja').values;
    const column = unitKerja[0]!.indexOf('ID Lembar Isian');
    expect(unitKerja.slice(1, 5).map((line) => line[column] ?? '')).toEqual([sheet.id, '', '', '']);
    expect(Object.keys(JSON.parse(book.properties.get('isian:2') ?? ''))).toHaveLength(3);
    expect(book.tab('Riwayat').values[1]).toEqual(expect.arrayContaining(['Kirim Lembar Isian', 'Triwulan II']));
  });

  it('sends what stands in the tab already, knows the sheet again, and leaves the tab alone', () => {
    const book = lembarBook();
    const before = structuredClone(book.tab('Triwulan II').values);
    kirimSemua(book);
    const [isian, petunjuk, hidden] = readXlsx(lembarOf(book, 'Seksi Layanan').bytes);
    expect([isian?.nama, petunjuk?.nama, hidden?.nama, hidden?.tersembunyi]).toEqual([
      'Isian',
      'Petunjuk',
      '_isian',
      true,
    ]);
    expect(isian?.values[0]?.[0]).toBe('Lembar Isian Kinerja Triwulan II 2026 – Seksi Layanan');
    expect(isian?.values.slice(4).map((line) => [line[0], line[3], line[5]])).toEqual([
      ['IKU-1', '250 Orang', 190],
      ['IKU-2', '90%', ''],
    ]);
    expect(isian?.values[5]?.[4]).toBe('Pembilang dan Penyebut. Realisasi dihitung dari keduanya.');
    expect(hidden?.values.slice(1, 5).map((line) => line.slice(0, 2))).toEqual([
      ['Buku Kerja', 'buku-1'],
      ['Tahun', 2026],
      ['Triwulan', 2],
      ['Unit Kerja', 'Seksi Layanan'],
    ]);
    expect(book.tab('Triwulan II').values).toEqual(before);
  });

  it('says what was sent before, and sends again only what is ticked again', () => {
    const book = lembarBook();
    kirimSemua(book);
    const first = lembarOf(book, 'Seksi Layanan').id;
    const form = panggil(book, 'kirim-isian', 'periode', PERIODE).formulir!;
    expect(kalimat(form)).toContain('3 unit sudah mempunyai lembar untuk Triwulan II');
    expect(bagianOf(form, 'centang')[0]?.pilihan.map(({ dicentang }) => dicentang)).toEqual([false, false, false]);
    expect(bagianOf(form, 'centang')[0]?.pilihan[0]?.keterangan).toContain('sudah dibuat 10 Jul 2026 09.00');
    const again = { ...PERIODE, unit: ['Seksi Layanan'] };
    const setuju = panggil(book, 'kirim-isian', 'unit', again).formulir!;
    expect(bagianOf(setuju, 'centang')[0]?.pilihan[0]?.keterangan).toContain('dibuat ulang untuk Seksi Layanan');
    panggil(book, 'kirim-isian', 'setuju', { ...again, penerima: ['layanan@example.go.id'] });
    expect(lembarOf(book, 'Seksi Layanan').id).not.toBe(first);
    expect(JSON.parse(book.properties.get('isian:2') ?? '')).toMatchObject({
      seksilayanan: [lembarOf(book, 'Seksi Layanan').id, '10 Jul 2026 09.00'],
    });
  });

  it('writes to nobody who was not ticked, and says who was passed over', () => {
    const book = lembarBook();
    const { selesai } = panggil(book, 'kirim-isian', 'setuju', {
      ...PERIODE,
      unit: ['Seksi Layanan', 'UPTD Arsip'],
      penerima: ['layanan@example.go.id'],
    });
    expect(book.mail.sent.map(({ kepada }) => kepada)).toEqual(['layanan@example.go.id']);
    expect(selesai?.data).toMatchObject({ dilewati: ['UPTD Arsip'] });
    expect(selesai?.perhatian).toBe(true);
  });

  it('refuses an address that Domain Diizinkan does not have, before anything is made', () => {
    const book = lembarBook();
    const rows = book.tab('Pengaturan').values;
    rows.find((line) => line[0] === 'Domain Diizinkan')![1] = 'example.go.id';
    expect(() => kirimSemua(book)).toThrow('domainnya tidak ada di Domain Diizinkan');
    expect([book.mail.sent.length, book.drive.files.length]).toEqual([0, 0]);
  });

  it('makes nothing for addresses that the mails of the day no longer reach', () => {
    const book = lembarBook();
    book.mail.quota = 1;
    const { selesai } = kirimSemua(book);
    expect(selesai?.data).toMatchObject({ ditunda: ['UPTD Arsip'], gagal: [] });
    expect(book.mail.sent.map(({ kepada }) => kepada)).toEqual(['layanan@example.go.id']);
    expect(JSON.parse(book.properties.get('isian:2') ?? '{}')).not.toHaveProperty('uptdarsip');
  });

  it('shows a refused share and a mail that failed, with what to do', () => {
    const book = lembarBook();
    book.drive.refused.add('layanan@example.go.id');
    book.mail.refused.add('uptd@example.net');
    const { selesai } = kirimSemua(book);
    const hasil = bagianOf(selesai!, 'tabel')[0]!.baris.map(([unit, , text]) => `${unit}: ${text}`);
    expect(hasil[0]).toMatch(/^Seksi Layanan: Lembar sudah dibuat, tetapi belum dapat dibagikan: .* Berkas Excel\.$/);
    expect(hasil[1]).toMatch(/^UPTD Arsip: Email ditolak\. Periksa Email/);
    expect(book.mail.sent).toEqual([]);
    expect(bagianOf(selesai!, 'salin')[0]?.isi).toContain(lembarOf(book, 'Seksi Layanan').id);
  });

  it('writes one mail to somebody who fills in for two units', () => {
    const book = lembarBook();
    book.tab('Unit Kerja').values[2]![book.tab('Unit Kerja').values[0]!.indexOf('Email')] = 'LAYANAN@example.go.id';
    panggil(book, 'kirim-isian', 'setuju', {
      ...PERIODE,
      unit: ['Seksi Layanan', 'UPTD Arsip'],
      penerima: ['layanan@example.go.id'],
    });
    expect(book.mail.sent).toHaveLength(1);
    expect(book.mail.sent[0]?.perihal).toContain('Seksi Layanan dan UPTD Arsip');
    expect(book.mail.sent[0]?.lampiran).toHaveLength(1);
  });

  it('refuses a locked quarter, unknown units, and a tab that lacks the rows', () => {
    const book = lembarBook();
    expect(() => panggil(book, 'kirim-isian', 'setuju', { ...PERIODE, unit: ['Bidang X'], penerima: [] })).toThrow(
      'Unit "Bidang X"',
    );
    book.properties.set(
      'kunci',
      JSON.stringify({ 2: { terkunci: true, waktu: '1 Jul 2026 08.00', oleh: 'a', kodeData: '', alasan: '' } }),
    );
    expect(() => panggil(book, 'kirim-isian', 'periode', PERIODE)).toThrow('Triwulan II terkunci');
    book.properties.delete('kunci');
    book.tab('Triwulan II').values.splice(1);
    expect(() => panggil(book, 'kirim-isian', 'periode', PERIODE)).toThrow(
      'Baris IKU-1, IKU-2 belum ada di tab Triwulan II',
    );
  });

  it('takes semua for those that were not sent to yet', () => {
    const book = lembarBook();
    const semua = { ...PERIODE, unit: ['semua'], penerima: ['layanan@example.go.id', 'uptd@example.net'] };
    expect(panggil(book, 'kirim-isian', 'setuju', semua).selesai?.judul).toContain(
      '2 unit dikirimi; 1 formulir dibuat',
    );
    expect(() => panggil(book, 'kirim-isian', 'setuju', semua)).toThrow('Semua unit sudah mempunyai lembar isian');
    expect(book.mail.sent).toHaveLength(2);
  });

  it('says what to do when every unit fills in in the workbook itself', () => {
    const book = lembarBook();
    const column = book.tab('Unit Kerja').values[0]!.indexOf('Cara Kirim');
    for (const [index] of UNITS.entries()) book.tab('Unit Kerja').values[index + 1]![column] = 'Tab ini';
    expect(() => panggil(book, 'kirim-isian', 'periode', PERIODE)).toThrow('Tidak ada unit yang dikirimi lembar isian');
    expect(sel(book, 'IKU-1', 'Realisasi')).toBe(190);
  });

  it('attaches the file where others could not open the kept sheet, as on one’s own computer', () => {
    const book = lembarBook();
    const ports = book.ports();
    const { save } = ports.files;
    book.ports = () => ({
      ...ports,
      files: { ...ports.files, save: (...args) => ({ ...save(...args), url: 'file:///hasil/lembar.xlsx' }) },
    });
    kirimSemua(book);
    expect(book.mail.sent[0]?.lampiran?.[0]?.nama).toBe('Lembar Isian Triwulan II 2026 - Seksi Layanan.xlsx');
    expect(book.mail.sent[0]?.isi).not.toContain('file:');
  });
});

describe('an interruption', () => {
  /** Google ends the run in the middle of a call: nothing that comes after it happens, `finally` neither. */
  function terputus(book: MemoryWorkbook, at: 'kirim' | 'bagikan'): void {
    const ports = book.ports();
    let dead = false;
    const guard = (service: object): void => {
      for (const [name, call] of Object.entries(service) as [string, (...args: unknown[]) => unknown][]) {
        Object.assign(service, {
          [name]: (...args: unknown[]) => {
            if (dead) throw new Error('killed');
            const isEnd = (at === 'kirim' && name === 'send') || (at === 'bagikan' && name === 'share');
            const value = call(...args);
            dead = isEnd;
            if (isEnd) throw new Error('killed');
            return value;
          },
        });
      }
    };
    for (const service of [ports.workbook, ports.files, ports.mail]) guard(service);
    const isian = { ...PERIODE, unit: UNITS.slice(0, 3).map(([unit]) => unit), penerima: ALAMAT };
    const permintaan = parsePermintaan(JSON.stringify({ aksi: 'kirim-isian', tahap: 'setuju', isian }));
    expect(() => jalankanTindakan(ports, permintaan)).toThrowError('killed');
  }

  const ALAMAT = ['layanan@example.go.id', 'uptd@example.net'];
  const sheets = (book: MemoryWorkbook) => book.drive.files.filter(({ jenis }) => jenis === 'sheet');

  it.each(['kirim', 'bagikan'] as const)('leaves a note (%s): nobody is proposed again, and it is said why', (at) => {
    const book = lembarBook();
    terputus(book, at);
    const form = panggil(book, 'kirim-isian', 'periode', PERIODE).formulir!;
    const [list] = bagianOf(form, 'centang');
    expect(list?.pilihan.map(({ dicentang }) => dicentang)).toEqual([false, false, false]);
    expect(list?.pilihan[0]?.keterangan).toContain('mungkin sudah dikirimi');
    expect(() => panggil(book, 'kirim-isian', 'setuju', { ...PERIODE, unit: ['semua'], penerima: ALAMAT })).toThrow(
      'Semua unit sudah mempunyai lembar isian',
    );
  });

  it('uses the sheet again that was made before, when the unit is ticked once more', () => {
    const book = lembarBook();
    terputus(book, 'kirim');
    const [before] = sheets(book);
    panggil(book, 'kirim-isian', 'setuju', {
      ...PERIODE,
      unit: ['Seksi Layanan'],
      penerima: ['layanan@example.go.id'],
    });
    expect(sheets(book)).toEqual([before]);
    expect(JSON.parse(book.properties.get('isian:2') ?? '').seksilayanan).toEqual([
      before?.id,
      expect.stringMatching(/^\d+ \w+ 2026/),
    ]);
  });

  it('forgets those for whom nothing was made after all', () => {
    const book = lembarBook();
    book.mail.refused.add('uptd@example.net');
    kirimSemua(book);
    const noted = Object.keys(JSON.parse(book.properties.get('isian:2') ?? ''));
    expect(noted.sort()).toEqual(['kecamatantimur', 'seksilayanan']);
  });
});
