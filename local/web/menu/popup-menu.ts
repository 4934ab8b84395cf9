/** One open menu with its submenus: pointer, arrows, first letters, Escape, and where the focus goes afterwards. */
import { byId, element } from '../element.ts';
import type { MenuItem } from './items.ts';
import { placeBeside, placeUnder } from './place.ts';
import { drawItems, type Line } from './render-items.ts';

export interface PopupOptions {
  /** What a screen reader calls it. */
  label: string;
  /** Closed, by choice, Escape or a press elsewhere. @param byKey the person left it with the keyboard */
  onClose(byKey: boolean): void;
  /** Left or Right pressed where no submenu takes it: the menu bar goes on to its neighbour. */
  onSide?(by: -1 | 1): void;
}

let open: PopupMenu | null = null;

/** Milliseconds between letters that belong to one word. */
const TYPING = 700;

export class PopupMenu {
  readonly root: HTMLElement;
  private readonly lines: Line[];
  private child: PopupMenu | null = null;
  private typed = '';
  private typedAt = 0;

  private constructor(
    items: readonly MenuItem[],
    private readonly options: PopupOptions,
    private readonly parent: PopupMenu | null,
    private readonly opener: Line | null,
  ) {
    const { elements, lines } = drawItems(items);
    this.lines = lines;
    this.root = element('div', { class: 'menu-kotak', role: 'menu', 'aria-label': options.label }, ...elements);
    this.root.addEventListener('keydown', (event) => this.press(event));
    this.root.addEventListener('contextmenu', (event) => event.preventDefault());
    for (const line of lines) this.watch(line);
  }

  /** Closes the menu that was open before. It stands in the header, so that nothing is outside the landmarks. @param at a button to stand under, or a point */
  static show(items: readonly MenuItem[], at: DOMRect, options: PopupOptions, focusFirst: boolean): PopupMenu {
    open?.close(false);
    const menu = new PopupMenu(items, options, null, null);
    byId('atas').append(menu.root);
    placeUnder(menu.root, at);
    open = menu;
    if (focusFirst) menu.move(0, 1);
    else {
      menu.root.tabIndex = -1;
      menu.root.focus();
    }
    return menu;
  }

  private watch(line: Line): void {
    line.button.addEventListener('pointerenter', () => {
      line.button.focus();
      if (line.menu) this.openChild(line, false);
      else this.closeChild();
    });
    line.button.addEventListener('click', () => this.choose(line));
  }

  private choose(line: Line): void {
    if (line.isDisabled) return;
    if (line.menu) {
      this.openChild(line, true);
      return;
    }
    const top = this.top();
    top.close(true);
    line.run();
  }

  private top(): PopupMenu {
    return this.parent?.top() ?? this;
  }

  private openChild(line: Line, focusFirst: boolean): void {
    if (!line.menu || line.isDisabled) return;
    if (this.child?.opener !== line) {
      this.closeChild();
      const child = new PopupMenu(line.menu.items(), { ...this.options, label: line.label }, this, line);
      byId('atas').append(child.root);
      placeBeside(child.root, line.button.getBoundingClientRect());
      line.button.setAttribute('aria-expanded', 'true');
      this.child = child;
    }
    if (focusFirst) this.child?.move(0, 1);
  }

  private closeChild(): void {
    this.child?.closeChild();
    this.child?.root.remove();
    this.child?.opener?.button.setAttribute('aria-expanded', 'false');
    this.child = null;
  }

  close(byKey: boolean): void {
    if (open !== this) return;
    open = null;
    this.closeChild();
    this.root.remove();
    this.options.onClose(byKey);
  }

  contains(target: Node): boolean {
    return this.root.contains(target) || (this.child?.contains(target) ?? false);
  }

  /** @param from line to start at, which is taken when it can be */
  private move(from: number, by: -1 | 1): void {
    const count = this.lines.length;
    for (let step = 0; step < count; step += 1) {
      const line = this.lines[(from + step * by + count * 2) % count];
      if (line) {
        line.button.focus();
        return;
      }
    }
  }

  private current(): number {
    return this.lines.findIndex(({ button }) => button === document.activeElement);
  }

  private leave(): void {
    if (!this.parent || !this.opener) {
      this.close(true);
      return;
    }
    const { parent, opener } = this;
    parent.closeChild();
    opener.button.focus();
  }

  private side(by: -1 | 1): void {
    const line = this.lines[this.current()];
    if (by === 1 && line?.menu) {
      this.openChild(line, true);
      return;
    }
    if (by === -1 && this.parent) {
      this.leave();
      return;
    }
    this.top().options.onSide?.(by);
  }

  private press(event: KeyboardEvent): void {
    const at = this.current();
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.move(at + 1, 1),
      ArrowUp: () => this.move(at < 0 ? -1 : at - 1, -1),
      Home: () => this.move(0, 1),
      End: () => this.move(-1, -1),
      ArrowRight: () => this.side(1),
      ArrowLeft: () => this.side(-1),
      Escape: () => this.leave(),
      Tab: () => this.top().close(true),
    };
    const act = keys[event.key];
    if (!act && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) this.type(event.key);
    else if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act?.();
  }

  private type(letter: string): void {
    const now = Date.now();
    this.typed = (now - this.typedAt > TYPING ? '' : this.typed) + letter.toLowerCase();
    this.typedAt = now;
    const start = this.typed.length === 1 ? this.current() + 1 : Math.max(0, this.current());
    const after = [...this.lines.slice(start), ...this.lines.slice(0, start)];
    after.find(({ label }) => label.toLowerCase().startsWith(this.typed))?.button.focus();
  }
}

document.addEventListener(
  'pointerdown',
  (event) => {
    if (open && event.target instanceof Node && !open.contains(event.target)) open.close(false);
  },
  true,
);
window.addEventListener('blur', () => open?.close(false));
window.addEventListener('resize', () => open?.close(false));
