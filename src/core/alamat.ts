/** E-mail addresses: which may receive anything from the office, and which a person has to tick one by one. */

/** Plain enough for every address of an office; quoted local parts and comments are not taken. */
const ALAMAT = /^[^\s@<>()[\],;:"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** Domains that anybody may have an address in: they are nobody's own. */
const UMUM = /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton(?:mail)?)\./;

export function isAlamat(text: string): boolean {
  return ALAMAT.test(text.trim());
}

function domainOf(alamat: string): string {
  return alamat
    .trim()
    .slice(alamat.trim().lastIndexOf('@') + 1)
    .toLowerCase();
}

/**
 * `kantor` goes with one agreement for all; `luar` is ticked one by one; `ditolak` may not receive anything (its domain is not
 * in Domain Diizinkan); `salah` is no address.
 */
export type GolonganAlamat = 'kantor' | 'luar' | 'ditolak' | 'salah';

/**
 * @param diizinkan domains of the setting Domain Diizinkan; empty = every domain, and only the office's own goes unasked
 * @param pelaku address of the person who acts: its domain is the office's own unless anybody can have one there
 */
export function golonganAlamat(alamat: string, diizinkan: readonly string[], pelaku: string): GolonganAlamat {
  if (!isAlamat(alamat)) return 'salah';
  const domain = domainOf(alamat);
  const isWithin = (parent: string) => domain === parent || domain.endsWith(`.${parent}`);
  if (diizinkan.length > 0) return diizinkan.some(isWithin) ? 'kantor' : 'ditolak';
  const own = isAlamat(pelaku) ? domainOf(pelaku) : '';
  return own !== '' && !UMUM.test(own) && isWithin(own) ? 'kantor' : 'luar';
}
