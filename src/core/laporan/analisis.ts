/** Analysis per sasaran, made of the figures and of what the units typed; nothing is invented. */
import { formatPersen } from '../angka.ts';
import { triwulanOf } from '../periode.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { type IsianTriwulan, isianByKode, penjelasanItems } from './penjelasan.ts';
import { groupBySasaran, jumlahIndikator, type SasaranGroup } from './sasaran-group.ts';
import { formatUkuran } from './ukuran-text.ts';

/** `85,00%`, `24 Menit`, `18–22 °C`, `BB`: a predikat has no satuan, and a percent sign stands at its number. */
function withSatuan(ukuran: Ukuran, { indikator }: RekapRow): string {
  const text = formatUkuran(ukuran, indikator.desimal);
  const satuan = indikator.satuan.trim();
  if (satuan === '' || indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return text;
  return satuan === '%' ? `${text}%` : `${text} ${satuan}`;
}

function rowSentence(row: RekapRow): string {
  if (row.realisasi.value === null && !row.realisasi.text) {
    return `belum ada realisasi yang dapat dinilai${row.status ? ` (${row.status.toLowerCase()})` : ''}.`;
  }
  const realisasi = withSatuan(row.realisasi, row);
  const hasTarget = row.target.value !== null || Boolean(row.target.text);
  const target = hasTarget ? ` dari target ${withSatuan(row.target, row)}` : '';
  const capaian = row.capaianTampil === null ? '' : `, capaian ${formatPersen(row.capaianTampil)}`;
  const verdict = row.kategori ? `, kategori ${row.kategori}` : row.status ? ` (${row.status.toLowerCase()})` : '';
  return `realisasi ${realisasi}${target}${capaian}${verdict}.`;
}

function meanSentence({ rataRata, rows }: SasaranGroup): string {
  const count = `Sasaran ini diukur dengan ${rows.length} indikator.`;
  if (!rataRata || rataRata.nilai === null) return `${count} Rata-rata capaian belum dapat dihitung.`;
  const kategori = rataRata.kategori ? ` dengan kategori ${rataRata.kategori}` : '';
  return `${count} Rata-rata capaian ${formatPersen(rataRata.nilai)}${kategori} (${jumlahIndikator(rataRata)}).`;
}

function rowBlocks(row: RekapRow, isian: IsianTriwulan[], nameQuarters: boolean): Block[] {
  const items = penjelasanItems(isian, nameQuarters);
  const figures: Block = {
    type: 'paragraph',
    keepNext: items.length > 0,
    text: [{ text: `${row.kode} ${row.indikator.indikator}`, bold: true }, `: ${rowSentence(row)}`],
  };
  if (items.length === 0) return [figures];
  return [
    figures,
    {
      type: 'list',
      ordered: false,
      items: items.map(({ label, text }) => [{ text: `${label}: `, italic: true }, text]),
    },
  ];
}

function sasaranBlocks(
  group: SasaranGroup,
  heading: Block,
  isian: Map<string, IsianTriwulan[]>,
  nameQuarters: boolean,
): Block[] {
  const isianOf = (row: RekapRow) => isian.get(row.kode) ?? [];
  const due = group.rows.filter((row) => row.due > 0);
  const silent = due.filter((row) => penjelasanItems(isianOf(row), nameQuarters).length === 0);
  const closing = silentSentence(silent, due.length);
  return [
    heading,
    { type: 'paragraph', indent: true, text: meanSentence(group), keepNext: true },
    ...group.rows.flatMap((row) => rowBlocks(row, isianOf(row), nameQuarters)),
    ...(closing ? [{ type: 'paragraph', text: closing } satisfies Block] : []),
  ];
}

function silentSentence(silent: RekapRow[], total: number): string {
  if (silent.length === 0) return '';
  if (silent.length === total)
    return 'Faktor, kendala, dan tindak lanjut untuk sasaran ini belum diisi oleh unit kerja.';
  const kode = silent.map((row) => row.kode).join(', ');
  return `Faktor, kendala, dan tindak lanjut untuk indikator ${kode} belum diisi oleh unit kerja.`;
}

/**
 * One part per sasaran.
 * @param toHeading block that names the sasaran
 */
export function analisisBlocks(input: LaporanInput, toHeading: (sasaran: string) => Block): Block[] {
  const triwulan = triwulanOf(input.rekap.periode);
  const isian = isianByKode(input.buku, triwulan);
  const groups = groupBySasaran(input.rekap);
  if (groups.length === 0) {
    return [{ type: 'paragraph', text: 'Analisis belum dapat disajikan karena belum ada sasaran yang direkap.' }];
  }
  return groups.flatMap((group) => sasaranBlocks(group, toHeading(group.sasaran), isian, triwulan.length > 1));
}
