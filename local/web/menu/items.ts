/** What a menu is made of, for the menu bar, its submenus and the menus under the right button. */
import type { IconName } from '../icons.ts';

export interface PlainItem {
  kind: 'item';
  label: string;
  /** Keys that do the same. */
  keys?: string;
  icon?: IconName;
  /** A choice among others: this one holds now. */
  checked?: boolean;
  disabled?: boolean;
  /** Smaller words under the label. */
  note?: string;
  run(): void;
}

export interface SubMenu {
  kind: 'menu';
  label: string;
  disabled?: boolean;
  items(): MenuItem[];
}

export interface Palette {
  kind: 'palette';
  colours: readonly { name: string; value: string }[];
  current: string | null;
  choose(value: string): void;
}

export type MenuItem = PlainItem | SubMenu | Palette | { kind: 'separator' };

export const separator: MenuItem = { kind: 'separator' };

export function item(label: string, run: () => void, more: Partial<PlainItem> = {}): PlainItem {
  return { kind: 'item', label, run, ...more };
}
