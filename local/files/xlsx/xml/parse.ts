/** A small XML tree that remembers where each element lies in the source, so that what we do not understand is kept word for word. */
import { unescapeXml } from './text.ts';

export interface XmlElement {
  /** Without prefix. */
  name: string;
  /** Prefix with colon, or `''`. */
  prefix: string;
  /** By the name as written, prefix included. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside, entities resolved. */
  text: string;
  source: string;
  start: number;
  end: number;
}

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const ATTRIBUTE = /\s*([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function skipMarkup(source: string, at: number): number {
  const end = source.startsWith('<!--', at) ? source.indexOf('-->', at) + 2 : source.indexOf('>', at);
  if (end < at) throw new XmlError('markup is cut off');
  return end + 1;
}

function openTag(source: string, start: number): { element: XmlElement; at: number; closed: boolean } {
  let at = start + 1;
  while (!/[\s/>]/.test(source[at] ?? '>')) at++;
  const full = source.slice(start + 1, at);
  const colon = full.indexOf(':') + 1;
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    attributes[match[1] ?? ''] = unescapeXml(match[2] ?? match[3] ?? '');
    at = ATTRIBUTE.lastIndex;
  }
  const close = source.indexOf('>', at);
  if (close < 0) throw new XmlError('tag is cut off');
  const element = {
    name: full.slice(colon),
    prefix: full.slice(0, colon),
    attributes,
    children: [],
    text: '',
    source,
    start,
    end: close + 1,
  };
  return { element, at: close + 1, closed: source[close - 1] === '/' };
}

function appendText(open: XmlElement[], text: string): void {
  const parent = open.at(-1);
  if (parent !== undefined) parent.text += text;
}

/** @throws XmlError when the text is not XML or is cut off */
export function parseXml(source: string): XmlElement {
  const open: XmlElement[] = [];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<', at);
    if (start < 0) throw new XmlError('no end of the root element');
    if (start > at) appendText(open, unescapeXml(source.slice(at, start)));
    const next = source[start + 1];
    if (next === '/') {
      const element = open.pop();
      const close = source.indexOf('>', start);
      if (element === undefined || close < 0) throw new XmlError('closing tag without opening tag');
      element.end = close + 1;
      if (open.length === 0) return element;
      at = close + 1;
    } else if (source.startsWith('<![CDATA[', start)) {
      const close = source.indexOf(']]>', start);
      appendText(open, source.slice(start + 9, close));
      at = close + 3;
    } else if (next === '!' || next === '?') {
      at = skipMarkup(source, start);
    } else {
      const tag = openTag(source, start);
      open.at(-1)?.children.push(tag.element);
      at = tag.at;
      if (tag.closed && open.length === 0) return tag.element;
      if (!tag.closed) open.push(tag.element);
    }
  }
}

/** The element word for word. */
export function rawOf(element: XmlElement): string {
  return element.source.slice(element.start, element.end);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** `"1"` and `"true"` are true; absent is `absent`. */
export function flagOf(element: XmlElement | undefined, name: string, absent = false): boolean {
  const text = element?.attributes[name];
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The `r:id` of an element, whatever the prefix is called. */
export function relationOf(element: XmlElement | undefined, name = 'id'): string | undefined {
  for (const [key, value] of Object.entries(element?.attributes ?? {})) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}
