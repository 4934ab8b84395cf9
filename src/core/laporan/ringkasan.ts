/** The whole of a period in a few paragraphs: for the opening of the results, the ikhtisar and the conclusion. */
import { formatPersen } from '../angka.ts';
import { kalimatCapaianSerapan } from './analisis/anggaran-kinerja.ts';
import { kalimatKeadaan, kalimatSebaran, kalimatUjung } from './analisis/jumlah-capaian.ts';
import { kalimatPerubahan } from './analisis/perubahan.ts';
import { hitung } from './bilangan.ts';
import type { Block } from './blocks.ts';
import { kapital, paragraf } from './kalimat.ts';
import type { LaporanInput } from './laporan-input.ts';
import { type PeriodeLalu, periodeLaluOf } from './periode-lalu.ts';
import { periodeTahun } from './periode-text.ts';
import { ringkasanAnggaran } from './realisasi-anggaran.ts';
import { groupBySasaran, rowsPerangkatDaerah } from './sasaran-group.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', indent: true, text });

/** Mean, kategori, and over how many indikator. */
function kalimatRataRata({ rekap }: LaporanInput): string {
  const { nilai, n, tidakDihitung, kategori } = rekap.rataRata;
  if (nilai === null)
    return 'Rata-rata capaian belum dapat dihitung karena belum ada indikator dengan capaian lengkap.';
  const left = tidakDihitung === 0 ? '' : `; ${hitung(tidakDihitung, 'indikator')} tidak dihitung`;
  const name = kategori ? ` dengan kategori ${kategori}` : '';
  return `Rata-rata capaian ${periodeTahun(rekap.periode)} atas ${hitung(n, 'indikator')} adalah ${formatPersen(nilai)}${name}${left}.`;
}

/** How many, how they stand, the mean. */
export function paragrafKeadaan(input: LaporanInput): string {
  const { rekap, buku } = input;
  const rows = rowsPerangkatDaerah(rekap);
  if (rows.length === 0) return 'Belum ada indikator kinerja perangkat daerah yang dapat direkap.';
  const sasaran = kapital(hitung(groupBySasaran(rekap).length, 'sasaran strategis'));
  return paragraf(
    kalimatKeadaan(`${sasaran} diukur dengan`, rows, 'indikator kinerja'),
    kalimatSebaran(rows, buku.pengaturan.skalaKategori),
    kalimatRataRata(input),
  );
}

/** What changed since the period before; says so where the year begins. */
export function paragrafPerubahan({ rekap }: LaporanInput, lalu: PeriodeLalu | null): string {
  const { periode, rataRata } = rekap;
  if (!lalu && periode.jenis !== 'tahun' && periode.nomor === 1) {
    return `Periode ini adalah awal Tahun ${periode.tahun}, sehingga belum ada periode sebelumnya pada tahun yang sama sebagai pembanding.`;
  }
  return kalimatPerubahan(rowsPerangkatDaerah(rekap), lalu, rataRata.nilai);
}

function paragrafAnggaran({ rekap }: LaporanInput): string {
  const { rataRata, anggaran, periode } = rekap;
  return paragraf(
    ringkasanAnggaran(rekap),
    kalimatCapaianSerapan(rataRata, anggaran.total.serapan, periode.jenis === 'tahun'),
  );
}

/** The paragraphs of the ikhtisar and of the conclusion. */
export function ringkasanBlocks(input: LaporanInput): Block[] {
  const rows = rowsPerangkatDaerah(input.rekap);
  const texts = [
    paragrafKeadaan(input),
    ...(rows.length === 0 ? [] : [paragraf(kalimatUjung(rows), paragrafPerubahan(input, periodeLaluOf(input)))]),
    paragrafAnggaran(input),
  ];
  return texts.map(paragraph);
}
