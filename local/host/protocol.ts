/** What the main thread and the worker tell each other; everything here can be posted between threads. */
import type { ExecutionResult } from './execution/execution.ts';
import type { ExecutionSession, UiNotice, UiQuestion } from './session.ts';
import type { BookSelection } from './spreadsheet/book.ts';
import type { DeskAnswer } from './view/desk.ts';
import type { Edit } from './view/edit-types.ts';
import type { Person } from './view/people.ts';
import type { WorkbookView } from './view/view-types.ts';

export interface HostOptions {
  /** build/out, or another folder with .js files, pages and a manifest. */
  addOnFolder: string;
  /** Stands for the person's Drive; made when something is saved there. */
  driveFolder: string;
  /** Who acts when a call does not say, and owner of a workbook that has none. */
  user: string;
  /** ISO 8601; `null` = the real clock. */
  fixedNow: string | null;
}

export interface CallRequest {
  functionName: string;
  args: unknown[];
  from: 'page' | 'menu' | 'trigger';
  user?: string;
  authMode?: ExecutionSession['authMode'];
  hasUi?: boolean;
  /** Milliseconds. */
  timeLimit?: number;
  /** Can be taken back as one step in the grid. */
  isUndoable?: boolean;
  /** ISO 8601, the moment of this call in place of the host's clock. */
  now?: string;
  /** What is marked on the person's screen, as Google always knows it. Without it: what was marked last. */
  selection?: BookSelection;
}

export interface OpenReport {
  /** Formulas that cannot be computed here, foreign parts and what becomes of them. */
  notices: string[];
  /** What saving would lose; empty = nothing. */
  losses: string[];
  /** Another program has the file open: saving would be refused. */
  lock: { pesan: string; saran: string } | null;
  /** Address of the workbook's owner. */
  owner: string;
  /** Addresses that it is shared with by name; empty = whoever has the file may edit. */
  editors: string[];
  /** The acting person may open and edit it. */
  mayOpen: boolean;
}

export interface OpenRequest {
  path: string;
  /** Make an empty workbook when there is no such file. */
  create: boolean;
  /** Of a workbook that is made now, in place of a fresh one. */
  id?: string;
  /**
   * The file is a copy that was just made, as by "Buat salinan": it gets an id of its own, belongs to the acting person, is shared
   * with nobody by name, and loses the document properties, which Google does not copy.
   */
  isCopy?: boolean;
}

/** One trigger that ran. */
export interface TriggerRun {
  /** Who installed it, and as whom it ran. */
  user: string;
  functionName: string;
  outcome: ExecutionResult;
}

/** One cell as a person types it. Row and column count from 1. */
export interface TypedCell {
  row: number;
  column: number;
  text: string;
}

/** By kind: what is asked of the worker, and its answer. */
export interface Operations {
  open: { request: OpenRequest; answer: OpenReport };
  call: { request: CallRequest; answer: ExecutionResult };
  /** What saving would lose after what has been done. */
  losses: { request: null; answer: string[] };
  save: { request: null; answer: null };
  /** What stands in a tab, as text, row by row; `null` = there is no such tab. */
  texts: { request: { tab: string }; answer: string[][] | null };
  /** What a person types, cell by cell; the answer says what was refused. */
  type: { request: { tab: string; cells: TypedCell[]; user?: string }; answer: string[] };
  /** Time triggers of the open workbook, run now: `now` in ISO 8601, `null` = the host's clock. */
  triggers: { request: { now: string | null }; answer: TriggerRun[] };
  /** Shares the workbook by name, as its owner does, or takes that back; the answer is who may edit it now. */
  share: { request: { emails: string[]; gone: string[] }; answer: string[] };
  /** The workbook as the page shows it. */
  view: { request: { user: string }; answer: WorkbookView };
  /** What a person does in the grid; all of it or nothing. */
  edit: { request: { user: string; edits: Edit[] }; answer: DeskAnswer };
  undo: { request: { user: string }; answer: DeskAnswer };
  redo: { request: { user: string }; answer: DeskAnswer };
  /** What is other than when it was shown last. */
  refresh: { request: { user: string }; answer: DeskAnswer };
  people: { request: null; answer: Person[] };
  /** What became of the file since it was opened or saved here. */
  disk: { request: null; answer: DiskState };
  /** Saves under another name; the open file stays the one that is worked on. */
  saveCopy: { request: { path: string }; answer: null };
  /** Where a file of the imitated Drive is; `null` = there is no such file. */
  locate: { request: { id: string }; answer: string | null };
}

/** Another program has changed the file, or holds it open: saving would be refused. */
export interface DiskState {
  isChanged: boolean;
  lock: { pesan: string; saran: string } | null;
}

export type Kind = keyof Operations;

export interface Task<K extends Kind = Kind> {
  id: number;
  kind: K;
  request: Operations[K]['request'];
}

/** An error on its way to the other thread. `pesan` and `saran` only of a problem with a file. */
export interface Failure {
  name: string;
  message: string;
  stack: string;
  pesan?: string;
  saran?: string;
}

export type WorkerMessage =
  | { type: 'answer'; id: number; answer: unknown }
  | { type: 'failure'; id: number; failure: Failure }
  | { type: 'ask'; question: UiQuestion }
  | { type: 'notice'; notice: UiNotice };

export interface WorkerData {
  options: HostOptions;
  answers: SharedArrayBuffer;
}
