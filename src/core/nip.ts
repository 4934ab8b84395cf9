/** NIP, the 18-digit number of a civil servant: how it is printed and what makes one impossible (domain rules §8). */
import type { Tanggal } from './periode.ts';
import { isTanggal } from './tanggal.ts';

const MINIMUM_AGE = 17;
/** Stands where the month would in the NIP of a PPPK. */
const PPPK = 21;

/** `reason` says why it is not valid, `warning` what is unusual about a valid one; both whole Indonesian sentences. */
export interface NipCheck {
  valid: boolean;
  warning?: string;
  reason?: string;
}

/** People type spaces, dots and dashes between the groups, and an apostrophe before them to keep the text. */
function digitsOf(text: string): string {
  return text
    .trim()
    .replace(/^'/, '')
    .replace(/[\s.-]/g, '');
}

/** `19700115 199403 1 002` (8-6-1-3); a text that does not have 18 digits comes back as typed. */
export function formatNip(text: string): string {
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digitsOf(text));
  return parts ? parts.slice(1).join(' ') : text.trim();
}

/**
 * Checks a NIP as far as it can be known from its digits.
 * The day of appointment is not in it: somebody is old enough when 17 is reached in the month of appointment.
 */
export function checkNip(text: string, today: Tanggal): NipCheck {
  const digits = digitsOf(text);
  if (!/^\d*$/.test(digits)) return { valid: false, reason: 'NIP hanya boleh berisi angka.' };
  if (digits.length !== 18) {
    return { valid: false, reason: `NIP harus 18 angka, yang tertulis ${digits.length} angka.` };
  }
  const number = (from: number, to: number): number => Number(digits.slice(from, to));
  const lahir = { tahun: number(0, 4), bulan: number(4, 6), hari: number(6, 8) };
  if (lahir.tahun < 1900 || !isTanggal(lahir)) {
    return { valid: false, reason: 'Delapan angka pertama NIP bukan tanggal lahir yang ada.' };
  }
  const tahun = number(8, 12);
  const bulan = number(12, 14);
  const isPppk = bulan === PPPK;
  if (!isPppk && (bulan < 1 || bulan > 12)) {
    return { valid: false, reason: `Bulan pengangkatan dalam NIP harus 01–12, yang tertulis ${digits.slice(12, 14)}.` };
  }
  const reason = checkAppointment(lahir, { tahun, bulan: isPppk ? 12 : bulan }, isPppk, today);
  if (reason) return { valid: false, reason };
  if (digits[14] !== '1' && digits[14] !== '2') {
    return { valid: false, reason: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).' };
  }
  return isPppk
    ? { valid: true, warning: 'Angka 21 setelah tahun pengangkatan dipakai pada NIP PPPK; pastikan pegawai ini PPPK.' }
    : { valid: true };
}

/** Of a PPPK only the year of appointment is known. */
function checkAppointment(
  lahir: Tanggal,
  angkat: { tahun: number; bulan: number },
  yearOnly: boolean,
  today: Tanggal,
): string {
  const months = (t: { tahun: number; bulan: number }): number => t.tahun * 12 + t.bulan;
  const isFuture = yearOnly ? angkat.tahun > today.tahun : months(angkat) > months(today);
  if (isFuture) return 'Waktu pengangkatan dalam NIP berada di masa depan.';
  if (months(angkat) - months(lahir) < MINIMUM_AGE * 12) {
    return `Menurut NIP, pegawai diangkat sebelum berumur ${MINIMUM_AGE} tahun.`;
  }
  return '';
}
