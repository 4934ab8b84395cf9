/** From what was combined to what is shown of it: target, realisasi, capaian and status of one period or part. */
import type { Pengaturan } from '../buku-kerja.ts';
import { type Capaian, calculateCapaian } from '../capaian/capaian.ts';
import { STATUS } from '../capaian/status.ts';
import { faktorOf } from '../combine/faktor.ts';
import type { Gabungan } from '../combine/gabungan.ts';
import { type HasilGabungan, resultOf } from '../combine/result.ts';
import type { Arah, CaraRekap, Indikator } from '../indikator.ts';
import type { Ukuran } from './rekap.ts';

/** An indikator whose Arah and Cara Rekap are declared. */
export interface Terukur extends Indikator {
  arah: Arah;
  caraRekap: CaraRekap;
}

export function isTerukur(indikator: Indikator): indikator is Terukur {
  return indikator.arah !== null && indikator.caraRekap !== null;
}

export type Hasil = HasilGabungan & Capaian;

const NO_CAPAIAN: Capaian = {
  capaian: null,
  kategori: '',
  status: STATUS.perluPenilaianManual,
  tercapai: null,
  overCap: false,
  realisasiWithoutTarget: false,
  batas: null,
};

/** Capaian of the realisasi against any target: of the period or of the year. */
export function capaianAgainst(
  target: Ukuran,
  realisasi: Ukuran,
  indikator: Terukur,
  due: boolean,
  pengaturan: Pengaturan,
): Capaian {
  const { arah, tipe } = indikator;
  const rumus = indikator.rumus ?? pengaturan.rumusTurun;
  return calculateCapaian({ target, realisasi: realisasi.value, arah, rumus, tipe, due, pengaturan });
}

/**
 * One period or part. With a due quarter still blank the row is `Belum lengkap`: capaian, but no kategori. Filled quarters
 * whose figures give no realisasi (penyebut 0) cannot be judged by rule.
 */
export function evaluate(gabungan: Gabungan, indikator: Terukur, pengaturan: Pengaturan): Hasil {
  const { due, filled } = gabungan;
  const faktor = indikator.caraRekap === 'Rasio' ? faktorOf(indikator.satuan) : 1;
  const { target, realisasi, pembilang, penyebut } = resultOf(gabungan, indikator.caraRekap, faktor);
  const isUncomputable = filled > 0 && realisasi.value === null;
  const result = isUncomputable ? NO_CAPAIAN : capaianAgainst(target, realisasi, indikator, due > 0, pengaturan);
  const isPartial = filled > 0 && filled < due;
  // Written out: spreading two objects is several times slower, and this runs for every quarter of every indikator.
  return {
    target,
    realisasi,
    pembilang,
    penyebut,
    capaian: result.capaian,
    kategori: isPartial ? '' : result.kategori,
    status: isPartial ? STATUS.belumLengkap : result.status,
    overCap: result.overCap,
    realisasiWithoutTarget: result.realisasiWithoutTarget,
    batas: result.batas,
    tercapai: isPartial ? null : result.tercapai,
  };
}
