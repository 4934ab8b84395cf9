/** Reads an .eml file back: headers, text and attachments of a message in MIME. */

interface MailPart {
  headers: Map<string, string>;
  bytes: Buffer;
}

export interface Mail {
  headers: Map<string, string>;
  text: string;
  attachments: { nama: string; jenis: string; bytes: Buffer }[];
}

/** Encoded words (RFC 2047); those that follow each other belong together. */
function decodeHeader(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  return joined.replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, kind: string, text: string) => {
    if (kind.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString('utf8');
    const bytes = text.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/gi, (__, hex: string) => {
      return String.fromCharCode(Number.parseInt(hex, 16));
    });
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
}

function splitPart(source: string): { headers: Map<string, string>; body: string } {
  const end = source.search(/\r?\n\r?\n/);
  const head = end < 0 ? source : source.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), decodeHeader(line.slice(colon + 1).trim()));
  }
  return { headers, body: end < 0 ? '' : source.slice(end).replace(/^(?:\r?\n){2}/, '') };
}

/** Every part that is not made of parts, in order. */
function leaves(source: string): MailPart[] {
  const { headers, body } = splitPart(source);
  const boundary = /boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.flatMap((part) => leaves(part.replace(/^\r?\n/, '')));
  }
  const isBase64 = /base64/i.test(headers.get('content-transfer-encoding') ?? '');
  return [{ headers, bytes: Buffer.from(body, isBase64 ? 'base64' : 'utf8') }];
}

function fileNameOf({ headers }: MailPart): string {
  const disposition = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/i.exec(disposition)?.[1] ?? 'lampiran');
}

const typeOf = ({ headers }: MailPart) => (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim() ?? '';

const isAttachment = ({ headers }: MailPart) => /^(attachment|inline)/i.test(headers.get('content-disposition') ?? '');

function toPlainText(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)[^>]*>/gi, '\n')
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/gi, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}

export function readMail(source: string): Mail {
  const parts = leaves(source);
  const bodies = parts.filter((part) => !isAttachment(part));
  const textOf = (type: string) => bodies.find((part) => typeOf(part) === type)?.bytes.toString('utf8') ?? '';
  const plain = textOf('text/plain').trim();
  return {
    headers: splitPart(source).headers,
    text: plain === '' ? toPlainText(textOf('text/html')) : plain,
    attachments: parts
      .filter(isAttachment)
      .map((part) => ({ nama: fileNameOf(part), jenis: typeOf(part), bytes: part.bytes })),
  };
}
