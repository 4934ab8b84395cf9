/** Bundles the worker and the command line from their sources, so that these tests run what is in the working tree. */
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The small add-on of these tests. */
export const ADD_ON = join(root, 'test/host/addon');

/** @returns address of worker.mjs, in a folder from which packages are found */
export async function buildWorker(): Promise<URL> {
  const outdir = mkdtempSync(join(root, 'node_modules/.kinerja-test-'));
  await build({
    entryPoints: { worker: join(root, 'local/host/worker.ts'), main: join(root, 'local/main.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return pathToFileURL(join(outdir, 'worker.mjs'));
}
