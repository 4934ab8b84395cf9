/** The snapshot of a quarter: equal for equal figures, read back as it was written, and compared cell by cell. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bandingkanPotret, kalimatPerbedaan, tampilIsi } from '../../../src/core/kunci/compare.ts';
import { type BarisPotret, canonicalPotret, namaUnik, type Potret } from '../../../src/core/kunci/snapshot.ts';
import { parsePotret, potretLines, potretPatch } from '../../../src/core/kunci/snapshot-lines.ts';

const row = (kode: string, isi: Record<string, string>): BarisPotret => ({ bagian: 'Triwulan', kode, isi });

const potret = (baris: BarisPotret[]): Potret => ({
  tahun: 2026,
  triwulan: 1,
  waktu: '10 Jul 2026 09.00',
  oleh: 'kasubag@example.go.id',
  kodeData: '0123456789ab',
  buku: 'buku-1',
  baris,
});

const BEFORE = potret([
  row('IKU-1', { realisasi: '190', kendala: 'Baris satu\nbaris dua', hitungTarget: '200', hitungCapaian: '95' }),
  row('IKU-2', { realisasi: 'WTP', hitungKategori: 'Sangat Tinggi' }),
  { bagian: 'Anggaran', kode: '2.23', isi: { realisasi: '1234567,5' } },
  { bagian: 'Anggaran', kode: '2.24', isi: {} },
]);

describe('the lines of a snapshot', () => {
  it('are read back just as they were written', () => {
    expect(parsePotret(potretLines(BEFORE, 'abc'))).toEqual({ potret: BEFORE, sidikJari: 'abc' });
  });

  it('are read back when the spreadsheet made numbers of texts and broke lines in its own way', () => {
    const lines = potretLines(BEFORE, 'abc').map((line) =>
      line.map((text) => (/^\d{3}$/.test(text) ? Number(text) : text.replace('\n', '\r\n'))),
    );
    expect(parsePotret(lines)?.potret).toEqual(BEFORE);
  });

  it('clear what is left of a longer snapshot below them', () => {
    const block = potretPatch(BEFORE, 'abc', 40).values?.[0]?.values ?? [];
    expect(block).toHaveLength(40);
    expect(block[39]?.every((cell) => cell === null)).toBe(true);
    expect(new Set(block.map((line) => line.length)).size).toBe(1);
  });

  it('are nothing where another text stands', () => {
    expect(parsePotret([['Catatan']])).toBeNull();
    expect(parsePotret([['Kunci Semester I 2026']])).toBeNull();
    expect(parsePotret([])).toBeNull();
  });
});

describe('the canonical text', () => {
  const hash = (one: Potret) => createHash('sha256').update(canonicalPotret(one)).digest('hex');

  it('does not depend on the order of rows and cells', () => {
    const turned = potret(
      [...BEFORE.baris].reverse().map((one) => ({
        ...one,
        isi: Object.fromEntries(Object.entries(one.isi).reverse()),
      })),
    );
    expect(hash(turned)).toBe(hash(BEFORE));
  });

  it('changes with any cell, and with who locked and when', () => {
    const [first, ...others] = BEFORE.baris;
    const changed = potret([{ ...(first as BarisPotret), isi: { ...first?.isi, realisasi: '191' } }, ...others]);
    const hashes = [BEFORE, changed, { ...BEFORE, oleh: 'lain@example.go.id' }, { ...BEFORE, waktu: '' }].map(hash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('the comparison', () => {
  it('finds nothing between equal snapshots', () => {
    expect(bandingkanPotret(BEFORE, { ...BEFORE, waktu: 'lain' })).toEqual([]);
  });

  it('says capaian and kategori only where nothing typed explains them', () => {
    const typed = potret([
      row('IKU-1', { realisasi: '195', kendala: 'Baris satu\nbaris dua', hitungTarget: '200', hitungCapaian: '97,5' }),
      ...BEFORE.baris.slice(1),
    ]);
    expect(bandingkanPotret(BEFORE, typed).map(kalimatPerbedaan)).toEqual([
      'Realisasi IKU-1 diubah dari 190 menjadi 195.',
    ]);
    const ruled = potret([
      BEFORE.baris[0] as BarisPotret,
      row('IKU-2', { realisasi: 'WTP', hitungKategori: 'Baik' }),
      ...BEFORE.baris.slice(2),
    ]);
    expect(bandingkanPotret(BEFORE, ruled).map(kalimatPerbedaan)).toEqual([
      'Kategori IKU-2 diubah dari Sangat Tinggi menjadi Baik.',
    ]);
  });

  it('names rows that came and went, but no account without a figure', () => {
    const after = potret([
      row('IKU-2', { realisasi: 'WTP', hitungKategori: 'Sangat Tinggi' }),
      row('IKU-9', { realisasi: '5' }),
    ]);
    expect(bandingkanPotret(BEFORE, after).map(kalimatPerbedaan)).toEqual([
      'Baris IKU-9 ditambahkan.',
      'Baris IKU-1 dihapus.',
      'Baris rekening 2.23 dihapus.',
    ]);
  });

  it('writes figures with dots between thousands and leaves every other text alone', () => {
    expect(tampilIsi({ angka: true }, '1234567,5')).toBe('1.234.567,5');
    expect(tampilIsi({ angka: true }, '-1500')).toBe('-1.500');
    expect(tampilIsi({ angka: true }, '90–100')).toBe('90–100');
    expect(tampilIsi({ angka: false }, '2026')).toBe('2026');
  });

  it('says that a cell was filled in or cleared', () => {
    const cleared = potret([row('IKU-1', { kendala: 'x', hitungTarget: '200' }), ...BEFORE.baris.slice(1)]);
    expect(bandingkanPotret(BEFORE, cleared).map(kalimatPerbedaan)).toEqual([
      'Realisasi IKU-1 dikosongkan, semula 190.',
      'Kendala IKU-1 diubah.',
    ]);
    expect(bandingkanPotret(cleared, BEFORE).map(kalimatPerbedaan)[0]).toBe('Realisasi IKU-1 diisi 190.');
  });
});

describe('names of rows', () => {
  it('tell doubled codes apart', () => {
    expect(namaUnik(['2.23', '2.23', '2.24'])).toEqual(['2.23', '2.23 #2', '2.24']);
  });
});
