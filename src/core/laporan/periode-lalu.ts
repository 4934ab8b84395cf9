/** The period before, as far as the workbook knows it: the quarter or semester of the same year, the year before from Riwayat Capaian. */
import { formatPeriode, type Periode } from '../periode.ts';
import { buildRekap } from '../rekap/build-rekap.ts';
import type { Rekap } from '../rekap/rekap.ts';
import type { LaporanInput } from './laporan-input.ts';

/** What the period is compared with. Capaian in per cent as shown, by Kode. */
export interface PeriodeLalu {
  /** `Triwulan I`, `Tahun 2025`. */
  nama: string;
  capaian: ReadonlyMap<string, number>;
  /** Mean over its own indikator; `null` where it is not known. */
  rataRata: number | null;
  /** Over the topmost accounts to its end, per cent; `null` where it is not known. */
  serapan: number | null;
}

/** `null` for what begins with the year. */
function sebelumnya(periode: Periode): Periode | null {
  if (periode.jenis === 'tahun' || periode.nomor === 1) return null;
  return { ...periode, nomor: periode.nomor - 1 } as Periode;
}

function fromRekap(rekap: Rekap): PeriodeLalu {
  const capaian = rekap.rows.flatMap(({ kode, dihitung, capaianTampil }) =>
    dihitung && capaianTampil !== null ? [[kode, capaianTampil] as const] : [],
  );
  return {
    nama: formatPeriode(rekap.periode),
    capaian: new Map(capaian),
    rataRata: rekap.rataRata.nilai,
    serapan: rekap.anggaran.total.serapan,
  };
}

/** @returns `null` when nothing is known of an earlier period */
export function periodeLaluOf({ rekap, buku, waktu }: LaporanInput): PeriodeLalu | null {
  const { periode } = rekap;
  const before = sebelumnya(periode);
  if (before) {
    const lalu = fromRekap(buildRekap(buku, before, waktu, []));
    return lalu.capaian.size > 0 ? lalu : null;
  }
  if (periode.jenis !== 'tahun') return null;
  const rows = (rekap.riwayat ?? []).filter(({ tahun, capaian }) => tahun === periode.tahun - 1 && capaian !== null);
  if (rows.length === 0) return null;
  return {
    nama: `Tahun ${periode.tahun - 1}`,
    capaian: new Map(rows.map(({ kode, capaian }) => [kode, capaian ?? 0])),
    rataRata: null,
    serapan: null,
  };
}
