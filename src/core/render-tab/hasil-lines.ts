/** The lines of a result tab (Semester I, Semester II, Tahunan) below its header: rows, averages and the budget block, by field. */
import { formatAngka } from '../angka.ts';
import type { CellContent } from '../grid.ts';
import { formatPeriode, ROMAWI } from '../periode.ts';
import type { Rekap, RekapAnggaranRow, RekapRow, Ukuran } from '../rekap/rekap.ts';
import { PERCENT_VALUE, RUPIAH, TEXT, valuePattern } from './value-format.ts';

interface HasilCell {
  content: CellContent;
  pattern: string;
}

export interface HasilLine {
  cells: Partial<Record<string, HasilCell>>;
  bold: boolean;
}

/** Figures that a recap does not hold itself: last year's, and the Renstra's. By Kode. */
export interface HasilExtras {
  realisasiTahunLalu: Ukuran;
  targetAkhirRenstra: Ukuran;
  capaianRenstra: number | null;
}

const text = (content: string): HasilCell => ({ content: content === '' ? null : content, pattern: TEXT });
const percent = (content: number | null): HasilCell => ({ content, pattern: PERCENT_VALUE });
const rupiah = (content: number | null): HasilCell => ({ content, pattern: RUPIAH });

function ukuran(value: Ukuran, desimal: number | null): HasilCell {
  if (value.text !== undefined && value.text !== '') return text(value.text);
  return { content: value.value, pattern: valuePattern(value.value, desimal) };
}

function partCells(row: RekapRow): HasilLine['cells'] {
  const cells: HasilLine['cells'] = {};
  const { desimal } = row.indikator;
  for (const [index, suffix] of ['A', 'B'].entries()) {
    const part = row.parts[index];
    if (!part) continue;
    cells[`target${suffix}`] = ukuran(part.target, desimal);
    cells[`realisasi${suffix}`] = ukuran(part.realisasi, desimal);
    cells[`capaian${suffix}`] = percent(part.capaian);
  }
  return cells;
}

function dataLine(row: RekapRow, extras: HasilExtras | undefined): HasilLine {
  const { indikator } = row;
  const cells: HasilLine['cells'] = {
    kode: text(row.kode),
    sasaran: text(indikator.sasaran),
    indikator: text(indikator.indikator),
    satuan: text(indikator.satuan),
    caraRekap: text(indikator.caraRekap ?? ''),
    ...partCells(row),
    target: ukuran(row.target, indikator.desimal),
    realisasi: ukuran(row.realisasi, indikator.desimal),
    capaian: percent(row.capaianTampil),
    kategori: text(row.kategori),
    targetTahunan: ukuran(row.targetTahunan, indikator.desimal),
    capaianTahunan: percent(row.capaianTahunan),
    terisi: text(row.terisi),
    status: text(row.status),
    keterangan: text(row.keterangan),
  };
  if (extras) {
    cells.realisasiTahunLalu = ukuran(extras.realisasiTahunLalu, indikator.desimal);
    cells.targetAkhirRenstra = ukuran(extras.targetAkhirRenstra, indikator.desimal);
    cells.capaianRenstra = percent(extras.capaianRenstra);
  }
  return { cells, bold: false };
}

const BLANK: HasilLine = { cells: {}, bold: false };

function caption(content: string): HasilLine {
  return { cells: { sasaran: text(content) }, bold: true };
}

/** The first mean stands this far below the last indikator: after a blank line and a caption. */
export const MEANS_OFFSET = 3;

/** @param batas cap inside averages, per cent */
function meanLines(rekap: Rekap, batas: number | null): HasilLine[] {
  const words = batas === null ? '' : `Capaian dibatasi ${formatAngka(batas)}% dalam rata-rata`;
  const dibatasi = (capped: boolean) => text(capped ? words : '');
  const perSasaran = rekap.perSasaran.map(
    (mean): HasilLine => ({
      cells: {
        sasaran: text(mean.sasaran),
        indikator: text(`Rata-rata sasaran: ${mean.n} indikator, ${mean.tidakDihitung} tidak dihitung`),
        capaian: percent(mean.nilai),
        kategori: text(mean.kategori),
        keterangan: dibatasi(mean.dibatasi),
      },
      bold: false,
    }),
  );
  const { rataRata } = rekap;
  const overall: HasilLine = {
    cells: {
      sasaran: text('Rata-rata capaian'),
      indikator: text(`${rataRata.n} indikator, ${rataRata.tidakDihitung} tidak dihitung`),
      capaian: percent(rataRata.nilai),
      kategori: text(rataRata.kategori),
      keterangan: dibatasi(rataRata.dibatasi),
    },
    bold: true,
  };
  return [BLANK, caption('Rata-rata capaian per sasaran'), ...perSasaran, overall];
}

function budgetLine(row: RekapAnggaranRow, bold: boolean): HasilLine {
  return {
    cells: {
      kode: text(row.kode),
      indikator: text(row.uraian),
      target: rupiah(row.pagu),
      realisasiA: rupiah(row.realisasiParts[0] ?? null),
      realisasiB: rupiah(row.realisasiParts[1] ?? null),
      realisasi: rupiah(row.realisasi),
      targetTahunan: rupiah(row.realisasiSd),
      capaianTahunan: percent(row.serapan),
    },
    bold,
  };
}

function budgetHeader(rekap: Rekap): HasilLine {
  const { periode } = rekap;
  const parts =
    periode.jenis === 'tahun'
      ? ['Semester I', 'Semester II']
      : (periode.nomor === 1 ? ([1, 2] as const) : ([3, 4] as const)).map((nomor) => `TW ${ROMAWI[nomor]}`);
  const name = formatPeriode(periode);
  return {
    cells: {
      kode: text('Kode Program/Kegiatan'),
      indikator: text('Program/Kegiatan/Sub Kegiatan'),
      target: text('Pagu (Rp)'),
      realisasiA: text(`Realisasi ${parts[0]} (Rp)`),
      realisasiB: text(`Realisasi ${parts[1]} (Rp)`),
      realisasi: text(`Realisasi ${name} (Rp)`),
      targetTahunan: text(`Realisasi s.d. ${name} (Rp)`),
      capaianTahunan: text('Serapan (%)'),
    },
    bold: true,
  };
}

function budgetLines(rekap: Rekap): HasilLine[] {
  if (rekap.anggaran.rows.length === 0) return [];
  const { rows, total } = rekap.anggaran;
  const lines = [BLANK, caption('Realisasi anggaran'), budgetHeader(rekap)];
  for (const row of rows) lines.push(budgetLine(row, false));
  lines.push(budgetLine({ ...total, kode: '', uraian: 'Jumlah' }, true));
  return lines;
}

/**
 * Every line below the header, in order.
 * @param batas cap inside averages, per cent, `null` = none
 * @param extras by Kode, for the year only
 */
export function hasilLines(
  rekap: Rekap,
  batas: number | null,
  extras: ReadonlyMap<string, HasilExtras> = new Map(),
): HasilLine[] {
  const rows = rekap.rows.map((row) => dataLine(row, extras.get(row.kode)));
  return [...rows, ...meanLines(rekap, batas), ...budgetLines(rekap)];
}
