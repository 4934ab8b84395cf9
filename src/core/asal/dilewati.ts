/** Why a quarter takes no part in the figure of a period, in words. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { isFrekuensiDue } from '../perjanjian-kinerja.ts';
import type { KodeTriwulan } from '../rekap/figures.ts';
import { namaTw } from './angka-triwulan.ts';
import { alamatOf, type Lewat } from './asal.ts';
import { type BarisAsal, quarterOf } from './bahan.ts';

/** Said of a quarter that is filled although it is not due. */
export const DIISI_DILEWATI = 'angka yang sudah diisi tidak dihitung';

function sebabOf({ indikator, planned, figure, row }: KodeTriwulan): string | null {
  const { triwulan, due, filled } = figure;
  if (!planned) {
    const byFrekuensi = !isFrekuensiDue(indikator.frekuensi, triwulan);
    const sebab = byFrekuensi
      ? `belum jatuh tempo menurut Frekuensi (${indikator.frekuensi})`
      : 'belum jatuh tempo: targetnya kosong di Rencana Aksi';
    return filled ? `${sebab}; ${DIISI_DILEWATI}` : sebab;
  }
  if (!due) return 'belum ada data, dan triwulannya belum berakhir';
  if (filled) return null;
  const half = indikator.caraRekap === 'Rasio' && (figure.pembilang !== null || figure.penyebut !== null);
  if (half) return 'pembilang dan penyebut belum lengkap';
  const isUnreadable = [row?.realisasi, row?.pembilang, row?.penyebut].some((one) => one?.status === 'unreadable');
  return isUnreadable
    ? 'isinya tidak terbaca sebagai angka'
    : 'kosong: belum ada data (kosong tidak dihitung sebagai 0)';
}

/** The quarters among `numbers` whose realisasi does not count. */
export function triwulanDilewati(baris: BarisAsal, numbers: readonly NomorTriwulan[]): Lewat[] {
  return numbers.flatMap((nomor): Lewat[] => {
    const quarter = quarterOf(baris, nomor);
    const nama = `Realisasi ${namaTw(nomor)}`;
    if (!quarter) return [{ nama, sebab: 'indikator ini tidak berlaku pada triwulan itu', sel: null }];
    const sebab = sebabOf(quarter);
    return sebab === null ? [] : [{ nama, sebab, sel: quarter.row ? alamatOf(quarter.row, 'realisasi') : null }];
  });
}
