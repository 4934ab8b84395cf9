/** The menu bar: one stop for the Tab key, arrows between its menus, F10 from anywhere. */
import { element } from '../element.ts';
import type { MenuItem } from './items.ts';
import { PopupMenu } from './popup-menu.ts';

interface BarMenu {
  label: string;
  items(): MenuItem[];
}

export interface MenuBarOptions {
  bar: HTMLElement;
  menus(): BarMenu[];
  /** Gives the keyboard back to the cells. */
  onLeave(): void;
}

export class MenuBar {
  private buttons: HTMLButtonElement[] = [];
  private openAt = -1;
  private isMoving = false;

  constructor(private readonly options: MenuBarOptions) {
    const { bar } = options;
    bar.addEventListener('keydown', (event) => this.press(event));
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'F10' || event.shiftKey || document.querySelector('dialog[open]')) return;
        event.preventDefault();
        event.stopPropagation();
        this.focus(0);
      },
      true,
    );
    this.draw();
  }

  /** Draws the bar anew: the add-on has built its menu. */
  draw(): void {
    const menus = this.options.menus();
    this.buttons = menus.map(({ label }, index) => {
      const attributes = { type: 'button', role: 'menuitem', class: 'menu-kepala', 'aria-haspopup': 'menu' };
      const button = element('button', { ...attributes, 'aria-expanded': 'false' }, label);
      button.tabIndex = index === 0 ? 0 : -1;
      button.addEventListener('click', () => (this.openAt === index ? this.close() : this.open(index, true)));
      button.addEventListener('pointerenter', () => {
        if (this.openAt >= 0 && this.openAt !== index) this.open(index, false);
      });
      // A press closes the open menu first; without this the click would open it again.
      button.addEventListener('pointerdown', (event) => {
        if (this.openAt === index) event.stopImmediatePropagation();
      });
      return button;
    });
    this.options.bar.replaceChildren(...this.buttons);
  }

  private close(): void {
    this.mark(-1);
    this.options.onLeave();
  }

  private mark(index: number): void {
    this.openAt = index;
    this.buttons.forEach((button, at) => {
      button.setAttribute('aria-expanded', String(at === index));
    });
  }

  private focus(index: number): void {
    const at = (index + this.buttons.length) % this.buttons.length;
    this.buttons.forEach((button, number) => {
      button.tabIndex = number === at ? 0 : -1;
    });
    this.buttons[at]?.focus();
  }

  private open(index: number, focusFirst: boolean): void {
    const at = (index + this.buttons.length) % this.buttons.length;
    const [menu, button] = [this.options.menus()[at], this.buttons[at]];
    if (!menu || !button) return;
    this.isMoving = true;
    this.focus(at);
    PopupMenu.show(
      menu.items(),
      button.getBoundingClientRect(),
      {
        label: menu.label,
        onClose: () => {
          if (this.isMoving || this.openAt !== at) return;
          this.close();
        },
        onSide: (by) => this.open(at + by, true),
      },
      focusFirst,
    );
    this.mark(at);
    this.isMoving = false;
  }

  private press(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(document.activeElement as HTMLButtonElement);
    const keys: Record<string, () => void> = {
      ArrowRight: () => this.focus(at + 1),
      ArrowLeft: () => this.focus(at - 1),
      Home: () => this.focus(0),
      End: () => this.focus(this.buttons.length - 1),
      ArrowDown: () => this.open(at, true),
      ArrowUp: () => this.open(at, true),
      Enter: () => this.open(at, true),
      ' ': () => this.open(at, true),
      Escape: () => this.options.onLeave(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
