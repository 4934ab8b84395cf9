/** Notes as the two parts Excel wants for them: the texts, and a drawing with a box for each. */
import { columnOfKey, rowOfKey, type SheetModel } from '../../../host/spreadsheet/model.ts';
import { cellName } from '../address.ts';
import type { KeptNotes } from '../opened.ts';
import { element } from '../xml/build.ts';
import { childOf, childrenOf, rawOf } from '../xml/parse.ts';
import { escapeText, spaceAttribute } from '../xml/text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel's limit for the text of a cell holds for notes as well. */
const MAX_TEXT = 32_767;

/** Cells whose threaded comment keeps our note out of the file. */
export function displacedNotes(sheet: SheetModel, kept: KeptNotes | null): number[] {
  return [...sheet.notes.keys()].filter((key) => kept?.threaded.has(key) ?? false);
}

/** Whether the parts of the file can stay as they are. */
export function areNotesUnchanged(sheet: SheetModel, kept: KeptNotes | null): boolean {
  if (kept === null) return sheet.notes.size === 0;
  let own = 0;
  for (const [key, { text }] of kept.comments) {
    if (kept.threaded.has(key) || text === '') continue;
    if (sheet.notes.get(key) !== text) return false;
    own++;
  }
  return own === sheet.notes.size - displacedNotes(sheet, kept).length;
}

/** Cells that have a box in the file, in reading order. */
export function notedCells(sheet: SheetModel, kept: KeptNotes | null): number[] {
  const cells = new Set(sheet.notes.keys());
  for (const [key, { text }] of kept?.comments ?? []) if (kept?.threaded.has(key) || text === '') cells.add(key);
  return [...cells].sort((a, b) => a - b);
}

export function commentsXml(sheet: SheetModel, kept: KeptNotes | null): string {
  const original = childOf(kept?.root, 'authors');
  const authors = childrenOf(original, 'author').map(rawOf);
  const ours = authors.length;
  const comments = notedCells(sheet, kept).map((key) => {
    const before = kept?.comments.get(key);
    const note = sheet.notes.get(key);
    if (before !== undefined && (note === undefined || note === before.text || kept?.threaded.has(key)))
      return before.xml;
    const text = (note ?? '').slice(0, MAX_TEXT);
    const run = element('r', {}, `<t${spaceAttribute(text)}>${escapeText(text)}</t>`);
    return element(
      'comment',
      { ref: cellName(rowOfKey(key), columnOfKey(key)), authorId: ours },
      element('text', {}, run),
    );
  });
  const inner = `${element('authors', {}, `${authors.join('')}<author/>`)}<commentList>${comments.join('')}</commentList>`;
  if (kept === null) return element('comments', { xmlns: MAIN }, inner);
  const { root } = kept;
  const namespace = root.prefix === '' ? {} : { xmlns: MAIN };
  const rest = root.children.filter(({ name }) => name !== 'authors' && name !== 'commentList').map(rawOf);
  return element('comments', { ...root.attributes, ...namespace }, inner + rest.join(''));
}

/** Boxes of the file by cell, and everything else in its drawing. */
function shapesOf(drawing: string): { boxes: Map<string, string>; others: string } {
  const boxes = new Map<string, string>();
  const others: string[] = [];
  for (const [shape] of drawing.matchAll(
    /<v:shape\b[\s\S]*?<\/v:shape>|<v:(?:rect|oval|line|group)\b[\s\S]*?<\/v:(?:rect|oval|line|group)>/g,
  )) {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (/ObjectType="Note"/.test(shape) && row !== undefined && column !== undefined)
      boxes.set(`${row},${column}`, shape);
    else others.push(shape);
  }
  return { boxes, others: others.join('') };
}

/** A box beside its cell, hidden until somebody points at it; taller for longer notes. */
function boxXml(row: number, column: number, number: number, text: string): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 34)), 0);
  const height = Math.min(14, Math.max(4, lines + 1));
  const anchor = [column + 1, 15, row, 10, column + 3, 60, row + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** @param before the drawing of the file, if it has one */
export function drawingXml(sheet: SheetModel, kept: KeptNotes | null, before: string | undefined): string {
  const { boxes, others } = shapesOf(before ?? '');
  const head =
    before === undefined
      ? HEAD
      : (/^[\s\S]*?(?=<v:shape\b|<v:rect\b|<v:oval\b|<v:line\b|<v:group\b|<\/xml>)/.exec(
          before.replace(/^<\?xml[^>]*>\s*/, ''),
        )?.[0] ?? HEAD);
  let number = Math.max(1024, ...[...(before ?? '').matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits)));
  const shapes = notedCells(sheet, kept).map((key) => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    number++;
    return boxes.get(`${row},${column}`) ?? boxXml(row, column, number, sheet.notes.get(key) ?? '');
  });
  return `${head.includes('_x0000_t202') ? head : HEAD}${others}${shapes.join('')}</xml>`;
}
