/** Kunci, Buka Kunci and Tahan Baris: figures frozen with a snapshot, changes after unlocking written down, rows held with a reason. */
import { beforeEach, describe, expect, it } from 'vitest';
import { tabTertutup } from '../../src/app/kunci/boleh-menulis.ts';
import { isTerkunci, readKunci } from '../../src/app/kunci/keadaan-kunci.ts';
import { belumDicatat } from '../../src/app/kunci/perubahan.ts';
import { requireRegister } from '../../src/app/open-register.ts';
import { readBukuKerja } from '../../src/app/read-buku-kerja.ts';
import { rekapPeriode } from '../../src/app/rekap-periode.ts';
import { siapkanBukuKerja } from '../../src/app/siapkan-buku-kerja.ts';
import type { Jawaban } from '../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import { validateTriwulan } from '../../src/app/validate-triwulan.ts';
import { KOREKSI } from '../../src/core/tab-layout/register.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { request, smallBook, typeRows } from './small-book.ts';

const TW1 = { tahun: 2026, jenis: 'triwulan', nomor: 1 } as const;

function run(book: MemoryWorkbook, aksi: string, tahap: string, isian: object): Jawaban {
  const permintaan = parsePermintaan(JSON.stringify({ aksi, tahap, isian }));
  return jalankanTindakan(book.ports(), permintaan) as unknown as Jawaban;
}

function data(jawaban: Jawaban): Record<string, unknown> {
  if (!('selesai' in jawaban)) throw new Error(`no outcome came: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai.data;
}

const text = (jawaban: Jawaban): string => JSON.stringify(jawaban);

/** Rows of a register by header. */
function rows(book: MemoryWorkbook, tab: string): Record<string, unknown>[] {
  const [header = [], ...lines] = book.tab(tab).values;
  return lines
    .filter((line) => line.some((value) => value !== ''))
    .map((line) => Object.fromEntries(header.map((name, at) => [String(name), line[at] ?? ''])));
}

function put(book: MemoryWorkbook, tab: string, kode: string, header: string, value: string | number): void {
  const { values } = book.tab(tab);
  const column = values[0]?.indexOf(header) ?? -1;
  const line = values.find((one) => one[0] === kode);
  if (!line || column < 0) throw new Error(`no ${header} of ${kode} in ${tab}`);
  line[column] = value;
}

const lock = (book: MemoryWorkbook, periode = 'Triwulan I') => run(book, 'kunci', 'tinjau-kunci', { periode });
const unlock = (book: MemoryWorkbook, alasan = 'Hasil reviu Sekretaris Dinas', periode = 'Triwulan I') =>
  run(book, 'buka-kunci', 'alasan-buka', { periode, alasan });

let book: MemoryWorkbook;

beforeEach(() => {
  book = smallBook();
  typeRows(book, 'Anggaran', [
    {
      'Kode Program/Kegiatan': '2.23.02.2.01.0001',
      'Program/Kegiatan/Sub Kegiatan': 'Layanan perpustakaan',
      Pagu: 1000000,
      'Realisasi TW I': 250000,
      'Fisik TW I': 25,
    },
  ]);
});

describe('Kunci Triwulan', () => {
  it('asks for the quarter first, and shows what is still open with the names of those who owe it', () => {
    book.add('Catatan kantor', [['x']]);
    put(book, 'Perjanjian Kinerja', 'IKU-1', 'Penanggung Jawab', 'Bidang Perpustakaan');
    typeRows2(book);
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', '');
    const first = run(book, 'kunci', '', {});
    expect(text(first)).toContain('pilih-triwulan');
    const tinjau = text(run(book, 'kunci', 'pilih-triwulan', { periode: 'TW I' }));
    expect(tinjau).toContain('"kolom":["Hal","Siapa"]');
    expect(tinjau).toContain('["1 baris belum diisi: IKU-1","Bidang Perpustakaan (Petugas Perpustakaan)"]');
    expect(tinjau).toContain('belum diverifikasi');
    const tahan = { label: 'Tahan Baris…', aksi: 'tahan', isian: { periode: 'Triwulan I' } };
    expect(tinjau).toContain(JSON.stringify(tahan));
    expect(isTerkunci(readKunci(book.ports()), TW1)).toBe(false);
  });

  it('proposes the report that is no longer a draft: of the semester, too, once both its quarters are locked', () => {
    put(book, 'Anggaran', '2.23.02.2.01.0001', 'Realisasi TW II', 300000);
    const labels = (jawaban: Jawaban) =>
      'selesai' in jawaban ? jawaban.selesai.lanjut?.map(({ aksi, isian }) => [aksi, isian.periode]) : [];
    const first = lock(book);
    expect(labels(first)).toEqual([['laporan', 'Triwulan I']]);
    expect(text(first)).toContain('laporan Triwulan I yang disusun sekarang tidak lagi bertanda DRAF');
    expect(labels(lock(book, 'Triwulan II'))).toEqual([
      ['laporan', 'Triwulan II'],
      ['laporan', 'Semester I'],
    ]);
  });

  it('says that the report stays a draft while a correction of the quarter is open', () => {
    typeRows(book, 'Koreksi', [{ No: 1, Periode: 'Triwulan I', Dari: 'Kepala Dinas', 'Isi Koreksi': 'Periksa.' }]);
    const form = text(run(book, 'kunci', 'pilih-triwulan', { periode: 'Triwulan I' }));
    expect(form).toContain('["1 koreksi dari Kepala Dinas belum selesai","Diputuskan lewat Catat Koreksi"]');
    const said = text(lock(book));
    expect(said).toContain('tetap bertanda DRAF sampai koreksinya selesai');
    expect(said).not.toContain('tidak lagi bertanda DRAF');
  });

  it('refuses while something must be put right, and changes nothing', () => {
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 'banyak');
    const before = JSON.stringify(book.tabs);
    expect(() => lock(book)).toThrowError(/Kunci Triwulan I belum dapat dibuat/);
    expect(JSON.stringify(book.tabs)).toBe(before);
    expect(book.protections.ranges).toEqual([]);
  });

  it('protects the tab and the columns of Anggaran, and keeps a hidden snapshot with its fingerprint', () => {
    const { sidikJari } = data(lock(book));
    expect(book.protections.ranges).toEqual([
      { tab: 'Triwulan I', keterangan: 'Kinerja: terkunci Triwulan I', area: '', penyunting: [] },
      expect.objectContaining({ tab: 'Anggaran', keterangan: 'Kinerja: terkunci Anggaran TW 1' }),
      expect.objectContaining({ tab: 'Anggaran', keterangan: 'Kinerja: terkunci Anggaran TW 1' }),
      expect.objectContaining({ tab: '_Kunci TW 1' }),
    ]);
    expect(book.protections.hidden.has('_Kunci TW 1')).toBe(true);
    const potret = book.tab('_Kunci TW 1').values;
    expect(potret[0]?.[0]).toBe('Kunci Triwulan I 2026');
    expect(potret[0]).toContain(sidikJari);
    expect(potret.filter((line) => line[0] === 'Triwulan').map((line) => line[1])).toEqual(['IKU-1', 'IKU-2', 'IKU-3']);
    expect(potret.find((line) => line[0] === 'Anggaran')?.slice(1, 4)).toEqual(['2.23.02.2.01.0001', '250000', '25']);
    expect(isTerkunci(readKunci(book.ports()), TW1)).toBe(true);
    expect(rows(book, 'Riwayat').map((row) => row.Tindakan)).toContain('Kunci Triwulan');
    expect(book.properties.get('idBuku')).toBe('buku-1');
  });

  it('locks two quarters without letting one protection of Anggaran replace the other', () => {
    put(book, 'Anggaran', '2.23.02.2.01.0001', 'Realisasi TW II', 300000);
    lock(book);
    lock(book, 'Triwulan II');
    unlock(book);
    const left = book.protections.ranges.filter(({ tab }) => tab === 'Anggaran').map(({ keterangan }) => keterangan);
    expect(left).toEqual(['Kinerja: terkunci Anggaran TW 2', 'Kinerja: terkunci Anggaran TW 2']);
  });

  it('refuses to lock what is locked', () => {
    lock(book);
    expect(() => lock(book)).toThrowError(/sudah terkunci/);
  });

  it('leaves the snapshot out of the tabs that the setup and the reading know', () => {
    lock(book);
    const preview = siapkanBukuKerja(book.ports(), request({ tahun: 2026, konfirmasi: true }));
    expect(preview.akanDibuat).toEqual([]);
    expect([...preview.tidakBerubah].some((tab) => tab.startsWith('_Kunci'))).toBe(false);
    expect(readBukuKerja(book.ports()).buku.triwulan[1]?.table.tab).toBe('Triwulan I');
  });

  it('tells those who may not write into it, and not the owner or whoever locked it', () => {
    book.protections.editorEmails.push('staf@example.go.id');
    lock(book);
    expect(tabTertutup(book.ports(), 2026)).toEqual([]);
    book.user = 'staf@example.go.id';
    expect(tabTertutup(book.ports(), 2026)).toEqual(['Triwulan I', 'Anggaran']);
    expect(() => unlock(book)).toThrowError(/dikunci .* oleh kasubag\.perencanaan@example\.go\.id/);
  });

  it('lets its owner recap and validate the locked quarter; others are told, and no cell of it is touched', () => {
    lock(book);
    const before = JSON.stringify([book.tab('Triwulan I'), book.tab('Anggaran')]);
    book.user = 'staf@example.go.id';
    const rekap = () => rekapPeriode(book.ports(), request({ periode: 'Triwulan I' }));
    expect(rekap).toThrowError(/Rekap Triwulan I tidak dapat dijalankan dengan akun Anda/);
    const { catatan } = validateTriwulan(book.ports(), request({ periode: 'Triwulan I' }));
    expect(String(catatan)).toContain('Tab Triwulan I, Anggaran terkunci');
    expect(JSON.stringify([book.tab('Triwulan I'), book.tab('Anggaran')])).toBe(before);
    book.user = 'kasubag.perencanaan@example.go.id';
    rekap();
    expect(book.cell('Triwulan I', 'B2')).toBe('Jumlah pengunjung perpustakaan');
  });
});

function typeRows2(target: MemoryWorkbook): void {
  const { values } = target.tab('Unit Kerja');
  const header = values[0] ?? [];
  const cells: Record<string, string> = {
    'Unit Kerja': 'Bidang Perpustakaan',
    Jenis: 'Bidang',
    'Penanggung Jawab': 'Petugas Perpustakaan',
    Email: 'perpustakaan@example.go.id',
  };
  values[1] = header.map((name) => cells[String(name)] ?? '');
}

describe('Buka Kunci', () => {
  it('asks for a reason, takes the protection away, and keeps the snapshot', () => {
    lock(book);
    expect(text(run(book, 'buka-kunci', '', { periode: 'Triwulan I' }))).toContain('Alasan membuka');
    expect(() => run(book, 'buka-kunci', 'alasan-buka', { periode: 'Triwulan I', alasan: ' ' })).toThrowError(/Alasan/);
    expect(data(unlock(book))).toMatchObject({ terkunci: false, potretUtuh: true });
    expect(book.protections.ranges).toEqual([]);
    expect(book.tabs.some(({ tab }) => tab === '_Kunci TW 1')).toBe(true);
    expect(readKunci(book.ports())[1]).toMatchObject({ terkunci: false, alasan: 'Hasil reviu Sekretaris Dinas' });
    expect(String(rows(book, 'Riwayat').at(-1)?.Hasil)).toContain('Hasil reviu Sekretaris Dinas');
  });

  it('says that the snapshot was altered', () => {
    lock(book);
    const line = book.tab('_Kunci TW 1').values.find((one) => one[1] === 'IKU-1');
    if (line) line[2] = '999';
    expect(text(run(book, 'buka-kunci', '', { periode: 'Triwulan I' }))).toContain('tidak utuh');
    expect(data(unlock(book))).toMatchObject({ potretUtuh: false });
  });

  it('notices a snapshot that was altered together with its own fingerprint', () => {
    lock(book);
    const other = smallBook();
    put(other, 'Triwulan I', 'IKU-1', 'Realisasi', 999);
    lock(other);
    book.tab('_Kunci TW 1').values = other.tab('_Kunci TW 1').values;
    expect(data(unlock(book))).toMatchObject({ potretUtuh: false });
  });

  it('refuses a quarter that is not locked', () => {
    expect(() => unlock(book)).toThrowError(/Belum ada triwulan yang terkunci/);
    lock(book);
    expect(() => unlock(book, 'x', 'Triwulan II')).toThrowError(/tidak terkunci/);
  });
});

describe('locking again', () => {
  it('turns what changed into corrections with cell, old, new, who and why, and shows them first', () => {
    lock(book);
    unlock(book);
    book.now = { ...book.now, jam: 10 };
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 1950);
    put(book, 'Triwulan I', 'IKU-2', 'Kendala', 'Ruang simpan penuh');
    put(book, 'Anggaran', '2.23.02.2.01.0001', 'Realisasi TW I', 260000);
    expect(text(run(book, 'kunci', '', { periode: 'Triwulan I' }))).toContain('1.950');
    expect(rows(book, 'Koreksi')).toEqual([]);
    expect(data(lock(book))).toMatchObject({ koreksi: 3 });
    expect(rows(book, 'Koreksi')).toEqual([
      expect.objectContaining({
        No: 1,
        Periode: 'Triwulan I',
        'Isi Koreksi': 'Realisasi IKU-1 diubah dari 190 menjadi 1.950.',
        Tab: 'Triwulan I',
        Sel: 'E2',
        Kode: 'IKU-1',
        Kolom: 'Realisasi',
        Semula: '190',
        Menjadi: '1.950',
        Oleh: 'kasubag.perencanaan@example.go.id',
        Alasan: 'Hasil reviu Sekretaris Dinas',
        Status: 'Diterapkan',
      }),
      expect.objectContaining({ Kode: 'IKU-2', Kolom: 'Kendala', Semula: '', Menjadi: 'Ruang simpan penuh' }),
      expect.objectContaining({ Tab: 'Anggaran', Kolom: 'Realisasi TW I', Semula: '250.000', Menjadi: '260.000' }),
    ]);
  });

  it('says which rows came and which went, and that a target was changed', () => {
    lock(book);
    unlock(book);
    for (const tab of [
      'Perjanjian Kinerja',
      'Rencana Aksi',
      'Triwulan I',
      'Triwulan II',
      'Triwulan III',
      'Triwulan IV',
    ]) {
      const { values } = book.tab(tab);
      const kode = values.find((line) => line[0] === 'IKU-3');
      if (kode) kode[0] = 'IKU-4';
    }
    put(book, 'Rencana Aksi', 'IKU-2', 'Target TW I', 19);
    lock(book);
    const koreksi = rows(book, 'Koreksi').map((row) => [row['Isi Koreksi'], row.Tab, row.Sel]);
    expect(koreksi).toEqual([
      ['Target Berlaku IKU-2 diubah dari 20 menjadi 19.', 'Rencana Aksi', 'D3'],
      ['Baris IKU-4 ditambahkan.', 'Triwulan I', 'A4'],
      ['Baris IKU-3 dihapus.', 'Triwulan I', ''],
    ]);
  });

  it('writes nothing into Koreksi when nothing changed, or only marks of the work and the way of writing did', () => {
    lock(book);
    unlock(book);
    put(book, 'Triwulan I', 'IKU-1', 'Verifikasi', 'Diverifikasi');
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', '190');
    expect(data(lock(book))).toMatchObject({ koreksi: 0 });
    expect(rows(book, 'Koreksi')).toEqual([]);
  });

  it('does not write down again what tab Koreksi says in another spelling', () => {
    lock(book);
    unlock(book);
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 1950);
    lock(book);
    const { values } = book.tab('Koreksi');
    const column = (values[0] ?? []).indexOf('Menjadi');
    expect(values[1]?.[column]).toBe('1.950');
    (values[1] ?? [])[column] = '1950';
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 190);
    unlock(book);
    lock(book);
    const entries = [{ tab: 'Triwulan I', kode: 'IKU-1', kolom: 'Realisasi', menjadi: '1.950' }];
    const register = requireRegister(book.ports(), book.ports().workbook.listTabs(), KOREKSI);
    expect(belumDicatat(register, entries, '1 Jan 2026 00.00')).toEqual([]);
    expect(belumDicatat(register, [{ ...entries[0], menjadi: '1.951' }], '1 Jan 2026 00.00')).toHaveLength(1);
  });

  it('does not write the same corrections twice after an interruption', () => {
    lock(book);
    unlock(book);
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 195);
    const ports = book.ports();
    const permintaan = { aksi: 'kunci', tahap: 'tinjau-kunci', isian: { periode: 'Triwulan I' } };
    const potret = JSON.stringify(book.tab('_Kunci TW 1').values);
    const apply = ports.workbook.apply;
    ports.workbook.apply = (patch) => {
      if (patch.tab.startsWith('_Kunci')) throw new Error('interrupted');
      apply(patch);
    };
    expect(() => jalankanTindakan(ports, parsePermintaan(JSON.stringify(permintaan)))).toThrowError('interrupted');
    expect(JSON.stringify(book.tab('_Kunci TW 1').values)).toBe(potret);
    lock(book);
    expect(rows(book, 'Koreksi')).toHaveLength(1);
    expect(isTerkunci(readKunci(book.ports()), TW1)).toBe(true);
  });

  it('does not call its own new snapshot altered after an interruption', () => {
    lock(book);
    run(book, 'buka-kunci', 'alasan-buka', { periode: 'Triwulan I', alasan: 'Reviu.' });
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 195);
    const ports = book.ports();
    const permintaan = { aksi: 'kunci', tahap: 'tinjau-kunci', isian: { periode: 'Triwulan I' } };
    const { writeProperty } = ports.workbook;
    ports.workbook.writeProperty = (key, value) => {
      if (key === 'kunci' && value.includes('"terkunci":true')) throw new Error('interrupted');
      writeProperty(key, value);
    };
    expect(() => jalankanTindakan(ports, parsePermintaan(JSON.stringify(permintaan)))).toThrowError('interrupted');
    expect(text(run(book, 'kunci', '', { periode: 'Triwulan I' }))).not.toContain('tidak utuh');
    lock(book);
    expect(rows(book, 'Koreksi')).toHaveLength(1);
    expect(text(run(book, 'buka-kunci', '', { periode: 'Triwulan I' }))).not.toContain('tidak utuh');
  });

  it('does not take the snapshot of another workbook for its own', () => {
    lock(book);
    book.id = 'salinan';
    book.properties.clear();
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 195);
    expect(text(run(book, 'kunci', '', { periode: 'Triwulan I' }))).toContain('berasal dari buku kerja lain');
    expect(data(lock(book))).toMatchObject({ koreksi: 0 });
    expect(book.tab('_Kunci TW 1').values[0]).toContain('salinan');
  });
});

describe('Tahan Baris', () => {
  const hold = (isian: object) => run(book, 'tahan', 'baris-ditahan', { periode: 'Triwulan I', ...isian });

  it('writes the reason into the row, and lets it go again', () => {
    expect(() => hold({ tahan: ['IKU-2'] })).toThrowError(/Alasan menahan/);
    expect(data(hold({ tahan: ['IKU-2'], alasan: 'Unit sedang cuti bersama' }))).toMatchObject({ ditahan: ['IKU-2'] });
    expect(rows(book, 'Triwulan I')[1]).toMatchObject({ Kode: 'IKU-2', Tahan: 'Unit sedang cuti bersama' });
    expect(rows(book, 'Triwulan I')[0]).toMatchObject({ Kode: 'IKU-1', Tahan: '' });
    expect(data(hold({ lepas: ['IKU-2'] }))).toMatchObject({ dilepas: ['IKU-2'] });
    expect(rows(book, 'Triwulan I')[1]).toMatchObject({ Tahan: '' });
    expect(rows(book, 'Riwayat').map((row) => row.Tindakan)).toEqual(['Tahan Baris', 'Tahan Baris']);
  });

  it('lets a quarter with an unsettled figure be locked, but never hides an error of the structure', () => {
    put(book, 'Triwulan I', 'IKU-1', 'Realisasi', 'menyusul');
    hold({ tahan: ['IKU-1'], alasan: 'Menunggu rekapitulasi' });
    put(book, 'Triwulan I', 'IKU-2', 'Realisasi', '#REF!');
    expect(text(run(book, 'tahan', '', { periode: 'Triwulan I' }))).toContain('tidak dapat ditahan');
    expect(() => hold({ tahan: ['IKU-2'], alasan: 'x' })).toThrowError(/tidak dapat ditahan/);
    put(book, 'Triwulan I', 'IKU-2', 'Realisasi', 21);
    expect(data(lock(book))).toMatchObject({ terkunci: true });
  });

  it('refuses a locked quarter', () => {
    lock(book);
    expect(() => hold({ tahan: ['IKU-1'], alasan: 'x' })).toThrowError(/terkunci sejak/);
  });
});
