/** Builds elements whose data is always text: nothing that comes from a cell can become markup. */

/** Strings become text nodes. Attribute values are set as they are; a link's address goes through `link`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) built.setAttribute(name, value);
  built.append(...children);
  return built;
}

let made = 0;

/** An id that no other element of the page has. */
export function uniqueId(prefix: string): string {
  made += 1;
  return `${prefix}-${made}`;
}

export function paragraph(text: string, className = ''): HTMLParagraphElement {
  return element('p', className === '' ? {} : { class: className }, text);
}

export function list(items: readonly (Node | string)[], className: string): HTMLUListElement {
  return element('ul', { class: className }, ...items.map((item) => element('li', {}, item)));
}

/** A link into a new window; an address that is not http(s) leaves plain text, so that no script can hide in it. */
export function link(text: string, url: string): HTMLElement {
  if (!/^https?:\/\//i.test(url)) return element('span', {}, text);
  const note = element('span', { class: 'hanya-pembaca' }, ' (terbuka di jendela baru)');
  return element('a', { href: url, target: '_blank', rel: 'noopener' }, text, note);
}

/** The element that page.html promises under this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found;
}
