/** Puts XML elements together from names, attributes and inner XML. */

import type { XmlElement } from './parse.ts';
import { rawOf } from './parse.ts';
import { escapeAttribute } from './text.ts';

export type Attributes = Record<string, string | number | undefined>;

export function attributesText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return text;
}

/** `inner` is XML already; without it the tag closes itself. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const start = `<${name}${attributesText(attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** The element again with some attributes changed (`undefined` removes) and, if given, other children; prefix and the rest as they were. */
export function rebuilt(original: XmlElement, changes: Attributes, children?: string): string {
  const inner = children ?? original.children.map(rawOf).join('');
  return element(original.prefix + original.name, { ...original.attributes, ...changes }, inner);
}
