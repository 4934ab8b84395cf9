/** One execution as the host's own services see it: what all services know, and the stores that outlive the execution. */
import type { DriveStore } from './drive/drive-store.ts';
import type { LockTable } from './lock-service.ts';
import type { Manifest } from './manifest.ts';
import type { ExecutionSession, UiNotice } from './session.ts';
import type { CacheTable } from './stores/cache-service.ts';
import type { StateFile } from './stores/state-file.ts';

export interface LogLine {
  /** ISO 8601. */
  time: string;
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
}

/** What is kept between executions. */
export interface HostState {
  file: StateFile;
  drive: DriveStore;
  cache: CacheTable;
  locks: LockTable;
  /** Folder of the .eml files. */
  outboxFolder: string;
}

export interface HostSession extends ExecutionSession {
  executionId: number;
  addOnFolder: string;
  manifest: Manifest;
  /** `new Date()` in the script gives `now()`, too. */
  isClockFixed: boolean;
  state: HostState;
  /** Filled while the execution runs. */
  log: LogLine[];
  /** Ids of the files and folders that were made in the imitated Drive. */
  made: string[];
  /** Paths of the .eml files that were written. */
  mails: string[];
  notices: UiNotice[];
}
