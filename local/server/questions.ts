/** Questions of the add-on (alert, prompt) on their way to the page and back: the script waits as long as the page is there. */
import type { UiAnswer, UiQuestion } from '../host/session.ts';
import type { EventHub } from './events.ts';

/** How long a page may be away (a reload, a lost connection) before its questions are answered as if it had been closed. Milliseconds. */
const PATIENCE = 10_000;

const CLOSED: UiAnswer = { button: 'CLOSE', text: '' };

interface Open {
  question: UiQuestion;
  resolve(answer: UiAnswer): void;
}

export class Questions {
  private readonly open = new Map<number, Open>();
  private last = 0;
  private awaySince: number | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly events: EventHub) {
    this.timer = setInterval(() => this.closeWhenAlone(), 1000);
    this.timer.unref();
  }

  ask(question: UiQuestion): Promise<UiAnswer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.open.set(id, { question, resolve });
      this.events.send({ kind: 'pertanyaan', id, question });
    });
  }

  /** @returns `false` when the question was answered already, in another window for instance */
  answer(id: number, answer: UiAnswer): boolean {
    const found = this.open.get(id);
    if (!found) return false;
    this.open.delete(id);
    this.events.send({ kind: 'terjawab', id });
    found.resolve(answer);
    return true;
  }

  /** Those that wait, for a page that was loaded anew. */
  waiting(): { id: number; question: UiQuestion }[] {
    return [...this.open].map(([id, { question }]) => ({ id, question }));
  }

  private closeWhenAlone(): void {
    if (this.events.count > 0 || this.open.size === 0) {
      this.awaySince = null;
      return;
    }
    this.awaySince ??= Date.now();
    if (Date.now() - this.awaySince < PATIENCE) return;
    for (const id of [...this.open.keys()]) this.answer(id, CLOSED);
  }

  close(): void {
    clearInterval(this.timer);
    for (const id of [...this.open.keys()]) this.answer(id, CLOSED);
  }
}
