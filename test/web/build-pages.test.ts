/** What the page builder makes of a folder, and what it refuses. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

/** The builder is plain JavaScript; the address in a variable keeps the compiler from looking for types beside it. */
const builder = new URL('../../build/pages.mjs', import.meta.url).href;
const { buildPages } = (await import(builder)) as {
  buildPages: (folders: { uiDir: string; outDir: string }) => Promise<string[]>;
};

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const MARKUP = '<title>Contoh</title>\n<body data-aksi="<?= aksi ?>"><p>Isi</p></body>\n';

/** Builds one page `contoh` from the files given and returns its text. */
async function buildOne(files: Record<string, string>): Promise<string> {
  const uiDir = await mkdtemp(join(tmpdir(), 'kinerja-halaman-'));
  folders.push(uiDir);
  await mkdir(join(uiDir, 'contoh'));
  await mkdir(join(uiDir, 'shared'));
  const all = { 'page.html': MARKUP, 'page.css': 'p { color: red }', ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(uiDir, 'contoh', name), text);
  const outDir = join(uiDir, 'hasil');
  expect(await buildPages({ uiDir, outDir })).toEqual(['contoh']);
  return readFile(join(outDir, 'contoh.html'), 'utf8');
}

describe('a built page', () => {
  it('is a whole document with its style and script inside and its scriptlet untouched', async () => {
    const text = await buildOne({ 'page.ts': 'document.title = `//$' + '{document.dir}`;' });
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="id">\n<head>\n<base target="_top">\n<meta charset="utf-8">/);
    expect(text).toContain('<title>Contoh</title>');
    expect(text).toContain('<body data-aksi="<?= aksi ?>">');
    expect(text).toMatch(/<style>[\s\S]*color: red[\s\S]*<\/style>/);
    expect(text).toMatch(/<script>\n\(\(\) => \{[\s\S]*<\/script>\n<\/body>\n<\/html>\n$/);
    expect(text).not.toContain('`');
  });

  it('has no script element when it has no script', async () => {
    expect(await buildOne({})).not.toContain('<script');
  });

  it('keeps text that would end its script inside it', async () => {
    const text = await buildOne({ 'page.ts': "document.title = '</script><img src=x>' + `</SCRIPT>`;" });
    expect(text.match(/<\/script>/gi)).toHaveLength(1);
    expect(text).toContain('<\\/script>');
  });

  it.each([
    ['a scriptlet in the script', { 'page.ts': "document.title = '<? x ?>';" }, /contains <\?/],
    ['a comment in the script', { 'page.ts': "document.title = '<!-- x';" }, /contains <!--/],
    ['a scriptlet in the style', { 'page.css': 'p::before { content: "<?= x ?>" }' }, /contains <\?/],
    ['an unescaping scriptlet', { 'page.html': MARKUP.replace('<?=', '<?!=') }, /only escaping scriptlets/],
    ['markup outside the body', { 'page.html': `${MARKUP}<p>x</p>` }, /nothing else/],
    ['no title', { 'page.html': '<body></body>' }, /<title>/],
    ['a picture from elsewhere', { 'page.html': MARKUP.replace('Isi', '<img src="x.png">') }, /outside the page/],
    ['a font from elsewhere', { 'page.css': 'p { background: url(https://x.example/a.png) }' }, /outside the page/],
  ])('is refused with %s', async (_, files, message) => {
    await expect(buildOne(files as Record<string, string>)).rejects.toThrow(message);
  });
});

describe('the pages of the add-on', () => {
  it.each([
    ['periode', 3],
    ['tindakan', 4],
    ['siapkan', 0],
    ['bantuan', 0],
  ])('%s holds %i scriptlets, one document, and nothing from elsewhere', async (name, scriptlets) => {
    const path = fileURLToPath(new URL(`../../build/out/${name}.html`, import.meta.url));
    const text = await readFile(path, 'utf8');
    expect(text.match(/<\?= \w+ \?>/g) ?? []).toHaveLength(scriptlets);
    expect(text.split('<?')).toHaveLength(scriptlets + 1);
    expect(text.match(/<\/html>/g)).toHaveLength(1);
    expect(text).not.toMatch(/https?:\/\/(?!")/);
    expect(text).not.toContain('innerHTML');
  });
});
