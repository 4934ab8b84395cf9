/** The workbench as a person has it: built page, real server, real host, real Chromium; nothing may leave the computer. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { fillSample } from '../../../local/contoh/make-sample.ts';
import { HostClient } from '../../../local/host/client.ts';
import { type RunningWorkbench, startWorkbench } from '../../../local/server/main.ts';
import { buildWorker } from '../../host/built-host.ts';
import { launchChromium } from '../chromium.ts';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const OWNER = 'kasubag.perencanaan@example.go.id';
const NOW = '2026-01-12T05:00:00.000Z';

/** The sample filled by the real add-on, or an empty workbook with the add-on of these tests. */
export type Workbook = 'contoh' | 'latihan' | 'kosong';

export interface Desk {
  page: Page;
  bench: RunningWorkbench;
  /** Of the workbook. */
  file: string;
  folder: string;
  /** Another window on the same workbook. */
  another(): Promise<Page>;
}

interface Look {
  dark?: boolean;
  width?: number;
  height?: number;
}

const addOnFolder = (workbook: Workbook) =>
  workbook === 'kosong' ? join(root, 'test/web/workbench/add-on') : join(root, 'build/out');

async function makeWorkbook(workbook: Workbook, file: string, workerUrl: URL): Promise<void> {
  const client = HostClient.start({
    addOnFolder: addOnFolder(workbook),
    driveFolder: join(dirname(file), 'hasil'),
    user: OWNER,
    fixedNow: NOW,
    workerUrl,
    ask: () => Promise.resolve({ button: 'CLOSE', text: '' }),
  });
  try {
    await client.open(file, true);
    if (workbook !== 'kosong') await fillSample(client, { tahun: 2025, bermasalah: workbook === 'latihan' });
    await client.save();
  } finally {
    await client.close();
  }
}

async function openPage(browser: Browser, url: string, look: Look, troubles: string[]): Promise<Page> {
  const { dark = false, width = 1280, height = 800 } = look;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`left the computer: ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** Starts what a test asks for, and ends it after the test. */
export function withWorkbench(): (workbook: Workbook, look?: Look) => Promise<Desk> {
  const troubles: string[] = [];
  const made = new Map<Workbook, Uint8Array>();
  const open: { bench: RunningWorkbench; folder: string }[] = [];
  const pages: Page[] = [];
  let browser: Browser;
  let workerUrl: URL;
  beforeAll(async () => {
    [browser, workerUrl] = await Promise.all([launchChromium(), buildWorker()]);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    for (const { bench, folder } of open.splice(0)) {
      await bench.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  afterAll(async () => {
    await browser.close();
    rmSync(dirname(fileURLToPath(workerUrl)), { recursive: true, force: true });
    expect(troubles).toEqual([]);
  });
  return async (workbook, look = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'kinerja-meja-'));
    const file = join(folder, 'kinerja.xlsx');
    const known = made.get(workbook);
    if (known) writeFileSync(file, known);
    else {
      await makeWorkbook(workbook, file, workerUrl);
      made.set(workbook, readFileSync(file));
    }
    const bench = await startWorkbench({
      ...{ file, port: 0, open: false, user: OWNER, fixedNow: NOW, workerUrl },
      addOnFolder: addOnFolder(workbook),
      pageFolder: join(root, 'build/web'),
      driveFolder: join(folder, 'hasil'),
    });
    open.push({ bench, folder });
    const another = async () => {
      const page = await openPage(browser, bench.url, look, troubles);
      pages.push(page);
      return page;
    };
    const page = await another();
    await page.locator('#lembar').waitFor({ state: 'attached' });
    await page.locator('#muat').waitFor({ state: 'hidden' });
    return { page, bench, file, folder, another };
  };
}
