/** Opens the grid in Chromium over a host that answers what the test wants, and asks it what it shows. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Edit } from '../../../local/host/view/edit-types.ts';
import type { Delta, WorkbookView } from '../../../local/host/view/view-types.ts';
import { launchChromium } from '../chromium.ts';
import type { GridProbe, Plan } from './grid-page.ts';

/** The builder is plain JavaScript; the address in a variable keeps the compiler from looking for types beside it. */
const builder = new URL('../../../build/web.mjs', import.meta.url).href;
const { bundleWeb } = (await import(builder)) as {
  bundleWeb: (page: { root: string; entryPoints: string[]; outDir: string; minify: boolean }) => Promise<void>;
};

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ADDRESS = 'https://lembar.example/';
const HTML =
  '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Lembar</title><link rel="stylesheet" href="grid.css">' +
  '<style>html, body, main { height: 100%; margin: 0 }</style></head><body><script src="grid-page.js"></script></body></html>';

/** The policy of the workbench's server, so that nothing here works by what is forbidden there. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'";

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' } as const;

export class Bench {
  constructor(readonly page: Page) {}

  /** Ends when the workbook is drawn. */
  async show(view: WorkbookView): Promise<void> {
    await this.page.evaluate((shown) => window.kisi.open(shown), view);
    await expect.poll(() => this.page.evaluate(() => window.kisi.grid.selection() !== null)).toBe(true);
    await this.page.evaluate(() => window.kisi.grid.focus());
  }

  plan(plan: Plan, delay = 10): Promise<void> {
    return this.page.evaluate(
      ([name, wait]) => {
        window.kisi.plan = name;
        window.kisi.delay = wait;
      },
      [plan, delay] as const,
    );
  }

  answer(...deltas: Delta[]): Promise<void> {
    return this.page.evaluate((given) => void window.kisi.answers.push(...given), deltas);
  }

  apply(delta: Delta): Promise<void> {
    return this.page.evaluate((given) => window.kisi.grid.apply(given), delta);
  }

  select(a1: string, sheet = 1): Promise<void> {
    return this.page.evaluate(([id, address]) => window.kisi.grid.select(id, address), [sheet, a1] as const);
  }

  text(a1: string): Promise<string> {
    return this.page.evaluate((address) => window.kisi.text(address), a1);
  }

  look(a1: string): Promise<Record<string, unknown>> {
    return this.page.evaluate((address) => window.kisi.look(address), a1);
  }

  box(a1: string): Promise<ReturnType<GridProbe['box']>> {
    return this.page.evaluate((address) => window.kisi.box(address), a1);
  }

  /** What was sent since the last time, gesture by gesture. */
  edits(): Promise<Edit[][]> {
    return this.page.evaluate(() => window.kisi.edits.splice(0));
  }

  /** The one edit of the only gesture since the last time. */
  async edit(): Promise<Edit> {
    const edits = await this.edits();
    expect(edits).toHaveLength(1);
    expect(edits[0]).toHaveLength(1);
    return edits[0]![0]!;
  }

  list(name: 'refused' | 'told' | 'filters' | 'links' | 'menus' | 'pressed'): Promise<unknown[]> {
    return this.page.evaluate((key) => window.kisi[key].splice(0), name);
  }

  /** `B5` or `B5:D9`. */
  async selected(): Promise<string> {
    return this.page.inputValue('.kisi-alamat');
  }

  async point(a1: string, dx = 0.5, dy = 0.5): Promise<{ x: number; y: number }> {
    const { left, top, width, height } = await this.box(a1);
    return { x: left + width * dx, y: top + height * dy };
  }

  async click(a1: string): Promise<void> {
    const { x, y } = await this.point(a1);
    await this.page.mouse.click(x, y);
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** The text in the field over the cell, `null` when nothing is being written. */
  written(): Promise<string | null> {
    return this.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.kisi-sel-terbuka')?.value ?? null);
  }

  /** As if pasted from another program. */
  paste(plain: string, html = ''): Promise<void> {
    return this.page.evaluate(
      ([text, table]) => {
        const data = new DataTransfer();
        if (text) data.setData('text/plain', text);
        if (table) data.setData('text/html', table);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [plain, html] as const,
    );
  }
}

async function bundle(): Promise<Map<string, string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'kinerja-kisi-'));
  const entryPoints = ['test/web/workbench/grid-page.ts', 'local/web/grid/grid.css'];
  await bundleWeb({ root: ROOT, entryPoints: entryPoints.map((name) => join(ROOT, name)), outDir, minify: false });
  const files = new Map<string, string>([['/', HTML]]);
  for (const name of ['grid-page.js', 'grid.css']) files.set(`/${name}`, await readFile(join(outDir, name), 'utf8'));
  await rm(outDir, { recursive: true, force: true });
  return files;
}

type Open = (view: WorkbookView) => Promise<Bench>;

async function openPage(browser: Browser, files: Map<string, string>, troubles: string[]): Promise<Bench> {
  const viewport = { width: 1200, height: 700 };
  const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  page.setDefaultTimeout(5_000);
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const body = origin === new URL(ADDRESS).origin ? files.get(pathname) : undefined;
    if (body === undefined) {
      if (pathname !== '/favicon.ico') troubles.push(`asked for ${route.request().url()}`);
      return route.fulfill({ status: 404, body: '' });
    }
    const kind = pathname === '/' ? 'html' : (pathname.split('.').at(-1) as keyof typeof TYPES);
    const headers = { 'content-security-policy': POLICY, 'content-type': `${TYPES[kind]}; charset=utf-8` };
    return route.fulfill({ body, headers });
  });
  await page.goto(ADDRESS);
  return new Bench(page);
}

/** One page for a test file, in which each test opens its workbook; it must end without errors and without asking for anything else. */
export function withGrid(): Open {
  let browser: Browser;
  let bench: Bench;
  const troubles: string[] = [];
  beforeAll(async () => {
    const [started, files] = await Promise.all([launchChromium(), bundle()]);
    browser = started;
    bench = await openPage(browser, files, troubles);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    expect(troubles).toEqual([]);
  });
  return async (view) => {
    await bench.page.evaluate(() => {
      Object.assign(window.kisi, { plan: 'tolak', delay: 10 });
      const { edits, refused, told, filters, links, menus, pressed, answers } = window.kisi;
      for (const list of [edits, refused, told, filters, links, menus, pressed, answers]) list.length = 0;
      for (const button of document.querySelectorAll('button')) button.remove();
      window.kisi.grid.setReadOnly(null);
    });
    await bench.page.mouse.move(0, 0);
    await bench.show(view);
    return bench;
  };
}
