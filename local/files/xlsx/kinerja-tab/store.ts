/** Gathers what the file cannot hold of a workbook. */
import type { LinkRun, ProtectionModel, SheetModel, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import { columnOfKey, rowOfKey } from '../../../host/spreadsheet/model.ts';
import { areaName, cellName } from '../address.ts';
import type { Tabs } from '../links/location.ts';
import { isHeldByFile } from '../links/write-links.ts';
import { displacedNotes } from '../notes/write-notes.ts';
import type { KeptSheet } from '../opened.ts';
import type { StoredProtection, StoredTab, StoredWorkbook } from './data.ts';
import { headerOf } from './match-tabs.ts';

function cellAt(key: number): string {
  return cellName(rowOfKey(key), columnOfKey(key));
}

function storedProtection(protection: ProtectionModel): StoredProtection {
  const { id, description, warningOnly, editors, domainEdit } = protection;
  return {
    id,
    area: protection.area === null ? null : areaName(protection.area),
    unprotected: protection.unprotected.map(areaName),
    description,
    warningOnly,
    editors,
    domainEdit,
    foreign: protection.foreign !== undefined,
    everyone: protection.everyone === true,
  };
}

function shownText({ values }: SheetModel, key: number): string {
  const value = values[rowOfKey(key)]?.[columnOfKey(key)] ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function storedLinks(sheet: SheetModel, tabs: Tabs): StoredTab['links'] {
  const links: StoredTab['links'] = [];
  for (const [key, runs] of sheet.links) {
    const text = shownText(sheet, key);
    if (isHeldByFile(runs, text.length, tabs)) continue;
    links.push([cellAt(key), text, runs.map(({ start, end, url }: LinkRun) => [start, end, url])]);
  }
  return links;
}

/** @param fileId `sheetId` the tab gets in the file */
function storedTab(sheet: SheetModel, fileId: number, kept: KeptSheet | undefined, tabs: Tabs): StoredTab {
  return {
    name: sheet.name,
    id: sheet.id,
    fileId,
    header: headerOf(sheet),
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    protections: sheet.protections.map(storedProtection),
    links: storedLinks(sheet, tabs),
    notes: displacedNotes(sheet, kept?.notes ?? null).map((key) => [cellAt(key), sheet.notes.get(key) ?? '']),
  };
}

export function storedWorkbook(
  model: WorkbookModel,
  fileIds: Map<number, number>,
  kept: Map<number, KeptSheet>,
  tabs: Tabs,
  longTexts: Map<string, string>,
): StoredWorkbook {
  return {
    version: 1,
    id: model.id,
    locale: model.locale,
    timeZone: model.timeZone,
    owner: model.owner,
    editors: model.editors,
    documentProperties: [...model.documentProperties],
    longTexts: [...longTexts],
    tabs: model.sheets.map((sheet) => storedTab(sheet, fileIds.get(sheet.id) ?? 0, kept.get(sheet.id), tabs)),
  };
}
