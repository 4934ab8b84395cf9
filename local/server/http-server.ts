/** The workbench's server: 127.0.0.1 only, one page, its operations, its events, and downloads of what was made. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddOnPages, PAGE_POLICY } from './add-on-pages.ts';
import { sendBytes, sendJson, sendText } from './answer.ts';
import type { Asset } from './assets.ts';
import type { EventHub } from './events.ts';
import { checkRequest } from './guard.ts';

/** Largest call: a pasted block, a file for the add-on in base64. Bytes. */
const LARGEST_CALL = 32 * 1024 * 1024;

export type Operation = (request: Record<string, unknown>) => Promise<unknown>;

export interface Download {
  bytes: Uint8Array;
  contentType: string;
  /** Name under which it is saved; `''` shows it in the page. */
  fileName: string;
  /** Content security policy in place of the page's own. */
  policy?: string;
}

export interface ServerParts {
  token: string;
  assets: ReadonlyMap<string, Asset>;
  operations: Readonly<Record<string, Operation | undefined>>;
  /** A file that was made, by its id in the imitated Drive. */
  download(id: string, form: string): Promise<Download | null>;
  /** Dialogs and sidebars of the add-on. */
  pages: AddOnPages;
  events: EventHub;
}

export interface RunningServer {
  port: number;
  /** With the token. */
  url: string;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_CALL) return null;
    chunks.push(chunk as Buffer);
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Pages cannot show what the server's own faults are; the terminal can. */
function toProblem(error: unknown): { ok: false; pesan: string; saran: string } {
  const { pesan, saran, message } = error as { pesan?: string; saran?: string; message?: string };
  if (pesan !== undefined) return { ok: false, pesan, saran: saran ?? '' };
  return { ok: false, pesan: `Maaf, terjadi kesalahan: ${message ?? String(error)}`, saran: 'Muat ulang halaman ini.' };
}

async function callOperation(parts: ServerParts, name: string, request: IncomingMessage, response: ServerResponse) {
  const operation = Object.hasOwn(parts.operations, name) ? parts.operations[name] : undefined;
  if (!operation) return sendText(response, 404, 'Tidak ada.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return sendText(response, 400, 'Bukan JSON.');
  const body = await readBody(request);
  if (!body) return sendText(response, 400, 'Permintaan tidak terbaca.');
  try {
    return sendJson(response, await operation(body));
  } catch (error) {
    return sendJson(response, toProblem(error));
  }
}

async function sendDownload(parts: ServerParts, url: URL, response: ServerResponse) {
  const form = url.searchParams.get('bentuk') ?? '';
  const file = await parts.download(url.searchParams.get('id') ?? '', form);
  if (!file) return sendText(response, 404, 'Berkas tidak ditemukan.');
  const name = encodeURIComponent(file.fileName);
  const policy: Record<string, string> = file.policy ? { 'content-security-policy': file.policy } : {};
  const saved = { 'content-disposition': `attachment; filename*=UTF-8''${name}` };
  return sendBytes(response, file.bytes, file.contentType, file.fileName === '' ? policy : { ...policy, ...saved });
}

/** Has a key of its own: what runs in the page reads its own address, which must not open the workbench. */
function sendAddOnPage(parts: ServerParts, port: number, request: IncomingMessage, url: URL, response: ServerResponse) {
  const page = parts.pages.find(url.searchParams.get('id') ?? '');
  const verdict = checkRequest(request, port, page?.token ?? parts.token, true);
  if (!verdict.ok) return sendText(response, verdict.status, 'Tidak diizinkan.');
  if (!page) return sendText(response, 404, 'Halaman ini sudah tidak ada.');
  const headers = { 'content-security-policy': PAGE_POLICY };
  return sendBytes(response, Buffer.from(page.html, 'utf8'), 'text/html; charset=utf-8', headers);
}

async function answer(parts: ServerParts, port: number, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'GET' && url.pathname === '/halaman')
    return sendAddOnPage(parts, port, request, url, response);
  const asset = request.method === 'GET' ? parts.assets.get(url.pathname) : undefined;
  const isOpen = asset !== undefined && url.pathname !== '/';
  const verdict = checkRequest(request, port, parts.token, request.method === 'GET');
  // Scripts and styles hold nothing of anybody; they need the right address only.
  if (!verdict.ok && !(isOpen && verdict.status === 401)) return sendText(response, verdict.status, 'Tidak diizinkan.');
  if (asset) return sendBytes(response, asset.bytes, asset.contentType);
  if (request.method === 'GET' && url.pathname === '/peristiwa') {
    const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('sesudah') ?? parts.events.latest);
    return parts.events.listen(response, after);
  }
  if (request.method === 'GET' && url.pathname === '/unduh') return sendDownload(parts, url, response);
  const name = /^\/api\/([a-z-]+)$/.exec(url.pathname)?.[1];
  if (request.method === 'POST' && name) return callOperation(parts, name, request, response);
  return sendText(response, 404, 'Tidak ada.');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param port 0 = any that is free */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  let actual = port;
  const server = createServer((request, response) => {
    answer(parts, actual, request, response).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, String(error));
      else response.end();
    });
  });
  actual = await listen(server, port);
  return {
    port: actual,
    url: `http://127.0.0.1:${actual}/?token=${parts.token}`,
    close: () =>
      new Promise((resolve) => {
        parts.events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
