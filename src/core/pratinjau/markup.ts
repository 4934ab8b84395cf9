/** HTML as text: every word from the workbook is escaped, only what stands here becomes a tag. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Line breaks stay visible. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '').replace(/\n/g, '<br>');
}

/** @param inner HTML @param attributes are escaped; those that are `undefined` are left out */
export function tag(name: string, inner: string, attributes: Record<string, string | number | undefined> = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return `<${name}${written.join('')}>${inner}</${name}>`;
}
