/**
 * Addresses of made files for the add-on's pages. The imitated Drive names a file by where it is on this computer, which a page may
 * not show as a link; so on the way to a page such an address becomes one of the workbench, and on the way back it is the old one.
 */
import { listMadeFiles, type MadeFile } from './drive-list.ts';

const PATH = '/berkas/';

function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((member) => replaceIn(member, replace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, replaceIn(member, replace)] as const);
  return Object.fromEntries(entries);
}

/** Longer addresses first: one may be the beginning of another. */
function byLength(folder: string): MadeFile[] {
  return listMadeFiles(folder).sort((a, b) => b.url.length - a.url.length);
}

/** @param origin of the workbench, such as `http://127.0.0.1:8720` */
export function toPageLinks(result: unknown, folder: string, origin: string): unknown {
  if (!JSON.stringify(result ?? null).includes('file:')) return result;
  const files = byLength(folder);
  return replaceIn(result, (text) =>
    files.reduce((done, { id, url }) => done.replaceAll(url, `${origin}${PATH}${id}`), text),
  );
}

export function fromPageLinks(args: unknown[], folder: string, origin: string): unknown[] {
  if (!JSON.stringify(args).includes(`${origin}${PATH}`)) return args;
  const files = byLength(folder);
  const replace = (text: string) =>
    files.reduce((done, { id, url }) => done.replaceAll(`${origin}${PATH}${id}`, url), text);
  return args.map((arg) => replaceIn(arg, replace));
}

/** The made file behind a link of a page or a cell; `null` = the link leads elsewhere. */
export function findByLink(folder: string, link: string): MadeFile | null {
  const id = new RegExp(`${PATH}([\\w-]+)$`).exec(link)?.[1];
  const wanted = link.replace(/#.*$/, '');
  return listMadeFiles(folder).find((file) => file.url === wanted || file.id === id) ?? null;
}
