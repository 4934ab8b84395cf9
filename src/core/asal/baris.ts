/** The figures of one indikator in a period: its parts, the period itself, progress and kategori. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import { faktorOf } from '../combine/faktor.ts';
import { combine, EMPTY, fromTriwulan } from '../combine/gabungan.ts';
import { resultOf } from '../combine/result.ts';
import { formatPeriode, type Periode, triwulanOf } from '../periode.ts';
import { isTerukur, type Terukur } from '../rekap/evaluate.ts';
import { figuresOf, type Hitungan, isHeld, lastIndikator } from '../rekap/measure.ts';
import type { RekapPart, Ukuran } from '../rekap/rekap.ts';
import { asalRealisasi, asalTarget, asalTargetPk, namaTw } from './angka-triwulan.ts';
import { type Asal, tanpaAngka } from './asal.ts';
import { type BarisAsal, quarterOf } from './bahan.ts';
import { asalCapaian, asalKategori, denganBatas } from './capaian.ts';
import { DIISI_DILEWATI } from './dilewati.ts';
import { asalRealisasiPeriode, asalTargetPeriode, type Kelompok } from './gabungan.ts';

/** The three figures that belong together. */
export interface Trio {
  target: Asal;
  realisasi: Asal;
  capaian: Asal;
}

function trioKosong(sebutan: string, sebab: string): Trio {
  const none = (apa: string) => tanpaAngka(`${apa} ${sebutan}`, '', [sebab]);
  return { target: none('Target'), realisasi: none('Realisasi'), capaian: none('Capaian') };
}

const BELUM_TERUKUR = 'Arah atau Cara Rekap pada tab Perjanjian Kinerja belum benar.';

const DITAHAN = 'Baris ini ditahan (kolom Tahan di tab triwulannya), jadi capaiannya tidak ditampilkan.';

/** One quarter by its own version, "s.d." where Cara Isi is Kumulatif. @param nilai as the recap shows it */
function trioTriwulan(baris: BarisAsal, nomor: NomorTriwulan, nilai: number | null, status: string): Trio {
  const quarter = quarterOf(baris, nomor);
  if (!quarter) return trioKosong(namaTw(nomor), `Indikator ini tidak berlaku pada ${namaTw(nomor)}.`);
  const { indikator, figure } = quarter;
  if (!isTerukur(indikator)) return trioKosong(namaTw(nomor), BELUM_TERUKUR);
  const [target, realisasi] = [asalTarget(baris, quarter), asalRealisasi(quarter)];
  const nama = `Capaian ${namaTw(nomor)}`;
  if (status === STATUS.ditahan)
    return { target, realisasi, capaian: tanpaAngka(nama, '', [DITAHAN], [realisasi, target]) };
  const ukuran = { target: figure.target, realisasi: figure.realisasi };
  const { pengaturan } = baris.bahan.buku;
  const capaian = asalCapaian({ nama, nilai, target, realisasi, ukuran, indikator, due: figure.due, pengaturan });
  return { target, realisasi, capaian };
}

/** Quarters of one half of the year under the version that was in force at its end. */
function semesterKelompok({ quarters }: BarisAsal, nomor: 1 | 2, hitungan: Hitungan): Kelompok[] {
  const indikator = lastIndikator(quarters.slice(nomor * 2 - 2, nomor * 2));
  if (!indikator || !isTerukur(indikator)) return [];
  const numbers: NomorTriwulan[] = nomor === 1 ? [1, 2] : [3, 4];
  return [{ indikator, numbers, hitungan, figures: figuresOf(quarters, indikator, hitungan, numbers) }];
}

function kelompokOf(baris: BarisAsal, periode: Periode, indikator: Terukur, hitungan: Hitungan): Kelompok[] {
  if (periode.jenis === 'tahun' && hitungan === 'jatuh-tempo') {
    return [...semesterKelompok(baris, 1, hitungan), ...semesterKelompok(baris, 2, hitungan)];
  }
  const numbers = triwulanOf(periode);
  return [{ indikator, numbers, hitungan, figures: figuresOf(baris.quarters, indikator, hitungan, numbers) }];
}

interface AngkaPeriode {
  target: Ukuran;
  realisasi: Ukuran;
  capaian: number | null;
  status: string;
}

/** A semester or the year. @param angka as the recap shows it, capaian uncapped */
function trioPeriode(baris: BarisAsal, sebutan: string, periode: Periode, angka: AngkaPeriode): Trio {
  const own = triwulanOf(periode).map((nomor) => quarterOf(baris, nomor));
  const indikator = lastIndikator(own);
  if (!indikator) return trioKosong(sebutan, `Indikator ini tidak berlaku pada ${sebutan}.`);
  if (!isTerukur(indikator)) return trioKosong(sebutan, BELUM_TERUKUR);
  const counted = kelompokOf(baris, periode, indikator, 'jatuh-tempo');
  const due = counted.some(({ figures }) => figures.some((figure) => figure.due));
  const forTarget = due ? counted : kelompokOf(baris, periode, indikator, 'rencana');
  const target = asalTargetPeriode(baris, `Target ${sebutan}`, angka.target, forTarget);
  const realisasi = asalRealisasiPeriode(baris, `Realisasi ${sebutan}`, angka.realisasi, counted);
  const nama = `Capaian ${sebutan}`;
  if (isHeld(own)) return { target, realisasi, capaian: tanpaAngka(nama, '', [DITAHAN], [realisasi, target]) };
  const { pengaturan } = baris.bahan.buku;
  const ukuran = { target: angka.target, realisasi: angka.realisasi };
  const capaian = asalCapaian({ nama, nilai: angka.capaian, target, realisasi, ukuran, indikator, due, pengaturan });
  const belum =
    angka.status === STATUS.belumLengkap ? ['Belum lengkap: masih ada triwulan jatuh tempo yang kosong.'] : [];
  return { target, realisasi, capaian: { ...capaian, kalimat: [...capaian.kalimat, ...belum] } };
}

/** One part of a semester (a quarter) or of the year (a semester), from 0. */
export function trioBagian(baris: BarisAsal, ke: 0 | 1): Trio {
  const { periode } = baris.bahan.rekap;
  const part: RekapPart | undefined = baris.row.parts[ke];
  if (!part) return trioKosong('bagian ini', 'Periode ini tidak mempunyai bagian.');
  if (baris.row.status === STATUS.perluDiperbaiki) return trioKosong('bagian ini', BELUM_TERUKUR);
  if (periode.jenis !== 'tahun') {
    const nomor = triwulanOf(periode)[ke] ?? 1;
    return trioTriwulan(baris, nomor, part.capaian, part.status);
  }
  const semester: Periode = { tahun: periode.tahun, jenis: 'semester', nomor: ke === 0 ? 1 : 2 };
  return trioPeriode(baris, formatPeriode(semester), semester, part);
}

/** The period itself; its capaian before any cap. */
export function trioUtama(baris: BarisAsal): Trio {
  const { row, bahan } = baris;
  const { periode } = bahan.rekap;
  if (row.status === STATUS.perluDiperbaiki) return trioKosong(formatPeriode(periode), BELUM_TERUKUR);
  if (periode.jenis === 'triwulan') return trioTriwulan(baris, periode.nomor, row.capaian, row.status);
  return trioPeriode(baris, formatPeriode(periode), periode, row);
}

/** As the recap shows it: under Batas Capaian Tampil. */
export function asalCapaianTampil(baris: BarisAsal): Asal {
  const { capaian } = trioUtama(baris);
  return denganBatas(capaian, capaian.nama, baris.bahan.buku.pengaturan.batasCapaianTampil, 'Batas Capaian Tampil');
}

export function asalKategoriBaris(baris: BarisAsal): Asal {
  const { row, bahan } = baris;
  const { capaian } = trioUtama(baris);
  const nama = `Kategori ${formatPeriode(bahan.rekap.periode)}`;
  if (row.kategori === '') {
    // A quarterly tab has no column of its own for the status.
    const teks = bahan.rekap.periode.jenis === 'triwulan' ? row.status : '';
    return tanpaAngka(nama, teks, [`Tidak ada kategori: ${row.status || 'belum ada capaian'}.`], [capaian]);
  }
  return asalKategori(nama, capaian, row.status, bahan.buku.pengaturan);
}

export function asalTargetTahunan({ row }: BarisAsal): Asal {
  if (row.targetTahunan.value === null && row.indikator.targetTahunan.status === 'value') {
    return tanpaAngka('Target Tahunan', '', ['Indikator ini tidak lagi berlaku pada akhir periode ini.']);
  }
  return asalTargetPk(row.indikator, 'Target Tahunan', 'targetTahunan', row.targetTahunan);
}

/** Progress: all that was realised from TW I on, against Target Tahunan. */
export function asalCapaianTahunan(baris: BarisAsal): Asal {
  const { row, bahan, quarters } = baris;
  const { indikator } = row;
  const nama = 'Capaian Tahunan';
  const target = asalTargetTahunan(baris);
  if (!isTerukur(indikator)) return tanpaAngka(nama, '', [BELUM_TERUKUR], [target]);
  if (row.status === STATUS.ditahan) return tanpaAngka(nama, '', [DITAHAN], [target]);
  const numbers: NomorTriwulan[] = [1, 2, 3, 4].filter((nomor): nomor is NomorTriwulan => nomor <= quarters.length);
  const figures = figuresOf(quarters, indikator, 'terisi', numbers);
  const gabungan = figures.reduce((sum, figure) => combine(sum, fromTriwulan(figure)), EMPTY);
  const { realisasi: ukuran } = resultOf(gabungan, indikator.caraRekap, faktorOf(indikator.satuan));
  const sampai = `Realisasi s.d. ${namaTw(numbers[numbers.length - 1] ?? 1)}`;
  const terisi = asalRealisasiPeriode(baris, sampai, ukuran, [{ indikator, numbers, hitungan: 'terisi', figures }]);
  // Progress counts what is filled, due or not.
  const realisasi = { ...terisi, lewat: terisi.lewat.filter(({ sebab }) => !sebab.endsWith(DIISI_DILEWATI)) };
  const isTurun = indikator.arah === 'Turun' && indikator.tipe !== 'Predikat' && indikator.tipe !== 'Ya/Tidak';
  if (isTurun) {
    const sebab =
      'Untuk Arah Turun kemajuan terhadap target tahunan tidak dihitung: angka kecil di awal tahun bukan kemajuan.';
    return tanpaAngka(nama, '', [sebab], [realisasi, target]);
  }
  const capaian = asalCapaian({
    ...{ nama, nilai: row.capaianTahunan, target, realisasi, indikator, due: true },
    ukuran: { target: row.targetTahunan, realisasi: ukuran },
    pengaturan: bahan.buku.pengaturan,
  });
  return {
    ...capaian,
    kalimat: ['Kemajuan terhadap target setahun penuh, dari semua yang sudah terisi.', ...capaian.kalimat],
  };
}
