/** LockService: one execution at a time holds a lock; locks fall open when their execution ends. */
import { ServiceException } from './exception.ts';
import type { HostSession } from './host-session.ts';
import { requireArguments } from './signature.ts';

/** Milliseconds between two looks at a lock that somebody else holds. */
const POLL = 20;

/** Who holds which lock, by execution number. */
export class LockTable {
  private readonly holders = new Map<string, number>();

  /** Re-entrant: an execution that holds the lock gets it again. */
  take(name: string, executionId: number): boolean {
    const holder = this.holders.get(name);
    if (holder !== undefined && holder !== executionId) return false;
    this.holders.set(name, executionId);
    return true;
  }

  isHeldBy(name: string, executionId: number): boolean {
    return this.holders.get(name) === executionId;
  }

  release(name: string, executionId: number): void {
    if (this.isHeldBy(name, executionId)) this.holders.delete(name);
  }

  releaseAll(executionId: number): void {
    for (const [name, holder] of this.holders) if (holder === executionId) this.holders.delete(name);
  }
}

/** Blocks this thread, as a service call does. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

class Lock {
  static readonly service = 'LockService.Lock';

  readonly #table: LockTable;
  readonly #name: string;
  readonly #executionId: number;

  constructor(table: LockTable, name: string, executionId: number) {
    this.#table = table;
    this.#name = name;
    this.#executionId = executionId;
  }

  tryLock(timeoutInMillis: unknown): boolean {
    requireArguments('LockService.Lock.tryLock', [timeoutInMillis], ['number']);
    const until = performance.now() + Number(timeoutInMillis);
    while (!this.#table.take(this.#name, this.#executionId)) {
      const left = until - performance.now();
      if (left <= 0) return false;
      pause(Math.min(POLL, left));
    }
    return true;
  }

  waitLock(timeoutInMillis: unknown): void {
    requireArguments('LockService.Lock.waitLock', [timeoutInMillis], ['number']);
    if (this.tryLock(timeoutInMillis)) return;
    throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.#table.isHeldBy(this.#name, this.#executionId);
  }

  releaseLock(): void {
    this.#table.release(this.#name, this.#executionId);
  }
}

export class LockService {
  static readonly service = 'LockService';

  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  #open(name: string): Lock {
    return new Lock(this.#session.state.locks, name, this.#session.executionId);
  }

  getDocumentLock(): Lock {
    return this.#open('document');
  }

  getScriptLock(): Lock {
    return this.#open('script');
  }

  getUserLock(): Lock {
    return this.#open(`user:${this.#session.user}`);
  }
}
