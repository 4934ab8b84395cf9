/** Keeps what is done to a block of cells off the rows that the filter hides: nobody sees what would happen there. */
import type { Axis, Edit } from '../../host/view/edit-types.ts';
import type { SheetFrame } from '../../host/view/view-types.ts';
import type { Area } from './grid-types.ts';

type Frame = Pick<SheetFrame, 'filteredRows'>;

interface Run {
  top: number;
  bottom: number;
}

/** Runs of rows that the filter leaves in sight. */
function visibleRuns({ filteredRows }: Frame, { top, bottom }: Run): Run[] {
  const runs: Run[] = [];
  let from = top;
  for (const row of filteredRows) {
    if (row < from) continue;
    if (row > bottom) break;
    if (row > from) runs.push({ top: from, bottom: row - 1 });
    from = row + 1;
  }
  if (from <= bottom) runs.push({ top: from, bottom });
  return runs;
}

/** How many of the rows are in sight. */
export function visibleCount(sheet: Frame, area: Run): number {
  return visibleRuns(sheet, area).reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
}

/** Last row of a block of so many rows in sight that begins at `top`. */
export function lastOf({ filteredRows }: Frame, top: number, count: number): number {
  const hidden = new Set(filteredRows);
  let row = top - 1;
  for (let left = count; left > 0; left -= 1) {
    row += 1;
    while (hidden.has(row)) row += 1;
  }
  return row;
}

/** The next row in sight above; `-1` when there is none. */
export function rowAbove({ filteredRows }: Frame, row: number): number {
  const hidden = new Set(filteredRows);
  let above = row - 1;
  while (hidden.has(above)) above -= 1;
  return above;
}

export function visibleParts(sheet: Frame, area: Area): Area[] {
  return visibleRuns(sheet, area).map((run) => ({ ...area, ...run }));
}

function rowsOf(runs: readonly Run[]): number[] {
  return runs.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index));
}

type Copy = Extract<Edit, { kind: 'salin' }>;

/** Row by row from what is in sight to what is in sight; rows that stand together are copied together. */
function splitCopy(edit: Copy, source: Frame, target: Frame): Copy[] {
  const from = rowsOf(visibleRuns(source, edit.from));
  const to = rowsOf(visibleRuns(target, edit.to));
  const parts: Copy[] = [];
  for (const [index, row] of to.entries()) {
    const origin = from[index % from.length];
    if (origin === undefined) continue;
    const last = parts.at(-1);
    if (last && last.to.bottom === row - 1 && last.from.bottom === origin - 1) {
      last.to.bottom = row;
      last.from.bottom = origin;
    } else {
      const [one, other] = [
        { ...edit.from, top: origin, bottom: origin },
        { ...edit.to, top: row, bottom: row },
      ];
      parts.push({ ...edit, from: one, to: other });
    }
  }
  return parts;
}

type Lines = Extract<Edit, { axis: Axis }>;

function spanOf(edit: Lines): Run {
  const top = 'at' in edit ? edit.at : edit.from;
  return { top, bottom: top + edit.count - 1 };
}

/** Whole rows, from the last to the first: those that are deleted move what stands below them. */
function splitLines(edit: Lines, sheet: Frame): Edit[] {
  if (edit.axis === 'kolom') return [edit];
  return visibleRuns(sheet, spanOf(edit))
    .reverse()
    .map(({ top, bottom }) => {
      const count = bottom - top + 1;
      return 'at' in edit ? { ...edit, at: top, count } : { ...edit, from: top, count };
    });
}

type Paste = Extract<Edit, { kind: 'tempel' }>;

function splitPaste(edit: Paste, sheet: Frame): Paste[] {
  const bottom = lastOf(sheet, edit.row, edit.texts.length);
  let done = 0;
  return visibleRuns(sheet, { top: edit.row, bottom }).map((run) => {
    const texts = edit.texts.slice(done, done + run.bottom - run.top + 1);
    done += texts.length;
    return { ...edit, row: run.top, texts };
  });
}

function split(edit: Edit, frameOf: (sheet: number) => Frame): Edit[] {
  switch (edit.kind) {
    case 'kosongkan':
    case 'tampilan':
    case 'garis':
      return [{ ...edit, areas: edit.areas.flatMap((area) => visibleParts(frameOf(edit.sheet), area)) }];
    case 'hapus':
    case 'sembunyi':
    case 'ukuran':
      return splitLines(edit, frameOf(edit.sheet));
    case 'tempel':
      return splitPaste(edit, frameOf(edit.sheet));
    case 'salin':
      return splitCopy(edit, frameOf(edit.sheet), frameOf(edit.toSheet));
    case 'ketik': {
      if (edit.cells.length === 1) return [edit];
      const hidden = new Set(frameOf(edit.sheet).filteredRows);
      return [{ ...edit, cells: edit.cells.filter(({ row }) => !hidden.has(row)) }];
    }
    default:
      return [edit];
  }
}

function areasOf(edit: Edit): { sheet: number; areas: Run[] } {
  if (edit.kind === 'kosongkan' || edit.kind === 'tampilan' || edit.kind === 'garis') return edit;
  if (edit.kind === 'salin') return { sheet: edit.toSheet, areas: [edit.to] };
  if (edit.kind === 'hapus' && edit.axis === 'baris') return { sheet: edit.sheet, areas: [spanOf(edit)] };
  return { sheet: -1, areas: [] };
}

/**
 * @param frameOf of a tab that the edits name
 * @returns the edits without the rows that the filter hides, and how many rows of the blocks those are
 */
export function aroundFiltered(
  edits: readonly Edit[],
  frameOf: (sheet: number) => Frame | null,
): { edits: Edit[]; skipped: number } {
  const known = (sheet: number): Frame => frameOf(sheet) ?? { filteredRows: [] };
  const isFree = edits.every((edit) =>
    [edit, edit.kind === 'salin' ? { sheet: edit.toSheet } : edit].every(
      (one) => !('sheet' in one) || known(one.sheet).filteredRows.length === 0,
    ),
  );
  if (isFree) return { edits: [...edits], skipped: 0 };
  const skipped = new Set<string>();
  for (const edit of edits) {
    const { sheet, areas } = areasOf(edit);
    const { filteredRows } = known(sheet);
    for (const { top, bottom } of areas)
      for (const row of filteredRows) if (row >= top && row <= bottom) skipped.add(`${sheet}:${row}`);
  }
  return { edits: edits.flatMap((edit) => split(edit, known)), skipped: skipped.size };
}

/** Tells the person what was left alone. */
export function skippedText(rows: number): string {
  return `${rows.toLocaleString('id-ID')} baris yang disembunyikan filter dilewati dan tidak berubah.`;
}
