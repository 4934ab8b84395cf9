/** Defined names as XML: named ranges, filters, print titles, the tracks of protected areas, and what the file had besides. */
import type { Area, SheetModel, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import { absoluteName, clip, quotedTab } from '../address.ts';
import { refersToLostTab, withRenamedTabs } from '../formula/translate.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptFile, KeptSheet } from '../opened.ts';
import { hasOurSetup, hasSetup, printTitles } from '../sheet/print.ts';
import { element } from '../xml/build.ts';
import { escapeFormula } from '../xml/text.ts';
import { areaOfFormula, type DefinedName, definedNames, isNamedRange, PROTECTION_NAME } from './read-names.ts';

interface WrittenName {
  name: string;
  scope: number | undefined;
  xml: string;
}

function nameXml(name: string, formula: string, attributes: { localSheetId?: number; hidden?: '1' } = {}): WrittenName {
  const { localSheetId, hidden } = attributes;
  return {
    name,
    scope: localSheetId,
    xml: element('definedName', { name, localSheetId, hidden }, escapeFormula(formula)),
  };
}

/** The file's text for an area that reaches beyond the grid, as long as the area is the same within it. */
function rangeFormula(before: DefinedName | undefined, sheet: SheetModel, area: Area): string {
  const found = before === undefined ? null : areaOfFormula(before.formula);
  const inGrid = found === null ? null : clip(found.area, sheet.maxRows, sheet.maxColumns);
  const isSame = found?.tab === sheet.name && JSON.stringify(inGrid) === JSON.stringify(area);
  return isSame && before !== undefined ? before.formula : `${quotedTab(sheet.name)}!${absoluteName(area)}`;
}

function rangeNames(model: WorkbookModel, known: DefinedName[]): WrittenName[] {
  const before = new Map(known.filter(isNamedRange).map((entry) => [entry.name, entry]));
  const sheets = new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
  const names: WrittenName[] = [];
  for (const [name, { sheetId, area }] of model.namedRanges) {
    const sheet = sheets.get(sheetId);
    if (sheet !== undefined) names.push(nameXml(name, rangeFormula(before.get(name), sheet, area)));
  }
  return names;
}

const TITLES = '_xlnm.Print_Titles';

/** The frozen rows are repeated unless the file says itself what is. */
function ownTitles(sheet: SheetModel, kept: KeptSheet | undefined, known: DefinedName[]): string | null {
  if (kept === undefined || hasOurSetup(kept.root)) return printTitles(sheet);
  const says = hasSetup(kept.root) || known.some(({ name, scope }) => name === TITLES && scope === kept.position);
  return says ? null : printTitles(sheet);
}

function tabNames(
  model: WorkbookModel,
  kept: KeptFile,
  positions: Map<number, number>,
  known: DefinedName[],
): WrittenName[] {
  const names: WrittenName[] = [];
  for (const sheet of model.sheets) {
    const localSheetId = positions.get(sheet.id) ?? 0;
    const tab = quotedTab(sheet.name);
    if (sheet.filter !== null)
      names.push(
        nameXml('_xlnm._FilterDatabase', `${tab}!${absoluteName(sheet.filter)}`, { localSheetId, hidden: '1' }),
      );
    const titles = ownTitles(sheet, kept.sheets.get(sheet.id), known);
    if (titles !== null) names.push(nameXml(TITLES, titles, { localSheetId }));
    for (const { id, area } of sheet.protections) {
      if (area !== null)
        names.push(nameXml(`${PROTECTION_NAME}${sheet.id}.${id}`, `${tab}!${absoluteName(area)}`, { hidden: '1' }));
    }
  }
  return names;
}

/** Names that are written anew from the model. */
function isRewritten({ name, scope }: DefinedName, kept: KeptFile): boolean {
  if (name.startsWith(PROTECTION_NAME) || name === '_xlnm._FilterDatabase') return true;
  const sheet = [...kept.sheets.values()].find(({ position }) => position === scope);
  return name === TITLES && sheet !== undefined && hasOurSetup(sheet.root);
}

/** Names of the file that the model does not know, moved to where their tabs are now. */
function keptNames(
  model: WorkbookModel,
  kept: KeptFile,
  positions: Map<number, number>,
  tabs: Tabs,
  known: DefinedName[],
): WrittenName[] {
  const renames = renamesOf(model, kept);
  const names: WrittenName[] = [];
  for (const entry of known) {
    if (isNamedRange(entry) || isRewritten(entry, kept)) continue;
    const scope = entry.scope === undefined ? undefined : newPosition(entry.scope, kept, positions);
    const formula = withRenamedTabs(entry.formula, (name) => renames.get(name.toLowerCase()));
    if ((entry.scope !== undefined && scope === undefined) || refersToLostTab(formula, tabs)) continue;
    const xml = element('definedName', { ...entry.element.attributes, localSheetId: scope }, escapeFormula(formula));
    names.push({ name: entry.name, scope, xml });
  }
  return names;
}

/** New names of tabs by the old ones, in lower case. */
export function renamesOf(model: WorkbookModel, kept: KeptFile): Map<string, string> {
  const renames = new Map<string, string>();
  for (const { id, name } of model.sheets) {
    const before = kept.sheets.get(id)?.name;
    if (before !== undefined && before !== name) renames.set(before.toLowerCase(), name);
  }
  return renames;
}

/** Tabs the model does not show keep their names too; `undefined` when the tab is gone. */
function newPosition(before: number, kept: KeptFile, positions: Map<number, number>): number | undefined {
  for (const [id, { position }] of kept.sheets) if (position === before) return positions.get(id);
  return undefined;
}

/** @param positions of the tabs in the file to be, by id */
export function namesXml(model: WorkbookModel, kept: KeptFile, positions: Map<number, number>, tabs: Tabs): string {
  const known = definedNames(kept.workbook);
  const own = [...rangeNames(model, known), ...tabNames(model, kept, positions, known)];
  const key = ({ name, scope }: WrittenName) => `${name.toLowerCase()}|${scope ?? ''}`;
  const taken = new Set(own.map(key));
  const others = keptNames(model, kept, positions, tabs, known).filter((entry) => !taken.has(key(entry)));
  const all = [...own, ...others].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return all.length === 0 ? '' : element('definedNames', {}, all.map(({ xml }) => xml).join(''));
}
