/** Writes a small .xlsx: equal sheets are equal bytes. */
import { ChoiceLists } from './choice-lists.ts';
import { sheetXml, type Tables } from './sheet-xml.ts';
import { StringTable } from './string-table.ts';
import { MAIN_NAMESPACE, StyleTable, XML_HEAD } from './style-table.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';
import { escapeXml } from './xml-text.ts';
import { packZip } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters of a tab's name, and those that Excel refuses in it. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** Names as Excel takes them: cut, without forbidden characters, none twice. */
function namesOf(sheets: readonly XlsxSheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ nama }, index) => {
    const clean =
      nama
        .replace(FORBIDDEN, '-')
        .replace(/^'+|'+$/g, '')
        .trim() || `Lembar ${index + 1}`;
    let name = clean.slice(0, LONGEST_NAME).trim();
    for (let number = 2; used.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = clean.slice(0, LONGEST_NAME - ending.length).trim() + ending;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

function definedNames(sheets: readonly XlsxSheet[], names: readonly string[]): string {
  const titles = sheets.flatMap(({ print }, index) => {
    if (!print?.repeatRows) return [];
    const { first, last } = print.repeatRows;
    const area = `'${(names[index] ?? '').replace(/'/g, "''")}'!$${first}:$${last}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(area)}</definedName>`];
  });
  return titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
}

function workbookXml(sheets: readonly XlsxSheet[], names: readonly string[], active: number): string {
  const entries = names.map((name, index) => {
    const state = sheets[index]?.hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONS}">`,
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    definedNames(sheets, names),
    '</workbook>',
  ].join('');
}

function relationsXml(targets: readonly { kind: string; target: string }[]): string {
  const entries = targets.map(
    ({ kind, target }, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...sheets,
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

/**
 * @param given at least one that is not hidden
 * @throws Error when every sheet is hidden (no program opens such a file), or a figure is none
 */
export function writeXlsx(given: readonly XlsxSheet[]): Uint8Array {
  const active = given.findIndex(({ hidden }) => !hidden);
  if (active < 0) throw new Error('xlsx: no sheet that can be seen');
  const tables: Tables = { styles: new StyleTable(), strings: new StringTable(), lists: new ChoiceLists() };
  const ofGiven = given.map((sheet, index) => sheetXml(sheet, index === active, tables));
  const lists = tables.lists.sheet();
  const sheets = lists ? [...given, lists] : given;
  const bodies = lists ? [...ofGiven, sheetXml(lists, false, tables)] : ofGiven;
  const names = namesOf(sheets);
  const targets = bodies.map((_, index) => ({ kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` }));
  const parts = new Map([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', workbookXml(sheets, names, active)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...targets,
        { kind: 'styles', target: 'styles.xml' },
        { kind: 'sharedStrings', target: 'sharedStrings.xml' },
      ]),
    ],
    ['xl/styles.xml', tables.styles.toXml()],
    ['xl/sharedStrings.xml', tables.strings.toXml()],
  ]);
  for (const [index, body] of bodies.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, body);
  return packZip(parts);
}
