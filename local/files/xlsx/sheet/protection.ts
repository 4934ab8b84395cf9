/** Real locks of worksheets: those of the file are kept; a tab protected as a whole, not just with a warning, gets one without password. */
import type { Area, ProtectionModel, SheetModel } from '../../../host/spreadsheet/model.ts';
import { areasName, parseAreas } from '../address.ts';
import { element } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, rawOf } from '../xml/parse.ts';

interface ForeignLock {
  protection: string;
  ranges: string;
}

function isForeignLock(value: unknown): value is ForeignLock {
  return (
    typeof value === 'object' &&
    value !== null &&
    'protection' in value &&
    typeof value.protection === 'string' &&
    'ranges' in value &&
    typeof value.ranges === 'string'
  );
}

function openAreas(root: XmlElement): Area[] {
  return childrenOf(childOf(root, 'protectedRanges'), 'protectedRange').flatMap(({ attributes }) =>
    parseAreas(attributes.sqref ?? ''),
  );
}

/** The lock of a file that is not ours; `null` without one. */
export function foreignProtection(root: XmlElement, id: number): ProtectionModel | null {
  const lock = childOf(root, 'sheetProtection');
  if (lock === undefined || !flagOf(lock, 'sheet')) return null;
  const ranges = childOf(root, 'protectedRanges');
  const foreign: ForeignLock = { protection: rawOf(lock), ranges: ranges === undefined ? '' : rawOf(ranges) };
  return {
    id,
    area: null,
    unprotected: openAreas(root),
    description: '',
    warningOnly: false,
    editors: [],
    domainEdit: false,
    foreign: JSON.stringify(foreign),
  };
}

export function protectionXml({ protections }: SheetModel): { sheetProtection: string; protectedRanges: string } {
  const foreign = protections.find((protection) => protection.foreign !== undefined)?.foreign;
  if (foreign !== undefined) {
    const lock: unknown = JSON.parse(foreign);
    if (!isForeignLock(lock)) throw new TypeError('a foreign lock is not one of this codec');
    return { sheetProtection: lock.protection, protectedRanges: lock.ranges };
  }
  const own = protections.find(({ area, warningOnly }) => area === null && !warningOnly);
  if (own === undefined) return { sheetProtection: '', protectedRanges: '' };
  const open = element('protectedRange', { sqref: areasName(own.unprotected), name: 'Terbuka' });
  return {
    sheetProtection: element('sheetProtection', {
      sheet: '1',
      objects: '1',
      scenarios: '1',
      formatColumns: '0',
      formatRows: '0',
      autoFilter: '0',
    }),
    protectedRanges: own.unprotected.length === 0 ? '' : element('protectedRanges', {}, open),
  };
}
