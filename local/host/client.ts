/** The main thread's side of the host: starts the worker, sends it tasks, answers its questions. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { makeAnswerBox, putAnswer } from './answer-box.ts';
import type { ExecutionResult } from './execution/execution.ts';
import { readManifest } from './manifest.ts';
import type {
  CallRequest,
  Failure,
  HostOptions,
  Kind,
  OpenReport,
  Operations,
  Task,
  TriggerRun,
  TypedCell,
  WorkerData,
  WorkerMessage,
} from './protocol.ts';
import type { UiAnswer, UiNotice, UiQuestion } from './session.ts';

export interface ClientOptions extends HostOptions {
  /** Asked while the script waits; CLOSE when nobody can answer. */
  ask(question: UiQuestion): Promise<UiAnswer>;
  onNotice?(notice: UiNotice): void;
  /** The bundled worker; by default the file beside this one. */
  workerUrl?: URL;
}

/** An error of the worker, seen from here. `pesan` and `saran` are set when a person can do something about it. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  readonly pesan: string | undefined;
  readonly saran: string | undefined;

  constructor(failure: Failure) {
    super(failure.message);
    this.stack = failure.stack;
    this.pesan = failure.pesan;
    this.saran = failure.saran;
  }
}

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export class HostClient {
  private readonly pending = new Map<number, Pending>();
  private tasks = 0;

  private constructor(
    private readonly worker: Worker,
    private readonly answers: SharedArrayBuffer,
    private readonly options: ClientOptions,
  ) {
    worker.on('message', (message: WorkerMessage) => this.receive(message));
    worker.on('error', (error) => this.rejectAll(error));
    worker.on('exit', () => this.rejectAll(new Error('the host has ended')));
  }

  /** @throws Error when the add-on has no readable manifest */
  static start(options: ClientOptions): HostClient {
    // Scripts see wall clocks in the zone of the manifest. The zone of a process is one for all its threads.
    process.env.TZ = readManifest(options.addOnFolder).timeZone;
    // Offices have small computers: a heap that grows in small steps halves the peak for a fifth more time.
    setFlagsFromString('--heap-growing-percent=25');
    const answers = makeAnswerBox();
    const { addOnFolder, driveFolder, user, fixedNow } = options;
    const workerData: WorkerData = { options: { addOnFolder, driveFolder, user, fixedNow }, answers };
    const worker = new Worker(options.workerUrl ?? new URL('./worker.mjs', import.meta.url), { workerData });
    return new HostClient(worker, answers, options);
  }

  private receive(message: WorkerMessage): void {
    if (message.type === 'ask') {
      this.options.ask(message.question).then(
        (answer) => putAnswer(this.answers, answer),
        () => putAnswer(this.answers, { button: 'CLOSE', text: '' }),
      );
    } else if (message.type === 'notice') {
      this.options.onNotice?.(message.notice);
    } else {
      const pending = this.pending.get(message.id);
      this.pending.delete(message.id);
      if (message.type === 'answer') pending?.resolve(message.answer);
      else pending?.reject(new HostFailure(message.failure));
    }
  }

  private rejectAll(error: Error): void {
    for (const pending of this.pending.values()) pending.reject(error);
    this.pending.clear();
  }

  /** Any operation of the host, in the order in which they are asked. @throws HostFailure (rejects with) */
  send<K extends Kind>(kind: K, request: Operations[K]['request']): Promise<Operations[K]['answer']> {
    this.tasks += 1;
    const task: Task<K> = { id: this.tasks, kind, request };
    return new Promise((resolve, reject) => {
      this.pending.set(task.id, { resolve: resolve as Pending['resolve'], reject });
      this.worker.postMessage(task);
    });
  }

  /**
   * @param create make an empty workbook when there is no such file
   * @param id of a workbook that is made now, in place of a fresh one
   * @throws HostFailure with pesan and saran when the file cannot be read
   */
  open(path: string, create = false, id?: string): Promise<OpenReport> {
    return this.send('open', { path, create, ...(id === undefined ? {} : { id }) });
  }

  /** Opens a copy that was just made: from now on it is a workbook of its own. @throws HostFailure as `open` */
  openCopy(path: string): Promise<OpenReport> {
    return this.send('open', { path, create: false, isCopy: true });
  }

  /** A page call unless `how` says otherwise. What goes wrong in the script is in the result. */
  call(functionName: string, args: unknown[] = [], how: Partial<CallRequest> = {}): Promise<ExecutionResult> {
    return this.send('call', { from: 'page', ...how, functionName, args });
  }

  /** What saving would lose now; empty = nothing. */
  losses(): Promise<string[]> {
    return this.send('losses', null);
  }

  /** @throws HostFailure with pesan and saran when the file cannot be written */
  async save(): Promise<void> {
    await this.send('save', null);
  }

  /** What stands in a tab, as text, row by row; `null` = there is no such tab. */
  texts(tab: string): Promise<string[][] | null> {
    return this.send('texts', { tab });
  }

  /**
   * Types into cells one after the other, as a person does.
   * @param user in place of the acting person
   * @returns what was refused, a sentence each
   */
  type(tab: string, cells: TypedCell[], user?: string): Promise<string[]> {
    return this.send('type', { tab, cells, ...(user === undefined ? {} : { user }) });
  }

  /** Runs every time trigger of the workbook once, as who installed it. @param now ISO 8601, `null` = the host's clock */
  runTriggers(now: string | null = null): Promise<TriggerRun[]> {
    return this.send('triggers', { now });
  }

  /**
   * Shares the workbook by name, as its owner does.
   * @param gone addresses that may not edit it any longer
   * @returns addresses that may edit it now, the owner first
   */
  share(emails: string[], gone: string[] = []): Promise<string[]> {
    return this.send('share', { emails, gone });
  }

  /** Where a file of the imitated Drive is on this computer. */
  locate(id: string): Promise<string | null> {
    return this.send('locate', { id });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
