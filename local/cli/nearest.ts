/** Finds the word that somebody most likely meant. */

/** Number of letters to change, add or take away (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** @returns `null` when none is near: more than two letters, or a third of them, differ */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const scored = candidates.map((candidate) => ({ candidate, score: distance(word.toLowerCase(), candidate) }));
  scored.sort((a, b) => a.score - b.score);
  const [best] = scored;
  const isPrefix = candidates.find((candidate) => word.length >= 3 && candidate.startsWith(word.toLowerCase()));
  if (isPrefix) return isPrefix;
  return best && best.score <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
