/** The stream of events to the page: what happens on its own (a question, a toast, a saved file) reaches it here. */
import type { ServerResponse } from 'node:http';
import { beginEvents } from './answer.ts';

/** Kept for a page that reconnects after a lost connection. */
const KEPT = 500;

/** A comment now and then keeps the connection from being taken for dead. Milliseconds. */
const HEARTBEAT = 15_000;

export interface PageEvent {
  kind: string;
  [member: string]: unknown;
}

interface Numbered {
  id: number;
  event: PageEvent;
}

export class EventHub {
  private readonly listeners = new Set<ServerResponse>();
  private kept: Numbered[] = [];
  private last = 0;
  private readonly timer = setInterval(() => this.beat(), HEARTBEAT);

  constructor() {
    this.timer.unref();
  }

  private beat(): void {
    for (const listener of this.listeners) listener.write(': tetap tersambung\n\n');
  }

  private write(listener: ServerResponse, { id, event }: Numbered): void {
    listener.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  send(event: PageEvent): void {
    this.last += 1;
    const numbered = { id: this.last, event };
    this.kept = [...this.kept.slice(1 - KEPT), numbered];
    for (const listener of this.listeners) this.write(listener, numbered);
  }

  /** @param after number of the last event that the page has seen; it gets what it missed */
  listen(response: ServerResponse, after: number): void {
    beginEvents(response);
    response.write('retry: 1000\n\n');
    for (const numbered of this.kept) if (numbered.id > after) this.write(response, numbered);
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }

  /** Number of the latest event: a page that loads now starts behind it. */
  get latest(): number {
    return this.last;
  }

  get count(): number {
    return this.listeners.size;
  }

  close(): void {
    clearInterval(this.timer);
    for (const listener of this.listeners) listener.end();
  }
}
