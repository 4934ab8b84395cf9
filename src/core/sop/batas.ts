/** Until when work on a step may last: standard time from its beginning, in minutes, calendar days or working days, and the day of the LKjIP. */
import type { Pengaturan, WaktuBaku } from '../buku-kerja.ts';
import { isAkhirPekan } from '../isian/batas-isi.ts';
import type { Tanggal } from '../periode.ts';
import { isTanggal, NAMA_BULAN, type Waktu } from '../tanggal.ts';
import { hariAntara, menitAntara, parseTanggal, tambahHari } from '../waktu.ts';

export type Hari = Pengaturan['hari'];

/** A length of time as the SOP writes it. */
export interface LamaBaku {
  waktu: number;
  satuan: WaktuBaku['satuan'];
}

const MENIT_SEHARI = 1440;

/** The day `count` days later; with `Kerja` Saturdays and Sundays do not count. */
export function hariKemudian(tanggal: Tanggal, count: number, hari: Hari): Tanggal {
  if (hari === 'Kalender') return tambahHari(tanggal, count);
  let day = tanggal;
  for (let left = count; left > 0; ) {
    day = tambahHari(day, 1);
    if (!isAkhirPekan(day)) left -= 1;
  }
  return day;
}

/** Minutes of work between two moments; with `Kerja` those of Saturdays and Sundays do not count. Negative when `akhir` is earlier. */
export function menitBekerja(mulai: Waktu, akhir: Waktu, hari: Hari): number {
  const menit = menitAntara(mulai, akhir);
  if (hari === 'Kalender' || menit <= 0) return menit;
  let bekerja = 0;
  const days = hariAntara(mulai, akhir);
  for (let index = 0; index <= days; index += 1) {
    if (isAkhirPekan(tambahHari(mulai, index))) continue;
    const from = index === 0 ? mulai.jam * 60 + mulai.menit : 0;
    const to = index === days ? akhir.jam * 60 + akhir.menit : MENIT_SEHARI;
    bekerja += to - from;
  }
  return bekerja;
}

/** `0 menit`, `12 menit`, `3 jam 5 menit`, `2 hari 3 jam`; `''` for less than nothing. */
export function formatLama(menit: number): string {
  if (menit < 0) return '';
  const parts = [
    [Math.floor(menit / MENIT_SEHARI), 'hari'],
    [Math.floor((menit % MENIT_SEHARI) / 60), 'jam'],
    [menit % 60, 'menit'],
  ] as const;
  const from = parts.findIndex(([count]) => count > 0);
  if (from < 0) return '0 menit';
  const shown = parts.slice(from, from + 2).filter(([count]) => count > 0);
  return shown.map(([count, name]) => `${count} ${name}`).join(' ');
}

/** `15 menit`, `120 hari`. */
export function formatLamaBaku({ waktu, satuan }: LamaBaku): string {
  return `${String(waktu).replace('.', ',')} ${satuan}`;
}

/** @returns `null` for a text that is no length of time */
export function parseLamaBaku(text: string): LamaBaku | null {
  const parts = /^(\d+(?:[.,]\d+)?)\s*(menit|hari)(?:\s+(?:kerja|kalender))?$/i.exec(text.trim());
  const waktu = Number(parts?.[1]?.replace(',', '.') ?? 0);
  if (!parts || waktu <= 0) return null;
  return { waktu, satuan: parts[2]?.toLowerCase() === 'hari' ? 'hari' : 'menit' };
}

/** Last day on which a step that began at `mulai` is within its standard time. */
export function batasKerja(mulai: Waktu, baku: LamaBaku, hari: Hari): Tanggal {
  if (baku.satuan === 'hari') return hariKemudian(mulai, Math.ceil(baku.waktu), hari);
  return tambahHari(mulai, Math.floor((mulai.jam * 60 + mulai.menit + baku.waktu) / MENIT_SEHARI));
}

/** Standard times in days end with their last day, those in minutes to the minute. */
export function isLewatWaktu(mulai: Waktu, now: Waktu, baku: LamaBaku, hari: Hari): boolean {
  if (baku.satuan === 'hari') return hariAntara(batasKerja(mulai, baku, hari), now) > 0;
  return menitAntara(mulai, now) > baku.waktu;
}

function akhirBulan(tahun: number, bulan: number): Tanggal {
  return tambahHari({ tahun: bulan === 12 ? tahun + 1 : tahun, bulan: bulan === 12 ? 1 : bulan + 1, hari: 1 }, -1);
}

const monthOf = (name: string): number =>
  NAMA_BULAN.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;

/**
 * The setting Batas LKjIP as a day.
 * @param text `Akhir Februari`, `28 Februari`, `31/03`, or a whole date; anything else is the end of February
 * @param tahun the year that is reported on: a day without a year is in the one after it
 */
export function batasLkjip(text: string, tahun: number): Tanggal {
  const clean = text.trim().replace(/\s+/g, ' ');
  const whole = parseTanggal(clean);
  if (whole) return whole;
  const akhir = /^akhir (?:bulan )?([a-z]{3,})$/i.exec(clean);
  if (akhir && monthOf(akhir[1] ?? '') > 0) return akhirBulan(tahun + 1, monthOf(akhir[1] ?? ''));
  const day = parseTanggal(/^\d{1,2}[/.-]\d{1,2}$/.test(clean) ? `${clean}/${tahun + 1}` : `${clean} ${tahun + 1}`);
  if (day && isTanggal(day)) return day;
  // 29 Februari of a year that has none is the end of the month.
  const past = /^(\d{1,2}) ([a-z]{3,})$/i.exec(clean);
  const bulan = monthOf(past?.[2] ?? '-');
  return past && bulan > 0 && Number(past[1]) <= 31 ? akhirBulan(tahun + 1, bulan) : akhirBulan(tahun + 1, 2);
}
