/** The workbench: one open workbook in the host, and everything that the page can ask for. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockForWork, type WorkLock } from '../files/work-lock.ts';
import { HostClient } from '../host/client.ts';
import type { CallRequest, OpenReport } from '../host/protocol.ts';
import type { MenuEntry, UiAnswer, UiNotice } from '../host/session.ts';
import type { BookSelection } from '../host/spreadsheet/book.ts';
import type { DeskAnswer } from '../host/view/desk.ts';
import type { Edit } from '../host/view/edit-types.ts';
import type { AddOnPages } from './add-on-pages.ts';
import { Answered } from './answered.ts';
import { Autosave } from './autosave.ts';
import type { EventHub } from './events.ts';
import { Executions } from './executions.ts';
import { fromPageLinks, toPageLinks } from './page-links.ts';
import { Questions } from './questions.ts';
import { RecentFiles } from './recent-files.ts';
import { WorkbenchProblem } from './workbench-problem.ts';

export interface WorkbenchOptions {
  addOnFolder: string;
  /** Files that are made, mails, and what the workbench remembers. */
  driveFolder: string;
  /** Where workbooks are looked for first. */
  dataFolder: string;
  /** Owner of a workbook that has none. */
  user: string;
  fixedNow: string | null;
  workerUrl?: URL;
  events: EventHub;
  pages: AddOnPages;
}

/** A larger change is not told twice: the other windows load the workbook anew. Characters of JSON. */
const LARGEST_DELTA = 200_000;

/** Milliseconds that opening waits for a command that works on the file. */
const PATIENCE = 5000;

/** Milliseconds that a menu item waits for a call of a page. */
const TURN = 4000;

type Reply = Record<string, unknown>;

/** Who asks for a run of the add-on, and what is marked on that screen. */
export interface Caller {
  /** The window. */
  client: string;
  /** `null`: what was marked last. */
  selection: BookSelection | null;
}

/** A run that only opened a window has left nothing to save. */
function hasChanges({ delta }: DeskAnswer): boolean {
  return delta.sheets.length > 0 || delta.order !== null;
}

export class Workbench {
  readonly client: HostClient;
  readonly questions: Questions;
  readonly recent: RecentFiles;
  readonly answered = new Answered();
  readonly executions: Executions;
  autosave: Autosave;
  user: string;
  /** Of the server: known when it listens. */
  origin = '';
  path = '';
  private report: OpenReport | undefined;
  private lock: WorkLock | undefined;
  private menu: MenuEntry[] = [];
  private steps = { canUndo: false, canRedo: false };

  constructor(readonly options: WorkbenchOptions) {
    const { events } = options;
    this.user = options.user;
    this.questions = new Questions(events);
    this.executions = new Executions(events);
    this.recent = new RecentFiles(join(options.driveFolder, '.kinerja'));
    this.client = HostClient.start({
      addOnFolder: options.addOnFolder,
      driveFolder: options.driveFolder,
      user: options.user,
      fixedNow: options.fixedNow,
      ...(options.workerUrl ? { workerUrl: options.workerUrl } : {}),
      ask: (question) => this.questions.ask(question),
      onNotice: (notice) => this.notify(notice),
    });
    this.autosave = this.newAutosave();
  }

  private newAutosave(): Autosave {
    const { client } = this;
    return new Autosave({ losses: () => client.losses(), save: () => client.save() }, this.options.events);
  }

  private notify(notice: UiNotice): void {
    if (notice.kind === 'menu') this.menu = notice.menu;
    const { events, pages } = this.options;
    const untuk = this.executions.current;
    if (notice.kind !== 'dialog' && notice.kind !== 'sidebar') {
      events.send({ kind: 'kabar', untuk, notice });
      return;
    }
    const { html, ...shown } = notice;
    events.send({ kind: 'kabar', untuk, notice: { ...shown, halaman: pages.add(html) } });
  }

  /** @throws HostFailure with pesan and saran */
  async open(path: string, create = false): Promise<void> {
    const absolute = isAbsolute(path) ? path : resolve(this.options.dataFolder, path);
    this.requireRest();
    await this.autosave.now();
    if (!this.autosave.isSaved) {
      throw new WorkbenchProblem(
        'Buku kerja yang sekarang belum tersimpan.',
        'Simpan salinannya dahulu, lalu buka berkas yang lain.',
      );
    }
    if (create) mkdirSync(dirname(absolute), { recursive: true });
    await this.take(absolute, create);
    this.user = this.report?.owner || this.options.user;
    this.recent.add(absolute);
    await this.buildMenu();
  }

  /** Takes what stands in the file now, and lets go of what was not saved here. @throws HostFailure when it cannot be read */
  async reload(): Promise<void> {
    this.requireRest();
    await this.autosave.discard();
    await this.take(this.path, false);
    await this.buildMenu();
  }

  /** A list that a page of the add-on asks for is soon there; an action that a person has started is not waited for unseen. */
  private async requireTurn(): Promise<void> {
    if (!this.executions.isMenuBusy) await this.executions.settle(TURN);
    this.requireRest();
  }

  private requireRest(): void {
    if (!this.executions.isBusy) return;
    throw new WorkbenchProblem('Kinerja masih bekerja.', 'Tunggu sampai selesai, lalu coba lagi.');
  }

  private async take(path: string, create: boolean): Promise<void> {
    const held = path === this.path ? this.lock : undefined;
    const lock = held ?? (await lockForWork(path, PATIENCE));
    try {
      this.report = await this.client.open(path, create);
    } catch (error) {
      if (!held) lock.release();
      throw error;
    }
    if (!held) this.lock?.release();
    this.lock = lock;
    this.path = path;
    this.autosave = this.newAutosave();
    this.steps = { canUndo: false, canRedo: false };
  }

  private async buildMenu(): Promise<void> {
    await this.client.call('onOpen', [], { from: 'trigger', user: this.user });
  }

  /** What a page that loads must know before the host has time for it: a script may be waiting for an answer. */
  hello(): Reply {
    const { events } = this.options;
    return {
      ...{ ok: true, berkas: this.path === '' ? null : basename(this.path), sedang: this.executions.isBusy },
      ...{ pertanyaan: this.questions.waiting(), peristiwa: events.latest, simpan: this.autosave.current },
    };
  }

  /** Everything for a page that shows nothing yet. */
  async state(): Promise<Reply> {
    if (this.path === '') return { ok: true, buku: null, terakhir: this.recent.list() };
    const [buku, orang, disk] = [
      await this.client.send('view', { user: this.user }),
      await this.client.send('people', null),
      await this.client.send('disk', null),
    ];
    return {
      ...{ ok: true, buku, orang, disk, pengguna: this.user, menu: this.menu, berkas: basename(this.path) },
      ...{ folder: dirname(this.path), url: pathToFileURL(this.path).href, ...this.steps },
      ...{ simpan: this.autosave.current, catatan: this.report?.notices ?? [], terakhir: this.recent.list() },
      ...{ pertanyaan: this.questions.waiting(), peristiwa: this.options.events.latest },
    };
  }

  /** Other windows follow; those to whom it is too much to tell load the workbook anew. */
  private publish({ delta, canUndo, canRedo }: DeskAnswer): void {
    this.steps = { canUndo, canRedo };
    const { events } = this.options;
    const isSmall = events.count > 1 && JSON.stringify(delta).length < LARGEST_DELTA;
    events.send({ kind: 'berubah', versi: delta.version, ...this.steps, ...(isSmall ? { delta } : {}) });
  }

  private answer(answer: DeskAnswer): Reply {
    this.publish(answer);
    if (answer.outcome.ok) this.autosave.changed();
    return { ok: true, ...answer };
  }

  async edit(edits: Edit[]): Promise<Reply> {
    return this.answer(await this.client.send('edit', { user: this.user, edits }));
  }

  async step(kind: 'undo' | 'redo'): Promise<Reply> {
    return this.answer(await this.client.send(kind, { user: this.user }));
  }

  /** A second start from the menu does not wait unseen behind the first. */
  async runMenu(functionName: string, who: Caller): Promise<Reply> {
    await this.requireTurn();
    return this.run(functionName, [], 'menu', who);
  }

  /** Runs a function of the add-on for the menu or for one of its pages. */
  run(functionName: string, args: unknown[], from: CallRequest['from'], who: Caller): Promise<Reply> {
    return this.executions.run(who.client, () => this.execute(functionName, args, from, who), from === 'menu');
  }

  private async execute(
    functionName: string,
    args: unknown[],
    from: CallRequest['from'],
    { selection }: Caller,
  ): Promise<Reply> {
    const { driveFolder } = this.options;
    const how = { from, user: this.user, isUndoable: true, ...(selection ? { selection } : {}) };
    const given = fromPageLinks(args, driveFolder, this.origin);
    const { result, error, panggilan } = await this.client.call(functionName, given, how);
    const refreshed = await this.client.send('refresh', { user: this.user });
    this.publish(refreshed);
    if (panggilan.tulis + panggilan.lain > 0 || hasChanges(refreshed)) this.autosave.changed();
    const failure = error ? { kesalahan: { name: error.name, message: error.message } } : {};
    const hasil = toPageLinks(result ?? null, driveFolder, this.origin);
    return { ok: true, hasil, ...failure, ...refreshed };
  }

  /** Whom the workbook is shared with by name, the owner first; the owner alone = whoever has the file. */
  private async mayOpen(user: string): Promise<boolean> {
    const all = await this.client.share([]);
    return all.length === 1 || all.some((email) => email.toLowerCase() === user.toLowerCase());
  }

  /** @param share lets the person in first, as the owner does in the dialog Bagikan */
  async actAs(user: string, share: boolean): Promise<Reply> {
    await this.requireTurn();
    if (share) {
      await this.client.share([user]);
      this.autosave.changed();
    } else if (!(await this.mayOpen(user))) {
      const pesan = `Buku kerja ini belum dibagikan kepada ${user}.`;
      return { ok: false, perluBagi: true, pesan, saran: 'Bagikan dahulu sebagai penyunting, lalu coba lagi.' };
    }
    this.user = user;
    await this.buildMenu();
    return this.state();
  }

  answerQuestion(id: number, answer: UiAnswer): boolean {
    return this.questions.answer(id, answer);
  }

  /** @throws HostFailure also when there is such a file */
  async saveCopy(path: string): Promise<string> {
    const name = /\.xlsx$/i.test(path) ? path : `${path}.xlsx`;
    const absolute = isAbsolute(name) ? name : join(dirname(this.path), name);
    await this.client.send('saveCopy', { path: absolute });
    this.recent.add(absolute);
    return absolute;
  }

  async close(): Promise<void> {
    this.questions.close();
    await this.autosave.close();
    await this.client.close();
    this.lock?.release();
  }
}
