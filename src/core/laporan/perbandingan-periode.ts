/** The capaian of a quarter or semester beside that of the one before, indikator by indikator. */
import { formatAngka } from '../angka.ts';
import { formatPeriode } from '../periode.ts';
import { perubahanOf } from './analisis/perubahan.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import type { PeriodeLalu } from './periode-lalu.ts';
import { paragrafPerubahan } from './ringkasan.ts';
import { groupBySasaran, rowsPerangkatDaerah, sasaranRows } from './sasaran-group.ts';
import { formatCapaian, STRIP } from './ukuran-text.ts';

const NUMBER = { width: 5, align: 'right' } as const;

function signed(selisih: number): string {
  return selisih > 0 ? `+${formatAngka(selisih, 2)}` : formatAngka(selisih, 2);
}

/** The sentence alone where there is nothing to compare. */
export function perbandinganPeriodeBlocks(input: LaporanInput, lalu: PeriodeLalu | null): Block[] {
  const { rekap } = input;
  const text: Block = { type: 'paragraph', indent: true, text: paragrafPerubahan(input, lalu) };
  const changes = lalu ? perubahanOf(rowsPerangkatDaerah(rekap), lalu) : [];
  if (!lalu || changes.length === 0) return [text];
  const byKode = new Map(changes.map((one) => [one.row.kode, one.selisih]));
  return [
    text,
    {
      type: 'table',
      caption: `Perbandingan Capaian ${formatPeriode(rekap.periode)} dengan ${lalu.nama}`,
      columns: [
        { header: 'Kode', width: 4 },
        { header: 'Sasaran Strategis / Indikator Kinerja', width: 16 },
        { group: 'Capaian (%)', header: lalu.nama, ...NUMBER },
        { group: 'Capaian (%)', header: formatPeriode(rekap.periode), ...NUMBER },
        { header: 'Perubahan (poin persen)', ...NUMBER },
      ],
      rows: sasaranRows(groupBySasaran(rekap), (row) => {
        const selisih = byKode.get(row.kode);
        return [
          row.kode,
          row.indikator.indikator,
          formatCapaian(lalu.capaian.get(row.kode) ?? null),
          formatCapaian(row.dihitung ? row.capaianTampil : null),
          selisih === undefined ? STRIP : signed(selisih),
        ];
      }),
      note: `Tanda ${STRIP} berarti capaian belum dinilai pada salah satu periode.`,
    },
  ];
}
