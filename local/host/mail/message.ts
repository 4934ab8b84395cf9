/** One mail as the add-on asked for it, read from the arguments of MailApp.sendEmail. */
import { Blob } from '../blob.ts';
import { ServiceException } from '../exception.ts';
import { signatureMismatch } from '../signature.ts';

export interface Attachment {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Message {
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  /** Display name of the sender. */
  name: string;
  subject: string;
  body: string;
  /** `''` = plain text only. */
  htmlBody: string;
  attachments: Attachment[];
  /** By the `cid:` that the HTML refers to. */
  inlineImages: Map<string, Attachment>;
}

/** Google's limits for one message. */
const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;
const MAX_SUBJECT = 250;
const MAX_ATTACHMENTS = 25 * 1024 * 1024;

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** `Name <a@b.id>, c@d.id` to addresses. @throws ServiceException for what is no address */
function toAddresses(list: unknown): string[] {
  const parts = text(list)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
    if (!ADDRESS.test(address.trim())) throw new ServiceException(`Invalid email: ${part}`);
  }
  return parts;
}

function toAttachment(value: unknown, fallback: string): Attachment {
  const bytes = Blob.bytesOf(value);
  if (!bytes) throw signatureMismatch('MailApp.sendEmail', [value]);
  const blob = value as Blob;
  return { name: blob.getName() ?? fallback, type: blob.getContentType() ?? 'application/octet-stream', bytes };
}

function toImages(value: unknown): Map<string, Attachment> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return new Map(entries.map(([id, blob]) => [id, toAttachment(blob, id)]));
}

/** The four ways to call sendEmail, as one object. */
function toFields(args: readonly unknown[]): Record<string, unknown> {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return first as Record<string, unknown>;
  if (args.length === 3) return { to: first, subject: second, body: third };
  if (args.length === 4 && typeof fourth === 'object') {
    return { ...(fourth as Record<string, unknown>), to: first, subject: second, body: third };
  }
  if (args.length === 4) return { to: first, replyTo: second, subject: third, body: fourth };
  throw signatureMismatch('MailApp.sendEmail', args);
}

function checkSizes(message: Message): void {
  const recipients = message.to.length + message.cc.length + message.bcc.length;
  if (recipients === 0) throw new ServiceException('Failed to send email: no recipient');
  if (recipients > MAX_RECIPIENTS) throw new ServiceException('Limit Exceeded: Email Recipients Per Message.');
  if (message.subject.length > MAX_SUBJECT) throw new ServiceException('Argument too large: subject');
  if (Buffer.byteLength(message.body) > MAX_BODY || Buffer.byteLength(message.htmlBody) > MAX_BODY) {
    throw new ServiceException('Limit Exceeded: Email Body Size.');
  }
  const size = message.attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MAX_ATTACHMENTS) throw new ServiceException('Limit Exceeded: Email Total Attachments Size.');
}

/** @throws ServiceException for an address, a size or arguments that Google refuses */
export function toMessage(args: readonly unknown[]): Message {
  const fields = toFields(args);
  const attachments = Array.isArray(fields.attachments) ? (fields.attachments as unknown[]) : [];
  const message: Message = {
    to: toAddresses(fields.to),
    cc: toAddresses(fields.cc),
    bcc: toAddresses(fields.bcc),
    replyTo: text(fields.replyTo),
    name: text(fields.name),
    subject: text(fields.subject),
    body: text(fields.body),
    htmlBody: text(fields.htmlBody),
    attachments: attachments.map((blob, index) => toAttachment(blob, `lampiran-${index + 1}`)),
    inlineImages: toImages(fields.inlineImages),
  };
  checkSizes(message);
  return message;
}
