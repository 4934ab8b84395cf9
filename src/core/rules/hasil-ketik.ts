/** Rules of the group typed results: a Capaian TW or Kategori that somebody typed over what the add-on makes. */
import { formatAngka } from '../angka.ts';
import type { BukuKerja, TriwulanField, TriwulanRow, TriwulanTab } from '../buku-kerja.ts';
import { calculateCapaian } from '../capaian/capaian.ts';
import { kategoriOf } from '../kategori.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { explainCapaian, type PenjelasanCapaian, sambung, type TriwulanLain } from '../penjelasan/explain-capaian.ts';
import { rumusOf } from '../penjelasan/rumus-capaian.ts';
import { isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { isPersen } from '../satuan.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import type { Level } from '../temuan/temuan.ts';
import { decimalsOf, showUkuran } from './figure.ts';
import {
  namaTriwulan,
  placeOf,
  type Report,
  type RowContext,
  type RowRule,
  type Rule,
  type RuleContext,
  reportIndikator,
} from './rule.ts';

/** Types whose capaian no formula says: its value stands there, and is old once the realisasi has changed. */
const TANPA_RUMUS = ['Predikat', 'Ya/Tidak', 'Rentang'];

const show = ({ nilai, desimal }: Tercetak): string => formatAngka(nilai, Math.min(desimal, 4));

function place({ row }: RowContext, field: TriwulanField, nilai: string) {
  return placeOf(row, row.kode, field, nilai);
}

function hitungan({ indikator, buku, figure, planned }: RowContext, target: number | null, realisasi: number | null) {
  const { pengaturan } = buku;
  const { arah, tipe } = indikator;
  const rumus = indikator.rumus ?? pengaturan.rumusTurun;
  const max = figure.target.max;
  const ukuran = max === undefined ? { value: target } : { value: target, max };
  return arah
    ? calculateCapaian({ target: ukuran, realisasi, arah, rumus, tipe, due: planned, pengaturan }).capaian
    : null;
}

/** What the sheet's own formula makes of the cells beside it: a target that differs from Rencana Aksi has a temuan of its own. */
function dapatHasil(context: RowContext): number[] {
  const { row, target, realisasi, buku } = context;
  const plain = [
    hitungan(context, target, realisasi),
    hitungan(context, row.target.value, realisasi),
    hitungan(context, target, row.realisasi.value),
    hitungan(context, row.target.value, row.realisasi.value),
  ].filter((value) => value !== null);
  const batas = buku.pengaturan.batasCapaianTampil;
  return batas === null ? plain : [...plain, ...plain.map((value) => Math.min(value, batas))];
}

const byKode = new WeakMap<TriwulanTab, ReadonlyMap<string, TriwulanRow>>();

function rowOf(tab: TriwulanTab, kode: string): TriwulanRow | undefined {
  const known = byKode.get(tab) ?? new Map(tab.rows.map((row) => [row.kode, row]));
  byKode.set(tab, known);
  return known.get(kode);
}

function quartersOf({ buku, indikator, triwulan }: RowContext): TriwulanLain[] {
  return ([1, 2, 3, 4] as const).flatMap((nomor) => {
    const tab = nomor === triwulan ? null : buku.triwulan[nomor];
    const other = tab ? rowOf(tab, indikator.kode) : undefined;
    if (!other) return [];
    return [{ nama: namaTriwulan(nomor), target: other.target.value, realisasi: other.realisasi.value }];
  });
}

function penjelasan(context: RowContext, tercetak: Tercetak, hasil: number): PenjelasanCapaian[] {
  const { indikator, buku, target, realisasi, row } = context;
  if (!indikator.arah || target === null || realisasi === null || TANPA_RUMUS.includes(indikator.tipe)) return [];
  return explainCapaian({
    ...{ tercetak, hitung: hasil, target, realisasi },
    rumus: rumusOf(indikator.arah, indikator.rumus ?? buku.pengaturan.rumusTurun),
    targetTahunan: indikator.targetTahunan.value,
    lain: quartersOf(context),
    desimalOperan: { target: decimalsOf(row.target), realisasi: decimalsOf(row.realisasi) },
  });
}

function asalOf({ indikator, buku, figure, realisasi, row }: RowContext): string {
  const rumus = rumusOf(indikator.arah ?? 'Naik', indikator.rumus ?? buku.pengaturan.rumusTurun);
  const nama = TANPA_RUMUS.includes(indikator.tipe) ? `Tipe ${indikator.tipe}` : `rumus ${rumus.nama}`;
  const angka = row.realisasi.text === '' ? showUkuran({ value: realisasi }) : row.realisasi.text;
  return `Target ${showUkuran(figure.target)}, Realisasi ${angka}, ${nama}`;
}

function checkCapaian(context: RowContext, report: Report): void {
  const { row, indikator, target, realisasi } = context;
  const { capaianTertulis: tercetak } = row;
  if (!tercetak || row.tahan !== '') return;
  const hasil = hitungan(context, target, realisasi);
  if (hasil === null || isCocok(hasil, tercetak) || dapatHasil(context).some((one) => isCocok(one, tercetak))) return;
  const found = penjelasan(context, tercetak, hasil);
  const [first] = found;
  const at = place(context, 'capaian', show(tercetak));
  const kolom = row.table.headers.capaian ?? 'Capaian TW (%)';
  const data = { kolom, nilai: show(tercetak), hasil: formatAngka(hasil, Math.max(2, Math.min(tercetak.desimal, 4))) };
  if (first?.jenis === 'pembulatan' || first?.jenis === 'teliti') {
    report(createTemuan('ROUNDING_TRUNC', at, { ...data, cocok: first.kalimat }));
    return;
  }
  const level: Level = TANPA_RUMUS.includes(indikator.tipe) ? 'peringatan' : 'galat';
  const all = { ...data, asal: asalOf(context), cocok: sambung(found), tempat: 'buku-kerja' } as const;
  report(createTemuan('CAPAIAN_MISMATCH', at, all, level));
}

function labelsOf({ pengaturan }: BukuKerja): Map<string, string> {
  return new Map(pengaturan.skalaKategori.map(({ kategori }) => [wordKey(kategori), kategori]));
}

/** The kategori of another capaian than that of the row; one that the add-on wrote is brought up to date by the next recap. */
function checkKategori(context: RowContext, report: Report): void {
  const { row, buku, triwulan, target, realisasi } = context;
  const tertulis = row.kategoriTertulis ?? '';
  if (tertulis === '' || row.tahan !== '' || !labelsOf(buku).has(wordKey(tertulis))) return;
  if (buku.triwulan[triwulan]?.kategoriMesin?.has(row.kode)) return;
  const hasil = hitungan(context, target, realisasi);
  if (hasil === null) return;
  const says = (value: number) => wordKey(kategoriOf(value, buku.pengaturan.skalaKategori)) === wordKey(tertulis);
  if (says(hasil) || dapatHasil(context).some(says)) return;
  const kategori = kategoriOf(hasil, buku.pengaturan.skalaKategori);
  const kolom = row.table.headers.kategori ?? 'Kategori';
  const data = { kolom, nilai: tertulis, capaian: formatAngka(hasil, 2), kategori };
  report(createTemuan('KATEGORI_MISMATCH', place(context, 'kategori', tertulis), data));
}

/** Words of scales other than the workbook's that offices print. */
const SEBUTAN_LAIN =
  /^(?:sangat|cukup|tidak|kurang|belum)?(?:baik|berhasil|memuaskan|tinggi|rendah|sedang|cukup|kurang|efektif)(?:sekali|baik|berhasil)?$/;

function checkLabels({ buku, triwulan }: RuleContext, report: Report): void {
  const labels = labelsOf(buku);
  const [satu = ''] = [...labels.values()];
  for (const nomor of triwulan) {
    const rows = buku.triwulan[nomor]?.rows ?? [];
    const first = rows.find(({ kategoriTertulis = '' }) => {
      const key = wordKey(kategoriTertulis);
      return SEBUTAN_LAIN.test(key) && !labels.has(key);
    });
    if (!first) continue;
    const lain = first.kategoriTertulis ?? '';
    const kolom = first.table.headers.kategori ?? 'Kategori';
    const used = rows.find(({ kategoriTertulis = '' }) => labels.has(wordKey(kategoriTertulis)))?.kategoriTertulis;
    report(
      createTemuan('LABEL_SET_MIX', placeOf(first, first.kode, 'kategori', lain), { kolom, satu: used ?? satu, lain }),
    );
  }
}

/** Percentages of which the plan itself adds more than a whole. */
function checkPercentSummed({ kodeTahun, triwulan }: RuleContext, report: Report): void {
  const last = triwulan[triwulan.length - 1] ?? 4;
  for (const { quarters } of kodeTahun) {
    const indikator = quarters[last - 1]?.indikator;
    if (indikator?.caraRekap !== 'Jumlah' || indikator.caraIsi === 'Kumulatif') continue;
    if (!isPersen(indikator.satuan, indikator.tipe)) continue;
    const targets = quarters.flatMap((quarter) => quarter?.figure.target.value ?? []);
    const jumlah = targets.reduce((sum, value) => sum + value, 0);
    if (targets.length < 2 || jumlah <= 100 + 1e-9 || Math.max(...targets) > 100) continue;
    const terms = targets.map((value) => formatAngka(value)).join(' + ');
    reportIndikator(report, 'PERCENT_SUMMED', indikator, 'caraRekap', {
      ...{ kolom: 'Target setahun', nilai: formatAngka(jumlah), jumlah: terms },
    });
  }
}

export const HASIL_ROW_RULES: readonly RowRule[] = [
  { kode: 'CAPAIAN_MISMATCH', check: checkCapaian },
  { kode: 'KATEGORI_MISMATCH', check: checkKategori },
];

export const HASIL_RULES: readonly Rule[] = [
  { kode: 'LABEL_SET_MIX', check: checkLabels },
  { kode: 'PERCENT_SUMMED', check: checkPercentSummed },
];
