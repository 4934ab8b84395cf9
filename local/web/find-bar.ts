/** Looks for a text in the cells: one match after the other, in this tab or in all. */
import type { Desk } from './desk.ts';
import { byId, element } from './element.ts';
import type { Match } from './grid/grid-types.ts';
import { type IconName, icon } from './icons.ts';

function stepButton(name: string, sign: IconName, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': name, title: name });
  button.append(icon(sign));
  button.addEventListener('click', press);
  return button;
}

export class FindBar {
  private readonly field = element('input', {
    class: 'isian',
    'aria-label': 'Cari di sel',
    placeholder: 'Cari di sel',
  });
  private readonly everywhere = element('input', { type: 'checkbox' });
  private readonly count = element('span', { class: 'cari-jumlah', role: 'status' });
  private matches: Match[] = [];
  private at = -1;

  constructor(readonly desk: Desk) {
    const label = element('label', { class: 'cari-semua' }, this.everywhere, 'Semua tab');
    byId('cari').append(
      ...[this.field, this.count, label],
      stepButton('Sebelumnya', 'up', () => this.step(-1)),
      stepButton('Berikutnya', 'down', () => this.step(1)),
      stepButton('Tutup pencarian', 'close', () => this.close()),
    );
    this.field.addEventListener('input', () => this.search());
    this.everywhere.addEventListener('change', () => this.search());
    byId('cari').addEventListener('keydown', (event) => this.press(event));
  }

  open(): void {
    byId('cari').hidden = false;
    this.field.focus();
    this.field.select();
    if (this.field.value !== '') this.search();
  }

  private close(): void {
    byId('cari').hidden = true;
    this.desk.grid.focus();
  }

  private find(): Match[] {
    const { grid } = this.desk;
    const text = this.field.value;
    if (text === '') return [];
    return grid.find(text, this.everywhere.checked ? {} : { sheet: grid.activeSheet() });
  }

  private search(): void {
    this.matches = this.find();
    this.at = -1;
    this.step(1);
  }

  private step(by: 1 | -1): void {
    const { matches } = this;
    if (this.field.value === '') this.count.textContent = '';
    else if (matches.length === 0) this.count.textContent = 'Tidak ditemukan';
    if (matches.length === 0) return;
    this.at = (this.at + by + matches.length) % matches.length;
    const match = matches[this.at];
    if (match) this.desk.grid.select(match.sheet, match.a1);
    this.count.textContent = `${this.at + 1} dari ${matches.length}`;
    this.field.focus();
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.field) this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
