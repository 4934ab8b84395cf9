/** Menu Format and its parts, which the toolbar shows too. */
import { activeStyle } from '../book/look-up.ts';
import { choosePen, drawLines, LINE_SIDES, LINE_STYLES, lineColor, lineStyle } from '../commands/lines.ts';
import { COLOURS, changeDecimals, changeLook, findNumberFormat, NUMBER_FORMATS, toggleLook } from '../commands/look.ts';
import { canMerge, merge, touchesMerge, unmerge } from '../commands/merge.ts';
import * as structure from '../commands/structure.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import { item, type MenuItem, separator } from './items.ts';

const SIZES = [8, 9, 10, 11, 12, 14, 16, 18, 24];

/** Sheets writes at this size where none is set. */
export const USUAL_SIZE = 10;

const styleNow = (desk: Desk) => activeStyle(desk.grid.view(), marked(desk));

export function numberItems(desk: Desk): MenuItem[] {
  const current = findNumberFormat(styleNow(desk).numberFormat);
  return [
    ...NUMBER_FORMATS.map((format) =>
      item(format.label, () => changeLook(desk, { numberFormat: format.pattern }), {
        keys: format.example,
        checked: format === current,
      }),
    ),
    separator,
    item('Tambah angka di belakang koma', () => changeDecimals(desk, 1)),
    item('Kurangi angka di belakang koma', () => changeDecimals(desk, -1)),
  ];
}

function alignItems(desk: Desk): MenuItem[] {
  const { align, vertical = 'bottom' } = styleNow(desk);
  return [
    item('Rata kiri', () => changeLook(desk, { align: 'left' }), { checked: align === 'left' }),
    item('Rata tengah', () => changeLook(desk, { align: 'center' }), { checked: align === 'center' }),
    item('Rata kanan', () => changeLook(desk, { align: 'right' }), { checked: align === 'right' }),
    item('Otomatis', () => changeLook(desk, { align: null }), { checked: align === undefined }),
    separator,
    item('Atas', () => changeLook(desk, { vertical: 'top' }), { checked: vertical === 'top' }),
    item('Tengah', () => changeLook(desk, { vertical: 'middle' }), { checked: vertical === 'middle' }),
    item('Bawah', () => changeLook(desk, { vertical: 'bottom' }), { checked: vertical === 'bottom' }),
  ];
}

export function colourItems(desk: Desk, part: 'fontColor' | 'background'): MenuItem[] {
  const none = part === 'fontColor' ? 'Warna biasa' : 'Tanpa warna';
  return [
    {
      kind: 'palette',
      colours: COLOURS,
      current: styleNow(desk)[part] ?? null,
      choose: (value) => changeLook(desk, { [part]: value }),
    },
    separator,
    item(none, () => changeLook(desk, { [part]: null })),
  ];
}

export function sizeItems(desk: Desk): MenuItem[] {
  const { fontSize = USUAL_SIZE } = styleNow(desk);
  return SIZES.map((size) =>
    item(String(size), () => changeLook(desk, { fontSize: size }), { checked: size === fontSize }),
  );
}

function freezeItems(desk: Desk): MenuItem[] {
  const sheet = activeSheet(desk);
  const { row, column } = marked(desk)?.active ?? { row: 0, column: 0 };
  return [
    item(`Sampai baris ${row + 1}`, () => structure.freeze(desk, row + 1, null)),
    item('Sampai kolom ini', () => structure.freeze(desk, null, column + 1)),
    separator,
    item('Lepas baris', () => structure.freeze(desk, 0, null), { disabled: !sheet?.frozenRows }),
    item('Lepas kolom', () => structure.freeze(desk, null, 0), { disabled: !sheet?.frozenColumns }),
  ];
}

export function lineItems(desk: Desk): MenuItem[] {
  return [
    ...LINE_SIDES.map(({ sides, label }) => item(label, () => drawLines(desk, sides))),
    separator,
    {
      kind: 'menu',
      label: 'Jenis garis',
      items: () =>
        LINE_STYLES.map(({ style, label }) =>
          item(label, () => choosePen(desk, { style }), { checked: style === lineStyle() }),
        ),
    },
    {
      kind: 'menu',
      label: 'Warna garis',
      items: () => [
        { kind: 'palette', colours: COLOURS, current: lineColor(), choose: (color) => choosePen(desk, { color }) },
      ],
    },
  ];
}

export function mergeItems(desk: Desk): MenuItem[] {
  const disabled = !canMerge(desk);
  return [
    item('Gabungkan semua', () => void merge(desk, 'semua'), { disabled }),
    item('Gabungkan mendatar', () => void merge(desk, 'mendatar'), { disabled }),
    item('Gabungkan menegak', () => void merge(desk, 'menegak'), { disabled }),
    separator,
    item('Pisahkan', () => unmerge(desk), { disabled: !touchesMerge(desk) }),
  ];
}

export function formatMenu(desk: Desk): MenuItem[] {
  const { wrap = false } = styleNow(desk);
  return [
    item('Tebal', () => toggleLook(desk, 'bold'), { icon: 'bold', keys: 'Ctrl+B' }),
    item('Miring', () => toggleLook(desk, 'italic'), { icon: 'italic', keys: 'Ctrl+I' }),
    item('Garis bawah', () => toggleLook(desk, 'underline'), { icon: 'underline', keys: 'Ctrl+U' }),
    item('Coret', () => toggleLook(desk, 'strikethrough')),
    { kind: 'menu', label: 'Ukuran huruf', items: () => sizeItems(desk) },
    separator,
    { kind: 'menu', label: 'Angka', items: () => numberItems(desk) },
    { kind: 'menu', label: 'Perataan', items: () => alignItems(desk) },
    item(wrap ? 'Jangan lipat teks' : 'Lipat teks', () => toggleLook(desk, 'wrap'), { icon: 'wrap' }),
    separator,
    { kind: 'menu', label: 'Warna teks', items: () => colourItems(desk, 'fontColor') },
    { kind: 'menu', label: 'Warna sel', items: () => colourItems(desk, 'background') },
    { kind: 'menu', label: 'Garis tepi', items: () => lineItems(desk) },
    { kind: 'menu', label: 'Gabungkan sel', items: () => mergeItems(desk) },
    separator,
    { kind: 'menu', label: 'Bekukan', items: () => freezeItems(desk) },
    item('Tinggi baris…', () => structure.askSize(desk, 'baris')),
    item('Lebar kolom…', () => structure.askSize(desk, 'kolom')),
  ];
}
