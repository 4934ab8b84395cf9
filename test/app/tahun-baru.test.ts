/** Mulai Tahun Baru: only in a copy; results are put away first, the old year is cleared, and an interruption can be gone on from. */
import { beforeEach, describe, expect, it } from 'vitest';
import { writeCatatanPanjang } from '../../src/app/catatan-panjang.ts';
import type { Ports } from '../../src/app/ports.ts';
import { readBukuKerja } from '../../src/app/read-buku-kerja.ts';
import { readTahunBaru } from '../../src/app/tahun-baru/penanda.ts';
import type { Jawaban } from '../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import type { CellValue } from '../../src/core/grid.ts';
import { parseRegister } from '../../src/core/register.ts';
import { periksaRantai } from '../../src/core/riwayat.ts';
import { RIWAYAT } from '../../src/core/tab-layout/arsip.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { smallBook, typeRows } from './small-book.ts';

function runOn(ports: Ports, aksi: string, tahap: string, isian: object): Jawaban {
  return jalankanTindakan(ports, parsePermintaan(JSON.stringify({ aksi, tahap, isian }))) as unknown as Jawaban;
}

const run = (book: MemoryWorkbook, aksi: string, tahap: string, isian: object): Jawaban =>
  runOn(book.ports(), aksi, tahap, isian);

const YA = { tahun: '2027', target: 'kosongkan', ketik: '2027' };
const mulai = (book: MemoryWorkbook, isian: object = YA) => run(book, 'tahun-baru', 'tinjau-tahun-baru', isian);

function data(jawaban: Jawaban): Record<string, unknown> {
  if (!('selesai' in jawaban)) throw new Error(`no outcome came: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai.data;
}

function rows(book: MemoryWorkbook, tab: string): Record<string, CellValue>[] {
  const [header = [], ...lines] = book.tab(tab).values;
  return lines
    .filter((line) => line.some((value) => value !== ''))
    .map((line) => Object.fromEntries(header.map((name, at) => [String(name), line[at] ?? ''])));
}

function put(book: MemoryWorkbook, tab: string, kode: string, header: string, value: CellValue): void {
  const { values } = book.tab(tab);
  const column = values[0]?.indexOf(header) ?? -1;
  const line = values.find((one) => one[0] === kode);
  if (!line || column < 0) throw new Error(`no ${header} of ${kode} in ${tab}`);
  line[column] = value;
}

const settings = (book: MemoryWorkbook): Record<string, CellValue> =>
  Object.fromEntries(book.tab('Pengaturan').values.map((line) => [String(line[0]), line[1] ?? '']));

/** A whole year with one locked quarter, as a copy made in Google: without the document's notes and under another id. */
function copyOfYear(): MemoryWorkbook {
  const book = smallBook();
  book.now = { tahun: 2027, bulan: 1, hari: 20, jam: 9, menit: 0 };
  for (const [tab, figures] of Object.entries({ 'Triwulan III': [320, 61, 18], 'Triwulan IV': [310, 82, 21] })) {
    for (const [index, kode] of ['IKU-1', 'IKU-2', 'IKU-3'].entries())
      put(book, tab, kode, 'Realisasi', figures[index] ?? 0);
  }
  put(book, 'Triwulan IV', 'IKU-3', 'Tindak Lanjut', 'Menambah petugas loket');
  put(book, 'Triwulan I', 'IKU-1', 'Kendala', 'Ruang baca direnovasi');
  typeRows(book, 'Anggaran', [
    {
      'Kode Program/Kegiatan': '2.23.02.2.01.0001',
      'Program/Kegiatan/Sub Kegiatan': 'Layanan perpustakaan',
      Pagu: 1000000,
      'Pagu Perubahan': 1200000,
      'Realisasi TW I': 250000,
      'Fisik TW I': 25,
    },
  ]);
  const asal = book.tab('Tindak Lanjut').values;
  asal[1] = ['Triwulan II 2026', 'IKU-1', '', 'Menambah koleksi', '', '', 'Berjalan', ''];
  asal[2] = ['Triwulan II 2026', 'IKU-2', '', 'Melatih arsiparis', '', '', 'Selesai', ''];
  run(book, 'kunci', 'tinjau-kunci', { periode: 'Triwulan I' });
  book.id = 'salinan-2027';
  book.properties.clear();
  return book;
}

let book: MemoryWorkbook;

beforeEach(() => {
  book = copyOfYear();
});

describe('Mulai Tahun Baru', () => {
  it('is refused in the original, with how to make a copy', () => {
    const original = copyOfYear();
    original.id = 'buku-1';
    const before = JSON.stringify(original.tabs);
    expect(() => mulai(original)).toThrowError(/Buat salinan/);
    original.properties.set('idBuku', 'buku-1');
    expect(() => run(original, 'tahun-baru', '', {})).toThrowError(/Ini buku kerja asli tahun 2026/);
    expect(JSON.stringify(original.tabs)).toBe(before);
  });

  it('wants the person to say that it is a copy where nothing in the workbook tells', () => {
    const unknown = smallBook();
    unknown.properties.clear();
    expect(JSON.stringify(run(unknown, 'tahun-baru', '', {}))).toContain('salinan');
    expect(() => mulai(unknown)).toThrowError(/Belum dipastikan/);
    expect(data(mulai(unknown, { ...YA, salinan: ['ya'] }))).toMatchObject({ tahun: 2027 });
  });

  it('shows what goes where and changes nothing until the year is typed', () => {
    const before = JSON.stringify([book.tabs, [...book.properties]]);
    const first = JSON.stringify(run(book, 'tahun-baru', '', {}));
    expect(first).toContain('"nilai":"2027"');
    expect(first).not.toContain('"nama":"salinan"');
    const tinjau = JSON.stringify(run(book, 'tahun-baru', 'pilih-tahun', { tahun: '2027', target: 'kosongkan' }));
    expect(tinjau).toContain('Hasil 3 indikator tahun 2026');
    expect(tinjau).toContain('1 tindak lanjut dari Triwulan IV');
    expect(tinjau).toContain('Triwulan II, III, IV belum pernah dikunci');
    expect(tinjau).toContain('"bahaya":true');
    expect(() => mulai(book, { ...YA, ketik: '2026' })).toThrowError(/ketik 2027/);
    expect(() => mulai(book, { ...YA, tahun: '2026', ketik: '2026' })).toThrowError(/tidak dapat menjadi tahun baru/);
    expect(JSON.stringify([book.tabs, [...book.properties]])).toBe(before);
  });

  it('clears the notes of the leader in tab Narasi and keeps every other text', () => {
    const { values } = book.tab('Narasi');
    const before = values.map((line) => [...line]);
    const note = values.findIndex(
      (line) => line[0] === 'Triwulan II' && line[1] === 'Catatan dan Rekomendasi Pimpinan',
    );
    values[note]?.splice(3, 1, 'Percepat layanan arsip.');
    data(mulai(book));
    expect(book.tab('Narasi').values.map((line) => line.slice(0, 4))).toEqual(before.map((line) => line.slice(0, 4)));
  });

  it('puts the results of the year and the open follow-up away', () => {
    expect(data(mulai(book))).toMatchObject({ dari: 2026, tahun: 2027, riwayatCapaian: 3, tindakLanjut: 1 });
    expect(rows(book, 'Riwayat Capaian')).toEqual([
      expect.objectContaining({
        Tahun: 2026,
        Kode: 'IKU-1',
        Target: 1000,
        Realisasi: 1030,
        'Capaian (%)': 103,
        'Realisasi TW I': 190,
        'Realisasi TW IV': 310,
      }),
      expect.objectContaining({ Kode: 'IKU-2', Realisasi: 82 }),
      expect.objectContaining({ Kode: 'IKU-3', Target: 20, Realisasi: 19.75 }),
    ]);
    expect(rows(book, 'Tindak Lanjut').map((row) => [row.Asal, row['Tindak Lanjut'], row.Status])).toEqual([
      ['Triwulan II 2026', 'Menambah koleksi', 'Berjalan'],
      ['Triwulan IV 2026', 'Menambah petugas loket', 'Belum'],
    ]);
  });

  it('clears the old year and keeps people, units and the definitions of the indikator', () => {
    typeRows(book, 'Pejabat', [{ 'Peran SOP': 'Kepala Dinas', Nama: 'Kepala Dinas' }]);
    mulai(book);
    for (const tab of ['Triwulan I', 'Triwulan IV', 'Koreksi', 'Disposisi', 'Arsip'])
      expect(rows(book, tab)).toEqual([]);
    expect(rows(book, 'Perjanjian Kinerja')[0]).toMatchObject({ Kode: 'IKU-1', Arah: 'Naik', 'Target Tahunan': '' });
    expect(rows(book, 'Rencana Aksi')[0]).toMatchObject({ 'Rencana Aksi': 'Pelaksanaan kegiatan', 'Target TW I': '' });
    expect(rows(book, 'Anggaran')[0]).toMatchObject({
      Pagu: '',
      'Pagu Perubahan': '',
      'Realisasi TW I': '',
      'Fisik TW I': '',
    });
    expect(rows(book, 'Pejabat')).toHaveLength(1);
    expect(settings(book)).toMatchObject({ Tahun: 2027, 'Folder Arsip': '' });
    expect(book.tabs.some(({ tab }) => tab.startsWith('_Kunci'))).toBe(false);
    expect(book.protections.ranges).toEqual([]);
    expect(Object.fromEntries(book.properties)).toMatchObject({ idBuku: 'salinan-2027', tahunBaru: '' });
    expect(readBukuKerja(book.ports()).buku.pengaturan.tahun).toBe(2027);
  });

  it('keeps targets and the last pagu when asked to', () => {
    mulai(book, { ...YA, target: 'pertahankan' });
    expect(rows(book, 'Perjanjian Kinerja')[0]).toMatchObject({ 'Target Tahunan': 1000 });
    expect(rows(book, 'Rencana Aksi')[0]).toMatchObject({ 'Target TW I': 200 });
    expect(rows(book, 'Anggaran')[0]).toMatchObject({ Pagu: 1200000, 'Pagu Perubahan': '', 'Realisasi TW I': '' });
  });

  it('leaves formulas, tabs and columns of the office, and names them', () => {
    book.add('Catatan Rapat', [['isi']]);
    const anggaran = book.tab('Anggaran');
    const width = anggaran.values[0]?.length ?? 0;
    for (const [row, text] of ['PPTK', 'Petugas'].entries()) anggaran.values[row]?.push(text);
    const column = (anggaran.values[0] ?? []).indexOf('Realisasi TW I');
    anggaran.formulas = [[], Array.from({ length: width }, (_, at) => (at === column ? '=SUM(J3:J4)' : ''))];
    const { milikKantor } = data(mulai(book));
    expect(milikKantor).toEqual(['tab Catatan Rapat', 'kolom Anggaran: PPTK']);
    expect(book.tab('Catatan Rapat').values).toEqual([['isi']]);
    expect(anggaran.values[1]?.[width]).toBe('Petugas');
    expect(anggaran.formulas[1]?.[column]).toBe('=SUM(J3:J4)');
  });

  it('leaves only the version in force, and no indikator that was dropped', () => {
    const pk = book.tab('Perjanjian Kinerja').values;
    const header = pk[0] ?? [];
    const version = (from: number, changes: Record<string, CellValue>): CellValue[] =>
      header.map((name, at) => changes[String(name)] ?? pk[from]?.[at] ?? '');
    const perubahan = { 'Versi PK': 'Perubahan 1', 'Berlaku Mulai': 'TW III' };
    pk.push(version(1, { ...perubahan, 'Indikator Kinerja': 'Jumlah pengunjung' }));
    pk.push(version(3, { ...perubahan, 'Target Tahunan': 'Dihapus' }));
    mulai(book);
    expect(
      rows(book, 'Perjanjian Kinerja').map((row) => [row.Kode, row['Indikator Kinerja'], row['Versi PK']]),
    ).toEqual([
      ['IKU-2', 'Persentase arsip tertata', ''],
      ['IKU-1', 'Jumlah pengunjung', ''],
    ]);
    expect(rows(book, 'Rencana Aksi').map(({ Kode }) => Kode)).toEqual(['IKU-1', 'IKU-2']);
  });

  it('begins a log of its own with the head of the old one', () => {
    const kepala = String(rows(book, 'Riwayat').at(-1)?.['Kode Rantai']);
    mulai(book);
    const log = rows(book, 'Riwayat');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ No: 1, Tindakan: 'Mulai Tahun Baru' });
    expect(String(log[0]?.Hasil)).toContain(kepala.slice(0, 16));
    const register = parseRegister({ tab: 'Riwayat', gid: 0, values: book.tab('Riwayat').values }, RIWAYAT);
    expect(register && periksaRantai(register, book.ports().sha256)).toEqual([]);
  });

  it('is the original of the new year afterwards', () => {
    mulai(book);
    expect(() => run(book, 'tahun-baru', '', {})).toThrowError(/Ini buku kerja asli tahun 2027/);
  });
});

describe('an interruption', () => {
  /** Runs until the given number of writes has been done. */
  function interruptAfter(writes: number): boolean {
    const ports = book.ports();
    let left = writes;
    const counted =
      <Args extends unknown[]>(write: (...args: Args) => void) =>
      (...args: Args): void => {
        if (left === 0) throw new Error('interrupted');
        left -= 1;
        write(...args);
      };
    const { apply, deleteRows, removeTab, writeProperty } = ports.workbook;
    Object.assign(ports.workbook, {
      apply: counted(apply),
      deleteRows: counted(deleteRows),
      removeTab: counted(removeTab),
      writeProperty: counted(writeProperty),
    });
    try {
      runOn(ports, 'tahun-baru', 'tinjau-tahun-baru', YA);
      return false;
    } catch (error) {
      if ((error as Error).message !== 'interrupted') throw error;
      return true;
    }
  }

  const state = () => JSON.stringify([book.tabs.map(({ tab }) => [tab, rows(book, tab)]), [...book.properties].sort()]);

  /** A plan with versions, where the order of the deletions matters most. */
  function withVersions(): void {
    const pk = book.tab('Perjanjian Kinerja').values;
    const header = pk[0] ?? [];
    const changes: Record<string, CellValue> = { 'Versi PK': 'Perubahan 1', 'Berlaku Mulai': 'TW III' };
    pk.push(header.map((name, at) => changes[String(name)] ?? pk[1]?.[at] ?? ''));
    pk.push(header.map((name, at) => ({ ...changes, 'Target Tahunan': 'Dihapus' })[String(name)] ?? pk[3]?.[at] ?? ''));
    const ra = book.tab('Rencana Aksi').values;
    ra.push((ra[0] ?? []).map((name, at) => (name === 'Versi PK' ? 'Perubahan 1' : (ra[1]?.[at] ?? ''))));
  }

  it('after any write leaves a workbook that says so, and running again comes to the same end', () => {
    withVersions();
    mulai(book);
    const wanted = state();
    let stopped = 0;
    for (let writes = 0; ; writes += 1) {
      book = copyOfYear();
      withVersions();
      if (!interruptAfter(writes)) break;
      stopped += 1;
      const other = () => run(book, 'tahan', '', { periode: 'Triwulan I' });
      if (writes > 0) expect(other).toThrowError(/Mulai Tahun Baru 2027 belum selesai/);
      else expect(other).not.toThrowError();
      const form = JSON.stringify(run(book, 'tahun-baru', '', {}));
      expect(form).toContain(writes > 0 ? 'terhenti' : 'pilih-tahun');
      mulai(book);
      expect(state()).toBe(wanted);
      expect(readTahunBaru(book.ports())).toBeNull();
    }
    expect(stopped).toBeGreaterThan(20);
  }, 60_000);
});

describe('what belongs to the old year', () => {
  it('goes with rows that have lost their Kode', () => {
    const figures = { 'Triwulan II': 'Realisasi', Anggaran: 'Realisasi TW I' };
    for (const [tab, name] of Object.entries(figures)) {
      const { values } = book.tab(tab);
      const line = (values[0] ?? []).map((header): CellValue => (header === name ? 77 : ''));
      if (tab === 'Anggaran') line[(values[0] ?? []).indexOf('Program/Kegiatan/Sub Kegiatan')] = 'Tanpa kode';
      else line[(values[0] ?? []).indexOf('Faktor Pendukung/Penghambat')] = 'Tanpa kode';
      values.push(line);
    }
    mulai(book);
    for (const tab of Object.keys(figures)) expect(JSON.stringify(book.tab(tab).values)).not.toContain('77');
  });

  it('goes with every note of the document, also with what it goes on in', () => {
    const long = { a: 'x'.repeat(9000) };
    writeCatatanPanjang(book.ports(), 'isian:2', long);
    writeCatatanPanjang(book.ports(), 'verifikasi:1', long);
    const text = '{"a":"b"}';
    for (const key of ['kendali:keluaran', 'permintaan:2026-3', 'rantai']) book.properties.set(key, text);
    book.properties.set('riwayat', JSON.stringify({ baris: 99, kepala: 'x', putus: [{ waktu: '', hilang: 3 }] }));
    mulai(book);
    const left = [...book.properties].filter(([, value]) => value !== '').map(([key]) => key);
    expect(left.filter((key) => /^(isian|verifikasi|kendali|permintaan|rantai)/.test(key))).toEqual([]);
    expect(JSON.parse(book.properties.get('riwayat') ?? '')).toMatchObject({ baris: 1, putus: [] });
    expect(data(run(book, 'periksa-riwayat', '', {}))).toMatchObject({ utuh: true, terhapus: 0 });
  });
});
