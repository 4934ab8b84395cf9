/** Remembers in the document who was written to about a quarter, so that doing it again does not write twice unasked. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';

/** Bytes of a property, below what Google takes. */
const LARGEST = 7500;

const propertyOf = (tahun: number, nomor: NomorTriwulan): string => `permintaan:${tahun}-${nomor}`;

/** When each address was asked for its figures last, by address in lower case. */
export function readTerkirim(ports: Ports, tahun: number, nomor: NomorTriwulan): Record<string, string> {
  const text = ports.workbook.readProperty(propertyOf(tahun, nomor));
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {};
}

/** Before a moment: mails were being sent then, and nobody knows which went out. */
const MUNGKIN = '? ';

/** Was it being written to when something stopped the sending? @param at as `readTerkirim` tells it */
export const isTerputus = (at: string): boolean => at.startsWith(MUNGKIN);

/** Why an address is not proposed again. @param at as `readTerkirim` tells it */
export function sebutTerkirim(at: string): string {
  if (!isTerputus(at)) return `sudah dikirimi ${at}, centang bila perlu dikirim lagi`;
  const waktu = at.slice(MUNGKIN.length);
  return `mungkin sudah dikirimi ${waktu}, tetapi pengirimannya terputus: periksa kotak Terkirim, centang bila belum ada`;
}

/** Of more addresses than a property holds, those written to first are forgotten. */
function tulis(
  ports: Ports,
  tahun: number,
  nomor: NomorTriwulan,
  known: Record<string, string>,
  emails: readonly string[],
  waktu: string,
): void {
  const written = emails.map((email): [string, string] => [email.trim().toLowerCase(), waktu]);
  const entries = [...new Map([...Object.entries(known), ...written])];
  while (JSON.stringify(Object.fromEntries(entries)).length > LARGEST) entries.shift();
  ports.workbook.writeProperty(propertyOf(tahun, nomor), JSON.stringify(Object.fromEntries(entries)));
}

/**
 * Sends, and notes who was written to. The addresses are noted before the first mail goes out, too: should the run be cut off, nobody
 * is written to twice unasked. Two writes.
 * @param kirim sends to those addresses, and tells those to whom it went out
 */
export function denganCatatan<Nilai extends { terkirim: readonly { email: string }[] }>(
  ports: Ports,
  { tahun, nomor }: { tahun: number; nomor: NomorTriwulan },
  emails: readonly string[],
  kirim: () => Nilai,
): Nilai {
  if (emails.length === 0) return kirim();
  const known = readTerkirim(ports, tahun, nomor);
  const waktu = formatWaktu(ports.now());
  tulis(ports, tahun, nomor, known, emails, `${MUNGKIN}${waktu}`);
  const hasil = kirim();
  const terkirim = hasil.terkirim.map(({ email }) => email);
  tulis(ports, tahun, nomor, known, terkirim, waktu);
  return hasil;
}
