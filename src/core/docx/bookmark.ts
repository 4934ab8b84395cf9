/**
 * Places in a document, links to them and the numbers of their pages. Written as plain XML: the classes of docx count their ids on
 * from report to report, and give a page number no text for programs that do not compute it.
 */
import { type ParagraphChild, XmlComponent } from 'docx';
import { element, group, type Xml } from './xml.ts';

/** The end of the document, by which the last page is known. */
export const END_BOOKMARK = '_Akhir';

/** An element among the runs of a paragraph. */
class Inline extends XmlComponent {
  constructor(name: string, attributes: Record<string, string | number>, children: (XmlComponent | Xml)[]) {
    super(name);
    this.root.push({ _attr: attributes } as unknown as XmlComponent, ...(children as XmlComponent[]));
  }
}

const toChild = (inline: XmlComponent): ParagraphChild => inline as unknown as ParagraphChild;

/** @param id unique among the bookmarks of the document, from 0 */
function bookmarkXml(name: string, id: number): { start: Xml; end: Xml } {
  return {
    start: element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    end: element('w:bookmarkEnd', { 'w:id': id }),
  };
}

/** Runs that can be found under a name. */
export function bookmarked(name: string, id: number, children: ParagraphChild[]): ParagraphChild[] {
  const { start, end } = bookmarkXml(name, id);
  return [start as unknown as ParagraphChild, ...children, end as unknown as ParagraphChild];
}

/** Word, LibreOffice and Google Docs all keep links to bookmarks; they look like the text around them. */
export function internalLink(bookmark: string, children: ParagraphChild[]): ParagraphChild {
  const attributes = { 'w:anchor': bookmark, 'w:history': 1 };
  return toChild(new Inline('w:hyperlink', attributes, children as unknown as XmlComponent[]));
}

const text = (words: string): Xml => element('w:t', { 'xml:space': 'preserve' }, [words]);

/**
 * Number of the page on which a bookmark stands. LibreOffice computes it whenever it opens the file, Word with F9 and on printing;
 * until then, and in Google Docs, it says what is given here.
 * @param shown what we reckon the number to be
 */
export function pageReference(bookmark: string, shown: string, runProperties: Xml[] = []): ParagraphChild[] {
  const properties = runProperties.length > 0 ? [group('w:rPr', runProperties)] : [];
  const run = (child: Xml): Xml => group('w:r', [...properties, child]);
  const mark = (type: string): Xml => run(element('w:fldChar', { 'w:fldCharType': type }));
  const instruction = element('w:instrText', { 'xml:space': 'preserve' }, [` PAGEREF ${bookmark} \\h `]);
  const runs = [mark('begin'), run(instruction), mark('separate'), run(text(shown)), mark('end')];
  return runs as unknown as ParagraphChild[];
}
