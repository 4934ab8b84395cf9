/** The main job over plain ports: validate, recap a quarter, a semester and the year, make the report. */
import { describe, expect, it } from 'vitest';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import { susunLaporan } from '../../src/app/susun-laporan.ts';
import { validateTriwulan } from '../../src/app/validate-triwulan.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { runSeries } from './series.ts';
import { request, smallBook, typeRows } from './small-book.ts';

interface Row {
  kode: string;
  target: number | null;
  realisasi: number | null;
  capaian: number | null;
  terisi: string;
}

function rekap(book: MemoryWorkbook, periode: string, konfirmasi?: boolean) {
  const given = konfirmasi === undefined ? {} : { konfirmasi };
  const answer = runSeries((berikut) => rekapPeriode(book.ports(), request({ periode, berikut, ...given })));
  return answer as unknown as { rows: Row[]; rataRata: { nilai: number; n: number }; catatan: string[] };
}

const susun = (book: MemoryWorkbook, more: object = {}) =>
  runSeries((berikut) => susunLaporan(book.ports(), request({ periode: 'Semester I', berikut, ...more })));

const contents = (book: MemoryWorkbook) =>
  JSON.stringify(
    book.tabs.map(({ tab, values, notes, formulas, numberFormats }) => [tab, values, notes, formulas, numberFormats]),
  );

describe('the main job', () => {
  it('finds nothing wrong in a clean workbook', () => {
    const answer = validateTriwulan(smallBook().ports(), request({ periode: 'TW II' }));
    expect((answer.temuan as { level: string }[]).filter((one) => one.level !== 'info')).toEqual([]);
  });

  it('recaps a semester by the Cara Rekap of each indikator', () => {
    const book = smallBook();
    const { rows, rataRata } = rekap(book, 'Semester I');
    expect(rows.map(({ kode, target, realisasi, terisi }) => [kode, target, realisasi, terisi])).toEqual([
      ['IKU-1', 400, 400, '2/2'],
      ['IKU-2', 40, 42, '2/2'],
      ['IKU-3', 20, 20, '2/2'],
    ]);
    expect(rataRata.n).toBe(3);
    expect(rataRata.nilai).toBeCloseTo((100 + 105 + 100) / 3, 10);
    expect(book.cell('Semester I', 'A1')).toBe('Rekap Kinerja Semester I Tahun 2026');
    expect(book.cell('Semester I', 'A5')).toBe('IKU-1');
    expect(book.cell('Semester I', 'A2')).toMatch(
      /^Direkap 10 Jul 2026 09\.00 oleh .* dari Triwulan I \(kode data [0-9a-f]{12}\), Triwulan II \(kode data [0-9a-f]{12}\)/,
    );
  });

  it('changes no cell when nothing has changed, even at another hour', () => {
    const book = smallBook();
    rekap(book, 'TW I');
    rekap(book, 'Semester I');
    const before = contents(book);
    book.now = { ...book.now, hari: 15, jam: 17 };
    rekap(book, 'TW I');
    rekap(book, 'Semester I');
    expect(contents(book)).toBe(before);
  });

  it('marks the semester as out of date when a quarter has changed, and clears the mark when it is redone', () => {
    const book = smallBook();
    rekap(book, 'Semester I');
    const tab = book.tab('Triwulan I');
    const at = (tab.values[0] ?? []).indexOf('Realisasi');
    (tab.values[1] ?? [])[at] = 195;
    const answer = validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(answer.catatan).toEqual(['Tab Semester I perlu diperbarui: data sumbernya berubah sejak direkap.']);
    expect(book.cell('Semester I', 'A3')).toMatch(/^Perlu Diperbarui/);
    rekap(book, 'Semester I');
    expect(book.cell('Semester I', 'A3')).toBe('');
  });

  it('asks before it replaces a recap that somebody has typed into, and keeps their own column', () => {
    const book = smallBook();
    rekap(book, 'Semester I');
    const { values } = book.tab('Semester I');
    const realisasi = (values[3] ?? []).indexOf('Realisasi Semester');
    (values[4] ?? [])[realisasi] = 999;
    (values[4] ?? [])[30] = 'catatan kantor';
    expect(() => rekap(book, 'Semester I')).toThrowError(/diketik atau diubah/);
    expect((values[4] ?? [])[realisasi]).toBe(999);
    rekap(book, 'Semester I', true);
    expect((book.tab('Semester I').values[4] ?? [])[realisasi]).toBe(400);
    expect((book.tab('Semester I').values[4] ?? [])[30]).toBe('catatan kantor');
  });

  it('fills the machine-made columns of a quarter and leaves what people typed into them unless told', () => {
    const book = smallBook();
    const { values, formulas } = book.tab('Triwulan I');
    const header = values[0] ?? [];
    const capaian = header.indexOf('Capaian TW (%)');
    (values[1] ?? [])[capaian] = 91.5;
    expect(() => rekap(book, 'TW I')).toThrowError(/berbeda dari hasil hitung/);
    expect(rekap(book, 'TW I', false).catatan[0]).toMatch(/dibiarkan/);
    expect((values[1] ?? [])[capaian]).toBe(91.5);
    expect((values[2] ?? [])[header.indexOf('Indikator Kinerja')]).toBe('Persentase arsip tertata');
    expect(formulas[2]?.[capaian]).toMatch(/^=IFERROR\(/);
    rekap(book, 'TW I', true);
    expect(formulas[1]?.[capaian]).toMatch(/^=IFERROR\(/);
  });

  it('asks about the cell that was typed into and brings all the others up to date', () => {
    const book = smallBook();
    rekap(book, 'TW I');
    const { values } = book.tab('Triwulan I');
    const header = values[0] ?? [];
    const [realisasi, kategori] = [header.indexOf('Realisasi'), header.indexOf('Kategori')];
    (values[1] ?? [])[kategori] = 'Bagus';
    (values[2] ?? [])[realisasi] = 8;
    expect(() => rekap(book, 'TW I')).toThrowError(/1 sel di kolom buatan/);
    rekap(book, 'TW I', false);
    expect([values[1]?.[kategori], values[2]?.[kategori]]).toEqual(['Bagus', 'Sangat Rendah']);
    rekap(book, 'TW I', true);
    expect(values[1]?.[kategori]).toBe('Sangat Tinggi');
  });

  it('puts the formula back over a pasted figure that says the same', () => {
    const book = smallBook();
    rekap(book, 'TW I');
    const { values, formulas } = book.tab('Triwulan I');
    const capaian = (values[0] ?? []).indexOf('Capaian TW (%)');
    (values[1] ?? [])[capaian] = 95;
    (values[2] ?? [])[capaian] = 91.5;
    for (const line of [1, 2]) (formulas[line] ?? [])[capaian] = '';
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(formulas[1]?.[capaian]).toMatch(/^=IFERROR/);
    expect(values[2]?.[capaian]).toBe(91.5);
  });

  it('recaps a year whose last quarters are still to come without their tabs', () => {
    const book = smallBook();
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Triwulan III' && tab !== 'Triwulan IV');
    expect(rekap(book, 'Tahun', false).rows[0]).toMatchObject({ kode: 'IKU-1', realisasi: 400, terisi: '2/2' });
    book.now = { ...book.now, tahun: 2027, bulan: 1 };
    expect(() => rekap(book, 'Tahun', false)).toThrowError(/Tab Triwulan III tidak ada/);
  });

  it('refuses a recap whose increments reach back to a cell that cannot be read', () => {
    const book = smallBook();
    book.now = { ...book.now, tahun: 2027, bulan: 1 };
    const later = [
      { Kode: 'IKU-1', Realisasi: 300 },
      { Kode: 'IKU-2', Realisasi: 80 },
      { Kode: 'IKU-3', Realisasi: 20 },
    ];
    for (const tab of ['Triwulan III', 'Triwulan IV']) typeRows(book, tab, later);
    const { values } = book.tab('Triwulan I');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Realisasi')] = 'dua ratus';
    expect(() => rekap(book, 'Semester II')).toThrowError(/Triwulan I, sel E2/);
  });

  it('never replaces a formula that a person put into a machine-made cell', () => {
    const book = smallBook();
    const { values, formulas } = book.tab('Triwulan I');
    const [target, capaian] = [(values[0] ?? []).indexOf('Target TW'), (values[0] ?? []).indexOf('Capaian TW (%)')];
    formulas[1] = (values[0] ?? []).map((_, at) =>
      at === capaian ? '=E2/D2' : at === target ? "='Rencana Aksi'!D2" : '',
    );
    (values[1] ?? [])[capaian] = 0.95;
    (values[1] ?? [])[target] = 200;
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    rekap(book, 'TW I', true);
    expect([formulas[1]?.[target], formulas[1]?.[capaian]]).toEqual(["='Rencana Aksi'!D2", '=E2/D2']);
    expect(formulas[2]?.[capaian]).toMatch(/^=IFERROR/);
  });

  it('shows in Anggaran what was spent so far, whichever quarter is recapped last', () => {
    const book = smallBook();
    typeRows(book, 'Anggaran', [
      {
        'Kode Program/Kegiatan': '2.23.02',
        'Program/Kegiatan/Sub Kegiatan': 'Program',
        Pagu: 100,
        'Realisasi TW I': 10,
        'Realisasi TW II': 20,
      },
    ]);
    const { values } = book.tab('Anggaran');
    const [jumlah, serapan] = ['Jumlah Realisasi', 'Serapan'].map((name) => (values[0] ?? []).indexOf(name));
    for (const periode of ['TW II', 'TW I']) {
      rekap(book, periode);
      expect([values[1]?.[jumlah ?? 0], values[1]?.[serapan ?? 0]]).toEqual([30, 30]);
    }
  });

  it('says so when the year stands nowhere in the workbook', () => {
    const book = smallBook();
    expect(rekap(book, 'Semester I').catatan).toEqual([]);
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Pengaturan' && tab !== 'Beranda' && tab !== 'Semester I');
    expect(rekap(book, 'Semester I').catatan).toEqual([
      'Tahun tidak tertulis di buku kerja, jadi dipakai 2026. Bila bukan itu, isi Tahun di tab Pengaturan.',
    ]);
  });

  it('lets a held row rest whatever stands in it', () => {
    const book = smallBook();
    const { values } = book.tab('Triwulan I');
    const header = values[0] ?? [];
    (values[1] ?? [])[header.indexOf('Realisasi')] = 'menunggu bidang';
    (values[1] ?? [])[header.indexOf('Tahan')] = 'Bidang sedang tugas luar';
    const { rows } = rekap(book, 'TW I', true);
    expect(rows[0]).toMatchObject({ kode: 'IKU-1', status: 'Ditahan', capaian: null });
  });

  it('redoes semester tabs for the year only when told, and recaps the year either way', () => {
    const book = smallBook();
    expect(() => rekap(book, 'Tahun')).toThrowError(/belum direkap/);
    const alone = rekap(book, 'Tahun', false);
    expect(alone.rows[0]).toMatchObject({ kode: 'IKU-1', realisasi: 400, terisi: '2/2' });
    expect(book.cell('Semester I', 'A2')).toBe('');
    expect(rekap(book, 'Tahun', true).catatan).toEqual([
      'Tab Semester I direkap ulang.',
      'Tab Semester II direkap ulang.',
    ]);
    expect(book.cell('Semester I', 'A2')).toMatch(/^Direkap/);
  });

  it('refuses a recap while a galat stands and writes nothing', () => {
    const book = smallBook();
    typeRows(book, 'Triwulan II', [
      { Kode: 'IKU-1', Realisasi: 'banyak' },
      { Kode: 'IKU-2', Realisasi: 42 },
      { Kode: 'IKU-3' },
    ]);
    const before = contents(book);
    expect(() => rekap(book, 'Semester I')).toThrowError(/wajib diperbaiki/);
    expect(contents(book)).toBe(before);
  });

  it('marks cells, removes the marks of what is fixed, and keeps notes of people', () => {
    const book = smallBook();
    const tab = book.tab('Triwulan I');
    const header = tab.values[0] ?? [];
    const at = header.indexOf('Realisasi');
    const pesan = header.indexOf('Pesan');
    (tab.values[1] ?? [])[at] = 'banyak';
    tab.notes[1] = header.map((_, index) => (index === at ? 'Tanya Bidang Perpustakaan' : ''));
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(tab.notes[1]?.[at]).toMatch(/^Tanya Bidang Perpustakaan\n\n\[Kinerja\] Wajib Diperbaiki: /);
    expect((tab.values[1] ?? [])[pesan]).toMatch(/^Wajib Diperbaiki: /);
    expect(book.cell('Hasil Pemeriksaan', 'B5')).toBe('Wajib Diperbaiki');
    (tab.values[1] ?? [])[at] = 190;
    validateTriwulan(book.ports(), request({ periode: 'TW I' }));
    expect(tab.notes[1]?.[at]).toBe('Tanya Bidang Perpustakaan');
    expect((tab.values[1] ?? [])[pesan]).toBe('');
    expect(book.cell('Hasil Pemeriksaan', 'B5')).not.toBe('Wajib Diperbaiki');
  });

  it('asks before a report when somebody has typed into the recap it rests on', () => {
    const book = smallBook();
    rekap(book, 'Semester I');
    const { values } = book.tab('Semester I');
    (values[4] ?? [])[(values[3] ?? []).indexOf('Realisasi Semester')] = 999;
    expect(() => susunLaporan(book.ports(), request({ periode: 'Semester I' }))).toThrowError(/diketik atau diubah/);
    expect(book.files).toEqual([]);
    susun(book, { konfirmasi: true });
    expect((values[4] ?? [])[(values[3] ?? []).indexOf('Realisasi Semester')]).toBe(400);
  });

  it('makes each report a new revision and records it in Arsip', () => {
    const book = smallBook();
    susun(book);
    const second = susun(book);
    const reports = book.drive.files.filter(({ nama, jenis }) => jenis === 'doc' && nama.startsWith('Laporan'));
    expect(reports.map(({ nama }) => nama)).toEqual([
      'Laporan Kinerja Semester I 2026 - Rev 1',
      'Laporan Kinerja Semester I 2026 - Rev 2',
    ]);
    expect((second.berkas as { nama: string }[])[0]?.nama).toMatch(/Rev 2$/);
    const arsip = book.tab('Arsip').values;
    const [jenis, keadaan] = ['Jenis', 'Keadaan'].map((name) => (arsip[0] ?? []).indexOf(name));
    const laporan = arsip.filter((line) => line[jenis ?? 0] === 'Laporan Kinerja');
    expect(laporan.map((line) => line[keadaan ?? 0])).toEqual(['Digantikan', 'Draf']);
    expect(book.cell('Semester I', 'A2')).toMatch(/^Direkap/);
    expect(reports[0]?.bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});
