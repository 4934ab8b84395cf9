/** The workbook part: the list of tabs, the names, which tab is in front. */
import type { WorkbookModel } from '../../host/spreadsheet/model.ts';
import type { KeptFile } from './opened.ts';
import { OFFICE } from './package/relationships.ts';
import type { TabPlace } from './write-workbook.ts';
import { element, rebuilt } from './xml/build.ts';
import { childOf, numberOf, rawOf } from './xml/parse.ts';

/** ECMA-376 part 1, 18.2.27. What stands outside of the list (where the file once lay, revision marks) is left out. */
const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

interface Entry {
  xml: string;
  /** Of a tab of the model. */
  id?: number;
}

/** Tabs in their order; those of other kinds where they were; ours last. */
function entriesOf(kept: KeptFile, places: TabPlace[], hiddenId: string): Entry[] {
  const entries: Entry[] = places.map(({ sheet, fileId, relationId }) => {
    const before = kept.sheets.get(sheet.id)?.state;
    const state = sheet.hidden ? (before ?? 'hidden') : undefined;
    return {
      id: sheet.id,
      xml: element('sheet', {
        name: sheet.name,
        sheetId: fileId,
        state: state === 'visible' ? 'hidden' : state,
        'r:id': relationId,
      }),
    };
  });
  for (const { position, entry } of kept.otherSheets)
    entries.splice(Math.min(position, entries.length), 0, { xml: rawOf(entry) });
  const used = [
    ...places.map(({ fileId }) => fileId),
    ...kept.otherSheets.map(({ entry }) => numberOf(entry, 'sheetId') ?? 0),
  ];
  const sheetId = Math.max(0, ...used) + 1;
  entries.push({ xml: element('sheet', { name: kept.kinerjaTab, sheetId, state: 'veryHidden', 'r:id': hiddenId }) });
  return entries;
}

function bookViews(kept: KeptFile, activeTab: number): string {
  const views = childOf(kept.workbook, 'bookViews');
  const [first, ...others] = views?.children ?? [];
  const changes = { activeTab: activeTab || undefined, firstSheet: undefined };
  const view = first === undefined ? element('workbookView', changes) : rebuilt(first, changes);
  return element(
    'bookViews',
    {},
    view + others.map((other) => rebuilt(other, { activeTab: undefined, firstSheet: undefined })).join(''),
  );
}

/** Excel computes formulas anew when it opens the file: our results may come from another engine. */
function calculation(model: WorkbookModel, kept: KeptFile): string {
  const original = childOf(kept.workbook, 'calcPr');
  const fullCalcOnLoad = model.sheets.some(({ formulas }) => formulas.size > 0) ? '1' : undefined;
  if (original !== undefined) return rebuilt(original, { fullCalcOnLoad });
  return fullCalcOnLoad === undefined ? '' : element('calcPr', { fullCalcOnLoad });
}

/** @param names makes the defined names once the positions of the tabs are known, by id */
export function workbookXml(
  model: WorkbookModel,
  kept: KeptFile,
  places: TabPlace[],
  hiddenId: string,
  names: (positions: Map<number, number>) => string,
): { xml: string; positions: Map<number, number> } {
  const root = kept.workbook;
  const entries = entriesOf(kept, places, hiddenId);
  const positions = new Map(
    entries.flatMap(({ id }, position): [number, number][] => (id === undefined ? [] : [[id, position]])),
  );
  const properties = childOf(root, 'workbookPr');
  const parts: Record<string, string> = {
    workbookPr: properties === undefined ? '' : rebuilt(properties, { date1904: undefined }),
    bookViews: bookViews(kept, positions.get(model.activeSheetId) ?? 0),
    sheets: element('sheets', {}, entries.map(({ xml }) => xml).join('')),
    definedNames: names(positions),
    calcPr: calculation(model, kept),
  };
  const raw = (name: string) =>
    root.children
      .filter((child) => child.name === name)
      .map(rawOf)
      .join('');
  const inner = ORDER.map((name) => parts[name] ?? raw(name)).join('');
  const prefix = root.prefix.slice(0, -1);
  const namespaces = {
    xmlns: root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`],
    'xmlns:r': root.attributes['xmlns:r'] ?? OFFICE,
  };
  return { xml: element('workbook', { ...root.attributes, ...namespaces }, inner), positions };
}
