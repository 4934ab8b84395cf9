/** Numbers as people read them: comma, two decimals, rounded half away from zero on the decimal value. */

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * `98.275` → `98,28`; the shortest decimal text is rounded, not the binary value behind it (58.985 → 58,99).
 * Values too small for two decimals read `0,00`.
 */
export function formatAngka(value: number): string {
  const text = String(Math.abs(value));
  if (text.includes('e-')) return '0,00';
  const [whole = '0', fraction = ''] = text.split('.');
  const padded = `${fraction}000`;
  const up = Number(padded[2]) >= 5 ? 1 : 0;
  const hundredths = String(Number(whole + padded.slice(0, 2)) + up).padStart(3, '0');
  const sign = value < 0 && hundredths !== '000' ? '−' : '';
  return `${sign}${groupThousands(hundredths.slice(0, -2))},${hundredths.slice(-2)}`;
}
