/** HtmlOutput: a page that the script has put together, with its title and size. */
import { Blob, encodeText } from '../blob.ts';
import { requireArguments, signatureMismatch } from '../signature.ts';

/** The five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export class HtmlOutput {
  static readonly service = 'HtmlService.HtmlOutput';
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  #faviconUrl: string | null = null;
  readonly #metaTags: { name: string; content: string }[] = [];

  constructor(content: string) {
    this.#content = content;
  }

  append(text: unknown): this {
    requireArguments('HtmlService.HtmlOutput.append', [text], ['string']);
    this.#content += String(text);
    return this;
  }

  appendUntrusted(text: unknown): this {
    requireArguments('HtmlService.HtmlOutput.appendUntrusted', [text], ['string']);
    this.#content += escapeHtml(String(text));
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(text: unknown): this {
    requireArguments('HtmlService.HtmlOutput.setContent', [text], ['string']);
    this.#content = String(text);
    return this;
  }

  getTitle(): string | null {
    return this.#title;
  }

  setTitle(title: unknown): this {
    requireArguments('HtmlService.HtmlOutput.setTitle', [title], ['string']);
    this.#title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  /** Pixels; `null` = as wide as Google chooses. */
  setWidth(width: unknown): this {
    this.#width = this.#toSize('setWidth', width);
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: unknown): this {
    this.#height = this.#toSize('setHeight', height);
    return this;
  }

  #toSize(method: string, size: unknown): number | null {
    if (size !== null && typeof size !== 'number') throw signatureMismatch(`HtmlService.HtmlOutput.${method}`, [size]);
    return size;
  }

  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }

  setFaviconUrl(url: unknown): this {
    this.#faviconUrl = String(url);
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    requireArguments('HtmlService.HtmlOutput.addMetaTag', [name, content], ['string', 'string']);
    this.#metaTags.push({ name: String(name), content: String(content) });
    return this;
  }

  getMetaTags(): { name: string; content: string }[] {
    return [...this.#metaTags];
  }

  /** There is one mode left: IFRAME. */
  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }

  getBlob(): Blob {
    return new Blob(encodeText(this.#content, 'UTF-8'), 'text/html', `${this.#title ?? 'Untitled'}.html`);
  }
}
