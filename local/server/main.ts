/** Starts the workbench on a workbook: the host, the server and, if wished, the browser; ends it after saving. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AddOnPages } from './add-on-pages.ts';
import { readAssets } from './assets.ts';
import type { SaveState } from './autosave.ts';
import { findDownload } from './downloads.ts';
import { EventHub } from './events.ts';
import { newToken } from './guard.ts';
import { type RunningServer, type ServerParts, startServer } from './http-server.ts';
import { openBrowser } from './open-browser.ts';
import { operationsOf } from './operations.ts';
import { Workbench } from './workbench.ts';

/** Where the page is found again after a restart, when nothing else listens there. */
export const USUAL_PORT = 8720;

export interface WorkbenchStart {
  /** Absolute path of the workbook; must exist. */
  file: string;
  /** 0 = any that is free. */
  port: number;
  /** Show it in the browser. */
  open: boolean;
  addOnFolder: string;
  /** The built page. */
  pageFolder: string;
  /** Absolute path of the folder for results. */
  driveFolder: string;
  user: string;
  /** ISO 8601, `null` = the real clock. */
  fixedNow: string | null;
  workerUrl?: URL;
}

export interface RunningWorkbench {
  /** With the token. */
  url: string;
  port: number;
  /** Saves, then ends everything. @returns whether all that was done is in the file, and if not, why */
  close(): Promise<SaveState>;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

/** Another port where the wished one is taken. */
async function listen(parts: ServerParts, port: number): Promise<RunningServer> {
  try {
    return await startServer(parts, port);
  } catch (error) {
    if (port === 0 || !isTaken(error)) throw error;
    return startServer(parts, 0);
  }
}

/** @throws HostFailure with pesan and saran when the workbook cannot be read */
export async function startWorkbench(start: WorkbenchStart): Promise<RunningWorkbench> {
  const events = new EventHub();
  const pages = new AddOnPages(readFileSync(join(start.pageFolder, 'bridge.js'), 'utf8'));
  const { addOnFolder, driveFolder, user, fixedNow, workerUrl } = start;
  const workbench = new Workbench({
    ...{ addOnFolder, driveFolder, user, fixedNow, events, pages },
    ...(workerUrl ? { workerUrl } : {}),
    dataFolder: dirname(start.file),
  });
  try {
    await workbench.open(start.file);
  } catch (error) {
    await workbench.client.close();
    throw error;
  }
  const parts: ServerParts = {
    ...{ events, pages, token: newToken(), assets: readAssets(start.pageFolder), operations: operationsOf(workbench) },
    download: (id, form) => findDownload(driveFolder, id, form),
  };
  const server = await listen(parts, start.port);
  workbench.origin = new URL(server.url).origin;
  if (start.open) openBrowser(server.url);
  return {
    url: server.url,
    port: server.port,
    close: async () => {
      await workbench.close();
      events.send({ kind: 'selesai' });
      await server.close();
      return workbench.autosave.current;
    },
  };
}

/** Resolves when the person ends the program: Ctrl+C, the end of the terminal, or the system's wish. */
export function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
