/** Colours of files (rgb, theme with tint, old palette) as `#rrggbb`. */
import type { XmlElement } from '../xml/parse.ts';
import { childOf, numberOf } from '../xml/parse.ts';

/** Order in which `theme="n"` counts (light before dark, unlike the theme part). */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme, for files without one. */
const OFFICE_THEME = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '4472c4',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '5b9bd5',
  '70ad47',
  '0563c1',
  '954f72',
];

/** The default palette of ECMA-376 part 1, 18.8.27, entries 8 to 63; 0 to 7 repeat 8 to 15. */
const PALETTE =
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff' +
  '000080ff00ffffff0000ffff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696' +
  '003366339966003300333300993300993366333399333333';

export function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const hex = color?.attributes.lastClr ?? color?.attributes.val ?? '';
    return /^[0-9a-fA-F]{6}$/.test(hex) ? hex.toLowerCase() : (OFFICE_THEME[index] ?? '000000');
  });
}

function paletteColor(index: number): string | undefined {
  if (index >= 64) return undefined;
  const at = (index < 8 ? index : index - 8) * 6;
  return PALETTE.slice(at, at + 6);
}

/** Tint moves the lightness in HSL (ECMA-376 part 1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (value: number) => {
    const chroma = 1 - Math.abs(2 * lightness - 1);
    const relative = chroma === 0 ? 0 : (value - lightness) / chroma;
    return target + relative * (1 - Math.abs(2 * target - 1));
  };
  return [red, green, blue]
    .map((value) => Math.round(Math.min(1, Math.max(0, spread(value))) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}

/** `undefined` for none and for automatic. */
export function colorOf(element: XmlElement | undefined, theme: string[]): string | undefined {
  if (element === undefined) return undefined;
  const { rgb, theme: themed, indexed } = element.attributes;
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6).toLowerCase();
  else if (themed !== undefined) hex = theme[Number(themed)];
  else if (indexed !== undefined) hex = paletteColor(Number(indexed));
  if (hex === undefined || !/^[0-9a-f]{6}$/.test(hex)) return undefined;
  const tint = numberOf(element, 'tint') ?? 0;
  return `#${tint === 0 ? hex : tinted(hex, tint)}`;
}

/** `FFrrggbb`, as the `rgb` attribute wants it. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
