/** What the page and its grid say to each other: whoever draws the cells keeps to this, and nobody else has to know him. */
import type { Edit } from '../../host/view/edit-types.ts';
import type { CellView, Delta, WorkbookView } from '../../host/view/view-types.ts';

/** Rows and columns from 0, both ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Spot {
  row: number;
  column: number;
}

export interface Selection {
  sheet: number;
  /** At least one; the active cell is in the last. */
  areas: Area[];
  active: Spot;
  /** The active cell as the host showed it last; `null` = blank. */
  cell: CellView | null;
}

export interface ContextMenuPlace {
  /** In the window, pixels. */
  x: number;
  y: number;
  kind: 'sel' | 'baris' | 'kolom';
}

export interface GridOptions {
  container: HTMLElement;
  /**
   * What the person did, as one step to be undone together. What was typed is on the screen until the promise that this may
   * return ends; without one, until the next `apply`. Then the cells show what the host said last, taken or not.
   */
  onEdits: (edits: Edit[]) => unknown;
  onSelection: (selection: Selection) => void;
  /** Something was not done, and why: for a toast. */
  onRefused: (text: string) => void;
  /** Something was done with a reserve that the person should know of. */
  onTold?: (text: string) => void;
  /** The button of the filter in a header cell; `at` = the cell in the window. */
  onFilterButton?: (column: number, at: DOMRect) => void;
  onLink: (url: string) => void;
  onContextMenu: (place: ContextMenuPlace) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** Ctrl+F, or Ctrl+H to replace; without it the browser's own search opens. */
  onFind?: (replaces: boolean) => void;
}

export interface FindOptions {
  /** Only in this tab; absent = in all that are not hidden. */
  sheet?: number;
  matchCase?: boolean;
  /** The whole text of the cell, not a part of it. */
  wholeCell?: boolean;
  /** In what is edited (formulas, every digit) rather than in what is shown. */
  inFormulas?: boolean;
}

export interface Match extends Spot {
  sheet: number;
  /** `B5` */
  a1: string;
  text: string;
}

export interface Grid {
  /** A workbook, or the same one again from scratch. */
  show: (view: WorkbookView) => void;
  apply: (delta: Delta) => void;
  /** What is shown, all deltas worked in; `null` before the first `show`. */
  view: () => WorkbookView | null;
  /** Opens the tab, selects `B5`, `B5:D9`, `B:D` or `5:9` and brings it into sight. */
  select: (sheetId: number, a1: string) => void;
  activeSheet: () => number;
  showSheet: (id: number) => void;
  selection: () => Selection | null;
  /** The filled cells around the active one. */
  blockAround: () => Area;
  focus: () => void;
  /** Ends editing as Enter does, without moving on; call it before anything that reads the workbook. */
  commit: () => void;
  isEditing: () => boolean;
  /** For menus; by keyboard they work by themselves. */
  copy: () => void;
  cut: () => void;
  paste: (what?: 'semua' | 'nilai' | 'tampilan') => Promise<void>;
  clear: () => void;
  /** Nothing can be changed as long as there is a reason why not; what is being written waits. `null` = it can. */
  setReadOnly: (reason: string | null) => void;
  find: (text: string, options?: FindOptions) => Match[];
  dispose: () => void;
}
