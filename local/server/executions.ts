/** Executions of the add-on, one after the other, and who started the one that runs: only that window shows its dialogs. */
import type { EventHub } from './events.ts';

export class Executions {
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private client = '';
  private menus = 0;

  constructor(private readonly events: EventHub) {}

  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** An action that a person has started from the menu: it may stand still before a question. */
  get isMenuBusy(): boolean {
    return this.menus > 0;
  }

  /** Waits until nothing runs, or that long. @param patience milliseconds */
  async settle(patience: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.line, late]);
    clearTimeout(timer);
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

  /** @param client window that asked for it; @param isMenu a person has started it from the menu */
  run<Result>(client: string, execution: () => Promise<Result>, isMenu = false): Promise<Result> {
    this.count(1);
    if (isMenu) this.menus += 1;
    const result = this.line.then(async () => {
      this.client = client;
      try {
        return await execution();
      } finally {
        this.client = '';
        if (isMenu) this.menus -= 1;
        this.count(-1);
      }
    });
    this.line = result.catch(() => undefined);
    return result;
  }
}
