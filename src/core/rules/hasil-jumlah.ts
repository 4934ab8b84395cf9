/** Rules of the group typed results about rows that people put below a quarterly tab: an average over the wrong rows, percentages that were added up. */
import { formatAngka, sumDecimal } from '../angka.ts';
import type { BukuKerja, HasilBawah, TriwulanTab } from '../buku-kerja.ts';
import { isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { placeOf, type Report, type Rule } from './rule.ts';

interface Butir {
  row: number;
  kode: string;
  tingkat: string;
  sasaran: string;
  /** As it stands in the cell; `null` where there is none. */
  nilai: number | null;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : (sumDecimal(values) ?? 0) / values.length;

const filled = (list: readonly Butir[]): number[] => list.flatMap(({ nilai }) => nilai ?? []);

function butirOf({ indikator }: BukuKerja, { rows }: TriwulanTab): Butir[] {
  const byKode = new Map(indikator.map((one) => [one.kode, one]));
  return rows.map(({ row, kode, capaianTertulis }) => {
    const { tingkat = '', sasaran = '' } = byKode.get(kode) ?? {};
    return { row, kode, tingkat, sasaran, nilai: capaianTertulis?.nilai ?? null };
  });
}

function groupsOf(list: readonly Butir[], field: 'tingkat' | 'sasaran'): Butir[][] {
  const groups = new Map<string, Butir[]>();
  for (const one of list) groups.set(one[field], [...(groups.get(one[field]) ?? []), one]);
  return [...groups.values()];
}

/** Means that are right: of all rows, of one Tingkat, of a sasaran, of the rows since the result before, capped or not. */
function isRight({ pengaturan }: BukuKerja, list: readonly Butir[], since: number, tercetak: Tercetak): boolean {
  const { batasCapaianTampil, batasCapaianRataRata } = pengaturan;
  const section = list.filter(({ row }) => row > since);
  const groups = [list, section, ...groupsOf(list, 'tingkat'), ...groupsOf(list, 'sasaran')];
  return groups.some((group) => {
    const values = filled(group);
    const capped = [batasCapaianTampil, batasCapaianRataRata].flatMap((batas) =>
      batas === null ? [] : [values.map((value) => Math.min(value, batas))],
    );
    return [values, ...capped].some((one) => isCocok(mean(one), tercetak));
  });
}

/** Rows that were forgotten at the beginning or the end, as when rows are added below a formula. */
function wrongRange(list: readonly Butir[], tercetak: Tercetak): string {
  const some = list.filter(({ nilai }) => nilai !== null);
  for (let left = 1; left <= some.length - 2; left += 1) {
    const parts = [some.slice(0, some.length - left), some.slice(left)];
    const found = parts.find((part) => isCocok(mean(filled(part)), tercetak));
    const [first, last] = [found?.[0], found?.[found.length - 1]];
    if (first && last) return `hanya baris ${first.row} sampai ${last.row} yang dirata-ratakan`;
  }
  return '';
}

/** Why the figure came out as it did; `''` when nothing explains it. */
function sebabOf(list: readonly Butir[], tercetak: Tercetak): string {
  const values = filled(list);
  const total = sumDecimal(values) ?? 0;
  if (values.length < list.length && isCocok(total / list.length, tercetak))
    return 'baris yang kosong dihitung sebagai 0';
  const cut = [100, 120].find((batas) => isCocok(mean(values.map((value) => Math.min(value, batas))), tercetak));
  if (cut !== undefined) return `setiap capaian dibatasi ${cut} persen lebih dahulu`;
  // With fewer decimals some range would fit by chance.
  return tercetak.desimal < 2 ? '' : wrongRange(list, tercetak);
}

const tulis = ({ nilai, desimal }: Tercetak): string => formatAngka(nilai, Math.max(2, Math.min(desimal, 4)));

function checkRata(buku: BukuKerja, tab: TriwulanTab, one: HasilBawah, since: number, report: Report): void {
  const list = butirOf(buku, tab).filter(({ row }) => row < one.row);
  const values = filled(list);
  const hasil = mean(values);
  if (hasil === null || values.length < 2 || isRight(buku, list, since, one.capaian)) return;
  const cocok = sebabOf(list, one.capaian);
  // Rows without a figure may have had one when the mean was taken: then nothing is said without a reason.
  if (cocok === '' && values.length < list.length) return;
  const kolom = tab.table.headers.capaian ?? 'Capaian TW (%)';
  const nilai = tulis(one.capaian);
  const data = { kolom, nilai, hasil: formatAngka(hasil, 2), banyak: values.length, cocok };
  report(createTemuan('AVERAGE_RANGE_ERROR', placeOf({ table: tab.table, row: one.row }, '', 'capaian', nilai), data));
}

function checkJumlah(buku: BukuKerja, tab: TriwulanTab, one: HasilBawah, report: Report): void {
  const values = filled(butirOf(buku, tab).filter(({ row }) => row < one.row));
  if (values.length < 2 || !isCocok(sumDecimal(values), one.capaian)) return;
  const terms = values.map((value) => formatAngka(value, 2));
  const jumlah =
    terms.length > 4 ? `${terms.slice(0, 3).join(' + ')} + … + ${terms[terms.length - 1]}` : terms.join(' + ');
  const kolom = tab.table.headers.capaian ?? 'Capaian TW (%)';
  const nilai = tulis(one.capaian);
  const place = placeOf({ table: tab.table, row: one.row }, '', 'capaian', nilai);
  report(createTemuan('PERCENT_SUMMED', place, { kolom, nilai, jumlah }));
}

export const HASIL_BAWAH: Rule = {
  kode: 'AVERAGE_RANGE_ERROR',
  check: ({ buku, triwulan }, report) => {
    for (const nomor of triwulan) {
      const tab = buku.triwulan[nomor];
      for (const [index, one] of (tab?.hasilBawah ?? []).entries()) {
        if (!tab) continue;
        if (one.isRata) checkRata(buku, tab, one, tab.hasilBawah?.[index - 1]?.row ?? 0, report);
        else checkJumlah(buku, tab, one, report);
      }
    }
  },
};
