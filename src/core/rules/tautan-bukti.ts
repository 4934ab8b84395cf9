/** Reads the links in a cell of Bukti Dukung: which there are, what is wrong with one, and when two are the same. */

/** Parts of the cell that are meant as a link: an address, a path of a computer, a known host without its scheme. */
const TAUTAN =
  /^(?:[a-z]{3,7}:\/{0,3}|h{1,2}t{1,3}ps?\b|www\.|\\\\|[a-z]:\\|(?:drive|docs|sites|forms)\.google\.|(?:bit\.ly|s\.id|tinyurl\.com|1drv\.ms)\/)/i;

/** The links of the cell in their order; words around them are left out. */
export function tautanOf(text: string): string[] {
  return text
    .split(/[\s;,|]+/)
    .map((part) => part.replace(/^[("'<]+|[)"'>.]+$/g, ''))
    .filter((part) => TAUTAN.test(part));
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Pages of Drive that show everybody their own files. */
const BERANDA_DRIVE = /^\/?(?:drive(?:\/u\/\d+)?)?\/?(?:my-drive|home|recent|shared-with-me|starred)?\/?$/i;

function sebabOfHost(host: string, path: string): string {
  if (/^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/i.test(host)) return 'hanya dapat dibuka di jaringan kantor';
  if (!HOST.test(host)) return 'salah tulis pada nama situsnya';
  if (/^(?:drive|docs)\.google\.com$/i.test(host) && BERANDA_DRIVE.test(path.replace(/[?#].*$/, ''))) {
    return 'menunjuk halaman depan Drive, bukan berkas buktinya';
  }
  return '';
}

/** What is wrong with a link, as the end of a sentence; `''` when nothing can be said without opening it. */
export function sebabTautan(tautan: string): string {
  if (/^(?:file:|\\\\|[a-z]:\\)/i.test(tautan))
    return 'menunjuk berkas di komputer sendiri, yang tidak dapat dibuka orang lain';
  const parts = /^(?:https?:\/\/)?([^/:?#]+)(?::\d+)?([/?#].*)?$/i.exec(tautan);
  const scheme = /^([a-z]+)(?=:|\/\/)/i.exec(tautan)?.[1] ?? '';
  if (scheme !== '' && !/^https?:\/\/[^/]/i.test(tautan))
    return 'salah tulis pada awal alamatnya (seharusnya https://)';
  return parts ? sebabOfHost(parts[1] ?? '', parts[2] ?? '') : 'salah tulis';
}

/** A folder, or a page that may well serve several rows. */
export function isFolder(tautan: string): boolean {
  return /\/folders?\/|\/$|[?&]folder|\/sites\//i.test(tautan) || !/^(?:https?:\/\/)?[^/]+\/./i.test(tautan);
}

/** Equal for two ways of writing one link: scheme, `www.`, the way of opening and of sharing do not count. */
export function tautanKey(tautan: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)([\s\S]*)$/i.exec(tautan) ?? [];
  const path = rest
    .replace(/#.*$/, '')
    .replace(/([?&])(?:usp|pli|ouid|rtpof|sd|authuser)=[^&]*/g, '$1')
    .replace(/[?&]+$/, '')
    .replace(/\/(?:view|edit|preview)\/?$/, '')
    .replace(/\/$/, '');
  return host.toLowerCase() + path;
}
