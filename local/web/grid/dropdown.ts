/** The choices of a cell with a list: by mouse, by arrow keys, narrowed by what is typed. */
import type { Box } from './univer/geometry.ts';

const MOST_SHOWN = 200;

interface Choices {
  values: readonly string[];
  /** Nothing else may be written. */
  strict: boolean;
}

export class Dropdown {
  private values: readonly string[] = [];
  private isStrict = false;
  private shown: readonly string[] = [];
  private chosen = -1;
  private onChosen: (value: string) => void = () => undefined;

  constructor(
    private readonly element: HTMLElement,
    /** The field that has the keyboard; it is told which choice is marked. */
    private readonly field: HTMLTextAreaElement,
    private readonly room: HTMLElement,
    /** To who cannot see the list. */
    private readonly say: (text: string) => void,
  ) {
    element.id = `${field.getAttribute('aria-describedby')}-daftar`;
    element.addEventListener('mousedown', (event) => event.preventDefault());
    element.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.choose(Number(option.dataset.nomor));
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** @param box the cell, pixels from the corner of the room */
  open(list: Choices, current: string, box: Box, onChosen: (value: string) => void): void {
    const { values, strict } = list;
    this.values = values;
    this.isStrict = strict;
    this.onChosen = onChosen;
    this.element.hidden = false;
    this.field.setAttribute('aria-controls', this.element.id);
    this.element.style.minWidth = `${Math.max(120, box.width)}px`;
    this.narrow('');
    this.mark(values.indexOf(current));
    this.place(box);
    this.say(`${values.length} pilihan. Panah atas dan bawah memilih, Enter mengambil, Escape menutup.`);
  }

  private place(box: Box): void {
    const { clientHeight, clientWidth } = this.room;
    const below = clientHeight - box.top - box.height - 4;
    const above = box.top - 4;
    const isBelow = below >= Math.min(160, this.element.scrollHeight) || below >= above;
    this.element.style.maxHeight = `${Math.max(80, Math.min(300, isBelow ? below : above))}px`;
    this.element.style.left = `${Math.max(0, Math.min(box.left, clientWidth - this.element.offsetWidth - 4))}px`;
    this.element.style.top = `${isBelow ? box.top + box.height + 1 : box.top - this.element.offsetHeight - 1}px`;
  }

  /**
   * Only choices with `text` in them, those that begin with it first; all for `''`.
   * The first is marked, and so taken by Enter, only where nothing else could be written.
   */
  narrow(text: string): void {
    const wanted = text.trim().toLocaleLowerCase('id');
    const fits = this.values.filter((value) => value.toLocaleLowerCase('id').includes(wanted));
    const begins = (value: string) => value.toLocaleLowerCase('id').startsWith(wanted);
    this.shown = [...fits.filter(begins), ...fits.filter((value) => !begins(value))].slice(0, MOST_SHOWN);
    this.element.replaceChildren(...this.shown.map((value, index) => this.option(value, index)));
    if (this.shown.length === 0) {
      const none = document.createElement('div');
      none.className = 'kisi-daftar-kosong';
      none.textContent = this.values.length === 0 ? 'Daftar pilihan kosong.' : 'Tidak ada pilihan yang cocok.';
      this.element.append(none);
    }
    this.mark(wanted !== '' && this.isStrict ? 0 : -1);
  }

  private option(value: string, index: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.element.id}-${index}`;
    option.className = 'kisi-pilihan';
    option.setAttribute('role', 'option');
    option.dataset.nomor = String(index);
    option.textContent = value;
    return option;
  }

  private mark(index: number): void {
    this.chosen = index < this.shown.length ? index : -1;
    [...this.element.querySelectorAll('[role=option]')].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.chosen));
      if (at === this.chosen) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.chosen < 0) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', `${this.element.id}-${this.chosen}`);
  }

  private markAloud(index: number): void {
    this.mark(index);
    const value = this.shown[index];
    if (value !== undefined) this.say(`${value}, pilihan ${index + 1} dari ${this.shown.length}`);
  }

  /** @returns whether the key was for the list */
  key(key: string): boolean {
    if (!this.isOpen) return false;
    if (key === 'ArrowDown') this.markAloud(Math.min(this.chosen + 1, this.shown.length - 1));
    else if (key === 'ArrowUp') this.markAloud(Math.max(this.chosen - 1, 0));
    else if (key === 'Escape') this.close();
    else if ((key === 'Enter' || key === 'Tab') && this.chosen >= 0) this.choose(this.chosen);
    else return false;
    return true;
  }

  private choose(index: number): void {
    const value = this.shown[index];
    const take = this.onChosen;
    this.close();
    if (value !== undefined) take(value);
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.onChosen = () => undefined;
    for (const name of ['aria-controls', 'aria-activedescendant']) this.field.removeAttribute(name);
  }
}
