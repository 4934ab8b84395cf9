/** Links of cells as XML: places in the workbook by location, addresses outside by relationship. */
import { toUSVString } from 'node:util';
import { columnOfKey, type LinkRun, rowOfKey, type SheetModel } from '../../../host/spreadsheet/model.ts';
import { cellName } from '../address.ts';
import type { KeptSheet } from '../opened.ts';
import { idMaker, type Relationship } from '../package/relationships.ts';
import { element } from '../xml/build.ts';
import { fileLocation, type Tabs } from './location.ts';

/** Excel's limits: links on one worksheet, letters of an address. */
const MAX_LINKS = 65_530;
const MAX_URL = 2079;

/** The run that becomes the file's link of the cell; the file has one for the whole cell. */
function fileRun(runs: LinkRun[] | undefined, tabs: Tabs): LinkRun | undefined {
  return runs?.find(({ url }) => canHold(url, tabs));
}

function canHold(url: string, tabs: Tabs): boolean {
  if (url.startsWith('#gid=')) return fileLocation(url, tabs) !== null;
  return url.startsWith('#') ? url.length > 1 : url.length > 0 && url.length <= MAX_URL;
}

/** Whether reading gives the very same runs back. @param length letters of the cell's text */
export function isHeldByFile(runs: LinkRun[], length: number, tabs: Tabs): boolean {
  const [run] = runs;
  return (
    runs.length === 1 &&
    run !== undefined &&
    run.start === 0 &&
    run.end === length &&
    canHold(run.url, tabs) &&
    (run.url.startsWith('#') || uri(run.url) === run.url)
  );
}

/** As a URI: letters that none may have are escaped, what is escaped already stays. */
function uri(url: string): string {
  return toUSVString(url).replace(/[^\x21-\x7e]|[<>"{}|\\^`]/gu, (char) => encodeURIComponent(char));
}

/**
 * @param relationships of the worksheet; addresses outside are added to them
 * @param base beginning of relationship types in this file
 */
export function linksXml(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  tabs: Tabs,
  relationships: Relationship[],
  base: string,
): string {
  const ids = new Map<string, string>();
  const freshId = idMaker(relationships);
  let text = '';
  let count = 0;
  for (const key of [...sheet.links.keys()].sort((a, b) => a - b)) {
    const run = fileRun(sheet.links.get(key), tabs);
    if (run === undefined || count >= MAX_LINKS) continue;
    count++;
    const ref = cellName(rowOfKey(key), columnOfKey(key));
    const known = kept?.tooltips.get(key);
    const tooltip = known?.url === run.url ? known.tooltip : undefined;
    const location = fileLocation(run.url, tabs) ?? (run.url.startsWith('#') ? run.url.slice(1) : null);
    if (location !== null) {
      text += element('hyperlink', { ref, location, tooltip });
      continue;
    }
    const target = uri(run.url);
    let id = ids.get(target);
    if (id === undefined) {
      id = freshId();
      ids.set(target, id);
      relationships.push({ id, type: `${base}/hyperlink`, target, external: true });
    }
    text += element('hyperlink', { ref, 'r:id': id, tooltip });
  }
  return text === '' ? '' : element('hyperlinks', {}, text);
}
