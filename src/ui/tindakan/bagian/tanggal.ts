/** Days in words, as Indonesian letters write them. */

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** `2026-03-31` → `31 Maret 2026`; anything else gives `''`. */
export function formatTanggal(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const bulan = parts ? BULAN[Number(parts[2]) - 1] : undefined;
  return parts && bulan ? `${Number(parts[3])} ${bulan} ${parts[1]}` : '';
}
