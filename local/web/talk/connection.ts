/** The connection to the program: events come in, and within three seconds it shows when they would not. */
import { call, StrangeProgram, token, whenLost } from './server.ts';

export type ConnectionState = 'tersambung' | 'terputus' | 'berakhir';

/** Milliseconds between two questions whether the program is there, and how long an answer may take. */
const PULSE = 600;
const PATIENCE = 1200;

/** One late answer may be this page's own fault: it was busy drawing. */
const LATE = 2;

/** A lost program that does not come back for this long was probably ended. Milliseconds. */
const GONE = 8000;

interface Listeners {
  onEvent(event: { kind: string }): void;
  onState(state: ConnectionState): void;
  /** The connection is back. */
  onBack(): void;
}

export class Connection {
  state: ConnectionState = 'tersambung';
  private source: EventSource | undefined;
  private lostAt = 0;
  private isAsking = false;
  private late = 0;
  private hasEnded = false;
  private last: number;

  /** @param after number of the last event that the page knows of */
  constructor(
    after: number,
    private readonly listeners: Listeners,
  ) {
    this.last = after;
    whenLost(() => this.lost());
    this.listen();
    setInterval(() => void this.pulse(), PULSE);
  }

  private listen(): void {
    this.source?.close();
    const source = new EventSource(`/peristiwa?token=${token}&sesudah=${this.last}`);
    source.addEventListener('message', (message: MessageEvent<string>) => {
      this.last = Number(message.lastEventId);
      this.listeners.onEvent(JSON.parse(message.data) as { kind: string });
    });
    source.addEventListener('error', () => this.lost());
    this.source = source;
  }

  private show(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    this.listeners.onState(state);
  }

  private lost(): void {
    if (this.state !== 'tersambung') return;
    this.lostAt = Date.now();
    this.show('terputus');
  }

  /** The program says itself that it ends. */
  end(): void {
    this.hasEnded = true;
    this.source?.close();
    this.lostAt = Date.now();
    this.show('berakhir');
  }

  private async pulse(): Promise<void> {
    if (this.isAsking || this.hasEnded) return;
    this.isAsking = true;
    const patience = AbortSignal.timeout(PATIENCE);
    try {
      await call('denyut', {}, patience);
      this.back();
    } catch (error) {
      this.late += 1;
      if (error instanceof StrangeProgram) this.show('berakhir');
      else if (!patience.aborted || this.late >= LATE) this.lost();
      if (this.state === 'terputus' && Date.now() - this.lostAt > GONE) this.show('berakhir');
    } finally {
      this.isAsking = false;
    }
  }

  private back(): void {
    this.late = 0;
    if (this.state === 'tersambung' || this.hasEnded) return;
    this.show('tersambung');
    if (this.source?.readyState !== EventSource.OPEN) this.listen();
    this.listeners.onBack();
  }
}
