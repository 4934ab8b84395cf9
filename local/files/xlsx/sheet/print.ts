/** Print set-up: Apps Script has none, so tabs without one get what suits wide tables; what a file has is kept. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import { quotedTab } from '../address.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, rawOf } from '../xml/parse.ts';

/** A4, landscape, as wide as the paper, as long as it takes. */
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
/** Inches. */
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

export function hasSetup(root: XmlElement): boolean {
  return childOf(root, 'pageSetup') !== undefined;
}

/** The very set-up that this program gives: nobody has changed it since. */
export function hasOurSetup(root: XmlElement): boolean {
  const setup = childOf(root, 'pageSetup');
  return setup !== undefined && rawOf(setup) === SETUP;
}

export function printXml(root: XmlElement | undefined): { pageMargins: string; pageSetup: string } {
  const [margins, setup] = [childOf(root, 'pageMargins'), childOf(root, 'pageSetup')];
  return {
    pageMargins: margins === undefined ? MARGINS : rawOf(margins),
    pageSetup: setup === undefined ? SETUP : rawOf(setup),
  };
}

/** Text of the name `_xlnm.Print_Titles`: the frozen rows are repeated on every page; `null` when none are frozen. */
export function printTitles(sheet: SheetModel): string | null {
  return sheet.frozenRows === 0 ? null : `${quotedTab(sheet.name)}!$1:$${sheet.frozenRows}`;
}
