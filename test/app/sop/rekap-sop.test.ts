/** Recaps in a workbook that follows the SOP: guarded before, recorded after, with the Lembar Disposisi; elsewhere as ever. */
import { describe, expect, it } from 'vitest';
import { catatLangkah } from '../../../src/app/sop/catat-langkah.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { smallBook } from '../small-book.ts';
import { errorOf, ketik, rekap, rowOf, sel, sopBook, tambah, teks } from './sop-book.ts';

const ALASAN = 'Disposisi menyusul, Sekretaris sedang dinas luar.';

/** Step 1 is noted as done. */
function dikumpulkan(periode = 'Triwulan I'): MemoryWorkbook {
  const book = sopBook();
  ketik(book, periode, 1, { Mulai: '2 Apr 2026 09.00', Selesai: '2 Apr 2026 09.12' });
  return book;
}

const tabs = (book: MemoryWorkbook) => JSON.stringify(book.tabs.map(({ tab, values }) => [tab, values]));

/** As a unit hands in and the verifier verifies: columns of tab Triwulan I, by row of the tab. */
function verifikasi(book: MemoryWorkbook, row: number, status: string, verified: string): void {
  const { values } = book.tab('Triwulan I');
  for (const [header, text] of [
    ['Status Isian', status],
    ['Verifikasi', verified],
  ] as const) {
    const line = values[row - 1] ?? [];
    const at = (values[0] ?? []).indexOf(header);
    while (line.length <= at) line.push('');
    line[at] = text;
  }
}

describe('the guard', () => {
  it('stops a step whose needs are missing, says which and who, and changes nothing', () => {
    const book = sopBook();
    const before = tabs(book);
    const error = errorOf(() => rekap(book, 'TW I'));
    expect(error.name).toBe('NeedsReason');
    expect(error.pesan).toBe(
      'Langkah 2 dan 3 Triwulan I (Rekap Triwulan) belum dapat dimulai, karena persyaratannya belum lengkap.',
    );
    expect(error.kurang).toEqual([
      'Disposisi Triwulan I belum ada: ditunggu dari Sekretaris Dinas (langkah 1 Triwulan I).',
    ]);
    expect(tabs(book)).toBe(before);
  });

  it('lets it go on with a written reason, which is logged', () => {
    const book = sopBook();
    const { catatan } = rekap(book, 'TW I', { alasan: ALASAN });
    expect((catatan as string[])[0]).toContain('Disposisi Triwulan I belum ada');
    expect([sel(book, 'Triwulan I', 2, 'Alasan'), sel(book, 'Triwulan I', 3, 'Alasan')]).toEqual([ALASAN, ALASAN]);
    expect(sel(book, 'Triwulan I', 2, 'Terpenuhi')).toBe('Belum: Disposisi');
    expect(teks(book, 'Riwayat').at(-1)).toContain(`Alasan: ${ALASAN}`);
  });

  it('asks for no reason a second time', () => {
    const book = sopBook();
    rekap(book, 'TW I', { alasan: ALASAN });
    expect(() => rekap(book, 'TW I')).not.toThrow();
  });

  it.each([
    ['step 1 is marked as done', dikumpulkan],
    [
      'a Lembar Disposisi of the quarter is on record',
      () => {
        const book = sopBook();
        tambah(book, 'Disposisi', { Nomor: '001', Periode: 'Triwulan I', Langkah: 1 });
        return book;
      },
    ],
  ])('is content when %s, and writes no reason that was not needed', (_, make) => {
    const book = make();
    rekap(book, 'TW I', { alasan: ALASAN });
    expect([sel(book, 'Triwulan I', 2, 'Status'), sel(book, 'Triwulan I', 2, 'Alasan')]).toEqual(['Selesai', '']);
    expect(teks(book, 'Riwayat').at(-1)).not.toContain('Alasan');
  });

  it.each([
    ['Semester I', 'Catatan pembagian tugas Semester I belum ada'],
    ['Tahun', 'Laporan Kinerja Triwulan I belum ada'],
  ])('guards the recap of %s', (periode, sentence) => {
    expect(errorOf(() => rekap(sopBook(), periode)).kurang?.[0]).toContain(sentence);
  });

  it('is not there in a workbook whose Kendali SOP is empty, which stays as it was', () => {
    const book = smallBook();
    rekap(book, 'TW I');
    expect(teks(book, 'Kendali SOP')).toHaveLength(1);
    expect([teks(book, 'Riwayat'), teks(book, 'Disposisi'), book.files].map(({ length }) => length)).toEqual([1, 1, 0]);
  });
});

describe('the recording', () => {
  it('moves steps 2 and 3 with Rekap Triwulan, issues a Lembar Disposisi once, and logs it', () => {
    const book = dikumpulkan();
    rekap(book, 'TW I');
    rekap(book, 'TW I');
    for (const langkah of [2, 3]) {
      expect(
        ['Mulai', 'Selesai', 'Lama', 'Status', 'Terpenuhi'].map((header) => sel(book, 'Triwulan I', langkah, header)),
      ).toEqual([...['10 Jul 2026 09.00', '10 Jul 2026 09.00', '0 menit', 'Selesai', 'Ya']]);
    }
    expect(teks(book, 'Disposisi').filter((line) => line.includes('Triwulan I |'))).toHaveLength(1);
    expect(String(sel(book, 'Triwulan I', 2, 'Keluaran'))).toMatch(/^https:/);
    expect(sel(book, 'Triwulan I', 3, 'Keluaran')).toBe('');
    expect(teks(book, 'Riwayat')).toHaveLength(3);
  });

  it('keeps the first Mulai and Selesai when the recap is run again', () => {
    const book = dikumpulkan();
    rekap(book, 'TW I');
    book.now = { ...book.now, hari: 20 };
    rekap(book, 'TW I');
    expect([sel(book, 'Triwulan I', 2, 'Mulai'), sel(book, 'Triwulan I', 2, 'Selesai')]).toEqual([
      '10 Jul 2026 09.00',
      '10 Jul 2026 09.00',
    ]);
  });

  it('never overwrites what people typed into the row', () => {
    const book = dikumpulkan();
    const mulai = new Date(2026, 6, 9, 8, 0);
    const typed = {
      Mulai: mulai,
      Keluaran: 'Map biru, rak 3',
      Pelaksana: 'Tim Data',
      Uraian: 'Rekap',
      Alasan: 'Dikerjakan berdua',
    };
    ketik(book, 'Triwulan I', 2, typed);
    rekap(book, 'TW I');
    for (const [header, value] of Object.entries(typed))
      expect(sel(book, 'Triwulan I', 2, header), header).toEqual(value);
    expect([sel(book, 'Triwulan I', 2, 'Selesai'), sel(book, 'Triwulan I', 2, 'Lama')]).toEqual([
      '10 Jul 2026 09.00',
      '1 hari 1 jam',
    ]);
  });

  it('moves step 6 with Rekap Semester and begins step 9 with Rekap Tahunan', () => {
    const book = sopBook();
    tambah(book, 'Pembagian Tugas', {
      Periode: 'Semester I',
      'Bagian Laporan': 'Pendahuluan',
      Penulis: 'Kasubag Perencanaan',
    });
    rekap(book, 'Semester I');
    expect(sel(book, 'Semester I', 6, 'Status')).toBe('Selesai');
    rekap(book, 'Tahun', { alasan: 'Permintaan Bappeda.', konfirmasi: true });
    expect(['Status', 'Selesai', 'Alasan'].map((header) => sel(book, 'Tahun', 9, header))).toEqual([
      'Berjalan',
      '',
      'Permintaan Bappeda.',
    ]);
  });

  it('finds the rows wherever people have sorted or moved them, and writes only there', () => {
    const book = dikumpulkan();
    const { values } = book.tab('Kendali SOP');
    const [header = [], ...rows] = values;
    book.tab('Kendali SOP').values = [header, ...rows.reverse(), ['Catatan kantor', '', 'tetap di sini']];
    rekap(book, 'TW I');
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Selesai');
    expect(teks(book, 'Kendali SOP').at(-1)).toBe('Catatan kantor |  | tetap di sini');
  });

  it('does without the row of a step that somebody deleted', () => {
    const book = dikumpulkan();
    book.tab('Kendali SOP').values.splice(rowOf(book, 'Triwulan I', 3) - 1, 1);
    rekap(book, 'TW I');
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Selesai');
  });

  it('takes a step up that had been left out, and says so', () => {
    const book = dikumpulkan();
    ketik(book, 'Triwulan I', 2, { Selesai: '3 Apr 2026 08.00', Alasan: 'Tidak sempat' });
    rekap(book, 'TW I');
    expect(['Status', 'Mulai', 'Selesai'].map((header) => sel(book, 'Triwulan I', 2, header))).toEqual([
      ...['Selesai', '10 Jul 2026 09.00', '10 Jul 2026 09.00'],
    ]);
    expect(String(sel(book, 'Triwulan I', 2, 'Alasan'))).toMatch(/^Tidak sempat\n.*Semula dilewati/);
  });
});

describe('what a step made', () => {
  const buat = (book: MemoryWorkbook, keluaran: string) => {
    const ports = book.ports();
    const langkah = [{ langkah: 4 as const, periode: { tahun: 2026, jenis: 'triwulan' as const, nomor: 1 as const } }];
    catatLangkah(ports, ports.workbook.listTabs(), {
      langkah,
      tindakan: 'Susun Laporan',
      hasil: 'Revisi dibuat.',
      selesai: true,
      keluaran,
    });
  };

  it('stands in Keluaran as the latest link', () => {
    const book = sopBook();
    buat(book, 'https://example.go.id/rev-1');
    buat(book, 'https://example.go.id/rev-2');
    expect(sel(book, 'Triwulan I', 4, 'Keluaran')).toBe('https://example.go.id/rev-2');
  });

  it('never replaces a link that a person put there', () => {
    const book = sopBook();
    buat(book, 'https://example.go.id/rev-1');
    ketik(book, 'Triwulan I', 4, { Keluaran: 'https://example.go.id/naskah-final' });
    buat(book, 'https://example.go.id/rev-2');
    expect(sel(book, 'Triwulan I', 4, 'Keluaran')).toBe('https://example.go.id/naskah-final');
  });

  it('is logged, and the step is done although nobody guarded it', () => {
    const book = sopBook();
    buat(book, 'https://example.go.id/rev-1');
    expect(sel(book, 'Triwulan I', 4, 'Status')).toBe('Selesai');
    expect(teks(book, 'Riwayat').at(-1)).toContain('Susun Laporan | Triwulan I | Revisi dibuat.');
  });
});

describe('figures that nobody has verified', () => {
  it('are recapped only after a warning that cannot be passed over', () => {
    const book = dikumpulkan();
    verifikasi(book, 2, 'Diajukan', 'Diverifikasi');
    verifikasi(book, 3, 'Diajukan', '');
    const before = tabs(book);
    const error = errorOf(() => rekap(book, 'TW I'));
    expect([error.name, error.bolehTanpa]).toEqual(['NeedsConfirmation', false]);
    expect(error.pesan).toBe('2 baris di tab Triwulan I belum diverifikasi (IKU-2, IKU-3).');
    expect(errorOf(() => rekap(book, 'TW I', { konfirmasi: false })).name).toBe('NeedsConfirmation');
    expect(tabs(book)).toBe(before);
    rekap(book, 'TW I', { konfirmasi: true });
    expect(sel(book, 'Triwulan I', 2, 'Status')).toBe('Selesai');
  });

  it('are asked about together with cells that people typed over', () => {
    const book = dikumpulkan();
    rekap(book, 'TW I');
    const { values } = book.tab('Triwulan I');
    (values[1] ?? [])[(values[0] ?? []).indexOf('Satuan')] = 'Jiwa';
    verifikasi(book, 2, 'Diajukan', '');
    const error = errorOf(() => rekap(book, 'TW I'));
    expect(error.pesan).toMatch(/belum diverifikasi.*berisi ketikan/);
    expect(error.saran).toContain('diganti dengan hasil hitung');
  });

  it('ask nothing where nobody uses verification', () => {
    expect(() => rekap(dikumpulkan(), 'TW I')).not.toThrow();
  });
});
