/** Judges the printed kategori of a table: against the scale they belong to, or where it is not known against each other. */
import { formatAngka } from '../angka.ts';
import { kategoriOf } from '../kategori.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { type IsiUji, namaKolom } from './isi-uji.ts';
import type { BarisUji, KolomUji } from './tabel-uji.ts';

/** Scales that offices print; words that stand in several say nothing about which. */
const SKALA: readonly (readonly string[])[] = [
  ['Sangat Tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat Rendah'],
  ['Sangat Baik', 'Baik', 'Cukup', 'Cukup Baik', 'Kurang', 'Kurang Baik', 'Sangat Kurang', 'Tidak Baik'],
  ['Sangat Berhasil', 'Berhasil', 'Cukup Berhasil', 'Kurang Berhasil', 'Tidak Berhasil'],
  ['Sangat Memuaskan', 'Memuaskan', 'Cukup Memuaskan', 'Kurang Memuaskan'],
];

/** The printed scale 91–100, 76–90 … leaves gaps of one point: a capaian in them may bear either label. */
const CELAH = 1;

interface Berkategori {
  baris: BarisUji;
  label: string;
  key: string;
  capaian: number;
}

const skalaOf = (key: string): number => SKALA.findIndex((labels) => labels.some((label) => wordKey(label) === key));

function rowsOf(isi: IsiUji, kategori: KolomUji, capaian: KolomUji): Berkategori[] {
  return isi.baris.flatMap((baris) => {
    if (baris.jenis !== 'data' && baris.jenis !== 'rata-rata') return [];
    const label = isi.teks(baris, kategori);
    const hasil = isi.hasil.find(({ sel }) => sel === isi.sel(baris, capaian));
    const nilai = hasil?.capaianTercetak ?? isi.angka(baris, capaian)?.nilai ?? null;
    return label === '' || nilai === null ? [] : [{ baris, label, key: wordKey(label), capaian: nilai }];
  });
}

function checkMix(isi: IsiUji, kategori: KolomUji, rows: readonly Berkategori[]): boolean {
  const known = rows.filter(({ key }) => skalaOf(key) >= 0);
  const [first] = known;
  const other = first ? known.find(({ key }) => skalaOf(key) !== skalaOf(first.key)) : undefined;
  if (!first || !other) return false;
  isi.lapor('LABEL_SET_MIX', other.baris, kategori, {
    ...{ kolom: namaKolom(kategori), satu: first.label, lain: other.label },
  });
  return true;
}

function checkKnown(isi: IsiUji, kategori: KolomUji, rows: readonly Berkategori[]): void {
  const { skalaKategori: skala } = isi.pengaturan;
  for (const { baris, label, key, capaian } of rows) {
    const fitting = [capaian, capaian - CELAH].map((value) => wordKey(kategoriOf(value, skala)));
    if (fitting.includes(key)) continue;
    isi.lapor('KATEGORI_MISMATCH', baris, kategori, {
      ...{ kolom: namaKolom(kategori), nilai: label, capaian: formatAngka(capaian, 2) },
      kategori: kategoriOf(capaian, skala),
    });
  }
}

/** A label between two of another one: the scale, whatever it is, cannot give that. */
function checkOrder(isi: IsiUji, kategori: KolomUji, rows: readonly Berkategori[]): void {
  for (const one of rows) {
    const others = rows.filter(({ key }) => key !== one.key);
    const between = others.find(({ key, capaian }) => {
      const same = others.filter((other) => other.key === key);
      const isAbove = same.some((other) => other.capaian > one.capaian + 1e-9);
      const isBelow = same.some((other) => other.capaian < one.capaian - 1e-9);
      return isAbove && isBelow && capaian > one.capaian;
    });
    const isAlone = rows.filter(({ key }) => key === one.key).length === 1;
    if (!between || !isAlone) continue;
    isi.lapor('KATEGORI_MISMATCH', one.baris, kategori, {
      ...{ kolom: namaKolom(kategori), nilai: one.label, capaian: formatAngka(one.capaian, 2) },
      ...{ lain: formatAngka(between.capaian, 2), kategoriLain: between.label },
    });
  }
}

export function periksaKategori(isi: IsiUji): void {
  const ownScale = isi.pengaturan.skalaKategori.map(({ kategori }) => wordKey(kategori));
  for (const kategori of isi.semua('kategori')) {
    const capaian = isi.find('capaian', kategori.periode, '') ?? isi.semua('capaian')[0];
    if (!capaian) continue;
    const rows = rowsOf(isi, kategori, capaian);
    if (checkMix(isi, kategori, rows)) continue;
    if (rows.length > 0 && rows.every(({ key }) => ownScale.includes(key))) checkKnown(isi, kategori, rows);
    else checkOrder(isi, kategori, rows);
  }
}
