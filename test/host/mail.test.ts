/** MailApp: the .eml files of the outbox, addresses, quota and limits. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostSession } from '../../local/host/host-session.ts';
import { encodeHeader } from '../../local/host/mail/mime.ts';
import { evaluate, makeSession, OWNER, runAddOn } from './script-host.ts';

/** Sends and gives the one .eml file's text. */
function send(call: string, session: HostSession = makeSession()): string {
  evaluate(call, { session });
  const [file] = readdirSync(session.state.outboxFolder);
  return readFileSync(join(session.state.outboxFolder, file ?? ''), 'utf8');
}

function decodeBodies(eml: string): string[] {
  const bodies = eml.matchAll(/Content-Transfer-Encoding: base64\r\n(?:Content-[^\n]*\n)*\r\n([A-Za-z0-9+/=\r\n]*)/g);
  return [...bodies].map((match) => Buffer.from(match[1] ?? '', 'base64').toString('utf8'));
}

describe('a mail', () => {
  it('becomes a file with headers and text in UTF-8', () => {
    const eml = send(
      "MailApp.sendEmail('kadis@example.go.id', 'Laporan – Triwulan I', 'Yth. Bapak,\\nterlampir “laporan”.')",
    );
    expect(eml).toContain(`From: ${OWNER}\r\nTo: kadis@example.go.id\r\n`);
    expect(eml).toContain('Date: Sun, 22 Nov 2026 07:05:00 +0000\r\n');
    expect(eml).toContain(`Subject: ${encodeHeader('Laporan – Triwulan I')}\r\n`);
    expect(decodeBodies(eml)).toEqual(['Yth. Bapak,\nterlampir “laporan”.']);
  });

  it('carries HTML, pictures and attachments', () => {
    const eml =
      send(`MailApp.sendEmail({to: 'Kepala Dinas <kadis@example.go.id>', cc: 'a@example.go.id,b@example.go.id', bcc: 'c@example.go.id',
      subject: 'S', body: 'teks', htmlBody: '<p>é<img src="cid:logo"></p>', name: 'Subbag Perencanaan', replyTo: 'balas@example.go.id',
      inlineImages: {logo: Utilities.newBlob('gambar', 'image/png', 'logo.png')},
      attachments: [Utilities.newBlob('isi', 'text/plain', 'lampiran é.txt')]})`);
    expect(eml).toContain(
      'To: Kepala Dinas <kadis@example.go.id>\r\nCc: a@example.go.id,\r\n b@example.go.id\r\nBcc: c@example.go.id',
    );
    expect(eml).toContain(`From: Subbag Perencanaan <${OWNER}>`);
    expect(eml).toContain('Reply-To: balas@example.go.id');
    expect(eml).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*multipart\/related/);
    expect(eml).toContain('Content-ID: <logo>');
    expect(eml).toContain(`filename="lampiran _.txt"; filename*=UTF-8''lampiran%20%C3%A9.txt`);
    expect(decodeBodies(eml)).toEqual(['teks', '<p>é<img src="cid:logo"></p>', 'gambar', 'isi']);
  });

  it('is the same file when it is the same mail', () => {
    const call = "MailApp.sendEmail('a@example.go.id', 'S', 'T', {attachments: [Utilities.newBlob('x')]})";
    expect(send(call)).toBe(send(call));
  });

  it('takes a reply address as second of four', () => {
    expect(send("MailApp.sendEmail('a@example.go.id', 'balas@example.go.id', 'S', 'T')")).toContain(
      'Reply-To: balas@example.go.id',
    );
  });

  it('cannot smuggle headers', () => {
    expect(send("MailApp.sendEmail('a@example.go.id', 'S\\r\\nBcc: x@example.go.id', 'T')")).not.toMatch(/^Bcc:/m);
  });

  it.each([
    ['short ASCII', 'Laporan', 'Laporan'],
    ['Indonesian', 'é', '=?UTF-8?B?w6k=?='],
  ])('header text: %s', (_, text, expected) => {
    expect(encodeHeader(text)).toBe(expected);
  });

  it('folds a long header inside no character', () => {
    const text = '—'.repeat(60);
    const words = encodeHeader(text).split('\r\n ');
    expect(words.every((word) => word.length < 76)).toBe(true);
    expect(words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('')).toBe(text);
  });
});

describe('refusals', () => {
  const many = (count: number) =>
    `Array.from({length: ${count}}, function (_, i) { return 'p' + i + '@example.go.id' }).join()`;

  it.each([
    ["sendEmail('bukan alamat', 'S', 'T')", 'Invalid email: bukan alamat'],
    ["sendEmail('', 'S', 'T')", 'Failed to send email: no recipient'],
    [`sendEmail(${many(51)}, 'S', 'T')`, 'Limit Exceeded: Email Recipients Per Message.'],
    ["sendEmail('a@example.go.id', 'S', 'x'.repeat(205000))", 'Limit Exceeded: Email Body Size.'],
    ['sendEmail(5)', "The parameters (number) don't match the method signature for MailApp.sendEmail."],
    [
      "sendEmail('a@example.go.id', 'S', 'T', {attachments: ['x']})",
      "don't match the method signature for MailApp.sendEmail.",
    ],
  ])('MailApp.%s', (call, message) => {
    expect(() => evaluate(`MailApp.${call}`)).toThrow(message);
  });

  it('come when the quota of the day is used up, and end the next day', () => {
    let now = new Date('2026-11-22T07:00:00Z');
    const session = makeSession({ now: () => now });
    const code = `function main() { for (var i = 0; i < 2; i++) MailApp.sendEmail(${many(50)}, 'S', 'T'); }`;
    expect(runAddOn(code, { session }).error).toBeUndefined();
    expect(evaluate('MailApp.getRemainingDailyQuota()', { session })).toBe(0);
    expect(() => evaluate("MailApp.sendEmail('a@example.go.id', 'S', 'T')", { session })).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(readdirSync(session.state.outboxFolder)).toHaveLength(2);
    now = new Date('2026-11-23T07:00:00Z');
    expect(evaluate('MailApp.getRemainingDailyQuota()', { session })).toBe(100);
  });
});
