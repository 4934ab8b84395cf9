/** MailApp: mails become .eml files in a folder; nothing leaves the computer. */
import { join } from 'node:path';
import { ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { writeAtomically } from '../stores/write-atomically.ts';
import { toMessage } from './message.ts';
import { toEml } from './mime.ts';

/** Recipients a day of a consumer account. */
const DAILY_RECIPIENTS = 100;

export class MailApp {
  static readonly service = 'MailApp';
  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  /** Recipients written to today, with the table turned over at midnight (UTC). */
  #sentToday(): Record<string, number> {
    const { content } = this.#session.state.file;
    const day = this.#session.now().toISOString().slice(0, 10);
    if (content.mail.day !== day) content.mail = { day, sent: {} };
    return content.mail.sent;
  }

  getRemainingDailyQuota(): number {
    return Math.max(0, DAILY_RECIPIENTS - (this.#sentToday()[this.#session.user] ?? 0));
  }

  sendEmail(...args: unknown[]): void {
    const message = toMessage(args);
    const recipients = message.to.length + message.cc.length + message.bcc.length;
    if (recipients > this.getRemainingDailyQuota()) {
      throw new ServiceException('Service invoked too many times for one day: email.');
    }
    const { user, state } = this.#session;
    const { content } = state.file;
    const number = String(content.lastMail + 1).padStart(4, '0');
    const now = this.#session.now();
    const file = join(state.outboxFolder, `${now.toISOString().slice(0, 10)} ${number}.eml`);
    writeAtomically(file, toEml(message, user, now));
    content.lastMail += 1;
    const sent = this.#sentToday();
    sent[user] = (sent[user] ?? 0) + recipients;
    state.file.save();
  }
}
