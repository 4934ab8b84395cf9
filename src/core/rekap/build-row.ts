/** One row of a recap: the quarters of one Kode measured over the period and put into words (domain rules §4, §5). */
import { STATUS } from '../capaian/status.ts';
import type { Indikator } from '../indikator.ts';
import { type Periode, triwulanOf } from '../periode.ts';
import { isTerukur } from './evaluate.ts';
import type { KodeTahun } from './figures.ts';
import { keteranganOf } from './keterangan.ts';
import { capaianTahunanOf, isHeld, lastIndikator, measurePeriode, type RowContext } from './measure.ts';
import type { RekapPart, RekapRow, Ukuran } from './rekap.ts';
import { ukuranOf } from './ukuran.ts';

const BLANK: Ukuran = { value: null };
const BROKEN_PART: RekapPart = { target: BLANK, realisasi: BLANK, capaian: null, status: STATUS.perluDiperbaiki };

/** A row that a galat keeps from being measured; it stands there without figures. */
function brokenRow(kode: string, indikator: Indikator, periode: Periode): RekapRow {
  return {
    kode,
    indikator,
    arah: indikator.arah,
    caraRekap: indikator.caraRekap,
    parts: periode.jenis === 'triwulan' ? [] : [BROKEN_PART, BROKEN_PART],
    target: BLANK,
    realisasi: BLANK,
    capaian: null,
    capaianTampil: null,
    targetTahunan: ukuranOf(indikator.targetTahunan, indikator.tipe),
    capaianTahunan: null,
    kategori: '',
    filled: 0,
    due: 0,
    terisi: '0/0',
    status: STATUS.perluDiperbaiki,
    keterangan: 'Arah atau Cara Rekap pada tab Perjanjian Kinerja belum benar.',
    dihitung: false,
    pembilang: null,
    penyebut: null,
  };
}

/**
 * The row of a Kode, `null` when it is in force in no quarter of the period.
 * @param kodeTahun quarters TW I … the period's last
 */
export function buildRow({ kode, quarters }: KodeTahun, context: RowContext): RekapRow | null {
  const { periode, pengaturan } = context;
  const own = triwulanOf(periode).map((nomor) => quarters[nomor - 1] ?? null);
  const indikator = lastIndikator(own);
  if (!indikator) return null;
  if (!isTerukur(indikator)) return brokenRow(kode, indikator, periode);
  const { gabungan, hasil, parts } = measurePeriode(quarters, indikator, context);
  const { due, filled } = gabungan;
  const held = isHeld(own);
  const isStillInForce = own[own.length - 1] !== null;
  const targetTahunan = isStillInForce ? ukuranOf(indikator.targetTahunan, indikator.tipe) : BLANK;
  const capaian = held ? null : hasil.capaian;
  const dihitung = capaian !== null && filled === due;
  return {
    kode,
    indikator,
    arah: indikator.arah,
    caraRekap: indikator.caraRekap,
    parts,
    target: hasil.target,
    realisasi: hasil.realisasi,
    capaian,
    capaianTampil: capaian === null ? null : Math.min(capaian, pengaturan.batasCapaianTampil ?? capaian),
    targetTahunan,
    capaianTahunan: held ? null : capaianTahunanOf(quarters, indikator, targetTahunan, context),
    kategori: held ? '' : hasil.kategori,
    filled,
    due,
    terisi: `${filled}/${due}`,
    status: held ? STATUS.ditahan : hasil.status,
    keterangan: keteranganOf({ quarters: own, hasil, held, dihitung, pengaturan }),
    dihitung,
    pembilang: hasil.pembilang,
    penyebut: hasil.penyebut,
  };
}
