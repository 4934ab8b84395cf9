/** The table of Formulir E.81: columns 1–15 with K and Rp side by side, totals, mean and predikat below. */
import Big from 'big.js';
import { formatAngka, toNumber } from '../../angka.ts';
import type { Pengaturan } from '../../buku-kerja.ts';
import { type BarisE81, CATATAN_E81, type FormulirE81, type KolomE81, type Pasangan } from '../../e81/formulir-e81.ts';
import type { Indikator } from '../../indikator.ts';
import { ROMAWI } from '../../periode.ts';
import type { Ukuran } from '../../rekap/rekap.ts';
import type { Block, TableColumn, TableRow, Text } from '../blocks.ts';
import { formatCapaian, formatUang, formatUkuran, STRIP } from '../ukuran-text.ts';

const PROGRAM_DEPTH = 3;

/** Columns left of the pairs. */
const HEAD = 4;
/** Place of column 12 among the pairs, from 0: they begin with column 5. */
const REALISASI = 7;

function pair(number: string, text: string): TableColumn[] {
  const group = `${text} (${number})`;
  return [
    { group, header: 'K', width: 4, align: 'right' },
    { group, header: 'Rp', width: 7, align: 'right' },
  ];
}

function columnsOf({ tahun, triwulan }: FormulirE81, { periodeRenstra }: Pengaturan): TableColumn[] {
  const akhir = periodeRenstra ? ` Tahun ${periodeRenstra.akhir}` : '';
  return [
    { header: 'No. (1)', width: 2.5, align: 'center' },
    { header: 'Sasaran (2)', width: 9 },
    { header: 'Program/Kegiatan/ Sub Kegiatan (3)', width: 12 },
    { header: 'Indikator Kinerja (4)', width: 12 },
    ...pair('5', `Target Renstra${akhir}`),
    ...pair('6', `Realisasi Renstra s.d. ${tahun - 1}`),
    ...pair('7', `Target Renja ${tahun}`),
    ...([1, 2, 3, 4] as const).flatMap((nomor) => pair(String(7 + nomor), `Realisasi TW ${ROMAWI[nomor]}`)),
    ...pair('12', `Realisasi Renja s.d. TW ${ROMAWI[triwulan]}`),
    ...pair('13', `Realisasi Renstra s.d. ${tahun}`),
    ...pair('14', 'Tingkat Capaian Renstra (%)'),
    { header: 'Unit Penanggung Jawab (15)', width: 8 },
  ];
}

/** Footnotes in the order of first use, as `*1`. */
function footnotes(baris: readonly BarisE81[]): Map<keyof typeof CATATAN_E81, number> {
  const numbers = new Map<keyof typeof CATATAN_E81, number>();
  for (const { catatan } of baris) for (const key of catatan) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  return numbers;
}

function kText(ukuran: Ukuran, indikator: Indikator | null): string {
  if (!indikator) return '';
  const text = formatUkuran(ukuran, indikator.desimal);
  return text !== STRIP && indikator.satuan.trim() === '%' && !ukuran.text ? `${text}%` : text;
}

/** An account's further indikator have their money on the first line; there nothing is printed, not even a dash. */
function pairCells({ k, rp }: Pasangan<Ukuran>, indikator: Indikator | null, hasMoney: boolean): string[] {
  return [kText(k, indikator), hasMoney ? formatUang(rp) : ''];
}

function kolomCells(kolom: KolomE81, indikator: Indikator | null, hasMoney: boolean): string[] {
  const { targetRenstra, realisasiLalu, target, triwulan, realisasi, realisasiRenstra, capaianRenstra } = kolom;
  const pairs = [targetRenstra, realisasiLalu, target, ...triwulan, realisasi, realisasiRenstra];
  return [
    ...pairs.flatMap((one) => pairCells(one, indikator, hasMoney)),
    indikator ? formatCapaian(capaianRenstra.k) : '',
    hasMoney ? formatCapaian(capaianRenstra.rp) : '',
  ];
}

function indikatorText({ indikator, catatan }: BarisE81, numbers: ReadonlyMap<string, number>): string {
  if (!indikator) return '';
  const marks = catatan.map((key) => `*${numbers.get(key)}`).join(' ');
  const satuan = indikator.satuan.trim() === '' ? '' : ` (${indikator.satuan.trim()})`;
  return `${indikator.kode} ${indikator.indikator}${satuan}${marks === '' ? '' : ` ${marks}`}`;
}

function toRow(baris: BarisE81, index: number, numbers: ReadonlyMap<string, number>): TableRow {
  const hasMoney = baris.kode !== '' && !baris.lanjutan;
  const cells: string[] = [
    baris.lanjutan ? '' : String(index),
    baris.sasaran,
    baris.lanjutan ? '' : `${baris.kode} ${baris.uraian}`.trim() || STRIP,
    indikatorText(baris, numbers),
    ...kolomCells(baris, baris.indikator, hasMoney),
    baris.unit,
  ];
  const isProgram = baris.depth > 0 && baris.depth <= PROGRAM_DEPTH;
  return { cells: isProgram ? cells.map((text): Text => [{ text, bold: true }]) : cells };
}

function serapanText({ realisasi, target }: KolomE81): string {
  if (realisasi.rp === null || target.rp === null || target.rp <= 0) return STRIP;
  return formatCapaian(toNumber(new Big(realisasi.rp).times(100).div(target.rp)));
}

/** Label over everything before column 12, then the pairs 12, 13 and 14, and the unit's column. */
function totalRow(label: string, [k12, rp12]: [string, string], [k14, rp14]: [string, string]): TableRow {
  return { kind: 'total', labelSpan: HEAD + 2 * REALISASI, cells: [label, k12, rp12, '', '', k14, rp14, ''] };
}

function totalRows({ jumlah, rataRata, predikat }: FormulirE81): TableRow[] {
  const money = kolomCells(jumlah, null, true);
  const mean = (nilai: number | null): string => formatCapaian(nilai);
  return [
    { kind: 'total', labelSpan: HEAD, cells: ['Jumlah', ...money, ''] },
    totalRow(
      `Rata-rata capaian kinerja (%): kolom 12 terhadap kolom 7 atas ${formatAngka(rataRata.n, 0)} indikator, kolom 14 atas ${formatAngka(rataRata.nRenstra, 0)} indikator`,
      [mean(rataRata.tahun), serapanText(jumlah)],
      [mean(rataRata.renstra), formatCapaian(jumlah.capaianRenstra.rp)],
    ),
    totalRow('Predikat kinerja', [predikat.tahun || STRIP, ''], [predikat.renstra || STRIP, '']),
  ];
}

function noteOf(
  formulir: FormulirE81,
  numbers: ReadonlyMap<keyof typeof CATATAN_E81, number>,
  batas: number | null,
): string {
  const cap =
    batas === null
      ? []
      : [`Dalam rata-rata, capaian setiap indikator paling tinggi diperhitungkan ${formatAngka(batas)}%.`];
  const isEarly = formulir.triwulan < 4;
  return [
    `K = kinerja, Rp = anggaran dalam rupiah. Tanda ${STRIP} berarti data belum diisi atau belum tersedia.`,
    ...[...numbers].map(([key, number]) => `*${number} ${CATATAN_E81[key]}`),
    ...(isEarly ? ['Capaian sebelum Triwulan IV dibandingkan dengan target setahun.'] : []),
    ...cap,
  ].join('\n');
}

export function e81Table(formulir: FormulirE81, pengaturan: Pengaturan): Block {
  const numbers = footnotes(formulir.baris);
  let count = 0;
  const rows = formulir.baris.map((baris) => {
    if (!baris.lanjutan) count += 1;
    return toRow(baris, count, numbers);
  });
  return {
    type: 'table',
    numbered: false,
    caption: `Evaluasi Hasil Renja sampai dengan Triwulan ${ROMAWI[formulir.triwulan]} Tahun ${formulir.tahun}`,
    columns: columnsOf(formulir, pengaturan),
    rows: [...rows, ...totalRows(formulir)],
    note: noteOf(formulir, numbers, pengaturan.batasCapaianRataRata),
  };
}
