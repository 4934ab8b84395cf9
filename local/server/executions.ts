/** Executions of the add-on, one after the other, and who started the one that runs: only that window shows its dialogs. */
import type { EventHub } from './events.ts';

export class Executions {
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private client = '';

  constructor(private readonly events: EventHub) {}

  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Window whose execution runs now; `''` = none of them. */
  get current(): string {
    return this.client;
  }

  private count(by: number): void {
    const before = this.isBusy;
    this.waiting += by;
    if (before !== this.isBusy) this.events.send({ kind: 'kerja', sedang: this.isBusy });
  }

  /** @param client window that asked for it */
  run<Result>(client: string, execution: () => Promise<Result>): Promise<Result> {
    this.count(1);
    const result = this.line.then(async () => {
      this.client = client;
      try {
        return await execution();
      } finally {
        this.client = '';
        this.count(-1);
      }
    });
    this.line = result.catch(() => undefined);
    return result;
  }
}
