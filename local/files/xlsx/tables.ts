/** Excel tables: their column names must equal the header cells, else Excel calls the file damaged. */
import type { SheetModel } from '../../host/spreadsheet/model.ts';
import { overlap, parseArea } from './address.ts';
import type { KeptSheet } from './opened.ts';
import type { Package } from './package/package.ts';
import { isKind } from './package/relationships.ts';
import { rebuilt } from './xml/build.ts';
import type { XmlElement } from './xml/parse.ts';
import { childOf, childrenOf, numberOf, rawOf } from './xml/parse.ts';

export interface KeptTable {
  /** Relationship of the worksheet. */
  id: string;
  path: string;
  name: string;
  root: XmlElement;
  /** Texts of the header cells; `null` when the table can no longer stand there. */
  headers: string[] | null;
}

function headersOf(root: XmlElement, sheet: SheetModel): string[] | null {
  const area = parseArea(root.attributes.ref ?? '');
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  if (area === null || area.right - area.left + 1 !== columns.length || area.bottom >= sheet.maxRows) return null;
  if (sheet.merges.some((merge) => overlap(merge, area))) return null;
  if (numberOf(root, 'headerRowCount') === 0) return columns.map(({ attributes }) => attributes.name ?? '');
  const cells = sheet.values[area.top] ?? [];
  const headers = columns.map((_, index) => cells[area.left + index]);
  const texts = headers.filter((header): header is string => typeof header === 'string' && header !== '');
  const isDistinct = new Set(texts.map((text) => text.toLowerCase())).size === columns.length;
  return isDistinct ? texts : null;
}

export function tablesOf(sheet: SheetModel, kept: KeptSheet | undefined, file: Package): KeptTable[] {
  const tables: KeptTable[] = [];
  for (const relationship of kept?.relationships ?? []) {
    const root = isKind(relationship, 'table') ? file.xml(relationship.target) : undefined;
    if (root === undefined) continue;
    const name = root.attributes.displayName ?? root.attributes.name ?? '';
    tables.push({ id: relationship.id, path: relationship.target, name, root, headers: headersOf(root, sheet) });
  }
  return tables;
}

/** The part with the names that the header cells have now; `null` when they are as they were. */
export function tableXml({ root, headers }: KeptTable): string | null {
  const list = childOf(root, 'tableColumns');
  const columns = childrenOf(list, 'tableColumn');
  // Line breaks stand in names as `_x000a_`.
  const names = headers?.map((text) => text.replaceAll('\n', '_x000a_')) ?? [];
  if (list === undefined || columns.every(({ attributes }, index) => sameName(attributes.name, names[index])))
    return null;
  const renamed = columns.map((column, index) => rebuilt(column, { name: names[index] })).join('');
  const children = root.children.map((child) => (child === list ? rebuilt(list, {}, renamed) : rawOf(child)));
  return rebuilt(root, {}, children.join(''));
}

function sameName(before: string | undefined, now: string | undefined): boolean {
  const plain = (name: string | undefined) => name?.replace(/_x000[aAdD]_/g, '\n').replace(/\r\n?/g, '\n');
  return plain(before) === plain(now);
}
