/** How lists and sentences are put together. */
import { hitung } from './bilangan.ts';

/** `a`, `a dan b`, `a, b, dan c`. */
export function joinAnd(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${last}`;
}

/** The first few by name, the others counted: `IKU-1, IKU-2, IKU-3, dan empat indikator lain`. */
export function sebutBeberapa(items: readonly string[], paling: number, benda: string): string {
  // Naming one more costs no more than counting it.
  if (items.length <= paling + 1) return joinAnd(items);
  return joinAnd([...items.slice(0, paling), `${hitung(items.length - paling, benda)} lain`]);
}

export function kapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends a typed text as a sentence. */
export function sebagaiKalimat(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The filled sentences as one paragraph. */
export function paragraf(...kalimat: readonly string[]): string {
  return kalimat.filter((text) => text !== '').join(' ');
}
