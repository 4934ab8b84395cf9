/** Puts the notes of a tab into the package: parts of the file stay while nothing changed, are rewritten or made otherwise. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import type { KeptSheet } from '../opened.ts';
import type { Package } from '../package/package.ts';
import { idMaker, isKind, OFFICE, type Relationship } from '../package/relationships.ts';
import { element } from '../xml/build.ts';
import { childOf, rawOf, relationOf } from '../xml/parse.ts';
import { areNotesUnchanged, commentsXml, drawingXml, notedCells } from './write-notes.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export class NotesWriter {
  constructor(
    private readonly sheet: SheetModel,
    private readonly kept: KeptSheet | undefined,
    private readonly file: Package,
    /** Of the worksheet; changed here. */
    private readonly relationships: Relationship[],
  ) {}

  /** @returns the worksheet's element for the drawing */
  write(): string {
    const sheet = this.sheet;
    const kept = this.kept;
    const file = this.file;
    const notes = kept?.notes ?? null;
    const drawing = childOf(kept?.root, 'legacyDrawing');
    const raw = drawing === undefined ? '' : rawOf(drawing);
    if (areNotesUnchanged(sheet, notes)) return raw;
    const drawingId = relationOf(drawing);
    const drawingPath = this.relationships.find(({ id }) => id === drawingId)?.target;
    const before = drawingPath === undefined ? undefined : file.text(drawingPath);
    if (notedCells(sheet, notes).length === 0) this.dropComments();
    else this.setComments(notes?.commentsPath);
    const xml = drawingXml(sheet, notes, before);
    if (!/<v:(?:shape|rect|oval|line|group)\b/.test(xml)) {
      this.drop(drawingId);
      return '';
    }
    if (drawingPath === undefined) return element('legacyDrawing', { 'r:id': this.addDrawing(xml) });
    file.setText(drawingPath, xml);
    return raw;
  }

  private setComments(path: string | undefined): void {
    const { sheet, kept, file, relationships } = this;
    const target = path ?? file.freshPath('xl/comments', '.xml');
    file.setText(target, commentsXml(sheet, kept?.notes ?? null), COMMENTS_TYPE);
    if (path === undefined)
      relationships.push({ id: idMaker(relationships)(), type: `${OFFICE}/comments`, target, external: false });
  }

  private dropComments(): void {
    this.drop(this.relationships.find((relationship) => isKind(relationship, 'comments'))?.id);
  }

  private addDrawing(xml: string): string {
    const { file, relationships } = this;
    const target = file.freshPath('xl/drawings/vmlDrawing', '.vml');
    file.setDefaultType('vml', DRAWING_TYPE);
    file.setText(target, xml, DRAWING_TYPE);
    const id = idMaker(relationships)();
    relationships.push({ id, type: `${OFFICE}/vmlDrawing`, target, external: false });
    return id;
  }

  private drop(id: string | undefined): void {
    const index = this.relationships.findIndex((relationship) => relationship.id === id);
    if (index >= 0) this.relationships.splice(index, 1);
  }
}
