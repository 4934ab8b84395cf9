/** Where in a page a printing scriptlet stands, and how its value is written there so that it cannot break out. */
import { escapeHtml } from './html-output.ts';

/** `attribute-open`: the attribute's value has no quotes around it. */
export type Place = 'text' | 'attribute' | 'attribute-open' | 'url' | 'script' | 'script-string' | 'style' | 'comment';

const URL_ATTRIBUTES = /^(href|src|action|formaction|poster|background|cite|data)$/i;

function rawTextOf(before: string): 'script' | 'style' | null {
  const tags = [...before.matchAll(/<(\/?)(script|style)\b[^>]*>/gi)];
  const last = tags.at(-1);
  return last && last[1] === '' ? (last[2]?.toLowerCase() as 'script' | 'style') : null;
}

/** Inside a string literal of a script? Escapes and comments are stepped over. */
function isInString(script: string): boolean {
  let quote = '';
  const tokens = script.matchAll(/\\.|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["'`]/g);
  for (const [token] of tokens) {
    if (token.length > 1) continue;
    if (quote === '') quote = token;
    else if (quote === token) quote = '';
  }
  return quote !== '';
}

function placeInTag(tag: string): Place {
  const match = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/.exec(tag);
  if (!match) return 'attribute-open';
  const [, name = '', double, single, bare] = match;
  const typed = double ?? single ?? bare ?? '';
  if (/^on/i.test(name)) return 'script';
  if (/^style$/i.test(name)) return 'style';
  if (URL_ATTRIBUTES.test(name) && typed === '') return 'url';
  return bare === undefined ? 'attribute' : 'attribute-open';
}

/** @param before the page's text up to the scriptlet, other scriptlets left out */
export function placeAfter(before: string): Place {
  const raw = rawTextOf(before);
  if (raw === 'style') return 'style';
  if (raw === 'script') return isInString(before.slice(before.lastIndexOf('<script') + 7)) ? 'script-string' : 'script';
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return 'comment';
  const tag = /<[a-z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*(?:"[^"]*|'[^']*)?$/i.exec(before)?.[0];
  return tag === undefined ? 'text' : placeInTag(tag);
}

/** Characters as `\uXXXX`, so that neither the literal nor the script element can end early. */
function escapeScript(text: string): string {
  return text.replace(/[^\w .,;:!?()[\]{}@#$%^*+|~-]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function toScriptValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${value} `;
  if (value === null || value === undefined) return ' null ';
  return `'${escapeScript(String(value))}'`;
}

/** Only addresses that cannot run a script. */
function toUrl(text: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const isHarmless = scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
  return isHarmless ? escapeHtml(text) : 'about:invalid#blocked';
}

/** The value of `<?= … ?>` as it is written at its place. */
export function escapeFor(place: Place, value: unknown): string {
  if (place === 'script') return toScriptValue(value);
  const text = value === null || value === undefined ? '' : String(value);
  if (place === 'script-string') return escapeScript(text);
  if (place === 'style') return text.replace(/[^\w #%.,-]/g, '');
  if (place === 'url') return toUrl(text);
  if (place === 'comment') return '';
  return place === 'attribute-open'
    ? escapeHtml(text).replace(/[\s=`]/g, (c) => `&#${c.charCodeAt(0)};`)
    : escapeHtml(text);
}
