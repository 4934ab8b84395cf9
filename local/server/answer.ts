/** What the server sends: JSON, a file of the page, or a refusal, each with the headers that keep the page to itself. */
import type { ServerResponse } from 'node:http';

/**
 * Nothing but our own scripts and styles; frames hold the add-on's pages (`srcdoc`), which have a policy of their own.
 * `unsafe-inline` is for styles only: the grid sets sizes and places on its elements.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMON: Record<string, string> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...COMMON, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...COMMON, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

export function sendBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  contentType: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, {
    ...COMMON,
    'content-type': contentType,
    'content-length': String(bytes.length),
    ...headers,
  });
  response.end(bytes);
}

/** Opens the stream of events. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, { ...COMMON, 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' });
}
