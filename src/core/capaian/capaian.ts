/** Capaian of one indikator in one period: the decision table, then the formula, then the kategori (domain rules §5). */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Arah, RumusTurun, Tipe } from '../indikator.ts';
import { kategoriOf } from '../kategori.ts';
import type { StatusCapaian } from '../rekap/rekap.ts';
import { hitungRumus, type RumusCapaian, rumusOfRentang, rumusOfTarget } from './formula.ts';
import { STATUS } from './status.ts';

/** Above this a capaian is finding OVER_CAP, whatever the caps of Pengaturan say; also the cap where Pengaturan has none and one is needed. */
const BATAS_WAJAR = 120;

export interface CapaianInput {
  /** In the indikator's satuan, scores for Predikat and Ya/Tidak; `max` is the upper bound of a Rentang. */
  target: { value: number | null; max?: number };
  realisasi: number | null;
  arah: Arah;
  /** The formula for Turun after the default of Pengaturan. */
  rumus: RumusTurun;
  tipe: Tipe;
  due: boolean;
  pengaturan: Pick<Pengaturan, 'batasCapaianTampil' | 'batasCapaianRataRata' | 'skalaKategori'>;
}

export interface Capaian {
  /** Per cent, unrounded, uncapped; never NaN or Infinity. */
  capaian: number | null;
  /** `''` without a capaian. */
  kategori: string;
  /**
   * A text of the decision table; where the table says "the kategori", that.
   */
  status: StatusCapaian;
  /** Predikat only: what stands beside the kategori. */
  tercapai: boolean | null;
  /** Finding OVER_CAP. */
  overCap: boolean;
  /** Finding REALISASI_WITHOUT_TARGET. */
  realisasiWithoutTarget: boolean;
  /** The cap that stands for a capaian without limit (Turun Rasio, nothing happened at all), per cent. */
  batas: number | null;
}

/** What the decision table says of a pair of figures, before anything is computed. */
export type PutusanCapaian =
  | RumusCapaian
  /** No capaian, and why. */
  | { cara: 'tanpa'; status: string; realisasiWithoutTarget: boolean }
  /** The table gives the capaian itself; status `null`: the kategori. */
  | { cara: 'tetap'; capaian: number; status: string | null }
  /** A capaian without limit, for which the cap stands. */
  | { cara: 'batas'; batas: number };

interface Outcome {
  capaian: number | null;
  /** `null`: the kategori. */
  status: string | null;
}

const tanpa = (status: string, realisasiWithoutTarget = false): PutusanCapaian => ({
  cara: 'tanpa',
  status,
  realisasiWithoutTarget,
});

const finite = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null;

function withZeroTarget(realisasi: number, arah: Arah): PutusanCapaian | null {
  if (arah === 'Stabil') return { cara: 'tetap', capaian: realisasi === 0 ? 100 : 0, status: null };
  if (realisasi < 0) return null;
  if (arah === 'Turun') {
    return realisasi === 0
      ? { cara: 'tetap', capaian: 100, status: STATUS.tercapai }
      : { cara: 'tetap', capaian: 0, status: STATUS.tidakTercapai };
  }
  return tanpa(STATUS.tidakAdaTarget, realisasi > 0);
}

/** The decision table in its order. Predikat and Ya/Tidak are always Naik. */
export function putuskanCapaian(input: CapaianInput): PutusanCapaian {
  const { tipe, pengaturan } = input;
  if (!input.due) return tanpa(STATUS.belumJatuhTempo);
  const realisasi = finite(input.realisasi);
  if (realisasi === null) return tanpa(STATUS.belumAdaData);
  const value = finite(input.target.value);
  if (value === null) return tanpa(STATUS.targetBelumDiisi);
  const other = tipe === 'Rentang' ? (finite(input.target.max) ?? value) : value;
  const [min, max] = [Math.min(value, other), Math.max(value, other)];
  const arah = tipe === 'Predikat' || tipe === 'Ya/Tidak' ? 'Naik' : input.arah;
  const zero = min === 0 && max === 0 ? withZeroTarget(realisasi, arah) : null;
  if (zero) return zero;
  if (min < 0 || realisasi < 0) return tanpa(STATUS.perluPenilaianManual);
  if (arah === 'Turun' && input.rumus === 'Rasio' && realisasi === 0 && tipe !== 'Rentang') {
    return {
      cara: 'batas',
      batas: pengaturan.batasCapaianTampil ?? pengaturan.batasCapaianRataRata ?? BATAS_WAJAR,
    };
  }
  return tipe === 'Rentang'
    ? rumusOfRentang(realisasi, min, max, arah)
    : rumusOfTarget(realisasi, value, arah, input.rumus);
}

function outcomeOf(putusan: PutusanCapaian): Outcome {
  switch (putusan.cara) {
    case 'tanpa':
      return { capaian: null, status: putusan.status };
    case 'tetap':
      return putusan;
    case 'batas':
      return { capaian: putusan.batas, status: null };
    default: {
      const capaian = hitungRumus(putusan);
      return { capaian, status: capaian === null ? STATUS.perluPenilaianManual : null };
    }
  }
}

function isTercapai(input: CapaianInput): boolean {
  return (input.realisasi ?? 0) >= (input.target.value ?? 0);
}

/** Capaian, status and findings of one pair of target and realisasi; pure, and exact on the decimal figures. */
export function calculateCapaian(input: CapaianInput): Capaian {
  const putusan = putuskanCapaian(input);
  const { capaian, status } = outcomeOf(putusan);
  const batas = putusan.cara === 'batas' ? putusan.batas : null;
  const kategori = kategoriOf(capaian, input.pengaturan.skalaKategori);
  return {
    capaian,
    kategori,
    status: status ?? kategori,
    tercapai: capaian !== null && input.tipe === 'Predikat' ? isTercapai(input) : null,
    overCap: batas !== null || (capaian !== null && capaian > BATAS_WAJAR),
    realisasiWithoutTarget: putusan.cara === 'tanpa' && putusan.realisasiWithoutTarget,
    batas,
  };
}
