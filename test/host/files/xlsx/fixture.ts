/** Makes .xlsx files part by part, as other programs write them, and looks into those that the codec writes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { OpenedWorkbook } from '../../../../local/files/xlsx/opened.ts';
import { readWorkbook } from '../../../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import type { SheetModel, WorkbookModel } from '../../../../local/host/spreadsheet/model.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Fixture {
  /** Inside of `<worksheet>` by tab name. */
  sheets: Record<string, string>;
  /** Attributes of the entries in the list of tabs, by name. */
  states?: Record<string, string>;
  /** Inside of `<workbook>` in front of the list of tabs, and behind it. */
  before?: string;
  behind?: string;
  strings?: string;
  /** Inside of `<styleSheet>`; absent = no styles part. */
  styles?: string;
  /** Relationships of the first worksheet. */
  relationships?: string;
  /** Further parts, and replacements. */
  parts?: Record<string, string | Uint8Array>;
}

export function relationship(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
}

export function relationships(inner: string): string {
  return `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;
}

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(([path, part]): [string, Uint8Array] => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries));
}

export function fixture({
  sheets,
  states = {},
  before = '',
  behind = '',
  strings,
  styles,
  relationships: own,
  parts = {},
}: Fixture): Uint8Array {
  const names = Object.keys(sheets);
  const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${states[name] ?? ''} r:id="rId${index + 1}"/>`,
  );
  const relations = names.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (strings !== undefined) relations.push(relationship('rId90', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) relations.push(relationship('rId91', 'styles', 'styles.xml'));
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      names
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<workbook ${namespaces}>${before}<sheets>${list.join('')}</sheets>${behind}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(relations.join('')),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${namespaces}>${sheets[name]}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(own === undefined ? {} : { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(own) }),
    ...parts,
  });
}

export function read(bytes: Uint8Array, fileName = 'Buku.xlsx'): Promise<OpenedWorkbook> {
  return readWorkbook(bytes, { fileName });
}

export async function reopened(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  return read(await writeWorkbook(opened), `${opened.model.name}.xlsx`);
}

/** The parts of a file as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export function firstSheet({ model }: OpenedWorkbook): SheetModel {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('no tab');
  return sheet;
}

/** Everything of the model in plain values, with styles by what they say rather than by number. */
export function plain(model: WorkbookModel): unknown {
  return {
    ...model,
    styles: undefined,
    namedRanges: [...model.namedRanges].sort(),
    documentProperties: [...model.documentProperties].sort(),
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      values: trimmed(
        sheet.values.map((row) => trimmed(row, null)),
        undefined,
      ),
      styles: trimmed(
        sheet.styles.map((row) => trimmed(row, 0)),
        undefined,
      ).map((row) => row.map((id) => model.styles.get(id))),
      formulas: [...sheet.formulas].sort(),
      notes: [...sheet.notes].sort(),
      links: [...sheet.links].sort(),
      columnWidths: [...sheet.columnWidths].sort(),
      rowHeights: [...sheet.rowHeights].sort(),
      hiddenColumns: [...sheet.hiddenColumns].sort(),
      hiddenRows: [...sheet.hiddenRows].sort(),
    })),
  };
}

function trimmed<T>(row: T[], blank: unknown): T[] {
  let end = row.length;
  while (
    end > 0 &&
    (row[end - 1] === blank || (Array.isArray(row[end - 1]) && (row[end - 1] as unknown[]).length === 0))
  )
    end--;
  return row.slice(0, end);
}
