/** What stands in place of each placeholder of tab Narasi, from the recap and the settings. */
import { formatAngka, formatPersen, formatRupiah } from '../angka.ts';
import type { NilaiPenanda } from '../narasi/penanda.ts';
import type { RekapRow } from '../rekap/rekap.ts';
import { formatTanggal } from '../tanggal.ts';
import { bilangan } from './bilangan.ts';
import { sebutBeberapa } from './kalimat.ts';
import { hitungKeadaan, sebutIndikator, ujung } from './keadaan-indikator.ts';
import type { LaporanInput } from './laporan-input.ts';
import { versiPk } from './pembuka.ts';
import { periodeTahun } from './periode-text.ts';
import { groupBySasaran, rowsPerangkatDaerah } from './sasaran-group.ts';

const PALING = 3;

const persen = (nilai: number | null): string => (nilai === null ? '' : formatPersen(nilai));
const rupiah = (nilai: number | null): string => (nilai === null ? '' : formatRupiah(nilai));
const nama = (rows: readonly RekapRow[]): string => sebutBeberapa(rows.map(sebutIndikator), PALING, 'indikator');

type Capaian = Pick<
  NilaiPenanda,
  | 'jumlahSasaran'
  | 'jumlahIndikator'
  | 'jumlahTercapai'
  | 'jumlahTidakTercapai'
  | 'indikatorTertinggi'
  | 'capaianTertinggi'
  | 'indikatorTerendah'
  | 'capaianTerendah'
>;

function nilaiCapaian({ rekap }: LaporanInput): Capaian {
  const rows = rowsPerangkatDaerah(rekap);
  const { tertinggi, terendah } = ujung(rows);
  const { tercapai, tidakTercapai } = hitungKeadaan(rows);
  // Nothing judged is not the same as nothing reached.
  const isJudged = tercapai.length + tidakTercapai.length > 0;
  return {
    jumlahSasaran: rows.length > 0 ? bilangan(groupBySasaran(rekap).length) : '',
    jumlahIndikator: rows.length > 0 ? bilangan(rows.length) : '',
    jumlahTercapai: isJudged ? bilangan(tercapai.length) : '',
    jumlahTidakTercapai: isJudged ? bilangan(tidakTercapai.length) : '',
    indikatorTertinggi: tertinggi ? nama(tertinggi.rows) : '',
    capaianTertinggi: persen(tertinggi?.capaian ?? null),
    indikatorTerendah: terendah ? nama(terendah.rows) : '',
    capaianTerendah: persen(terendah?.capaian ?? null),
  };
}

/** `''` where the data does not say it. */
export function nilaiPenanda(input: LaporanInput): NilaiPenanda {
  const { rekap, buku, penandatangan, today } = input;
  const { periode, rataRata, anggaran, efisiensi } = rekap;
  const { namaPerangkatDaerah, namaPemerintahDaerah } = buku.pengaturan;
  return {
    periode: periodeTahun(periode),
    tahun: String(periode.tahun),
    tahunLalu: String(periode.tahun - 1),
    perangkatDaerah: namaPerangkatDaerah,
    pemerintahDaerah: namaPemerintahDaerah,
    kepalaDinas: penandatangan?.nama ?? '',
    versiPk: versiPk(input),
    tanggalLaporan: formatTanggal(today),
    ...nilaiCapaian(input),
    rataRataCapaian: persen(rataRata.nilai),
    kategori: rataRata.kategori,
    pagu: rupiah(anggaran.total.pagu),
    realisasiAnggaran: rupiah(anggaran.total.realisasiSd),
    serapan: persen(anggaran.total.serapan),
    efisiensi: efisiensi ? `${formatAngka(efisiensi.nilai, 2)} poin persen` : '',
  };
}
