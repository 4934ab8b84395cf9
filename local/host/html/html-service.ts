/** HtmlService: pages from the add-on's .html files and from text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob } from '../blob.ts';
import { makeEnum } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import type { Membrane } from '../membrane/membrane.ts';
import { requireArguments, signatureMismatch } from '../signature.ts';
import { HtmlOutput } from './html-output.ts';
import { HtmlTemplate } from './html-template.ts';

export class HtmlService {
  static readonly service = 'HtmlService';
  readonly SandboxMode = makeEnum(['EMULATED', 'IFRAME', 'NATIVE']);
  readonly XFrameOptionsMode = makeEnum(['ALLOWALL', 'DEFAULT']);
  readonly #session: HostSession;
  readonly #membrane: Membrane;

  constructor(session: HostSession, membrane: Membrane) {
    this.#session = session;
    this.#membrane = membrane;
  }

  /** With or without `.html`, as Apps Script takes it. */
  #readPage(method: string, name: unknown): string {
    requireArguments(`HtmlService.${method}`, [name], ['string']);
    const base = String(name).replace(/\.html$/, '');
    const path = join(this.#session.addOnFolder, `${base}.html`);
    if (/(^|[\\/])\.\.([\\/]|$)/.test(base) || !existsSync(path)) {
      throw new ServiceException(`No HTML file named ${String(name)} was found.`);
    }
    return readFileSync(path, 'utf8');
  }

  #toText(method: string, source: unknown): string {
    if (source === undefined) return '';
    if (typeof source === 'string') return source;
    if (source instanceof Blob) return source.getDataAsString();
    throw signatureMismatch(`HtmlService.${method}`, [source]);
  }

  createHtmlOutput(html?: unknown): HtmlOutput {
    return new HtmlOutput(this.#toText('createHtmlOutput', html));
  }

  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    return new HtmlOutput(this.#readPage('createHtmlOutputFromFile', name));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return new HtmlTemplate(this.#toText('createTemplate', html), this.#membrane);
  }

  createTemplateFromFile(name: unknown): HtmlTemplate {
    return new HtmlTemplate(this.#readPage('createTemplateFromFile', name), this.#membrane);
  }

  getUserAgent(): string | null {
    return null;
  }
}
