/**
 * Builds everything that runs: the add-on into build/out (what `clasp push` sends), the local host into build/local
 * and the page of its workbench into build/web.
 * Writes nothing elsewhere; fails when the bundle outgrows its budget.
 */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildPages } from './pages.mjs';
import { buildWeb } from './web.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'build/out');
const localOut = join(root, 'build/local');

/** Apps Script loads the whole project at every execution, so its size is paid at every click. Bytes. */
const BUDGET = { 'Code.js': 2_000_000, page: 120_000 };

/**
 * What takes long to set itself up (docx some 55 ms, fflate several) would be paid by every click, even onOpen. Behind `require`
 * esbuild wraps it into a function that runs when it is first called. File name and exports of each door to it.
 */
const LAZY = {
  'core/docx/render-docx.ts': ['renderDocx'],
  'core/xlsx/zip.ts': ['packZip', 'unpackZip'],
};

const lazyParts = {
  name: 'lazy-parts',
  setup(builder) {
    for (const [door, names] of Object.entries(LAZY)) {
      const real = join(root, 'src', door);
      const file = door.slice(door.lastIndexOf('/') + 1);
      builder.onResolve({ filter: new RegExp(`(?:^|/)${file.replace('.', '[.]')}$`) }, (request) => {
        const isDoor = request.pluginData !== 'real' && join(request.resolveDir, request.path) === real;
        return isDoor ? { path: door, namespace: 'lazy-parts' } : undefined;
      });
      builder.onLoad({ filter: new RegExp(`^${door.replace('.', '[.]')}$`), namespace: 'lazy-parts' }, () => ({
        contents: names
          .map((name) => `export const ${name} = (...values) => require(${JSON.stringify(real)}).${name}(...values);`)
          .join('\n'),
        resolveDir: dirname(real),
        pluginData: 'real',
      }));
    }
  },
};

/**
 * Names inside the libraries (docx, fflate, big.js) are shortened: nobody reads those in the script editor, and it saves a
 * fourteenth of the whole. Our own code stays as it is written.
 */
const leanLibraries = {
  name: 'lean-libraries',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const options = { minifySyntax: true, minifyIdentifiers: true, target: 'es2019', charset: 'utf8' };
      const { code } = await transform(await readFile(path, 'utf8'), options);
      return { contents: code, loader: 'js' };
    });
  },
};

const BUNDLE = {
  // Comments in the bundle name files relative to this folder: the bytes must not depend on where the build was started.
  absWorkingDir: root,
  plugins: [lazyParts, leanLibraries],
  entryPoints: [join(root, 'src/gas/main.ts')],
  bundle: true,
  write: false,
  logLevel: 'warning',
  // Apps Script's parser refuses `#private` and `static x =`.
  target: 'es2019',
  platform: 'browser',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  // A quarter less to load at every click; names stay, and lines are short enough for a stack trace to point somewhere.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
};

/** Names exported by src/gas/main.ts: an IIFE metafile lists none, an ESM one does. */
async function exportedNames() {
  const result = await build({ ...BUNDLE, format: 'esm', metafile: true, outdir: out });
  return Object.values(result.metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
}

/** One script file: the bundle behind `App_`, and a real top-level function for every entry that Google calls by name. */
async function buildAddOn() {
  const names = await exportedNames();
  const stubs = names.map((name) => `function ${name}(e) { return App_.${name}(e) }`).join('\n');
  const result = await build({ ...BUNDLE, format: 'iife', globalName: 'App_', footer: { js: stubs } });
  const code = result.outputFiles[0].text;
  // Only now: a build that fails leaves the last good one in place.
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'Code.js'), code);
  await cp(join(root, 'appsscript.json'), join(out, 'appsscript.json'));
  await buildPages({ uiDir: join(root, 'src/ui'), outDir: out });
}

async function checkBudget() {
  for (const name of await readdir(out)) {
    const { size } = await stat(join(out, name));
    const limit = name.endsWith('.html') ? BUDGET.page : (BUDGET[name] ?? Number.POSITIVE_INFINITY);
    if (size > limit) throw new Error(`${name}: ${size} bytes, budget ${limit}`);
  }
}

async function buildLocal() {
  await build({
    absWorkingDir: root,
    entryPoints: { main: join(root, 'local/main.ts'), worker: join(root, 'local/host/worker.ts') },
    bundle: true,
    outdir: localOut,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'warning',
  });
}

await mkdir(localOut, { recursive: true });
await buildAddOn();
await checkBudget();
await buildLocal();
await buildWeb({ root, webDir: join(root, 'local/web'), outDir: join(root, 'build/web') });
