/** An open workbook and everything around it: runs the add-on on it, one execution at a time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDocument, openDocument } from './document-file.ts';
import { DriveStore } from './drive/drive-store.ts';
import { type ExecutionResult, execute } from './execution/execution.ts';
import type { HostSession, HostState } from './host-session.ts';
import { LockTable } from './lock-service.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { CallRequest, HostOptions, OpenReport, TypedCell } from './protocol.ts';
import { createServices } from './services.ts';
import type { UiAnswer, UiNotice, UiQuestion } from './session.ts';
import { bookOf } from './spreadsheet/book.ts';
import { StateFile } from './stores/state-file.ts';
import { authModeOf, openEvent, timeLimitOf } from './trigger-event.ts';
import { textsOf, typeCells } from './typing.ts';

/** The way to the person in front of the screen. */
export interface Channel {
  /** Blocks. */
  ask(question: UiQuestion): UiAnswer;
  notify(notice: UiNotice): void;
}

function makeState(driveFolder: string): HostState {
  return {
    file: new StateFile(join(driveFolder, '.kinerja', 'keadaan.json')),
    drive: new DriveStore(driveFolder),
    cache: new Map(),
    locks: new LockTable(),
    outboxFolder: join(driveFolder, 'surat-keluar'),
  };
}

export class DocumentHost {
  private readonly manifest: Manifest;
  private readonly state: HostState;
  private document: OpenDocument | undefined;
  private executions = 0;

  /** @throws Error when the add-on has no readable manifest */
  constructor(
    private readonly options: HostOptions,
    private readonly channel: Channel,
  ) {
    this.manifest = readManifest(options.addOnFolder);
    this.state = makeState(options.driveFolder);
  }

  /**
   * @param create make an empty workbook when there is no such file (written at the first save)
   * @param id of a workbook that is made now, in place of a fresh one
   * @throws FileProblem when the file cannot be read
   */
  async open(path: string, create: boolean, id?: string): Promise<OpenReport> {
    const isNew = !existsSync(path);
    const document = await openDocument(path, create);
    if (isNew && id !== undefined) document.workbook.id = id;
    if (document.workbook.owner === '') document.workbook.owner = this.options.user;
    this.document = document;
    const { notices, lock } = document;
    return { notices, losses: document.losses(), lock: lock && { pesan: lock.pesan, saran: lock.saran } };
  }

  private get opened(): OpenDocument {
    if (!this.document) throw new Error('no workbook is open');
    return this.document;
  }

  private makeSession(request: CallRequest): HostSession {
    const { fixedNow, user, addOnFolder } = this.options;
    const notices: UiNotice[] = [];
    this.executions += 1;
    return {
      workbook: this.opened.workbook,
      user: request.user ?? user,
      authMode: request.authMode ?? authModeOf(request.functionName),
      hasUi: request.hasUi ?? true,
      now: () => (fixedNow === null ? new Date() : new Date(fixedNow)),
      ask: (question) => this.channel.ask(question),
      notify: (notice) => {
        notices.push(notice);
        this.channel.notify(notice);
      },
      executionId: this.executions,
      addOnFolder,
      manifest: this.manifest,
      isClockFixed: fixedNow !== null,
      state: this.state,
      log: [],
      notices,
    };
  }

  /** Runs a function of the add-on. What goes wrong in it is in the result. */
  call(request: CallRequest): ExecutionResult {
    const session = this.makeSession(request);
    const isOpening = request.from === 'trigger' && request.functionName === 'onOpen' && request.args.length === 0;
    const result = execute(
      {
        functionName: request.functionName,
        args: request.args,
        from: request.from,
        timeLimit: request.timeLimit ?? timeLimitOf(request.functionName),
        ...(isOpening ? { event: (services: Record<string, object>) => openEvent(services, session.authMode) } : {}),
      },
      session,
      createServices,
    );
    // The end of an execution commits what was written: formulas show their new results.
    bookOf(session.workbook).engine.flush();
    return result;
  }

  texts(tab: string): string[][] | null {
    return textsOf(this.opened.workbook, tab);
  }

  /** What a person types. @returns what was refused, a sentence each */
  type(tab: string, cells: readonly TypedCell[]): string[] {
    const typing: CallRequest = { functionName: '', args: [], from: 'menu', authMode: 'FULL' };
    return typeCells(this.makeSession(typing), tab, cells);
  }

  /** What saving would lose now. */
  losses(): string[] {
    return this.opened.losses();
  }

  /** @throws FileProblem when the file cannot be written */
  async save(): Promise<void> {
    await this.opened.save();
  }

  /** Where a file of the imitated Drive is, whoever made it. */
  locate(id: string): string | null {
    return this.state.drive.pathOf(id);
  }
}
