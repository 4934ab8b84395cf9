/** Builds the page of the local workbench into build/web: its HTML, one script, one style sheet, with nothing to fetch elsewhere. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Univer's text engine brings hyphenation for seventy languages, 5 MB that it asks for only in documents. The grid has none.
 */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(builder) {
    builder.onLoad({ filter: /@univerjs.engine-render.lib.es.[a-z0-9-]+-[\w-]{8}\.js$/ }, () => ({
      contents: 'export default {};',
    }));
  },
};

const BUNDLE = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutHyphenation],
};

/** Files of the page's folder that are sent as they are. */
const PICTURES = new Set(['.svg', '.png', '.woff2']);

/** Addresses of other machines that a browser would ask for by itself; links that people click are none. */
const FETCHED =
  /(?:src|href)=["']?(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//i;

/** Bytes: what the browser reads before the workbook is on the screen. */
const BUDGET = 6_000_000;

/** Texts of the bundles, by name. */
async function bundle({ root, entryPoints, outDir, minify }) {
  const options = { absWorkingDir: root, entryPoints, outdir: outDir, entryNames: '[name]' };
  const { outputFiles } = await build({ ...BUNDLE, ...options, minify });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/**
 * Bundles scripts and style sheets of a browser page.
 * @param {{ root: string, entryPoints: string[], outDir: string, minify?: boolean }} page `root`: what paths are relative to,
 *   so that the bytes do not depend on where the build was started
 */
export async function bundleWeb({ root, entryPoints, outDir, minify = true }) {
  const files = await bundle({ root, entryPoints, outDir, minify });
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of files) await writeFile(join(outDir, name), text);
}

/** @throws when a file would make the browser ask another machine, or wait too long */
function checkFile(name, text) {
  const found = ['.html', '.css'].includes(extname(name)) ? FETCHED.exec(text) : null;
  if (found) throw new Error(`${name}: fetches something from elsewhere: ${found[0]}`);
  if (text.length > BUDGET) throw new Error(`${name}: ${text.length} bytes, budget ${BUDGET}`);
}

/**
 * Builds `webDir` (page.ts, page.css, bridge/bridge.ts, index.html, pictures) into `outDir`.
 * @param {{ root: string, webDir: string, outDir: string }} folders
 */
export async function buildWeb({ root, webDir, outDir }) {
  const entryPoints = ['page.ts', 'page.css', 'bridge/bridge.ts'].map((entry) => join(webDir, entry));
  const files = await bundle({ root, entryPoints, outDir, minify: true });
  files.set('index.html', await readFile(join(webDir, 'index.html'), 'utf8'));
  for (const [name, text] of files) checkFile(name, text);
  // Only now: a build that fails leaves the last good one in place.
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of files) await writeFile(join(outDir, name), text);
  const pictures = (await readdir(webDir)).filter((name) => PICTURES.has(extname(name)));
  for (const name of pictures) await copyFile(join(webDir, name), join(outDir, name));
}
