/** Explains a typed capaian that is not what the rules give: which other formula, figure or slip gives exactly it. */
import { showAngka } from '../parse-tab/read-angka.ts';
import { digitSlip } from './digit-slip.ts';
import { hitung, type NamaRumus, RUMUS_CAPAIAN, type Rumus } from './rumus-capaian.ts';
import { explainPembulatan, isCocok, type Tercetak } from './tercetak.ts';

/** Figures of another quarter of the same indikator. */
export interface TriwulanLain {
  /** `TW I`. */
  nama: string;
  target: number | null;
  realisasi: number | null;
}

export interface SoalCapaian {
  tercetak: Tercetak;
  /** By the rules, per cent, before any cap. */
  hitung: number;
  target: number;
  realisasi: number;
  rumus: Rumus;
  /** `null` where there is none or it is the target itself. */
  targetTahunan: number | null;
  lain: readonly TriwulanLain[];
  /** Decimals with which target and realisasi are printed: they may have been rounded themselves. */
  desimalOperan: { target: number; realisasi: number };
}

type JenisPenjelasan = 'pembulatan' | 'batas' | 'rumus' | 'angka-lain' | 'bentuk' | 'salah-ketik' | 'teliti';

export interface PenjelasanCapaian {
  jenis: JenisPenjelasan;
  /** The formula that gives the typed figure, where it is another formula. */
  rumus?: NamaRumus;
  /** A clause, to be led in by `sambung`. */
  kalimat: string;
}

type Dugaan = PenjelasanCapaian & { nilai: number | null };

/** A figure that is true for so many reasons explains nothing. */
const FEW = 2;

function dugaanBatas({ hitung: capaian }: SoalCapaian): Dugaan[] {
  return [100, 120, 110, 150]
    .filter((batas) => capaian > batas)
    .map((batas) => ({ jenis: 'batas', nilai: batas, kalimat: `capaian dibatasi ${batas} persen` }));
}

function dugaanRumus({ target, realisasi, rumus }: SoalCapaian): Dugaan[] {
  const others = RUMUS_CAPAIAN.filter(({ nama }) => nama !== rumus.nama && nama !== 'Stabil');
  const dugaan = others.map((one): Dugaan => {
    const isSwapped = rumus.nama === 'Naik' && one.nama === 'Turun Rasio';
    const kalimat = isSwapped
      ? 'Target dan Realisasi tertukar (Target ÷ Realisasi)'
      : `dihitung dengan rumus ${one.nama} (${one.tulisan})`;
    return { jenis: 'rumus', rumus: one.nama, nilai: hitung(one, target, realisasi), kalimat };
  });
  if (rumus.nama === 'Turun Selisih') {
    dugaan.push({
      ...{ jenis: 'rumus', nilai: hitung(rumus, realisasi, target) },
      kalimat: 'Target dan Realisasi tertukar',
    });
    const tanpaDasar = target > 0 ? ((2 * target - realisasi) / target) * 100 : null;
    dugaan.push({ jenis: 'rumus', nilai: tanpaDasar, kalimat: 'hasil di bawah 0 tidak dijadikan 0' });
  }
  return dugaan;
}

function dugaanAngkaLain({ target, realisasi, rumus, targetTahunan, lain }: SoalCapaian): Dugaan[] {
  const jenis = 'angka-lain';
  const tahunan =
    targetTahunan === null || targetTahunan === target
      ? []
      : [
          {
            ...({ jenis, nilai: hitung(rumus, targetTahunan, realisasi) } as const),
            kalimat: `dipakai Target Tahunan ${showAngka(targetTahunan)}, bukan target periode ini`,
          },
        ];
  const dariLain = lain.flatMap(({ nama, target: t, realisasi: r }): Dugaan[] => [
    ...(r === null || r === realisasi
      ? []
      : [
          {
            jenis,
            nilai: hitung(rumus, target, r),
            kalimat: `dipakai Realisasi ${nama}, yaitu ${showAngka(r)}`,
          } as const,
        ]),
    ...(t === null || t === target
      ? []
      : [
          {
            jenis,
            nilai: hitung(rumus, t, realisasi),
            kalimat: `dipakai Target ${nama}, yaitu ${showAngka(t)}`,
          } as const,
        ]),
    ...(r === null || t === null || (r === realisasi && t === target)
      ? []
      : [{ jenis, nilai: hitung(rumus, t, r), kalimat: `yang ditulis capaian ${nama}` } as const]),
  ]);
  return [...tahunan, ...dariLain];
}

function dugaanBentuk({ tercetak, hitung: capaian, target, realisasi }: SoalCapaian): Dugaan[] {
  const jenis = 'bentuk';
  const pecahan: Dugaan[] =
    tercetak.desimal >= 2 ? [{ jenis, nilai: capaian / 100, kalimat: 'ditulis sebagai pecahan, bukan persen' }] : [];
  if (target <= 0) return pecahan;
  return [
    ...pecahan,
    {
      jenis,
      nilai: ((realisasi - target) / target) * 100,
      kalimat: 'yang ditulis selisihnya dari target, dalam persen',
    },
    {
      jenis,
      nilai: ((target - realisasi) / target) * 100,
      kalimat: 'yang ditulis kekurangannya dari target, dalam persen',
    },
    { jenis, nilai: realisasi, kalimat: 'yang tertulis angka Realisasi, bukan capaian' },
    { jenis, nilai: target, kalimat: 'yang tertulis angka Target, bukan capaian' },
  ];
}

/** The right figure, mistyped. */
function salahKetik({ tercetak, hitung: capaian }: SoalCapaian): PenjelasanCapaian[] {
  const { nilai, desimal } = tercetak;
  const places = [...new Set([desimal, 2, 1, 0])].filter((place) => place <= 4);
  for (const place of places) {
    const right = Number(capaian.toFixed(place));
    const slip = String(nilai).length < 3 ? null : digitSlip(nilai, right);
    if (slip && slip !== 'satu angka berbeda') {
      return [{ jenis: 'salah-ketik', kalimat: `salah ketik dari ${showAngka(right)}: ${slip}` }];
    }
  }
  return [];
}

/** The other figures that swapping two neighbouring digits of a whole number gives. */
function tertukar(value: number): number[] {
  const digits = String(value);
  if (!/^\d{2,}$/.test(digits)) return [];
  return [...digits.slice(1)].flatMap((digit, index) => {
    const before = digits[index] ?? '';
    const other = digits.slice(0, index) + digit + before + digits.slice(index + 2);
    return digit === before || other.startsWith('0') ? [] : [Number(other)];
  });
}

/** Target or realisasi mistyped afterwards: believed only where the capaian is printed finely enough. */
function dugaanOperan({ tercetak, target, realisasi, rumus }: SoalCapaian): Dugaan[] {
  if (tercetak.desimal < 1) return [];
  const jenis = 'salah-ketik';
  return [
    ...tertukar(realisasi).map(
      (r): Dugaan => ({
        jenis,
        nilai: hitung(rumus, target, r),
        kalimat: `Realisasinya ${showAngka(r)} (dua angka tertukar)`,
      }),
    ),
    ...tertukar(target).map(
      (t): Dugaan => ({
        jenis,
        nilai: hitung(rumus, t, realisasi),
        kalimat: `Targetnya ${showAngka(t)} (dua angka tertukar)`,
      }),
    ),
  ];
}

/** Wider apart than this, figures before rounding explain too much. Points of capaian. */
const SEMPIT = 1;

/** Target and realisasi are printed rounded; what was computed from them before rounding lies between these bounds. */
function lebihTeliti({ tercetak, target, realisasi, rumus, desimalOperan }: SoalCapaian): PenjelasanCapaian[] {
  const reach = (value: number, desimal: number) =>
    desimal === 0 ? [value] : [value - 0.5 * 10 ** -desimal, value + 0.5 * 10 ** -desimal];
  const values = reach(target, desimalOperan.target).flatMap((t) =>
    reach(realisasi, desimalOperan.realisasi).flatMap((r) => hitung(rumus, t, r) ?? []),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = 0.5 * 10 ** -tercetak.desimal;
  if (high <= low || high - low > SEMPIT) return [];
  if (tercetak.nilai < low - half || tercetak.nilai > high + half) return [];
  return [{ jenis: 'teliti', kalimat: 'dihitung dari Target dan Realisasi sebelum dibulatkan' }];
}

const fitting = (dugaan: readonly Dugaan[], { tercetak }: SoalCapaian): PenjelasanCapaian[] =>
  dugaan.filter(({ nilai }) => isCocok(nilai, tercetak)).map(({ nilai: _nilai, ...penjelasan }) => penjelasan);

function pembulatan({ hitung: capaian, tercetak }: SoalCapaian): PenjelasanCapaian[] {
  const kalimat = explainPembulatan(capaian, tercetak);
  return kalimat === null ? [] : [{ jenis: 'pembulatan', kalimat }];
}

/**
 * Kinds of explanation, the likeliest first; only the first kind that fits is given.
 */
const CARI: readonly ((soal: SoalCapaian) => PenjelasanCapaian[])[] = [
  pembulatan,
  (soal) => fitting(dugaanBatas(soal), soal),
  (soal) => fitting(dugaanRumus(soal), soal),
  (soal) => fitting(dugaanAngkaLain(soal), soal),
  (soal) => fitting(dugaanBentuk(soal), soal),
  salahKetik,
  lebihTeliti,
  (soal) => fitting(dugaanOperan(soal), soal),
];

/**
 * Why a typed capaian differs from the computed one: the likeliest reasons, two at the most, none where nothing fits.
 * The figure is taken to be wrong: whoever asks has compared it first.
 */
export function explainCapaian(soal: SoalCapaian): PenjelasanCapaian[] {
  for (const cari of CARI) {
    const found = cari(soal);
    const distinct = found.filter(({ kalimat }, index) => found.findIndex((one) => one.kalimat === kalimat) === index);
    if (distinct.length > 0 && distinct.length <= FEW + 1) return distinct.slice(0, FEW);
  }
  return [];
}

/** The explanations as the end of a sentence: `angka itu cocok bila …` for what gives the figure, `tampaknya …` for a slip; `''` for none. */
export function sambung(found: readonly PenjelasanCapaian[]): string {
  const [first] = found;
  if (!first) return '';
  const kalimat = found.map((one) => one.kalimat);
  const gives = ['batas', 'rumus', 'angka-lain'].includes(first.jenis);
  return gives ? `angka itu cocok bila ${kalimat.join(', atau bila ')}` : `tampaknya ${kalimat.join(', atau ')}`;
}
