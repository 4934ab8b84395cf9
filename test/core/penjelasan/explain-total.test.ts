/** The reason for a wrong total: the one that fits is named, and none is invented. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupiah, sumDecimal } from '../../../src/core/angka.ts';
import { explainTotal, type Rincian } from '../../../src/core/penjelasan/explain-total.ts';

const parts = (...values: number[]): Rincian[] =>
  values.map((nilai, index) => ({ nama: 'ABCDEFGH'[index] ?? String(index), nilai }));

const explain = (total: number, rincian: Rincian[]): string | undefined =>
  explainTotal(total, rincian, 0, formatRupiah)?.kalimat;

describe('explainTotal', () => {
  it.each<[what: string, total: number, rincian: Rincian[], kalimat: string]>([
    ['one left out', 700, parts(300, 400, 150), 'C (Rp150) tidak ikut dijumlahkan'],
    ['two left out', 1000, parts(300, 700, 151, 42), 'C (Rp151) dan D (Rp42) tidak ikut dijumlahkan'],
    ['one counted twice', 1000, parts(300, 400, 150), 'C (Rp150) terjumlah dua kali'],
    ['one of two equal ones left out', 755, parts(700, 55, 55), 'B (Rp55) atau C (Rp55) tidak ikut dijumlahkan'],
    [
      'a parent beside its parts',
      1510,
      [
        { nama: 'A', nilai: 500, rincian: parts(200, 300) },
        { nama: 'B', nilai: 510 },
      ],
      'A (Rp500) dijumlahkan bersama rincian di bawahnya, sehingga terhitung dua kali',
    ],
    [
      'one part of a part added once more',
      1210,
      [
        { nama: 'A', nilai: 500, rincian: parts(200, 300) },
        { nama: 'B', nilai: 510 },
      ],
      'A (Rp200) ikut dijumlahkan padahal sudah termasuk dalam induknya',
    ],
    ['one subtracted', 575, parts(300, 400, 125), 'C (Rp125) dikurangkan, bukan ditambahkan'],
    ['the mean in place of the sum', 300, parts(290, 315, 295), 'angka itu rata-ratanya, bukan jumlahnya'],
    [
      'two digits of the total swapped',
      1_254_300,
      parts(1_000_000, 245_300),
      'angka totalnya salah ketik: dua angka bertukar tempat',
    ],
    [
      'a part with a zero too few',
      1_850_000,
      parts(1_000_000, 85_000),
      'B (Rp85.000) salah ketik: kekurangan nol, seharusnya Rp850.000',
    ],
  ])('names %s', (_what, total, rincian, kalimat) => {
    expect(explain(total, rincian)).toBe(kalimat);
  });

  it('says nothing of a total that is right to half a unit, and of one that nothing explains', () => {
    expect(explain(850, parts(300, 400, 150))).toBeUndefined();
    expect(explain(850, parts(300, 400, 150.4))).toBeUndefined();
    expect(explain(8123, parts(300, 400, 150))).toBeUndefined();
    expect(explain(5, [])).toBeUndefined();
  });

  it('names no pair where several would do', () => {
    expect(explain(1000, parts(1000, 10, 40, 20, 30))).toBeUndefined();
  });

  it('finds the part that was left out of any sum of different figures', () => {
    const figures = fc.uniqueArray(fc.integer({ min: 1_000, max: 9_000_000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.nat(), (values, at) => {
        const index = at % values.length;
        const rest = sumDecimal(values.filter((_, other) => other !== index)) ?? 0;
        const first = explainTotal(
          rest,
          values.map((nilai, other) => ({ nama: `baris ${other}`, nilai })),
          0,
          String,
        );
        expect(first).toEqual({
          sebab: 'tidak-ikut',
          kalimat: `baris ${index} (${values[index]}) tidak ikut dijumlahkan`,
        });
      }),
    );
  });

  it('stays quick over many parts', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ nama: String(index), nilai: index * 7919 + 3 }));
    const started = performance.now();
    explainTotal(12_345, many, 0, String);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
