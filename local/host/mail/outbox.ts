/** The outbox: every mail is an .eml file in a folder, numbered in the order of sending; nothing leaves the computer. */
import { join } from 'node:path';
import type { HostSession } from '../host-session.ts';
import { writeAtomically } from '../stores/write-atomically.ts';
import type { Message } from './message.ts';
import { toEml } from './mime.ts';

/** @param from address of the sender */
export function putMail(session: HostSession, message: Message, from: string): void {
  const { state } = session;
  const { content } = state.file;
  const number = String(content.lastMail + 1).padStart(4, '0');
  const now = session.now();
  const path = join(state.outboxFolder, `${now.toISOString().slice(0, 10)} ${number}.eml`);
  writeAtomically(path, toEml(message, from, now));
  content.lastMail += 1;
  session.mails.push(path);
  state.file.save();
}
