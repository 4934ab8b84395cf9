/** The cover, and the head of the first page: kop, title and what the report is made from. */
import { formatTanggal } from '../tanggal.ts';
import type { Block, Section } from './blocks.ts';
import { kopOf } from './kop.ts';
import type { LaporanInput } from './laporan-input.ts';
import { judulLaporan, periodeTahun } from './periode-text.ts';
import { rowsPerangkatDaerah } from './sasaran-group.ts';

export function coverSection(input: LaporanInput): Section {
  const { periode } = input.rekap;
  const { alamat, namaPerangkatDaerah } = input.buku.pengaturan;
  const lines = [namaPerangkatDaerah, alamat, `Revisi ${input.revisi} – ${formatTanggal(input.today)}`];
  return {
    orientation: 'portrait',
    bare: true,
    blocks: [
      {
        type: 'cover',
        kop: kopOf(input.buku.pengaturan, input.logo),
        title: judulLaporan(periode),
        subtitle: periodeTahun(periode),
        lines: lines.filter((line) => line !== ''),
      },
    ],
  };
}

/** `Murni`, or every version that the rows of the period are measured against. */
export function versiPk(input: LaporanInput): string {
  const versions = new Set(rowsPerangkatDaerah(input.rekap).map((row) => row.indikator.versiPk || 'Murni'));
  return [...versions].join(', ') || 'Murni';
}

function firstPageBlocks(input: LaporanInput): Block[] {
  const { periode } = input.rekap;
  const { namaPerangkatDaerah } = input.buku.pengaturan;
  const title = `${judulLaporan(periode)}\n${periodeTahun(periode)}`.toUpperCase();
  const state = input.draf ? 'Draf (data belum dikunci atau koreksi belum selesai)' : 'Final';
  return [
    { type: 'kop', kop: kopOf(input.buku.pengaturan, input.logo) },
    { type: 'paragraph', align: 'center', text: [{ text: title, bold: true }] },
    {
      type: 'details',
      items: [
        { label: 'Perangkat daerah', text: namaPerangkatDaerah || 'Belum diisi pada tab Pengaturan' },
        { label: 'Periode laporan', text: periodeTahun(periode) },
        { label: 'Versi perjanjian kinerja', text: versiPk(input) },
        ...(input.nomor ? [{ label: 'Nomor', text: input.nomor }] : []),
        { label: 'Tanggal laporan', text: formatTanggal(input.today) },
        { label: 'Revisi', text: String(input.revisi) },
        { label: 'Keadaan', text: state },
      ],
    },
  ];
}

/**
 * What stands between cover and first chapter, on pages numbered i, ii …: kop and what the report is made from, then the lists of
 * contents, tables and figures.
 * @param words before the lists (kata pengantar, ikhtisar), each beginning with a heading
 */
export function frontSection(input: LaporanInput, words: Block[]): Section {
  const lists: Block[] = [
    { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
    { type: 'toc', of: 'tables', title: 'DAFTAR TABEL' },
    { type: 'toc', of: 'figures', title: 'DAFTAR GAMBAR' },
  ];
  return {
    orientation: 'portrait',
    pageNumber: { format: 'roman', start: 1 },
    blocks: [...firstPageBlocks(input), ...words, ...lists],
  };
}
