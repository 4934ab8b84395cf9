/** The texts of a column to tick: searched, all at once or one by one. */
import { element, textButton } from '../element.ts';
import type { ColumnText } from './column-texts.ts';

/** More lines than these nobody reads; searching brings the others. */
const MOST = 400;

const BLANK = '(kosong)';

export class ValueList {
  readonly search = element('input', {
    class: 'isian',
    type: 'search',
    'aria-label': 'Cari nilai',
    placeholder: 'Cari nilai',
    autocomplete: 'off',
  });
  private readonly lines = element('div', { class: 'saring-nilai', role: 'group', 'aria-label': 'Nilai yang tampak' });
  private readonly count = element('p', { class: 'redup', role: 'status' });
  readonly root: HTMLElement;

  /** @param hidden texts that are not ticked; changed as the person ticks */
  constructor(
    private readonly texts: readonly ColumnText[],
    readonly hidden: Set<string>,
  ) {
    this.search.addEventListener('input', () => this.draw());
    this.search.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
      // Enter would apply what nobody has ticked yet.
      event.preventDefault();
      this.lines.querySelector<HTMLElement>('input')?.focus();
    });
    this.lines.addEventListener('keydown', (event) => this.press(event));
    const buttons = element(
      'div',
      { class: 'saring-semua' },
      textButton('Pilih semua', 'saring-tombol', () => this.tickAll(true)),
      textButton('Kosongkan', 'saring-tombol', () => this.tickAll(false)),
    );
    this.root = element('div', { class: 'saring-bagian' }, this.search, buttons, this.lines, this.count);
    this.draw();
  }

  private get found(): ColumnText[] {
    const wanted = this.search.value.trim().toLocaleLowerCase('id');
    return this.texts.filter(({ text }) => (text || BLANK).toLocaleLowerCase('id').includes(wanted));
  }

  private tickAll(isTicked: boolean): void {
    for (const { text } of this.found) {
      if (isTicked) this.hidden.delete(text);
      else this.hidden.add(text);
    }
    this.draw();
  }

  private line({ text, count }: ColumnText): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    box.checked = !this.hidden.has(text);
    box.addEventListener('change', () => {
      if (box.checked) this.hidden.delete(text);
      else this.hidden.add(text);
      this.tell();
    });
    const words = element('span', { class: text === '' ? 'saring-kata redup' : 'saring-kata' }, text || BLANK);
    const times = element('span', { class: 'saring-kali redup' }, count.toLocaleString('id-ID'));
    return element('label', { class: 'saring-baris' }, box, words, times);
  }

  private draw(): void {
    const { found } = this;
    this.lines.replaceChildren(...found.slice(0, MOST).map((text) => this.line(text)));
    this.lines.scrollTop = 0;
    this.tell();
  }

  private tell(): void {
    const { found } = this;
    const ticked = this.texts.filter(({ text }) => !this.hidden.has(text)).length;
    const more = found.length > MOST ? ` ${MOST} pertama ditampilkan; persempit dengan pencarian.` : '';
    this.count.textContent =
      found.length === 0
        ? 'Tidak ada nilai yang cocok.'
        : `${ticked.toLocaleString('id-ID')} dari ${this.texts.length.toLocaleString('id-ID')} nilai dipilih.${more}`;
  }

  /** Arrows walk from box to box: Tab through hundreds of them would be no way. */
  private press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const boxes = [...this.lines.querySelectorAll<HTMLElement>('input')];
    const at = boxes.indexOf(document.activeElement as HTMLElement) + by;
    (boxes[at] ?? (by < 0 ? this.search : undefined))?.focus();
  }
}
