/** Changes how the marked cells look. */
import type { LookChange } from '../../host/view/edit-types.ts';
import { activeStyle } from '../book/look-up.ts';
import { type Desk, marked } from '../desk.ts';

export function changeLook(desk: Desk, look: LookChange): void {
  const selection = marked(desk);
  if (selection) void desk.edit({ kind: 'tampilan', sheet: selection.sheet, areas: selection.areas, look });
}

export function toggleLook(desk: Desk, part: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'wrap'): void {
  const style = activeStyle(desk.grid.view(), marked(desk));
  changeLook(desk, { [part]: style[part] !== true });
}

export interface NumberFormat {
  label: string;
  example: string;
  pattern: string;
}

/** US style patterns; what is shown follows the workbook. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  { label: 'Otomatis', example: '', pattern: 'General' },
  { label: 'Teks biasa', example: '0012', pattern: '@' },
  { label: 'Angka', example: '1.234,56', pattern: '#,##0.00' },
  { label: 'Angka bulat', example: '1.235', pattern: '#,##0' },
  { label: 'Persen', example: '26,53%', pattern: '0.00%' },
  { label: 'Rupiah', example: 'Rp1.234.567', pattern: '"Rp"#,##0' },
  { label: 'Tanggal', example: '31/12/2026', pattern: 'dd/mm/yyyy' },
  { label: 'Tanggal panjang', example: '31 Desember 2026', pattern: 'd mmmm yyyy' },
  { label: 'Jam', example: '13.45', pattern: 'hh:mm' },
];

const DEFAULT_PATTERN = 'General';

export function findNumberFormat(pattern: string | undefined): NumberFormat | undefined {
  return NUMBER_FORMATS.find((format) => format.pattern === (pattern || DEFAULT_PATTERN));
}

/** One digit more or less behind the comma of every number in the pattern. */
function withDecimals(pattern: string | undefined, by: 1 | -1): string {
  const base = pattern && pattern !== DEFAULT_PATTERN && pattern !== '@' ? pattern : '0';
  return base.replace(/0(\.0*)?(?![0#,.])/, (_, decimals: string | undefined) => {
    const count = Math.max(0, Math.min(10, (decimals?.length ?? 1) - 1 + by));
    return count === 0 ? '0' : `0.${'0'.repeat(count)}`;
  });
}

export function changeDecimals(desk: Desk, by: 1 | -1): void {
  const { numberFormat } = activeStyle(desk.grid.view(), marked(desk));
  changeLook(desk, { numberFormat: withDecimals(numberFormat, by) });
}

export interface Colour {
  name: string;
  value: string;
}

/** Ten hues in three strengths and greys: enough to mark with, few enough to find again. */
export const COLOURS: readonly Colour[] = [
  ...['Hitam #000000', 'Abu-abu tua #434343', 'Abu-abu #999999', 'Abu-abu muda #d9d9d9', 'Putih #ffffff'],
  ...['Merah #cc0000', 'Jingga #e69138', 'Kuning #f1c232', 'Hijau #38761d', 'Hijau toska #0f766e'],
  ...['Biru #1155cc', 'Biru tua #1c4587', 'Ungu #674ea7', 'Merah muda #a64d79', 'Cokelat #783f04'],
  ...[
    'Merah pucat #f4cccc',
    'Jingga pucat #fce5cd',
    'Kuning pucat #fff2cc',
    'Hijau pucat #d9ead3',
    'Toska pucat #d0e6e3',
  ],
  ...['Biru pucat #c9daf8', 'Biru langit #cfe2f3', 'Ungu pucat #d9d2e9', 'Merah muda pucat #ead1dc', 'Krem #f3ead9'],
].map((text) => {
  const at = text.lastIndexOf(' ');
  return { name: text.slice(0, at), value: text.slice(at + 1) };
});
