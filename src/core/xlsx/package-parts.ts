/** Finds the parts of an .xlsx by its relationships, whatever the program called them. */
import { scanXml } from './scan-xml.ts';
import { XlsxError } from './xlsx-error.ts';

interface TabPart {
  nama: string;
  tersembunyi: boolean;
  path: string;
}

export interface PackageParts {
  is1904: boolean;
  tabs: TabPart[];
  /** `undefined`: the file has no such part. */
  strings: string | undefined;
  styles: string | undefined;
}

interface Relationship {
  id: string;
  /** Last word of its type: `worksheet`, `styles` … */
  kind: string;
  path: string;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Targets are relative to the part, or absolute (`/xl/…`). Paths are compared in lower case. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  const whole = /^[\\/]/.test(target) ? target : `${folder}${target}`;
  for (const part of whole.replace(/\\/g, '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/').toLowerCase();
}

function relationshipsOf(texts: ReadonlyMap<string, string>, part: string): Relationship[] {
  const folder = folderOf(part);
  const source = texts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '';
  const found: Relationship[] = [];
  scanXml(source, {
    open: (tag) => {
      if (tag.name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
      const kind = (tag.attribute('Type') ?? '').replace(/^.*\//, '');
      found.push({ id: tag.attribute('Id') ?? '', kind, path: resolve(folder, tag.attribute('Target') ?? '') });
    },
    close: () => undefined,
  });
  return found;
}

/** @throws XlsxError when there is no workbook in the package, or no tab with cells */
export function findParts(texts: ReadonlyMap<string, string>): PackageParts {
  const main = relationshipsOf(texts, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const source = texts.get(main);
  if (source === undefined) throw new XlsxError('bukan');
  const relationships = relationshipsOf(texts, main);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const parts: PackageParts = { is1904: false, tabs: [], strings: undefined, styles: undefined };
  scanXml(source, {
    open: (tag) => {
      if (tag.name === 'workbookPr') parts.is1904 = /^(?:1|true)$/i.test(tag.attribute('date1904') ?? '');
      const relationship = tag.name === 'sheet' ? byId.get(tag.attribute('id') ?? '') : undefined;
      if (relationship?.kind !== 'worksheet') return;
      const tersembunyi = /hidden/i.test(tag.attribute('state') ?? '');
      parts.tabs.push({ nama: tag.attribute('name') ?? '', tersembunyi, path: relationship.path });
    },
    close: () => undefined,
  });
  if (parts.tabs.length === 0) throw new XlsxError('bukan');
  const pathOf = (kind: string) => relationships.find((one) => one.kind === kind)?.path ?? '';
  parts.strings = texts.get(pathOf('sharedStrings'));
  parts.styles = texts.get(pathOf('styles'));
  return parts;
}
