/** The pages of dialogs and sidebar on their way from the add-on to their frames: each under an address of its own with a key of its own. */
import { newToken } from './guard.ts';

/** A frame that is reloaded still finds its page; older ones are closed long since. */
const KEPT = 20;

/**
 * The page's own scripts and styles and nothing else. `sandbox` takes its origin away even when the address is opened by hand:
 * a page of the add-on can reach neither the workbench nor any other address.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-popups',
].join('; ');

interface StoredPage {
  token: string;
  html: string;
}

export class AddOnPages {
  private readonly pages = new Map<string, StoredPage>();
  private last = 0;

  /** @param bridge script that gives the page `google.script` */
  constructor(private readonly bridge: string) {}

  /** @returns the page's address; its key opens this page only, never the workbench */
  add(html: string): string {
    this.last += 1;
    const [id, token] = [String(this.last), newToken()];
    this.pages.set(id, { token, html: this.withBridge(html) });
    this.pages.delete(String(this.last - KEPT));
    return `/halaman?id=${id}&token=${token}`;
  }

  find(id: string): StoredPage | undefined {
    return this.pages.get(id);
  }

  /** Before anything of the page runs, and behind the doctype, so that the page is not shown in quirks mode. */
  private withBridge(html: string): string {
    const script = `<script>${this.bridge.replace(/<\/(script)/gi, '<\\/$1')}</script>`;
    const start = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i.exec(html)?.[0] ?? '';
    return start + script + html.slice(start.length);
  }
}
