/** The one place that uses a private part of docx: compiles a document at once, without promises, into the bytes of a .docx. */
import { type Document, Packer } from 'docx';
import { type Zippable, zipSync } from 'fflate';
import { toUtf8 } from '../utf8.ts';

interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>;
}

/** A zip entry has a time of its own; one for all keeps equal reports equal. 1 January 1980 is the earliest a zip can say. */
const ENTRY_TIME = '1980-01-01T12:00:00';

const CORE = 'docProps/core.xml';

/** docx writes the time of compiling into the properties; the report says its own. */
function writeTimes(core: string, created: string): string {
  const time = new Date(created).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`);
}

/**
 * @param created ISO time with its offset, written as the document's time of making
 * @throws Error when docx no longer compiles synchronously (after an upgrade), or `created` is no time
 */
export function compileDocx(document: Document, created: string): Uint8Array {
  const compiler = (Packer as unknown as { compiler?: Compiler }).compiler;
  if (typeof compiler?.compile !== 'function') throw new Error('docx: the synchronous compiler is gone');
  const entries: Zippable = {};
  for (const [path, content] of compiler.compile(document)) {
    entries[path] =
      typeof content === 'string' ? toUtf8(path === CORE ? writeTimes(content, created) : content) : content;
  }
  return zipSync(entries, { mtime: ENTRY_TIME });
}
