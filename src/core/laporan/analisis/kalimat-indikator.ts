/** One indikator in words: what was reached of the target, against the period before, and on the way to the year's target. */
import { formatAngka, formatPersen, sumDecimal } from '../../angka.ts';
import type { RekapRow, Ukuran } from '../../rekap/rekap.ts';
import { cetak } from '../keadaan-indikator.ts';
import type { PeriodeLalu } from '../periode-lalu.ts';
import { formatUkuran } from '../ukuran-text.ts';

/** Measures without a unit: nobody says `85 indeks`. */
const TANPA_SATUAN = /^(?:indeks|nilai|skor|angka|rasio)$/i;

/** `Menit` is a common noun in running text; `SKM`, `°C` and `m2` stay as they are. */
function satuanText({ indikator }: RekapRow): string {
  const satuan = indikator.satuan.trim();
  if (indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak' || TANPA_SATUAN.test(satuan)) return '';
  return /^[A-Z][a-z]+(?:[\s/-][A-Z]?[a-z]+)*$/.test(satuan) ? satuan.toLowerCase() : satuan;
}

/** `85,00%`, `24 menit`, `18–22 °C`, `BB`: a predikat has no satuan, and a percent sign stands at its number. */
function withSatuan(ukuran: Ukuran, row: RekapRow): string {
  const text = formatUkuran(ukuran, row.indikator.desimal);
  const satuan = satuanText(row);
  if (satuan === '') return text;
  return satuan === '%' ? `${text}%` : `${text} ${satuan}`;
}

const isFilled = ({ value, text }: Ukuran): boolean => value !== null || Boolean(text);

/** Below 100 %: a range may be left on either side, and of Arah Turun it is the higher figure that misses. */
function hubunganMeleset({ arah, target, realisasi }: RekapRow): string {
  if (arah === 'Stabil' || target.max !== undefined) return 'berada di luar';
  const isAbove = realisasi.value !== null && target.value !== null && realisasi.value > target.value;
  return arah === 'Turun' && isAbove ? 'masih di atas' : 'belum mencapai';
}

/** How the realisasi stands to its target; a row that is not judged only names both. */
function hubungan(row: RekapRow): string {
  if (!row.dihitung || row.capaian === null) return 'dari';
  const capaian = cetak(row.capaian);
  if (capaian < 100) return hubunganMeleset(row);
  if (capaian === 100) return row.arah === 'Stabil' || row.target.max !== undefined ? 'sesuai dengan' : 'mencapai';
  return row.arah === 'Turun' ? 'lebih baik daripada' : 'melampaui';
}

/** Continues after the name of the indikator and a colon. A satuan in words is said once, behind the target. */
export function kalimatCapaian(row: RekapRow): string {
  if (!isFilled(row.realisasi)) {
    return `belum ada realisasi yang dapat dinilai${row.status ? ` (${row.status.toLowerCase()})` : ''}.`;
  }
  const hasTarget = isFilled(row.target);
  const isWord = /^[a-z]/.test(satuanText(row));
  const realisasi =
    hasTarget && isWord ? formatUkuran(row.realisasi, row.indikator.desimal) : withSatuan(row.realisasi, row);
  const target = hasTarget ? ` ${hubungan(row)} target ${withSatuan(row.target, row)}` : '';
  const capaian = row.capaianTampil === null ? '' : `, capaian ${formatPersen(row.capaianTampil)}`;
  const verdict = row.kategori ? `, kategori ${row.kategori}` : row.status ? ` (${row.status.toLowerCase()})` : '';
  return `realisasi ${realisasi}${target}${capaian}${verdict}.`;
}

/** `Dibandingkan Triwulan I, capaiannya naik 4,20 poin persen.`; `''` where either period has none. */
export function kalimatBanding(row: RekapRow, lalu: PeriodeLalu | null): string {
  const before = lalu?.capaian.get(row.kode);
  if (!lalu || before === undefined || !row.dihitung || row.capaianTampil === null) return '';
  const selisih = sumDecimal([cetak(row.capaianTampil), -cetak(before)]) ?? 0;
  if (selisih === 0) return `Capaiannya sama dengan ${lalu.nama}.`;
  const verb = selisih > 0 ? 'naik' : 'turun';
  return `Dibandingkan ${lalu.nama}, capaiannya ${verb} ${formatAngka(Math.abs(selisih), 2)} poin persen.`;
}

/** Progress of a period within the year; `''` for the year itself and where there is none. */
export function kalimatProgres(row: RekapRow, isTahunan: boolean): string {
  if (isTahunan || row.capaianTahunan === null || !isFilled(row.targetTahunan)) return '';
  return `Terhadap target tahunan ${withSatuan(row.targetTahunan, row)}, capaian sampai dengan periode ini ${formatPersen(row.capaianTahunan)}.`;
}
