/** The workbench's server lets in the page that it opened itself, and nobody else. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddOnPages } from '../../../local/server/add-on-pages.ts';
import type { Asset } from '../../../local/server/assets.ts';
import { EventHub } from '../../../local/server/events.ts';
import { newToken } from '../../../local/server/guard.ts';
import { type RunningServer, startServer } from '../../../local/server/http-server.ts';

const token = newToken();
const events = new EventHub();
const pages = new AddOnPages('jembatan();');
const page: Asset = { bytes: Buffer.from('<!DOCTYPE html>halaman'), contentType: 'text/html; charset=utf-8' };
const script: Asset = { bytes: Buffer.from('skrip'), contentType: 'text/javascript; charset=utf-8' };

let server: RunningServer;

beforeAll(async () => {
  server = await startServer(
    {
      token,
      events,
      pages,
      assets: new Map([
        ['/', page],
        ['/page.js', script],
      ]),
      operations: {
        gema: (body) => Promise.resolve({ ok: true, body }),
        gagal: () => Promise.reject(Object.assign(new Error('x'), { pesan: 'Tidak bisa.', saran: 'Coba lagi.' })),
        rusak: () => Promise.reject(new Error('sesuatu')),
      },
      download: (id) =>
        Promise.resolve(
          id === 'ada' ? { bytes: Buffer.from('isi'), contentType: 'text/plain', fileName: 'Laporan I.docx' } : null,
        ),
    },
    0,
  );
});

afterAll(() => server.close());

interface Reply {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: server.port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            headers: response.headers,
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });
}

const call = (name: string, headers: Record<string, string> = {}, body = '{}') =>
  ask(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kinerja-token': token, ...headers },
    body,
  });

describe('the workbench server', () => {
  it('listens on 127.0.0.1 under an address with a token that cannot be guessed', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
  });

  it('shows the page only to whoever has the token', async () => {
    expect((await ask(`/?token=${token}`)).text).toContain('halaman');
    expect((await ask('/')).status).toBe(401);
    expect((await ask(`/?token=${'x'.repeat(43)}`)).status).toBe(401);
  });

  it('keeps the page to itself: no other scripts, no frames around it, nothing sent elsewhere', async () => {
    const { headers } = await ask(`/?token=${token}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers calls with the token and no others', async () => {
    expect(JSON.parse((await call('gema', {}, '{"a":1}')).text)).toEqual({ ok: true, body: { a: 1 } });
    expect((await call('gema', { 'x-kinerja-token': 'salah' })).status).toBe(401);
    expect(
      (await ask(`/api/gema?token=${token}`, { method: 'POST', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(401);
  });

  it.each([
    ['another name for this computer', { host: 'jahat.example.com' }, 421],
    ['another page as origin', { origin: 'http://jahat.example.com' }, 403],
    ['another site that sends the browser here', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses %s, token or not', async (_, headers, status) => {
    expect((await call('gema', headers)).status).toBe(status);
  });

  it('takes JSON objects only', async () => {
    expect((await call('gema', { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await call('gema', {}, '[1]')).status).toBe(400);
    expect((await call('gema', {}, '{')).status).toBe(400);
  });

  it('gives no file but those of the page, whatever the path', async () => {
    expect((await ask('/page.js')).text).toBe('skrip');
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/api/toString', '/lain']) {
      expect((await ask(`${path}?token=${token}`)).status).toBe(404);
    }
  });

  it('says a problem in words, and a fault of its own too', async () => {
    expect(JSON.parse((await call('gagal')).text)).toEqual({ ok: false, pesan: 'Tidak bisa.', saran: 'Coba lagi.' });
    expect(JSON.parse((await call('rusak')).text)).toMatchObject({
      ok: false,
      pesan: 'Maaf, terjadi kesalahan: sesuatu',
    });
  });

  it('shows a page of the add-on by its own key only, with its bridge first and without an origin', async () => {
    const address = pages.add('<!DOCTYPE html><html><head><title>x</title></head></html>');
    const { status, text, headers } = await ask(address);
    expect([status, text]).toEqual([
      200,
      '<!DOCTYPE html><html><head><script>jembatan();</script><title>x</title></head></html>',
    ]);
    expect(String(headers['content-security-policy'])).toMatch(/default-src 'none'.*sandbox allow-scripts/);
    expect((await ask(address.replace(/token=.*/, `token=${token}`))).status).toBe(401);
  });

  it('gives a made file under its name, with the token', async () => {
    const reply = await ask(`/unduh?id=ada&token=${token}`);
    expect([reply.text, reply.headers['content-disposition']]).toEqual([
      'isi',
      "attachment; filename*=UTF-8''Laporan%20I.docx",
    ]);
    expect((await ask(`/unduh?id=tidak&token=${token}`)).status).toBe(404);
    expect((await ask('/unduh?id=ada')).status).toBe(401);
  });
});

describe('the stream of events', () => {
  function firstEvents(path: string, count: number, headers: Record<string, string> = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const stream = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          if (text.split('data: ').length > count) {
            resolve(text);
            stream.destroy();
          }
        });
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      });
      stream.on('error', () => undefined);
      stream.end();
    });
  }

  it('wants the token as well', async () => {
    expect((await ask('/peristiwa')).status).toBe(401);
  });

  it('gives a page that comes back what it missed', async () => {
    events.send({ kind: 'satu' });
    const before = events.latest;
    events.send({ kind: 'dua' });
    events.send({ kind: 'tiga' });
    const text = await firstEvents(`/peristiwa?token=${token}`, 2, { 'last-event-id': String(before) });
    expect(text).not.toContain('"satu"');
    expect(text).toContain('{"kind":"dua"}');
    expect(text).toContain('{"kind":"tiga"}');
  });
});
