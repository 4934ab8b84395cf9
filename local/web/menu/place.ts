/** Puts a menu where it can be seen whole. */

/** Pixels between a menu and the edge of the window. */
const EDGE = 8;

function put(menu: HTMLElement, left: number, top: number): void {
  const { width, height } = menu.getBoundingClientRect();
  const x = Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE));
  const y = Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE));
  menu.style.left = `${Math.round(x)}px`;
  menu.style.top = `${Math.round(y)}px`;
}

/** Under a button or a point; above it where there is more room. */
export function placeUnder(menu: HTMLElement, at: DOMRect): void {
  const { height } = menu.getBoundingClientRect();
  const isLow = at.bottom + height > window.innerHeight - EDGE && at.top > window.innerHeight - at.bottom;
  put(menu, at.left, isLow ? at.top - height : at.bottom);
}

/** To the right of a line; to its left where the window ends. */
export function placeBeside(menu: HTMLElement, line: DOMRect): void {
  const { width } = menu.getBoundingClientRect();
  const isWide = line.right + width > window.innerWidth - EDGE;
  put(menu, isWide ? line.left - width + 4 : line.right - 4, line.top - 6);
}
