/** Sentences on how many indikator reached their target, which kategori they are in, and which stand at the ends. */
import { formatPersen } from '../../angka.ts';
import type { RekapRow } from '../../rekap/rekap.ts';
import { bilangan, hitung } from '../bilangan.ts';
import { joinAnd, sebutBeberapa } from '../kalimat.ts';
import { dinilai, hitungKeadaan, type Keadaan, sebutIndikator, ujung } from '../keadaan-indikator.ts';
import { groupBy } from '../sasaran-group.ts';

const SEBUTAN: Record<Keadaan, string> = {
  tercapai: 'mencapai target',
  tidakTercapai: 'belum mencapai target',
  belumLengkap: 'belum lengkap datanya',
  belumJatuhTempo: 'belum jatuh tempo',
  belumAdaData: 'belum ada datanya',
  lain: 'belum dapat dinilai',
};

const ORDER = Object.keys(SEBUTAN) as Keadaan[];

/** Indikator named at most in one sentence. */
const PALING = 3;

/**
 * `Sasaran ini diukur dengan sepuluh indikator: tujuh mencapai target, dua belum mencapai target, dan satu belum jatuh tempo.`
 * @param ukuran the sentence up to the number of indikator
 * @param benda what they are called
 */
export function kalimatKeadaan(ukuran: string, rows: readonly RekapRow[], benda = 'indikator'): string {
  const found = hitungKeadaan(rows);
  const parts = ORDER.filter((keadaan) => found[keadaan].length > 0);
  const [first] = parts;
  if (!first) return '';
  const count = `${ukuran} ${hitung(rows.length, benda)}`;
  if (rows.length === 1) return `${count}, yang ${SEBUTAN[first]}.`;
  if (parts.length === 1) return `${count}, yang semuanya ${SEBUTAN[first]}.`;
  const words = parts.map((keadaan) => `${bilangan(found[keadaan].length)} ${SEBUTAN[keadaan]}`);
  return `${count}: ${joinAnd(words)}.`;
}

/** Only of rows with a kategori: `Menurut kategorinya, enam indikator tergolong Sangat Tinggi dan satu indikator tergolong Sedang.` */
export function kalimatSebaran(rows: readonly RekapRow[], skala: readonly { kategori: string }[]): string {
  const groups = groupBy(
    dinilai(rows)
      .map(({ row }) => row)
      .filter(({ kategori }) => kategori !== ''),
    ({ kategori }) => kategori,
  );
  const known = skala.map(({ kategori }) => kategori).filter((kategori) => groups.has(kategori));
  const names = [...known, ...[...groups.keys()].filter((kategori) => !known.includes(kategori))];
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  const [only] = names;
  if (only === undefined || total < 2) return '';
  if (names.length === 1) return `Semua indikator yang dinilai tergolong kategori ${only}.`;
  const words = names.map((kategori) => `${hitung(groups.get(kategori)?.length ?? 0, 'indikator')} ${kategori}`);
  return `Menurut kategorinya, terdapat ${joinAnd(words)}.`;
}

const sebut = (rows: readonly RekapRow[]): string => sebutBeberapa(rows.map(sebutIndikator), PALING, 'indikator');

/** The highest and the lowest capaian, ties named together. */
export function kalimatUjung(rows: readonly RekapRow[]): string {
  const { tertinggi, terendah } = ujung(rows);
  if (!tertinggi || !terendah) return 'Belum ada indikator yang capaiannya dapat dinilai.';
  const [judged] = tertinggi.rows;
  if (dinilai(rows).length === 1 && judged) {
    return rows.length === 1
      ? ''
      : `Satu-satunya indikator yang dapat dinilai adalah ${sebutIndikator(judged)} dengan capaian ${formatPersen(tertinggi.capaian)}.`;
  }
  if (tertinggi.capaian === terendah.capaian) {
    return `Indikator yang dinilai mencatat capaian yang sama, yaitu ${formatPersen(tertinggi.capaian)}.`;
  }
  const verb = tertinggi.rows.length > 1 ? 'dicatat bersama oleh' : 'dicatat oleh';
  const high = `Capaian tertinggi sebesar ${formatPersen(tertinggi.capaian)} ${verb} ${sebut(tertinggi.rows)}`;
  return `${high}, sedangkan capaian terendah sebesar ${formatPersen(terendah.capaian)} terdapat pada ${sebut(terendah.rows)}.`;
}
