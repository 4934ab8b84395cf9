/** The mails that the add-on has written: as readable texts with their attachments. They are files; none was sent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mail, readMail } from './read-mail.ts';

interface MailView {
  /** Name of the .eml file. */
  id: string;
  /** As the header says it. */
  tanggal: string;
  dari: string;
  kepada: string;
  tembusan: string;
  perihal: string;
  teks: string;
  lampiran: { nama: string; ukuran: number }[];
}

/** What is shown at once; older mails stay in the folder. */
const MOST = 200;

const isMail = (name: string): boolean => /^[^/\\]+\.eml$/i.test(name);

function toView(id: string, { headers, text, attachments }: Mail): MailView {
  const header = (name: string) => headers.get(name) ?? '';
  const date = new Date(header('date'));
  return {
    id,
    tanggal: Number.isNaN(date.getTime()) ? '' : date.toISOString(),
    dari: header('from'),
    kepada: header('to'),
    tembusan: [header('cc'), header('bcc')].filter((part) => part !== '').join(', '),
    perihal: header('subject'),
    teks: text,
    lampiran: attachments.map(({ nama, bytes }) => ({ nama, ukuran: bytes.length })),
  };
}

/** The latest first. */
export function listMails(folder: string): MailView[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(isMail).sort().reverse().slice(0, MOST);
  return names.map((name) => toView(name, readMail(readFileSync(join(folder, name), 'utf8'))));
}

/** One attachment, `null` when there is none such. */
export function findAttachment(folder: string, id: string, index: number): Mail['attachments'][number] | null {
  if (!isMail(id) || !existsSync(join(folder, id))) return null;
  return readMail(readFileSync(join(folder, id), 'utf8')).attachments[index] ?? null;
}
