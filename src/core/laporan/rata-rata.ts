/** Means per sasaran and overall as a table. */
import { formatAngka } from '../angka.ts';
import type { Rekap } from '../rekap/rekap.ts';
import type { Block, TableRow } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { periodeTahun } from './periode-text.ts';
import { namaSasaran } from './sasaran-group.ts';
import { formatCapaian, STRIP } from './ukuran-text.ts';

function rataRataNote(rekap: Rekap, batas: number | null): string {
  const isCapped = rekap.rataRata.dibatasi || rekap.perSasaran.some((mean) => mean.dibatasi);
  const cap = isCapped && batas !== null ? `\nDalam rata-rata, capaian dibatasi ${formatAngka(batas)}%.` : '';
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
