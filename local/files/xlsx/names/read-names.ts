/** Defined names of a workbook: plain areas become named ranges, the rest is kept in the file's own words. */
import type { Area, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import { clip, parseArea, splitReference } from '../address.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf } from '../xml/parse.ts';

/** Hidden names by which other programs move our protected areas along with the cells. */
export const PROTECTION_NAME = '_kinerja.lindung.';

export interface DefinedName {
  name: string;
  /** Position of the tab the name belongs to; `undefined` = the workbook. */
  scope: number | undefined;
  formula: string;
  isHidden: boolean;
  element: XmlElement;
}

export function definedNames(workbook: XmlElement): DefinedName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((element) => ({
    name: element.attributes.name ?? '',
    scope: numberOf(element, 'localSheetId'),
    formula: element.text.trim(),
    isHidden: flagOf(element, 'hidden'),
    element,
  }));
}

/** A plain area on one tab; `null` for everything else, `#REF!` included. */
export function areaOfFormula(formula: string): { tab: string; area: Area } | null {
  const { tab, address } = splitReference(formula);
  const area = parseArea(address);
  return tab === null || tab.includes('[') || area === null ? null : { tab, area };
}

/** Whether it is one that becomes a named range of the model. */
export function isNamedRange({ name, scope, formula, isHidden }: DefinedName): boolean {
  return (
    scope === undefined &&
    !isHidden &&
    !name.startsWith('_xlnm.') &&
    !name.startsWith(PROTECTION_NAME) &&
    areaOfFormula(formula) !== null
  );
}

export function readNames(names: DefinedName[], model: WorkbookModel): void {
  for (const entry of names.filter(isNamedRange)) {
    const found = areaOfFormula(entry.formula);
    const sheet = model.sheets.find(({ name }) => name.toLowerCase() === found?.tab.toLowerCase());
    const area = found === null || sheet === undefined ? null : clip(found.area, sheet.maxRows, sheet.maxColumns);
    if (sheet !== undefined && area !== null) model.namedRanges.set(entry.name, { sheetId: sheet.id, area });
  }
}

/** Where our protected areas lie now; `null` = the cells were deleted. */
export function trackedAreas(names: DefinedName[]): Map<string, Area | null> {
  const areas = new Map<string, Area | null>();
  for (const { name, formula } of names) {
    if (name.startsWith(PROTECTION_NAME))
      areas.set(name.slice(PROTECTION_NAME.length), areaOfFormula(formula)?.area ?? null);
  }
  return areas;
}
