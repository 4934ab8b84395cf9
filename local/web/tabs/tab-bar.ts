/** The tabs below the cells: arrows move between them, the menu key or the right button opens what can be done with one. */
import type { SheetView } from '../../host/view/view-types.ts';
import { addTab, visibleSheets } from '../commands/tabs.ts';
import type { Desk } from '../desk.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { item } from '../menu/items.ts';
import { PopupMenu } from '../menu/popup-menu.ts';
import { tabItems } from './tab-menu.ts';

function iconButton(name: string, sign: 'plus' | 'list'): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': name, title: name });
  button.append(icon(sign));
  return button;
}

export class TabBar {
  private readonly list: HTMLElement;
  private drawn = '';

  constructor(
    bar: HTMLElement,
    private readonly desk: Desk,
  ) {
    this.list = element('div', { class: 'tab-deret', role: 'tablist', 'aria-label': 'Tab buku kerja' });
    const add = iconButton('Tab baru', 'plus');
    add.addEventListener('click', () => void addTab(desk));
    const all = iconButton('Semua tab', 'list');
    all.setAttribute('aria-haspopup', 'menu');
    all.addEventListener('click', () => this.showAll(all));
    bar.append(add, all, this.list);
    this.list.addEventListener('keydown', (event) => this.press(event));
    this.list.addEventListener('wheel', (event) => {
      this.list.scrollLeft += event.deltaY + event.deltaX;
    });
  }

  /** Draws the tabs anew when anything of them has changed. */
  update(): void {
    const sheets = visibleSheets(this.desk);
    const active = this.desk.grid.activeSheet();
    const key = JSON.stringify([active, sheets.map(({ id, name, tabColor }) => [id, name, tabColor])]);
    if (key === this.drawn) return;
    this.drawn = key;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...sheets.map((sheet) => this.draw(sheet, sheet.id === active)));
    const tab = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) tab?.focus();
  }

  private draw(sheet: SheetView, isActive: boolean): HTMLElement {
    const tab = element('button', { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(isActive) });
    tab.append(element('span', { class: 'tab-nama' }, sheet.name));
    tab.tabIndex = isActive ? 0 : -1;
    tab.setAttribute('aria-controls', 'lembar');
    tab.setAttribute('aria-haspopup', 'menu');
    if (sheet.tabColor) tab.style.setProperty('--tab-warna', sheet.tabColor);
    tab.addEventListener('click', () => this.desk.grid.showSheet(sheet.id));
    tab.addEventListener('dblclick', () => this.openMenu(sheet, tab));
    tab.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.openMenu(sheet, tab);
    });
    return tab;
  }

  private openMenu(sheet: SheetView, tab: HTMLElement): void {
    const items = tabItems(this.desk, sheet);
    const onClose = () => this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    PopupMenu.show(items, tab.getBoundingClientRect(), { label: `Tab ${sheet.name}`, onClose }, true);
  }

  private showAll(button: HTMLElement): void {
    const active = this.desk.grid.activeSheet();
    const items = visibleSheets(this.desk).map(({ id, name }) =>
      item(name, () => this.desk.grid.showSheet(id), { checked: id === active }),
    );
    const onClose = () => this.desk.grid.focus();
    PopupMenu.show(items, button.getBoundingClientRect(), { label: 'Semua tab', onClose }, true);
  }

  private press(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const sheet = visibleSheets(this.desk)[at];
    const focus = (index: number) => tabs[(index + tabs.length) % tabs.length]?.focus();
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (isMenu && sheet && tabs[at]) this.openMenu(sheet, tabs[at]);
    else if (event.key === 'ArrowRight') focus(at + 1);
    else if (event.key === 'ArrowLeft') focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(-1);
    else if (event.key === 'Escape') this.desk.grid.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
