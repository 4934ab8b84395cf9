/** Prints workbooks and reports for docs/panduan with LibreOffice, and finds pages of what came out. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

export function has(program) {
  try {
    execFileSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Figures as an Indonesian office sees them, whatever the computer is set to. */
const INDONESIAN = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>
`;

export async function makeProfile(folder) {
  const user = join(folder, 'profil/user');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), INDONESIAN);
}

/** @param filter such as `pdf:calc_pdf_Export:{…}`; its beginning is the ending of the file */
export function convert(folder, file, filter) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'ubah'), file], {
    cwd: folder,
    stdio: 'ignore',
  });
  return join(folder, 'ubah', `${parse(file).name}.${filter.split(':')[0]}`);
}

/** Each tab on a page of its own. Only in its own format does LibreOffice give rows the height of their text before it prints. */
export function toPdfOfTabs(folder, file) {
  const filter = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}';
  return convert(folder, convert(folder, file, 'ods'), filter);
}

/** Number of the page on which a text stands. */
export function findPage(pdf, { text, nth }) {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const found = pages.flatMap((page, index) => (text.test(page) ? [index + 1] : []));
  const page = found[nth - 1];
  if (page === undefined) throw new Error(`${pdf}: no page ${nth} with ${text}`);
  return String(page);
}
