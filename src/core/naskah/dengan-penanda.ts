/** Puts the placeholders of tab Narasi back into words that were changed in a printed document. */

/** A single character stands in too many words. */
const SHORTEST = 2;

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

/** What each placeholder of the line stood for when it was printed; `null` where that cannot be told apart. */
function nilaiPenanda(line: string, printed: string): [penanda: string, nilai: string][] | null {
  const words = line.trim();
  const penanda = words.match(/\{\{[^{}\n]*\}\}/g) ?? [];
  const pattern = words
    .split(/\{\{[^{}\n]*\}\}/)
    .map(escapeRegExp)
    .join('(.+?)');
  const [, ...nilai] = new RegExp(`^${pattern}$`).exec(printed.trim()) ?? [];
  return nilai.length === 0 ? null : penanda.map((one, at) => [one, nilai[at] ?? '']);
}

/** Position of a figure or name that stands in the text just once, and not as a part of a longer one; otherwise -1. */
function tempatTunggal(text: string, nilai: string): number {
  const at = nilai.length < SHORTEST ? -1 : text.indexOf(nilai);
  if (at < 0 || text.indexOf(nilai, at + 1) >= 0) return -1;
  const [before = '', after = ''] = [text.charAt(at - 1), text.slice(at + nilai.length)];
  const isPart =
    /[\p{L}\p{N}]/u.test(before) || /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(after) || /\d[.,]$/.test(text.slice(0, at));
  return isPart ? -1 : at;
}

/**
 * The changed words with the placeholders of the line that they replace, wherever they still say what a placeholder stood for: a
 * figure that is typed over stays as it was typed, all others follow the recap of the next revision.
 * @param line of the tab, without its bullet
 * @param lama as it was printed
 */
export function denganPenanda(line: string, lama: string, baru: string): string {
  const known = nilaiPenanda(line, lama) ?? [];
  const longestFirst = [...known].sort((a, b) => b[1].length - a[1].length);
  return longestFirst.reduce((text, [penanda, nilai]) => {
    const isShared = known.some(([other, same]) => other !== penanda && same === nilai);
    const at = isShared ? -1 : tempatTunggal(text, nilai);
    return at < 0 ? text : `${text.slice(0, at)}${penanda}${text.slice(at + nilai.length)}`;
  }, baru);
}
