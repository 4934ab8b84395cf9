/** Dialog and sidebar of the add-on: one of each at a time, as in Google Sheets. */

import type { DeskAnswer } from '../../host/view/desk.ts';
import type { Desk } from '../desk.ts';
import { type OpenDialog, openDialog } from '../dialogs/dialog.ts';
import { byId, element } from '../element.ts';
import { icon } from '../icons.ts';
import { PageFrame } from './page-frame.ts';

/** What the server tells of a page: everything but its text, which stands under its address. */
export interface PageNotice {
  kind: 'dialog' | 'sidebar';
  title: string;
  halaman: string;
  width: number | null;
  height: number | null;
}

/** Pixels, as Google chooses when the script does not. */
const USUAL = { width: 600, height: 400 };

interface Windows {
  desk: Desk;
  onRun(answer: DeskAnswer): void;
}

export class PageWindows {
  private dialog: { window: OpenDialog; page: PageFrame } | null = null;
  private sidebar: PageFrame | null = null;

  constructor(private readonly windows: Windows) {}

  show(notice: PageNotice): void {
    if (notice.kind === 'dialog') this.showDialog(notice);
    else this.showSidebar(notice);
  }

  /** Another workbook: its pages speak of things that are not there any more. */
  closeAll(): void {
    this.closeDialog();
    this.closeSidebar();
  }

  /** Its list may be one person's own: whoever acts now gets theirs. */
  reloadSidebar(): void {
    this.sidebar?.reload();
  }

  private closeDialog(): void {
    this.dialog?.window.close();
  }

  private showDialog({ title, halaman, width, height }: PageNotice): void {
    this.closeDialog();
    const { desk, onRun } = this.windows;
    const close = () => window.close();
    const page = new PageFrame(halaman, title, {
      onClose: close,
      onEscape: close,
      onSize: (size) => this.resize(size),
      onFocusCells: () => undefined,
      onLink: (url) => desk.openLink(url),
      selection: () => desk.grid.selection(),
      onRun,
    });
    const window = openDialog({
      title,
      content: [page.frame],
      width: width ?? USUAL.width,
      look: 'jendela--halaman',
      onClose: () => {
        page.remove();
        if (this.dialog?.page === page) this.dialog = null;
        desk.grid.focus();
      },
    });
    page.frame.style.height = `min(${height ?? USUAL.height}px, calc(100vh - 120px))`;
    page.frame.focus();
    this.dialog = { window, page };
  }

  private resize({ width, height }: { width?: number; height?: number }): void {
    if (!this.dialog) return;
    const { window, page } = this.dialog;
    if (width) window.root.style.width = `min(${width}px, calc(100vw - 32px))`;
    if (height) page.frame.style.height = `min(${height}px, calc(100vh - 120px))`;
  }

  private closeSidebar(): void {
    if (!this.sidebar) return;
    this.sidebar.remove();
    this.sidebar = null;
    const side = byId('samping');
    side.hidden = true;
    side.replaceChildren();
    this.windows.desk.grid.focus();
  }

  private showSidebar({ title, halaman }: PageNotice): void {
    this.sidebar?.remove();
    const { desk, onRun } = this.windows;
    const page = new PageFrame(halaman, title, {
      onClose: () => this.closeSidebar(),
      onEscape: () => desk.grid.focus(),
      onSize: () => undefined,
      onFocusCells: () => desk.grid.focus(),
      onLink: (url) => desk.openLink(url),
      selection: () => desk.grid.selection(),
      onRun,
    });
    this.sidebar = page;
    const shut = element('button', { type: 'button', class: 'tombol-ikon', 'aria-label': 'Tutup panel samping' });
    shut.append(icon('close'));
    shut.addEventListener('click', () => this.closeSidebar());
    const side = byId('samping');
    side.setAttribute('aria-label', title);
    side.replaceChildren(element('div', { class: 'samping-kepala' }, element('h2', {}, title), shut), page.frame);
    side.hidden = false;
  }
}
