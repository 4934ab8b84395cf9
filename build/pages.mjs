/** Makes each page of src/ui one complete HTML document: what HtmlService shows, with nothing left to fetch. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const BUNDLE = {
  bundle: true,
  write: false,
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
  platform: 'browser',
};

/** Bundled text of one entry file; paths in its comments are relative to `uiDir`. */
async function bundle(uiDir, entry, options) {
  const result = await build({ ...BUNDLE, ...options, absWorkingDir: uiDir, entryPoints: [entry] });
  return result.outputFiles[0].text.trim();
}

function bundleScript(uiDir, page) {
  return bundle(uiDir, `${page}/page.ts`, {
    format: 'iife',
    target: 'es2019',
    // HtmlService has cut `//` inside template literals as if a comment began there.
    supported: { 'template-literal': false },
  });
}

function bundleStyle(uiDir, page) {
  return bundle(uiDir, `${page}/page.css`, { target: 'chrome100' });
}

/** Text that would end its element, or be taken for a comment or a scriptlet, wherever it stands in the code. */
function guardInline(text, element, page) {
  const guarded = text.replace(/<\/(script|style)/gi, '<\\/$1');
  for (const sequence of ['<?', '<!--']) {
    if (guarded.includes(sequence)) throw new Error(`${page}: ${element} contains ${sequence}`);
  }
  return guarded;
}

/** page.html is a `<title>` followed by a `<body>`, whose attributes may hold scriptlets. */
function splitMarkup(markup, page) {
  const parts = /^\s*<title>([^<]+)<\/title>\s*(<body(?:\s+[\w-]+="[^"]*")*>)([\s\S]*)<\/body>\s*$/.exec(markup);
  if (!parts) throw new Error(`${page}/page.html: expected <title>…</title> and <body>…</body>, nothing else`);
  if (/<\?(?!=)/.test(markup)) throw new Error(`${page}/page.html: only escaping scriptlets (<?= … ?>) are allowed`);
  return { title: parts[1], bodyTag: parts[2], body: parts[3].trim() };
}

/** @returns the document; a page without script has no script element */
function renderDocument({ title, bodyTag, body }, style, script) {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="id">',
    '<head>',
    '<base target="_top">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    bodyTag,
    body,
    ...(script === '' ? [] : [`<script>\n${script}\n</script>`]),
    '</body>',
    '</html>',
    '',
  ];
  return lines.join('\n');
}

async function buildPage(uiDir, page, files) {
  const markup = splitMarkup(await readFile(join(uiDir, page, 'page.html'), 'utf8'), page);
  const style = guardInline(await bundleStyle(uiDir, page), 'style', page);
  const script = files.includes('page.ts') ? guardInline(await bundleScript(uiDir, page), 'script', page) : '';
  const fetched = /<(?:script|img|link|iframe)\b[^>]*|@import|url\((?!['"]?data:)/i.exec(markup.body + style);
  if (fetched) throw new Error(`${page}: refers to something outside the page: ${fetched[0]}`);
  return renderDocument(markup, style, script);
}

/**
 * Builds every folder of `uiDir` that has a page.html into `outDir/<folder>.html`.
 * A page is page.html and page.css, with page.ts when it needs script.
 * @param {{ uiDir: string, outDir: string }} folders
 * @returns {Promise<string[]>} names of the pages written, sorted
 * @throws when a page is not self-contained, or its code would break out of its element
 */
export async function buildPages({ uiDir, outDir }) {
  await mkdir(outDir, { recursive: true });
  const written = [];
  for (const entry of await readdir(uiDir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const files = await readdir(join(uiDir, entry.name));
    if (!files.includes('page.html')) continue;
    await writeFile(join(outDir, `${entry.name}.html`), await buildPage(uiDir, entry.name, files));
    written.push(entry.name);
  }
  return written.sort();
}
