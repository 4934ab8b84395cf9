/** Turns a message into the text of an .eml file: MIME in UTF-8 that any mail program opens. */
import { createHash } from 'node:crypto';
import type { Attachment, Message } from './message.ts';

interface Part {
  headers: string[];
  content: string;
}

const LINE = '\r\n';
/** Bytes of UTF-8 in one encoded word, so that a header line stays below 76 characters. */
const WORD_BYTES = 42;

/** A header value: plain ASCII as it is, otherwise encoded words (RFC 2047), never cut inside a character. */
export function encodeHeader(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((item) => `=?UTF-8?B?${Buffer.from(item).toString('base64')}?=`).join(`${LINE} `);
}

function encodeAddress(address: string): string {
  const named = /^(.*?)\s*<([^<>]*)>$/.exec(address);
  return named?.[1] ? `${encodeHeader(named[1])} <${named[2]}>` : address;
}

function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, `$&${LINE}`);
}

function textPart(type: string, text: string): Part {
  return {
    headers: [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64'],
    content: base64Lines(Buffer.from(text, 'utf8')),
  };
}

function filePart(file: Attachment, disposition: 'attachment' | 'inline', id = ''): Part {
  // RFC 2231, and the plain form for programs that do not know it.
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const names = `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return {
    headers: [
      `Content-Type: ${file.type}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition}; ${names}`,
      ...(id === '' ? [] : [`Content-ID: <${id}>`]),
    ],
    content: base64Lines(file.bytes),
  };
}

/** The boundary is made of the contents: the same message is the same file. */
function multipart(kind: string, parts: readonly Part[]): Part {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const texts = parts.map((part) => [...part.headers, '', part.content].join(LINE));
  const boundary = `kinerja-${createHash('sha256')
    .update(kind + texts.join(''))
    .digest('hex')
    .slice(0, 24)}`;
  const content = [...texts.map((text) => `--${boundary}${LINE}${text}`), `--${boundary}--`].join(LINE);
  return { headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`], content };
}

function buildBody(message: Message): Part {
  const images = [...message.inlineImages].map(([id, image]) => filePart(image, 'inline', id));
  const bodies = [textPart('text/plain', message.body)];
  if (message.htmlBody !== '') {
    bodies.push(multipart('related', [textPart('text/html', message.htmlBody), ...images]));
  }
  const files = message.attachments.map((file) => filePart(file, 'attachment'));
  return multipart('mixed', [multipart('alternative', bodies), ...files]);
}

/** @param from address of the sender */
export function toEml(message: Message, from: string, date: Date): string {
  const body = buildBody(message);
  const addresses = (name: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`${name}: ${list.map(encodeAddress).join(`,${LINE} `)}`];
  const headers = [
    // Mail programs then open the file as a draft that can be sent.
    'X-Unsent: 1',
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${message.name === '' ? from : `${encodeHeader(message.name)} <${from}>`}`,
    ...addresses('To', message.to),
    ...addresses('Cc', message.cc),
    ...addresses('Bcc', message.bcc),
    ...(message.replyTo === '' ? [] : [`Reply-To: ${encodeAddress(message.replyTo)}`]),
    `Subject: ${encodeHeader(message.subject)}`,
    'MIME-Version: 1.0',
  ];
  return [...headers, ...body.headers, '', body.content, ''].join(LINE);
}
