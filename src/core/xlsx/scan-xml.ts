/** Walks through XML tag by tag, tolerantly: prefixes of names do not count, and what is no tag or text is passed over. */
import { XlsxError } from './xlsx-error.ts';
import { unescapeXml } from './xml-text.ts';

export interface Tag {
  /** Without prefix. */
  name: string;
  /** Value of an attribute by its name without prefix (`r:id` as `id` unless a plain `id` stands there). */
  attribute(name: string): string | undefined;
}

export interface XmlVisitor {
  open(tag: Tag): void;
  /** Called for every tag, also for one that closes itself. */
  close(name: string): void;
  /** Entities resolved. A text may come in several pieces. */
  text?(text: string): void;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function tagOf(body: string): Tag {
  const name = /^[^\s/]+/.exec(body)?.[0] ?? '';
  const attributes = body.slice(name.length);
  return {
    name: withoutPrefix(name),
    attribute: (wanted) => {
      let prefixed: string | undefined;
      const pattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
      for (let match = pattern.exec(attributes); match; match = pattern.exec(attributes)) {
        const value = match[2] ?? match[3] ?? '';
        if (match[1] === wanted) return unescapeXml(value);
        if (withoutPrefix(match[1] ?? '') === wanted) prefixed = unescapeXml(value);
      }
      return prefixed;
    },
  };
}

/** Place of the `>` that ends a tag: one inside a quoted value does not. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '>') return at;
    if (letter !== '"' && letter !== "'") continue;
    at = source.indexOf(letter, at + 1);
    if (at < 0) break;
  }
  throw new XlsxError('rusak');
}

/** Passes over comments, instructions and the document type; gives the text of CDATA. @returns where to go on */
function skipMarkup(source: string, start: number, visitor: XmlVisitor): number {
  const [mark, ending] = source.startsWith('<!--', start)
    ? ['<!--', '-->']
    : source.startsWith('<![CDATA[', start)
      ? ['<![CDATA[', ']]>']
      : ['<', '>'];
  const end = source.indexOf(ending, start + mark.length);
  if (end < 0) throw new XlsxError('rusak');
  if (mark === '<![CDATA[') visitor.text?.(source.slice(start + mark.length, end));
  return end + ending.length;
}

/** @throws XlsxError when the text is cut off inside a tag or before its root is closed */
export function scanXml(source: string, visitor: XmlVisitor): void {
  let depth = 0;
  let at = 0;
  for (;;) {
    const start = source.indexOf('<', at);
    if (start < 0) break;
    if (start > at && depth > 0) visitor.text?.(unescapeXml(source.slice(at, start)));
    const next = source.charAt(start + 1);
    if (next === '!' || next === '?') {
      at = skipMarkup(source, start, visitor);
      continue;
    }
    const end = endOfTag(source, start + 1);
    at = end + 1;
    if (next === '/') {
      depth -= 1;
      visitor.close(withoutPrefix(source.slice(start + 2, end).trim()));
      continue;
    }
    const closed = source.charAt(end - 1) === '/';
    const tag = tagOf(source.slice(start + 1, closed ? end - 1 : end));
    visitor.open(tag);
    if (closed) visitor.close(tag.name);
    else depth += 1;
  }
  if (depth !== 0) throw new XlsxError('rusak');
}
