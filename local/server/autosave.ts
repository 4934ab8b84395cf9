/** Saves by itself, a moment after the last change, and says at any time whether what is shown is on the disk. */
import type { EventHub } from './events.ts';

/** Milliseconds between the last change and the saving. */
const PAUSE = 1000;

export type SaveState =
  | { state: 'tersimpan'; waktu: string }
  | { state: 'berubah' | 'menyimpan' }
  /** Saving would take something out of the file that we do not know: a person has to agree first. */
  | { state: 'menunggu-izin'; hilang: string[] }
  | { state: 'gagal'; pesan: string; saran: string };

interface Target {
  losses(): Promise<string[]>;
  save(): Promise<void>;
}

/** `14.05` on this computer's clock. */
function clock(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}

function toProblem(error: unknown): SaveState {
  const { pesan, saran, message } = error as { pesan?: string; saran?: string; message?: string };
  return {
    state: 'gagal',
    pesan: pesan ?? `Buku kerja belum tersimpan: ${message ?? String(error)}`,
    saran: saran ?? 'Simpan salinannya dengan nama lain.',
  };
}

export class Autosave {
  current: SaveState = { state: 'tersimpan', waktu: clock() };
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private mayLose = false;
  private changes = 0;

  constructor(
    private readonly target: Target,
    private readonly events: EventHub,
  ) {}

  private show(state: SaveState): void {
    this.current = state;
    this.events.send({ kind: 'simpan', ...state });
  }

  /** Something was changed. */
  changed(): void {
    this.changes += 1;
    if (this.current.state !== 'menunggu-izin' && this.current.state !== 'gagal') this.show({ state: 'berubah' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), PAUSE);
  }

  /** The person agrees that what we do not know goes. */
  allowLosses(): Promise<void> {
    this.mayLose = true;
    return this.now();
  }

  /** Saves what is not saved yet; never rejects. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.save());
    return this.running;
  }

  private async save(): Promise<void> {
    const { changes } = this;
    if (changes === 0) return;
    try {
      const losses = this.mayLose ? [] : await this.target.losses();
      if (losses.length > 0) {
        this.show({ state: 'menunggu-izin', hilang: losses });
        return;
      }
      this.show({ state: 'menyimpan' });
      await this.target.save();
      this.changes -= changes;
      this.show(this.changes === 0 ? { state: 'tersimpan', waktu: clock() } : { state: 'berubah' });
    } catch (error) {
      this.show(toProblem(error));
    }
  }

  /** Is everything that was done on the disk? */
  get isSaved(): boolean {
    return this.changes === 0;
  }

  /** Forgets what is not saved: the file on the disk is taken instead. */
  async discard(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    this.changes = 0;
  }

  async close(): Promise<void> {
    await this.now();
  }
}
