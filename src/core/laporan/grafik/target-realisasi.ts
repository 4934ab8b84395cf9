/** Charts of target and realisasi by quarter, one for each of a few indikator: figures of different satuan share no axis. */
import type { Indikator } from '../../indikator.ts';
import { type Periode, ROMAWI, type Tanggal } from '../../periode.ts';
import { buildRekap } from '../../rekap/build-rekap.ts';
import type { Rekap, RekapPart, RekapRow } from '../../rekap/rekap.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { periodeTahun } from '../periode-text.ts';
import { rowsPerangkatDaerah } from '../sasaran-group.ts';
import { formatUkuran } from '../ukuran-text.ts';
import type { Grafik, Seri } from './grafik.ts';
import { BELUM_ADA, pilihTerendah, ringkas } from './ringkas.ts';

/** A good page of small charts; each picture costs a service call of the sixty that an execution has. */
const BATAS_INDIKATOR = 4;

/** Longer figures do not fit above standing bars. */
const PANJANG_LABEL = 9;

const SEMESTER = [1, 2] as const;

/** Quarters TW I … the end of the period, by Kode. A semester's recap holds its own two, the year's none. */
function bagianTriwulan({ rekap, buku, today }: LaporanInput): Map<string, RekapPart[]> {
  const { periode } = rekap;
  const bagian = new Map<string, RekapPart[]>();
  if (periode.jenis === 'triwulan') return bagian;
  const last = periode.jenis === 'tahun' ? 2 : periode.nomor;
  for (const nomor of SEMESTER.slice(0, last)) {
    const semester: Periode = { tahun: periode.tahun, jenis: 'semester', nomor };
    for (const { kode, parts } of rowsOf(rekap, semester, buku, today)) {
      const earlier = bagian.get(kode) ?? Array.from({ length: (nomor - 1) * 2 }, () => KOSONG);
      bagian.set(kode, [...earlier, ...parts]);
    }
  }
  return bagian;
}

/** Why a quarter has no bar: `belum jatuh tempo`, `belum ada data`. */
const sebab = ({ status }: RekapPart): string => status.toLowerCase() || BELUM_ADA;

const KOSONG: RekapPart = { target: { value: null }, realisasi: { value: null }, capaian: null, status: '' };

function rowsOf(rekap: Rekap, semester: Periode, buku: LaporanInput['buku'], today: Tanggal): RekapRow[] {
  const isOwn = rekap.periode.jenis === 'semester' && rekap.periode.nomor === semester.nomor;
  return isOwn ? rekap.rows : buildRekap(buku, semester, today, []).rows;
}

/** Words, yes or no, and ranges are no bars. */
const isAngka = ({ tipe }: Indikator): boolean => !['Predikat', 'Ya/Tidak', 'Rentang'].includes(tipe);

function seri(
  nama: string,
  nada: Seri['nada'],
  parts: RekapPart[],
  apa: 'target' | 'realisasi',
  desimal: number | null,
): Seri {
  return {
    nama,
    nada,
    nilai: parts.map((part) => part[apa].value),
    label: parts.map((part) => (part[apa].value === null ? '' : formatUkuran(part[apa], desimal))),
  };
}

function ends(values: readonly number[]): { mulai: number; sampai: number } {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low || 1) * 0.2;
  return { mulai: low < 0 ? low - room : 0, sampai: high + room };
}

function grafikIndikator(
  { kode, indikator }: RekapRow,
  parts: RekapPart[],
  periode: Periode,
  catatan: string[],
): Grafik {
  const { desimal, satuan, caraIsi } = indikator;
  const series = [
    seri('Target', 'terang', parts, 'target', desimal),
    seri('Realisasi', 'gelap', parts, 'realisasi', desimal),
  ];
  const sd = caraIsi === 'Kumulatif' ? 's.d. ' : '';
  const names = parts.map((_, index) => `${sd}TW ${ROMAWI[(index + 1) as 1 | 2 | 3 | 4]}`);
  const values = series.flatMap(({ nilai }) => nilai.filter((value) => value !== null));
  const sentence = names.map((name, index) => {
    const part = parts[index] ?? KOSONG;
    if (part.realisasi.value === null) return `${name} ${sebab(part)}`;
    return `${name} ${formatUkuran(part.realisasi, desimal)} dari target ${formatUkuran(part.target, desimal)}`;
  });
  const longest = Math.max(...series.flatMap(({ label }) => label.map((text) => text.length)));
  return {
    jenis: 'target-realisasi',
    bentuk: longest > PANJANG_LABEL ? 'batang' : 'kolom',
    judul: `${kode} ${ringkas(indikator.indikator, 70)}`,
    sumbuKategori: 'Triwulan',
    sumbuNilai: satuan,
    kategori: names.map((name, index) => {
      const part = parts[index] ?? KOSONG;
      return part.realisasi.value === null ? `${name} (${sebab(part)})` : name;
    }),
    seri: series,
    ...ends(values),
    tanda: [{ nilai: 0, teks: '0' }],
    alt: `Grafik kolom target dan realisasi per triwulan ${periodeTahun(periode)}, ${kode} ${ringkas(indikator.indikator, 90)} (${satuan}): ${sentence.join('; ')}.`,
    catatan,
  };
}

const countFilled = (parts: readonly RekapPart[]): number =>
  parts.filter(({ realisasi }) => realisasi.value !== null).length;

/** Indikator with figures of at least two quarters: one alone shows no course; of many those with the lowest capaian. Empty for a triwulan. */
export function grafikTargetRealisasi(input: LaporanInput): Grafik[] {
  const bagian = bagianTriwulan(input);
  const drawable = rowsPerangkatDaerah(input.rekap).filter(
    ({ kode, indikator }) => isAngka(indikator) && countFilled(bagian.get(kode) ?? []) >= 2,
  );
  const { pilihan, catatan } = pilihTerendah(drawable, ({ capaian }) => capaian, BATAS_INDIKATOR, 'indikator');
  return pilihan.map((row, index) =>
    grafikIndikator(row, bagian.get(row.kode) ?? [], input.rekap.periode, index === pilihan.length - 1 ? catatan : []),
  );
}
