/** Opens a built page in Chromium as a Sheets dialog would, with an add-on that answers what the test tells it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';

const ADDRESS = 'https://halaman.example/';

/** One answer of the add-on: JSON (after `delay` milliseconds), raw text, an error for the failure handler, or none ever. */
export type Answer =
  | { json: unknown; delay?: number }
  | { text: string }
  | { error: { name: string; message: string } }
  | 'never';

/** What each function answers, call by call; the last answer repeats. */
type Answers = Record<string, Answer[]>;

interface Call {
  name: string;
  question: unknown;
}

export interface OpenPage {
  page: Page;
  calls: () => Promise<Call[]>;
  /** What the page told its host: `editor.focus`, `close`. */
  hostCalls: () => Promise<string[]>;
}

export interface OpenOptions {
  aksi?: string;
  /** Period that the page is opened for. */
  periode?: string;
  /** Values that an action starts from. */
  isian?: Record<string, string>;
  /** Title of the window, and whether it is the sidebar. */
  judul?: string;
  sidebar?: boolean;
  answers?: Answers;
  width?: number;
  height?: number;
  dark?: boolean;
  /** The page's clock stands still until the test moves it. */
  stoppedClock?: boolean;
}

declare global {
  interface Window {
    calls: Call[];
    hostCalls: string[];
    google: unknown;
  }
}

/** Runs inside the page. Like Google's runner, it hands every call its own handlers and takes no answer but a later one. */
function installAddOn(answers: Answers): void {
  window.calls = [];
  window.hostCalls = [];
  const answer = (name: string, args: unknown[], succeed: (text: string) => void, fail: (error: Error) => void) => {
    if (args.length !== 1 || typeof args[0] !== 'string') throw new TypeError(`${name} wants one JSON string`);
    window.calls.push({ name, question: JSON.parse(args[0]) });
    const queue = answers[name];
    if (!queue) throw new TypeError(`google.script.run.${name} is not a function`);
    const next = queue.length > 1 ? queue.shift() : queue[0];
    if (!next || next === 'never') return;
    setTimeout(
      () => {
        if ('error' in next) fail(Object.assign(new Error(next.error.message), { name: next.error.name }));
        else succeed('json' in next ? JSON.stringify(next.json) : next.text);
      },
      ('delay' in next && next.delay) || 10,
    );
  };
  const ignore = () => undefined;
  const runner = (succeed: (text: string) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (take: (text: string) => void) => runner(take, fail);
          if (name === 'withFailureHandler') return (take: (error: Error) => void) => runner(succeed, take);
          return (...args: unknown[]) => answer(String(name), args, succeed, fail);
        },
      },
    );
  const note = (name: string) => () => window.hostCalls.push(name);
  const host = { close: note('close'), editor: { focus: note('editor.focus') } };
  window.google = { script: { run: runner(ignore, ignore), host } };
}

/** The page as HtmlService serves it: its scriptlets filled in, escaped. */
async function servedPage(name: string, variables: Record<string, string>): Promise<string> {
  const path = fileURLToPath(new URL(`../../build/out/${name}.html`, import.meta.url));
  const toAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return (await readFile(path, 'utf8')).replace(/<\?= (\w+) \?>/g, (_, variable: string) => {
    const value = variables[variable];
    if (value === undefined) throw new Error(`${name}.html asks for a variable ${variable}`);
    return toAttribute(value);
  });
}

/** One browser for a test file; `open` gives a page that must end without script errors and without fetching anything. */
export function withBrowser(): (name: string, options?: OpenOptions) => Promise<OpenPage> {
  let browser: Browser;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    expect(troubles).toEqual([]);
  });
  return async (
    name,
    { aksi = '', periode = '', isian = {}, judul = '', sidebar = false, answers = {}, ...look } = {},
  ) => {
    const { width = 460, height = 420, dark = false, stoppedClock = false } = look;
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(5_000);
    page.on('pageerror', (error) => troubles.push(`${name}: ${error.message}`));
    page.on('dialog', (dialog) => troubles.push(`${name}: a script ran: ${dialog.message()}`));
    page.on('request', (request) => {
      if (request.url() !== ADDRESS) troubles.push(`${name}: fetched ${request.url()}`);
    });
    if (stoppedClock) await page.clock.install({ time: 0 });
    await page.addInitScript(installAddOn, answers);
    const tempat = sidebar ? 'samping' : 'jendela';
    const body = await servedPage(name, { aksi, periode, isian: JSON.stringify(isian), judul, tempat });
    await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.goto(ADDRESS);
    return {
      page,
      calls: () => page.evaluate(() => window.calls),
      hostCalls: () => page.evaluate(() => window.hostCalls),
    };
  };
}
