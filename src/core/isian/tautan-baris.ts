/** Links that lead people to their rows in the workbook, and the one that opens WhatsApp with a ready text. */
import type { BarisIsian } from './keadaan-isian.ts';

/** @param url link of the workbook, `''` on one's own computer. @returns `''` when there is no link */
export function tautanSel(url: string, gid: number, area: string): string {
  if (url === '') return '';
  return `${url.replace(/#.*$/, '')}#gid=${gid}${area === '' ? '' : `&range=${area}`}`;
}

const COLUMN = /^([A-Z]+)\d+$/;

/** The cells of the first run of adjacent rows, `E4:E7`; `''` when none of the rows is in a tab. */
export function areaBaris(baris: readonly BarisIsian[]): string {
  const placed = baris.filter(({ sel }) => sel !== '').sort((a, b) => a.row - b.row);
  const first = placed[0];
  const column = COLUMN.exec(first?.sel ?? '')?.[1];
  if (!first || !column) return '';
  let last = first.row;
  for (const { row } of placed) if (row === last + 1) last = row;
  return last === first.row ? first.sel : `${column}${first.row}:${column}${last}`;
}

/** One link for each tab in which the unit has rows, to its rows there. */
export function tautanUnit(url: string, baris: readonly BarisIsian[]): { label: string; url: string }[] {
  const tabs = [...new Set(baris.filter(({ row }) => row > 0).map(({ tab }) => tab))];
  return tabs.flatMap((tab) => {
    const own = baris.filter((one) => one.tab === tab);
    const link = tautanSel(url, own[0]?.gid ?? 0, areaBaris(own));
    return link === '' ? [] : [{ label: `Baris Anda di tab ${tab}`, url: link }];
  });
}

/** Half of a character outside the basic plane, which no link can carry. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Opens WhatsApp with the text; the person chooses to whom. */
export function tautanWhatsapp(teks: string): string {
  return `https://wa.me/?text=${encodeURIComponent(teks.replace(LONE, ''))}`;
}
