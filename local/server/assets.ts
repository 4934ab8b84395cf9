/** The files of the page, read once from the built folder: nothing else of the disk can be asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Asset {
  bytes: Uint8Array;
  contentType: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * By path: `/` is index.html, the others stand under their names.
 * @throws Error when the folder was not built
 */
export function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const contentType = TYPES[extname(name)];
    if (!contentType) continue;
    assets.set(name === 'index.html' ? '/' : `/${name}`, { bytes: readFileSync(join(folder, name)), contentType });
  }
  return assets;
}
