/** Reads the texts that cells refer to by number; of rich text the letters, of Japanese reading aids nothing. */
import { scanXml, type XmlVisitor } from './scan-xml.ts';
import { unescapeCellText } from './xml-text.ts';

/** Gathers the pieces of one text (`si` or `is`): every `t` but those of `rPh`. */
export class TextGatherer {
  private pieces = '';
  private isInText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 't') this.isInText = this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 't') this.isInText = false;
  }

  text(piece: string): void {
    if (this.isInText) this.pieces += piece;
  }

  /** The whole text, and a new beginning. */
  take(): string {
    const text = unescapeCellText(this.pieces);
    this.pieces = '';
    return text;
  }
}

/** Texts by number; empty for a file that has none. */
export function readStrings(source: string | undefined): string[] {
  const strings: string[] = [];
  const gatherer = new TextGatherer();
  const visitor: XmlVisitor = {
    open: ({ name }) => gatherer.open(name),
    text: (piece) => gatherer.text(piece),
    close: (name) => {
      gatherer.close(name);
      if (name === 'si') strings.push(gatherer.take());
    },
  };
  scanXml(source ?? '', visitor);
  return strings;
}
