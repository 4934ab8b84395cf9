/** The open workbook on somebody's screen: what it shows, what is done in the grid, and what has changed since. */
import type { ExecutionSession } from '../session.ts';
import type { WorkbookModel } from '../spreadsheet/model.ts';
import type { Edit, EditOutcome } from './edit-types.ts';
import { Editor } from './editor.ts';
import { type Person, peopleIn } from './people.ts';
import type { Delta, WorkbookView } from './view-types.ts';
import { WorkbookViewer } from './workbook-view.ts';

/** What an edit, an undo or a redo came to. */
export interface DeskAnswer {
  outcome: EditOutcome;
  delta: Delta;
  canUndo: boolean;
  canRedo: boolean;
}

export class Desk {
  private readonly viewer = new WorkbookViewer();
  private readonly editor = new Editor();

  view(session: ExecutionSession): WorkbookView {
    return this.viewer.whole(session);
  }

  private answer(session: ExecutionSession, outcome: EditOutcome): DeskAnswer {
    const { editor } = this;
    return {
      outcome,
      delta: this.viewer.delta(session),
      canUndo: editor.canUndo(),
      canRedo: editor.canRedo(),
    };
  }

  edit(session: ExecutionSession, edits: readonly Edit[]): DeskAnswer {
    return this.answer(session, this.editor.apply(session, edits));
  }

  undo(session: ExecutionSession): DeskAnswer {
    const did = this.editor.undo(session.workbook);
    return this.answer(
      session,
      did ? { ok: true, warning: null } : { ok: false, pesan: 'Tidak ada yang dapat diurungkan.' },
    );
  }

  redo(session: ExecutionSession): DeskAnswer {
    const did = this.editor.redo(session.workbook);
    return this.answer(
      session,
      did ? { ok: true, warning: null } : { ok: false, pesan: 'Tidak ada yang dapat diulangi.' },
    );
  }

  /** What has changed since it was shown last, without an edit: after the add-on ran, or for another person. */
  refresh(session: ExecutionSession): DeskAnswer {
    return this.answer(session, { ok: true, warning: null });
  }

  around<Result>(workbook: WorkbookModel, run: () => Result, hasWritten: (result: Result) => boolean): Result {
    return this.editor.around(workbook, run, hasWritten);
  }

  people(workbook: WorkbookModel): Person[] {
    return peopleIn(workbook);
  }
}
