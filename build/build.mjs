/**
 * Builds everything that runs: the add-on into build/out (what `clasp push` sends) and the local host into build/local.
 * Writes nothing elsewhere; fails when the bundle outgrows its budget.
 */
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPages } from './pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'build/out');
const localOut = join(root, 'build/local');

/** Apps Script loads the whole project at every execution, so its size is paid at every click. Bytes. */
const BUDGET = { 'Code.js': 1_400_000, page: 120_000 };

/**
 * docx takes some 55 ms to set itself up, which every click, even onOpen, would pay. Behind `require` esbuild wraps it
 * into a function that runs at the first report.
 */
const lazyDocx = {
  name: 'lazy-docx',
  setup(builder) {
    const real = join(root, 'src/core/docx/render-docx.ts');
    builder.onResolve({ filter: /docx\/render-docx\.ts$/ }, (request) =>
      request.pluginData === 'real' ? undefined : { path: 'render-docx', namespace: 'lazy-docx' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'lazy-docx' }, () => ({
      contents: `export const renderDocx = (report) => require(${JSON.stringify(real)}).renderDocx(report);`,
      resolveDir: dirname(real),
      pluginData: 'real',
    }));
  },
};

const BUNDLE = {
  // Comments in the bundle name files relative to this folder: the bytes must not depend on where the build was started.
  absWorkingDir: root,
  plugins: [lazyDocx],
  entryPoints: [join(root, 'src/gas/main.ts')],
  bundle: true,
  write: false,
  logLevel: 'warning',
  // Apps Script's parser refuses `#private` and `static x =`.
  target: 'es2019',
  platform: 'browser',
  mainFields: ['module', 'main'],
  charset: 'utf8',
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
