/** What the units had announced in the quarter before the period, or in the year before. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { ROMAWI, triwulanOf } from '../periode.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { rowsPerangkatDaerah } from './sasaran-group.ts';
import { kategoriText, STRIP } from './ukuran-text.ts';

/** Rows of a Kode that the report does not show (a unit's own indikator) are left out; those of a Kode that is no longer there stay. */
function tahunLaluBlocks({ rekap, tindakLanjutLalu = [] }: LaporanInput): Block[] {
  const shown = new Set(rowsPerangkatDaerah(rekap).map(({ kode }) => kode));
  const known = new Set(rekap.rows.map(({ kode }) => kode));
  const own = tindakLanjutLalu.filter(({ kode }) => shown.has(kode) || !known.has(kode));
  if (own.length === 0) {
    const text = 'Tab Tindak Lanjut tidak memuat tindak lanjut dari tahun sebelumnya.';
    return [{ type: 'paragraph', text }];
  }
  const orStrip = (text: string): string => text || STRIP;
  return [
    {
      type: 'table',
      caption: 'Tindak Lanjut dari Tahun Sebelumnya',
      columns: [
        { header: 'Kode', width: 5 },
        { header: 'Asal', width: 7 },
        { header: 'Tindak Lanjut', width: 13 },
        { header: 'Penanggung Jawab', width: 7 },
        { header: 'Batas Waktu', width: 5, align: 'center' },
        { header: 'Status', width: 4, align: 'center' },
      ],
      rows: own.map(({ kode, asal, tindakLanjut, penanggungJawab, batasWaktu, status }) => ({
        cells: [orStrip(kode), orStrip(asal), tindakLanjut, orStrip(penanggungJawab), orStrip(batasWaktu), status],
      })),
    },
  ];
}

export function tindakLanjutBlocks(input: LaporanInput): Block[] {
  const before = (triwulanOf(input.rekap.periode)[0] ?? 1) - 1;
  if (before === 0) return tahunLaluBlocks(input);
  const name = `Triwulan ${ROMAWI[before as NomorTriwulan]}`;
  const tab = input.buku.triwulan[before as NomorTriwulan];
  if (!tab)
    return [
      { type: 'paragraph', text: `Tab ${name} tidak tersedia, sehingga tindak lanjutnya tidak dapat disajikan.` },
    ];
  const byKode = new Map(rowsPerangkatDaerah(input.rekap).map((row) => [row.kode, row]));
  const rows = tab.rows.flatMap((row) => {
    const now = byKode.get(row.kode);
    if (!now || row.tindakLanjut.trim() === '') return [];
    const { indikator } = now;
    const cells = [row.kode, indikator.indikator, row.tindakLanjut, row.batasWaktu || STRIP, kategoriText(now)];
    return [{ cells }];
  });
  if (rows.length === 0)
    return [{ type: 'paragraph', text: `Tidak ada tindak lanjut yang diisi unit kerja pada ${name}.` }];
  return [
    {
      type: 'table',
      caption: `Tindak Lanjut yang Direncanakan pada ${name}`,
      columns: [
        { header: 'Kode', width: 5 },
        { header: 'Indikator Kinerja', width: 12 },
        { header: 'Tindak Lanjut', width: 13 },
        { header: 'Batas Waktu', width: 5, align: 'center' },
        { header: 'Kategori Periode Ini', width: 6, align: 'center' },
      ],
      rows,
    },
  ];
}
