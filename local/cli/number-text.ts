/** Numbers for people: Indonesian separators, at most two decimals. */

/** `1.234,5`; `–` for what there is none of. */
export function formatNumber(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return value === null || value === undefined ? '–' : String(value);
  const text = Math.abs(Number(`${Math.round(Number(`${value}e2`))}e-2`));
  const [whole = '0', decimals] = (Number.isFinite(text) ? text : Math.abs(value)).toString().split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 && text !== 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** `98,5%` */
export function formatPercent(value: unknown): string {
  return typeof value === 'number' ? `${formatNumber(value)}%` : formatNumber(value);
}
