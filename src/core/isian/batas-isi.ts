/** When units are to have filled in a quarter, which quarter is being filled in now, and on which days they are reminded. */
import type { NomorTriwulan, Pengaturan } from '../buku-kerja.ts';
import { hasEnded, lastEndedTriwulan, type Tanggal } from '../periode.ts';
import { formatTanggal } from '../tanggal.ts';
import { akhirTriwulan, hariAntara, hariPekan, tambahHari } from '../waktu.ts';

const NAMA_HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Days before and after the deadline between which units are reminded. */
const SEBELUM = 3;
const SESUDAH = 14;

type Aturan = Pick<Pengaturan, 'tahun' | 'hari' | 'batasIsiTw'>;

/** Saturday and Sunday. Public holidays stand in no tab, so they count as working days. */
export function isAkhirPekan(tanggal: Tanggal): boolean {
  const hari = hariPekan(tanggal);
  return hari === 0 || hari === 6;
}

/** Last day of a quarter plus Batas Isi TW, counted in calendar or working days as Pengaturan says. */
export function batasIsi(pengaturan: Aturan, nomor: NomorTriwulan): Tanggal {
  const akhir = akhirTriwulan(pengaturan.tahun, nomor);
  if (pengaturan.hari === 'Kalender') return tambahHari(akhir, pengaturan.batasIsiTw);
  let day = akhir;
  for (let left = pengaturan.batasIsiTw; left > 0; ) {
    day = tambahHari(day, 1);
    if (!isAkhirPekan(day)) left -= 1;
  }
  return day;
}

/** `Jumat, 10 Juli 2026`. */
export function formatHari(tanggal: Tanggal): string {
  return `${NAMA_HARI[hariPekan(tanggal)] ?? ''}, ${formatTanggal(tanggal)}`;
}

/** What is left until the deadline, in words: `tinggal 3 hari lagi`, `hari ini`, `sudah lewat 2 hari`. */
export function sisaHari(batas: Tanggal, today: Tanggal): string {
  const left = hariAntara(today, batas);
  if (left > 0) return `tinggal ${left} hari lagi`;
  return left === 0 ? 'hari ini' : `sudah lewat ${-left} hari`;
}

/**
 * The quarter that units fill in now: the last one that is over, or when that one is locked the one after it.
 * @returns `null` when the whole year is locked
 */
export function triwulanTerbuka(
  tahun: number,
  today: Tanggal,
  isTerkunci: (nomor: NomorTriwulan) => boolean,
): NomorTriwulan | null {
  const last = lastEndedTriwulan(tahun, today);
  return ([1, 2, 3, 4] as const).find((nomor) => nomor >= last && !isTerkunci(nomor)) ?? null;
}

/**
 * Is it a day on which those who are late are reminded: from three days before the deadline to fourteen after it, and no
 * weekend where the office counts working days?
 */
export function isHariPengingat(pengaturan: Aturan, nomor: NomorTriwulan, today: Tanggal): boolean {
  if (pengaturan.hari === 'Kerja' && isAkhirPekan(today)) return false;
  const late = hariAntara(batasIsi(pengaturan, nomor), today);
  return late >= -SEBELUM && late <= SESUDAH && hasEnded(pengaturan.tahun, nomor, today);
}

/** The last quarter's reminders are over, too: there is nothing left to remind of this year. */
export function isPengingatUsai(pengaturan: Aturan, today: Tanggal): boolean {
  return hariAntara(batasIsi(pengaturan, 4), today) > SESUDAH;
}
