/** Counts the service calls of one execution: what reads, what writes, what goes to Drive, mail, stores, locks and triggers. */

export interface Panggilan {
  baca: number;
  tulis: number;
  lain: number;
}

type Group = keyof Panggilan;

/** Services whose every method is counted as `lain`. */
const OTHER = new Set([
  'Drive.Files',
  'Drive.Permissions',
  'MailApp',
  'PropertiesService.Properties',
  'CacheService.Cache',
  'LockService.Lock',
]);

/** Of those, only these reach Google: the rest puts a trigger together. */
const TRIGGER_CALLS = new Set(['getProjectTriggers', 'getUserTriggers', 'deleteTrigger', 'create']);

/** Of a chart, only making its picture reaches Google: the rest puts it together. */
const CHART_CALLS = new Set(['getAs', 'getBlob']);

/** Services over the open workbook whose methods read or write it. */
const WORKBOOK = new Set([
  'SpreadsheetApp',
  'SpreadsheetApp.Spreadsheet',
  'SpreadsheetApp.Sheet',
  'SpreadsheetApp.Range',
  'SpreadsheetApp.RangeList',
  'SpreadsheetApp.Protection',
  'SpreadsheetApp.NamedRange',
  'SpreadsheetApp.Filter',
]);

/** Navigation: finds or names a place, reads nothing in it. Every workbook method not listed here is counted. */
const NAVIGATION: Record<string, ReadonlySet<string>> = {
  Spreadsheet: new Set([
    'getRange',
    'getRangeByName',
    'getRangeList',
    'getSheets',
    'getSheetByName',
    'getSheetById',
    'toast',
  ]),
  Sheet: new Set(['getRange', 'getRangeList', 'getDataRange', 'getMaxRows', 'getMaxColumns', 'activate', 'newChart']),
  Range: new Set([
    'getCell',
    'offset',
    'getLastRow',
    'getLastColumn',
    'getWidth',
    'getHeight',
    'activate',
    'getNumRows',
  ]),
  RangeList: new Set(['getRanges', 'activate']),
  Protection: new Set(['getRange', 'getProtectionType']),
  NamedRange: new Set(['getRange']),
  Filter: new Set(['getRange']),
};

/** The same wherever they occur: identity, position and selection. */
const IDENTITY = new Set([
  ...['getId', 'getUrl', 'getName', 'getSheetName', 'getSheetId', 'getGridId', 'getIndex', 'getParent', 'getSheet'],
  ...['getRow', 'getColumn', 'getRowIndex', 'getColumnIndex', 'getNumColumns', 'getA1Notation', 'getType', 'getUi'],
  ...['getSelection', 'getCurrentCell', 'getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange'],
  ...[
    'getActiveRangeList',
    'getActiveCell',
    'setActiveSheet',
    'setActiveRange',
    'setActiveSelection',
    'setCurrentCell',
  ],
]);

const READING = /^(get|is|has|can|find|list)(?![a-z])/;

/**
 * Group of a call; `null` = not counted (navigation, builders, enums, dialogs, conversions).
 * @param service full name such as `SpreadsheetApp.Range`
 */
export function groupOf(service: string, method: string): Group | null {
  if (service.startsWith('ScriptApp')) return TRIGGER_CALLS.has(method) ? 'lain' : null;
  if (service.startsWith('Charts')) return CHART_CALLS.has(method) ? 'lain' : null;
  if (OTHER.has(service)) return 'lain';
  if (!WORKBOOK.has(service) || IDENTITY.has(method)) return null;
  const kind = service.split('.').at(-1) ?? '';
  if (kind === 'SpreadsheetApp') return method === 'flush' ? 'tulis' : null;
  if (NAVIGATION[kind]?.has(method)) return null;
  return READING.test(method) ? 'baca' : 'tulis';
}

export class CallCounter {
  private readonly counts: Panggilan = { baca: 0, tulis: 0, lain: 0 };

  count(service: string, method: string): void {
    const group = groupOf(service, method);
    if (group) this.counts[group] += 1;
  }

  total(): Panggilan {
    return { ...this.counts };
  }
}
