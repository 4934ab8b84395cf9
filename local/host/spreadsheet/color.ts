/** Colours as CSS writes them, to `#rrggbb`. */
import { ServiceException } from '../exception.ts';

const NAMES: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/**
 * @returns `undefined` for null and the empty text: no colour of its own
 * @throws ServiceException for a text that is no colour
 */
export function toHexColor(color: string | null): string | undefined {
  if (color === null || color === '') return undefined;
  const lower = color.trim().toLowerCase();
  const named = NAMES[lower];
  if (named) return named;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(lower);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^#[\da-f]{6}$/.test(lower)) return lower;
  throw new ServiceException(`Invalid argument: ${color}`);
}
