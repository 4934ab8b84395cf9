/** The annexes: data per unit, evidence, and the indikator below the perangkat daerah. */
import { ROMAWI, triwulanOf } from '../periode.ts';
import type { RekapRow } from '../rekap/rekap.ts';
import type { Block, TableColumn, TableRow } from './blocks.ts';
import { capaianNotes } from './capaian-table.ts';
import type { LaporanInput } from './laporan-input.ts';
import { isianByKode } from './penjelasan.ts';
import { periodeTahun } from './periode-text.ts';
import { groupBy, meanRow } from './sasaran-group.ts';
import { formatCapaian, formatUkuran, kategoriText, STRIP } from './ukuran-text.ts';

const DATA_COLUMNS: TableColumn[] = [
  { header: 'Kode', width: 5 },
  { header: 'Indikator Kinerja', width: 18 },
  { header: 'Tingkat', width: 7 },
  { header: 'Satuan', width: 6, align: 'center' },
  { header: 'Target', width: 6, align: 'right' },
  { header: 'Realisasi', width: 6, align: 'right' },
  { header: 'Capaian (%)', width: 5, align: 'right' },
  { header: 'Kategori', width: 7, align: 'center' },
  { header: 'Terisi', width: 4, align: 'center' },
];

function dataRow(row: RekapRow): TableRow {
  const { indikator } = row;
  return {
    cells: [
      row.kode,
      indikator.indikator,
      indikator.tingkat,
      indikator.satuan,
      formatUkuran(row.target, indikator.desimal),
      formatUkuran(row.realisasi, indikator.desimal),
      formatCapaian(row.capaianTampil),
      kategoriText(row),
      row.terisi,
    ],
  };
}

function dataPerUnit({ rekap }: LaporanInput): Block[] {
  if (rekap.rows.length === 0) return [{ type: 'paragraph', text: 'Belum ada data indikator yang direkap.' }];
  const units = groupBy(rekap.rows, (row) => row.indikator.penanggungJawab || 'Penanggung jawab belum diisi');
  const rows = [...units].flatMap(([unit, list]): TableRow[] => [
    { kind: 'group', cells: [unit] },
    ...list.map(dataRow),
  ]);
  return [
    {
      type: 'table',
      caption: `Data Kinerja per Unit Kerja ${periodeTahun(rekap.periode)}`,
      columns: DATA_COLUMNS,
      rows,
    },
  ];
}

function buktiDukung({ rekap, buku }: LaporanInput): Block[] {
  const isian = isianByKode(buku, triwulanOf(rekap.periode));
  const rows: TableRow[] = [];
  const missing: string[] = [];
  for (const { kode, indikator } of rekap.rows) {
    const filled = (isian.get(kode) ?? []).filter(({ row }) => row.buktiDukung.trim() !== '');
    if (filled.length === 0) missing.push(kode);
    for (const { triwulan, row } of filled) {
      const cells = [
        kode,
        indikator.indikator,
        `TW ${ROMAWI[triwulan]}`,
        row.buktiDukung.trim(),
        indikator.penanggungJawab || STRIP,
      ];
      rows.push({ cells });
    }
  }
  const columns: TableColumn[] = [
    { header: 'Kode', width: 5 },
    { header: 'Indikator Kinerja', width: 14 },
    { header: 'Triwulan', width: 4, align: 'center' },
    { header: 'Bukti Dukung', width: 18 },
    { header: 'Penanggung Jawab', width: 9 },
  ];
  if (rows.length === 0) return [{ type: 'paragraph', text: 'Belum ada bukti dukung yang diisi oleh unit kerja.' }];
  const note = missing.length > 0 ? `Belum disertai bukti dukung: ${missing.join(', ')}.` : '';
  return [{ type: 'table', caption: 'Daftar Bukti Dukung', columns, rows, ...(note ? { note } : {}) }];
}

function tingkatLain({ rekap }: LaporanInput): Block[] {
  const groups = groupBy(
    rekap.rows.filter((row) => row.indikator.tingkat !== 'Perangkat Daerah'),
    (row) => row.indikator.tingkat,
  );
  if (groups.size === 0) {
    return [
      {
        type: 'paragraph',
        text: 'Tidak ada indikator kinerja tingkat bidang atau seksi/subbagian dalam perjanjian kinerja.',
      },
    ];
  }
  const means = new Map(rekap.perTingkat.map(({ tingkat, rataRata }) => [tingkat, rataRata]));
  return [...groups].map(([tingkat, rows]): Block => {
    const mean = means.get(tingkat);
    const note = capaianNotes(rows);
    return {
      type: 'table',
      caption: `Capaian Indikator Kinerja Tingkat ${tingkat} ${periodeTahun(rekap.periode)}`,
      columns: DATA_COLUMNS,
      rows: [...rows.map(dataRow), ...(mean ? [meanRow('Rata-rata capaian', mean, DATA_COLUMNS, 6)] : [])],
      ...(note ? { note } : {}),
    };
  });
}

/** Definitions behind the figures, for the year's report. */
function perjanjianLengkap({ rekap }: LaporanInput): Block[] {
  const rows = rekap.rows.map(
    ({ kode, indikator, targetTahunan }): TableRow => ({
      cells: [
        kode,
        indikator.indikator,
        indikator.definisiOperasional || STRIP,
        indikator.satuan,
        formatUkuran(targetTahunan, indikator.desimal),
        indikator.arah ?? STRIP,
        indikator.caraRekap ?? STRIP,
        indikator.sumberData || STRIP,
        indikator.versiPk || 'Murni',
      ],
    }),
  );
  if (rows.length === 0)
    return [{ type: 'paragraph', text: 'Perjanjian kinerja belum diisi pada tab Perjanjian Kinerja.' }];
  const columns: TableColumn[] = [
    { header: 'Kode', width: 5 },
    { header: 'Indikator Kinerja', width: 14 },
    { header: 'Definisi Operasional', width: 14 },
    { header: 'Satuan', width: 5, align: 'center' },
    { header: 'Target Tahunan', width: 5, align: 'right' },
    { header: 'Arah', width: 4, align: 'center' },
    { header: 'Cara Rekap', width: 6, align: 'center' },
    { header: 'Sumber Data', width: 8 },
    { header: 'Versi PK', width: 6, align: 'center' },
  ];
  return [{ type: 'table', caption: `Perjanjian Kinerja Tahun ${rekap.periode.tahun}`, columns, rows }];
}

/** All of them on landscape pages. */
export function lampiranBlocks(input: LaporanInput): Block[] {
  const parts: [string, Block[]][] = [
    ...(input.rekap.periode.jenis === 'tahun'
      ? [['Perjanjian Kinerja', perjanjianLengkap(input)] as [string, Block[]]]
      : []),
    ['Data per Unit Kerja', dataPerUnit(input)],
    ['Daftar Bukti Dukung', buktiDukung(input)],
    ['Capaian Indikator Tingkat Bidang dan Seksi/Subbagian', tingkatLain(input)],
  ];
  return [
    { type: 'heading', level: 1, text: 'LAMPIRAN', numbering: 'none' },
    ...parts.flatMap(([title, blocks]): Block[] => [
      { type: 'heading', level: 2, text: title, numbering: 'lampiran' },
      ...blocks,
    ]),
  ];
}
