/** Builds the project when build/local/main.mjs is missing or older than a source file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = [
  'src',
  'local',
  'build/build.mjs',
  'build/pages.mjs',
  'build/web.mjs',
  'appsscript.json',
  'package.json',
];

/** Newest change of a file, or of any file in a folder; 0 when there is none. Milliseconds. */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** @returns address of the built bundle, for `import()` */
export function buildIfStale() {
  const bundle = join(root, 'build/local/main.mjs');
  const isStale = SOURCES.some((source) => changedAt(join(root, source)) > changedAt(bundle));
  if (isStale) {
    const { status } = spawnSync(process.execPath, [join(root, 'build/build.mjs')], { stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      console.error('Program tidak dapat dibangun. Jalankan "npm ci", lalu coba lagi.');
      process.exit(1);
    }
  }
  return new URL('../build/local/main.mjs', import.meta.url).href;
}
