/** MailApp: mails become .eml files in a folder; nothing leaves the computer. */
import { ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { toMessage } from './message.ts';
import { putMail } from './outbox.ts';

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
    const sent = this.#sentToday();
    sent[user] = (sent[user] ?? 0) + recipients;
    putMail(this.#session, message, user);
    state.file.save();
  }
}
