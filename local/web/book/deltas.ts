/** Puts changes in their order, whichever way they come: an answer, or the stream of events. */
import type { Delta } from '../../host/view/view-types.ts';

/** How long a missing change may be on its way before the workbook is loaded anew. Milliseconds. */
const PATIENCE = 400;

interface Listeners {
  /** Version that is shown. */
  version(): number;
  onDelta(delta: Delta): void;
  /** Something was missed for good. */
  onGap(): void;
}

export class Deltas {
  private early = new Map<number, Delta>();
  private known = 0;
  private timer = 0;

  constructor(private readonly listeners: Listeners) {}

  /** @param delta `null` = only its number is known */
  take(version: number, delta: Delta | null): void {
    this.known = Math.max(this.known, version);
    if (delta && version > this.listeners.version()) this.early.set(version, delta);
    this.applyInOrder();
  }

  /** The whole workbook was loaded. */
  reset(version: number): void {
    this.known = version;
    this.early = new Map([...this.early].filter(([number]) => number > version));
    this.applyInOrder();
  }

  private applyInOrder(): void {
    for (let version = this.listeners.version() + 1; this.early.has(version); version += 1) {
      const delta = this.early.get(version);
      this.early.delete(version);
      if (delta) this.listeners.onDelta(delta);
    }
    window.clearTimeout(this.timer);
    if (this.known <= this.listeners.version()) return;
    this.timer = window.setTimeout(() => {
      if (this.known > this.listeners.version()) this.listeners.onGap();
    }, PATIENCE);
  }
}
