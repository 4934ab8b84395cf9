/** What the main thread and the worker tell each other; everything here can be posted between threads. */
import type { ExecutionResult } from './execution/execution.ts';
import type { ExecutionSession, UiNotice, UiQuestion } from './session.ts';

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
}

export interface OpenReport {
  /** Formulas that cannot be computed here, foreign parts and what becomes of them. */
  notices: string[];
  /** What saving would lose; empty = nothing. */
  losses: string[];
  /** Another program has the file open: saving would be refused. */
  lock: { pesan: string; saran: string } | null;
}

/** One cell as a person types it. Row and column count from 1. */
export interface TypedCell {
  row: number;
  column: number;
  text: string;
}

/** By kind: what is asked of the worker, and its answer. */
export interface Operations {
  /** `id`: of a workbook that is made now, in place of a fresh one. */
  open: { request: { path: string; create: boolean; id?: string }; answer: OpenReport };
  call: { request: CallRequest; answer: ExecutionResult };
  /** What saving would lose after what has been done. */
  losses: { request: null; answer: string[] };
  save: { request: null; answer: null };
  /** What stands in a tab, as text, row by row; `null` = there is no such tab. */
  texts: { request: { tab: string }; answer: string[][] | null };
  /** What a person types, cell by cell; the answer says what was refused. */
  type: { request: { tab: string; cells: TypedCell[] }; answer: string[] };
  /** Where a file of the imitated Drive is; `null` = there is no such file. */
  locate: { request: { id: string }; answer: string | null };
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
