/** The plan: perjanjian kinerja and rencana aksi of the period. */
import { ROMAWI, triwulanOf } from '../periode.ts';
import type { Block, TableColumn } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiBlocks } from './narasi-blocks.ts';
import { versiPk } from './pembuka.ts';
import { periodeTahun } from './periode-text.ts';
import { rencanaAksiFinder } from './rencana-aksi.ts';
import { groupBySasaran, sasaranRows } from './sasaran-group.ts';
import { type Piece, portrait, wide } from './sections.ts';
import { formatReading, formatUkuran, STRIP } from './ukuran-text.ts';

function perjanjianKinerja(input: LaporanInput): Block[] {
  const groups = groupBySasaran(input.rekap);
  const { tahun } = input.rekap.periode;
  if (groups.length === 0) {
    return [{ type: 'paragraph', text: 'Belum ada indikator kinerja perangkat daerah pada tab Perjanjian Kinerja.' }];
  }
  return [
    {
      type: 'paragraph',
      indent: true,
      text: `Sasaran strategis, indikator kinerja, dan target Tahun ${tahun} menurut perjanjian kinerja (versi ${versiPk(input)}) disajikan dalam tabel berikut.`,
    },
    {
      type: 'table',
      caption: `Perjanjian Kinerja Tahun ${tahun}`,
      columns: [
        { header: 'Kode', width: 5 },
        { header: 'Sasaran Strategis / Indikator Kinerja', width: 16 },
        { header: 'Satuan', width: 5, align: 'center' },
        { header: `Target ${tahun}`, width: 5, align: 'right' },
        { header: 'Penanggung Jawab', width: 9 },
      ],
      rows: sasaranRows(groups, ({ kode, indikator, targetTahunan }) => [
        kode,
        indikator.indikator,
        indikator.satuan,
        formatUkuran(targetTahunan, indikator.desimal),
        indikator.penanggungJawab || STRIP,
      ]),
    },
  ];
}

function rencanaAksi(input: LaporanInput): Block[] {
  const triwulan = triwulanOf(input.rekap.periode);
  const groups = groupBySasaran(input.rekap);
  if (input.buku.rencanaAksi.length === 0 || groups.length === 0) {
    return [{ type: 'paragraph', text: 'Rencana aksi belum diisi pada tab Rencana Aksi.' }];
  }
  const find = rencanaAksiFinder(input.buku, triwulan);
  const targets = triwulan.map(
    (nomor): TableColumn => ({ header: `Target TW ${ROMAWI[nomor]}`, width: 5.5, align: 'right' }),
  );
  const columns: TableColumn[] = [
    { header: 'Kode', width: 4 },
    { header: 'Sasaran Strategis / Indikator Kinerja', width: 14 },
    { header: 'Rencana Aksi', width: 18 },
    { header: 'Satuan', width: 5, align: 'center' },
    ...targets,
    { header: 'Penanggung Jawab', width: 9 },
  ];
  const rows = sasaranRows(groups, ({ kode, indikator }) => {
    const plan = find(kode);
    const aksi = plan.aksi.length > 1 ? plan.aksi.map((text, i) => `${i + 1}. ${text}`) : plan.aksi;
    return [
      kode,
      indikator.indikator,
      aksi.join('\n') || STRIP,
      indikator.satuan,
      ...plan.target.map((reading) => formatReading(reading, indikator)),
      plan.penanggungJawab || indikator.penanggungJawab || STRIP,
    ];
  });
  return [
    {
      type: 'paragraph',
      text: `Tanda ${STRIP} pada kolom target berarti tidak ada target yang direncanakan pada triwulan tersebut.`,
    },
    { type: 'table', caption: `Rencana Aksi ${periodeTahun(input.rekap.periode)}`, columns, rows },
  ];
}

/** The chapter of the plan; that of the year begins with the Renstra. */
export function perencanaanPieces(input: LaporanInput): Piece[] {
  const isTahunan = input.rekap.periode.jenis === 'tahun';
  const heading = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, text });
  return [
    portrait([
      heading(1, isTahunan ? 'PERENCANAAN KINERJA' : 'PERJANJIAN KINERJA DAN RENCANA AKSI'),
      ...(isTahunan ? [heading(2, 'Rencana Strategis'), ...narasiBlocks(input, 'Rencana Strategis')] : []),
      heading(2, isTahunan ? 'Ringkasan Perjanjian Kinerja' : 'Perjanjian Kinerja'),
      ...perjanjianKinerja(input),
    ]),
    wide([heading(2, 'Rencana Aksi'), ...rencanaAksi(input)]),
  ];
}
