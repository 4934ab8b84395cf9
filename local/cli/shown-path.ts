/** A path as people read it. */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Relative to where the person stands, unless that leads out of there. */
export function toShownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}

/** A link of the imitated Drive as the path it stands for; any other link as it is. */
export function toShownLink(url: string, cwd: string): string {
  if (!url.startsWith('file:')) return url;
  try {
    return toShownPath(fileURLToPath(url), cwd);
  } catch {
    // A link that somebody typed.
    return url;
  }
}
