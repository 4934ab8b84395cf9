/** A chart of a report as plain data: what is drawn, what is written beside it, and nothing of the program that draws it. */

/** Which of the charts of domain rules §9 it is; a report may hold several of one kind (one for each indikator). */
export type JenisGrafik =
  | 'capaian-sasaran'
  | 'sebaran-kategori'
  | 'target-realisasi'
  | 'serapan-capaian'
  | 'progres-tahun';

/** Tones that stay apart in print without colour. */
export type Nada = 'gelap' | 'terang';

/** `#rrggbb`; lightness (CIE L*) about 24 and 81. */
export const WARNA: Record<Nada, string> = { gelap: '#1f3a5f', terang: '#b5c9de' };

export interface Seri {
  nama: string;
  nada: Nada;
  /** As drawn: at most the end of the axis. `null` = no data, no bar. */
  nilai: (number | null)[];
  /** Written at the end of each bar, `''` where there is none: the true figure, formatted. */
  label: string[];
}

export interface Grafik {
  jenis: JenisGrafik;
  /** `batang` lie, one below the other; `kolom` stand side by side. */
  bentuk: 'batang' | 'kolom';
  judul: string;
  /** Names of the axes. */
  sumbuKategori: string;
  sumbuNilai: string;
  /** One for each bar or group of bars; those without data say so. */
  kategori: string[];
  seri: Seri[];
  /** Ends of the value axis. */
  mulai: number;
  sampai: number;
  /** The only marks of the value axis, each with a line through the picture (`Target 100%`): the bars carry their figures themselves. */
  tanda: { nilai: number; teks: string }[];
  /** One or two sentences for those who do not see the picture, made from the figures. */
  alt: string;
  /** What the picture leaves out, cuts off or marks: one sentence each. */
  catatan: string[];
}

/** Pixels. A picture is 16 cm wide in the report: 6 pixels are a millimetre. */
export interface UkuranGambar {
  lebar: number;
  tinggi: number;
}

const LEBAR = 960;

/** Room for a bar, for its neighbours' gap, and for title, legend and axis. */
export function ukuranGrafik({ bentuk, kategori, seri }: Grafik): UkuranGambar {
  if (bentuk === 'kolom') return { lebar: LEBAR, tinggi: 330 };
  const perKategori = seri.length > 1 ? 54 : 40;
  return { lebar: LEBAR, tinggi: Math.max(230, 130 + kategori.length * perKategori) };
}
