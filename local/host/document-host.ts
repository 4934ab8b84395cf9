/** An open workbook and everything around it: runs the add-on on it, one execution at a time. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OpenDocument, openDocument } from './document-file.ts';
import { DriveStore } from './drive/drive-store.ts';
import { type ExecutionRequest, type ExecutionResult, execute } from './execution/execution.ts';
import type { HostSession, HostState } from './host-session.ts';
import { LockTable } from './lock-service.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type {
  CallRequest,
  DiskState,
  HostOptions,
  OpenReport,
  OpenRequest,
  TriggerRun,
  TypedCell,
} from './protocol.ts';
import { createServices } from './services.ts';
import type { UiAnswer, UiNotice, UiQuestion } from './session.ts';
import { mayOpen } from './spreadsheet/access.ts';
import { type BookSelection, bookOf } from './spreadsheet/book.ts';
import type { WorkbookModel } from './spreadsheet/model.ts';
import { StateFile } from './stores/state-file.ts';
import { authModeOf, clockEvent, openEvent, timeLimitOf } from './trigger-event.ts';
import { textsOf, typeCells } from './typing.ts';
import { Desk, type DeskAnswer } from './view/desk.ts';
import type { Edit } from './view/edit-types.ts';
import type { Person } from './view/people.ts';
import type { WorkbookView } from './view/view-types.ts';

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

/** What Google says to somebody whom the workbook is not shared with. */
const NO_ACCESS = 'You do not have permission to access the requested document.';

/** Marks cells as the person in front of the screen has them marked. A tab that is gone meanwhile is passed over. */
function select(workbook: WorkbookModel, selection: BookSelection): void {
  if (!workbook.sheets.some(({ id }) => id === selection.sheetId)) return;
  workbook.activeSheetId = selection.sheetId;
  bookOf(workbook).selection = selection;
}

function refused({ log, made, mails, notices }: HostSession): ExecutionResult {
  const error = { name: 'Exception', message: NO_ACCESS, stack: '' };
  return { result: null, error, panggilan: { baca: 0, tulis: 0, lain: 0 }, log, notices, berkas: made, surat: mails };
}

export class DocumentHost {
  private readonly manifest: Manifest;
  private readonly state: HostState;
  private document: OpenDocument | undefined;
  private url = '';
  private executions = 0;
  private desk = new Desk();

  /** @throws Error when the add-on has no readable manifest */
  constructor(
    private readonly options: HostOptions,
    private readonly channel: Channel,
  ) {
    this.manifest = readManifest(options.addOnFolder);
    this.state = makeState(options.driveFolder);
  }

  /** @throws FileProblem when the file cannot be read */
  async open({ path, create, id, isCopy = false }: OpenRequest): Promise<OpenReport> {
    const isNew = !existsSync(path);
    const document = await openDocument(path, create);
    const { workbook, notices, lock } = document;
    if (isNew && id !== undefined) workbook.id = id;
    if (isCopy) {
      const fresh = { id: randomBytes(33).toString('base64url'), owner: this.options.user, editors: [] };
      Object.assign(workbook, fresh, { name: basename(path).replace(/\.xlsx$/i, '') });
      workbook.documentProperties.clear();
    }
    if (workbook.owner === '') workbook.owner = this.options.user;
    this.document = document;
    this.desk = new Desk();
    this.url = pathToFileURL(path).href;
    return {
      ...{ notices, losses: document.losses(), lock: lock && { pesan: lock.pesan, saran: lock.saran } },
      ...{ owner: workbook.owner, editors: workbook.editors, mayOpen: mayOpen(workbook, this.options.user) },
    };
  }

  private get opened(): OpenDocument {
    if (!this.document) throw new Error('no workbook is open');
    return this.document;
  }

  private makeSession(request: CallRequest, fixedNow = request.now ?? this.options.fixedNow): HostSession {
    const { user, addOnFolder } = this.options;
    const notices: UiNotice[] = [];
    this.executions += 1;
    return {
      workbook: this.opened.workbook,
      workbookUrl: this.url,
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
      made: [],
      mails: [],
      notices,
    };
  }

  /** Runs a function of the add-on. What goes wrong in it is in the result. */
  call(request: CallRequest): ExecutionResult {
    const isOpening = request.from === 'trigger' && request.functionName === 'onOpen' && request.args.length === 0;
    const session = this.makeSession(request);
    if (request.selection) select(session.workbook, request.selection);
    const event = isOpening ? (services: Record<string, object>) => openEvent(services, session.authMode) : undefined;
    const run = () => this.run(request, session, event);
    const hasWritten = ({ panggilan }: ExecutionResult) => panggilan.tulis > 0;
    return request.isUndoable ? this.desk.around(session.workbook, run, hasWritten) : run();
  }

  private run(request: CallRequest, session: HostSession, event?: ExecutionRequest['event']): ExecutionResult {
    if (!mayOpen(session.workbook, session.user)) return refused(session);
    const { functionName, args, from, timeLimit = timeLimitOf(functionName) } = request;
    const result = execute(
      { functionName, args, from, timeLimit, ...(event ? { event } : {}) },
      session,
      createServices,
    );
    // The end of an execution commits what was written: formulas show their new results.
    bookOf(session.workbook).engine.flush();
    return result;
  }

  /**
   * Runs every time trigger of the open workbook once, as the account that installed it: with all permissions, and with nobody in
   * front of the screen.
   * @param now ISO 8601, the moment at which they fire; `null` = the host's clock
   */
  runTriggers(now: string | null): TriggerRun[] {
    const { id } = this.opened.workbook;
    const due = this.state.file.content.triggers.filter(
      ({ workbook, source }) => workbook === id && source === 'CLOCK',
    );
    return due.map((trigger) => {
      const { user, functionName } = trigger;
      const request = { functionName, args: [], from: 'trigger', user, authMode: 'FULL', hasUi: false } as const;
      const session = this.makeSession({ ...request, args: [] }, now ?? this.options.fixedNow);
      const event = () => clockEvent(trigger, session.now(), session.workbook.timeZone);
      return { user, functionName, outcome: this.run({ ...request, args: [] }, session, event) };
    });
  }

  /**
   * Shares the workbook by name, as its owner does in the dialog Bagikan.
   * @param gone addresses that may not edit it any longer
   * @returns addresses that may edit it now, the owner first
   */
  share(emails: readonly string[], gone: readonly string[] = []): string[] {
    const { workbook } = this.opened;
    const keyOf = (email: string) => email.toLowerCase();
    const without = new Set([workbook.owner, ...gone].map(keyOf));
    const byKey = new Map([...workbook.editors, ...emails].map((email) => [keyOf(email), email]));
    workbook.editors = [...byKey.values()].filter((email) => !without.has(keyOf(email)));
    return [workbook.owner, ...workbook.editors];
  }

  texts(tab: string): string[][] | null {
    return textsOf(this.opened.workbook, tab);
  }

  /** What a person types. @param user in place of the acting person @returns what was refused, a sentence each */
  type(tab: string, cells: readonly TypedCell[], user = this.options.user): string[] {
    const session = this.makeSession({ functionName: '', args: [], from: 'menu', authMode: 'FULL', user });
    return mayOpen(session.workbook, user) ? typeCells(session, tab, cells) : [NO_ACCESS];
  }

  private sessionOf(user: string): HostSession {
    return this.makeSession({ functionName: '', args: [], from: 'page', authMode: 'FULL', user });
  }

  view(user: string): WorkbookView {
    return this.desk.view(this.sessionOf(user));
  }

  /** What a person does in the grid. */
  edit(user: string, edits: readonly Edit[]): DeskAnswer {
    return this.desk.edit(this.sessionOf(user), edits);
  }

  undo(user: string): DeskAnswer {
    return this.desk.undo(this.sessionOf(user));
  }

  redo(user: string): DeskAnswer {
    return this.desk.redo(this.sessionOf(user));
  }

  refresh(user: string): DeskAnswer {
    return this.desk.refresh(this.sessionOf(user));
  }

  people(): Person[] {
    return this.desk.people(this.opened.workbook);
  }

  disk(): DiskState {
    return this.opened.disk();
  }

  /** @throws FileProblem */
  async saveCopy(path: string): Promise<void> {
    await this.opened.saveCopy(path);
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
