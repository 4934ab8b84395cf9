/** Which formula, figure or slip gives a typed capaian: each kind is named, and a figure that fits nothing stays unexplained. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/core/angka.ts';
import { explainCapaian, type SoalCapaian, type TriwulanLain } from '../../../src/core/penjelasan/explain-capaian.ts';
import { hitung, type NamaRumus, RUMUS_CAPAIAN } from '../../../src/core/penjelasan/rumus-capaian.ts';
import { isCocok } from '../../../src/core/penjelasan/tercetak.ts';

const rumusNamed = (nama: NamaRumus) => RUMUS_CAPAIAN.find((one) => one.nama === nama) ?? expect.fail(nama);

/** `100 / 96,29 / 98`: target, realisasi, and the capaian as it is printed. */
function soal(figures: string, nama: NamaRumus, more: Partial<SoalCapaian> = {}): SoalCapaian {
  const texts = figures.split(' / ');
  const [target = 0, realisasi = 0, nilai = 0] = texts.map((text) => Number(text.replace(',', '.')));
  const rumus = rumusNamed(nama);
  const desimal = texts[2]?.split(',')[1]?.length ?? 0;
  return {
    ...{ target, realisasi, rumus, tercetak: { nilai, desimal } },
    ...{ hitung: hitung(rumus, target, realisasi) ?? 0, targetTahunan: null, lain: [] },
    desimalOperan: { target: 0, realisasi: 0 },
    ...more,
  };
}

const LAIN: TriwulanLain[] = [{ nama: 'TW I', target: 20, realisasi: 17 }];

const CASES: [what: string, soal: SoalCapaian, kalimat: string][] = [
  ['truncation', soal('7 / 5 / 71,42', 'Naik'), 'angka di belakang 2 desimal dipotong, bukan dibulatkan'],
  ['truncation to a whole', soal('7 / 6 / 85', 'Naik'), 'angka di belakang koma dipotong, bukan dibulatkan'],
  ['fewer decimals', soal('7 / 5 / 71,40', 'Naik'), 'dibulatkan ke 1 desimal'],
  ['a cap of 100', soal('90 / 100 / 100', 'Naik'), 'capaian dibatasi 100 persen'],
  ['a cap of 120', soal('3 / 5 / 120', 'Naik'), 'capaian dibatasi 120 persen'],
  [
    'Rasio for Selisih',
    soal('40 / 50 / 80,00', 'Turun Selisih'),
    'dihitung dengan rumus Turun Rasio (Target ÷ Realisasi)',
  ],
  [
    'Selisih for Rasio',
    soal('40 / 50 / 75,00', 'Turun Rasio'),
    'dihitung dengan rumus Turun Selisih ((2 × Target − Realisasi) ÷ Target)',
  ],
  ['Naik for Turun', soal('40 / 50 / 125,00', 'Turun Selisih'), 'dihitung dengan rumus Naik (Realisasi ÷ Target)'],
  ['swapped figures', soal('40 / 50 / 80,00', 'Naik'), 'Target dan Realisasi tertukar (Target ÷ Realisasi)'],
  ['a result below 0', soal('10 / 25 / -50', 'Turun Selisih'), 'hasil di bawah 0 tidak dijadikan 0'],
  [
    'the annual target',
    soal('25 / 24 / 24,00', 'Naik', { targetTahunan: 100 }),
    'dipakai Target Tahunan 100, bukan target periode ini',
  ],
  [
    'the realisasi of another quarter',
    soal('25 / 24 / 68,00', 'Naik', { lain: LAIN }),
    'dipakai Realisasi TW I, yaitu 17',
  ],
  ['the target of another quarter', soal('25 / 24 / 120,00', 'Naik', { lain: LAIN }), 'dipakai Target TW I, yaitu 20'],
  ['the capaian of another quarter', soal('25 / 24 / 85,00', 'Naik', { lain: LAIN }), 'yang ditulis capaian TW I'],
  ['a fraction', soal('25 / 24 / 0,96', 'Naik'), 'ditulis sebagai pecahan, bukan persen'],
  ['the deviation', soal('80 / 92 / 15,00', 'Naik'), 'yang ditulis selisihnya dari target, dalam persen'],
  ['the shortfall', soal('80 / 68 / 15,00', 'Naik'), 'yang ditulis kekurangannya dari target, dalam persen'],
  ['the realisasi itself', soal('80 / 68 / 68,00', 'Naik'), 'yang tertulis angka Realisasi, bukan capaian'],
  ['swapped digits', soal('38443 / 37016 / 92,69', 'Naik'), 'salah ketik dari 96,29: dua angka bertukar tempat'],
  ['a moved decimal sign', soal('38443 / 37016 / 962,9', 'Naik'), 'salah ketik dari 96,29: tanda desimal bergeser'],
  [
    'figures before they were rounded',
    soal('4,5 / 3,33 / 74,07', 'Naik', { desimalOperan: { target: 0, realisasi: 2 } }),
    'dihitung dari Target dan Realisasi sebelum dibulatkan',
  ],
  ['swapped digits of the realisasi', soal('640 / 512 / 81,41', 'Naik'), 'Realisasinya 521 (dua angka tertukar)'],
  ['swapped digits of the target', soal('460 / 512 / 80,00', 'Naik'), 'Targetnya 640 (dua angka tertukar)'],
  ['nothing', soal('38443 / 37016 / 87,13', 'Naik'), ''],
];

describe('explainCapaian', () => {
  it.each(CASES)('explains %s', (_what, one, kalimat) => {
    expect(isCocok(one.hitung, one.tercetak)).toBe(false);
    expect(explainCapaian(one).map((found) => found.kalimat)).toEqual(kalimat === '' ? [] : [kalimat]);
  });

  it('names the formula that gives the figure, and two reasons at the most', () => {
    const figures = fc.record({
      target: fc.integer({ min: 1, max: 5000 }),
      realisasi: fc.integer({ min: 1, max: 5000 }),
      own: fc.constantFrom(...RUMUS_CAPAIAN),
      other: fc.constantFrom(...RUMUS_CAPAIAN),
    });
    fc.assert(
      fc.property(figures, ({ target, realisasi, own, other }) => {
        const capaian = hitung(own, target, realisasi) ?? 0;
        const typed = roundHalfUp(hitung(other, target, realisasi) ?? 0, 2);
        const tercetak = { nilai: typed, desimal: 2 };
        fc.pre(!isCocok(capaian, tercetak) && other.nama !== 'Stabil');
        const found = explainCapaian({
          ...{ tercetak, hitung: capaian, target, realisasi, rumus: own, targetTahunan: null, lain: [] },
          desimalOperan: { target: 0, realisasi: 0 },
        });
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(2);
        const isSimpler = found.some(({ jenis }) => jenis === 'pembulatan' || jenis === 'batas');
        expect(isSimpler || found.some(({ jenis }) => jenis === 'rumus')).toBe(true);
      }),
    );
  });
});
