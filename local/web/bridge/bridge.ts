/**
 * `google.script` for a page of the add-on in its frame: calls and wishes go to the page around it as messages, since the frame
 * may reach nothing else. Runs before the page's own script.
 */
import type { FromPage, ToPage } from './messages.ts';
import { findIllegalValue } from './page-values.ts';

type Success = (result: unknown, userObject?: unknown) => void;
type Failure = (error: Error, userObject?: unknown) => void;

interface Handlers {
  succeed: Success | null;
  fail: Failure | null;
  userObject: unknown;
}

const pending = new Map<number, Handlers>();
let last = 0;

function tell(message: FromPage): void {
  window.parent.postMessage(message, new URL(window.location.href).origin);
}

/** @throws TypeError for what Google refuses to pass */
function call(fungsi: string, isi: unknown[], handlers: Handlers): void {
  isi.forEach((value, index) => {
    const illegal = findIllegalValue(value);
    if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal || index}`);
  });
  last += 1;
  pending.set(last, handlers);
  tell({ kinerja: 'panggil', nomor: last, fungsi, isi: JSON.parse(JSON.stringify(isi)) as unknown[] });
}

const SETTERS: Record<string, keyof Handlers> = {
  withSuccessHandler: 'succeed',
  withFailureHandler: 'fail',
  withUserObject: 'userObject',
};

/** Every handler makes a runner of its own, as with Google: two calls never share theirs by accident. */
function makeRunner(handlers: Handlers): object {
  return new Proxy(Object.create(null) as object, {
    get: (_, name) => {
      if (typeof name !== 'string') return undefined;
      const part = SETTERS[name];
      if (part) return (value: unknown) => makeRunner({ ...handlers, [part]: value });
      return (...isi: unknown[]) => call(name, isi, handlers);
    },
  });
}

function take({ nomor, hasil, kesalahan }: ToPage): void {
  const handlers = pending.get(nomor);
  if (!handlers) return;
  pending.delete(nomor);
  const { succeed, fail, userObject } = handlers;
  if (!kesalahan) {
    succeed?.(hasil, userObject);
    return;
  }
  const error = Object.assign(new Error(kesalahan.message), { name: kesalahan.name });
  if (fail) {
    fail(error, userObject);
    return;
  }
  console.error(`${error.name}: ${error.message}`);
}

window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  if (event.source === window.parent && event.data?.kinerja === 'jawaban') take(event.data);
});

/** The frame itself can open nothing: the page around it knows files, cells and other addresses. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || event.button > 1) return;
  const url = link.getAttribute('href') ?? '';
  event.preventDefault();
  if (/^#(?!gid=)/.test(url)) document.getElementById(decodeURIComponent(url.slice(1)))?.scrollIntoView();
  else tell({ kinerja: 'tautan', url });
}

window.addEventListener('click', followLink, true);
window.addEventListener('auxclick', followLink, true);

/** Pages that know Escape themselves have prevented it by now. */
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kinerja: 'keluar' });
});

const host = {
  close: () => tell({ kinerja: 'tutup' }),
  setHeight: (tinggi: number) => tell({ kinerja: 'ukuran', tinggi }),
  setWidth: (lebar: number) => tell({ kinerja: 'ukuran', lebar }),
  editor: { focus: () => tell({ kinerja: 'fokus' }) },
  origin: new URL(window.location.href).origin,
};

const script = { run: makeRunner({ succeed: null, fail: null, userObject: undefined }), host };
Object.defineProperty(window, 'google', { value: { script } });
