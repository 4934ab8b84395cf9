/** The analysis of one sasaran: its means, each indikator in words, and the reasons and follow-up as the units typed them. */
import { formatPersen } from '../../angka.ts';
import type { RekapRow } from '../../rekap/rekap.ts';
import { hitung } from '../bilangan.ts';
import type { Block } from '../blocks.ts';
import { paragraf } from '../kalimat.ts';
import { type IsianTriwulan, penjelasanItems } from '../penjelasan.ts';
import type { PeriodeLalu } from '../periode-lalu.ts';
import type { SasaranGroup } from '../sasaran-group.ts';
import { kalimatKeadaan, kalimatUjung } from './jumlah-capaian.ts';
import { kalimatBanding, kalimatCapaian, kalimatProgres } from './kalimat-indikator.ts';

/** What every sasaran of a report is analysed with. */
export interface BahanAnalisis {
  /** Rows of the units by Kode, over the quarters of the period. */
  isian: ReadonlyMap<string, IsianTriwulan[]>;
  /** Says from which quarter the words of a unit come. */
  nameQuarters: boolean;
  lalu: PeriodeLalu | null;
  isTahunan: boolean;
}

/** How many indikator measure the sasaran, how they stand, and their mean. */
export function kalimatSasaran({ rataRata, rows }: Pick<SasaranGroup, 'rataRata' | 'rows'>): string {
  const state = kalimatKeadaan('Sasaran ini diukur dengan', rows);
  const ends = rows.length > 1 ? kalimatUjung(rows) : '';
  if (!rataRata || rataRata.nilai === null) {
    return paragraf(state, ends, 'Rata-rata capaiannya belum dapat dihitung.');
  }
  // The mean of one indikator is its capaian, which is said below.
  if (rataRata.n === 1) return paragraf(state, ends);
  const kategori = rataRata.kategori ? ` dengan kategori ${rataRata.kategori}` : '';
  const left = rataRata.tidakDihitung === 0 ? '' : `; ${hitung(rataRata.tidakDihitung, 'indikator')} tidak dihitung`;
  return paragraf(state, ends, `Rata-rata capaiannya ${formatPersen(rataRata.nilai)}${kategori}${left}.`);
}

function rowBlocks(row: RekapRow, bahan: BahanAnalisis): Block[] {
  const items = penjelasanItems(bahan.isian.get(row.kode) ?? [], bahan.nameQuarters);
  const words = paragraf(kalimatCapaian(row), kalimatBanding(row, bahan.lalu), kalimatProgres(row, bahan.isTahunan));
  const figures: Block = {
    type: 'paragraph',
    keepNext: items.length > 0,
    text: [{ text: `${row.kode} ${row.indikator.indikator}`, bold: true }, `: ${words}`],
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

function silentSentence(silent: readonly RekapRow[], total: number): string {
  if (silent.length === 0) return '';
  if (silent.length === total)
    return 'Faktor, kendala, dan tindak lanjut untuk sasaran ini belum diisi oleh unit kerja.';
  const kode = silent.map((row) => row.kode).join(', ');
  return `Faktor, kendala, dan tindak lanjut untuk indikator ${kode} belum diisi oleh unit kerja.`;
}

/** Each indikator with its words; at the end whose units said nothing. */
export function penjelasanBlocks({ rows }: SasaranGroup, bahan: BahanAnalisis): Block[] {
  const due = rows.filter((row) => row.due > 0);
  const silent = due.filter((row) => penjelasanItems(bahan.isian.get(row.kode) ?? [], bahan.nameQuarters).length === 0);
  const closing = silentSentence(silent, due.length);
  return [
    ...rows.flatMap((row) => rowBlocks(row, bahan)),
    ...(closing ? [{ type: 'paragraph', text: closing } satisfies Block] : []),
  ];
}

export function analisisSasaran(group: SasaranGroup, bahan: BahanAnalisis): Block[] {
  return [
    { type: 'paragraph', indent: true, text: kalimatSasaran(group), keepNext: true },
    ...penjelasanBlocks(group, bahan),
  ];
}
