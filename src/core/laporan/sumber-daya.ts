/** What the results cost: efficiency of the year, and the programmes that supported each indikator. */
import { formatAngka, formatPersen } from '../angka.ts';
import type { Block, TableRow } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { groupBy, rowsPerangkatDaerah } from './sasaran-group.ts';
import { formatCapaian, formatUang } from './ukuran-text.ts';

export function efisiensiBlock({ rekap }: LaporanInput): Block {
  const { efisiensi, rataRata, anggaran } = rekap;
  if (!efisiensi) {
    return {
      type: 'paragraph',
      text: 'Efisiensi penggunaan sumber daya belum dapat dihitung karena rata-rata capaian atau serapan anggaran belum tersedia.',
    };
  }
  const verdict = efisiensi.efisien
    ? 'Dengan demikian penggunaan sumber daya tergolong efisien.'
    : 'Dengan demikian penggunaan sumber daya belum dapat dinyatakan efisien.';
  const mean = rataRata.nilai === null ? '' : ` (rata-rata capaian ${formatPersen(rataRata.nilai)})`;
  const serapan = anggaran.total.serapan === null ? '' : ` (serapan ${formatPersen(anggaran.total.serapan)})`;
  return {
    type: 'paragraph',
    indent: true,
    text: `Selisih antara rata-rata capaian kinerja${mean} dan serapan anggaran${serapan} adalah ${formatAngka(efisiensi.nilai, 2)} poin persen. ${verdict} Penggunaan sumber daya disebut efisien apabila rata-rata capaian sekurang-kurangnya 100% dan selisihnya lebih dari nol.`,
  };
}

/** Accounts that name the Kode of an indikator, under that indikator. */
export function programPendukungBlock({ rekap, buku }: LaporanInput): Block {
  const amounts = new Map(rekap.anggaran.rows.map((row) => [row.kode, row]));
  const supporting = groupBy(
    buku.anggaran.flatMap((account) => account.kodeIndikator.map((kode) => ({ kode, account }))),
    ({ kode }) => kode,
  );
  const rows = rowsPerangkatDaerah(rekap).flatMap(({ kode, indikator }): TableRow[] => {
    const accounts = (supporting.get(kode) ?? []).map(({ account }) => account);
    if (accounts.length === 0) return [];
    const group: TableRow = { kind: 'group', cells: [`${kode} ${indikator.indikator}`] };
    return [
      group,
      ...accounts.map((account): TableRow => {
        const amount = amounts.get(account.kode);
        const money = [formatUang(amount?.pagu ?? null), formatUang(amount?.realisasiSd ?? null)];
        return { cells: [account.kode, account.uraian, ...money, formatCapaian(amount?.serapan ?? null)] };
      }),
    ];
  });
  if (rows.length === 0) {
    return {
      type: 'paragraph',
      text: 'Kaitan antara indikator dan program/kegiatan belum diisi pada kolom Kode Indikator di tab Anggaran.',
    };
  }
  return {
    type: 'table',
    caption: 'Program dan Kegiatan yang Menunjang Pencapaian Kinerja',
    columns: [
      { header: 'Kode Rekening', width: 7 },
      { header: 'Program / Kegiatan / Sub Kegiatan', width: 14 },
      { header: 'Pagu (Rp)', width: 7, align: 'right' },
      { header: 'Realisasi (Rp)', width: 7, align: 'right' },
      { header: 'Serapan (%)', width: 4, align: 'right' },
    ],
    rows,
  };
}
