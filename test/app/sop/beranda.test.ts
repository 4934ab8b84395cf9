/** Tab Beranda: the year on one screen, in a block of our own beside which people's notes stay. */
import { describe, expect, it } from 'vitest';
import { perbaruiBeranda } from '../../../src/app/beranda.ts';
import { batang } from '../../../src/core/render-tab/beranda-lines.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { ketik, sopBook, tambah, teks } from './sop-book.ts';

function beranda(book: MemoryWorkbook): string[] {
  perbaruiBeranda(book.ports());
  return teks(book, 'Beranda');
}

const END = 'Akhir bagian otomatis Beranda. Di bawah baris ini silakan menulis catatan sendiri.';

describe('the bars', () => {
  it.each([
    [0, 0, '–'],
    [0, 12, '░░░░░░░░░░ 0/12'],
    [1, 200, '█░░░░░░░░░ 1/200'],
    [6, 12, '█████░░░░░ 6/12'],
    [11, 12, '█████████░ 11/12'],
    [12, 12, '██████████ 12/12'],
  ])('%i of %i is %s', (count, of, text) => {
    expect(batang(count, of)).toBe(text);
  });
});

describe('the block', () => {
  it('says before the first quarter ended that none has, not that all are filled in', () => {
    const book = sopBook();
    book.now = { ...book.now, bulan: 3, hari: 2 };
    expect(beranda(book)).toContain('Belum ada triwulan yang berakhir.');
    expect(beranda(book).join(' ')).not.toContain('semua triwulan yang sudah berakhir');
  });

  it('shows the next step, the chart, the steps, corrections, reminders, units and reports', () => {
    const book = sopBook();
    ketik(book, 'Triwulan I', 1, { Mulai: '2 Apr 2026 09.00', Selesai: '2 Apr 2026 09.12' });
    tambah(book, 'Koreksi', { Periode: 'Triwulan I', 'Isi Koreksi': 'x', Status: 'Diusulkan' });
    tambah(book, 'Arsip', {
      No: 1,
      Jenis: 'Laporan Kinerja',
      Periode: 'Triwulan I',
      Revisi: 2,
      Tanggal: '5 Mei 2026',
      Keadaan: 'Draf',
      Berkas: 'https://example.go.id/1',
    });
    book.properties.set('pengingat', JSON.stringify({ email: 'kasubag@example.go.id', sejak: '2026-04-01' }));
    const lines = beranda(book);
    expect(lines[0]).toBe('Rekap Kinerja Tahun 2026');
    expect(lines).toContain('Langkah 2 Triwulan I: Merekap laporan kinerja triwulan');
    expect(lines).toContain('Triwulan I | ██████████ 3/3 |  | ░░░░░░░░░░ 0/3 |  | ░░░░░░░░░░ 0/3 |  | Terbuka');
    expect(lines).toContain('Triwulan I | Selesai | Siap | Siap | Siap | Siap');
    expect(lines).toContain('Koreksi yang masih terbuka: Triwulan I 1.');
    expect(lines).toContain('Pengingat harian dijalankan oleh akun kasubag@example.go.id sejak 1 April 2026.');
    expect(lines.find((line) => line.startsWith('Triwulan I | 2 | 5 Mei 2026 | Draf'))).toBeDefined();
    const formulas = book
      .tab('Beranda')
      .formulas.flat()
      .filter((one) => one);
    expect(formulas).toEqual(['=HYPERLINK("https://example.go.id/1";"Buka")']);
    expect(lines.at(-1)).toBe(END);
  });

  it('names the units that owe figures of a quarter that is over, how many, and the days', () => {
    const book = sopBook();
    const { values } = book.tab('Triwulan II');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Realisasi')] = '';
    expect(beranda(book)).toContain('Penanggung Jawab kosong | Triwulan II | 2 dari 3 | hari ini');
  });

  it('puts a link as a formula that nobody can break out of', () => {
    const book = sopBook();
    tambah(book, 'Arsip', {
      Jenis: 'Laporan Kinerja',
      Periode: 'Tahun',
      Revisi: 1,
      Berkas: 'https://example.go.id/";1+1;"',
    });
    beranda(book);
    expect(
      book
        .tab('Beranda')
        .formulas.flat()
        .filter((one) => one),
    ).toEqual(['=HYPERLINK("https://example.go.id/"";1+1;""";"Buka")']);
  });

  it('has the guide with its links while there is no data, and no longer when there is', () => {
    const book = sopBook();
    expect(beranda(book).some((line) => line.startsWith('Urutan kerja'))).toBe(false);
    for (const tab of ['Triwulan I', 'Triwulan II']) {
      const { values } = book.tab(tab);
      for (const line of values.slice(1)) line[(values[0] ?? []).indexOf('Realisasi')] = '';
    }
    expect(beranda(book).some((line) => line.startsWith('Urutan kerja'))).toBe(true);
    expect(book.patches.at(-1)?.links?.links.map((link) => link?.text)).toContain('Pengaturan');
  });

  it('says that nothing is guarded where Kendali SOP is empty', () => {
    const book = sopBook();
    book.tab('Kendali SOP').values.length = 1;
    const lines = beranda(book);
    expect(lines.find((line) => line.startsWith('Tab Kendali SOP masih kosong'))).toBeDefined();
    expect(lines.some((line) => line.includes('Terlambat'))).toBe(false);
  });
});

describe('what people wrote', () => {
  it('stays beside the block and below it, whether the block grows or shrinks', () => {
    const book = sopBook();
    beranda(book);
    const { values } = book.tab('Beranda');
    (values[4] ?? [])[11] = 'rapat hari Senin';
    values.push([], ['Catatan kantor: telepon Bappeda']);
    const report = (periode: string) => ({ Jenis: 'Laporan Kinerja', Periode: periode, Revisi: 1, Berkas: 'berkas' });
    for (const periode of ['Triwulan I', 'Triwulan II', 'Semester I', 'Tahun']) tambah(book, 'Arsip', report(periode));
    const grown = beranda(book);
    expect(grown.at(-1)).toBe('Catatan kantor: telepon Bappeda');
    expect(grown.filter((line) => line === END)).toHaveLength(1);
    expect(grown.indexOf(END)).toBeLessThan(grown.length - 1);
    book.tab('Arsip').values.length = 1;
    const shrunk = beranda(book);
    expect(shrunk.filter((line) => line === END)).toHaveLength(1);
    expect(shrunk.at(-1)).toBe('Catatan kantor: telepon Bappeda');
    expect(book.tab('Beranda').values[4]?.[11]).toBe('rapat hari Senin');
  });

  it('moves down when there was no block of ours yet', () => {
    const book = sopBook();
    book.tab('Beranda').values = [['Papan pengumuman'], ['Kerja bakti Jumat']];
    const lines = beranda(book);
    expect(lines[0]).toBe('Rekap Kinerja Tahun 2026');
    expect(lines.slice(-2)).toEqual(['Papan pengumuman', 'Kerja bakti Jumat']);
    expect(beranda(book)).toEqual(lines);
  });

  it('is found again below rows that were put above the block', () => {
    const book = sopBook();
    beranda(book);
    book.tab('Beranda').values.unshift(['Pengumuman'], []);
    const lines = beranda(book);
    expect(lines.slice(0, 3)).toEqual(['Pengumuman', '', 'Rekap Kinerja Tahun 2026']);
    expect(lines.filter((line) => line.startsWith('Rekap Kinerja Tahun'))).toHaveLength(1);
  });

  it('the guide of an earlier version is taken over', () => {
    const book = sopBook();
    const old = [
      ['Rekap Kinerja Tahun 2026'],
      ['Urutan kerja'],
      [],
      ['Langkah', 'Yang dikerjakan'],
      [1, 'Isi nama'],
      [2, 'Daftarkan unit'],
    ];
    book.tab('Beranda').values = [...old, [], ['catatan']];
    const lines = beranda(book);
    expect(lines.some((line) => line.includes('Daftarkan unit'))).toBe(false);
    expect(lines.at(-1)).toBe('catatan');
  });
});

describe('bringing it up to date', () => {
  it('twice at the same moment changes nothing', () => {
    const book = sopBook();
    const first = beranda(book);
    expect(beranda(book)).toEqual(first);
  });

  it('leaves a workbook without the tab as it is', () => {
    const book = sopBook();
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Beranda');
    expect(() => perbaruiBeranda(book.ports())).not.toThrow();
    expect(book.tabs.some(({ tab }) => tab === 'Beranda')).toBe(false);
  });
});
