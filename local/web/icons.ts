/** The signs on buttons, drawn as lines on 20 × 20; the words beside or behind them say what they mean. */

const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H8.5',
  redo: 'M13 5l3.5 3.5L13 12M16 8.5H8a4 4 0 0 0 0 8h3.5',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h5.8a3.2 3.2 0 0 1 0 6.4H6z',
  italic: 'M9 4h6M5 16h6M12 4 8 16',
  underline: 'M6 3.5v6a4 4 0 0 0 8 0v-6M5 17h10',
  textColor: 'M5.5 13 10 3l4.5 10M7 10h6',
  fill: 'M4 9.5 9.5 4l6 6-5.5 5.5zM9.5 4 7.5 2M16.5 12.5s1.5 2 1.5 3a1.5 1.5 0 0 1-3 0c0-1 1.5-3 1.5-3z',
  left: 'M3 4h14M3 8h9M3 12h14M3 16h9',
  center: 'M3 4h14M5.5 8h9M3 12h14M5.5 16h9',
  right: 'M3 4h14M8 8h9M3 12h14M8 16h9',
  wrap: 'M3 4v12M17 4v12M6 7h6a2.5 2.5 0 0 1 0 5H7M9 9.5 6.5 12 9 14.5',
  lessDecimals:
    'M15 5h-5M12.5 2.5 10 5l2.5 2.5M3 16v.01M7 11v5M7 11a1.5 1.5 0 0 0-1.5 1.5v2a1.5 1.5 0 0 0 3 0v-2A1.5 1.5 0 0 0 7 11z',
  moreDecimals:
    'M10 5h6M13.5 2.5 16 5l-2.5 2.5M3 16v.01M7 11a1.5 1.5 0 0 0-1.5 1.5v2a1.5 1.5 0 0 0 3 0v-2A1.5 1.5 0 0 0 7 11zM13 11a1.5 1.5 0 0 0-1.5 1.5v2a1.5 1.5 0 0 0 3 0v-2A1.5 1.5 0 0 0 13 11z',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  list: 'M4 5h12M4 10h12M4 15h12',
  down: 'M6 8l4 4 4-4',
  up: 'M6 12l4-4 4 4',
  next: 'M8 6l4 4-4 4',
  previous: 'M12 6l-4 4 4 4',
  filter: 'M4 6h12M6.5 10.500h7M9 15h2',
  lines: 'M4 4h12v12H4zM4 10h12M10 4v12',
  merge: 'M4 4h12v12H4zM6 10h3M14 10h-3M7.500 8.500 9 10l-1.500 1.500M12.500 8.500 11 10l1.500 1.500',
  replace: 'M4 7h9l-2.500-2.500M16 13H7l2.500 2.500',
  check: 'M4.5 10.5 8.5 14.5 16 6',
  person: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  saved: 'M5.5 15.5a3.5 3.5 0 0 1-.4-7A5 5 0 0 1 14.7 8 3.7 3.7 0 0 1 14.5 15.500zM7.5 11.500l2 2 3-3.5',
  saving: 'M10 3.500a6.5 6.5 0 1 1-6.5 6.5',
  warning: 'M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.700v.01',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.500V14M10 6.500v.01',
  folder: 'M3 5.500h5l1.5 2H17v8H3z',
  sheet: 'M4 3.500h12v13H4zM4 8h12M4 12h12M9 8v8.5',
  document: 'M5 2.500h7l3.5 3.500v11.500H5zM12 2.500V6h3.500M7.5 10h5M7.5 13h5',
  mail: 'M3 5h14v10.500H3zM3 6l7 5 7-5',
  download: 'M10 3v9.500M6 9l4 4 4-4M4 16.500h12',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 7.800a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.400z',
  hidden:
    'M3 3l14 14M7.5 5.600A7.6 7.6 0 0 1 10 5c5 0 7.5 5 7.5 5a12 12 0 0 1-2.3 2.900M4.7 7.200A12 12 0 0 0 2.5 10S5 15 10 15a7.6 7.6 0 0 0 3-.6',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 20 20', class: 'ikon', 'aria-hidden': 'true', focusable: 'false' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
