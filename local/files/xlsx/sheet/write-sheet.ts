/** Writes one worksheet: what the model says, and between it what the file had of its own, in the order Excel wants. */
import type { SheetModel, StyleTable, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import { areaName, cellName } from '../address.ts';
import { columnFormats } from '../cells/column-formats.ts';
import type { StringTable } from '../cells/string-table.ts';
import { CellWriter } from '../cells/write-cells.ts';
import { chartsXml } from '../charts/write-charts.ts';
import { conditionalsXml } from '../conditional/write-conditionals.ts';
import { filterXml } from '../filter/write-filter.ts';
import type { Tabs } from '../links/location.ts';
import { linksXml } from '../links/write-links.ts';
import { NotesWriter } from '../notes/note-parts.ts';
import type { KeptSheet } from '../opened.ts';
import { type Package, XML_HEAD } from '../package/package.ts';
import { isKind, OFFICE, type Relationship } from '../package/relationships.ts';
import type { StyleWriter } from '../styles/style-writer.ts';
import { tablesOf, tableXml } from '../tables.ts';
import { EXTENSION } from '../validation/read-validations.ts';
import { type ValidationSink, validationsXml } from '../validation/write-validations.ts';
import { attributesText, element, rebuilt } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, rawOf } from '../xml/parse.ts';
import { packPieces } from '../zip/write-zip.ts';
import { columnsXml, DEFAULT_WIDTH } from './columns.ts';
import { hasSetup, printXml } from './print.ts';
import { protectionXml } from './protection.ts';
import { propertiesXml, viewsXml } from './view.ts';

/** ECMA-376 part 1, 18.3.1.99; `sheetData` parts the two halves. */
const BEFORE = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols'];
const BEHIND =
  'sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SheetTarget {
  file: Package;
  workbook: WorkbookModel;
  styles: StyleWriter;
  looks: StyleTable;
  theme: string[];
  strings: StringTable;
  tabs: Tabs;
  validations: ValidationSink;
  /** Beginning of references to our own hidden tab. */
  ours: string;
  activeSheetId: number;
}

function dimensionOf({ values, styles }: SheetModel): string {
  let width = 1;
  for (const row of values) if (row.length > width) width = row.length;
  for (const row of styles) if (row.length > width) width = row.length;
  return `A1:${cellName(Math.max(values.length, styles.length, 1) - 1, width - 1)}`;
}

function mergesXml({ merges }: SheetModel): string {
  const cells = merges.map((area) => element('mergeCell', { ref: areaName(area) }));
  return cells.length === 0 ? '' : element('mergeCells', { count: cells.length }, cells.join(''));
}

/** Without the newer validations, which are written with the others. */
function extensionsXml(root: XmlElement | undefined): string {
  const list = childOf(root, 'extLst');
  const others = childrenOf(list, 'ext').filter(({ attributes }) => attributes.uri !== EXTENSION);
  return list === undefined || others.length === 0 ? '' : rebuilt(list, {}, others.map(rawOf).join(''));
}

function tablesXml(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  file: Package,
  relationships: Relationship[],
): string {
  const list = childOf(kept?.root, 'tableParts');
  const gone = new Set<string>();
  for (const table of tablesOf(sheet, kept, file)) {
    if (table.headers === null) gone.add(table.id);
    const xml = table.headers === null ? null : tableXml(table);
    if (xml !== null) file.setText(table.path, xml);
  }
  for (const id of gone)
    relationships.splice(
      relationships.findIndex((relationship) => relationship.id === id),
      1,
    );
  const parts = list?.children.filter((part) => !Object.values(part.attributes).some((id) => gone.has(id))) ?? [];
  return list === undefined || parts.length === 0
    ? ''
    : rebuilt(list, { count: parts.length }, parts.map(rawOf).join(''));
}

/** Elements of the file that have no other home: `AlternateContent` around controls stands where those stand. */
function keptPart(name: string, root: XmlElement | undefined): string {
  const wrapped = childrenOf(root, 'AlternateContent').filter((part) => rawOf(part).includes(`<${name}`));
  return [...childrenOf(root, name), ...wrapped].map(rawOf).join('');
}

/** Root attributes of the file, and the namespaces our own elements stand in. */
function rootTag(root: XmlElement | undefined): string {
  const relations = Object.keys(root?.attributes ?? {}).includes('xmlns:r') ? {} : { 'xmlns:r': OFFICE };
  const main =
    root === undefined
      ? MAIN
      : (root.attributes[root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`] ?? MAIN);
  return `<worksheet${attributesText({ ...root?.attributes, xmlns: main, ...relations })}>`;
}

function partsOf(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  target: SheetTarget,
  relationships: Relationship[],
): Record<string, string> {
  const root = kept?.root;
  const { file, tabs, styles, theme } = target;
  const base = OFFICE;
  const needsSetup = root === undefined || !hasSetup(root);
  const format = childOf(root, 'sheetFormatPr');
  const notes = new NotesWriter(sheet, kept, file, relationships);
  return {
    sheetPr: propertiesXml(sheet, root, theme, needsSetup),
    dimension: element('dimension', { ref: dimensionOf(sheet) }),
    sheetViews: viewsXml(sheet, root, sheet.id === target.activeSheetId),
    sheetFormatPr:
      format === undefined
        ? element('sheetFormatPr', { defaultColWidth: DEFAULT_WIDTH.toFixed(4), defaultRowHeight: '15.75' })
        : rawOf(format),
    ...protectionXml(sheet),
    ...filterXml(target.workbook, sheet, root),
    mergeCells: mergesXml(sheet),
    conditionalFormatting: conditionalsXml(sheet, kept, styles, tabs),
    dataValidations: validationsXml(sheet, kept, target.validations, target.ours),
    hyperlinks: linksXml(sheet, kept, tabs, relationships, base),
    ...printXml(root),
    ...chartsXml(sheet, kept, file, relationships),
    legacyDrawing: notes.write(),
    tableParts: tablesXml(sheet, kept, file, relationships),
    extLst: extensionsXml(root),
  };
}

export async function writeSheet(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  path: string,
  target: SheetTarget,
): Promise<void> {
  const relationships = (kept?.relationships ?? []).filter((relationship) => !isKind(relationship, 'hyperlink'));
  const formats = columnFormats(sheet);
  const parts = partsOf(sheet, kept, target, relationships);
  parts.cols = columnsXml(
    sheet,
    kept?.root,
    formats.map((style) => (style === 0 ? 0 : target.styles.xfOf(style))),
  );
  const half = (names: string[]) => names.map((name) => parts[name] ?? keptPart(name, kept?.root)).join('');
  const cells = new CellWriter(sheet, kept, { ...target, columnFormats: formats });
  function* pieces(): Iterable<string> {
    yield XML_HEAD + rootTag(kept?.root) + half(BEFORE);
    yield* cells.pieces();
    yield `${half(BEHIND)}</worksheet>`;
  }
  target.file.set(path, await packPieces(pieces()), TYPE);
  target.file.setRelationships(path, relationships);
}
