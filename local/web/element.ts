/** Makes elements and signs, so that the rest of the page reads as what it shows. */

type Child = Node | string;
type Attributes = Record<string, string | boolean>;

/** `true` = the attribute without a value, `false` = not at all. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** @throws Error when index.html has no such element */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

let lastId = 0;

export function uniqueId(name: string): string {
  lastId += 1;
  return `${name}-${lastId}`;
}

/** A button with words. */
export function textButton(label: string, look: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: look }, label);
  button.addEventListener('click', press);
  return button;
}

/** `14.05`, `3 Nov 2026 14.05` */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (iso === '' || Number.isNaN(moment.getTime())) return '';
  const day = moment.toLocaleDateString('id-ID', { day: 'numeric', month: 'short', year: 'numeric' });
  const time = moment.toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
  return `${day}, ${time}`;
}
