/** The row of buttons: one stop for the Tab key, arrows between them; they show how the active cell looks. */
import { activeStyle } from '../book/look-up.ts';
import { toggleFilter } from '../commands/filter.ts';
import { changeDecimals, changeLook, findNumberFormat, toggleLook } from '../commands/look.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import { element } from '../element.ts';
import { type IconName, icon } from '../icons.ts';
import { colourItems, lineItems, mergeItems, numberItems, sizeItems, USUAL_SIZE } from '../menu/format-menu.ts';
import type { MenuItem } from '../menu/items.ts';
import { PopupMenu } from '../menu/popup-menu.ts';

interface Tool {
  button: HTMLButtonElement;
  update(): void;
}

function plainButton(name: string, sign: IconName, keys = ''): HTMLButtonElement {
  const title = keys === '' ? name : `${name} (${keys})`;
  const button = element('button', { type: 'button', class: 'alat', 'aria-label': name, title });
  button.append(icon(sign));
  return button;
}

function stepTool(desk: Desk, name: string, sign: IconName, keys: string, step: 'undo' | 'redo'): Tool {
  const button = plainButton(name, sign, keys);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    desk[step]();
    desk.grid.focus();
  });
  const update = () => {
    const can = step === 'undo' ? desk.state.canUndo : desk.state.canRedo;
    button.setAttribute('aria-disabled', String(!can));
  };
  return { button, update };
}

function pressTool(desk: Desk, name: string, sign: IconName, press: () => void, isOn: () => boolean): Tool {
  const button = plainButton(name, sign);
  button.addEventListener('click', () => {
    press();
    desk.grid.focus();
  });
  return { button, update: () => button.setAttribute('aria-pressed', String(isOn())) };
}

function actTool(desk: Desk, name: string, sign: IconName, press: () => void): Tool {
  const button = plainButton(name, sign);
  button.addEventListener('click', () => {
    press();
    desk.grid.focus();
  });
  return { button, update: () => undefined };
}

function menuTool(desk: Desk, button: HTMLButtonElement, items: () => MenuItem[], update: () => void): Tool {
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const label = button.getAttribute('aria-label') ?? '';
  button.addEventListener('click', () => {
    const onClose = () => {
      button.setAttribute('aria-expanded', 'false');
      desk.grid.focus();
    };
    PopupMenu.show(items(), button.getBoundingClientRect(), { label, onClose }, true);
    button.setAttribute('aria-expanded', 'true');
  });
  return { button, update };
}

const styleNow = (desk: Desk) => activeStyle(desk.grid.view(), marked(desk));

function colourTool(desk: Desk, name: string, sign: IconName, part: 'fontColor' | 'background'): Tool {
  const button = plainButton(name, sign);
  const bar = element('span', { class: 'alat-warna' });
  button.append(bar);
  const usual = part === 'fontColor' ? 'currentColor' : 'transparent';
  const update = () => {
    bar.style.backgroundColor = styleNow(desk)[part] ?? usual;
  };
  return menuTool(desk, button, () => colourItems(desk, part), update);
}

function wordTool(desk: Desk, name: string, look: string, items: () => MenuItem[], text: () => string): Tool {
  const words = element('span', {});
  const button = element('button', {
    type: 'button',
    class: `alat alat--kata ${look}`,
    'aria-label': name,
    title: name,
  });
  button.append(words, icon('down'));
  const update = () => {
    words.textContent = text();
    button.setAttribute('aria-label', `${name}: ${text()}`);
  };
  return menuTool(desk, button, items, update);
}

function alignTool(desk: Desk, side: 'left' | 'center' | 'right', name: string): Tool {
  const isOn = () => styleNow(desk).align === side;
  return pressTool(desk, name, side, () => changeLook(desk, { align: side }), isOn);
}

function toggleTool(desk: Desk, part: 'bold' | 'italic' | 'underline' | 'wrap', name: string): Tool {
  const isOn = () => styleNow(desk)[part] === true;
  return pressTool(desk, name, part, () => toggleLook(desk, part), isOn);
}

function numberTools(desk: Desk): Tool[] {
  const format = () => findNumberFormat(styleNow(desk).numberFormat)?.label ?? 'Lainnya';
  return [
    wordTool(desk, 'Format angka', 'alat--format', () => numberItems(desk), format),
    actTool(desk, 'Kurangi angka di belakang koma', 'lessDecimals', () => changeDecimals(desk, -1)),
    actTool(desk, 'Tambah angka di belakang koma', 'moreDecimals', () => changeDecimals(desk, 1)),
  ];
}

function makeGroups(desk: Desk): Tool[][] {
  const size = () => String(styleNow(desk).fontSize ?? USUAL_SIZE);
  return [
    [stepTool(desk, 'Urungkan', 'undo', 'Ctrl+Z', 'undo'), stepTool(desk, 'Ulangi', 'redo', 'Ctrl+Y', 'redo')],
    numberTools(desk),
    [wordTool(desk, 'Ukuran huruf', 'alat--ukuran', () => sizeItems(desk), size)],
    [
      toggleTool(desk, 'bold', 'Tebal'),
      toggleTool(desk, 'italic', 'Miring'),
      toggleTool(desk, 'underline', 'Garis bawah'),
      colourTool(desk, 'Warna teks', 'textColor', 'fontColor'),
      colourTool(desk, 'Warna sel', 'fill', 'background'),
      menuTool(
        desk,
        plainButton('Garis tepi', 'lines'),
        () => lineItems(desk),
        () => undefined,
      ),
      menuTool(
        desk,
        plainButton('Gabungkan sel', 'merge'),
        () => mergeItems(desk),
        () => undefined,
      ),
    ],
    [
      alignTool(desk, 'left', 'Rata kiri'),
      alignTool(desk, 'center', 'Rata tengah'),
      alignTool(desk, 'right', 'Rata kanan'),
      toggleTool(desk, 'wrap', 'Lipat teks'),
    ],
    [
      pressTool(
        desk,
        'Filter',
        'filter',
        () => toggleFilter(desk),
        () => activeSheet(desk)?.filter != null,
      ),
    ],
  ];
}

/** Moves the one stop of the Tab key with the arrows. */
function steer(bar: HTMLElement, buttons: readonly HTMLButtonElement[], leave: () => void): void {
  const focus = (index: number) => {
    const at = (index + buttons.length) % buttons.length;
    buttons.forEach((button, number) => {
      button.tabIndex = number === at ? 0 : -1;
    });
    buttons[at]?.focus();
  };
  buttons.forEach((button, index) => {
    button.tabIndex = index === 0 ? 0 : -1;
  });
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowRight') focus(at + 1);
    else if (event.key === 'ArrowLeft') focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(buttons.length - 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  });
}

/** @returns shows the looks of what is marked now */
export function setUpToolbar(bar: HTMLElement, desk: Desk): () => void {
  const groups = makeGroups(desk);
  for (const group of groups) {
    bar.append(element('div', { class: 'alat-kelompok', role: 'group' }, ...group.map(({ button }) => button)));
  }
  const tools = groups.flat();
  steer(
    bar,
    tools.map(({ button }) => button),
    () => desk.grid.focus(),
  );
  return () => {
    for (const tool of tools) tool.update();
  };
}
