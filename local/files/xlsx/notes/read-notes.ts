/** Notes of cells (Excel's comments of the older kind); threaded comments stay in the file and are not notes. */
import { cellKey, type SheetModel } from '../../../host/spreadsheet/model.ts';
import { parseArea } from '../address.ts';
import type { KeptNotes, KeptSheet } from '../opened.ts';
import type { Package } from '../package/package.ts';
import { isKind } from '../package/relationships.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, rawOf } from '../xml/parse.ts';
import { unescapeControls } from '../xml/text.ts';

/** Text of all runs; phonetic ones left out. */
function textOf(comment: XmlElement): string {
  const body = childOf(comment, 'text');
  const runs = body?.children.flatMap((child) =>
    child.name === 'r' ? childrenOf(child, 't') : child.name === 't' ? [child] : [],
  );
  return unescapeControls(runs?.map(({ text }) => text).join('') ?? '');
}

function cellOf(reference: string | undefined): number | null {
  const area = parseArea(reference ?? '');
  return area === null ? null : cellKey(area.top, area.left);
}

function threadedCells(kept: KeptSheet, file: Package): Set<number> {
  const cells = new Set<number>();
  for (const { target } of kept.relationships.filter((relationship) => isKind(relationship, 'threadedComment'))) {
    for (const { attributes } of childrenOf(file.xml(target), 'threadedComment')) {
      const key = cellOf(attributes.ref);
      if (key !== null) cells.add(key);
    }
  }
  return cells;
}

export function readNotes(kept: KeptSheet, sheet: SheetModel, file: Package): void {
  const relationship = kept.relationships.find((candidate) => isKind(candidate, 'comments'));
  const root = relationship === undefined ? undefined : file.xml(relationship.target);
  if (relationship === undefined || root === undefined) return;
  const drawing = kept.relationships.find(
    (candidate) => isKind(candidate, 'vmlDrawing') && !isHeaderPicture(candidate.id, kept.root),
  );
  const notes: KeptNotes = {
    commentsPath: relationship.target,
    root,
    comments: new Map(),
    threaded: threadedCells(kept, file),
    drawingPath: drawing?.target ?? null,
  };
  for (const comment of childrenOf(childOf(root, 'commentList'), 'comment')) {
    const key = cellOf(comment.attributes.ref);
    if (key === null) continue;
    const text = textOf(comment);
    notes.comments.set(key, { text, xml: rawOf(comment) });
    if (!notes.threaded.has(key) && text !== '') sheet.notes.set(key, text);
  }
  kept.notes = notes;
}

/** Pictures in headers and footers are VML too. */
function isHeaderPicture(id: string, root: XmlElement): boolean {
  const picture = childOf(root, 'legacyDrawingHF');
  return picture !== undefined && Object.values(picture.attributes).includes(id);
}
