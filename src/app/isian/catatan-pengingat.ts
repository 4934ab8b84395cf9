/** The daily reminder as the document remembers it: whose account runs it, since when, at which hour, and who may be written to. */
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import type { Ports } from '../ports.ts';
import { UserError } from '../user-error.ts';

export interface CatatanPengingat {
  /** Account whose trigger sends. */
  email: string;
  /** ISO day on which it was switched on. */
  sejak: string;
  /** 0–23, in the workbook's zone. */
  jam: number;
  /** Addresses that were agreed to. */
  penerima: string[];
  /** ISO day on which it sent last, `''` = never. */
  terakhir: string;
  /** Addresses that the quota did not reach the last time: they come first. */
  tertunda?: string[];
}

const PROPERTY = 'pengingat';
const TODAY = 'pengingat:hari-ini';

/** Bytes of a property, below what Google takes. */
const LARGEST = 8000;

/** `null` when it is off. */
export function readPengingat(ports: Ports): CatatanPengingat | null {
  const text = ports.workbook.readProperty(PROPERTY);
  return text.startsWith('{') ? (JSON.parse(text) as CatatanPengingat) : null;
}

/** @param catatan `null` switches it off. @throws UserError when there are more addresses than the document can remember */
export function writePengingat(ports: Ports, catatan: CatatanPengingat | null): void {
  const text = catatan ? JSON.stringify(catatan) : '';
  if (text.length > LARGEST) {
    throw new UserError(
      `Alamat pengingat terlalu banyak (${catatan?.penerima.length ?? 0}).`,
      'Centang lebih sedikit alamat, misalnya hanya unit yang sering terlambat.',
    );
  }
  ports.workbook.writeProperty(PROPERTY, text);
}

/** Addresses that were reminded on the day already, by hand or by the trigger. @param hari ISO day */
export function diingatkanPada(ports: Ports, hari: string): string[] {
  const text = ports.workbook.readProperty(TODAY);
  const known = text.startsWith('{') ? (JSON.parse(text) as { hari: string; email: string[] }) : null;
  return known?.hari === hari ? known.email : [];
}

function tulisDiingatkan(ports: Ports, hari: string, emails: readonly string[]): void {
  const email = [...new Set(emails.map(emailKey))];
  // Of more addresses than the document can remember, those of the morning are forgotten first.
  while (JSON.stringify({ hari, email }).length > LARGEST) email.shift();
  ports.workbook.writeProperty(TODAY, JSON.stringify({ hari, email }));
}

/**
 * Sends, and notes who was reminded. The addresses are noted before the first mail goes out, too: should the run be cut off, nobody is
 * reminded twice on one day unasked. Two writes.
 * @param hari ISO day
 * @param kirim sends to those addresses, and tells those to whom it went out
 */
export function denganDiingatkan<Nilai extends { terkirim: readonly { email: string }[] }>(
  ports: Ports,
  hari: string,
  emails: readonly string[],
  kirim: () => Nilai,
): Nilai {
  if (emails.length === 0) return kirim();
  const known = diingatkanPada(ports, hari);
  tulisDiingatkan(ports, hari, [...known, ...emails]);
  const hasil = kirim();
  tulisDiingatkan(ports, hari, [...known, ...hasil.terkirim.map(({ email }) => email)]);
  return hasil;
}
