/** Text in and out of XML, with the `_x000D_` escapes that spreadsheets add on top. */

import { toUSVString } from 'node:util';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities only; for attributes and formulas. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    }
    return NAMED[name] ?? whole;
  });
}

/** `_xHHHH_` and line ends as `\n`; for attributes, whose entities are resolved already. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x') && !text.includes('\r')) return text;
  return text
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

/** Text of cells and notes (ST_Xstring of ECMA-376): entities, `_xHHHH_`, line ends. */
export function unescapeText(text: string): string {
  return unescapeControls(unescapeXml(text));
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
/** Characters that a text may hold but XML may not, line feed and tab excepted. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
const NEEDS_ESCAPE = /[&<>\p{Cc}\p{Cs}\p{Cn}]|_x[0-9a-fA-F]{4}_/u;

function withoutForbidden(text: string): string {
  return toUSVString(text)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(CONTROL, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** For text between tags. */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return withoutForbidden(text).replace(/[&<>]/g, (char) => ESCAPES[char] ?? char);
}

/** For attribute values in double quotes. */
export function escapeAttribute(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\n\t]/g, (char) => ESCAPES[char] ?? char);
}

/** For formulas and references: entities only, control characters dropped. */
export function escapeFormula(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return toUSVString(text)
    .replace(CONTROL, '')
    .replace(/[&<>\ufffe\uffff]/g, (char) => ESCAPES[char] ?? '');
}

/** ` xml:space="preserve"` where white space at an end would be lost otherwise. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}
