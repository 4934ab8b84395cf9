/** The service Session: who is clicking, and in which zone and language. */
import type { HostSession } from './host-session.ts';

class User {
  static readonly service = 'Session.User';

  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

export class SessionService {
  static readonly service = 'Session';

  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  /** Without full authorisation Google does not tell the address. */
  getActiveUser(): User {
    return new User(this.#session.authMode === 'FULL' ? this.#session.user : '');
  }

  getEffectiveUser(): User {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return 'id';
  }

  getScriptTimeZone(): string {
    return this.#session.manifest.timeZone;
  }
}
