/** Means per sasaran and overall, and in words how the indikator stand. */

import { formatAngka, formatPersen } from '../angka.ts';
import type { Rekap, RekapRow } from '../rekap/rekap.ts';
import type { Block, TableRow } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { periodeTahun } from './periode-text.ts';
import { groupBy, namaSasaran, rowsPerangkatDaerah } from './sasaran-group.ts';
import { formatCapaian, STRIP } from './ukuran-text.ts';

/** `8 indikator berkategori Sangat Tinggi dan 2 indikator belum lengkap`: by kategori, or by status where there is none. */
function countByKategori(rekap: Rekap): string {
  const name = ({ kategori, status }: RekapRow) =>
    kategori ? `berkategori ${kategori}` : status.toLowerCase() || 'tanpa kategori';
  const counts = [...groupBy(rowsPerangkatDaerah(rekap), name)].map(
    ([text, rows]) => `${rows.length} indikator ${text}`,
  );
  return joinAnd(counts);
}

/** `a`, `a dan b`, `a, b, dan c`. */
function joinAnd(items: string[]): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${last}`;
}

/** One paragraph: how many indikator, how they stand, the mean. */
export function ringkasanCapaian(rekap: Rekap): string {
  const rows = rowsPerangkatDaerah(rekap);
  const { nilai, n, tidakDihitung, kategori } = rekap.rataRata;
  if (rows.length === 0) return 'Belum ada indikator kinerja perangkat daerah yang dapat direkap.';
  const mean =
    nilai === null
      ? 'Rata-rata capaian belum dapat dihitung karena belum ada indikator dengan capaian lengkap.'
      : `Rata-rata capaian dari ${n} indikator yang dihitung adalah ${formatPersen(nilai)}${kategori ? ` dengan kategori ${kategori}` : ''}; ${tidakDihitung} indikator tidak dihitung.`;
  return `Pada ${periodeTahun(rekap.periode)} terdapat ${rows.length} indikator kinerja perangkat daerah, yaitu ${countByKategori(rekap)}. ${mean}`;
}

function rataRataNote(rekap: Rekap, batas: number | null): string {
  const isCapped = rekap.rataRata.dibatasi || rekap.perSasaran.some((mean) => mean.dibatasi);
  const cap = isCapped && batas !== null ? `\nDalam rata-rata, capaian dibatasi ${formatAngka(batas)} %.` : '';
  return `Rata-rata perangkat daerah dihitung atas seluruh indikator yang dihitung, bukan atas rata-rata sasaran.${cap}`;
}

export function rataRataBlocks({ rekap, buku }: LaporanInput): Block[] {
  if (rekap.perSasaran.length === 0) {
    return [
      { type: 'paragraph', text: 'Rata-rata capaian belum dapat disajikan karena belum ada sasaran yang direkap.' },
    ];
  }
  const rows = rekap.perSasaran.map(
    (mean, index): TableRow => ({
      cells: [
        String(index + 1),
        namaSasaran(mean.sasaran),
        String(mean.n),
        String(mean.tidakDihitung),
        formatCapaian(mean.nilai),
        mean.kategori || STRIP,
      ],
    }),
  );
  const { nilai, n, tidakDihitung, kategori } = rekap.rataRata;
  const total: TableRow = {
    kind: 'total',
    labelSpan: 2,
    cells: ['Perangkat daerah', String(n), String(tidakDihitung), formatCapaian(nilai), kategori || STRIP],
  };
  return [
    {
      type: 'table',
      caption: `Rata-rata Capaian per Sasaran ${periodeTahun(rekap.periode)}`,
      columns: [
        { header: 'No.', width: 2, align: 'center' },
        { header: 'Sasaran Strategis', width: 18 },
        { header: 'Indikator Dihitung', width: 4, align: 'center' },
        { header: 'Tidak Dihitung', width: 4, align: 'center' },
        { header: 'Rata-rata Capaian (%)', width: 5, align: 'right' },
        { header: 'Kategori', width: 7, align: 'center' },
      ],
      rows: [...rows, total],
      note: rataRataNote(rekap, buku.pengaturan.batasCapaianRataRata),
    },
  ];
}
