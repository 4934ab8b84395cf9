/** An open workbook: what the services work on, and what of the file is kept beside it for saving. */
import type { Scalar, WorkbookModel } from '../../host/spreadsheet/model.ts';
import type { Package } from './package/package.ts';
import type { Relationship } from './package/relationships.ts';
import type { StyleSheet } from './styles/stylesheet.ts';
import type { XmlElement } from './xml/parse.ts';

export interface OpenedWorkbook {
  model: WorkbookModel;
  kept: KeptFile;
}

/** Never changed after reading: saving twice from the same `OpenedWorkbook` is fine. */
export interface KeptFile {
  package: Package;
  workbookPath: string;
  workbook: XmlElement;
  relationships: Relationship[];
  styles: StyleSheet;
  /** Texts with several fonts in one cell, by their plain text: the `<si>` element's inside. */
  richTexts: Map<string, string>;
  /** By id of the tab. */
  sheets: Map<number, KeptSheet>;
  /** Chart sheets and the like, word for word, by the position they had among the tabs of the file. */
  otherSheets: { position: number; entry: XmlElement }[];
  /** Name of the hidden tab with our own data. */
  kinerjaTab: string;
  /** Part in which it lies now; `null` in a file that has none. */
  kinerjaPath: string | null;
  /** What reading already had to leave out, in words. */
  losses: string[];
}

/** A formula that does not survive translation there and back (array, data table, wrapped), word for word. */
export interface KeptFormula {
  xml: string;
  /** In the model's spelling as read; `null` when the model has only the value. */
  formula: string | null;
  value: Scalar;
  /** Good only while the value is the same. */
  exact: boolean;
  /** To be shown as `ARRAYFORMULA(…)`. */
  isArray: boolean;
}

/** A rule of the file with everything the model does not say; `key` is what the model says of it, areas left out. */
export interface KeptRule {
  key: string;
  /** JSON of the areas inside the grid. */
  areas: string;
  /** As the file has it: may reach beyond the grid. */
  sqref: string;
  element: XmlElement;
}

interface KeptComment {
  text: string;
  xml: string;
}

export interface KeptNotes {
  commentsPath: string;
  root: XmlElement;
  comments: Map<number, KeptComment>;
  /** Cells with a threaded comment: Excel keeps a placeholder as their note, which the model does not show. */
  threaded: Set<number>;
  drawingPath: string | null;
}

export interface KeptSheet {
  name: string;
  /** Position among all tabs of the file. */
  position: number;
  path: string;
  fileId: number;
  /** `hidden`, `veryHidden` or absent. */
  state: string | undefined;
  /** The worksheet without its cells. */
  root: XmlElement;
  relationships: Relationship[];
  formulas: Map<number, KeptFormula>;
  /** Attributes of cells that point into other parts (rich values, dynamic arrays). */
  cellMarks: Map<number, { attributes: string; value: Scalar }>;
  /** Outline attributes of rows. */
  rowMarks: Map<number, string>;
  validations: KeptRule[];
  /** Rules the model cannot show (a list computed by a formula): element and areas. */
  foreignValidations: { sqref: string; element: XmlElement }[];
  conditionals: KeptRule[];
  /** Hints shown over links. */
  tooltips: Map<number, { url: string; tooltip: string }>;
  notes: KeptNotes | null;
}
