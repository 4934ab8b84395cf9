/** The moving line around what was copied. */

import type { Board } from './board.ts';
import type { Area } from './grid-types.ts';
import { cornerOf } from './navigation.ts';

export function placeOutline(element: HTMLElement, board: Board, area: Area): void {
  const { geometry } = board;
  const start = { row: area.top, column: area.left };
  const first = geometry.box(start);
  const last = geometry.box(cornerOf(board.terrain(), { row: area.bottom, column: area.right }));
  const clip = geometry.clip(start);
  const { style } = element;
  style.left = `${first.left}px`;
  style.top = `${first.top}px`;
  style.width = `${last.left + last.width - first.left}px`;
  style.height = `${last.top + last.height - first.top}px`;
  const above = Math.max(0, clip.top - first.top);
  const aside = Math.max(0, clip.left - first.left);
  style.clipPath = `inset(${above}px 0 0 ${aside}px)`;
}
