/** What the plan and the monthly progress of a quarter still lack, by indikator, and which unit owes it. */
import type { BukuKerja, NomorTriwulan, RencanaAksi } from '../buku-kerja.ts';
import type { Indikator } from '../indikator.ts';
import { penanggungJawabOf } from '../isian/unit.ts';
import { ROMAWI } from '../periode.ts';
import { indikatorInForce, isFrekuensiDue, isPlannedDue, rencanaAksiInForce, targetOf } from '../perjanjian-kinerja.ts';
import { NAMA_BULAN } from '../tanggal.ts';

export interface Kekurangan {
  /** `IKU-3: Target Tahunan belum diisi`. */
  apa: string;
  /** Unit that owes it, `''` = nobody is named. */
  siapa: string;
}

type Buku = Pick<BukuKerja, 'indikator' | 'rencanaAksi'>;

const NOMOR = [1, 2, 3, 4] as const;

/** What tab Perjanjian Kinerja does not say of an indikator. */
function lackOfIndikator({ arah, caraRekap, targetTahunan }: Indikator): string[] {
  return [
    ...(targetTahunan.status === 'blank' ? ['Target Tahunan'] : []),
    ...(arah === null ? ['Arah'] : []),
    ...(caraRekap === null ? ['Cara Rekap'] : []),
  ];
}

/** @returns empty when every indikator in force in the quarter has what a recap needs */
export function kekuranganPerjanjian(buku: Buku, nomor: NomorTriwulan): Kekurangan[] {
  const inForce = indikatorInForce(buku, nomor);
  if (inForce.size === 0) return [{ apa: 'tab Perjanjian Kinerja belum berisi indikator', siapa: '' }];
  const rencana = rencanaAksiInForce(buku, nomor);
  return [...inForce.values()].flatMap((indikator) => {
    const lack = lackOfIndikator(indikator);
    if (lack.length === 0) return [];
    const siapa = penanggungJawabOf(indikator, rencana.get(indikator.kode));
    return [{ apa: `${indikator.kode}: ${lack.join(', ')} belum diisi`, siapa }];
  });
}

/**
 * A blank quarter means that nothing is due by plan, so only this is missing: an indikator with no target in any quarter, and TW IV
 * of a Posisi Akhir that is due then.
 */
function lackOfRencana(indikator: Indikator, rows: readonly RencanaAksi[] | undefined, nomor: NomorTriwulan): string {
  if (!rows) return 'belum ada di tab Rencana Aksi';
  const planned = NOMOR.filter((one) => isPlannedDue(indikator, rows, one));
  if (planned.length === 0) return 'belum ada target triwulan';
  const needsLast = nomor === 4 && indikator.caraRekap === 'Posisi Akhir' && isFrekuensiDue(indikator.frekuensi, 4);
  if (needsLast && !planned.includes(4)) return 'Target TW IV belum diisi';
  return targetOf(rows, nomor).status === 'unreadable' ? `Target TW ${ROMAWI[nomor]} belum terbaca` : '';
}

export function kekuranganRencana(buku: Buku, nomor: NomorTriwulan): Kekurangan[] {
  const inForce = indikatorInForce(buku, nomor);
  if (inForce.size === 0) return [{ apa: 'tab Rencana Aksi belum berisi target', siapa: '' }];
  const rencana = rencanaAksiInForce(buku, nomor);
  return [...inForce.values()].flatMap((indikator) => {
    const rows = rencana.get(indikator.kode);
    const lack = lackOfRencana(indikator, rows, nomor);
    return lack === '' ? [] : [{ apa: `${indikator.kode}: ${lack}`, siapa: penanggungJawabOf(indikator, rows) }];
  });
}

/** Months of the quarter that are blank in rows of tab Progres Bulanan whose indikator is due; an indikator without a row owes none. */
export function kekuranganProgres(
  buku: Pick<BukuKerja, 'indikator' | 'rencanaAksi' | 'progresBulanan'>,
  nomor: NomorTriwulan,
): Kekurangan[] {
  const inForce = indikatorInForce(buku, nomor);
  const rencana = rencanaAksiInForce(buku, nomor);
  return buku.progresBulanan.flatMap(({ kode, komponen, bulan }) => {
    const indikator = inForce.get(kode);
    if (!indikator || !isPlannedDue(indikator, rencana.get(kode), nomor)) return [];
    const blank = [nomor * 3 - 3, nomor * 3 - 2, nomor * 3 - 1].filter(
      (at) => (bulan[at]?.status ?? 'blank') === 'blank',
    );
    if (blank.length === 0) return [];
    const names = blank.map((at) => NAMA_BULAN[at] ?? '').join(', ');
    const apa = `${kode}${komponen === '' ? '' : ` (${komponen})`}: ${names} belum diisi`;
    return [{ apa, siapa: penanggungJawabOf(indikator, rencana.get(kode)) }];
  });
}
