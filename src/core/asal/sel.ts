/** From a selected cell of a quarterly tab, a result tab or Anggaran to how its figure came about. */
import type { BukuKerja, NomorTriwulan, TriwulanField } from '../buku-kerja.ts';
import { formatPeriode, type Periode, triwulanOf } from '../periode.ts';
import { buildAnggaran, triwulanTerisi } from '../rekap/anggaran.ts';
import type { RekapAnggaranRow } from '../rekap/rekap.ts';
import type { TahunanField } from '../tab-layout/hasil.ts';
import { asalPagu, asalRealisasiAnggaran, asalSerapan, type PohonAnggaran, pohonAnggaran } from './anggaran.ts';
import type { AlamatSel, Asal } from './asal.ts';
import { type BahanAsal, barisAsal } from './bahan.ts';
import { asalKolom } from './kolom.ts';
import { kataDi, type Letak } from './letak.ts';
import { asalKategoriRataRata, asalRataRata } from './rata-rata.ts';

type Akun = PohonAnggaran['accounts'][number];

const upTo = (last: NomorTriwulan): NomorTriwulan[] => ([1, 2, 3, 4] as const).filter((nomor) => nomor <= last);

/** Quarters of each of the two parts of a period. */
function partsOf(periode: Periode): NomorTriwulan[][] {
  const numbers = triwulanOf(periode);
  const half = numbers.length / 2;
  return [numbers.slice(0, half), numbers.slice(half)];
}

/** A column of the budget block, which borrows those of the recap above it. */
function asalBlok(
  field: string,
  pohon: PohonAnggaran,
  akun: Akun | null,
  row: RekapAnggaranRow,
  periode: Periode,
): Asal | null {
  const numbers = triwulanOf(periode);
  const nama = formatPeriode(periode);
  const [a = [], b = []] = partsOf(periode);
  const sd = (): Asal => {
    const last = numbers[numbers.length - 1] ?? 4;
    return asalRealisasiAnggaran(pohon, akun, `Realisasi anggaran s.d. ${nama}`, upTo(last), row.realisasiSd);
  };
  switch (field) {
    case 'target':
      return asalPagu(pohon, akun);
    case 'realisasiA':
      return asalRealisasiAnggaran(pohon, akun, 'Realisasi anggaran', a, row.realisasiParts[0] ?? null);
    case 'realisasiB':
      return asalRealisasiAnggaran(pohon, akun, 'Realisasi anggaran', b, row.realisasiParts[1] ?? null);
    case 'realisasi':
      return asalRealisasiAnggaran(pohon, akun, `Realisasi anggaran ${nama}`, numbers, row.realisasi);
    case 'targetTahunan':
      return sd();
    case 'capaianTahunan':
      return asalSerapan(sd(), asalPagu(pohon, akun), row.serapan);
    default:
      return null;
  }
}

/** Does the row stand below the caption of the budget block? */
function isInBudget(letak: Letak): boolean {
  for (let row = letak.row; row > letak.headerRow; row -= 1) {
    if (/^realisasi anggaran$/i.test(kataDi(letak, 'sasaran', row))) return true;
  }
  return false;
}

function asalBudget(letak: Letak, { buku, rekap }: BahanAsal): Asal | null {
  const { periode, anggaran } = rekap;
  const numbers = triwulanOf(periode);
  const pohon = pohonAnggaran(buku.anggaran, numbers[numbers.length - 1] ?? 4);
  const field = letak.kolom?.field ?? '';
  const kode = kataDi(letak, 'kode');
  if (kode === '' && /^jumlah$/i.test(kataDi(letak, 'indikator'))) {
    return asalBlok(field, pohon, null, anggaran.total, periode);
  }
  const at = anggaran.rows.findIndex((row) => row.kode === kode && kode !== '');
  const [row, akun] = [anggaran.rows[at], pohon.accounts[at]];
  return row && akun ? asalBlok(field, pohon, akun, row, periode) : null;
}

/** Below the rows of a result tab: the means. */
function asalMean(letak: Letak, bahan: BahanAsal): Asal | null {
  const sasaran = kataDi(letak, 'sasaran');
  const isOverall = /^rata-rata capaian$/i.test(sasaran);
  if (!isOverall && !/^rata-rata sasaran\b/i.test(kataDi(letak, 'indikator'))) return null;
  const which = isOverall ? null : sasaran;
  const field = letak.kolom?.field;
  if (field === 'kategori') return asalKategoriRataRata(bahan, which);
  return field === 'capaian' || field === 'indikator' ? asalRataRata(bahan, which) : null;
}

/** A cell of a result tab or a quarterly tab. @returns `null` when no figure of ours is there */
export function asalSelRekap(letak: Letak, bahan: BahanAsal): Asal | null {
  const field = letak.kolom?.field;
  if (field === undefined || letak.diKepala) return null;
  const isHasil = bahan.rekap.periode.jenis !== 'triwulan';
  if (isHasil && isInBudget(letak)) return asalBudget(letak, bahan);
  const baris = barisAsal(bahan, kataDi(letak, 'kode'));
  if (baris) return asalKolom(baris, field as TahunanField | TriwulanField);
  return isHasil ? asalMean(letak, bahan) : null;
}

/** Jumlah Realisasi and Serapan of tab Anggaran. */
export function asalSelAnggaran(letak: Letak, buku: BukuKerja): Asal | null {
  const nomor = triwulanTerisi(buku.anggaran);
  const pohon = pohonAnggaran(buku.anggaran, nomor);
  const at = buku.anggaran.findIndex(({ row }) => row === letak.row);
  const { rows } = buildAnggaran(buku.anggaran, { tahun: buku.pengaturan.tahun, jenis: 'triwulan', nomor });
  const [row, akun] = [rows[at], pohon.accounts[at]];
  if (!row || !akun) return null;
  const sd = asalRealisasiAnggaran(pohon, akun, 'Jumlah Realisasi', upTo(nomor), row.realisasiSd);
  const field = letak.kolom?.field;
  if (field === 'jumlahRealisasi') return sd;
  return field === 'serapan' ? asalSerapan(sd, asalPagu(pohon, akun), row.serapan) : null;
}

/** Does the cell take part in the figure, at whatever depth? */
export function memakai(asal: Asal, cell: AlamatSel): boolean {
  if (asal.sel?.tab === cell.tab && asal.sel.sel === cell.sel) return true;
  return asal.suku.some((one) => memakai(one, cell));
}
