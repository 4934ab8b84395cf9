/** Opens an .xlsx: everything the add-on works on goes into the model, everything else is kept for saving. */
import { createHash } from 'node:crypto';
import { type SheetModel, StyleTable, type WorkbookModel } from '../../host/spreadsheet/model.ts';
import { areaName, quotedTab } from './address.ts';
import { readSharedStrings } from './cells/read-strings.ts';
import { readCharts } from './charts/read-charts.ts';
import { defaultStyles } from './default-parts.ts';
import { readFilter } from './filter/read-filter.ts';
import { storedJson, storedList } from './kinerja-tab/cells.ts';
import { parseStored, type StoredTab, type StoredWorkbook } from './kinerja-tab/data.ts';
import { headerOf, matchTabs, tabIds } from './kinerja-tab/match-tabs.ts';
import { restoreTab, writesLock } from './kinerja-tab/restore.ts';
import { tabsOf } from './links/location.ts';
import { keptContents } from './losses.ts';
import { areaOfFormula, definedNames, readNames, trackedAreas } from './names/read-names.ts';
import type { KeptFile, OpenedWorkbook } from './opened.ts';
import { Package } from './package/package.ts';
import { isKind, type Relationship } from './package/relationships.ts';
import { assertZip, brokenFile, notAWorkbook, passwordProtected } from './recognise.ts';
import {
  type FileContext,
  growGrid,
  readSheetCells,
  readSheetRules,
  type SheetEntry,
  type SheetReading,
} from './sheet/read-sheet.ts';
import { themeColors } from './styles/colors.ts';
import { StyleWriter } from './styles/style-writer.ts';
import { internStyles, readStyleSheet } from './styles/stylesheet.ts';
import type { ValidationContext } from './validation/read-validations.ts';
import { childOf, childrenOf, flagOf, numberOf, parseXml, relationOf, type XmlElement, XmlError } from './xml/parse.ts';
import { readZip, ZipError } from './zip/read-zip.ts';

/**
 * @param options.fileName shown in messages; without its ending it is the workbook's name
 * @throws FileProblem when the bytes are no workbook, are damaged or protected by a password
 */
export async function readWorkbook(bytes: Uint8Array, options: { fileName: string }): Promise<OpenedWorkbook> {
  const { fileName } = options;
  assertZip(bytes, fileName);
  try {
    return openPackage(new Package(readZip(bytes)), idOf(bytes), fileName);
  } catch (error) {
    if (error instanceof ZipError) throw error.encrypted ? passwordProtected(fileName) : brokenFile(fileName, error);
    if (error instanceof XmlError) throw brokenFile(fileName, error);
    throw error;
  }
}

interface WorkbookParts {
  path: string;
  root: XmlElement;
  relationships: Relationship[];
}

function workbookParts(file: Package, fileName: string): WorkbookParts {
  const main = file.relationships('').find((relationship) => isKind(relationship, 'officeDocument'));
  const path = main?.target ?? 'xl/workbook.xml';
  const root = file.xml(path);
  if (root === undefined || root.name !== 'workbook') throw notAWorkbook(fileName);
  return { path, root, relationships: file.relationships(path) };
}

function partOf(file: Package, { relationships }: WorkbookParts, kind: string): XmlElement | undefined {
  const relationship = relationships.find((candidate) => isKind(candidate, kind));
  return relationship === undefined ? undefined : file.xml(relationship.target);
}

function contextOf(file: Package, parts: WorkbookParts, table: StyleTable): FileContext {
  const theme = themeColors(partOf(file, parts, 'theme'));
  const found = readStyleSheet(partOf(file, parts, 'styles') ?? parseXml(defaultStyles()), theme);
  const styles = found.xfs.length > 0 ? found : readStyleSheet(parseXml(defaultStyles()), theme);
  // A format is plain when the model's words alone give the same record again.
  const writer = new StyleWriter(styles, new StyleTable());
  internStyles(styles, table, (xf, style) => {
    const original = styles.xfs[xf];
    return original !== undefined && writer.xfText(style) === original.source.slice(original.start, original.end);
  });
  const relationship = parts.relationships.find((candidate) => isKind(candidate, 'sharedStrings'));
  const shared = readSharedStrings(relationship === undefined ? undefined : file.bytes(relationship.target));
  const date1904 = flagOf(childOf(parts.root, 'workbookPr'), 'date1904');
  return { file, styles, shared, date1904 };
}

/** Worksheets, and tabs of other kinds. */
function entriesOf(parts: WorkbookParts): { sheets: SheetEntry[]; others: KeptFile['otherSheets'] } {
  const sheets: SheetEntry[] = [];
  const others: KeptFile['otherSheets'] = [];
  childrenOf(childOf(parts.root, 'sheets'), 'sheet').forEach((entry, position) => {
    const id = relationOf(entry);
    const relationship = parts.relationships.find((candidate) => candidate.id === id);
    const { name = `Sheet${position + 1}`, state } = entry.attributes;
    const fileId = numberOf(entry, 'sheetId') ?? position + 1;
    if (relationship === undefined || !isKind(relationship, 'worksheet')) others.push({ position, entry });
    else sheets.push({ name, path: relationship.target, fileId, position, state });
  });
  return { sheets, others };
}

interface Stored {
  tab: SheetModel | null;
  name: string;
  path: string | null;
  workbook: StoredWorkbook | null;
  losses: string[];
}

/** Our own hidden tab among the others; `readings` loses it. */
function takeStored(readings: SheetReading[]): Stored {
  const index = readings.findIndex(({ sheet }) => /^_kinerja(?:_\d+)?$/.test(sheet.name) && storedJson(sheet) !== null);
  const names = new Set(readings.map(({ sheet }) => sheet.name.toLowerCase()));
  let name = '_kinerja';
  for (let number = 2; names.has(name); number++) name = `_kinerja_${number}`;
  const reading = readings[index];
  if (reading === undefined) return { tab: null, name, path: null, workbook: null, losses: [] };
  readings.splice(index, 1);
  const workbook = parseStored(storedJson(reading.sheet) ?? '');
  const losses =
    workbook === null
      ? [
          `Data tambahan di tab tersembunyi ${reading.sheet.name} (perlindungan, pengaturan program) rusak dan tidak terpakai lagi.`,
        ]
      : [];
  return { tab: reading.sheet, name: reading.sheet.name, path: reading.kept.path, workbook, losses };
}

/** An id that stays the same for the same file until it is saved by us. */
function idOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 32);
}

function emptyModel(id: string, fileName: string, stored: StoredWorkbook | null, styles: StyleTable): WorkbookModel {
  return {
    id: stored?.id || id,
    name: fileName.replace(/^.*[\\/]/, '').replace(/\.xls[xm]$/i, ''),
    locale: stored?.locale ?? 'id_ID',
    timeZone: stored?.timeZone ?? 'Asia/Jakarta',
    owner: stored?.owner ?? '',
    editors: stored?.editors ?? [],
    sheets: [],
    styles,
    namedRanges: new Map(),
    documentProperties: new Map(stored?.documentProperties),
    activeSheetId: 0,
    notices: [],
  };
}

function giveIds(readings: SheetReading[], stored: StoredWorkbook | null): (StoredTab | undefined)[] {
  const tabs = readings.map(({ sheet, kept }) => ({ name: sheet.name, fileId: kept.fileId, header: headerOf(sheet) }));
  const matched = matchTabs(tabs, stored?.tabs ?? []);
  const ids = tabIds(tabs, matched);
  readings.forEach(({ sheet }, index) => {
    sheet.id = ids[index] ?? sheet.id;
    const entry = matched[index];
    growGrid(sheet, entry?.maxRows, entry?.maxColumns);
  });
  return matched;
}

function validationContext(model: WorkbookModel, stored: Stored, workbook: XmlElement): ValidationContext {
  const names = new Map(
    definedNames(workbook).map(({ name, formula }) => [name.toLowerCase(), areaOfFormula(formula)]),
  );
  const whole = new Map(stored.workbook?.longTexts);
  return {
    tabs: tabsOf(model.sheets),
    listOf: (reference) => (stored.tab === null ? null : storedList(reference, stored.tab)),
    areaOfName: (name) => {
      const found = names.get(name.toLowerCase());
      return found === undefined || found === null ? null : `${quotedTab(found.tab)}!${areaName(found.area)}`;
    },
    longText: (text) => whole.get(text) ?? text,
  };
}

function activeSheet(readings: SheetReading[], workbook: XmlElement): number {
  const position = numberOf(childOf(childOf(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const visible = readings.filter(({ sheet }) => !sheet.hidden);
  const active = visible.find(({ kept }) => kept.position === position) ?? visible[0] ?? readings[0];
  return active?.sheet.id ?? 0;
}

function countCharts({ sheets }: WorkbookModel): number {
  return sheets.reduce((sum, { charts }) => sum + charts.length, 0);
}

/** @param id of the workbook when the file does not say one @throws XmlError, ZipError, FileProblem */
export function openPackage(file: Package, id: string, fileName: string): OpenedWorkbook {
  const parts = workbookParts(file, fileName);
  const table = new StyleTable();
  const context = contextOf(file, parts, table);
  const { sheets, others } = entriesOf(parts);
  const readings = sheets.map((entry) => readSheetCells(entry, context));
  const stored = takeStored(readings);
  const matched = giveIds(readings, stored.workbook);
  const model = emptyModel(id, fileName, stored.workbook, table);
  model.sheets = readings.map(({ sheet }) => sheet);
  model.activeSheetId = activeSheet(readings, parts.root);
  const rules = validationContext(model, stored, parts.root);
  const tracked = trackedAreas(definedNames(parts.root));
  readings.forEach((reading, index) => {
    readSheetRules(reading, context.styles, rules);
    readFilter(model, reading.sheet, reading.kept);
    const entry = matched[index];
    if (entry === undefined) return;
    if (writesLock(entry.protections)) reading.sheet.protections = [];
    restoreTab(reading.sheet, entry, (id) => tracked.get(`${entry.id}.${id}`));
  });
  for (const { sheet, kept } of readings) readCharts(sheet, kept, file, 1 + countCharts(model));
  readNames(definedNames(parts.root), model);
  const losses = [...stored.losses, ...readings.flatMap((reading) => reading.losses)];
  if (context.date1904)
    losses.push(
      'Berkas memakai sistem tanggal 1904; saat disimpan diubah ke sistem 1900. Tanggal yang tampak tetap sama.',
    );
  const kept: KeptFile = {
    package: file,
    workbookPath: parts.path,
    workbook: parts.root,
    relationships: parts.relationships,
    styles: context.styles,
    richTexts: context.shared.rich,
    sheets: new Map(readings.map((reading) => [reading.sheet.id, reading.kept])),
    otherSheets: others,
    kinerjaTab: stored.name,
    kinerjaPath: stored.path,
    losses,
  };
  model.notices.push(...keptContents(file, kept.sheets, model.sheets, parts.path), ...losses);
  return { model, kept };
}
