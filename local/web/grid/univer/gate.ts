/** Lets nothing happen in Univer that the page does not know of: what is on no list is stopped before it begins. */
import { CanceledError, ICommandService, type Injector } from '@univerjs/core';

/** What only looks: selecting, scrolling, showing another tab. */
const HARMLESS = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-scroll',
  'sheet.operation.set-worksheet-active',
  'sheet.operation.set-activate-cell-edit',
  'sheet.command.scroll-view',
  'sheet.command.set-scroll-relative',
]);

type Handler = (params: unknown) => void;

export class Gate {
  private readonly handlers = new Map<string, Handler>();
  private isOpen = false;

  constructor(private readonly injector: Injector) {
    injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (this.isOpen || HARMLESS.has(id)) return;
      this.handlers.get(id)?.(params);
      throw new CanceledError();
    });
  }

  /** `handler` is called instead of the command. */
  instead(id: string, handler: Handler): void {
    this.handlers.set(id, handler);
  }

  /** Carries out a command of our own, whatever it is. */
  run(id: string, params: object): void {
    const before = this.isOpen;
    this.isOpen = true;
    try {
      this.injector.get(ICommandService).syncExecuteCommand(id, params);
    } finally {
      this.isOpen = before;
    }
  }
}
