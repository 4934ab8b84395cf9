/** A page of the add-on in a frame without origin: its calls are passed on, its wishes granted, everything else is ignored. */
import type { DeskAnswer } from '../../host/view/desk.ts';
import type { FromPage, ToPage } from '../bridge/messages.ts';
import { element } from '../element.ts';
import type { Selection } from '../grid/grid-types.ts';
import { toPilihan } from '../talk/pilihan.ts';
import { call, LostConnection, StrangeProgram } from '../talk/server.ts';

export interface FrameWishes {
  onClose(): void;
  /** Escape, which the page itself has no use for. */
  onEscape(): void;
  onSize(size: { width?: number; height?: number }): void;
  onFocusCells(): void;
  onLink(url: string): void;
  /** What is marked in the cells beside the page. */
  selection(): Selection | null;
  /** The add-on has run: this is what has changed. */
  onRun(answer: DeskAnswer): void;
}

type Failure = ToPage['kesalahan'];

/** As Google's own client says it. */
const LOST: Failure = { name: 'NetworkError', message: 'Connection failure due to HTTP 0' };

interface Ran extends DeskAnswer {
  hasil: unknown;
  kesalahan?: { name: string; message: string };
}

export class PageFrame {
  readonly frame: HTMLIFrameElement;
  private readonly listener: (event: MessageEvent<FromPage>) => void;

  /** @param address of the page on the workbench's server */
  constructor(
    private readonly address: string,
    title: string,
    private readonly wishes: FrameWishes,
  ) {
    this.frame = element('iframe', {
      class: 'halaman',
      title,
      sandbox: 'allow-scripts allow-forms allow-popups',
      allow: 'clipboard-write',
      src: address,
    });
    this.listener = (event) => {
      if (event.source === this.frame.contentWindow) this.take(event.data);
    };
    window.addEventListener('message', this.listener);
    this.frame.addEventListener('load', () => this.frame.focus(), { once: true });
  }

  /** The page begins anew; the focus stays where it is. */
  reload(): void {
    this.frame.src = this.address;
  }

  remove(): void {
    window.removeEventListener('message', this.listener);
    this.frame.remove();
  }

  private take(message: FromPage): void {
    switch (message?.kinerja) {
      case 'panggil':
        void this.relay(message.nomor, String(message.fungsi), message.isi);
        return;
      case 'tutup':
        this.wishes.onClose();
        return;
      case 'keluar':
        this.wishes.onEscape();
        return;
      case 'fokus':
        this.wishes.onFocusCells();
        return;
      case 'tautan':
        this.wishes.onLink(String(message.url));
        return;
      case 'ukuran': {
        const { lebar, tinggi } = message;
        this.wishes.onSize({
          ...(typeof lebar === 'number' ? { width: lebar } : {}),
          ...(typeof tinggi === 'number' ? { height: tinggi } : {}),
        });
        return;
      }
    }
  }

  private answer(nomor: number, hasil: unknown, kesalahan: Failure): void {
    const message: ToPage = { kinerja: 'jawaban', nomor, hasil, kesalahan };
    // The frame has no origin that could be named; what it is told it has asked for itself.
    this.frame.contentWindow?.postMessage(message, '*');
  }

  private async relay(nomor: number, fungsi: string, isi: unknown): Promise<void> {
    try {
      const reply = await call<Ran>('panggil', {
        ...{ fungsi, isi: Array.isArray(isi) ? isi : [] },
        pilihan: toPilihan(this.wishes.selection()),
      });
      if (!reply.ok) return this.answer(nomor, null, { name: 'Exception', message: reply.pesan ?? '' });
      this.wishes.onRun(reply);
      return this.answer(nomor, reply.hasil, reply.kesalahan ?? null);
    } catch (error) {
      const isLost = error instanceof LostConnection || error instanceof StrangeProgram;
      return this.answer(nomor, null, isLost ? LOST : { name: 'Error', message: String(error) });
    }
  }
}
