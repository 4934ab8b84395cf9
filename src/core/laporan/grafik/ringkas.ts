/** What a chart shows of many rows, and how it words names, figures and gaps. */
import { formatAngka, formatPersen } from '../../angka.ts';
import { bilangan, hitung } from '../bilangan.ts';

/** More bars than this cannot be read on a page. */
export const BATAS_BATANG = 20;

/** Bars end here; what is larger is cut off and says so. Per cent. */
const BATAS_PERSEN = 150;

/** At a word's end, with an ellipsis when something is left out. */
export function ringkas(teks: string, panjang = 60): string {
  const satu = teks.trim().replace(/\s+/g, ' ');
  if (satu.length <= panjang) return satu;
  const potong = satu.slice(0, panjang - 1);
  const spasi = potong.lastIndexOf(' ');
  return `${(spasi > panjang / 2 ? potong.slice(0, spasi) : potong).replace(/[\s,;:.(-]+$/, '')}…`;
}

/**
 * The rows to be drawn: all while they fit, otherwise those with the lowest figures, in their order. Rows without a figure are
 * drawn only while all fit.
 * @param nilaiOf per cent or anything else to be compared, `null` = no data
 * @param nama what the rows are (`sasaran`, `indikator`)
 * @returns the rows, and the sentence that tells the rule when it was used
 */
export function pilihTerendah<Baris>(
  baris: readonly Baris[],
  nilaiOf: (baris: Baris) => number | null,
  batas: number,
  nama: string,
): { pilihan: Baris[]; catatan: string[] } {
  if (baris.length <= batas) return { pilihan: [...baris], catatan: [] };
  const terurut = baris.filter((satu) => nilaiOf(satu) !== null);
  terurut.sort((a, b) => (nilaiOf(a) ?? 0) - (nilaiOf(b) ?? 0));
  const terpilih = new Set(terurut.slice(0, batas));
  const catatan = `Dari ${hitung(baris.length, nama)}, digambarkan ${bilangan(terpilih.size)} dengan angka terendah; selengkapnya ada pada tabel.`;
  return { pilihan: baris.filter((satu) => terpilih.has(satu)), catatan: [catatan] };
}

/** Text of a bar without data. */
export const BELUM_ADA = 'belum ada data';

/** @param sebab why there is no figure */
export function denganKeterangan(nama: string, nilai: number | null, sebab = BELUM_ADA): string {
  return nilai === null ? `${nama} (${sebab})` : nama;
}

interface BatangPersen {
  nilai: (number | null)[];
  label: string[];
  /** Some bar was cut off. */
  dipotong: boolean;
}

/**
 * Bars in per cent up to the end of the axis, with their true figures.
 * @param dibatasi whether a cap was at work inside the figure: marked with an asterisk
 */
export function batangPersen(nilai: readonly (number | null)[], dibatasi: readonly boolean[] = []): BatangPersen {
  return {
    nilai: nilai.map((satu) => (satu === null ? null : Math.min(satu, BATAS_PERSEN))),
    label: nilai.map((satu, index) => {
      if (satu === null) return '';
      return `${formatPersen(satu)}${dibatasi[index] ? '*' : ''}${satu > BATAS_PERSEN ? ' »' : ''}`;
    }),
    dipotong: nilai.some((satu) => satu !== null && satu > BATAS_PERSEN),
  };
}

export const CATATAN_DIPOTONG = `Tanda » berarti batangnya dipotong pada ${formatAngka(BATAS_PERSEN)}%.`;

/** The axis of per cent: it begins at 0, has room for the figures behind the bars, and one line at 100. */
export function sumbuPersen(nilai: readonly (number | null)[]) {
  const tertinggi = Math.max(100, ...nilai.map((satu) => satu ?? 0));
  return {
    mulai: 0,
    sampai: Math.ceil((tertinggi * 1.2) / 10) * 10,
    tanda: [
      { nilai: 0, teks: '0%' },
      { nilai: 100, teks: '100%' },
    ],
  };
}

/**
 * `Tertinggi 118,20% (Sasaran A), terendah 72,10% (Sasaran B); 1 belum ada data.`
 * @param nama of what `nilai` belongs to, in full
 */
export function ujungTeks(apa: string, nama: readonly string[], nilai: readonly (number | null)[]): string {
  const ada = nilai.flatMap((satu, index) => (satu === null ? [] : [{ satu, nama: nama[index] ?? '' }]));
  const kosong = nilai.length - ada.length;
  const belum = kosong === 0 ? '' : ` ${kosong} belum ada data.`;
  const pertama = ada[0];
  if (!pertama) return `${apa}${belum === '' ? ' belum ada data.' : `:${belum}`}`;
  const teks = ({ satu, nama: siapa }: { satu: number; nama: string }) =>
    `${formatPersen(satu)} (${ringkas(siapa, 90)})`;
  if (ada.length === 1) return `${apa}: ${teks(pertama)}.${belum}`;
  const atas = ada.reduce((a, b) => (b.satu > a.satu ? b : a));
  const bawah = ada.reduce((a, b) => (b.satu < a.satu ? b : a));
  if (atas.satu === bawah.satu) return `${apa}: semuanya ${formatPersen(atas.satu)}.${belum}`;
  return `${apa} tertinggi ${teks(atas)}, terendah ${teks(bawah)}.${belum}`;
}
