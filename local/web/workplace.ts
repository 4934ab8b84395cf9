/** The page at work: what the person does goes to the program, what the program says is shown. */
import type { DeskAnswer } from '../host/view/desk.ts';
import type { Edit } from '../host/view/edit-types.ts';
import type { Delta } from '../host/view/view-types.ts';
import { Deltas } from './book/deltas.ts';
import { findSheet } from './book/look-up.ts';
import type { Desk, WorkbookState } from './desk.ts';
import { showMessage } from './dialogs/ask.ts';
import { aroundFiltered, skippedText } from './grid/filtered-rows.ts';
import type { Grid } from './grid/grid-types.ts';
import { openLink } from './open-link.ts';
import { showRefusal, showToast } from './status/toast.ts';
import { type Gesture, Gestures } from './talk/gestures.ts';
import { toPilihan } from './talk/pilihan.ts';
import { call, LostConnection, type Reply, StrangeProgram } from './talk/server.ts';

export interface WorkplaceListeners {
  /** Another workbook, person or version of the file. */
  onLoad(): void;
  /** Cells, tabs, or what can be undone have changed. */
  onChange(): void;
  /** Cells that wait to be sent. */
  onWaiting(cells: number): void;
}

interface Ran extends DeskAnswer {
  kesalahan?: { name: string; message: string };
}

export class Workplace implements Desk {
  readonly gestures: Gestures;
  readonly deltas: Deltas;
  /** A cell in a tab that is not shown yet: the change that brings it is on its way. */
  private wanted: { sheet: number; address: string } | null = null;

  constructor(
    readonly grid: Grid,
    public state: WorkbookState,
    private readonly listeners: WorkplaceListeners,
  ) {
    this.deltas = new Deltas({
      version: () => grid.view()?.version ?? 0,
      onDelta: (delta) => this.apply(delta),
      onGap: () => void this.reload(),
    });
    this.gestures = new Gestures({
      onAnswer: (gesture, answer) => this.take(gesture, answer),
      onProblem: (_, problem) => this.refuse(problem),
      onWaiting: (cells) => listeners.onWaiting(cells),
    });
  }

  load(state: WorkbookState): void {
    const isSame = state.url === this.state.url && this.grid.view() !== null;
    const before = this.grid.activeSheet();
    this.state = state;
    this.grid.show(state.buku);
    const isThere = state.buku.sheets.some(({ id, hidden }) => id === before && !hidden);
    this.grid.showSheet(isSame && isThere ? before : state.buku.activeSheetId);
    this.deltas.reset(state.buku.version);
    this.listeners.onLoad();
  }

  /** Something was missed: the whole workbook again. */
  async reload(): Promise<void> {
    try {
      const reply = await call<WorkbookState>('keadaan');
      if (reply.ok) this.load(reply);
    } catch (error) {
      // It is loaded when the connection is back.
      if (!(error instanceof LostConnection || error instanceof StrangeProgram)) throw error;
    }
  }

  private apply(delta: Delta): void {
    this.grid.apply(delta);
    this.listeners.onChange();
    if (this.wanted) this.jump(this.wanted.sheet, this.wanted.address);
  }

  private take(gesture: Gesture, answer: DeskAnswer): void {
    this.learn(answer);
    const { outcome } = answer;
    if (!outcome.ok) {
      showRefusal(outcome.pesan);
      return;
    }
    if (outcome.told !== undefined) showToast({ text: outcome.told, seconds: 9 });
    if (gesture.kind !== 'edit' || outcome.warning === null) return;
    const why = outcome.warning === '' ? '' : ` (${outcome.warning})`;
    const action = { label: 'Urungkan', run: () => this.undo() };
    showToast({
      text: `Bagian ini sebaiknya tidak diubah dengan tangan${why}. Perubahan Anda tetap disimpan.`,
      action,
    });
  }

  /** What an edit or a run of the add-on came to. */
  learn({ delta, canUndo, canRedo }: DeskAnswer): void {
    this.state = { ...this.state, canUndo, canRedo };
    this.deltas.take(delta.version, delta);
    this.listeners.onChange();
  }

  private refuse({ pesan = '', saran = '' }: Reply): void {
    showRefusal([pesan, saran].filter((part) => part !== '').join(' '));
  }

  edit(...wanted: Edit[]): Promise<void> {
    this.grid.commit();
    const { edits, skipped } = aroundFiltered(wanted, (id) => findSheet(this.grid.view(), id) ?? null);
    if (skipped > 0) showToast({ text: skippedText(skipped) });
    return this.gestures.add({ kind: 'edit', edits });
  }

  undo(): void {
    this.grid.commit();
    void this.gestures.add({ kind: 'urungkan' });
  }

  redo(): void {
    this.grid.commit();
    void this.gestures.add({ kind: 'ulangi' });
  }

  openLink(url: string): void {
    openLink(this, url);
  }

  /** Shows a cell, or as soon as its tab is there. */
  jump(sheet: number, address: string): void {
    const found = this.grid.view()?.sheets.find(({ id }) => id === sheet);
    this.wanted = found ? null : { sheet, address };
    if (found) this.grid.select(sheet, address);
  }

  runMenu(functionName: string): void {
    this.grid.commit();
    void this.runWhenSent(functionName);
  }

  /** What was typed before must be there when the add-on looks. */
  private async runWhenSent(functionName: string): Promise<void> {
    await this.gestures.settled();
    if (this.gestures.cells > 0) return showRefusal('Sambungan ke program terputus. Tunggu sampai tersambung lagi.');
    const reply = await call<Ran>('menu', { fungsi: functionName, pilihan: toPilihan(this.grid.selection()) });
    if (!reply.ok) return this.refuse(reply);
    this.learn(reply);
    const { kesalahan } = reply;
    if (kesalahan) showMessage('Tindakan tidak selesai', [`${kesalahan.name}: ${kesalahan.message}`]);
  }
}
