/** What the person does in the cells, on its way to the program: in order, one at a time, kept while the connection is lost. */
import type { DeskAnswer } from '../../host/view/desk.ts';
import type { Edit } from '../../host/view/edit-types.ts';
import { call, LostConnection, type Reply, StrangeProgram } from './server.ts';

export type Gesture = { kind: 'edit'; edits: Edit[] } | { kind: 'urungkan' | 'ulangi' };

interface Waiting {
  number: number;
  gesture: Gesture;
  done: () => void;
}

interface Listeners {
  onAnswer(gesture: Gesture, answer: DeskAnswer): void;
  /** The program could not do it, for a reason that is not the cells'. */
  onProblem(gesture: Gesture, problem: Reply): void;
  /** How many cells wait to be sent. */
  onWaiting(cells: number): void;
}

function cellsOf({ kind, ...rest }: Gesture): number {
  if (kind !== 'edit') return 0;
  const { edits } = rest as { edits: Edit[] };
  return edits.reduce((sum, edit) => {
    if (edit.kind === 'ketik') return sum + edit.cells.length;
    if (edit.kind === 'tempel') return sum + edit.texts.reduce((count, line) => count + line.length, 0);
    return sum + 1;
  }, 0);
}

export class Gestures {
  private waiting: Waiting[] = [];
  private last = 0;
  private isSending = false;

  constructor(readonly listeners: Listeners) {}

  /** Cells that the program does not have yet. */
  get cells(): number {
    return this.waiting.reduce((sum, { gesture }) => sum + cellsOf(gesture), 0);
  }

  /** @returns ends when the program has answered, however long the connection is away */
  add(gesture: Gesture): Promise<void> {
    this.last += 1;
    const number = this.last;
    const done = new Promise<void>((resolve) => {
      this.waiting.push({ number, gesture, done: resolve });
    });
    this.listeners.onWaiting(this.cells);
    void this.send();
    return done;
  }

  /** Ends when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.isSending) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Sends what waits; what was lost on its way is sent again under its number, so that it is done once. */
  async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        await this.sendOne(next);
        this.waiting.shift();
        next.done();
        this.listeners.onWaiting(this.cells);
      }
    } catch (error) {
      // It waits until the connection is back.
      if (!(error instanceof LostConnection || error instanceof StrangeProgram)) throw error;
    } finally {
      this.isSending = false;
    }
  }

  /** @throws LostConnection, StrangeProgram: it stays in the line */
  private async sendOne({ number, gesture }: Waiting): Promise<void> {
    const body = gesture.kind === 'edit' ? { edits: gesture.edits } : {};
    try {
      const reply = await call<DeskAnswer>(gesture.kind, { ...body, nomor: number });
      if (reply.ok) this.listeners.onAnswer(gesture, reply);
      else this.listeners.onProblem(gesture, reply);
    } catch (error) {
      if (error instanceof LostConnection || error instanceof StrangeProgram) throw error;
      // Whatever else went wrong would go wrong again: it must not hold up what follows.
      this.listeners.onProblem(gesture, { ok: false, pesan: `Perubahan ini tidak dapat dikirim: ${String(error)}` });
    }
  }
}
