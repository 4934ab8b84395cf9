/** Puts the text field over its cell and makes it as large as its text. */
import type { StyleView } from '../../host/view/view-types.ts';
import type { Box } from './univer/geometry.ts';
import { fontOf } from './univer/looks.ts';
import { textWidth } from './univer/text-width.ts';

interface Place {
  /** The cell, and the part of the page in which it can be seen; pixels from the same corner. */
  box: Box;
  clip: Box;
  style: StyleView;
  isOpen: boolean;
  /** Is the tab of the cell the one that is shown? */
  isHere: boolean;
}

const FRAME = 2;
const PADDING = 3;

export function placeField(field: HTMLTextAreaElement, { box, clip, style, isOpen, isHere }: Place): void {
  field.classList.toggle('kisi-sel-terbuka', isOpen && isHere);
  const { style: css } = field;
  css.left = `${box.left}px`;
  css.top = `${box.top}px`;
  if (!isOpen) {
    css.width = `${box.width}px`;
    css.height = `${box.height}px`;
    return;
  }
  css.font = fontOf(style);
  css.color = style.fontColor ?? '#000000';
  css.backgroundColor = style.background ?? '#ffffff';
  css.whiteSpace = style.wrap ? 'pre-wrap' : 'pre';
  const longest = Math.max(...field.value.split('\n').map((line) => textWidth(line, fontOf(style))));
  const room = clip.left + clip.width - box.left - FRAME;
  const wanted = style.wrap ? box.width : Math.max(box.width, longest + 2 * (PADDING + FRAME) + 4);
  css.width = `${Math.max(40, Math.min(wanted, room))}px`;
  if (wanted > room) css.whiteSpace = 'pre-wrap';
  css.paddingTop = `${FRAME / 2}px`;
  css.height = '0';
  const textHeight = field.scrollHeight;
  const spare = Math.max(0, box.height - textHeight - FRAME);
  const above = { top: 0, middle: spare / 2, bottom: spare }[style.vertical ?? 'bottom'];
  css.paddingTop = `${FRAME / 2 + above}px`;
  const height = Math.max(box.height, textHeight + FRAME);
  css.height = `${Math.min(height, Math.max(box.height, clip.top + clip.height - box.top - FRAME))}px`;
  const hidden = Math.max(0, clip.top - box.top - FRAME);
  const aside = Math.max(0, clip.left - box.left - FRAME);
  css.clipPath = hidden > 0 || aside > 0 ? `inset(${hidden}px -9px -9px ${aside}px)` : 'none';
}
