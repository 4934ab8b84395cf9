/** Draws and takes away borders of the cells of a range. */
import type { EnumMember } from '../enum-member.ts';
import { styleAt } from './cells.ts';
import { toHexColor } from './color.ts';
import { BorderStyle } from './enums.ts';
import type { Border, CellStyle } from './model.ts';
import type { RangeBase } from './range-base.ts';
import { restyleEach, type StylePatch } from './style-area.ts';

/** `true` draws, `false` takes away, `null` leaves as it is; vertical and horizontal are the lines between cells. */
export type Sides = Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean | null>;

type Borders = NonNullable<CellStyle['borders']>;

const STYLES = new Map<EnumMember, string>([
  [BorderStyle.DOTTED, 'dotted'],
  [BorderStyle.DASHED, 'dashed'],
  [BorderStyle.SOLID, 'thin'],
  [BorderStyle.SOLID_MEDIUM, 'medium'],
  [BorderStyle.SOLID_THICK, 'thick'],
  [BorderStyle.DOUBLE, 'double'],
]);

/** @param color `null` = black; @param style `null` = thin */
export function setBorders(range: RangeBase, sides: Sides, color: string | null, style: EnumMember | null): void {
  const { area, sheet, scope } = range;
  const line = { style: STYLES.get(style ?? BorderStyle.SOLID) ?? 'thin', color: toHexColor(color) ?? '#000000' };
  // One patch for each look met at each of the nine places of a cell within the range.
  const known = new Map<string, StylePatch>();
  restyleEach(range, (row, column) => {
    const wanted = {
      top: row === area.top ? sides.top : sides.horizontal,
      bottom: row === area.bottom ? sides.bottom : sides.horizontal,
      left: column === area.left ? sides.left : sides.vertical,
      right: column === area.right ? sides.right : sides.vertical,
    };
    const id = styleAt(sheet, row, column);
    const key = `${id}:${Object.values(wanted).join()}`;
    let patch = known.get(key);
    if (!patch) {
      patch = { borders: bordersAfter(scope.workbook.styles.get(id).borders ?? {}, wanted, line) };
      known.set(key, patch);
    }
    return patch;
  });
}

function bordersAfter(
  before: Borders,
  wanted: Record<keyof Borders, boolean | null>,
  line: Border,
): Borders | undefined {
  const after: Borders = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = wanted[side] === null ? before[side] : wanted[side] ? line : undefined;
    if (border) after[side] = border;
  }
  return Object.keys(after).length > 0 ? after : undefined;
}
