/** Capaian of one indikator in one period: the decision table, then the formula, then the kategori (domain rules §5). */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Arah, RumusTurun, Tipe } from '../indikator.ts';
import { kategoriOf } from '../kategori.ts';
import type { StatusCapaian } from '../rekap/rekap.ts';
import { capaianOfRentang, capaianOfTarget } from './formula.ts';
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

interface Outcome {
  capaian: number | null;
  /** `null`: the kategori. */
  status: string | null;
  realisasiWithoutTarget?: boolean;
  batas?: number;
}

const none = (status: string): Outcome => ({ capaian: null, status });

const finite = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null;

function withZeroTarget(realisasi: number, arah: Arah): Outcome | null {
  if (arah === 'Stabil') return { capaian: realisasi === 0 ? 100 : 0, status: null };
  if (realisasi < 0) return null;
  if (arah === 'Turun') {
    return realisasi === 0 ? { capaian: 100, status: STATUS.tercapai } : { capaian: 0, status: STATUS.tidakTercapai };
  }
  return { ...none(STATUS.tidakAdaTarget), realisasiWithoutTarget: realisasi > 0 };
}

/** The decision table in its order. Predikat and Ya/Tidak are always Naik. */
function decide(input: CapaianInput): Outcome {
  const { tipe, pengaturan } = input;
  if (!input.due) return none(STATUS.belumJatuhTempo);
  const realisasi = finite(input.realisasi);
  if (realisasi === null) return none(STATUS.belumAdaData);
  const value = finite(input.target.value);
  if (value === null) return none(STATUS.targetBelumDiisi);
  const other = tipe === 'Rentang' ? (finite(input.target.max) ?? value) : value;
  const [min, max] = [Math.min(value, other), Math.max(value, other)];
  const arah = tipe === 'Predikat' || tipe === 'Ya/Tidak' ? 'Naik' : input.arah;
  const zero = min === 0 && max === 0 ? withZeroTarget(realisasi, arah) : null;
  if (zero) return zero;
  if (min < 0 || realisasi < 0) return none(STATUS.perluPenilaianManual);
  if (arah === 'Turun' && input.rumus === 'Rasio' && realisasi === 0 && tipe !== 'Rentang') {
    const batas = pengaturan.batasCapaianTampil ?? pengaturan.batasCapaianRataRata ?? BATAS_WAJAR;
    return { capaian: batas, status: null, batas };
  }
  const capaian =
    tipe === 'Rentang'
      ? capaianOfRentang(realisasi, min, max, arah)
      : capaianOfTarget(realisasi, value, arah, input.rumus);
  return capaian === null ? none(STATUS.perluPenilaianManual) : { capaian, status: null };
}

function isTercapai(input: CapaianInput): boolean {
  return (input.realisasi ?? 0) >= (input.target.value ?? 0);
}

/** Capaian, status and findings of one pair of target and realisasi; pure, and exact on the decimal figures. */
export function calculateCapaian(input: CapaianInput): Capaian {
  const outcome = decide(input);
  const { capaian, batas = null } = outcome;
  const kategori = kategoriOf(capaian, input.pengaturan.skalaKategori);
  return {
    capaian,
    kategori,
    status: outcome.status ?? kategori,
    tercapai: capaian !== null && input.tipe === 'Predikat' ? isTercapai(input) : null,
    overCap: batas !== null || (capaian !== null && capaian > BATAS_WAJAR),
    realisasiWithoutTarget: outcome.realisasiWithoutTarget ?? false,
    batas,
  };
}
