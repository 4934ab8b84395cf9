/** Looks for a text in the cells, one match after the other, in this tab or in all, and puts another in its place. */
import { visibleSheets } from './commands/tabs.ts';
import type { Desk } from './desk.ts';
import { byId, element, textButton } from './element.ts';
import type { Match } from './grid/grid-types.ts';
import { type IconName, icon } from './icons.ts';

function stepButton(name: string, sign: IconName, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': name, title: name });
  button.append(icon(sign));
  button.addEventListener('click', press);
  return button;
}

function checkbox(words: string): { box: HTMLInputElement; label: HTMLElement } {
  const box = element('input', { type: 'checkbox' });
  return { box, label: element('label', { class: 'cari-semua' }, box, words) };
}

export class FindBar {
  private readonly field = element('input', {
    class: 'isian',
    'aria-label': 'Cari di sel',
    placeholder: 'Cari di sel',
  });
  private readonly replacement = element('input', {
    class: 'isian',
    'aria-label': 'Ganti dengan',
    placeholder: 'Ganti dengan',
  });
  private readonly everywhere = checkbox('Semua tab');
  private readonly matchCase = checkbox('Huruf besar/kecil sama');
  private readonly wholeCell = checkbox('Seluruh isi sel');
  private readonly count = element('span', { class: 'cari-jumlah', role: 'status' });
  private readonly replaceRow: HTMLElement;
  private matches: Match[] = [];
  private at = -1;

  constructor(readonly desk: Desk) {
    const findRow = element('div', { class: 'cari-baris' }, this.field, this.count, this.everywhere.label);
    findRow.append(
      stepButton('Sebelumnya', 'up', () => this.step(-1)),
      stepButton('Berikutnya', 'down', () => this.step(1)),
      stepButton('Tutup pencarian', 'close', () => this.close()),
    );
    this.replaceRow = element(
      'div',
      { class: 'cari-baris' },
      ...[this.replacement, this.matchCase.label, this.wholeCell.label],
      textButton('Ganti', 'tombol tombol--garis', () => void this.replaceOne()),
      textButton('Ganti semua', 'tombol tombol--garis', () => void this.replaceAll()),
    );
    byId('cari').append(findRow, this.replaceRow);
    this.field.addEventListener('input', () => this.search());
    for (const { box } of [this.everywhere, this.matchCase, this.wholeCell])
      box.addEventListener('change', () => this.search());
    byId('cari').addEventListener('keydown', (event) => this.press(event));
  }

  open(replaces: boolean): void {
    byId('cari').hidden = false;
    this.replaceRow.hidden = !replaces;
    if (!replaces) for (const { box } of [this.matchCase, this.wholeCell]) box.checked = false;
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
    const options = { matchCase: this.matchCase.box.checked, wholeCell: this.wholeCell.box.checked };
    return grid.find(text, this.everywhere.box.checked ? options : { ...options, sheet: grid.activeSheet() });
  }

  private search(): void {
    this.matches = this.find();
    this.at = -1;
    this.step(1);
  }

  /** The workbook has changed: counts anew and stays where it is. */
  refresh(): void {
    if (byId('cari').hidden) return;
    const now = this.matches[this.at];
    const wasNone = this.matches.length === 0;
    this.matches = this.find();
    if (wasNone) {
      this.step(1);
      return;
    }
    this.at = this.matches.findIndex(({ sheet, a1 }) => sheet === now?.sheet && a1 === now.a1);
    this.tell();
  }

  private tell(): void {
    const { length } = this.matches;
    const found = this.at < 0 ? `${length} ditemukan` : `${this.at + 1} dari ${length}`;
    this.count.textContent = this.field.value === '' ? '' : length === 0 ? 'Tidak ditemukan' : found;
  }

  private step(by: 1 | -1): void {
    const { matches } = this;
    if (matches.length === 0) {
      this.tell();
      return;
    }
    const { activeElement } = document;
    this.at = (this.at + by + matches.length) % matches.length;
    const match = matches[this.at];
    if (match) this.desk.grid.select(match.sheet, match.a1);
    this.tell();
    if (activeElement instanceof HTMLElement && byId('cari').contains(activeElement)) activeElement.focus();
    else this.field.focus();
  }

  private replaceIn(sheets: number[], only?: Match): Promise<void> {
    return this.desk.edit({
      kind: 'ganti',
      sheets,
      find: this.field.value,
      replace: this.replacement.value,
      matchCase: this.matchCase.box.checked,
      wholeCell: this.wholeCell.box.checked,
      ...(only ? { only: { row: only.row, column: only.column } } : {}),
    });
  }

  /** The match that is marked; then the next one is. */
  private async replaceOne(): Promise<void> {
    const match = this.matches[this.at];
    if (!match) return this.search();
    const { at } = this;
    await this.replaceIn([match.sheet], match);
    this.matches = this.find();
    const isGone = !this.matches.some(({ sheet, a1 }) => sheet === match.sheet && a1 === match.a1);
    this.at = isGone ? at - 1 : at;
    this.step(1);
  }

  private async replaceAll(): Promise<void> {
    if (this.field.value === '') {
      this.field.focus();
      return;
    }
    const { grid } = this.desk;
    const sheets = this.everywhere.box.checked ? visibleSheets(this.desk).map(({ id }) => id) : [grid.activeSheet()];
    await this.replaceIn(sheets);
    this.search();
  }

  private press(event: KeyboardEvent): void {
    const { target } = event;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && target === this.field) this.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && target === this.replacement) void this.replaceOne();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
