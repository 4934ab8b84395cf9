/** What the parts of the page share: the cells, the way to the program, and what is known of the open workbook. */
import type { DiskState } from '../host/protocol.ts';
import type { MenuEntry, UiQuestion } from '../host/session.ts';
import type { Edit } from '../host/view/edit-types.ts';
import type { Person } from '../host/view/people.ts';
import type { SheetView, WorkbookView } from '../host/view/view-types.ts';
import type { SaveState } from '../server/autosave.ts';
import type { RecentFile } from '../server/recent-files.ts';
import { findSheet } from './book/look-up.ts';
import type { Grid, Selection } from './grid/grid-types.ts';
import type { Gestures } from './talk/gestures.ts';

/** Answer to `keadaan` and to whatever opens a workbook. */
export interface WorkbookState {
  buku: WorkbookView;
  orang: Person[];
  disk: DiskState;
  /** Address of the acting person. */
  pengguna: string;
  menu: MenuEntry[];
  berkas: string;
  folder: string;
  /** Of the file, as cells of other workbooks link to it. */
  url: string;
  canUndo: boolean;
  canRedo: boolean;
  simpan: SaveState;
  catatan: string[];
  terakhir: RecentFile[];
  pertanyaan: { id: number; question: UiQuestion }[];
}

export interface Desk {
  readonly grid: Grid;
  readonly gestures: Gestures;
  readonly state: WorkbookState;
  /** Another workbook, person or version of the file. */
  load(state: WorkbookState): void;
  /** One step, to be undone together. */
  edit(...edits: Edit[]): Promise<void>;
  undo(): void;
  redo(): void;
  /** Follows a link of a cell or of a page. */
  openLink(url: string): void;
  /** Runs a function of the add-on from its menu. */
  runMenu(functionName: string): void;
}

export function activeSheet({ grid }: Desk): SheetView | undefined {
  return findSheet(grid.view(), grid.activeSheet());
}

/** What is marked, and in which tab; nothing while no cell is. */
export function marked({ grid }: Desk): Selection | null {
  return grid.selection();
}
