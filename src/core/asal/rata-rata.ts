/** Means of capaian: over which indikator, under which cap, and which were left out and why. */
import { STATUS } from '../capaian/status.ts';
import { formatPeriode } from '../periode.ts';
import { rowsOfRataRata } from '../rekap/rata-rata.ts';
import type { RataRata, RekapRow } from '../rekap/rekap.ts';
import { type Asal, hitungan, type Lewat, tanpaAngka } from './asal.ts';
import { type BahanAsal, barisAsal } from './bahan.ts';
import { trioUtama } from './baris.ts';
import { asalKategori, denganBatas } from './capaian.ts';
import { bagi, jumlahSuku, tetap } from './ekspresi.ts';

/** Up to here every operand shows how it came about itself; with more the list alone is long enough. */
const DIURAI = 40;

/** One operand: the capaian of an indikator under the cap of means. */
function sukuOf(bahan: BahanAsal, row: RekapRow, isTraced: boolean): Asal {
  const batas = bahan.buku.pengaturan.batasCapaianRataRata;
  const nama = `Capaian ${row.kode}`;
  const baris = isTraced ? barisAsal(bahan, row.kode) : null;
  const capaian = baris
    ? trioUtama(baris).capaian
    : hitungan(nama, row.capaian, { kalimat: [], ekspresi: null, suku: [], bentuk: 'persen' });
  const placed = { ...capaian, nama, sel: bahan.selHasil(row.kode, 'capaian') };
  return denganBatas(placed, nama, batas, 'Batas Capaian Rata-rata');
}

const SEBAB: Record<string, string> = {
  [STATUS.belumLengkap]: 'belum lengkap: masih ada triwulan jatuh tempo yang kosong',
  [STATUS.belumAdaData]: 'belum ada data',
  [STATUS.belumJatuhTempo]: 'belum jatuh tempo pada periode ini',
  [STATUS.ditahan]: 'ditahan (kolom Tahan di tab triwulannya)',
  [STATUS.tidakAdaTarget]: 'targetnya 0',
  [STATUS.targetBelumDiisi]: 'targetnya belum diisi',
  [STATUS.perluPenilaianManual]: 'perlu penilaian manual',
  [STATUS.perluDiperbaiki]: 'perlu diperbaiki dahulu di Perjanjian Kinerja',
};

function lewatOf(bahan: BahanAsal, { kode, status, indikator }: RekapRow): Lewat {
  return {
    nama: `${kode} ${indikator.indikator}`,
    sebab: SEBAB[status] ?? status,
    sel: bahan.selHasil(kode, 'status'),
  };
}

/** @param sasaran `null` = overall */
function rataRataOf({ rekap }: BahanAsal, sasaran: string | null): RataRata | undefined {
  return sasaran === null ? rekap.rataRata : rekap.perSasaran.find((one) => one.sasaran === sasaran);
}

/**
 * @param sasaran `null` = overall
 * @returns `null` when there is no such sasaran
 */
export function asalRataRata(bahan: BahanAsal, sasaran: string | null): Asal | null {
  const mean = rataRataOf(bahan, sasaran);
  if (!mean) return null;
  const periode = formatPeriode(bahan.rekap.periode);
  const nama = sasaran === null ? `Rata-rata capaian ${periode}` : `Rata-rata sasaran ${periode}`;
  const rows = rowsOfRataRata(bahan.rekap.rows, sasaran);
  const counted = rows.filter(({ dihitung, capaian }) => dihitung && capaian !== null);
  const others = sasaran === null ? bahan.rekap.rows.filter((row) => !rows.includes(row)) : [];
  const lewat = [
    ...rows.filter((row) => !counted.includes(row)).map((row) => lewatOf(bahan, row)),
    ...others.map((row) => ({
      ...lewatOf(bahan, row),
      sebab: `Tingkat ${row.indikator.tingkat} dirata-ratakan tersendiri`,
    })),
  ];
  if (counted.length === 0) return { ...tanpaAngka(nama, '', ['Belum ada capaian yang dapat dirata-ratakan.']), lewat };
  const members = counted.map((row) => sukuOf(bahan, row, counted.length <= DIURAI));
  const kalimat = [
    `Rata-rata hitung dari ${counted.length} indikator; yang dijumlahkan capaian yang belum dibulatkan.`,
    ...(counted.length > DIURAI ? ['Buka sel capaiannya untuk melihat asal masing-masing.'] : []),
  ];
  const jumlah = jumlahSuku(0, members.length);
  const ekspresi = members.length === 1 ? jumlah : bagi(jumlah, tetap(members.length));
  return hitungan(nama, mean.nilai, { kalimat, ekspresi, suku: members, lewat, bentuk: 'persen' });
}

export function asalKategoriRataRata(bahan: BahanAsal, sasaran: string | null): Asal | null {
  const mean = asalRataRata(bahan, sasaran);
  return mean && asalKategori(`Kategori ${mean.nama.toLowerCase()}`, mean, '', bahan.buku.pengaturan);
}
