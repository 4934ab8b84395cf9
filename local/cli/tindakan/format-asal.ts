/** How a figure came about, as an indented tree of lines. */
import type { Asal } from './form.ts';

const cellText = (cell: Asal['sel']): string => (cell ? ` (${cell.tab}${cell.sel === '' ? '' : `!${cell.sel}`})` : '');

function insideLines({ kalimat, rumus, hitungan, suku, lewat }: Asal): string[] {
  return [
    ...kalimat,
    ...[rumus, hitungan].filter((text) => text !== '').map((text) => `= ${text.replace(/^= /, '')}`),
    ...suku.flatMap((one) => [
      `- ${one.nama}: ${one.teks}, ${one.sumber}${cellText(one.sel)}`,
      ...insideLines(one).map((line) => `    ${line}`),
    ]),
    ...lewat.map(({ nama, sebab, sel }) => `Tidak dihitung: ${nama}: ${sebab}${cellText(sel)}`),
  ];
}

/** The figure itself stands in the heading. */
export function formatAsal(asal: Asal): string {
  return insideLines(asal)
    .map((line) => `${line}\n`)
    .join('');
}
