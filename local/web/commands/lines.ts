/** Draws lines around the marked cells and between them; the kind of line and its colour stay as chosen last. */
import type { LineChange } from '../../host/view/edit-types.ts';
import { type Desk, marked } from '../desk.ts';

type Sides = LineChange['sides'];
type Style = LineChange['style'];

export const LINE_SIDES: readonly { sides: Sides; label: string }[] = [
  { sides: 'semua', label: 'Semua garis' },
  { sides: 'luar', label: 'Garis luar' },
  { sides: 'dalam', label: 'Garis dalam' },
  { sides: 'atas', label: 'Garis atas' },
  { sides: 'bawah', label: 'Garis bawah' },
  { sides: 'kiri', label: 'Garis kiri' },
  { sides: 'kanan', label: 'Garis kanan' },
  { sides: 'tanpa', label: 'Tanpa garis' },
];

export const LINE_STYLES: readonly { style: Style; label: string }[] = [
  { style: 'tipis', label: 'Tipis' },
  { style: 'sedang', label: 'Sedang' },
  { style: 'tebal', label: 'Tebal' },
  { style: 'putus', label: 'Putus-putus' },
  { style: 'titik', label: 'Titik-titik' },
  { style: 'ganda', label: 'Ganda' },
];

const pen: { style: Style; color: string; sides: Sides } = { style: 'tipis', color: '#000000', sides: 'semua' };

export function lineStyle(): Style {
  return pen.style;
}

export function lineColor(): string {
  return pen.color;
}

export function drawLines(desk: Desk, sides: Sides): void {
  const selection = marked(desk);
  if (!selection) return;
  if (sides !== 'tanpa') pen.sides = sides;
  const { style, color } = pen;
  void desk.edit({ kind: 'garis', sheet: selection.sheet, areas: selection.areas, lines: { sides, style, color } });
}

/** A new kind or colour is drawn at once where lines were drawn last. */
export function choosePen(desk: Desk, chosen: { style?: Style; color?: string }): void {
  Object.assign(pen, chosen);
  drawLines(desk, pen.sides);
}
