/** Names of files out of names of documents: numbers of letters have slashes, which no file may have. */

/** What Windows forbids becomes a hyphen. */
export function toNamaBerkas(text: string): string {
  return text.replace(/[\\/:*?"<>|]+/g, '-');
}
