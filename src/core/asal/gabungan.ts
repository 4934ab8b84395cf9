/** Target and realisasi of several quarters as one figure, by Cara Rekap: from the same figures that the recap combines. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { faktorOf } from '../combine/faktor.ts';
import type { TriwulanFigure } from '../combine/gabungan.ts';
import type { CaraRekap } from '../indikator.ts';
import type { Terukur } from '../rekap/evaluate.ts';
import type { KodeTriwulan } from '../rekap/figures.ts';
import { type Hitungan, isCounted } from '../rekap/measure.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { asalRealisasi, asalTarget, kalimatFaktor, komponenOf, namaTw } from './angka-triwulan.ts';
import { type Asal, hitungan, type Lewat, sebagai, tanpaAngka, tulisUkuran } from './asal.ts';
import { type BarisAsal, quarterOf } from './bahan.ts';
import { triwulanDilewati } from './dilewati.ts';
import { bagi, type Ekspresi, jumlahSuku, kali, kurang, suku, terbesar, terkecil, tetap } from './ekspresi.ts';

/** Quarters that are combined, in order, under one version of the indikator. */
export interface Kelompok {
  indikator: Terukur;
  numbers: readonly NomorTriwulan[];
  /** By which quarters count. */
  hitungan: Hitungan;
  /** As they are combined: increments where Cara Isi is Kumulatif. */
  figures: readonly TriwulanFigure[];
}

/** How a series of operands becomes one figure. */
const EKSPRESI: Record<CaraRekap, (n: number) => Ekspresi> = {
  Jumlah: (n) => jumlahSuku(0, n),
  'Posisi Akhir': (n) => suku(n - 1),
  'Rata-rata': (n) => (n === 1 ? suku(0) : bagi(jumlahSuku(0, n), tetap(n))),
  Rasio: (n) => suku(n - 1),
  Maksimum: (n) => (n === 1 ? suku(0) : terbesar(...Array.from({ length: n }, (_, at) => suku(at)))),
  Minimum: (n) => (n === 1 ? suku(0) : terkecil(...Array.from({ length: n }, (_, at) => suku(at)))),
};

const CARA: Record<CaraRekap, string> = {
  Jumlah: 'Cara Rekap Jumlah: angka triwulannya dijumlahkan.',
  'Posisi Akhir': 'Cara Rekap Posisi Akhir: dipakai triwulan terakhir yang terisi.',
  'Rata-rata': 'Cara Rekap Rata-rata: rata-rata triwulan yang terisi.',
  Rasio: 'Cara Rekap Rasio: jumlah pembilang dibagi jumlah penyebut (bukan rata-rata persentase).',
  Maksimum: 'Cara Rekap Maksimum: angka tertinggi dari triwulan yang terisi.',
  Minimum: 'Cara Rekap Minimum: angka terendah dari triwulan yang terisi.',
};

type Seri = 'realisasi' | 'target' | 'pembilang' | 'penyebut';

const angkaSeri = (figure: TriwulanFigure, seri: Seri): number | null =>
  seri === 'realisasi' || seri === 'target' ? figure[seri].value : figure[seri];

function typedOf(baris: BarisAsal, quarter: KodeTriwulan, seri: Seri): Asal {
  if (seri === 'target') return asalTarget(baris, quarter);
  return seri === 'realisasi' ? asalRealisasi(quarter) : komponenOf(quarter)[seri];
}

/** Is the series combined as the growth of each quarter? */
function isTumbuh({ caraIsi, caraRekap }: Terukur, seri: Seri): boolean {
  if (caraIsi !== 'Kumulatif') return false;
  return caraRekap === 'Jumlah'
    ? seri === 'target' || seri === 'realisasi'
    : caraRekap === 'Rasio' && seri !== 'target';
}

/** The quarter before it in the year whose figure the increment was taken against, `null` = none: the figure stands for itself. */
function pendahulu(baris: BarisAsal, kelompok: Kelompok, seri: Seri, figure: TriwulanFigure): KodeTriwulan | null {
  const own = quarterOf(baris, figure.triwulan);
  const before = ([4, 3, 2, 1] as const).filter((nomor) => nomor < figure.triwulan);
  for (const nomor of before) {
    const quarter = quarterOf(baris, nomor);
    if (!own || !quarter || !isCounted(quarter, kelompok.hitungan)) continue;
    if (kelompok.indikator.caraRekap === 'Rasio' && !quarter.figure.filled) continue;
    if (angkaSeri(quarter.figure, seri) !== null) return quarter;
  }
  return null;
}

/** One operand of the combination: the figure as typed, or its growth since the quarter before. */
function sukuOf(baris: BarisAsal, kelompok: Kelompok, seri: Seri, figure: TriwulanFigure): Asal | null {
  const quarter = quarterOf(baris, figure.triwulan);
  if (!quarter) return null;
  const typed = typedOf(baris, quarter, seri);
  const before = isTumbuh(kelompok.indikator, seri) ? pendahulu(baris, kelompok, seri, figure) : null;
  if (!before) return typed;
  const earlier = typedOf(baris, before, seri);
  return hitungan(`Tambahan ${seri} ${namaTw(figure.triwulan)}`, angkaSeri(figure, seri), {
    kalimat: [
      `Cara Isi Kumulatif: angka s.d. ${namaTw(figure.triwulan)} dikurangi s.d. ${namaTw(before.figure.triwulan)}.`,
    ],
    ekspresi: kurang(suku(0), suku(1)),
    suku: [sebagai(typed, `${typed.nama} (s.d.)`), sebagai(earlier, `${earlier.nama} (s.d.)`)],
  });
}

interface Anggota {
  kelompok: Kelompok;
  figure: TriwulanFigure;
}

function anggotaOf(kelompokList: readonly Kelompok[]): Anggota[] {
  return kelompokList.flatMap((kelompok) => kelompok.figures.map((figure) => ({ kelompok, figure })));
}

function seriOf(baris: BarisAsal, members: readonly Anggota[], seri: Seri): Asal[] {
  return members
    .filter(({ figure }) => angkaSeri(figure, seri) !== null)
    .flatMap(({ kelompok, figure }) => sukuOf(baris, kelompok, seri, figure) ?? []);
}

/** Filled quarters that count, but whose figure is not the one taken. */
function tidakTerpilih(caraRekap: CaraRekap, suku: readonly Asal[]): Lewat[] {
  if (caraRekap !== 'Posisi Akhir' && caraRekap !== 'Rasio') return [];
  return suku
    .slice(0, -1)
    .map(({ nama, sel, teks }) => ({ nama: `${nama} (${teks})`, sebab: 'bukan triwulan terakhir', sel }));
}

/** @param caraRekap of the version in force at the end of the period */
function gabungkan(
  nama: string,
  ukuran: Ukuran,
  caraRekap: CaraRekap,
  members: Asal[],
  kalimat: string[],
  lewat: Lewat[],
): Asal {
  if (members.length === 0) return { ...tanpaAngka(nama, tulisUkuran(ukuran), kalimat), lewat };
  const isLast = caraRekap === 'Posisi Akhir' || caraRekap === 'Rasio';
  const shown = isLast ? members.slice(-1) : members;
  return hitungan(nama, ukuran.value, {
    kalimat,
    ekspresi: EKSPRESI[isLast ? 'Posisi Akhir' : caraRekap](shown.length),
    suku: shown,
    lewat: [...(isLast ? tidakTerpilih(caraRekap, members) : []), ...lewat],
    ...(ukuran.text ? { teks: ukuran.text } : {}),
  });
}

function asalRasio(nama: string, ukuran: Ukuran, baris: BarisAsal, filled: readonly Anggota[], lewat: Lewat[]): Asal {
  const { indikator } = baris.row;
  const [atas, bawah] = [seriOf(baris, filled, 'pembilang'), seriOf(baris, filled, 'penyebut')];
  const kalimat = [CARA.Rasio, kalimatFaktor(indikator)].filter((text) => text !== '');
  if (atas.length === 0 || bawah.length === 0) return { ...tanpaAngka(nama, '', kalimat), lewat };
  const faktor = faktorOf(indikator.satuan);
  const ratio = bagi(jumlahSuku(0, atas.length), jumlahSuku(atas.length, bawah.length));
  const nol = ukuran.value === null ? ['Jumlah penyebutnya 0, jadi tidak dapat dihitung.'] : [];
  return hitungan(nama, ukuran.value, {
    kalimat: [...kalimat, ...nol],
    ekspresi: faktor === 1 ? ratio : kali(ratio, tetap(faktor)),
    suku: [...atas, ...bawah],
    lewat,
  });
}

/** @param ukuran as the recap shows it */
export function asalRealisasiPeriode(
  baris: BarisAsal,
  nama: string,
  ukuran: Ukuran,
  kelompokList: readonly Kelompok[],
): Asal {
  const caraRekap = baris.row.caraRekap;
  const lewat = triwulanDilewati(
    baris,
    kelompokList.flatMap(({ numbers }) => numbers),
  );
  if (!caraRekap) return { ...tanpaAngka(nama, '', ['Cara Rekap belum diisi di Perjanjian Kinerja.']), lewat };
  const filled = anggotaOf(kelompokList).filter(({ figure }) => figure.due && figure.filled);
  if (caraRekap === 'Rasio') return asalRasio(nama, ukuran, baris, filled, lewat);
  return gabungkan(nama, ukuran, caraRekap, seriOf(baris, filled, 'realisasi'), [CARA[caraRekap]], lewat);
}

const TARGET: Record<CaraRekap, string> = {
  Jumlah: 'Target triwulan yang jatuh tempo dijumlahkan.',
  'Posisi Akhir': 'Target triwulan terakhir yang terisi.',
  'Rata-rata': 'Rata-rata target triwulan yang terisi.',
  Rasio: 'Target triwulan terakhir yang terisi.',
  Maksimum: 'Target tertinggi dari triwulan yang terisi.',
  Minimum: 'Target terendah dari triwulan yang terisi.',
};

/** @param ukuran as the recap shows it */
export function asalTargetPeriode(
  baris: BarisAsal,
  nama: string,
  ukuran: Ukuran,
  kelompokList: readonly Kelompok[],
): Asal {
  const caraRekap = baris.row.caraRekap;
  if (!caraRekap) return tanpaAngka(nama, '', ['Cara Rekap belum diisi di Perjanjian Kinerja.']);
  const due = anggotaOf(kelompokList).filter(({ figure }) => figure.due);
  const filled = due.filter(({ figure }) => figure.filled);
  const byPlan = caraRekap === 'Jumlah' || filled.length === 0;
  const rencana = filled.length === 0 ? ['Belum ada triwulan yang terisi, jadi dipakai menurut rencana.'] : [];
  const rentang = ukuran.max === undefined ? [] : ['Batas atas rentang dihitung dengan cara yang sama.'];
  const members = seriOf(baris, byPlan ? due : filled, 'target');
  return gabungkan(nama, ukuran, caraRekap, members, [TARGET[caraRekap], ...rencana, ...rentang], []);
}
