/** The year's realisasi of a sasaran beside other yardsticks: earlier years, Renstra, national standard. */
import { sumDecimal } from '../angka.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';
import type { RiwayatCapaian } from '../rekap/tahun-lalu.ts';
import type { HasilExtras } from '../render-tab/hasil-lines.ts';
import { hitung } from './bilangan.ts';
import type { Block, TableColumn } from './blocks.ts';
import { joinAnd } from './kalimat.ts';
import { cetak } from './keadaan-indikator.ts';
import { formatCapaian, formatReading, formatUkuran, indikatorSatuan, STRIP } from './ukuran-text.ts';

const NUMBER = { width: 5, align: 'right' } as const;

/** Earlier years that stand side by side at the most: with this one they fit on an upright page. */
const TAHUN_PALING = 3;

const HEAD: TableColumn[] = [
  { header: 'Kode', width: 4 },
  { header: 'Indikator Kinerja (Satuan)', width: 15 },
];

const head = (row: RekapRow): string[] => [row.kode, indikatorSatuan(row)];
const realisasi = ({ realisasi: value, indikator }: RekapRow): string => formatUkuran(value, indikator.desimal);
const sentence = (text: string, keepNext = false): Block => ({ type: 'paragraph', indent: true, text, keepNext });

/** Is the figure better by the indikator's Arah, worse, or the same? `null` where Arah does not say. */
function arahOf({ arah }: RekapRow, selisih: number): 'lebih baik' | 'kurang baik' | 'sama' | null {
  if (selisih === 0) return 'sama';
  if (arah === 'Naik') return selisih > 0 ? 'lebih baik' : 'kurang baik';
  if (arah === 'Turun') return selisih < 0 ? 'lebih baik' : 'kurang baik';
  return null;
}

function selisihOf(now: Ukuran, before: Ukuran | undefined): number | null {
  if (!before || now.value === null || before.value === null) return null;
  return sumDecimal([now.value, -before.value]);
}

function kalimatTahun(rows: readonly RekapRow[], lalu: ReadonlyMap<string, Ukuran>, tahun: number): string {
  const verdicts = rows.flatMap((row) => {
    const selisih = selisihOf(row.realisasi, lalu.get(row.kode));
    const arah = selisih === null ? null : arahOf(row, selisih);
    return arah ? [arah] : [];
  });
  const words = (['lebih baik', 'sama', 'kurang baik'] as const).flatMap((arah) => {
    const count = verdicts.filter((one) => one === arah).length;
    return count > 0 ? [`${hitung(count, 'indikator')} ${arah}`] : [];
  });
  return words.length === 0 ? '' : `Dibandingkan dengan realisasi Tahun ${tahun - 1}, ${joinAnd(words)}.`;
}

/** Years before this one for which any of the rows has a figure, oldest first, the latest few of them. */
function yearsOf(rows: readonly RekapRow[], riwayat: readonly RiwayatCapaian[], tahun: number): number[] {
  const kode = new Set(rows.map((row) => row.kode));
  const years = riwayat.filter((one) => kode.has(one.kode) && one.tahun < tahun).map((one) => one.tahun);
  return [...new Set(years)].sort((a, b) => a - b).slice(-TAHUN_PALING);
}

export function tahunSebelumnyaBlocks(
  rows: readonly RekapRow[],
  riwayat: readonly RiwayatCapaian[],
  tahun: number,
  nomor: number,
): Block[] {
  const years = yearsOf(rows, riwayat, tahun);
  if (years.length === 0) {
    return [sentence('Tab Riwayat Capaian belum memuat realisasi tahun sebelumnya untuk indikator pada sasaran ini.')];
  }
  const byKey = new Map(riwayat.map((one) => [`${one.tahun} ${one.kode}`, one.realisasi]));
  const lalu = new Map(riwayat.filter((one) => one.tahun === tahun - 1).map((one) => [one.kode, one.realisasi]));
  const text = kalimatTahun(rows, lalu, tahun);
  return [
    ...(text === '' ? [] : [sentence(text, true)]),
    {
      type: 'table',
      caption: `Perbandingan Realisasi Tahun ${years[0]}–${tahun} Sasaran ${nomor}`,
      columns: [
        ...HEAD,
        ...[...years, tahun].map((year): TableColumn => ({ group: 'Realisasi', header: String(year), ...NUMBER })),
      ],
      rows: rows.map((row) => ({
        cells: [
          ...head(row),
          ...years.map((year) =>
            formatUkuran(byKey.get(`${year} ${row.kode}`) ?? { value: null }, row.indikator.desimal),
          ),
          realisasi(row),
        ],
      })),
      note: `Tanda ${STRIP} berarti data pembanding belum tersedia.`,
    },
  ];
}

export function renstraBlocks(
  rows: readonly RekapRow[],
  extras: ReadonlyMap<string, HasilExtras>,
  tahun: number,
  nomor: number,
): Block[] {
  const known = rows.filter(({ indikator }) => indikator.targetAkhirRenstra.status !== 'blank');
  if (known.length === 0) {
    return [sentence('Target akhir Renstra untuk indikator pada sasaran ini belum diisi pada tab Perjanjian Kinerja.')];
  }
  const capaian = (row: RekapRow): number | null => extras.get(row.kode)?.capaianRenstra ?? null;
  const reached = known.filter((row) => cetak(capaian(row) ?? 0) >= 100).length;
  const text =
    known.length === 1 && reached === 0
      ? 'Satu indikator memiliki target akhir Renstra dan belum mencapainya.'
      : reached === known.length
        ? `Realisasi Tahun ${tahun} sudah mencapai target akhir Renstra pada ${known.length === 1 ? 'indikator tersebut' : 'semua indikator yang memilikinya'}.`
        : `Dari ${hitung(known.length, 'indikator')} yang memiliki target akhir Renstra, ${reached === 0 ? 'belum ada yang mencapainya' : `${hitung(reached, 'indikator')} sudah mencapainya`}.`;
  return [
    sentence(text, true),
    {
      type: 'table',
      caption: `Realisasi Tahun ${tahun} terhadap Target Akhir Renstra Sasaran ${nomor}`,
      columns: [
        ...HEAD,
        { header: `Realisasi ${tahun}`, ...NUMBER },
        { header: 'Target Akhir Renstra', ...NUMBER },
        { header: 'Capaian Renstra (%)', ...NUMBER },
      ],
      rows: rows.map((row) => ({
        cells: [
          ...head(row),
          realisasi(row),
          formatReading(row.indikator.targetAkhirRenstra, row.indikator),
          formatCapaian(capaian(row)),
        ],
      })),
    },
  ];
}

/** By Arah: as high as the standard, or for Turun as low. Words and ranges are not judged. */
function standarText(row: RekapRow): string {
  const standar = row.indikator.standarNasional;
  if (standar.value === null || standar.max !== undefined || row.realisasi.value === null) return STRIP;
  const arah = arahOf(row, sumDecimal([row.realisasi.value, -standar.value]) ?? 0);
  if (arah === null) return STRIP;
  return arah === 'kurang baik' ? 'Belum memenuhi' : 'Memenuhi';
}

export function standarNasionalBlocks(rows: readonly RekapRow[], tahun: number, nomor: number): Block[] {
  const known = rows.filter(({ indikator }) => indikator.standarNasional.status !== 'blank');
  if (known.length === 0) {
    return [sentence('Tidak ada standar nasional yang diisi untuk indikator pada sasaran ini.')];
  }
  return [
    {
      type: 'table',
      caption: `Realisasi Tahun ${tahun} terhadap Standar Nasional Sasaran ${nomor}`,
      columns: [
        ...HEAD,
        { header: `Realisasi ${tahun}`, ...NUMBER },
        { header: 'Standar Nasional', ...NUMBER },
        { header: 'Keterangan', width: 6, align: 'center' },
      ],
      rows: known.map((row) => ({
        cells: [
          ...head(row),
          realisasi(row),
          formatReading(row.indikator.standarNasional, row.indikator),
          standarText(row),
        ],
      })),
    },
  ];
}
