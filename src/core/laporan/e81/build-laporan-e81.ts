/** Formulir E.81 as a report of its own: one landscape form with table, written part and the two blocks of signatures. */
import type { FormulirE81 } from '../../e81/formulir-e81.ts';
import { ROMAWI } from '../../periode.ts';
import { formatTanggal } from '../../tanggal.ts';
import type { Block, FormCell, FormPart, Penandatangan, Report } from '../blocks.ts';
import { toUtc } from '../build-laporan.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { blankPenandatangan } from '../penandatangan.ts';
import { e81Table } from './e81-table.ts';
import { uraianE81 } from './uraian-e81.ts';

export interface LaporanE81Input extends LaporanInput {
  formulir: FormulirE81;
}

/** Centimetres: 25 columns need the width of the page. */
const MARGIN = 1.2;

/** Name of the file without its ending. @param revisi from 1 */
export function namaBerkasE81(tahun: number, triwulan: FormulirE81['triwulan'], revisi: number): string {
  return `Formulir E.81 Triwulan ${ROMAWI[triwulan]} ${tahun} - Rev ${revisi}`;
}

const JUDUL_E81 = 'Evaluasi terhadap Hasil Renja Perangkat Daerah';

function titleBlocks({ buku, formulir }: LaporanE81Input): Block[] {
  const { namaPerangkatDaerah, namaPemerintahDaerah } = buku.pengaturan;
  const { tahun, triwulan } = formulir;
  const line = (text: string, bold = true): Block => ({ type: 'paragraph', align: 'center', text: [{ text, bold }] });
  return [
    { type: 'paragraph', align: 'right', text: [{ text: 'Formulir E.81', bold: true }] },
    line(JUDUL_E81.toUpperCase()),
    line((namaPerangkatDaerah || 'Nama perangkat daerah belum diisi').toUpperCase()),
    ...(namaPemerintahDaerah ? [line(namaPemerintahDaerah.toUpperCase())] : []),
    line(`Periode Pelaksanaan: Triwulan ${ROMAWI[triwulan]} Tahun ${tahun}`, false),
  ];
}

function uraianBlock(input: LaporanE81Input): Block {
  const rows = uraianE81(input, input.formulir).map(({ label, isi }) => {
    const parts: FormPart[] = isi.map((text) => ({ type: 'text', text }));
    const cells: FormCell[] = [
      { width: 3, parts: [{ type: 'label', text: label }] },
      { width: 10, parts },
    ];
    return { cells };
  });
  return { type: 'form', rows };
}

function signatureParts(heading: string, { awalan, jabatan, nama, pangkat, nip }: Penandatangan): FormPart[] {
  const center = (text: string): FormPart => ({ type: 'text', text, align: 'center' });
  const bold: FormPart = { type: 'text', text: [{ text: nama, bold: true }], align: 'center' };
  const above = awalan.startsWith('a.n.') ? [center(awalan)] : [];
  const title = awalan !== '' && above.length === 0 ? `${awalan} ${jabatan}` : jabatan;
  return [
    center(heading),
    ...above,
    center(`${title},`),
    { type: 'space', cm: 1.8 },
    bold,
    ...(pangkat ? [center(pangkat)] : []),
    ...(nip ? [center(`NIP ${nip}`)] : []),
  ];
}

/** Prepared by the head of the dinas; approved outside of it, so that name is left to the pen. */
function signatureBlock(input: LaporanE81Input): Block {
  const { tempat, namaPerangkatDaerah } = input.buku.pengaturan;
  const blank = blankPenandatangan(namaPerangkatDaerah);
  const own = input.penandatangan ?? blank;
  const place = `${tempat || '.'.repeat(20)}, ${formatTanggal(input.today)}`;
  const penyetuju: Penandatangan = { ...blank, jabatan: 'Kepala Bappeda' };
  return {
    type: 'form',
    rows: [
      {
        cells: [
          { width: 1, parts: signatureParts(`Disusun, ${place}`, own) },
          { width: 1, parts: signatureParts(`Disetujui, ${'.'.repeat(36)}`, penyetuju) },
        ],
      },
    ],
  };
}

/** @param input its recap is that of the form's quarter */
export function buildLaporanE81(input: LaporanE81Input): Report {
  const { formulir, buku, kodeRantai } = input;
  const { pengaturan } = buku;
  const title = `Formulir E.81 Triwulan ${ROMAWI[formulir.triwulan]} Tahun ${formulir.tahun}`;
  return {
    title,
    meta: {
      subject: JUDUL_E81,
      creator: pengaturan.namaPerangkatDaerah,
      created: toUtc(input.waktu, pengaturan.zonaWaktu),
    },
    page: { kertas: pengaturan.kertas, jenisHuruf: pengaturan.jenisHuruf, marginCm: MARGIN },
    header: [title, pengaturan.namaPerangkatDaerah].filter((text) => text !== '').join(' – '),
    footer: {
      left: `${title}\nRevisi ${input.revisi}`,
      right: `Kode data ${input.kodeData}${kodeRantai ? `\nKode rantai ${kodeRantai}` : ''}`,
    },
    draf: input.draf,
    sections: [
      {
        orientation: 'landscape',
        blocks: [...titleBlocks(input), e81Table(formulir, pengaturan), uraianBlock(input), signatureBlock(input)],
      },
    ],
  };
}
