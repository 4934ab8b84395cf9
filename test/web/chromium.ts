/** Starts a real Chromium for the page tests: an installed one when it works, otherwise the one that comes with npm. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';

/** Without `--single-process` and `--no-zygote`, which the packaged browser recommends and which crash it here. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** What the package looks at or changes when it is imported; the tests must not inherit any of it. */
const TOUCHED = ['TMPDIR', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

interface Candidate {
  executablePath: string;
  /** Variables added to the browser's own environment. */
  env: Record<string, string>;
}

/** One folder per version, because the package takes any `chromium` it finds in its temp folder for its own. */
function unpackedFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = join(dirname(manifest), '..', '..');
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as { version: string };
  return join(packageFolder, '..', '..', '.cache', `chromium-${version}`);
}

/** Unpacks browser, fonts and libraries into `folder`; naming a nodejs22.x runtime is what unpacks the libraries. */
async function unpackInto(folder: string): Promise<void> {
  const before = TOUCHED.map((name) => [name, process.env[name]] as const);
  try {
    process.env.TMPDIR = folder;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The folder appears under its name only when it is complete, so a killed run or a parallel worker leaves no half of it. */
async function ensureUnpacked(): Promise<string> {
  const folder = unpackedFolder();
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(draft);
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

function packagedCandidates(folder: string): Candidate[] {
  const executablePath = join(folder, 'chromium');
  const libraries = join(folder, 'al2023', 'lib');
  return [
    { executablePath, env: {} },
    // Where libnss3 or the system's fonts are missing.
    { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } },
  ];
}

/** A browser that starts may still be unable to open a page; only one that does is taken. */
async function tryLaunch({ executablePath, env }: Candidate): Promise<Browser> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const browser = await chromium.launch({
    executablePath,
    args: ARGS,
    env: { ...Object.fromEntries(inherited), ...env },
    timeout: 30_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<p>ok</p>');
    await page.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * A running browser; the caller closes it.
 * @throws with the reason of every attempt when none works
 */
export async function launchChromium(): Promise<Browser> {
  const reasons: string[] = [];
  const attempt = async (candidate: Candidate): Promise<Browser | null> => {
    try {
      return await tryLaunch(candidate);
    } catch (error) {
      reasons.push(`${candidate.executablePath}: ${String(error).split('\n').slice(0, 12).join('\n')}`);
      return null;
    }
  };
  const installed = existsSync(INSTALLED) ? await attempt({ executablePath: INSTALLED, env: {} }) : null;
  if (installed) return installed;
  for (const candidate of packagedCandidates(await ensureUnpacked())) {
    const browser = await attempt(candidate);
    if (browser) return browser;
  }
  throw new Error(`no Chromium starts\n${reasons.join('\n')}`);
}
