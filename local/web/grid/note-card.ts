/** Shows the note of the cell under the pointer, after a moment and beside the cell. */
import type { Box } from './univer/geometry.ts';

const DELAY = 250;

export class NoteCard {
  private timer = 0;
  private shown = '';

  constructor(
    private readonly element: HTMLElement,
    private readonly room: HTMLElement,
  ) {}

  /** @param key tells cells apart */
  hover(key: string, text: string, box: () => Box): void {
    if (key === this.shown) return;
    this.hide();
    if (text === '') return;
    this.shown = key;
    this.timer = window.setTimeout(() => this.show(text, box()), DELAY);
  }

  private show(text: string, { left, top, width }: Box): void {
    this.element.textContent = text;
    this.element.hidden = false;
    const beside = left + width + 6;
    const fits = beside + this.element.offsetWidth <= this.room.clientWidth;
    this.element.style.left = `${Math.max(4, fits ? beside : left - this.element.offsetWidth - 6)}px`;
    this.element.style.top = `${Math.max(4, Math.min(top, this.room.clientHeight - this.element.offsetHeight - 4))}px`;
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.shown = '';
    this.element.hidden = true;
  }
}
