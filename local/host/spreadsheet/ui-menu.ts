/** Menus that scripts add to the page. */
import type { ExecutionSession, MenuEntry } from '../session.ts';
import type { Imitates } from './imitation.ts';
import { checkArguments } from './signature.ts';

export class MenuService implements Imitates<GoogleAppsScript.Base.Menu, keyof MenuService> {
  static readonly service = 'Menu';

  readonly entries: MenuEntry[] = [];

  constructor(
    private readonly session: ExecutionSession,
    /** `''` = the add-on's own menu. */
    readonly caption: string,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: MenuService): this {
    this.entries.push({ kind: 'menu', caption: menu.caption, items: menu.entries });
    return this;
  }

  addToUi(): void {
    this.session.notify({ kind: 'menu', menu: this.entries, title: this.caption });
  }
}

checkArguments(MenuService, { addItem: 'String String', addSubMenu: 'Menu' });
