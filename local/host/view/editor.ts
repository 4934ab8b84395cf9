/** A person's edits on the open workbook, one after the other, with undo and redo. */
import type { ExecutionSession } from '../session.ts';
import type { WorkbookModel } from '../spreadsheet/model.ts';
import { applyEdit, explainRefusal } from './apply-edit.ts';
import type { Edit, EditOutcome } from './edit-types.ts';
import { putBack, type Snapshot, takeSnapshot } from './snapshot.ts';

/** How far back undo goes: each step keeps a copy of the rows, so large workbooks get fewer. */
const STEPS = { most: 30, least: 3, cells: 4_000_000 };

function stepsFor(workbook: WorkbookModel): number {
  let cells = 1;
  for (const { values } of workbook.sheets) for (const row of values) cells += row.length;
  return Math.max(STEPS.least, Math.min(STEPS.most, Math.floor(STEPS.cells / cells)));
}

export class Editor {
  private undoable: Snapshot[] = [];
  private redoable: Snapshot[] = [];

  private remember(workbook: WorkbookModel, snapshot: Snapshot): void {
    this.undoable = [...this.undoable.slice(1 - stepsFor(workbook)), snapshot];
    this.redoable = [];
  }

  /** All the edits of one gesture, or none of them: a refused one puts everything back. */
  apply(session: ExecutionSession, edits: readonly Edit[]): EditOutcome {
    const before = takeSnapshot(session.workbook);
    let warning: string | null = null;
    let told: string | undefined;
    for (const edit of edits) {
      try {
        const outcome = applyEdit(session, edit);
        if (!outcome.ok) return outcome;
        warning ??= outcome.warning;
        told ??= outcome.told;
      } catch (error) {
        const refusal = explainRefusal(session, edit, error);
        putBack(session.workbook, before);
        return refusal;
      }
    }
    this.remember(session.workbook, before);
    return { ok: true, warning, ...(told === undefined ? {} : { told }) };
  }

  /** What the add-on does to the workbook can be undone as one step; a run that wrote nothing is none. */
  around<Result>(
    workbook: WorkbookModel,
    run: () => Result,
    hasWritten: (result: Result) => boolean = () => true,
  ): Result {
    const before = takeSnapshot(workbook);
    const result = run();
    if (hasWritten(result)) this.remember(workbook, before);
    return result;
  }

  canUndo(): boolean {
    return this.undoable.length > 0;
  }

  canRedo(): boolean {
    return this.redoable.length > 0;
  }

  /** @returns whether there was anything to undo */
  undo(workbook: WorkbookModel): boolean {
    const snapshot = this.undoable.pop();
    if (!snapshot) return false;
    this.redoable.push(takeSnapshot(workbook));
    putBack(workbook, snapshot);
    return true;
  }

  redo(workbook: WorkbookModel): boolean {
    const snapshot = this.redoable.pop();
    if (!snapshot) return false;
    this.undoable.push(takeSnapshot(workbook));
    putBack(workbook, snapshot);
    return true;
  }
}
