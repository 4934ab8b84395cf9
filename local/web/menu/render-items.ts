/** Draws the lines of one menu: items, submenus, colours, rules. */
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import type { MenuItem, Palette, PlainItem, SubMenu } from './items.ts';

/** A line that can be chosen. */
export interface Line {
  button: HTMLButtonElement;
  label: string;
  /** Opens a submenu. */
  menu: SubMenu | null;
  run: () => void;
  isDisabled: boolean;
}

interface Drawn {
  elements: HTMLElement[];
  lines: Line[];
}

function lineButton(role: string, disabled: boolean, look: string): HTMLButtonElement {
  const attributes = { type: 'button', role, class: look, tabindex: '-1', 'aria-disabled': disabled && 'true' };
  return element('button', attributes);
}

function drawItem(item: PlainItem): Drawn {
  const isChoice = item.checked !== undefined;
  const disabled = item.disabled ?? false;
  const button = lineButton(isChoice ? 'menuitemradio' : 'menuitem', disabled, 'menu-baris');
  if (isChoice) button.setAttribute('aria-checked', String(item.checked));
  const sign = element('span', { class: 'menu-tanda' });
  if (item.checked) sign.append(icon('check'));
  else if (item.icon) sign.append(icon(item.icon));
  const words = element('span', { class: 'menu-kata' }, item.label);
  if (item.note) words.append(element('span', { class: 'menu-keterangan' }, item.note));
  button.append(sign, words);
  if (item.keys) {
    button.append(element('span', { class: 'menu-tombol', 'aria-hidden': 'true' }, item.keys));
    button.setAttribute('aria-keyshortcuts', item.keys.replace('Ctrl', 'Control'));
  }
  return {
    elements: [button],
    lines: [{ button, label: item.label, menu: null, run: item.run, isDisabled: disabled }],
  };
}

function drawSubMenu(menu: SubMenu): Drawn {
  const disabled = menu.disabled ?? false;
  const button = lineButton('menuitem', disabled, 'menu-baris');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const arrow = element('span', { class: 'menu-panah' });
  arrow.append(icon('next'));
  button.append(element('span', { class: 'menu-tanda' }), element('span', { class: 'menu-kata' }, menu.label), arrow);
  return {
    elements: [button],
    lines: [{ button, label: menu.label, menu, run: () => undefined, isDisabled: disabled }],
  };
}

function drawPalette({ colours, current, choose }: Palette): Drawn {
  const grid = element('div', { class: 'menu-palet', role: 'group', 'aria-label': 'Warna' });
  const lines = colours.map(({ name, value }) => {
    const button = lineButton('menuitemradio', false, 'menu-warna');
    button.setAttribute('aria-label', name);
    button.setAttribute('aria-checked', String(value === current));
    button.title = name;
    button.style.backgroundColor = value;
    grid.append(button);
    return { button, label: name, menu: null, run: () => choose(value), isDisabled: false };
  });
  return { elements: [grid], lines };
}

function drawOne(item: MenuItem): Drawn {
  if (item.kind === 'item') return drawItem(item);
  if (item.kind === 'menu') return drawSubMenu(item);
  if (item.kind === 'palette') return drawPalette(item);
  return { elements: [element('div', { role: 'separator', class: 'menu-garis' })], lines: [] };
}

export function drawItems(items: readonly MenuItem[]): Drawn {
  const drawn = items.map(drawOne);
  return { elements: drawn.flatMap(({ elements }) => elements), lines: drawn.flatMap(({ lines }) => lines) };
}
