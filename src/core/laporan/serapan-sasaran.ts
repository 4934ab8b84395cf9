/** Capaian and serapan side by side for each sasaran. */
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { groupBySasaran } from './sasaran-group.ts';
import { anggaranOfGroup } from './sasaran-tahunan.ts';
import { formatCapaian, formatUang } from './ukuran-text.ts';

const MONEY = { width: 7, align: 'right' } as const;
const PERCENT = { width: 5, align: 'right' } as const;

/** A sentence where no account names an indikator; nothing where the section has said that there are no accounts. */
export function serapanSasaranBlocks(input: LaporanInput): Block[] {
  if (input.rekap.anggaran.rows.length === 0) return [];
  const groups = groupBySasaran(input.rekap).map((group) => ({ group, anggaran: anggaranOfGroup(group, input) }));
  if (groups.every(({ anggaran }) => anggaran.rows.length === 0)) {
    const text =
      'Serapan anggaran setiap sasaran belum dapat disajikan karena kolom Kode Indikator pada tab Anggaran belum diisi.';
    return [{ type: 'paragraph', indent: true, text }];
  }
  const isTahunan = input.rekap.periode.jenis === 'tahun';
  const shared = groups.some(({ anggaran }) => anggaran.bersama);
  return [
    {
      type: 'table',
      caption: 'Capaian Kinerja dan Serapan Anggaran Setiap Sasaran',
      columns: [
        { header: 'No.', width: 2, align: 'center' },
        { header: 'Sasaran Strategis', width: 14 },
        { header: 'Rata-rata Capaian (%)', ...PERCENT },
        { header: 'Pagu (Rp)', ...MONEY },
        { header: 'Realisasi (Rp)', ...MONEY },
        { header: 'Serapan (%)', ...PERCENT },
        ...(isTahunan ? [{ header: 'Efisiensi (poin persen)', ...PERCENT }] : []),
      ],
      rows: groups.map(({ group, anggaran }, index) => ({
        cells: [
          String(index + 1),
          group.sasaran,
          formatCapaian(group.rataRata?.nilai ?? null),
          formatUang(anggaran.pagu),
          formatUang(anggaran.realisasiSd),
          formatCapaian(anggaran.serapan),
          ...(isTahunan ? [formatCapaian(anggaran.efisiensi?.nilai ?? null)] : []),
        ],
      })),
      ...(shared
        ? { note: 'Program atau kegiatan yang mendukung beberapa sasaran dihitung pada setiap sasaran itu.' }
        : {}),
    },
  ];
}
