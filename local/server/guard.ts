/** Who may talk to the workbench: only the page that this computer opened itself. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Header with the token on every call of the page. */
const TOKEN_HEADER = 'x-kinerja-token';

/** 256 bits, in the address that is opened and in every call. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export type Verdict = { ok: true } | { ok: false; status: 400 | 401 | 403 | 421 };

/** A page of another address, or a name that was made to point here, does not get in. */
function isOwnAddress(request: IncomingMessage, port: number): boolean {
  const host = request.headers.host ?? '';
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

/**
 * Host, Origin and token of a request.
 * @param inQuery where a token in the address is taken too: events and downloads cannot carry a header
 */
export function checkRequest(request: IncomingMessage, port: number, token: string, inQuery: boolean): Verdict {
  if (!isOwnAddress(request, port)) return { ok: false, status: 421 };
  if (!isOwnOrigin(request, port)) return { ok: false, status: 403 };
  const header = request.headers[TOKEN_HEADER];
  const query = inQuery ? new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('token') : null;
  const given = typeof header === 'string' ? header : (query ?? '');
  return isSame(given, token) ? { ok: true } : { ok: false, status: 401 };
}
