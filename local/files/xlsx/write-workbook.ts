/** Saves a workbook as .xlsx: the model's tabs are written anew, all other parts of the file stay as they were. */
import { toUSVString } from 'node:util';
import type { SheetModel } from '../../host/spreadsheet/model.ts';
import { StringTable } from './cells/string-table.ts';
import { hiddenTabXml, StoredLists } from './kinerja-tab/cells.ts';
import { storedWorkbook } from './kinerja-tab/store.ts';
import { type Tabs, tabsOf } from './links/location.ts';
import { namesXml, renamesOf } from './names/write-names.ts';
import type { KeptFile, OpenedWorkbook } from './opened.ts';
import { type Package, XML_HEAD } from './package/package.ts';
import { idMaker, isKind, OFFICE, type Relationship } from './package/relationships.ts';
import { renameInCharts } from './renamed-tabs.ts';
import { type SheetTarget, writeSheet } from './sheet/write-sheet.ts';
import { StyleWriter } from './styles/style-writer.ts';
import { workbookXml } from './workbook-part.ts';
import { numberOf, relationOf } from './xml/parse.ts';
import { packPieces, writeZip } from './zip/write-zip.ts';

const PREFIX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** A tab's place in the file to be. */
export interface TabPlace {
  sheet: SheetModel;
  path: string;
  fileId: number;
  relationId: string;
}

const SHEET_PART = ['xl/worksheets/sheet', '.xml'] as const;

/** Before any new tab gets a part: what the hidden tab and everything else the workbook refers to is written to later. */
function reserveParts({ kinerjaPath, relationships, sheets }: KeptFile, file: Package): void {
  const ofTabs = new Set([...sheets.values()].map(({ path }) => path));
  const targets = relationships.filter(({ external }) => !external).map(({ target }) => target);
  for (const path of targets) if (!ofTabs.has(path)) file.reserve(path);
  if (kinerjaPath !== null) file.reserve(kinerjaPath);
}

/**
 * Parts, numbers and relationship ids: those of the file stay, new tabs get fresh ones. So does a tab that shared its part
 * with another one.
 */
function placesOf({ model, kept }: OpenedWorkbook, file: Package): TabPlace[] {
  const used = [...kept.sheets.values()]
    .map(({ fileId }) => fileId)
    .concat(kept.otherSheets.map(({ entry }) => numberOf(entry, 'sheetId') ?? 0));
  let fileId = Math.max(0, ...used);
  const freshId = idMaker(kept.relationships);
  reserveParts(kept, file);
  const keeping = new Set<SheetModel>();
  for (const sheet of model.sheets) {
    const before = kept.sheets.get(sheet.id);
    if (before !== undefined && file.reserve(before.path)) keeping.add(sheet);
  }
  return model.sheets.map((sheet) => {
    const before = kept.sheets.get(sheet.id);
    const relationship = kept.relationships.find(({ target, external }) => !external && target === before?.path);
    if (before !== undefined && relationship !== undefined && keeping.has(sheet))
      return { sheet, path: before.path, fileId: before.fileId, relationId: relationship.id };
    const path = file.freshPath(...SHEET_PART);
    file.reserve(path);
    return { sheet, path, fileId: before?.fileId ?? ++fileId, relationId: freshId() };
  });
}

/** What the tabs put aside while they are written, for our own hidden tab. */
function sideTexts(
  tab: string,
  tabs: Tabs,
): { lists: StoredLists; longTexts: Map<string, string>; validations: SheetTarget['validations'] } {
  const lists = new StoredLists(tab);
  const longTexts = new Map<string, string>();
  const cut = (text: string, length: number) => {
    if (text.length <= length) return text;
    const part = `${toUSVString(text.slice(0, length - 1))}…`;
    longTexts.set(part, text);
    return part;
  };
  return { lists, longTexts, validations: { tabs, addList: (values) => lists.add(values), cut } };
}

function partPath(kept: KeptFile, kind: string, path: string): string {
  return kept.relationships.find((relationship) => isKind(relationship, kind))?.target ?? path;
}

/** Relationships of the workbook part: tabs as they are now, no calculation chain (Excel makes a new one). */
function workbookRelationships(
  kept: KeptFile,
  places: TabPlace[],
  hidden: { id: string; path: string },
): Relationship[] {
  const others = new Set(kept.otherSheets.map(({ entry }) => relationOf(entry)));
  const relationships = kept.relationships.filter(
    (relationship) =>
      !isKind(relationship, 'calcChain') && (!isKind(relationship, 'worksheet') || others.has(relationship.id)),
  );
  const add = (kind: string, id: string, target: string) =>
    relationships.push({ id, type: `${OFFICE}/${kind}`, target, external: false });
  for (const { relationId, path } of places) add('worksheet', relationId, path);
  add('worksheet', hidden.id, hidden.path);
  const freshId = idMaker(relationships);
  for (const kind of ['styles', 'sharedStrings']) {
    if (!relationships.some((relationship) => isKind(relationship, kind)))
      add(kind, freshId(), partPath(kept, kind, `xl/${kind}.xml`));
  }
  return relationships;
}

/** A digital signature does not hold for changed content. */
function dropSignatures(file: Package): void {
  const relationships = file.relationships('');
  const others = relationships.filter((relationship) => !isKind(relationship, 'origin'));
  if (others.length < relationships.length) file.setRelationships('', others);
}

/** The workbook may be changed and written again. @returns bytes of the .xlsx */
export async function writeWorkbook(opened: OpenedWorkbook): Promise<Uint8Array> {
  const { model, kept } = opened;
  const file = kept.package.copy();
  const tabs = tabsOf(model.sheets);
  const places = placesOf(opened, file);
  const styles = new StyleWriter(kept.styles, model.styles);
  const strings = new StringTable(kept.richTexts);
  const { lists, longTexts, validations } = sideTexts(kept.kinerjaTab, tabs);
  const target: SheetTarget = {
    file,
    workbook: model,
    styles,
    looks: model.styles,
    strings,
    tabs,
    validations,
    theme: kept.styles.theme,
    ours: `${kept.kinerjaTab}!`,
    activeSheetId: model.activeSheetId,
  };
  // Before our own charts are written, which have the new names already.
  renameInCharts(file, renamesOf(model, kept));
  for (const { sheet, path } of places) await writeSheet(sheet, kept.sheets.get(sheet.id), path, target);
  const hiddenPath = kept.kinerjaPath ?? file.freshPath(...SHEET_PART);
  const fileIds = new Map(places.map(({ sheet, fileId }) => [sheet.id, fileId]));
  const stored = storedWorkbook(model, fileIds, kept.sheets, tabs, longTexts);
  file.setText(hiddenPath, hiddenTabXml(JSON.stringify(stored), lists.columns), `${PREFIX}worksheet+xml`);
  await writeWorkbookPart(opened, places, hiddenPath, file, tabs);
  file.setText(partPath(kept, 'styles', 'xl/styles.xml'), styles.xml(), `${PREFIX}styles+xml`);
  file.set(
    partPath(kept, 'sharedStrings', 'xl/sharedStrings.xml'),
    await packPieces(strings.pieces(XML_HEAD)),
    `${PREFIX}sharedStrings+xml`,
  );
  dropSignatures(file);
  return writeZip(file.reachable());
}

async function writeWorkbookPart(
  { model, kept }: OpenedWorkbook,
  places: TabPlace[],
  hiddenPath: string,
  file: Package,
  tabs: Tabs,
): Promise<void> {
  const taken = [
    ...kept.relationships.filter(({ target }) => target !== kept.kinerjaPath),
    ...places.map(({ relationId }) => ({ id: relationId, type: '', target: '', external: false })),
  ];
  const hidden = { id: idMaker(taken)(), path: hiddenPath };
  const { xml, positions } = workbookXml(model, kept, places, hidden.id, (at) => namesXml(model, kept, at, tabs));
  if (positions.size !== model.sheets.length) throw new Error('two tabs have the same id');
  file.setText(kept.workbookPath, xml);
  file.setRelationships(kept.workbookPath, workbookRelationships(kept, places, hidden));
}
