/** XML elements as the plain objects that docx writes out: in tables of thousands of rows its own classes cost several times as much. */
import { FileChild } from 'docx';

export type Xml = Record<string, unknown>;

/** `{ "w:jc": { "_attr": { "w:val": "right" } } }` is `<w:jc w:val="right"/>`. Text is escaped when it is written. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  children: (Xml | string)[] = [],
): Xml {
  if (children.length === 0) return { [name]: { _attr: attributes } };
  return { [name]: [{ _attr: attributes }, ...children] };
}

/** An element without attributes. */
export function group(name: string, children: Xml[] = []): Xml {
  return { [name]: children.length === 0 ? {} : children };
}

/** A `w:tbl` that stands among the paragraphs of a section. */
export class XmlTable extends FileChild {
  constructor(children: Xml[]) {
    super('w:tbl');
    this.root = children;
  }
}
