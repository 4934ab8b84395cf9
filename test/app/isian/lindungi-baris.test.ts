/** Row protection: a unit edits its own rows, the verifier the verification, and switching it off takes it away. */
import { describe, expect, it } from 'vitest';
import { atur, barisOf, isi, isianBook, ketik, kumpulkanTriwulan2, surel } from './isian-book.ts';

const PENGELOLA = [surel('kasubag.perencanaan'), surel('staf.evaluasi')];

function terlindung() {
  const book = isianBook();
  atur(book, 'Lindungi Baris Unit', 'Ya');
  kumpulkanTriwulan2(book);
  return book;
}

const areaOf = (book: ReturnType<typeof isianBook>, keterangan: string) =>
  book.protections.ranges.filter((one) => one.keterangan === `Kinerja: isian ${keterangan}`);

describe('the rows of a unit', () => {
  it('is one area over the run of its rows, from Realisasi to Status Isian, for its address', () => {
    const book = terlindung();
    const [first, last] = [barisOf(book, 'Triwulan II', 'IKU-1'), barisOf(book, 'Triwulan II', 'IKU-7')];
    const areas = areaOf(book, 'Seksi Layanan Pemustaka');
    expect(last).toBe(first + 1);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ tab: 'Triwulan II', area: `E${first}:U${last}` });
    expect(areas[0]?.penyunting).toEqual([surel('kasi.pemustaka'), ...PENGELOLA]);
  });

  it('is an area for each run where the rows of a unit are apart', () => {
    const book = isianBook();
    atur(book, 'Lindungi Baris Unit', 'Ya');
    isi(book, 'Triwulan II', [{ Kode: 'IKU-1' }, { Kode: 'IKU-2' }, { Kode: 'IKU-7' }]);
    kumpulkanTriwulan2(book);
    expect(areaOf(book, 'Seksi Layanan Pemustaka').map(({ area }) => area)).toEqual(['E2:U2', 'E4:U4']);
  });

  it('does not open the rows of a unit that fills in elsewhere', () => {
    expect(areaOf(terlindung(), 'Dinas Pendidikan')[0]?.penyunting).toEqual(PENGELOLA);
  });

  it('leaves rows open for which nobody is named', () => {
    const book = isianBook();
    atur(book, 'Lindungi Baris Unit', 'Ya');
    ketik(book, 'Perjanjian Kinerja', 'IKU-3', { 'Penanggung Jawab': '' });
    kumpulkanTriwulan2(book);
    const row = barisOf(book, 'Triwulan II', 'IKU-3');
    expect(book.protections.ranges.filter(({ area }) => area.includes(`E${row}`))).toEqual([]);
  });

  it('keeps Verifikasi out of the area of the unit where people have moved the columns', () => {
    const book = isianBook();
    atur(book, 'Lindungi Baris Unit', 'Ya');
    const header = book.tab('Triwulan II').values[0] ?? [];
    // Verifikasi between Faktor and Kendala.
    const [verifikasi = ''] = header.splice(header.indexOf('Verifikasi'), 1);
    header.splice(header.indexOf('Kendala'), 0, verifikasi);
    kumpulkanTriwulan2(book);
    const row = barisOf(book, 'Triwulan II', 'IKU-3');
    const areas = areaOf(book, 'Bidang Layanan Perpustakaan').map(({ area }) => area);
    expect(areas).toEqual([`E${row}:O${row}`, `Q${row}:V${row}`]);
  });
});

describe('the verification', () => {
  it('is one area over the run of rows with the same verifier, for that verifier', () => {
    const book = terlindung();
    const [first, last] = [barisOf(book, 'Triwulan II', 'IKU-2'), barisOf(book, 'Triwulan II', 'IKU-4')];
    const areas = areaOf(book, 'diperiksa Kepala Bidang Kearsipan');
    expect(areas.map(({ area }) => area)).toEqual([`V${first}:W${last}`]);
    expect(areas[0]?.penyunting).toEqual([surel('kabid.kearsipan'), ...PENGELOLA]);
  });

  it('is closed to whoever runs the menu where the rows are their own', () => {
    const book = terlindung();
    const row = barisOf(book, 'Triwulan II', 'IKU-5');
    const area = book.protections.ranges.find((one) => one.area === `V${row}:W${row}`);
    expect(area?.penyunting).toEqual([surel('sekretaris'), surel('staf.evaluasi')]);
  });
});

describe('running it again', () => {
  it('replaces the areas instead of adding to them', () => {
    const book = terlindung();
    const before = structuredClone(book.protections.ranges);
    kumpulkanTriwulan2(book);
    expect(book.protections.ranges).toEqual(before);
  });

  it('leaves protections that are not of its kind alone, and takes its own away when the setting is off', () => {
    const book = terlindung();
    const other = { tab: 'Triwulan II', keterangan: 'Kinerja: terkunci Triwulan II', area: '', penyunting: [] };
    book.protections.ranges.push(other);
    atur(book, 'Lindungi Baris Unit', 'Tidak');
    const { bagian } = kumpulkanTriwulan2(book);
    expect(book.protections.ranges).toEqual([other]);
    expect(JSON.stringify(bagian)).toContain('Perlindungan baris per unit dilepas');
  });
});
