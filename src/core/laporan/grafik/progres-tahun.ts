/** Chart of how far each indikator has come towards its Target Tahunan. */
import { STATUS } from '../../capaian/status.ts';
import type { RekapRow } from '../../rekap/rekap.ts';
import { hitung } from '../bilangan.ts';
import { kapital } from '../kalimat.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { periodeTahun } from '../periode-text.ts';
import { rowsPerangkatDaerah } from '../sasaran-group.ts';
import type { Grafik } from './grafik.ts';
import {
  BATAS_BATANG,
  BELUM_ADA,
  batangPersen,
  CATATAN_DIPOTONG,
  denganKeterangan,
  pilihTerendah,
  ringkas,
  sumbuPersen,
  ujungTeks,
} from './ringkas.ts';

/** An indikator that is not due yet has no figure for another reason than one that nobody has filled in. */
const sebab = (row: RekapRow | undefined): string =>
  row?.status === STATUS.belumJatuhTempo ? STATUS.belumJatuhTempo.toLowerCase() : BELUM_ADA;

/** `null` for the year itself, whose capaian says the same, and while no indikator has progress. Progress is not shown for Turun (domain rules §5). */
export function grafikProgresTahun({ rekap }: LaporanInput): Grafik | null {
  const { periode } = rekap;
  if (periode.jenis === 'tahun') return null;
  const all = rowsPerangkatDaerah(rekap);
  const rows = all.filter(({ arah }) => arah !== 'Turun');
  if (rows.every(({ capaianTahunan }) => capaianTahunan === null)) return null;
  const { pilihan, catatan } = pilihTerendah(rows, ({ capaianTahunan }) => capaianTahunan, BATAS_BATANG, 'indikator');
  const nilai = pilihan.map(({ capaianTahunan }) => capaianTahunan);
  const batang = batangPersen(nilai);
  const judul = `Kemajuan terhadap Target Tahun ${periode.tahun} s.d. ${periodeTahun(periode).replace(/ Tahun \d+$/, '')}`;
  const turun = all.length - rows.length;
  const names = pilihan.map(({ kode, indikator }) => `${kode} ${indikator.indikator}`);
  return {
    jenis: 'progres-tahun',
    bentuk: 'batang',
    judul,
    sumbuKategori: 'Indikator kinerja',
    sumbuNilai: 'Realisasi terhadap target tahunan (%)',
    kategori: names.map((nama, index) => denganKeterangan(ringkas(nama), nilai[index] ?? null, sebab(pilihan[index]))),
    seri: [{ nama: 'Kemajuan', nada: 'gelap', nilai: batang.nilai, label: batang.label }],
    ...sumbuPersen(batang.nilai),
    alt: `Grafik batang: ${judul}. ${ujungTeks('Kemajuan', names, nilai)}`,
    catatan: [
      ...catatan,
      ...(turun === 0
        ? []
        : [
            `${kapital(hitung(turun, 'indikator'))} berarah Turun tidak digambarkan: kemajuannya dinilai dalam laporan tahunan.`,
          ]),
      ...(batang.dipotong ? [CATATAN_DIPOTONG] : []),
    ],
  };
}
